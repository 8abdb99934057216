import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeClient, openClient } from '../../src/main/keeper/file-methods';
import { judged } from '../../src/main/keeper/judged';
import { startSession } from '../../src/main/keeper/session';
import { setLaw } from '../../src/main/law/in-process';
import { keepLaw, readKeptLaw, readLawFile } from '../../src/main/law/kept-law';
import { builtInLaw } from '../../src/shared/law/built-in';
import { lawDate } from '../../src/shared/law/in-force';
import type { LawData } from '../../src/shared/law/law-data';
import { registerFormat, registerVersion } from '../../src/shared/register/register';
import { commandIn, type Run } from './support/command-line';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'griffier-law-'));
});
afterEach(() => {
  setLaw(null);
  rmSync(folder, { recursive: true, force: true });
});

const today = '2026-11-22';
/** The adequacy decision for Canada has fallen. */
const newer: LawData = {
  ...builtInLaw,
  id: 'office-2026',
  date: today,
  adequacyDecisions: builtInLaw.adequacyDecisions.map((entry) =>
    entry.code === 'adequacy-CA' ? { ...entry, validTo: '2026-11-20' } : entry,
  ),
};
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const json = (law: object): string => JSON.stringify(law);
const own = (): string => join(folder, 'own');
const griffier = async (...words: readonly string[]): Promise<Run> =>
  await commandIn(folder, words, { ownFolders: [own()] });

describe('a law file that is chosen', () => {
  const reading = (content: string | Uint8Array) =>
    readLawFile(file('law.json', content), builtInLaw, today, 'en').reading;

  test('is told with what it changes', () => {
    expect(reading(json(newer))).toEqual({
      is: 'fits',
      id: 'office-2026',
      date: today,
      present: builtInLaw.date,
      changes: [
        {
          list: 'adequacyDecisions',
          is: 'changed',
          name: 'Canada, 2002/2/EC',
          what: ['in force until: nothing → 20 November 2026'],
        },
      ],
    });
  });

  test('is refused when it is not newer, or of a day to come', () => {
    const { date } = builtInLaw;
    expect(reading(json(builtInLaw))).toEqual({ is: 'older', date, present: date });
    expect(reading(json({ ...newer, date: '2026-11-23' }))).toEqual({ is: 'future', date: '2026-11-23' });
  });

  test('is refused when it is too large, no UTF-8, no file or no law', () => {
    expect(reading(`${json(newer)}${' '.repeat(1_000_000)}`)).toEqual({ is: 'tooLarge' });
    const notJson = { is: 'fault', fault: { is: 'notJson', at: '', value: '' } };
    expect(reading(Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d))).toEqual(notJson);
    expect(reading('['.repeat(500_000))).toEqual(notJson);
    expect(readLawFile(folder, builtInLaw, today, 'en').reading).toEqual({ is: 'unreadable' });
    expect(readLawFile(join(folder, 'gone'), builtInLaw, today, 'en').reading).toEqual({ is: 'unreadable' });
  });
});

describe('law data that are kept', () => {
  test('count again at the next start, and leave nothing beside them', () => {
    const path = join(own(), 'law.json');
    keepLaw(path, newer);
    expect(readdirSync(own())).toEqual(['law.json']);
    expect(readKeptLaw(path)).toEqual({ law: newer, isRefused: false });
  });

  test('give way to those of the program when they are damaged or no longer newer', () => {
    const damaged = file('law.json', json(newer).slice(0, 4000));
    expect(readKeptLaw(damaged)).toEqual({ law: null, isRefused: true });
    expect(readKeptLaw(file('old.json', json(builtInLaw)))).toEqual({ law: null, isRefused: true });
    expect(readKeptLaw(join(folder, 'none.json'))).toEqual({ law: null, isRefused: false });
  });
});

describe('griffier law', () => {
  async function clientFile(): Promise<void> {
    const register = {
      format: registerFormat,
      version: registerVersion,
      organisation: { id: 'organisation', legalName: 'Bakery', contentLanguages: ['en'], mainLanguage: 'en' },
      activity: [
        {
          id: 'mail',
          reference: 'A-01',
          role: 'controller',
          status: 'inUse',
          name: { en: 'Mail' },
          transfers: ['us'],
        },
      ],
      party: [{ id: 'list', name: 'Mailing Inc', role: 'processor', country: 'CA' }],
      recipient: [{ id: 'to', activity: 'mail', party: 'list', role: 'processor' }],
      transfer: [{ id: 'us', party: 'list', country: 'CA', safeguard: 'adequacy' }],
    };
    file('bakery.json', json(register));
    expect((await griffier('new', 'bakery.griffier', '--from', 'bakery.json')).said).toContain('Made');
  }

  test('checks a newer file, loads it for every verb, and goes back', async () => {
    await clientFile();
    file('newer.json', json(newer));
    const checked = await griffier('law', 'check', 'newer.json', 'bakery.griffier');
    expect(checked).toMatchObject({ code: 0, said: '' });
    expect(checked.out).toContain('Canada, 2002/2/EC · in force until: nothing → 20 November 2026');
    expect(checked.out).toMatch(/bakery\.griffier: .*appear/);
    expect(checked.out).toMatch(/ {2}\+ .*Canada/);
    expect((await griffier('law')).out).toContain('Law as of 21 November 2026');

    const before = await griffier('check', 'bakery.griffier');
    expect((await griffier('law', 'load', 'newer.json', 'bakery.griffier')).code).toBe(0);
    expect((await griffier('law', 'show')).out).toBe(
      'Law as of 22 November 2026\nThese law data were loaded from a file (office-2026).\n',
    );
    const after = await griffier('check', 'bakery.griffier');
    expect(after.out).not.toBe(before.out);

    expect((await griffier('law', 'reset')).code).toBe(0);
    expect((await griffier('check', 'bakery.griffier')).out).toBe(before.out);
    expect(lawDate()).toBe(builtInLaw.date);
  });

  test('writes the law that counts as a law file, to begin a newer one from', async () => {
    const told = await griffier('law', 'show', '--json');
    expect(told).toMatchObject({ code: 0, said: '' });
    const law = JSON.parse(told.out) as LawData;
    expect(law).toEqual(JSON.parse(JSON.stringify(builtInLaw)));
    file('next.json', json({ ...law, id: 'office-2026', date: today }));
    expect(await griffier('law', 'check', 'next.json')).toMatchObject({ code: 0, said: '' });
    expect((await griffier('law', 'reset', '--json')).code).toBe(2);
  });

  test('and a file that is open is judged again under law data that were loaded meanwhile', async () => {
    await clientFile();
    const session = startSession('test', undefined, () => new Date('2026-11-22T10:00:00Z'));
    expect((await openClient(session, join(folder, 'bakery.griffier'), null)).ok).toBe(true);
    const rules = async () => {
      const read = await judged(session, today, (findings) =>
        findings.map(({ rule, says }) => `${rule} ${says}`),
      );
      return read.ok ? read.value : null;
    };
    try {
      expect(await rules()).not.toContain('CHK-15 notAdequate');
      setLaw(newer);
      expect(await rules()).toContain('CHK-15 notAdequate');
    } finally {
      closeClient(session);
    }
  });

  test('keeps nothing of a file that does not fit, or when a client file cannot be read', async () => {
    file('bad.json', json({ ...newer, adequacyDecisions: [{}] }));
    expect(await griffier('law', 'load', 'bad.json')).toEqual({
      code: 1,
      out: '',
      said: 'bad.json: adequacyDecisions[0].source is missing.\n',
    });
    file('newer.json', json(newer));
    file('broken.griffier', 'nothing');
    expect((await griffier('law', 'load', 'newer.json', 'broken.griffier')).code).toBe(1);
    expect((await griffier('law')).out).toContain('These are the law data of the program.');
    expect((await griffier('law', 'load')).code).toBe(2);
  });

  test('says that a kept file is damaged, and goes on', async () => {
    mkdirSync(own());
    writeFileSync(join(own(), 'law.json'), '{');
    const { code, out, said } = await griffier('law');
    expect([code, said]).toEqual([0, expect.stringContaining('damaged')]);
    expect(out).toContain('Law as of 21 November 2026');
    expect(readFileSync(join(own(), 'law.json'), 'utf8')).toBe('{');
  });
});

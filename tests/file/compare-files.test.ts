import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRegister } from '../../src/main/store';
import type { Answer } from '../../src/shared/api';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import { compareRegisters, editsOf } from '../../src/shared/register/compare';
import type { Edit } from '../../src/shared/register/edit';
import { registerFormat, registerSchema, registerVersion } from '../../src/shared/register/register';
import { firm } from '../unit/samples/firm';
import { partsOf } from './fixtures/parts';
import { buildKeeper, type RunningKeeper, startKeeper } from './support/built-keeper';
import { agreed, change, closedFile, openClient, temporaryFolder, theRegister } from './support/client-file';

let built: string;
const running: RunningKeeper[] = [];
beforeAll(async () => {
  built = await buildKeeper();
}, 120_000);
afterAll(async () => {
  for (const each of running.splice(0)) await each.kill();
});

async function keeperWith(path: string) {
  const keeper = startKeeper(built);
  running.push(keeper);
  agreed(await keeper.link.ask('keeper.open', { path, password: null }));
  const call = async <T>(name: Parameters<typeof keeper.link.pass>[0], input: unknown): Promise<Answer<T>> =>
    JSON.parse(await keeper.link.pass(name, input));
  return { keeper, call };
}

/** One more than what the keeper compares by itself. */
const manyActivities = registerSchema.parse({
  format: registerFormat,
  version: registerVersion,
  organisation: { id: 'organisation', legalName: 'Office', contentLanguages: ['en'], mainLanguage: 'en' },
  activity: Array.from({ length: 201 }, (_, index) => ({
    id: `a-${index}`,
    position: index + 1,
    role: 'controller',
    status: 'inUse',
    name: { en: `Activity ${index}` },
  })),
});

/** What a person changes in an afternoon, in all ways that there are. */
const afternoon: readonly Edit[] = [
  {
    do: 'add',
    noun: 'party',
    id: 'fresh',
    values: { name: 'Courier', marks: { name: { toConfirm: true } } },
  },
  { do: 'add', noun: 'activity', id: 'new', values: { role: 'controller', name: { en: 'Fleet' } } },
  { do: 'add', noun: 'purpose', id: 'new-purpose', values: { activity: 'new' } },
];

describe('Two registers', () => {
  it('become equal when what differs is written into the first', () => {
    for (const [one, other] of [
      ['luxifer', 'luxifer'],
      ['luxifer', 'sendtex'],
      ['selentic', 'lobi-systems'],
    ] as const) {
      const first = openClient(firm(one));
      const second = openClient({
        ...firm(other),
        organisation: { ...firm(other).organisation, id: firm(one).organisation.id },
      });
      agreed(change(second, afternoon));
      const [activity] = readRegister(second.db).activity.filter(({ id }) => id !== 'new');
      agreed(
        change(second, [
          { do: 'set', noun: 'activity', id: activity?.id ?? '', field: 'owner', value: 'Somebody else' },
          { do: 'mark', noun: 'activity', id: activity?.id ?? '', field: 'owner', mark: { toConfirm: true } },
          { do: 'set', noun: 'activity', id: activity?.id ?? '', field: 'position', value: 99 },
        ]),
      );
      const wanted = readRegister(second.db);
      const differences = compareRegisters(readRegister(first.db), wanted);
      expect(differences.length).toBeGreaterThan(3);
      agreed(change(first, editsOf(differences), 'import'));
      expect(compareRegisters(readRegister(first.db), wanted)).toEqual([]);
      expect(readRegister(first.db).organisation).toEqual(wanted.organisation);
      expect(readRegister(first.db).activity).toEqual(wanted.activity);
    }
  });
});

describe('A comparison in the keeper', () => {
  const today = documentOptionsSchema.omit({ language: true }).parse({ date: '2026-11-22' });

  it('tells what changed since a version was issued, in words and in Word', async () => {
    const { keeper, call } = await keeperWith(closedFile(firm('luxifer')));
    const { number, head } = agreed(await keeper.link.ask('keeper.startIssue', theRegister));
    const issued = agreed(
      await keeper.link.ask('keeper.finishIssue', {
        options: { ...today, version: String(number), head },
        languages: ['en'],
        files: [],
        issuedTo: 'Authority',
        note: { language: 'en', text: '' },
      }),
    );
    const comparison = {
      before: { is: 'version', id: issued.id },
      after: { is: 'today' },
      language: 'en',
    } as const;
    expect(agreed(await keeper.link.ask('keeper.compare', comparison))).toEqual([]);
    expect(agreed(await call('issued.check', { id: issued.id }))).toEqual([]);

    const organisation = agreed(await call<{ id: string; city: string }>('organisation.read', null));
    const edits = [
      { do: 'set', noun: 'organisation', id: organisation.id, field: 'city', value: 'Ixelles' },
      ...afternoon,
    ];
    agreed(await call('change', { verb: 'edit', about: null, edits }));
    const records = agreed(await keeper.link.ask('keeper.compare', comparison));
    expect(records.map(({ noun, change: kind }) => [noun, kind])).toEqual([
      ['organisation', 'changed'],
      ['activity', 'added'],
      ['purpose', 'added'],
      ['party', 'added'],
    ]);
    expect(records[0]?.fields).toEqual([
      { field: 'city', article: '30(1)(a), 30(2)(a)', before: organisation.city, after: 'Ixelles' },
    ]);
    expect(records[3]?.fields).toEqual([
      expect.objectContaining({ field: 'name', before: null, after: expect.stringContaining('Courier') }),
    ]);

    const word = join(temporaryFolder(), 'differences.docx');
    agreed(await keeper.link.ask('keeper.saveComparison', { comparison, path: word }));
    const body = partsOf(readFileSync(word)).get('word/document.xml') ?? '';
    expect(body).toMatch(/<w:ins [^>]*w:author="Marie"[^>]*><w:r>(?:(?!<\/w:ins>).)*Ixelles/);
    expect(body).toMatch(/<w:del [^>]*w:author="Marie"/);
  });

  it('is made aside where the register is large: changes are written meanwhile, and it can be ended', async () => {
    const { keeper, call } = await keeperWith(closedFile(manyActivities));
    const path = join(temporaryFolder(), 'copy.griffier');
    agreed(await keeper.link.ask('keeper.saveCopy', { path, replace: false }));
    agreed(await keeper.link.ask('keeper.chooseFile', { path, password: null }));
    const city = (value: string) => ({
      verb: 'edit',
      about: null,
      edits: [{ do: 'set', noun: 'organisation', id: 'organisation', field: 'city', value }],
    });
    agreed(await call('change', city('Ixelles')));
    const comparison = { before: { is: 'chosen' }, after: { is: 'today' }, language: 'en' } as const;
    const begun = () =>
      new Promise<void>((done) => keeper.onEvent((name) => name === 'compareProgress' && done()));
    const comparing = begun();
    const records = keeper.link.ask('keeper.compare', comparison);
    await comparing;
    agreed(await call('change', city('Uccle')));
    // What was asked first tells what stood there then: the change was written after it had been read.
    expect(agreed(await records).map(({ noun, fields }) => [noun, fields[0]?.after])).toEqual([
      ['organisation', 'Ixelles'],
    ]);

    const folder = temporaryFolder();
    const word = join(folder, 'differences.docx');
    const writing = begun();
    const ended = keeper.link.ask('keeper.saveComparison', { comparison, path: word });
    await writing;
    agreed(await keeper.link.ask('keeper.cancelCompare', null));
    expect(await ended).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(readdirSync(folder)).toEqual([]);
    agreed(await keeper.link.ask('keeper.saveComparison', { comparison, path: word }));
    expect(readdirSync(folder)).toEqual(['differences.docx']);
    const body = partsOf(readFileSync(word)).get('word/document.xml') ?? '';
    expect(body).toMatch(/<w:ins [^>]*w:author="Marie"[^>]*><w:r>(?:(?!<\/w:ins>).)*Uccle/);
  });

  it('reads another file without changing it, knows a copy of its own, and never reads the one that is open', async () => {
    const path = closedFile(firm('luxifer'));
    const { keeper } = await keeperWith(path);
    const copy = join(temporaryFolder(), 'copy.griffier');
    agreed(await keeper.link.ask('keeper.saveCopy', { path: copy, replace: false }));
    const bytes = readFileSync(copy);
    const both = { before: { is: 'chosen' }, after: { is: 'today' }, language: 'nl' } as const;
    expect(await keeper.link.ask('keeper.compare', both)).toMatchObject({
      ok: false,
      problem: { code: 'notFound' },
    });
    expect(agreed(await keeper.link.ask('keeper.chooseFile', { path: copy, password: null })).isCopy).toBe(
      true,
    );
    expect(agreed(await keeper.link.ask('keeper.compare', both))).toEqual([]);
    expect(readFileSync(copy).equals(bytes)).toBe(true);
    const stranger = closedFile(firm('sendtex'));
    expect(
      agreed(await keeper.link.ask('keeper.chooseFile', { path: stranger, password: null })).isCopy,
    ).toBe(false);
    expect(agreed(await keeper.link.ask('keeper.compare', both)).length).toBeGreaterThan(20);
    expect(await keeper.link.ask('keeper.chooseFile', { path, password: null })).toMatchObject({
      ok: false,
      problem: { code: 'inUse' },
    });
  });
});

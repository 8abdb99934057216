import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openFile } from '../../src/main/file';
import { rescueFile } from '../../src/main/file/rescue';
import { readRegister, verifyChain } from '../../src/main/store';
import type { Register } from '../../src/shared/register/register';
import {
  agreed,
  change,
  closedFile,
  fingerprint,
  newPath,
  opened,
  registerOf,
  someone,
} from './support/client-file';

/** A file whose records came, changed and went, and how they stand at the end. */
function workedOn(): Readonly<{ path: string; register: Register; roots: ReadonlyMap<string, number> }> {
  const path = closedFile(
    registerOf({
      party: [
        { id: 'payroll-office', name: 'Payroll office' },
        { id: 'old-host', name: 'Old host' },
      ],
      activity: Array.from({ length: 30 }, (_, index) => ({
        id: `activity-${index}`,
        reference: `A-${String(index + 1).padStart(2, '0')}`,
        role: 'controller',
        name: { en: `Activity ${index}`, nl: `Verwerking ${index}` },
        owner: 'Ann',
      })),
    }),
  );
  const file = opened(path);
  const set = (id: string, field: string, value: unknown) =>
    agreed(change(file, [{ do: 'set', noun: 'activity', id, field, value }]));
  set('activity-3', 'owner', 'Bob');
  set('activity-3', 'owner', null);
  set('activity-4', 'name', { en: 'Payroll', nl: 'Lonen' });
  agreed(
    change(file, [
      { do: 'mark', noun: 'activity', id: 'activity-5', field: 'owner', mark: { toConfirm: true } },
    ]),
  );
  agreed(change(file, [{ do: 'remove', noun: 'activity', id: 'activity-6' }]));
  agreed(change(file, [{ do: 'remove', noun: 'party', id: 'old-host' }]));
  const roots = file.db
    .prepare("SELECT name, rootpage FROM sqlite_schema WHERE type = 'table'")
    .raw()
    .all() as [string, number][];
  const register = readRegister(file.db);
  file.close();
  return { path, register, roots: new Map(roots) };
}

/** Noise in the page where a table begins. */
function hurt(path: string, page: number): void {
  const bytes = readFileSync(path);
  randomBytes(4096).copy(bytes, (page - 1) * 4096);
  writeFileSync(path, bytes);
}

const rescued = (path: string) => {
  const to = newPath('Rescued.griffier');
  const told = agreed(rescueFile(path, to, { key: null, now: someone.now, actor: 'Ann', replace: false }));
  return { to, told };
};

test.each([['activity'], ['activity_text'], ['activity_mark'], ['party'], ['organisation']])(
  'when the table %s is lost, its records are made anew out of the history, which goes on',
  (table) => {
    const { path, register, roots } = workedOn();
    hurt(path, roots.get(table) ?? 0);
    const before = fingerprint(path);
    expect(openFile(path, someone)).toMatchObject({ ok: false, problem: { code: 'damaged' } });
    const { to, told } = rescued(path);
    expect(told).toMatchObject({ isHistoryKept: true, lost: [], contentsLost: 0 });
    expect(told.kept.activity).toBe(29);
    const file = opened(to);
    expect(readRegister(file.db)).toEqual(register);
    expect(verifyChain(file.db).ok).toBe(true);
    expect(fingerprint(path)).toEqual(before);
  },
);

test('when the history is lost, the records are kept without it', () => {
  const { path, register, roots } = workedOn();
  hurt(path, roots.get('change_body') ?? 0);
  const { to, told } = rescued(path);
  expect(told.isHistoryKept).toBe(false);
  const file = opened(to);
  expect(readRegister(file.db).activity).toEqual(register.activity);
});

test('when both are hurt, what can be read is kept and nothing is made up', () => {
  const { path, roots } = workedOn();
  hurt(path, roots.get('activity_text') ?? 0);
  hurt(path, roots.get('change_body') ?? 0);
  const { to, told } = rescued(path);
  expect(told.isHistoryKept).toBe(false);
  expect(told.lost.map(({ noun }) => noun)).toContain('activity');
  const file = opened(to);
  expect(readRegister(file.db).activity).toHaveLength(29);
});

test('pages that the disk cannot read are left out, and what they held is made anew out of the history', () => {
  const { path, register, roots } = workedOn();
  const bad = (Number(roots.get('activity')) - 1) * 4096;
  let faults = 0;
  const descriptor = openSync(path, 'r');
  /** A disk with one bad sector: whoever reads over it gets nothing at all. */
  const readAt = (into: Buffer, position: number): number => {
    if (position <= bad && bad < position + into.length) {
      faults += 1;
      throw Object.assign(new Error('i/o error'), { code: 'EIO' });
    }
    return readSync(descriptor, into, 0, into.length, position);
  };
  const to = newPath('Rescued.griffier');
  const order = { key: null, now: someone.now, actor: 'Ann', replace: false };
  const told = agreed(rescueFile(path, to, { ...order, readAt }));
  closeSync(descriptor);
  expect(faults).toBe(2);
  expect(told).toMatchObject({ isHistoryKept: true, lost: [] });
  expect(readRegister(opened(to).db)).toEqual(register);
});

test('a disk that reads nothing at all is told as it is, and no file is left', () => {
  const { path } = workedOn();
  const to = newPath('Rescued.griffier');
  const readAt = (): number => {
    throw Object.assign(new Error('i/o error'), { code: 'EIO' });
  };
  const order = { key: null, now: someone.now, actor: 'Ann', replace: false };
  expect(rescueFile(path, to, { ...order, readAt })).toMatchObject({
    ok: false,
    problem: { code: 'unreachable', detail: 'EIO' },
  });
  expect(existsSync(to)).toBe(false);
});

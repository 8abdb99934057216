import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFile, deriveKey, type Opened, openFile } from '../../src/main/file';
import {
  type Backup,
  deleteBackups,
  listBackups,
  makeBackup,
  remakeBackups,
} from '../../src/main/file/backups';
import { folderOf as ofPlace } from '../../src/main/file/backups/folder';
import { previewBackup } from '../../src/main/file/backups/preview';
import { restoreAs } from '../../src/main/file/backups/restore';
import type { Key } from '../../src/main/file/key';
import { readRegister, search, verifyChain } from '../../src/main/store';
import {
  agreed,
  change,
  newPath,
  registerOf,
  someone,
  temporaryFolder,
  written,
} from './support/client-file';

const bakery = registerOf({
  activity: [
    { id: 'a', name: { en: 'Payroll' }, owner: 'HR' },
    { id: 'b', name: { en: 'Cameras', fr: 'Caméras' } },
  ],
  party: [{ id: 'p', name: 'Acme' }],
});

type Place = Readonly<{ root: string; path: string; uuid: string; file: Opened; key: Key | null }>;

function place(key: Key | null = null): Place {
  const path = newPath();
  agreed(createFile(path, bakery, { ...written, key }));
  const file = agreed(openFile(path, { ...someone, key }));
  const uuid = String(file.db.prepare('SELECT uuid FROM file_identity').pluck().get());
  return { root: join(temporaryFolder(), 'backups'), path, uuid, file, key };
}

const back = (of: Place, now = '2026-11-22T11:00:00.000Z', reason: Backup['reason'] = 'manual'): Backup =>
  agreed(makeBackup({ root: of.root, uuid: of.uuid, path: of.path, key: of.key, reason, now }));

/** Bytes kept in the client file, as attachments are. */
function keepBytes(of: Place, bytes: Buffer): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { db } = of.file;
  db.prepare('INSERT INTO content (sha256, size) VALUES (?, ?)').run(sha256, bytes.length);
  for (let at = 0; at * 1_048_576 < bytes.length; at++)
    db.prepare('INSERT INTO content_chunk (sha256, place, data) VALUES (?, ?, ?)').run(
      sha256,
      at,
      bytes.subarray(at * 1_048_576, (at + 1) * 1_048_576),
    );
  return sha256;
}

function bytesOf(file: Opened, sha256: string): Buffer {
  return Buffer.concat(
    file.db
      .prepare('SELECT data FROM content_chunk WHERE sha256 = ? ORDER BY place')
      .pluck()
      .all(sha256) as Buffer[],
  );
}

const folderOf = (of: Place): string => ofPlace(of.root, of);
const noise = (size: number): Buffer =>
  Buffer.from(Array.from({ length: size }, (_, at) => (at * 7919) % 251));

const keys: Readonly<Record<string, () => Promise<Key | null>>> = {
  'in clear': async () => null,
  'with a password': () => deriveKey('correct horse'),
};

test.each(Object.keys(keys))('a backup %s gives back everything, attachments included', async (how) => {
  const of = place((await keys[how]?.()) ?? null);
  const bytes = noise(3_000_000);
  const sha256 = keepBytes(of, bytes);
  const values = { title: 'Agreement', sha256, size: bytes.length, activities: ['a'] };
  agreed(change(of.file, [{ do: 'add', noun: 'attachment', id: 't', values }]));
  const before = readRegister(of.file.db);
  const made = back(of);
  expect(made.isEncrypted).toBe(of.key !== null);
  agreed(change(of.file, [{ do: 'remove', noun: 'activity', id: 'b' }]));
  const to = newPath('Restored.griffier');
  const { root, key } = of;
  agreed(restoreAs({ root, id: made.id, key, now: '2026-11-23T10:00:00.000Z', actor: 'Ann' }, to, false));
  const restored = agreed(openFile(to, { ...someone, key }));
  expect(readRegister(restored.db)).toEqual(before);
  expect(bytesOf(restored, sha256).equals(bytes)).toBe(true);
  expect(verifyChain(restored.db).ok).toBe(true);
  expect(search(restored.db, 'payroll').length).toBeGreaterThan(0);
  expect(restored.db.prepare('SELECT verb FROM action ORDER BY seq DESC LIMIT 1').pluck().get()).toBe(
    'fromBackup',
  );
  expect(restored.db.prepare('SELECT uuid FROM file_identity').pluck().get()).toBe(of.uuid);
  if (key !== null)
    for (const name of readdirSync(folderOf(of)))
      expect(readFileSync(join(folderOf(of), name)).includes('Payroll'), name).toBe(false);
  restored.close();
  of.file.close();
});

test('attachments that did not change stand in no second backup', () => {
  const of = place();
  keepBytes(of, noise(4_000_000));
  const size = () =>
    readdirSync(folderOf(of)).reduce((sum, name) => sum + statSync(join(folderOf(of), name)).size, 0);
  back(of);
  const first = size();
  back(of);
  expect(size() - first).toBeLessThan(2_000_000);
  expect(first).toBeGreaterThan(4_000_000);
  of.file.close();
});

test('what only a deleted backup kept is gone from the disk, what another needs stays', () => {
  const of = place();
  const [only, both] = [noise(2_000_000), noise(2_100_000)];
  const gone = keepBytes(of, only);
  const kept = keepBytes(of, both);
  const first = back(of);
  of.file.db.prepare('DELETE FROM content WHERE sha256 = ?').run(gone);
  const second = back(of);
  agreed(deleteBackups(of.root, [first.id], null));
  expect(statSync(join(folderOf(of), 'contents.store')).size).toBeLessThan(2_500_000);
  const to = newPath('Restored.griffier');
  agreed(restoreAs({ root: of.root, id: second.id, key: null, now: written.time, actor: 'Ann' }, to, false));
  const restored = agreed(openFile(to, someone));
  expect(bytesOf(restored, kept).equals(both)).toBe(true);
  restored.close();
  agreed(deleteBackups(of.root, [second.id], null));
  expect(existsSync(folderOf(of))).toBe(false);
  of.file.close();
});

test('a backup whose attachments were damaged is refused, and nothing takes its place', () => {
  const of = place();
  const sha256 = keepBytes(of, noise(50_000));
  const made = back(of);
  const store = join(folderOf(of), 'contents.store');
  const bytes = readFileSync(store);
  bytes[bytes.length - 9000] = (bytes[bytes.length - 9000] ?? 0) ^ 0xff;
  writeFileSync(store, bytes);
  const to = newPath('Restored.griffier');
  expect(
    restoreAs({ root: of.root, id: made.id, key: null, now: written.time, actor: 'Ann' }, to, false),
  ).toMatchObject({
    ok: false,
    problem: { code: 'damaged', detail: sha256 },
  });
  expect(existsSync(to)).toBe(false);
  of.file.close();
});

test('only its owner may read a backup', () => {
  const of = place();
  keepBytes(of, noise(10));
  back(of);
  expect(statSync(folderOf(of)).mode & 0o777).toBe(0o700);
  for (const name of readdirSync(folderOf(of)))
    expect([name, statSync(join(folderOf(of), name)).mode & 0o777]).toEqual([name, 0o600]);
  of.file.close();
});

test('backups go under another key, under none, and back, and each still gives back everything', async () => {
  const of = place();
  const bytes = noise(100_000);
  const sha256 = keepBytes(of, bytes);
  const first = back(of);
  const before = readRegister(of.file.db);
  const key = await deriveKey('one');
  const other = await deriveKey('two');
  for (const [from, to] of [
    [null, key],
    [key, other],
    [other, other],
    [other, null],
    [null, other],
  ] as const) {
    expect(agreed(remakeBackups({ root: of.root, uuid: of.uuid, path: of.path, from, to }))).toEqual([]);
    const path = newPath('Restored.griffier');
    agreed(restoreAs({ root: of.root, id: first.id, key: to, now: written.time, actor: 'Ann' }, path, false));
    const restored = agreed(openFile(path, { ...someone, key: to }));
    expect(readRegister(restored.db)).toEqual(before);
    expect(bytesOf(restored, sha256).equals(bytes)).toBe(true);
    restored.close();
  }
  const asked = { root: of.root, uuid: of.uuid, path: of.path, from: key, to: null };
  expect(agreed(remakeBackups(asked)).length).toBe(2);
  of.file.close();
});

test('what was cut short counts for nothing and is cleared away', () => {
  const of = place();
  back(of);
  writeFileSync(join(folderOf(of), '.new-0123456789ab'), 'half');
  expect(listBackups(of.root, of)).toHaveLength(1);
  back(of);
  expect(readdirSync(folderOf(of)).filter((name) => name.startsWith('.'))).toEqual([]);
  of.file.close();
});

test('a preview counts what differs from now', () => {
  const of = place();
  const made = back(of);
  agreed(
    change(of.file, [
      { do: 'set', noun: 'activity', id: 'a', field: 'owner', value: 'Finance' },
      { do: 'remove', noun: 'activity', id: 'b' },
      { do: 'add', noun: 'activity', id: 'c', values: { name: { en: 'Newsletter' } } },
    ]),
  );
  expect(agreed(previewBackup(of.root, made.id, null, { path: of.path, key: null }))).toMatchObject({
    name: 'Bakery Example',
    lastChange: { time: written.time, who: 'Ann' },
    activities: [
      { id: 'a', state: 'changed' },
      { id: 'b', state: 'onlyInBackup' },
    ],
    onlyNow: [{ id: 'c' }],
    differences: [{ noun: 'activity', added: 1, removed: 1, changed: 1 }],
  });
  of.file.close();
});

test('a clock that jumps back changes nothing in the order of backups', () => {
  const of = place();
  const ids = ['2026-11-22T11:00:00.000Z', '2019-01-01T00:00:00.000Z', '2031-01-01T00:00:00.000Z'].map(
    (now) => back(of, now).id,
  );
  expect(listBackups(of.root, of).map(({ id }) => id)).toEqual(ids);
  of.file.close();
});

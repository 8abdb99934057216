import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { BackupRow } from '../../src/shared/api';
import { buildKeeper, type RunningKeeper, startKeeper } from './support/built-keeper';
import { agreed, closedFile, registerOf } from './support/client-file';

/** Two copies of one client file share its identity, and nothing of their backups: neither bytes nor passwords. */

let built = '';
beforeAll(async () => {
  built = await buildKeeper();
}, 120_000);

const one = 'een lang wachtwoord';
let folder = '';
let keeper: RunningKeeper;
let [a, b] = ['', ''];
const root = (): string => join(folder, 'backups');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'griffier-copies-'));
  keeper = startKeeper(built, root());
  [a, b] = [join(folder, 'A.griffier'), join(folder, 'B.griffier')];
  closedFile(registerOf({ activity: [{ id: 'a' }] }), a);
  writeFileSync(join(folder, 'agreement.txt'), 'Planted agreement');
  await open(a);
  agreed(
    await keeper.link.ask('keeper.attach', {
      paths: [join(folder, 'agreement.txt')],
      to: { noun: 'activity', id: 'a' },
    }),
  );
});
afterEach(async () => {
  await keeper.kill();
  rmSync(folder, { recursive: true, force: true });
});

const open = async (path: string, password: string | null = null): Promise<void> => {
  agreed(await keeper.link.ask('keeper.open', { path, password }));
};
const copyTo = async (path: string): Promise<void> => {
  agreed(await keeper.link.ask('keeper.saveCopy', { path, replace: false }));
};
const setOwner = async (value: string): Promise<void> => {
  const edits = [{ do: 'set', noun: 'activity', id: 'a', field: 'owner', value }];
  agreed(JSON.parse(await keeper.link.pass('change', { verb: 'edit', about: null, edits })));
};
const backUp = async (): Promise<BackupRow> => agreed(await keeper.link.ask('keeper.backUp', null));
const password = (current: string | null, next: string | null) =>
  keeper.link.ask('keeper.password', { current, next, backups: 'remake' });
const rows = async (): Promise<readonly BackupRow[]> =>
  agreed(await keeper.link.ask('keeper.backups', { path: null }));
const ofPlace = async (path: string): Promise<readonly BackupRow[]> =>
  (await rows()).filter((row) => row.path === path);
const inClear = (): readonly string[] =>
  readdirSync(root(), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .filter((path) => readFileSync(path).includes('Planted'));

test('a password on one copy leaves the backups of the other as they were', async () => {
  await copyTo(b);
  await open(b);
  await setOwner('Planted B');
  const made = await backUp();
  await open(a);
  const changed = agreed(await password(null, one));
  expect([changed.unreadable, changed.clear, changed.problem]).toEqual([0, 0, null]);
  expect((await ofPlace(a)).every(({ isEncrypted, isOwn }) => isEncrypted && isOwn)).toBe(true);
  await open(b);
  expect((await ofPlace(b)).some(({ isEncrypted }) => isEncrypted)).toBe(false);
  expect((await rows()).filter(({ isOwn }) => isOwn).every(({ path }) => path === b)).toBe(true);
  await setOwner('Later');
  await backUp();
  agreed(await keeper.link.ask('keeper.previewBackup', { id: made.id, password: null }));
  agreed(await keeper.link.ask('keeper.restoreBackup', { id: made.id, password: null }));
});

test('a copy without a password never writes the backups of an encrypted one in clear', async () => {
  agreed(await password(null, one));
  await setOwner('Planted A');
  await backUp();
  await copyTo(b);
  await open(b, one);
  await backUp();
  expect(inClear()).toEqual([]);
  agreed(await password(one, null));
  await backUp();
  expect((await ofPlace(a)).every(({ isEncrypted }) => isEncrypted)).toBe(true);
  await open(a, one);
  await backUp();
  await open(b);
  const own = (await ofPlace(b)).at(-1);
  agreed(await keeper.link.ask('keeper.restoreBackup', { id: own?.id ?? '', password: null }));
});

test('a backup under another password asks for it, and comes back under the password of the file', async () => {
  await setOwner('Planted A');
  await copyTo(b);
  agreed(await password(null, one));
  const made = await backUp();
  await open(b);
  const id = made.id;
  expect(await keeper.link.ask('keeper.previewBackup', { id, password: null })).toMatchObject({
    problem: { code: 'encrypted' },
  });
  expect(await keeper.link.ask('keeper.previewBackup', { id, password: 'another password' })).toMatchObject({
    problem: { code: 'wrongPassword' },
  });
  await new Promise((later) => setTimeout(later, 1500));
  agreed(await keeper.link.ask('keeper.previewBackup', { id, password: one }));
  agreed(await keeper.link.ask('keeper.restoreBackup', { id, password: one }));
  expect(readFileSync(b).includes('Planted agreement')).toBe(true);
  // And the other way: what was in clear goes under the password.
  const clear = await backUp();
  await open(a, one);
  agreed(await keeper.link.ask('keeper.restoreBackup', { id: clear.id, password: null }));
  expect(readFileSync(a).includes('Planted')).toBe(false);
  await open(a, one);
});

test('what one copy thins out or deletes is its own', async () => {
  await copyTo(b);
  await open(b);
  const made = await backUp();
  await open(a);
  const [first] = await ofPlace(a);
  agreed(await keeper.link.ask('keeper.deleteBackups', { ids: (await ofPlace(a)).map(({ id }) => id) }));
  expect((await rows()).map(({ id }) => id)).toEqual([made.id]);
  expect(first?.isOwn).toBe(true);
  agreed(await keeper.link.ask('keeper.password', { current: null, next: one, backups: 'delete' }));
  expect((await rows()).map(({ id }) => id)).toEqual([made.id]);
  await open(b);
  agreed(await keeper.link.ask('keeper.restoreBackup', { id: made.id, password: null }));
});

test('the backups of a file that was moved are still its own, and follow its password', async () => {
  await setOwner('Planted A');
  const made = await backUp();
  agreed(await keeper.link.ask('keeper.close', null));
  const moved = join(folder, 'Moved.griffier');
  renameSync(a, moved);
  await open(moved);
  expect((await rows()).find(({ id }) => id === made.id)).toMatchObject({ isOwn: true, path: a });
  agreed(await password(null, one));
  expect(inClear()).toEqual([]);
  agreed(await keeper.link.ask('keeper.restoreBackup', { id: made.id, password: null }));
});

test('a folder that copies shared before is taken apart: each finds its own, with its bytes', async () => {
  const mine = await backUp();
  await copyTo(b);
  await open(b);
  await setOwner('Planted B');
  const other = await backUp();
  agreed(await keeper.link.ask('keeper.close', null));
  // As it lay before: one folder under the identity alone.
  const [from = '', into = ''] = [mine.id, other.id].map((id) => id.split('/')[0] ?? '');
  const shared = join(root(), into.slice(0, 32));
  renameSync(join(root(), into), shared);
  const notes = join(shared, 'about.json');
  const about = [join(root(), from, 'about.json'), notes].map((path) =>
    JSON.parse(readFileSync(path, 'utf8')),
  );
  writeFileSync(notes, JSON.stringify(Object.assign({}, ...about)));
  for (const name of readdirSync(join(root(), from)).filter((each) => each.endsWith('.backup')))
    renameSync(join(root(), from, name), join(shared, name));
  rmSync(join(root(), from), { recursive: true });
  await open(a);
  expect((await rows()).map(({ id }) => basename(id))).toEqual([
    ...new Set([...(await ofPlace(a)), ...(await ofPlace(b))].map(({ id }) => basename(id))),
  ]);
  agreed(await password(null, one));
  const own = (await ofPlace(a)).find(({ id }) => basename(id) === basename(mine.id));
  expect(own?.isEncrypted).toBe(true);
  agreed(await keeper.link.ask('keeper.restoreBackup', { id: own?.id ?? '', password: null }));
  await open(b);
  const theirs = (await ofPlace(b)).find(({ id }) => basename(id) === basename(other.id));
  expect(theirs).toMatchObject({ isEncrypted: false });
  agreed(await keeper.link.ask('keeper.restoreBackup', { id: theirs?.id ?? '', password: null }));
});

test('a backup of another client is neither shown, put in place nor deleted', async () => {
  const made = await backUp();
  await open(closedFile(registerOf({ organisation: { id: 'organisation', legalName: 'Other firm' } })));
  const { id } = made;
  for (const asked of [
    keeper.link.ask('keeper.previewBackup', { id, password: null }),
    keeper.link.ask('keeper.restoreBackup', { id, password: null }),
    keeper.link.ask('keeper.deleteBackups', { ids: [id] }),
  ])
    expect(await asked).toMatchObject({ ok: false, problem: { code: 'notFound' } });
  expect(JSON.parse(await keeper.link.pass('organisation.read', null)).value.legalName).toBe('Other firm');
});

test('another copy put in the place of a file gets backups of its own, and the old ones are kept', async () => {
  await copyTo(b);
  agreed(await password(null, one));
  const made = await backUp();
  agreed(await keeper.link.ask('keeper.close', null));
  copyFileSync(b, a);
  await open(a);
  expect(await backUp()).toMatchObject({ isEncrypted: false });
  const kept = (await rows()).find(({ id }) => basename(id) === basename(made.id));
  expect(kept).toMatchObject({ isEncrypted: true });
  agreed(await keeper.link.ask('keeper.previewBackup', { id: kept?.id ?? '', password: one }));
});

test.runIf(process.getuid?.() === 0)(
  'a disk too full to write the backups anew is told, and opening the file does it later',
  async () => {
    await keeper.kill();
    mkdirSync(root(), { recursive: true });
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', root()]).status !== 0) return;
    try {
      keeper = startKeeper(built, join(root(), 'own'));
      await open(a);
      await setOwner('Planted A');
      await backUp();
      const free = Number(
        spawnSync('df', ['--output=avail', '-B1', root()], { encoding: 'utf8' }).stdout.split('\n')[1],
      );
      writeFileSync(join(root(), 'fill'), Buffer.alloc(free - 100_000));
      const changed = agreed(await password(null, one));
      expect(changed.clear).toBeGreaterThan(0);
      expect(changed.problem).toMatchObject({ code: 'diskFull' });
      agreed(await keeper.link.ask('keeper.close', null));
      await open(a, one);
      await expect
        .poll(() => keeper.events.filter(({ name }) => name === 'backup').at(-1)?.value, { timeout: 30_000 })
        .toMatchObject({ isMade: false, problem: { code: 'diskFull' } });
      agreed(await keeper.link.ask('keeper.close', null));
      rmSync(join(root(), 'fill'));
      await open(a, one);
      await expect.poll(inClear, { timeout: 30_000 }).toEqual([]);
      await backUp();
    } finally {
      await keeper.kill();
      spawnSync('umount', ['-l', root()]);
    }
  },
);

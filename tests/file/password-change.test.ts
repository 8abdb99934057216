import {
  closeSync,
  cpSync,
  existsSync,
  linkSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openFile, unlock } from '../../src/main/file';
import { readRegister } from '../../src/main/store';
import { buildKeeper, type RunningKeeper, startKeeper } from './support/built-keeper';
import { agreed, closedFile, newPath, opened, registerOf, someone } from './support/client-file';
import { askSqlite3, decryptFile } from './support/second-reader';

let built = '';
let keeper: RunningKeeper;
beforeAll(async () => {
  built = await buildKeeper();
});
afterEach(async () => await keeper?.kill());

const one = 'eerste wachtwoord';
const two = 'tweede wachtwoord';

async function openInKeeper(path: string, password: string | null): Promise<void> {
  keeper = startKeeper(built);
  agreed(await keeper.link.ask('keeper.open', { path, password }));
}

const change = (current: string | null, next: string | null) =>
  keeper.link.ask('keeper.password', { current, next, backups: 'remake' });

async function nameFirm(name: string): Promise<void> {
  const edit = { do: 'set', noun: 'organisation', id: 'organisation', field: 'legalName', value: name };
  const done = JSON.parse(await keeper.link.pass('change', { verb: 'edit', about: null, edits: [edit] })) as {
    ok: boolean;
  };
  expect(done.ok).toBe(true);
}

async function nameIn(path: string, password: string | null): Promise<string | null> {
  const key = agreed(await unlock(path, password));
  const file = agreed(openFile(path, { ...someone, key }));
  try {
    return readRegister(file.db).organisation.legalName;
  } finally {
    file.close();
  }
}

const beside = (path: string): readonly string[] =>
  readdirSync(dirname(path)).filter((name) => name !== 'Bakery.griffier');

const planted = () => registerOf({ organisation: { id: 'organisation', legalName: 'Planted Words' } });

describe('a password', () => {
  test('is set, changed and removed while the file stays open and locked for others', async () => {
    const path = closedFile(planted());
    await openInKeeper(path, null);
    expect(agreed(await change(null, one)).opened.state).toMatchObject({
      isOpen: true,
      mode: 'write',
      isEncrypted: true,
    });
    // The lock was never let go.
    expect(openFile(path, someone)).toMatchObject({ ok: false, problem: { code: 'encrypted' } });
    const key = agreed(await unlock(path, one));
    const other = agreed(openFile(path, { ...someone, key }));
    expect(other).toMatchObject({ mode: 'read', why: 'inUse', holder: { who: 'Marie' } });
    other.close();
    await nameFirm('After setting');
    agreed(await change(one, two));
    await nameFirm('After changing');
    expect((await unlock(path, one)).ok).toBe(false);
    expect(agreed(await change(two, null)).opened.state).toMatchObject({ isEncrypted: false });
    await nameFirm('After removing');
    agreed(await keeper.link.ask('keeper.close', null));
    expect(await nameIn(path, null)).toBe('After removing');
    expect(beside(path)).toEqual([]);
  });

  test('leaves format, version and the room for freed pages as they were', async () => {
    const path = closedFile(planted());
    const before = askSqlite3(path, 'PRAGMA application_id; PRAGMA user_version; PRAGMA auto_vacuum');
    await openInKeeper(path, null);
    agreed(await change(null, one));
    agreed(await keeper.link.ask('keeper.close', null));
    const plain = newPath();
    decryptFile(path, plain, one);
    expect(askSqlite3(plain, 'PRAGMA application_id; PRAGMA user_version; PRAGMA auto_vacuum')).toBe(before);
    expect(askSqlite3(plain, 'PRAGMA integrity_check')).toBe('ok');
  });

  test('the clear file that stood there before is overwritten, not only unlinked', async () => {
    const path = closedFile(planted());
    // Another process that has the old file open still sees its bytes after it lost its name.
    const descriptor = openSync(path, 'r');
    const bytes = Buffer.alloc(statSync(path).size);
    await openInKeeper(path, null);
    readSync(descriptor, bytes, 0, bytes.length, 0);
    expect(bytes.toString('latin1')).toContain('Planted Words');
    agreed(await change(null, one));
    readSync(descriptor, bytes, 0, bytes.length, 0);
    closeSync(descriptor);
    expect(bytes.toString('latin1')).not.toMatch(/Planted|SQLite|CREATE/);
  });

  test('a second name that somebody gave the file is left alone', async () => {
    const path = closedFile(planted());
    const second = join(dirname(path), 'kept by a backup program');
    linkSync(path, second);
    await openInKeeper(path, null);
    agreed(await change(null, one));
    expect(readFileSync(second).toString('latin1')).toContain('Planted Words');
  });

  test('a file known by a link to it is replaced where it lies', async () => {
    const path = closedFile(planted());
    const link = newPath('Link.griffier');
    symlinkSync(path, link);
    await openInKeeper(link, null);
    agreed(await change(null, one));
    agreed(await keeper.link.ask('keeper.close', null));
    expect(readFileSync(path).toString('latin1')).not.toContain('Planted Words');
    expect(await nameIn(path, one)).toBe('Planted Words');
  });

  test('is not changed or removed without the present one, and guessing waits longer each time', async () => {
    const path = closedFile(planted());
    await openInKeeper(path, null);
    agreed(await change(null, one));
    const waits: unknown[] = [];
    for (const guess of ['a', 'b', 'c', one]) {
      const refused = await change(guess, null);
      expect(refused).toMatchObject({ ok: false, problem: { code: 'wrongPassword' } });
      waits.push(refused.ok ? null : refused.problem.wait);
    }
    // The right one comes too soon after three wrong ones: it is not even tried.
    expect(waits).toEqual([0, 0, 2, 2]);
    expect(await change(null, two)).toMatchObject({ ok: false });
    expect((await unlock(path, one)).ok).toBe(true);
  });

  test('what is written meanwhile waits and is in the new file', async () => {
    const path = closedFile(planted());
    await openInKeeper(path, null);
    const changing = change(null, one);
    await nameFirm('Typed meanwhile');
    agreed(await changing);
    agreed(await keeper.link.ask('keeper.close', null));
    expect(await nameIn(path, one)).toBe('Typed meanwhile');
  });

  test('a change that is cancelled leaves the file as it was, and writing goes on', async () => {
    const path = closedFile(planted());
    await openInKeeper(path, null);
    const cancelled: Promise<unknown>[] = [];
    keeper.onEvent((name) => {
      if (name === 'passwordProgress') cancelled.push(keeper.link.ask('keeper.cancelPassword', null));
    });
    const changing = change(null, one);
    cancelled.push(keeper.link.ask('keeper.cancelPassword', null));
    expect(await changing).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    await Promise.all(cancelled);
    await nameFirm('Still clear');
    agreed(await keeper.link.ask('keeper.close', null));
    expect(await nameIn(path, null)).toBe('Still clear');
    expect(beside(path)).toEqual([]);
  });
});

describe('the backups of a file', () => {
  const rows = async () => agreed(await keeper.link.ask('keeper.backups', { path: null }));
  const holds = (folder: string, text: string): readonly string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => readFileSync(path).includes(text));

  /** A file in clear with two backups in a folder of their own. */
  async function withBackups(): Promise<Readonly<{ path: string; folder: string }>> {
    const folder = dirname(newPath());
    const path = closedFile(planted());
    keeper = startKeeper(built, folder);
    agreed(await keeper.link.ask('keeper.open', { path, password: null }));
    for (const city of ['Gent', 'Luik']) {
      await nameFirm(`Planted Words ${city}`);
      agreed(await keeper.link.ask('keeper.backUp', null));
    }
    expect((await rows()).length).toBeGreaterThan(1);
    expect(holds(folder, 'Planted Words').length).toBeGreaterThan(1);
    return { path, folder };
  }

  test('are made anew under a password that is set, and open with it', async () => {
    const { folder } = await withBackups();
    const count = (await rows()).length;
    expect(agreed(await change(null, one)).unreadable).toBe(0);
    expect(holds(folder, 'Planted Words')).toEqual([]);
    const now = await rows();
    expect(now).toHaveLength(count);
    expect(now.every(({ isEncrypted }) => isEncrypted)).toBe(true);
    agreed(await keeper.link.ask('keeper.restoreBackup', { id: now[0]?.id ?? '', password: null }));
    agreed(await change(one, two));
    agreed(await keeper.link.ask('keeper.previewBackup', { id: now[0]?.id ?? '', password: null }));
    agreed(await change(two, null));
    expect((await rows()).some(({ isEncrypted }) => isEncrypted)).toBe(false);
  });

  test('are deleted when the person says so', async () => {
    const { folder } = await withBackups();
    agreed(await keeper.link.ask('keeper.password', { current: null, next: one, backups: 'delete' }));
    expect(await rows()).toEqual([]);
    expect(holds(folder, 'Planted Words')).toEqual([]);
  });

  test('left in clear by a kill, are made anew when the file is opened', async () => {
    const { path, folder } = await withBackups();
    // The moment between the two: the file has its password, its backups have none yet.
    const kept = mkdtempSync(join(tmpdir(), 'griffier-test-'));
    cpSync(folder, kept, { recursive: true });
    agreed(await change(null, one));
    await keeper.kill();
    keeper = startKeeper(built, kept);
    agreed(await keeper.link.ask('keeper.open', { path, password: one }));
    await expect.poll(() => holds(kept, 'Planted Words'), { timeout: 30_000 }).toEqual([]);
    agreed(await keeper.link.ask('keeper.close', null));
    rmSync(kept, { recursive: true });
  });
});

describe('what a kill leaves beside a file', () => {
  const left = (path: string, ending: string): string =>
    join(dirname(path), `.Bakery.griffier.0123456789ab.${ending}`);

  test('goes when the file is opened, and nothing else does', () => {
    const path = closedFile(planted());
    for (const ending of ['new', 'new-journal', 'old']) writeFileSync(left(path, ending), 'left');
    const others = [
      '.Bakery.griffier.notours.new',
      '.Other.griffier.0123456789ab.new',
      'Bakery.griffier.old',
    ];
    for (const name of others) writeFileSync(join(dirname(path), name), 'mine');
    opened(path).close();
    expect([...beside(path)].sort()).toEqual([...others].sort());
  });

  test('a second name of the file itself is taken away without touching its bytes', () => {
    const path = closedFile(planted());
    linkSync(path, left(path, 'old'));
    const file = opened(path);
    expect(readRegister(file.db).organisation.legalName).toBe('Planted Words');
    file.close();
    expect(beside(path)).toEqual([]);
  });

  test('a file that is only read is left alone with all that lies beside it', () => {
    const path = closedFile(planted());
    writeFileSync(left(path, 'new'), 'left');
    agreed(openFile(path, { ...someone, readOnly: true })).close();
    expect(existsSync(left(path, 'new'))).toBe(true);
  });
});

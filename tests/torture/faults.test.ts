import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createFile, openFile } from '../../src/main/file';
import { lockPath } from '../../src/main/file/lock';
import { readRegister, verifyChain } from '../../src/main/store';
import type { Answer } from '../../src/shared/api';
import { buildKeeper, type RunningKeeper, startKeeper } from '../file/support/built-keeper';
import { agreed, registerOf, someone, temporaryFolder, written } from '../file/support/client-file';
import { report } from './support/report';

/**
 * What goes wrong with the place where a file lies, tried with the real thing: small disks, read-only mounts, shares
 * that go away. Mounting needs root; without it those tests are left out and say so.
 */

let built = '';
let keeper: RunningKeeper;
let mounted: string[] = [];
beforeAll(async () => {
  built = await buildKeeper();
}, 120_000);
beforeEach(() => {
  keeper = startKeeper(built);
});
afterEach(async () => {
  await keeper.kill();
  for (const folder of mounted.reverse()) spawnSync('umount', ['-l', folder]);
  mounted = [];
});

function mount(folder: string, ...how: readonly string[]): void {
  const { status, stderr } = spawnSync('mount', [...how, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  mounted.push(folder);
}

function mayMount(): boolean {
  if (process.platform !== 'linux' || process.geteuid?.() !== 0) return false;
  return spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
}
const canMount = mayMount();
if (!canMount) console.log('Faults of disks are left out here: mounting needs root on Linux.');

/** Whether a file can be a disk here, and the kernel be told to forget what it read of it. */
function mayCutOff(): boolean {
  const tools = ['mkfs.ext4', 'losetup'].every(
    (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0,
  );
  if (!tools || spawnSync('sh', ['-c', 'test -w /proc/sys/vm/drop_caches']).status !== 0) return false;
  const image = join(temporaryFolder(), 'image');
  writeFileSync(image, Buffer.alloc(1024 * 1024));
  const device = spawnSync('losetup', ['--find', '--show', image], { encoding: 'utf8' });
  return device.status === 0 && spawnSync('losetup', ['-d', device.stdout.trim()]).status === 0;
}
const canCutOff = canMount && mayCutOff();

const register = registerOf({ activity: [{ id: 'a', name: { en: 'Payroll' } }] });

async function opened(folder: string): Promise<string> {
  const path = join(folder, 'Bakery.griffier');
  agreed(createFile(path, register, written));
  agreed(await keeper.link.ask('keeper.open', { path, password: null }));
  return path;
}

async function owner(value: string): Promise<Answer<unknown>> {
  const edit = { do: 'set', noun: 'activity', id: 'a', field: 'owner', value };
  return JSON.parse(
    await keeper.link.pass('change', { verb: 'edit', about: null, edits: [edit] }),
  ) as Answer<unknown>;
}

/** What a copy elsewhere holds, opened as any client file is. */
async function copied(): Promise<string | null | undefined> {
  const path = join(temporaryFolder(), 'Elsewhere.griffier');
  agreed(await keeper.link.ask('keeper.saveCopy', { path, replace: false }));
  return ownerIn(path);
}

function ownerIn(path: string): string | null | undefined {
  const file = agreed(openFile(path, someone));
  try {
    expect(verifyChain(file.db).ok).toBe(true);
    return readRegister(file.db).activity[0]?.owner;
  } finally {
    file.close();
  }
}

const tried: string[] = [];
let lost = 0;
afterEach(({ task }) => {
  if (task.result?.state === 'fail') lost++;
});
afterAll(() => report('fault', 'faults of the place of a file', tried.length, lost, tried.join(', ')));

test.runIf(canMount)(
  'a full disk: the change is refused, a copy elsewhere is made, and with room again saving goes on',
  async () => {
    tried.push('full disk');
    const disk = temporaryFolder();
    mount(disk, '-t', 'tmpfs', '-o', 'size=4m', 'tmpfs');
    const path = await opened(disk);
    agreed(await owner('HR'));
    const room = Number(
      spawnSync('df', ['--output=avail', '-B1', disk], { encoding: 'utf8' }).stdout.split('\n')[1],
    );
    writeFileSync(join(disk, 'film'), Buffer.alloc(room));
    expect(await owner('Finance')).toMatchObject({ ok: false, problem: { code: 'diskFull' } });
    expect(await copied()).toBe('HR');
    rmSync(join(disk, 'film'));
    agreed(await owner('Finance'));
    agreed(await keeper.link.ask('keeper.close', null));
    expect(ownerIn(path)).toBe('Finance');
  },
);

test.runIf(canMount)(
  'a medium that cannot be written is opened for reading, says so, and a copy elsewhere is made',
  async () => {
    tried.push('read-only medium');
    const [folder, medium] = [temporaryFolder(), temporaryFolder()];
    agreed(createFile(join(folder, 'Bakery.griffier'), register, written));
    mount(medium, '--bind', folder);
    spawnSync('mount', ['-o', 'remount,bind,ro', medium]);
    const path = join(medium, 'Bakery.griffier');
    const { state } = agreed(await keeper.link.ask('keeper.open', { path, password: null }));
    expect(state).toMatchObject({ mode: 'read', why: 'readOnly' });
    expect(await owner('HR')).toMatchObject({ ok: false, problem: { code: 'readOnly' } });
    expect(await copied()).toBeNull();
    expect(readdirSync(folder)).toEqual(['Bakery.griffier']);
  },
);

test('a file that is renamed behind our back: changes are refused, a copy is made; renamed back, saving goes on', async () => {
  tried.push('renamed');
  const path = await opened(temporaryFolder());
  agreed(await owner('HR'));
  renameSync(path, `${path}.old`);
  expect(await owner('Finance')).toMatchObject({ ok: false, problem: { code: 'moved' } });
  expect(await copied()).toBe('HR');
  renameSync(`${path}.old`, path);
  agreed(await owner('Finance'));
});

test('a file that is removed behind our back is whole in a copy, also in its own place, where work goes on', async () => {
  tried.push('removed');
  const path = await opened(temporaryFolder());
  agreed(await owner('HR'));
  rmSync(path);
  expect(await owner('Finance')).toMatchObject({ ok: false, problem: { code: 'moved' } });
  expect(await copied()).toBe('HR');
  agreed(await keeper.link.ask('keeper.saveCopy', { path, replace: false }));
  agreed(await owner('Finance'));
  agreed(await keeper.link.ask('keeper.close', null));
  expect(ownerIn(path)).toBe('Finance');
});

test('a file that is replaced by another behind our back: nothing is written into the other, ours is whole in a copy', async () => {
  tried.push('replaced');
  const folder = temporaryFolder();
  const path = await opened(folder);
  agreed(await owner('HR'));
  const other = join(folder, 'Other.griffier');
  agreed(createFile(other, registerOf({ activity: [{ id: 'a', owner: 'Somebody else' }] }), written));
  renameSync(other, path);
  expect(await owner('Finance')).toMatchObject({ ok: false, problem: { code: 'moved' } });
  expect(await copied()).toBe('HR');
  agreed(await keeper.link.ask('keeper.close', null));
  expect(ownerIn(path)).toBe('Somebody else');
});

test.runIf(canMount)(
  'a share that goes away (a mount taken off lazily) and comes back: saving goes on by itself',
  async () => {
    tried.push('share gone');
    const [folder, share] = [temporaryFolder(), temporaryFolder()];
    mount(share, '--bind', folder);
    const path = await opened(share);
    agreed(await owner('HR'));
    spawnSync('umount', ['-l', share]);
    expect(existsSync(path)).toBe(false);
    expect(await owner('Finance')).toMatchObject({ ok: false, problem: { code: 'moved' } });
    expect(await copied()).toBe('HR');
    mount(share, '--bind', folder);
    agreed(await owner('Finance'));
  },
);

test.runIf(canCutOff)(
  'a disk that answers with errors (its device was cut off): the change is refused, nothing is made worse',
  async () => {
    tried.push('disk with errors');
    const [folder, disk] = [temporaryFolder(), temporaryFolder()];
    const image = join(folder, 'image');
    writeFileSync(image, Buffer.alloc(16 * 1024 * 1024));
    if (spawnSync('mkfs.ext4', ['-q', image]).status !== 0) throw new Error('no mkfs.ext4');
    mount(disk, '-o', 'loop', image);
    const path = await opened(disk);
    agreed(await owner('HR'));
    writeFileSync(image, '');
    spawnSync('sh', ['-c', 'sync; echo 3 > /proc/sys/vm/drop_caches']);
    const refused = await owner('Finance');
    expect(refused.ok).toBe(false);
    expect(['unreachable', 'readOnly', 'damaged', 'noPermission']).toContain(
      refused.ok ? '' : refused.problem.code,
    );
    expect(path.startsWith(disk)).toBe(true);
  },
);

test('a lock that a crash left is taken over, and goes with the next closing', async () => {
  tried.push('stale lock');
  const folder = temporaryFolder();
  const path = await opened(folder);
  agreed(await owner('HR'));
  await keeper.kill();
  expect(existsSync(lockPath(path))).toBe(true);
  const file = agreed(openFile(path, someone));
  expect(file.mode).toBe('write');
  expect(readRegister(file.db).activity[0]?.owner).toBe('HR');
  file.close();
  expect(readdirSync(folder)).toEqual(['Bakery.griffier']);
});

test('a lock file that holds noise is no reason to refuse', async () => {
  tried.push('damaged lock');
  const folder = temporaryFolder();
  const path = join(folder, 'Bakery.griffier');
  agreed(createFile(path, register, written));
  writeFileSync(lockPath(path), Buffer.alloc(4096, 7));
  agreed(await keeper.link.ask('keeper.open', { path, password: null }));
  agreed(await owner('HR'));
});

test('a clock that went backwards: the change is saved after the others, and the chain holds', async () => {
  tried.push('clock backwards');
  const folder = temporaryFolder();
  const path = join(folder, 'Bakery.griffier');
  agreed(createFile(path, register, { ...written, time: '2099-01-01T10:00:00.000Z' }));
  mkdirSync(join(folder, 'backups'));
  await keeper.kill();
  keeper = startKeeper(built, join(folder, 'backups'));
  const { state } = agreed(await keeper.link.ask('keeper.open', { path, password: null }));
  expect(state).toMatchObject({ savedAt: '2099-01-01T10:00:00.000Z' });
  agreed(await owner('HR'));
  agreed(await keeper.link.ask('keeper.close', null));
  expect(ownerIn(path)).toBe('HR');
});

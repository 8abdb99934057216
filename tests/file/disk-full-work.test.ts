import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createFile, openFile, unlock } from '../../src/main/file';
import { readRegister, verifyChain } from '../../src/main/store';
import { calls } from '../../src/shared/api';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import { problemText } from '../../src/shared/words/problems';
import { buildKeeper, type RunningKeeper, startKeeper } from './support/built-keeper';
import { agreed, registerOf, someone, temporaryFolder, theRegister, written } from './support/client-file';

/**
 * Work that needs room, on a disk that has none left: a change of password, a pack, a version that is issued, a file
 * that is attached. The client file stays whole, nothing half made is left, and the message says what happened.
 * Needs the right to mount; without it these tests are skipped.
 */

const canMount =
  process.platform === 'linux' &&
  process.geteuid?.() === 0 &&
  spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

let built = '';
let disk = '';
let keeper: RunningKeeper;
beforeAll(async () => {
  built = await buildKeeper();
}, 120_000);
beforeEach(() => {
  if (!canMount) return;
  disk = temporaryFolder();
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk]).status !== 0)
    throw new Error('cannot mount');
  keeper = startKeeper(built);
});
afterEach(async () => {
  if (!canMount) return;
  await keeper.kill();
  spawnSync('umount', ['-l', disk]);
});

const register = registerOf({
  organisation: { id: 'organisation', legalName: 'Bakery' },
  activity: [{ id: 'a', reference: 'A-01', name: { en: 'Payroll' } }],
});

/** Leaves so many bytes free. */
function fill(free: number): void {
  const { stdout } = spawnSync('df', ['--output=avail', '-B1', disk], { encoding: 'utf8' });
  writeFileSync(join(disk, 'film'), randomBytes(Math.max(0, Number(stdout.split('\n')[1]) - free)));
}

async function opened(password: string | null = null): Promise<string> {
  const path = join(disk, 'Bakery.griffier');
  agreed(createFile(path, register, written));
  agreed(await keeper.link.ask('keeper.open', { path, password: null }));
  if (password !== null)
    agreed(await keeper.link.ask('keeper.password', { current: null, next: password, backups: 'remake' }));
  return path;
}

/** What every one of them promises. */
async function staysWhole(path: string, password: string | null): Promise<void> {
  agreed(await keeper.link.ask('keeper.close', null));
  expect(readdirSync(disk).sort()).toEqual(['Bakery.griffier', 'film']);
  const file = agreed(openFile(path, { ...someone, key: agreed(await unlock(path, password)) }));
  expect(readRegister(file.db)).toEqual(register);
  expect(verifyChain(file.db)).toMatchObject({ ok: true });
  expect(file.db.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  file.close();
}

function isFull(answer: unknown): void {
  expect(answer).toMatchObject({ ok: false, problem: { code: 'diskFull' } });
  const { problem } = answer as { problem: Parameters<typeof problemText>[1] };
  expect(problemText('en', problem).what).toContain('The disk is full');
}

for (const [what, current, next] of [
  ['set', null, 'vier koele paarden'],
  ['changed', 'vier koele paarden', 'drie warme katten'],
  ['removed', 'vier koele paarden', null],
] as const)
  test.runIf(canMount)(
    `a password that cannot be ${what} for lack of room leaves the file as it was`,
    async () => {
      const path = await opened(current);
      const before = readFileSync(path);
      for (const free of [0, before.length]) {
        rmSync(join(disk, 'film'), { force: true });
        fill(free);
        isFull(await keeper.link.ask('keeper.password', { current, next, backups: 'remake' }));
        expect(readFileSync(path).equals(before)).toBe(true);
      }
      await staysWhole(path, current);
    },
  );

test.runIf(canMount)('a pack for which there is no room is not there', async () => {
  const path = await opened();
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'contract.pdf'), randomBytes(1024 * 1024));
  fill(8 * 1024);
  const request = calls['pack.run'].input.parse({
    documents: [
      { options: { date: '2026-11-22', reader: 'authority' }, languages: ['nl'], formats: ['docx', 'xlsx'] },
    ],
    attachments: [],
    receiver: 'GBA',
    language: 'nl',
    date: '2026-11-22',
    seal: { is: 'clear' },
  });
  isFull(await keeper.link.ask('keeper.pack', { request, printed: [], path: join(disk, 'pack.zip') }));
  isFull(await keeper.link.ask('keeper.packCopy', { path: join(disk, 'copy.griffier') }));
  await staysWhole(path, null);
});

test.runIf(canMount)('a version for which there is no room is not kept, and counts for nothing', async () => {
  const path = await opened();
  const made = join(temporaryFolder(), 'register_en_v1.docx');
  writeFileSync(made, randomBytes(1024 * 1024));
  fill(256 * 1024);
  const { head } = agreed(await keeper.link.ask('keeper.startIssue', theRegister));
  const { language: _, ...options } = documentOptionsSchema.parse({ language: 'en', date: '2026-11-22' });
  const order = {
    options: { ...options, version: '1', head },
    languages: ['en' as const],
    files: [{ path: made, fileName: 'register_en_v1.docx', bytes: 1024 * 1024, language: 'en' as const }],
    issuedTo: '',
    note: { language: 'en' as const, text: '' },
  };
  isFull(await keeper.link.ask('keeper.finishIssue', order));
  rmSync(join(disk, 'film'));
  expect(agreed(await keeper.link.ask('keeper.startIssue', theRegister))).toMatchObject({ number: 1 });
  fill(0);
  await staysWhole(path, null);
});

test.runIf(canMount)('a file for which there is no room is not attached', async () => {
  const path = await opened();
  const large = join(temporaryFolder(), 'contract.pdf');
  writeFileSync(large, randomBytes(12 * 1024 * 1024));
  fill(1024 * 1024);
  isFull(await keeper.link.ask('keeper.attach', { paths: [large], to: null }));
  await staysWhole(path, null);
});

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFile, openFile } from '../../src/main/file';
import { readRegister, verifyChain } from '../../src/main/store';
import { emptyRegister } from '../../src/shared/register/register';
import { agreed, change, registerOf, someone, temporaryFolder, written } from './support/client-file';

/** A disk of its own, as small as asked. Needs the right to mount: without it the tests below are skipped. */
function onSmallDisk(size: string, use: (folder: string) => void): void {
  const folder = temporaryFolder();
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status !== 0)
    throw new Error('cannot mount');
  try {
    use(folder);
  } finally {
    spawnSync('umount', ['-l', folder]);
  }
}

const canMount = process.platform === 'linux' && process.geteuid?.() === 0 && probe();

function probe(): boolean {
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', '/mnt']).status !== 0) return false;
  return spawnSync('umount', ['/mnt']).status === 0;
}

test.runIf(canMount)('on a full disk a change is refused, and what was saved is still there', () => {
  onSmallDisk('4m', (folder) => {
    const path = join(folder, 'Bakery.griffier');
    agreed(createFile(path, registerOf({ activity: [{ id: 'a' }] }), written));
    const file = agreed(openFile(path, someone));
    const add = (id: string) =>
      change(file, [{ do: 'add', noun: 'party', id, values: { does: { en: id.padEnd(4000, 'ab ') } } }]);
    let saved = 0;
    let before = readRegister(file.db);
    let answer = add('p0');
    while (answer.ok) {
      before = readRegister(file.db);
      answer = add(`p${++saved}`);
    }
    expect(answer.problem.code).toBe('diskFull');
    expect(readRegister(file.db)).toEqual(before);
    expect(saved).toBeGreaterThan(5);
    file.close();
    const again = agreed(openFile(path, someone));
    expect(readRegister(again.db).party).toHaveLength(saved);
    expect(verifyChain(again.db).ok).toBe(true);
    again.close();
  });
});

test.runIf(canMount)('when there is no room for a new file, nothing of it stays', () => {
  onSmallDisk('512k', (folder) => {
    const made = createFile(join(folder, 'New.griffier'), emptyRegister(), written);
    expect(made).toMatchObject({ ok: false, problem: { code: 'diskFull' } });
    expect(readdirSync(folder)).toEqual([]);
  });
});

import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attempt } from '../store/problem';
import { wipe } from './left-overs';

/** Whose it is stands in the name: what a program that was killed left behind is nobody's any more. */
const pattern = /^griffier-open-(\d+)-/;

/** A folder of this process for copies that are looked at before the file itself is touched. */
export function temporaryFolder(): string {
  clearTemporaryFolders();
  return mkdtempSync(join(tmpdir(), `griffier-open-${process.pid}-`));
}

/** Overwrites and removes what processes that are gone left in the folder of the system: it may be in clear. */
export function clearTemporaryFolders(): void {
  attempt(() => {
    for (const name of readdirSync(tmpdir())) {
      const pid = Number(pattern.exec(name)?.[1] ?? 0);
      if (pid === 0 || pid === process.pid || isAlive(pid)) continue;
      attempt(() => removeTemporary(join(tmpdir(), name)));
    }
  });
}

export function removeTemporary(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) wipe(join(folder, name), folder);
  rmSync(folder, { recursive: true, force: true });
}

/** Signal 0 asks and sends nothing. Not allowed to ask: somebody else's, and alive. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(typeof error === 'object' && error !== null && 'code' in error && error.code === 'ESRCH');
  }
}

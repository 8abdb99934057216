import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Files that this process has open. Reading one of them with `fs` would drop SQLite's locks on it (POSIX drops all
 * locks of a process when it closes any descriptor of the file), so whoever wants to read asks here first.
 */
const open = new Map<string, number>();

/** Device and inode: two names of one file are one file. Null when it is not there. */
export function identityOf(path: string): string | null {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? null : `${stats.dev}:${stats.ino === 0n ? resolve(path) : stats.ino}`;
}

export function isOpenHere(path: string): boolean {
  const identity = identityOf(path);
  return identity !== null && (open.get(identity) ?? 0) > 0;
}

/** Notes that the file is open. Returns the function that takes the note back. */
export function noteOpen(path: string): () => void {
  const identity = identityOf(path) ?? resolve(path);
  open.set(identity, (open.get(identity) ?? 0) + 1);
  let isNoted = true;
  return () => {
    if (!isNoted) return;
    isNoted = false;
    open.set(identity, (open.get(identity) ?? 1) - 1);
  };
}

import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Files that this process has open, and whether they are encrypted. Reading one of them with `fs` would drop SQLite's
 * locks on it (POSIX drops all locks of a process when it closes any descriptor of the file), so whoever wants to read
 * asks here first.
 */
const open = new Map<string, Readonly<{ count: number; isEncrypted: boolean }>>();

/** Device and inode: two names of one file are one file. Null when it is not there. */
export function identityOf(path: string): string | null {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? null : `${stats.dev}:${stats.ino === 0n ? resolve(path) : stats.ino}`;
}

export function isOpenHere(path: string): boolean {
  const identity = identityOf(path);
  return identity !== null && open.has(identity);
}

/** Whether a file that is open here is encrypted: what could not be read without breaking its locks. */
export function isEncryptedHere(path: string): boolean {
  const identity = identityOf(path);
  return identity !== null && open.get(identity)?.isEncrypted === true;
}

/** Notes that the file is open. Returns the function that takes the note back. */
export function noteOpen(path: string, isEncrypted: boolean): () => void {
  const identity = identityOf(path) ?? resolve(path);
  open.set(identity, { count: (open.get(identity)?.count ?? 0) + 1, isEncrypted });
  let isNoted = true;
  return () => {
    if (!isNoted) return;
    isNoted = false;
    const count = (open.get(identity)?.count ?? 1) - 1;
    if (count === 0) open.delete(identity);
    else open.set(identity, { count, isEncrypted });
  };
}

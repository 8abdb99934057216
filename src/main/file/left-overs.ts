import { randomFillSync } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { attempt } from '../store/problem';
import { hiddenName } from './lock';
import { identityOf, isOpenHere } from './open-here';

/** What a kill can leave beside a client file: a copy that was being made, or the old file after a change of password. */
const endings = /^\.[0-9a-f]{12}\.(new|new-journal|old)$/;

/**
 * Takes away what an interrupted copy of this file left beside it, by names that only the program gives. Call it with
 * the lock held. What cannot be removed stays and harms nothing.
 */
export function clearLeftOvers(path: string): void {
  attempt(() => {
    const file = realpathSync(path);
    const start = hiddenName(file);
    for (const name of readdirSync(dirname(file))) {
      if (!name.startsWith(start) || !endings.test(name.slice(start.length))) continue;
      const left = join(dirname(file), name);
      wipe(left, file);
      attempt(() => rmSync(left, { force: true }));
    }
  });
}

const chunk = 1024 * 1024;

/**
 * Overwrites a file that is about to be removed with noise, as far as the system allows: not where the same bytes are
 * reachable under another name (a second name of the client file itself, a backup program's link).
 */
export function wipe(path: string, keep: string): void {
  attempt(() => {
    const { size, nlink } = statSync(path);
    if (nlink !== 1 || identityOf(path) === identityOf(keep) || isOpenHere(path)) return;
    const descriptor = openSync(path, 'r+');
    try {
      const noise = Buffer.alloc(Math.min(chunk, Math.max(1, size)));
      for (let at = 0; at < size; at += noise.length) {
        randomFillSync(noise);
        writeSync(descriptor, noise, 0, Math.min(noise.length, size - at), at);
      }
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  });
}

import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { problemOfError, refuse } from '../store/problem';
import { hiddenName, holderOf } from './lock';
import { isOpenHere } from './open-here';

/** Where a file really lies: whoever names it by a link means the file, and so do its lock and its journal. */
export function realPlace(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** A name in the same folder under which a file is made before it gets its own. */
export function temporaryName(path: string): string {
  return join(dirname(path), `${hiddenName(path)}.${randomBytes(6).toString('hex')}.new`);
}

/** Bytes of a path and of a name in it that leave room for what SQLite and the program put behind them. */
const most = { path: 480, name: 240 } as const;

/** Systems take names of 255 bytes, SQLite paths of 512. Beyond that they only say that there is no such place. */
export function refuseLongName(path: string): void {
  if (Buffer.byteLength(path) > most.path || Buffer.byteLength(basename(path)) > most.name)
    refuse('nameTooLong', { detail: basename(path) });
}

/**
 * Makes a file: `make` writes it under a temporary name; flushed, it gets its own name, and the folder is flushed.
 * Nothing that stands there is overwritten unless `replace` says so, and never a file that is open. When anything
 * fails, no half file is left.
 */
export function putInPlace(path: string, replace: boolean, make: (temporary: string) => void): void {
  refuseLongName(path);
  if (!existsSync(dirname(path))) refuse('notFound', { detail: dirname(path) });
  if (existsSync(path)) {
    if (!replace) refuse('alreadyExists');
    const holder = holderOf(path);
    if (isOpenHere(path) || holder !== null) refuse('inUse', holder === null ? {} : { detail: holder.who });
  }
  const temporary = temporaryName(path);
  try {
    make(temporary);
    flush(temporary);
    if (replace) renameSync(temporary, path);
    else renameWithoutReplacing(temporary, path);
    flushFolder(dirname(path));
  } finally {
    rmSync(temporary, { force: true });
    rmSync(`${temporary}-journal`, { force: true });
  }
}

/** A second name cannot be given to a name that is taken: that makes it one step. Sticks in FAT know no second names. */
function renameWithoutReplacing(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (problemOfError(error).code === 'alreadyExists') throw error;
    if (existsSync(path)) refuse('alreadyExists');
    renameSync(temporary, path);
  }
}

/** Waits until what was written to a file is on the disk. */
export function flush(path: string): void {
  const descriptor = openSync(path, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The name of a file is kept by its folder. Windows has no such call and does it by itself. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Writes a small file of ours whole or not at all. Only its owner may read it. */
export function writeFlushed(path: string, text: string): void {
  const temporary = temporaryName(path);
  try {
    writeFileSync(temporary, text, { mode: 0o600, flush: true });
    renameSync(temporary, path);
    flushFolder(dirname(path));
  } finally {
    rmSync(temporary, { force: true });
  }
}

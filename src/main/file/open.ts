import { accessSync, constants, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type Database from 'better-sqlite3';
import type { Answer, FileState } from '../../shared/api';
import type { ReadDb, WriteDb } from '../store/db';
import { lastSaved } from '../store/log';
import { attempt, refuse, refused } from '../store/problem';
import { connect, forReading, forWriting, settle } from './connection';
import { copyDatabase } from './copy';
import { type Holder, holderOf, type Lock, takeLock } from './lock';
import { currentVersion, migrate } from './migrations/index';
import { isOpenHere, noteOpen } from './open-here';
import { type Recognised, recognise } from './recognise';
import { isWhole, newerMayBeRead, schemaIsOurs } from './schema';

export type Person = Readonly<{ who: string; machine: string }>;

type Why = 'inUse' | 'readOnly' | 'newer';

/** A client file that is open. `writer` is there only while this process holds the lock. */
export type Opened = Readonly<{
  path: string;
  fileName: string;
  mode: 'write' | 'read';
  why?: Why;
  holder?: Holder;
  db: ReadDb;
  writer: WriteDb | null;
  close: () => void;
}>;

export type OpenOptions = Person & Readonly<{ now: string; readOnly?: boolean }>;

/**
 * Opens a client file, in the one safe order: look at a hundred bytes, take the lock, try a left-over journal on
 * copies, compare the schema, check the pages, and only then ask anything. A refusal leaves the file as it was.
 *
 * `readOnly` takes no lock, for exports of many files. What cannot be written is opened for reading, with the reason.
 */
export function openFile(path: string, options: OpenOptions): Answer<Opened> {
  const place = resolve(path);
  if (isOpenHere(place)) return attempt(() => openAgain(place, options));
  const seen = recognise(place);
  if (!seen.ok) return seen;
  let lock: Lock | null = null;
  try {
    const isNewer = seen.value.version > currentVersion;
    if (seen.value.version < 1) return refused({ code: 'damaged' });
    const mayWrite = options.readOnly !== true && !isNewer && isWritable(place);
    if (mayWrite) lock = takeLock(place, { who: options.who, machine: options.machine, since: options.now });
    const held = lock?.kind === 'held' ? lock : null;
    const opened = attempt(() => openChecked(place, seen.value, held !== null, lock?.kind === 'busy'));
    if (!opened.ok) {
      held?.release();
      return opened;
    }
    const { db, cleanUp } = opened.value;
    const forget = noteOpen(place);
    const holder = lock?.kind === 'busy' ? (lock.holder ?? undefined) : undefined;
    const why: Why | null = isNewer ? 'newer' : held ? null : lock?.kind === 'busy' ? 'inUse' : 'readOnly';
    return {
      ok: true,
      value: {
        path: place,
        fileName: basename(place),
        mode: held ? 'write' : 'read',
        ...(why === null ? {} : { why }),
        ...(holder === undefined ? {} : { holder }),
        db: forReading(db),
        writer: held ? forWriting(db) : null,
        close: () => {
          if (db.open) db.close();
          forget();
          held?.release();
          cleanUp();
        },
      },
    };
  } catch (error) {
    if (lock?.kind === 'held') lock.release();
    return attempt(() => {
      throw error;
    });
  }
}

/** A second opening in the same process: it was checked before, and may only read. */
function openAgain(place: string, options: OpenOptions): Opened {
  const db = connect(place, { readonly: true });
  settle(db);
  const forget = noteOpen(place);
  return {
    path: place,
    fileName: basename(place),
    mode: 'read',
    why: options.readOnly === true ? 'readOnly' : 'inUse',
    holder: { who: options.who, machine: options.machine, since: options.now },
    db: forReading(db),
    writer: null,
    close: () => {
      if (db.open) db.close();
      forget();
    },
  };
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

type Checked = Readonly<{ db: Database.Database; cleanUp: () => void }>;

function openChecked(path: string, seen: Recognised, isHeld: boolean, isBusy: boolean): Checked {
  // A journal beside a file that nobody writes was left by a crash. SQLite will play it back on opening: what comes
  // out of that is looked at on copies first, and the original is touched only when it is sound.
  const isLeftOver = seen.hasJournal && !isBusy && (isHeld || holderOf(path) === null);
  const copies = isLeftOver ? copyAside(path) : null;
  const removeCopies = () => {
    if (copies !== null) rmSync(copies.folder, { recursive: true, force: true });
  };
  try {
    if (copies !== null) {
      const trial = connect(copies.path, { readonly: false });
      try {
        inspect(trial, seen.version);
      } finally {
        trial.close();
      }
      if (!isHeld) {
        const db = connect(copies.path, { readonly: true });
        settle(db);
        return { db, cleanUp: removeCopies };
      }
      removeCopies();
    }
    const db = connect(path, { readonly: !isHeld });
    try {
      inspect(db, seen.version);
      if (isHeld && seen.version < currentVersion) bringForward(db, path, seen.version);
      settle(db);
    } catch (error) {
      db.close();
      throw error;
    }
    return { db, cleanUp: () => undefined };
  } catch (error) {
    removeCopies();
    throw error;
  }
}

/** Schema first, pages second, nothing before. */
function inspect(db: Database.Database, version: number): void {
  if (version > currentVersion) {
    if (!newerMayBeRead(db)) refuse('newer', { detail: String(version) });
  } else if (!schemaIsOurs(db, version)) refuse('planted');
  if (!isWhole(db)) refuse('damaged');
}

/** Migrates an older file, after a copy of it was put aside under its own version. */
function bringForward(db: Database.Database, path: string, version: number): void {
  const aside = copyDatabase(db, `${path}.version-${version}`, true);
  if (!aside.ok) refuse(aside.problem.code, { detail: aside.problem.detail ?? '' });
  migrate(db, version);
}

function copyAside(path: string): Readonly<{ folder: string; path: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'griffier-'));
  const copy = join(folder, basename(path));
  copyFileSync(path, copy);
  copyFileSync(`${path}-journal`, `${copy}-journal`);
  return { folder, path: copy };
}

/** The file as the window shows it. */
export function fileState(opened: Opened | null): FileState {
  if (opened === null) return { isOpen: false };
  const { path, fileName, mode, why, holder } = opened;
  return {
    isOpen: true,
    path,
    fileName,
    mode,
    ...(why === undefined ? {} : { why }),
    ...(holder === undefined ? {} : { holder }),
    savedAt: lastSaved(opened.db),
  };
}

/** Writes a copy under another name; the file stays open as it was. Problems: `alreadyExists`, `diskFull`, `inUse`. */
export function copyFileTo(
  opened: Opened,
  to: string,
  options: Readonly<{ replace?: boolean }> = {},
): Answer<null> {
  return copyDatabase(opened.db, to, options.replace === true);
}

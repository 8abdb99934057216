import { accessSync, constants, copyFileSync, existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import type { Answer, FileState } from '../../shared/api';
import type { ReadDb, WriteDb } from '../store/db';
import { lastSaved } from '../store/log';
import { attempt, done, Refusal, refuse, refused } from '../store/problem';
import { one, sql } from '../store/sql';
import { makeBackup } from './backups/make';
import { connect, forReading, forWriting, settle } from './connection';
import { copyDatabase, type Source } from './copy';
import { copyKey, forgetKey, type Key } from './key';
import { clearLeftOvers } from './left-overs';
import { type Holder, holderOf, type Lock, takeLock } from './lock';
import { currentVersion, migrate } from './migrations/index';
import { readBeside } from './open-beside';
import { identityOf, isEncryptedHere, isOpenHere, noteOpen } from './open-here';
import { realPlace } from './place';
import { type Recognised, recognise } from './recognise';
import { isWhole, newerMayBeRead, schemaIsOurs } from './schema';
import { noteIdentity, steadily } from './steady';
import { removeTemporary, temporaryFolder } from './temporary';

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
  /** Which file on the disk was opened, whatever lies at the path now. */
  identity: string | null;
  /** Whether another file took its place: what is read here is of the one that stood there before. */
  isReplaced: () => boolean;
  /** What opens it and every copy made of it; null when it has no password. Forgotten on closing. */
  key: Key | null;
  /**
   * False once another program has put another copy over the open file, in the same bytes on the disk: what is written
   * then would mix the two. Cheap: looks closer only when the file was touched since `noteWritten`.
   */
  isUntouched: () => boolean;
  /** After this process has written; `aside`: over a connection of a thread's own (`openHeld`). */
  noteWritten: (aside?: 'aside') => void;
  /**
   * Closes the file, lets `replace` put another in its place and opens that one, under the same lock. For a change of
   * password. When `replace` fails, what is opened again is the file as it was. This value must not be used afterwards.
   */
  swap: (replace: () => void, key: Key | null) => Swapped;
  close: () => void;
}>;

export type Swapped = Readonly<{ replaced: Answer<void>; opened: Answer<Opened> }>;

/** `key`: from `unlock`; absent or null for a file without a password. The file keeps a copy of its own. */
export type OpenOptions = Person &
  Readonly<{
    now: string;
    readOnly?: boolean;
    key?: Key | null;
    /** Folder of all backups: an older file is put aside there before it is brought forward; without it it is only read. */
    backups?: string;
  }>;

/**
 * Opens a client file, in the one safe order: look at a hundred bytes, take the lock, try a left-over journal on
 * copies, compare the schema, check the pages, and only then ask anything. A refusal leaves the file as it was.
 *
 * Problems: those of `recognise`, and `newer`. `readOnly` takes no lock, for exports of many files. What cannot be written is opened for reading, with the reason.
 */
export function openFile(path: string, options: OpenOptions): Answer<Opened> {
  const place = realPlace(path);
  return isOpenHere(place)
    ? attempt(() => openAgain(place, options))
    : steadily(
        place,
        () => readably(openOnce(place, options)),
        (opened) => opened.close(),
      );
}

/** While a file is being opened nothing of it is waiting to be saved: a fault in reading is a matter of the disk. */
function readably(opened: Answer<Opened>): Answer<Opened> {
  const isFault = !opened.ok && /^(EIO|SQLITE_IOERR_(READ|SHORT_READ))$/.test(opened.problem.detail ?? '');
  return isFault ? refused({ code: 'unreadable' }) : opened;
}

function openOnce(place: string, options: OpenOptions): Answer<Opened> {
  const isReplaced = noteIdentity(place);
  const seen = recognise(place, options.key ?? null);
  if (!seen.ok) return seen;
  const key = seen.value.isEncrypted && options.key ? copyKey(options.key) : null;
  let lock: Lock | null = null;
  try {
    const isNewer = seen.value.version > currentVersion;
    if (seen.value.version < 1) return refused({ code: 'damaged' });
    const isOlder = seen.value.version < currentVersion;
    const mayBringForward = !isOlder || options.backups !== undefined;
    const mayWrite = options.readOnly !== true && !isNewer && mayBringForward && isWritable(place);
    if (mayWrite) lock = takeLock(place, { who: options.who, machine: options.machine, since: options.now });
    const held = lock?.kind === 'held' ? lock : null;
    if (held) clearLeftOvers(place);
    const opened = attempt(() =>
      openChecked(place, seen.value, key, held !== null, lock?.kind === 'busy', options),
    );
    if (!opened.ok) {
      held?.release();
      forgetKey(key);
      return opened;
    }
    const { db, cleanUp } = opened.value;
    const holder = lock?.kind === 'busy' ? (lock.holder ?? undefined) : undefined;
    const why: Why | null = isNewer ? 'newer' : held ? null : lock?.kind === 'busy' ? 'inUse' : 'readOnly';
    const release = () => {
      held?.release();
      cleanUp();
    };
    return done(
      held
        ? forWork(place, db, key, release)
        : forLooking(
            place,
            db,
            key,
            { why: why ?? 'readOnly', isReplaced, ...(holder && { holder }) },
            release,
          ),
    );
  } catch (error) {
    if (lock?.kind === 'held') lock.release();
    forgetKey(key);
    return attempt(() => {
      throw error;
    });
  }
}

/** A second opening in the same process: it was checked before, and may only read. */
function openAgain(place: string, options: OpenOptions): Opened {
  const isEncrypted = isEncryptedHere(place);
  if (isEncrypted && !options.key) refuse('encrypted');
  const key = isEncrypted && options.key ? copyKey(options.key) : null;
  const db = connect(place, { readonly: true, key });
  settle(db);
  const holder = { who: options.who, machine: options.machine, since: options.now };
  const why = options.readOnly === true ? 'readOnly' : 'inUse';
  const isReplaced = noteIdentity(place);
  return forLooking(place, db, key, { why, holder, isReplaced }, () => undefined);
}

/** The file with the right to write. */
function forWork(path: string, db: Database.Database, key: Key | null, release: () => void): Opened {
  const forget = noteOpen(path, key !== null);
  const leave = (): void => {
    if (db.open) db.close();
    forget();
  };
  return {
    path,
    fileName: basename(path),
    mode: 'write',
    db: forReading(db),
    writer: forWriting(db),
    isReplaced: () => false,
    key,
    ...watch(db, path, key),
    swap: (replace, next) => {
      leave();
      const replaced = attempt(replace);
      const after = replaced.ok ? next && copyKey(next) : key;
      const opened = attempt(() => {
        const other = connect(path, { readonly: false, key: after });
        settle(other);
        return forWork(path, other, after, release);
      });
      if (replaced.ok || !opened.ok) forgetKey(key);
      if (!opened.ok) release();
      return { replaced, opened };
    },
    close: () => {
      leave();
      forgetKey(key);
      release();
    },
  };
}

/**
 * SQLite tells a copy by the count of changes in its header, and two copies may count alike: then it would go on with the
 * pages it remembers. A connection that remembers nothing reads what really is the last action.
 */
function watch(
  db: Database.Database,
  path: string,
  key: Key | null,
): Pick<Opened, 'identity' | 'isUntouched' | 'noteWritten'> {
  const stamp = (): string => {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    return stats === undefined ? '' : `${stats.mtimeNs} ${stats.ctimeNs} ${stats.size} ${stats.ino}`;
  };
  const others = (): unknown => db.pragma('data_version', { simple: true });
  let before = others();
  const inode = identityOf(path);
  let seen = '';
  return {
    identity: inode,
    isUntouched: () => {
      const now = stamp();
      // Gone, or another file under its name: SQLite finds that out by itself, and says so.
      if (now === seen || identityOf(path) !== inode) return true;
      if (others() !== before) return false;
      const there = attempt(() => readBeside(path, key, lastAction));
      if (!there.ok) return there.problem.code === 'inUse';
      if (there.value !== lastAction(forReading(db))) return false;
      seen = now;
      return true;
    },
    noteWritten: (aside) => {
      if (aside !== undefined) before = others();
      seen = stamp();
    },
  };
}

/** What a thread must know to write the file that this process holds open. `last`: the last action of its history. */
export type Held = Pick<Opened, 'path' | 'key' | 'identity'> & Readonly<{ last: string }>;

/** Null when the open file no longer lies at its path: what lies there is none of ours. */
export function heldBy({ path, key, identity, db }: Opened): Held | null {
  return identityOf(path) === identity ? { path, key, identity, last: lastAction(db) } : null;
}

/**
 * The file that another thread of this process holds open and locked, for one large change. What had to be looked at was
 * looked at when it was opened; that it still is that file is looked at before it is written. Nothing gets to the disk before the end:
 * until then the other thread reads what stood there.
 */
export function openHeld({ path, key, identity, last }: Held): Opened {
  const db = connect(path, { readonly: false, key, patience: patienceOfThreads });
  settle(db);
  db.pragma('cache_spill = OFF');
  const isUntouched = (): boolean => identityOf(path) === identity && lastAction(forReading(db)) === last;
  return {
    path,
    fileName: basename(path),
    mode: 'write',
    db: forReading(db),
    writer: forWriting(db),
    identity,
    isReplaced: () => false,
    key,
    isUntouched,
    noteWritten: () => undefined,
    swap: () => ({ replaced: refused({ code: 'readOnly' }), opened: refused({ code: 'readOnly' }) }),
    close: () => db.close(),
  };
}

/** Milliseconds that a thread waits for who reads the file: nobody stands still meanwhile. */
const patienceOfThreads = 60_000;

const lastAction = (db: ReadDb): string =>
  String(one(db, sql`SELECT seq || ' ' || coalesce(hex(hash), '') FROM action ORDER BY seq DESC LIMIT 1`));

/** The file for reading only. */
function forLooking(
  path: string,
  db: Database.Database,
  key: Key | null,
  about: Readonly<{ why: Why; holder?: Holder; isReplaced: () => boolean }>,
  release: () => void,
): Opened {
  const forget = noteOpen(path, key !== null);
  return {
    path,
    fileName: basename(path),
    mode: 'read',
    ...about,
    db: forReading(db),
    writer: null,
    identity: identityOf(path),
    isReplaced: about.isReplaced,
    key,
    isUntouched: () => true,
    noteWritten: () => undefined,
    swap: () => ({ replaced: refused({ code: 'readOnly' }), opened: refused({ code: 'readOnly' }) }),
    close: () => {
      if (db.open) db.close();
      forget();
      forgetKey(key);
      release();
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

function openChecked(
  path: string,
  seen: Recognised,
  key: Key | null,
  isHeld: boolean,
  isBusy: boolean,
  options: OpenOptions,
): Checked {
  // A journal beside a file that nobody writes was left by a crash. SQLite will play it back on opening: what comes
  // out of that is looked at on copies first, and the original is touched only when it is sound.
  const isLeftOver = seen.hasJournal && !isBusy && (isHeld || holderOf(path) === null);
  const copies = isLeftOver ? copyAside(path) : null;
  const removeCopies = () => {
    if (copies !== null) removeTemporary(copies.folder);
  };
  try {
    if (copies !== null) {
      const trial = connect(copies.path, { readonly: false, key });
      try {
        inspect(trial, seen.version);
      } finally {
        trial.close();
      }
      if (!isHeld) {
        const db = connect(copies.path, { readonly: false, key });
        bringCopyForward(db, seen.version);
        return { db, cleanUp: removeCopies };
      }
      removeCopies();
    }
    const db = connect(path, { readonly: !isHeld, key });
    try {
      inspect(db, seen.version);
      if (seen.version < currentVersion) {
        if (!isHeld) return readOlder({ db, key }, path, seen.version);
        settle(db);
        bringForward({ db, key }, path, seen.version, options);
      }
      settle(db);
      // A journal that was only begun is none to SQLite and would lie there until the next change: this is one.
      if (isHeld && existsSync(`${path}-journal`)) db.pragma(`user_version = ${currentVersion}`);
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

/** Migrates an older file, after it was put aside among its backups, and checked there. */
function bringForward(from: Source, path: string, version: number, { backups, now }: OpenOptions): void {
  if (backups === undefined) refuse('readOnly');
  const uuid = version < 2 ? null : String(from.db.prepare('SELECT uuid FROM file_identity').pluck().get());
  const made = makeBackup({ root: backups, uuid, path, key: from.key, reason: 'migration', now });
  if (!made.ok) throw new Refusal(made.problem);
  migrate(from.db, version);
}

/** An older file that is not ours to change is read as it would be after its migration: from a copy that goes on closing. */
function readOlder(from: Source, path: string, version: number): Checked {
  const folder = temporaryFolder();
  const removeCopy = () => removeTemporary(folder);
  try {
    const copy = join(folder, basename(path));
    from.db.prepare('VACUUM INTO ?').run(copy);
    from.db.close();
    const db = connect(copy, { readonly: false, key: from.key });
    bringCopyForward(db, version);
    return { db, cleanUp: removeCopy };
  } catch (error) {
    removeCopy();
    throw error;
  }
}

function bringCopyForward(db: Database.Database, version: number): void {
  if (version < currentVersion) migrate(db, version);
  settle(db);
}

function copyAside(path: string): Readonly<{ folder: string; path: string }> {
  const folder = temporaryFolder();
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
    isEncrypted: opened.key !== null,
    savedAt: lastSaved(opened.db),
  };
}

/** Writes a copy under another name; the file stays open as it was. Problems: `alreadyExists`, `diskFull`, `inUse`. */
export function copyFileTo(
  opened: Opened,
  to: string,
  options: Readonly<{ replace?: boolean }> = {},
): Answer<null> {
  return copyDatabase(opened, to, options.replace === true);
}

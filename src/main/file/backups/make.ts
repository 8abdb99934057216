import { chmodSync, existsSync, linkSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import type { Answer, Problem } from '../../../shared/api';
import type { ReadDb } from '../../store/db';
import { chainHead } from '../../store/log';
import { attempt, Refusal } from '../../store/problem';
import { one, sql } from '../../store/sql';
import { connect, forReading } from '../connection';
import { checkCopy } from '../copy';
import { changeKey, type Key } from '../key';
import { wipe } from '../left-overs';
import { flush, flushFolder } from '../place';
import { copyTables } from './copy-tables';
import {
  type Backup,
  clearLeftOvers,
  fitsKey,
  listFolder,
  newName,
  nextName,
  ownFolders,
  pathOf,
  prepareFolder,
  putAside,
  putBackup,
  type Reason,
  storePath,
  takeOut,
  type Whose,
} from './folder';
import { contentsOf, dropUnneeded, keep, noteNeeded, openStore } from './store';
import { thinOut } from './thinning';

/**
 * What tells one state of a file from another: the head of its chain. Empty while something is still being typed.
 */
export function stateOf(db: ReadDb): string {
  const isTyping = one<number>(db, sql`SELECT 1 FROM action WHERE hash IS NULL LIMIT 1`) !== undefined;
  return isTyping ? '' : (chainHead(db) ?? '');
}

export type MakeBackup = Whose &
  Readonly<{
    /** Folder of all backups. */
    root: string;
    key: Key | null;
    reason: Reason;
    /** ISO date-time. */
    now: string;
    onProgress?: (done: number, of: number) => void;
  }>;

/**
 * Makes a backup of a client file that is open, here or elsewhere, and thins out the older ones. Nothing counts as a
 * backup before it was written, flushed, opened again and checked. Reads through SQLite only.
 *
 * Problems: those of the disk, `damaged` when the copy does not hold, `planted` when the file was tampered with.
 */
export function makeBackup(what: MakeBackup): Answer<Backup> {
  return attempt(() => {
    const folder = readyFolder(what);
    clearLeftOvers(folder);
    const temporary = newName(folder);
    try {
      let head = '';
      const name = nextName(what.root, what, what.now, what.reason);
      copyTables(what.path, temporary, { from: what.key, to: what.key }, ({ db }) => {
        head = stateOf(forReading(db));
        // What is in the file at this moment is held: from here on it may change.
        what.onProgress?.(0, 1);
        const hashes = contentsOf(db, 'main');
        if (hashes.length === 0) return;
        withStore(folder, what.key, (store) => {
          keep(store, db, hashes, what.onProgress);
          noteNeeded(store, name, hashes);
        });
      });
      checkCopy(temporary, what.key);
      const made = putBackup(what.root, folder, temporary, { name, path: what.path, head });
      thin(what, made);
      return made;
    } finally {
      rmSync(temporary, { force: true });
      rmSync(`${temporary}-journal`, { force: true });
    }
  });
}

/**
 * The folder with a store that the key opens. A store left in clear by a change of password that was cut short follows
 * now; one under a key that nobody gave belongs to another copy that lay in this place, and is put aside.
 */
function readyFolder({ root, key, ...whose }: MakeBackup): string {
  const folder = prepareFolder(root, whose);
  const store = storePath(folder);
  if (!existsSync(store) || fitsKey(store, key)) return folder;
  if (key !== null && fitsKey(store, null) && remake(store, null, key)) return folder;
  putAside(folder);
  return prepareFolder(root, whose);
}

function thin({ root, key, now }: MakeBackup, { id }: Backup): void {
  const folderName = id.split('/')[0] ?? '';
  const gone = thinOut(listFolder(root, folderName), now);
  if (gone.length > 0) remove(root, gone, key);
}

/** Removes backups for good, with what only they kept. `key`: of the client file, if it is encrypted. */
export function deleteBackups(root: string, ids: readonly string[], key: Key | null): Answer<null> {
  return attempt(() => {
    remove(root, ids, key);
    return null;
  });
}

function remove(root: string, ids: readonly string[], key: Key | null): void {
  for (const id of ids) rmSync(pathOf(root, id), { force: true });
  for (const folderName of new Set(ids.map((id) => id.split('/')[0] ?? ''))) {
    const folder = join(root, folderName);
    if (!existsSync(folder)) continue;
    const left = listFolder(root, folderName).map(({ id }) => basename(id));
    if (left.length === 0) rmSync(folder, { recursive: true, force: true });
    else {
      flushFolder(folder);
      // Under the key of another copy: what is no longer needed goes with its own next backup.
      const store = storePath(folder);
      const opens = existsSync(store) ? [key, null].find((each) => fitsKey(store, each)) : undefined;
      if (opens !== undefined) withStore(folder, opens, (db) => dropUnneeded(db, left));
    }
  }
}

export type Remake = Whose &
  Readonly<{
    root: string;
    /** What opens the backups now; null: nothing does, they are in clear. */
    from: Key | null;
    /** What shall open them; null: they shall be in clear. */
    to: Key | null;
    onProgress?: (done: number, of: number) => void;
  }>;

/**
 * Writes every backup of a client file anew under another key, each as a copy that is checked before it takes the
 * place of the old one. Killed half-way, some are under the old key and some under the new: called again, it does the
 * rest. One that cannot be written does not keep the others from it; the problem is answered afterwards. Backups of
 * places that the file left follow too, except into the clear: they may be those of a copy that is away.
 *
 * Answers the ids of those that neither key opens; they are left as they are.
 */
export function remakeBackups({
  root,
  from,
  to,
  onProgress = () => undefined,
  ...whose
}: Remake): Answer<readonly string[]> {
  return attempt(() => {
    takeOut(root, whose);
    const folders = ownFolders(root, whose, to !== null);
    const all = folders.flatMap((name) => listFolder(root, name));
    const unreadable: string[] = [];
    const problems: Problem[] = [];
    const follow = (path: string, id: string): void => {
      const made = attempt(() => remake(path, from, to));
      if (!made.ok) problems.push(made.problem);
      else if (!made.value) unreadable.push(id);
    };
    for (const name of folders) {
      const folder = join(root, name);
      clearLeftOvers(folder);
      if (existsSync(storePath(folder))) follow(storePath(folder), storePath(folder));
    }
    all.forEach(({ id }, index) => {
      follow(pathOf(root, id), id);
      onProgress(index + 1, all.length);
    });
    const [problem] = problems;
    if (problem !== undefined) throw new Refusal(problem);
    return unreadable;
  });
}

/** How many backups of a file with a password are in clear. */
export function countClear(root: string, whose: Whose): number {
  return ownFolders(root, whose, true).flatMap((name) => [
    ...listFolder(root, name).filter(({ isEncrypted }) => !isEncrypted),
    ...[storePath(join(root, name))].filter((store) => existsSync(store) && fitsKey(store, null)),
  ]).length;
}

/** Removes every backup of a client file, those of its copies excepted, and overwrites what they held. */
export function wipeBackups(root: string, whose: Whose): Answer<null> {
  return attempt(() => {
    takeOut(root, whose);
    for (const name of ownFolders(root, whose, false)) {
      const folder = join(root, name);
      for (const each of readdirSync(folder)) wipe(join(folder, each), whose.path);
      rmSync(folder, { recursive: true, force: true });
    }
    return null;
  });
}

function remake(path: string, from: Key | null, to: Key | null): boolean {
  if (opens(path, to)) return true;
  if (!opens(path, from)) return false;
  const temporary = newName(dirname(path));
  try {
    const db = connect(path, { readonly: false, key: from });
    try {
      db.prepare('VACUUM INTO ?').run(temporary);
    } finally {
      db.close();
    }
    const copy = connect(temporary, { readonly: false, key: from });
    try {
      copy.pragma('journal_mode = MEMORY');
      changeKey(copy, to);
    } finally {
      copy.close();
    }
    if (!opens(temporary, to)) return false;
    chmodSync(temporary, 0o600);
    flush(temporary);
    // Reachable under a second name until it was overwritten: setting a password shall leave no clear bytes.
    const old = newName(dirname(path));
    if (to !== null) attempt(() => linkSync(path, old));
    renameSync(temporary, path);
    flushFolder(dirname(path));
    wipe(old, path);
    rmSync(old, { force: true });
    return true;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Whether a backup opens with this key, or without one, and is whole. Never opened with a key that is not its own. */
function opens(path: string, key: Key | null): boolean {
  if (!fitsKey(path, key)) return false;
  const tried = attempt(() => {
    const db = connect(path, { readonly: false, key });
    try {
      return db.pragma('quick_check(1)', { simple: true }) === 'ok';
    } finally {
      db.close();
    }
  });
  return tried.ok && tried.value;
}

/** The store of the folder, as long as `use` runs. */
export function withStore<T>(folder: string, key: Key | null, use: (store: Database.Database) => T): T {
  const store = openStore(storePath(folder), key);
  try {
    return use(store);
  } finally {
    store.close();
  }
}

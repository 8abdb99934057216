import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type Database from 'better-sqlite3';
import type { Answer } from '../../../shared/api';
import type { Verb } from '../../../shared/register/edit';
import { noteAction } from '../../store/log';
import { attempt, refuse } from '../../store/problem';
import { connect, forWriting } from '../connection';
import { checkCopy } from '../copy';
import type { Key } from '../key';
import { migrate } from '../migrations/index';
import { flush, flushFolder, putInPlace, temporaryName } from '../place';
import { copyTables, indexAgain } from './copy-tables';
import { identityIn, pathOf } from './folder';
import { withStore } from './make';
import { contentsOf, putBack } from './store';

export type Restore = Readonly<{
  root: string;
  /** Id of the backup. */
  id: string;
  /** What opens the backup. */
  key: Key | null;
  /** What shall open the file made of it; that of the backup when left out. */
  to?: Key | null;
  /** ISO date-time. */
  now: string;
  actor: string;
  onProgress?: (done: number, of: number) => void;
}>;

/**
 * Makes a client file of a backup, with the attachments as they were, under a name of its own. Its history says that
 * it was restored. Problems: `alreadyExists`, `inUse`, `damaged`, those of the disk.
 */
export function restoreAs(what: Restore, to: string, replace: boolean): Answer<null> {
  return attempt(() => {
    putInPlace(resolve(to), replace, (temporary) => write(what, temporary));
    return null;
  });
}

/**
 * The same beside the file that shall be replaced, under a name that nobody knows: `takePlace` then puts it there in
 * one step. Answers the name.
 */
export function prepareRestore(what: Restore, beside: string): Answer<string> {
  return attempt(() => {
    const temporary = temporaryName(resolve(beside));
    try {
      write(what, temporary);
      flush(temporary);
      return temporary;
    } catch (error) {
      dropPrepared(temporary);
      throw error;
    }
  });
}

/** Gives a prepared file the name of the one that it replaces. Call it while that one is closed and still locked. */
export function takePlace(prepared: string, path: string): void {
  renameSync(prepared, path);
  flushFolder(dirname(path));
}

export function dropPrepared(prepared: string): void {
  for (const end of ['', '-journal']) rmSync(`${prepared}${end}`, { force: true });
}

function write({ root, id, key, to: after = key, now, actor, onProgress }: Restore, to: string): void {
  const backup = pathOf(root, id);
  if (!existsSync(backup)) refuse('notFound', { detail: basename(backup) });
  checkCopy(backup, key);
  const folder = dirname(backup);
  const uuid = identityIn(basename(folder));
  let version = 0;
  copyTables(backup, to, { from: key, to: after }, (target) => {
    version = target.version;
    if (contentsOf(target.db, 'main').length > 0)
      withStore(folder, key, (store) => putBack(store, target.db, onProgress));
  });
  const db = connect(to, { readonly: false, key: after });
  try {
    db.pragma('journal_mode = MEMORY');
    db.pragma('synchronous = OFF');
    migrate(db, version);
    // A backup of before the file had an identity belongs to the file that has one now.
    if (uuid !== null) db.prepare('UPDATE file_identity SET uuid = ?').run(uuid);
    indexAgain(db);
    noteThat(db, 'fromBackup', now, actor);
  } finally {
    db.close();
  }
  checkCopy(to, after);
}

function noteThat(db: Database.Database, verb: Verb, time: string, actor: string): void {
  db.transaction(() => noteAction(forWriting(db), { verb, time, actor })).immediate();
}

import Database from 'better-sqlite3';
import type { ReadDb, WriteDb } from '../store/db';
import { giveKey, type Key } from './key';
import { nativeBinding } from './native-binding';

/** Milliseconds that a statement waits for another process. */
const patience = 5000;

/**
 * Opens a database that is known to be ours or is about to become it. The first thing said is its key, the second that
 * its schema is not trusted. An encrypted file is never opened without its key: SQLite would take a journal beside it
 * for foreign and throw it away.
 */
export function connect(
  path: string,
  options: Readonly<{ readonly: boolean; isNew?: boolean; key: Key | null; patience?: number }>,
): Database.Database {
  const db = new Database(path, {
    ...nativeBinding(),
    readonly: options.readonly,
    fileMustExist: options.isNew !== true,
    timeout: options.patience ?? patience,
  });
  if (options.key !== null) giveKey(db, options.key);
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  return db;
}

/** What holds for every open client file. `EXTRA` also flushes the folder: what was said to be saved survives a power cut. */
export function settle(db: Database.Database): void {
  db.pragma('foreign_keys = ON');
  db.pragma('secure_delete = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -64000');
  db.pragma('synchronous = EXTRA');
  if (!db.readonly) db.pragma('journal_mode = DELETE');
}

/** The handle for readers. */
export function forReading(db: Database.Database): ReadDb {
  return db as ReadDb;
}

/** The handle for writers: only of a file whose lock is held, or of one that is being made. */
export function forWriting(db: Database.Database): WriteDb {
  return db as WriteDb;
}

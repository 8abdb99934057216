import type { ReadDb } from '../store/db';
import { connect, forReading } from './connection';
import type { Key } from './key';

/**
 * Reads a client file that another thread of this process has open, over a connection of its own. What had to be looked
 * at was looked at when it was opened. SQLite alone touches it here: `fs` would drop the locks of the whole process.
 * `path` is the file that SQLite has open (`db.name`), which may be a copy.
 */
export function readBeside<T>(path: string, key: Key | null, read: (db: ReadDb) => T): T {
  const db = connect(path, { readonly: true, key });
  try {
    return read(forReading(db));
  } finally {
    db.close();
  }
}

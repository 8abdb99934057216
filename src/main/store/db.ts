import type Database from 'better-sqlite3';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** An open client file that may be read. A function that takes it cannot write: the writers ask for `WriteDb`. */
export type ReadDb = Database.Database & Readonly<{ [readable]: true }>;

/** An open client file of which this process holds the lock. Only `openFile` and `createFile` make one. */
export type WriteDb = ReadDb & Readonly<{ [writable]: true }>;

/** Runs `read` so that everything it asks comes from one moment, also when another process writes meanwhile. */
export function atOneMoment<T>(db: ReadDb, read: () => T): T {
  return db.inTransaction ? read() : db.transaction(read)();
}

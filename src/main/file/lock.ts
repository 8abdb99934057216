import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { nativeBinding } from './native-binding';
import { identityOf, isOpenHere } from './open-here';

export type Holder = Readonly<{ who: string; machine: string; since: string }>;
export type Lock =
  | Readonly<{ kind: 'held'; release: () => void }>
  | Readonly<{ kind: 'busy'; holder: Holder | null }>
  | Readonly<{ kind: 'impossible' }>;

const table = `CREATE TABLE holder (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  who TEXT NOT NULL CHECK (length(who) <= 200),
  machine TEXT NOT NULL CHECK (length(machine) <= 200),
  since TEXT NOT NULL CHECK (length(since) <= 40)
) STRICT`;

/** How the names begin of what stands hidden beside a file. A long name is shortened to a digest: systems take 255 bytes. */
export function hiddenName(path: string): string {
  const name = basename(path);
  return `.${Buffer.byteLength(name) <= 200 ? name : createHash('sha256').update(name).digest('hex').slice(0, 32)}`;
}

/** The lock stands beside the file, hidden: `.Bakery.griffier.lock`. */
export function lockPath(path: string): string {
  return join(dirname(path), `${hiddenName(path)}.lock`);
}

/**
 * Whether `path` is a client file that is open here, or the lock or the journal of the one at `place`, under whatever
 * name. Reading any of them with `fs` would drop the locks of this process.
 */
export function isPartOfOpen(place: string, path: string): boolean {
  const identity = identityOf(path);
  return (
    isOpenHere(path) ||
    (identity !== null && [lockPath(place), `${place}-journal`].some((own) => identityOf(own) === identity))
  );
}

/**
 * Takes the one right to write. The right is a transaction that stays open in a small SQLite file of its own, so
 * that the system frees it when the program is killed; a row in it says who has it. `impossible`: the folder cannot
 * be written to.
 */
export function takeLock(path: string, holder: Holder): Lock {
  const place = lockPath(path);
  for (let tries = 0; tries < 5; tries++) {
    const db = openLock(place);
    if (db === null) return { kind: 'impossible' };
    try {
      db.exec('BEGIN IMMEDIATE');
      if (!isOurs(db)) {
        db.exec('ROLLBACK');
        db.close();
        rmSync(place, { force: true });
        continue;
      }
      db.exec(table.replace('CREATE TABLE', 'CREATE TABLE IF NOT EXISTS'));
      db.prepare('INSERT OR REPLACE INTO holder (id, who, machine, since) VALUES (1, ?, ?, ?)').run(
        holder.who.slice(0, 200),
        holder.machine.slice(0, 200),
        holder.since.slice(0, 40),
      );
      db.exec('COMMIT');
      // Readers see the row, writers find the door shut.
      db.exec('BEGIN IMMEDIATE');
    } catch (error) {
      const isBusy = codeOf(error).startsWith('SQLITE_BUSY');
      const found = isBusy ? readHolder(db) : null;
      const isGone = !isBusy && !isStillThere(db, place);
      db.close();
      // Whoever had it removed the file while we were asking (SQLite calls that read-only): ask again.
      if (isGone) continue;
      if (isBusy) return { kind: 'busy', holder: found };
      if (codeOf(error).startsWith('SQLITE_NOTADB') || codeOf(error).startsWith('SQLITE_CORRUPT')) {
        rmSync(place, { force: true });
        continue;
      }
      return { kind: 'impossible' };
    }
    // Whoever had it before may have removed the file between our opening and our locking: then we hold nothing.
    if (isStillThere(db, place)) return { kind: 'held', release: () => release(db, place) };
    db.close();
  }
  return { kind: 'busy', holder: null };
}

/** Who has the right to write now, without taking it. Null when nobody has. */
export function holderOf(path: string): Holder | null {
  const place = lockPath(path);
  if (!existsSync(place)) return null;
  let db: Database.Database | null = null;
  try {
    db = new Database(place, { ...nativeBinding(), fileMustExist: true, timeout: 0 });
    db.pragma('trusted_schema = OFF');
    db.exec('BEGIN IMMEDIATE');
    db.exec('ROLLBACK');
    return null;
  } catch (error) {
    if (db === null || !codeOf(error).startsWith('SQLITE_BUSY')) return null;
    return readHolder(db) ?? { who: '', machine: '', since: '' };
  } finally {
    db?.close();
  }
}

const identities = new WeakMap<Database.Database, string | null>();

function openLock(place: string): Database.Database | null {
  try {
    // SQLite makes a new file only when it first writes: make it here, so that its identity is known.
    if (!existsSync(place)) closeSync(openSync(place, 'a'));
    const identity = identityOf(place);
    const db = new Database(place, { ...nativeBinding(), timeout: 250 });
    identities.set(db, identity);
    db.pragma('trusted_schema = OFF');
    return db;
  } catch {
    return null;
  }
}

function isStillThere(db: Database.Database, place: string): boolean {
  const identity = identityOf(place);
  return identity !== null && identity === identities.get(db);
}

/** Whether the lock file holds nothing but our one table: somebody else's view could hang us. */
function isOurs(db: Database.Database): boolean {
  const found = db.prepare('SELECT sql FROM sqlite_schema').pluck().all() as readonly (string | null)[];
  return found.every((sql) => sql === table);
}

function readHolder(db: Database.Database): Holder | null {
  try {
    if (!isOurs(db)) return null;
    return (
      (db.prepare('SELECT who, machine, since FROM holder WHERE id = 1').get() as Holder | undefined) ?? null
    );
  } catch {
    return null;
  }
}

function release(db: Database.Database, place: string): void {
  // Removed while it is still held, so that nobody takes a lock on a file that then disappears. Windows keeps open
  // files: there it goes afterwards, if nobody else has opened it.
  if (process.platform !== 'win32') rmSync(place, { force: true });
  if (db.open) db.close();
  try {
    if (process.platform === 'win32') rmSync(place, { force: true });
  } catch {
    // Somebody else has it now, and will remove it.
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

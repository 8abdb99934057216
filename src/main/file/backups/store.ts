import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { refuse } from '../../store/problem';
import { connect } from '../connection';
import type { Key } from '../key';

/**
 * The bytes of attachments and issued files, once for all backups of a client file, under their SHA-256. `needed`:
 * which backup names which content; what no backup names any more goes.
 */
const tables = `
CREATE TABLE IF NOT EXISTS content (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
  size INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS content_chunk (
  id INTEGER NOT NULL PRIMARY KEY,
  sha256 TEXT NOT NULL REFERENCES content (sha256) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  data BLOB NOT NULL,
  UNIQUE (sha256, place)
) STRICT;
CREATE TABLE IF NOT EXISTS needed (
  backup TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (sha256, backup)
) STRICT, WITHOUT ROWID;
`;

type Chunk = Readonly<{ place: number; data: Buffer }>;

export function openStore(path: string, key: Key | null): Database.Database {
  const isNew = !existsSync(path);
  if (isNew) closeSync(openSync(path, 'a', 0o600));
  const db = connect(path, { readonly: false, key });
  try {
    if (isNew) db.pragma('auto_vacuum = INCREMENTAL');
    db.pragma('journal_mode = DELETE');
    db.pragma('synchronous = FULL');
    db.pragma('secure_delete = ON');
    db.pragma('foreign_keys = ON');
    db.pragma('temp_store = MEMORY');
    db.exec(tables);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** What the source holds: whole contents by hash. */
export function contentsOf(db: Database.Database, schema: 'main' | 'source'): readonly string[] {
  const has = db.prepare(`SELECT 1 FROM ${schema}.sqlite_schema WHERE name = 'content'`).get() !== undefined;
  return has ? (db.prepare(`SELECT sha256 FROM ${schema}.content`).pluck().all() as string[]) : [];
}

/** Keeps what the store does not have yet, one content after another, each checked against its hash. */
export function keep(
  store: Database.Database,
  source: Database.Database,
  hashes: readonly string[],
  onProgress: (done: number, of: number) => void = () => undefined,
): void {
  const has = store.prepare('SELECT 1 FROM content WHERE sha256 = ?');
  hashes.forEach((sha256, index) => {
    if (has.get(sha256) === undefined) {
      const add = store.prepare('INSERT INTO content_chunk (sha256, place, data) VALUES (?, ?, ?)');
      store.transaction(() => {
        store.prepare('INSERT INTO content (sha256, size) VALUES (?, 0)').run(sha256);
        const size = copyChunks(source, 'source', sha256, ({ place, data }) => add.run(sha256, place, data));
        store.prepare('UPDATE content SET size = ? WHERE sha256 = ?').run(size, sha256);
      })();
    }
    onProgress(index + 1, hashes.length);
  });
}

/** Puts the bytes back into a client file that names them. Throws `damaged` when some are not what they were. */
export function putBack(
  store: Database.Database,
  target: Database.Database,
  onProgress: (done: number, of: number) => void = () => undefined,
): void {
  const hashes = contentsOf(target, 'main');
  const add =
    hashes.length === 0
      ? null
      : target.prepare('INSERT INTO content_chunk (sha256, place, data) VALUES (?, ?, ?)');
  hashes.forEach((sha256, index) => {
    target.transaction(() =>
      copyChunks(store, 'main', sha256, ({ place, data }) => add?.run(sha256, place, data)),
    )();
    onProgress(index + 1, hashes.length);
  });
}

function copyChunks(
  from: Database.Database,
  schema: 'main' | 'source',
  sha256: string,
  put: (chunk: Chunk) => void,
): number {
  const places = from
    .prepare(`SELECT place FROM ${schema}.content_chunk WHERE sha256 = ? ORDER BY place`)
    .pluck()
    .all(sha256) as readonly number[];
  const read = from
    .prepare(`SELECT data FROM ${schema}.content_chunk WHERE sha256 = ? AND place = ?`)
    .pluck();
  const hash = createHash('sha256');
  let size = 0;
  for (const place of places) {
    const data = read.get(sha256, place) as Buffer;
    hash.update(data);
    size += data.length;
    put({ place, data });
  }
  if (hash.digest('hex') !== sha256) refuse('damaged', { detail: sha256 });
  return size;
}

/** Notes what a backup names. */
export function noteNeeded(store: Database.Database, backup: string, hashes: readonly string[]): void {
  const add = store.prepare('INSERT OR IGNORE INTO needed (backup, sha256) VALUES (?, ?)');
  store.transaction(() => {
    for (const sha256 of hashes) add.run(backup, sha256);
  })();
}

/** Drops what only backups named that are not there any more, and gives the room back to the disk. */
export function dropUnneeded(store: Database.Database, backups: readonly string[]): void {
  store.transaction(() => {
    store
      .prepare('DELETE FROM needed WHERE backup NOT IN (SELECT value FROM json_each(?))')
      .run(JSON.stringify(backups));
    store.exec('DELETE FROM content WHERE sha256 NOT IN (SELECT sha256 FROM needed)');
  })();
  store.pragma('incremental_vacuum');
}

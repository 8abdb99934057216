import Database from 'better-sqlite3';
import { currentVersion, migrate } from './migrations/index';
import { nativeBinding } from './native-binding';

type SchemaRow = readonly [type: string, name: string, table: string, sql: string | null];

function schemaOf(db: Database.Database): readonly SchemaRow[] {
  return db
    .prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema')
    .raw(true)
    .all() as readonly SchemaRow[];
}

const line = (row: SchemaRow) => JSON.stringify(row);
const expected = new Map<number, ReadonlySet<string>>();

/** The schema that a file of that version has, made by the same steps in memory. */
function expectedSchema(version: number): ReadonlySet<string> {
  let found = expected.get(version);
  if (found === undefined) {
    const db = new Database(':memory:', nativeBinding());
    try {
      migrate(db, 0, version);
      found = new Set(schemaOf(db).map(line));
    } finally {
      db.close();
    }
    expected.set(version, found);
  }
  return found;
}

/**
 * Whether the schema is, row by row and letter by letter, the one of that version. A trigger or a view that somebody
 * planted would run with the first query: nothing else may be asked before this.
 */
export function schemaIsOurs(db: Database.Database, version: number): boolean {
  const wanted = expectedSchema(version);
  const found = schemaOf(db);
  return found.length === wanted.size && found.every((row) => wanted.has(line(row)));
}

/**
 * Whether a file of a newer version may be read: it has every table of ours, no trigger and no view, no virtual table
 * but the search index, and says itself that this version may read it.
 */
export function newerMayBeRead(db: Database.Database): boolean {
  const found = schemaOf(db);
  const isSafe = found.every(
    ([type, name, , sql]) =>
      type === 'index' ||
      (type === 'table' && (name === 'search' || !/^\s*create\s+virtual/i.test(sql ?? ''))),
  );
  if (!isSafe) return false;
  const tables = new Set(found.filter(([type]) => type === 'table').map(([, name]) => name));
  const wanted = [...expectedSchema(currentVersion)].map((text) => JSON.parse(text) as SchemaRow);
  if (!wanted.every(([type, name]) => type !== 'table' || tables.has(name))) return false;
  const readableFrom: unknown = db.prepare('SELECT readable_from FROM meta WHERE id = 1').pluck().get();
  return typeof readableFrom === 'number' && readableFrom <= currentVersion;
}

/** Whether the file is whole: pages, rows and the checks on every column, and the one firm whose register it is. */
export function isWhole(db: Database.Database): boolean {
  return (
    db.pragma('quick_check(1)', { simple: true }) === 'ok' &&
    (db.pragma('foreign_key_check') as unknown[]).length === 0 &&
    db.prepare('SELECT count(*) FROM organisation').pluck().get() === 1
  );
}

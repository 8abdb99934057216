import type Database from 'better-sqlite3';
import { refuse } from '../../store/problem';
import { connect } from '../connection';
import { applicationId } from '../format';
import { attachSource, type Key } from '../key';
import { migrate } from '../migrations/index';

/** Bytes of attachments and issued files: kept once for all backups of a file. */
const contentTable = 'content_chunk';

type Target = Readonly<{ db: Database.Database; version: number }>;

/**
 * Makes a client file at `to` with every row of another, from one moment, except the bytes of what it keeps and the
 * search index, which follow from the rest. Through SQLite alone: the file may be open in this very process, which
 * then must not touch it otherwise. `use` gets the new file while the old one is still attached as `source`.
 */
export function copyTables(
  from: string,
  to: string,
  keys: Readonly<{ from: Key | null; to: Key | null }>,
  use: (target: Target) => void = () => undefined,
): void {
  const db = connect(to, { readonly: false, isNew: true, key: keys.to });
  try {
    db.pragma('auto_vacuum = INCREMENTAL');
    db.pragma('journal_mode = MEMORY');
    // It gets its name only when it is whole and flushed.
    db.pragma('synchronous = OFF');
    db.pragma('temp_store = MEMORY');
    db.pragma(`application_id = ${applicationId}`);
    attachSource(db, from, keys.from);
    const version = Number(db.pragma('source.user_version', { simple: true }));
    migrate(db, 0, version);
    db.pragma('foreign_keys = OFF');
    db.transaction(() => {
      refuseOtherSchema(db);
      for (const table of tablesOf(db).filter((name) => name !== contentTable)) {
        db.exec(`DELETE FROM main."${table}"`);
        db.exec(`INSERT INTO main."${table}" SELECT * FROM source."${table}"`);
      }
    })();
    use({ db, version });
    db.exec('DETACH source');
  } finally {
    db.close();
  }
}

/** Fills the search index from the texts that stand in the file. */
export function indexAgain(db: Database.Database): void {
  db.exec(`INSERT INTO search (search) VALUES ('rebuild')`);
}

/** It was compared when it was opened; another program may have written since. */
function refuseOtherSchema(db: Database.Database): void {
  const rows = (schema: string) => `SELECT type, name, tbl_name, sql FROM ${schema}.sqlite_schema`;
  for (const [one, other] of [
    ['main', 'source'],
    ['source', 'main'],
  ] as const)
    if (db.prepare(`${rows(one)} EXCEPT ${rows(other)}`).get() !== undefined) refuse('planted');
}

/** Tables of rows: no index of the search, nothing of SQLite's own. */
function tablesOf(db: Database.Database): readonly string[] {
  return db
    .prepare(
      `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
        AND name <> 'search' AND (name NOT LIKE 'search\\_%' ESCAPE '\\' OR name = 'search_entry')`,
    )
    .pluck()
    .all() as readonly string[];
}

import type Database from 'better-sqlite3';

/** What came of one table. `isWhole`: nothing in it was unreadable or refused. */
export type Salvaged = Readonly<{ table: string; rows: number; isWhole: boolean }>;

type SchemaRow = Readonly<{ type: string; name: string; sql: string | null }>;

/**
 * Reads what can be read of a damaged copy into a new file, table by table and row by row. Only tables whose
 * definition is ours, letter by letter, are read, and never by an index: what somebody planted is not asked. A row
 * that breaks the rules of the new file stays out.
 */
export function salvage(damaged: Database.Database, target: Database.Database): readonly Salvaged[] {
  const found = new Map(schemaOf(damaged).map((row) => [row.name, row]));
  const tables = schemaOf(target).filter(({ type, name }) => type === 'table' && !isOfSearch(name));
  target.pragma('foreign_keys = OFF');
  return tables.map(({ name, sql }) => {
    const other = found.get(name);
    if (other?.type !== 'table' || other.sql !== sql) return { table: name, rows: 0, isWhole: false };
    return target.transaction(() => copyRows(damaged, target, name))();
  });
}

const isOfSearch = (name: string): boolean => name.startsWith('search') || name.startsWith('sqlite_');

function schemaOf(db: Database.Database): readonly SchemaRow[] {
  const rows: SchemaRow[] = [];
  try {
    for (const row of db.prepare('SELECT type, name, sql FROM sqlite_schema').iterate())
      rows.push(row as SchemaRow);
  } catch {
    // What stands behind the damage is not seen.
  }
  return rows;
}

type Column = Readonly<{ name: string; pk: number }>;

function copyRows(damaged: Database.Database, target: Database.Database, table: string): Salvaged {
  const columns = target.pragma(`table_info("${table}")`) as readonly Column[];
  const own = target.prepare(`DELETE FROM "${table}"`);
  own.run();
  const add = target.prepare(
    `INSERT OR IGNORE INTO "${table}" VALUES (${columns.map(() => '?').join(', ')})`,
  );
  let rows = 0;
  let isWhole = true;
  /** Walks from one end until the damage. Answers whether it came to the other end. */
  const walk = (order: string): boolean => {
    try {
      const read = damaged
        .prepare(`SELECT * FROM "${table}" NOT INDEXED${order}`)
        .raw(true)
        .safeIntegers(true);
      for (const row of read.iterate() as Iterable<readonly unknown[]>) {
        try {
          rows += add.run(...row).changes;
        } catch {
          isWhole = false;
        }
      }
      return true;
    } catch {
      return false;
    }
  };
  if (!walk('')) {
    isWhole = false;
    const key = columns
      .filter(({ pk }) => pk > 0)
      .sort((a, b) => a.pk - b.pk)
      .map(({ name }) => `"${name}" DESC`);
    // From the other end: what stands behind the damage.
    if (key.length > 0) walk(` ORDER BY ${key.join(', ')}`);
  } else {
    const there = countOf(damaged, table);
    if (there !== rows) isWhole = false;
  }
  return { table, rows, isWhole };
}

function countOf(db: Database.Database, table: string): number {
  try {
    return Number(db.prepare(`SELECT count(*) FROM "${table}" NOT INDEXED`).pluck().get());
  } catch {
    return -1;
  }
}

type ForeignKey = Readonly<{ id: number; table: string; from: string; to: string }>;

/**
 * Takes out what points to nothing any more: an optional reference is emptied, a row that cannot be without it goes.
 * Answers the tables in which something went.
 */
export function dropDangling(target: Database.Database): readonly string[] {
  const changed = new Set<string>();
  const tables = schemaOf(target).filter(({ type, name }) => type === 'table' && !isOfSearch(name));
  for (let isDone = false; !isDone; ) {
    isDone = true;
    for (const { name } of tables) {
      const columns = target.pragma(`table_info("${name}")`) as readonly Readonly<{
        name: string;
        notnull: number;
        pk: number;
      }>[];
      const keys = target.pragma(`foreign_key_list("${name}")`) as readonly ForeignKey[];
      for (const id of new Set(keys.map((key) => key.id))) {
        const parts = keys.filter((key) => key.id === id);
        const [first] = parts;
        if (first === undefined) continue;
        const joined = parts.map(({ from, to }) => `other."${to}" = "${name}"."${from}"`).join(' AND ');
        const isMissing = `"${first.from}" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "${first.table}" AS other WHERE ${joined})`;
        const column = columns.find((each) => each.name === first.from);
        const isOptional = parts.length === 1 && column?.notnull === 0 && column.pk === 0;
        const { changes } = target
          .prepare(
            isOptional
              ? `UPDATE "${name}" SET "${first.from}" = NULL WHERE ${isMissing}`
              : `DELETE FROM "${name}" WHERE ${isMissing}`,
          )
          .run();
        if (changes > 0) {
          changed.add(name);
          isDone = false;
        }
      }
    }
  }
  return [...changed];
}

import type Database from 'better-sqlite3';
import type { ReadDb, WriteDb } from './db';
import { remember } from './remember';

export type Value = string | number | null | Uint8Array;

/** Text and parameters, kept apart: a value never ends up inside the text. */
export type Query = Readonly<{ text: string; params: readonly Value[] }>;

const isQuery = (value: Value | Query): value is Query =>
  typeof value === 'object' && value !== null && 'params' in value;

/** A query or a fragment of one: fragments compose, everything else becomes a parameter. */
export function sql(strings: TemplateStringsArray, ...values: readonly (Value | Query)[]): Query {
  let text = strings[0] ?? '';
  const params: Value[] = [];
  values.forEach((value, index) => {
    if (isQuery(value)) {
      text += value.text;
      params.push(...value.params);
    } else {
      text += '?';
      params.push(value);
    }
    text += strings[index + 1] ?? '';
  });
  return { text, params };
}

/** The name of a table or column, quoted (`group` and `right` are words of SQL). Throws on anything but a plain name. */
export function name(identifier: string): Query {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(identifier)) throw new Error(`not a name for SQL: ${identifier}`);
  return { text: `"${identifier}"`, params: [] };
}

export function join(parts: readonly Query[], separator = ', '): Query {
  return {
    text: parts.map((part) => part.text).join(separator),
    params: parts.flatMap((part) => part.params),
  };
}

export const nothing: Query = { text: '', params: [] };

const prepared = new WeakMap<Database.Database, Map<string, Database.Statement>>();

function prepare(db: Database.Database, text: string): Database.Statement {
  const statements = remember(prepared, db, () => new Map<string, Database.Statement>());
  return remember(statements, text, () => db.prepare(text));
}

/** All rows, as arrays in the order of the columns asked for. */
export function rows<Row extends readonly unknown[]>(db: ReadDb, query: Query): readonly Row[] {
  return prepare(db, query.text)
    .raw(true)
    .all(...query.params) as readonly Row[];
}

/** The first row, or undefined. */
export function row<Row extends readonly unknown[]>(db: ReadDb, query: Query): Row | undefined {
  return prepare(db, query.text)
    .raw(true)
    .get(...query.params) as Row | undefined;
}

/** The first column of the first row, or undefined. */
export function one<T>(db: ReadDb, query: Query): T | undefined {
  return row<readonly [T]>(db, query)?.[0];
}

/** Runs a statement that changes rows. Returns how many. */
export function run(db: WriteDb, query: Query): number {
  return prepare(db, query.text).run(...query.params).changes;
}

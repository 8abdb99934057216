import { fold } from '../../shared/register/fold';
import { isEmpty } from '../../shared/register/mark';
import { type NounName, nounOf } from '../../shared/register/nouns';
import type { WriteDb } from './db';
import type { AnyRecord } from './record';
import { rows, run, sql } from './sql';

/** By these a person knows a record: they come first among what is found. */
const first = new Set(['reference', 'name', 'title', 'legalName', 'tradeName', 'label', 'functionalName']);

/** Takes a record, or only some of its fields, out of the search index, term by term. */
export function unindex(db: WriteDb, noun: NounName, id: string, fields?: readonly string[]): void {
  const entries = sql`SELECT id, field, folded FROM search_entry WHERE noun = ${noun} AND record = ${id}`;
  for (const [entry, field, folded] of rows<readonly [number, string, string]>(db, entries)) {
    if (fields !== undefined && !fields.includes(field)) continue;
    run(db, sql`INSERT INTO search (search, rowid, folded) VALUES ('delete', ${entry}, ${folded})`);
    run(db, sql`DELETE FROM search_entry WHERE id = ${entry}`);
  }
}

/** Puts the texts and lines of a record, or only those of some fields, into the search index. */
export function index(db: WriteDb, noun: NounName, record: AnyRecord, fields?: readonly string[]): void {
  for (const [field, of] of Object.entries(nounOf(noun).fields)) {
    const value = record[field];
    if (isEmpty(value) || (fields !== undefined && !fields.includes(field))) continue;
    if (of.kind === 'line') put(db, noun, record.id, field, null, String(value));
    else if (of.kind === 'text')
      for (const [language, text] of Object.entries(value as Record<string, string>))
        put(db, noun, record.id, field, language, text);
  }
}

function put(
  db: WriteDb,
  noun: NounName,
  id: string,
  field: string,
  language: string | null,
  text: string,
): void {
  const folded = fold(text);
  if (folded === '') return;
  run(
    db,
    sql`INSERT INTO search_entry (noun, record, field, language, weight, folded)
      VALUES (${noun}, ${id}, ${field}, ${language}, ${first.has(field) ? 0 : 1}, ${folded})`,
  );
  run(db, sql`INSERT INTO search (rowid, folded) VALUES (last_insert_rowid(), ${folded})`);
}

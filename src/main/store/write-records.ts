import { isEmpty, type Mark } from '../../shared/register/mark';
import type { NounName } from '../../shared/register/nouns';
import { canonical } from './canonical';
import type { WriteDb } from './db';
import { layouts } from './layout';
import type { AnyRecord } from './record';
import { join, name, run, sql, type Value } from './sql';

/** Which fields and marks differ between two states of a record. */
export type Difference = Readonly<{ position: boolean; fields: readonly string[]; marks: readonly string[] }>;

const cell = (value: unknown): Value =>
  typeof value === 'boolean' ? Number(value) : ((value ?? null) as Value);

/** Writes a record that was not there. Only fields that hold something take room. */
export function insertRecord(db: WriteDb, noun: NounName, record: AnyRecord): void {
  const layout = layouts[noun];
  const filled = layout.columns.filter(({ field }) => record[field] !== null);
  const columns = join([name('id'), name('position'), ...filled.map(({ column }) => name(column))]);
  const values = join([
    sql`${record.id}`,
    sql`${record.position}`,
    ...filled.map(({ field }) => sql`${cell(record[field])}`),
  ]);
  run(db, sql`INSERT INTO ${name(layout.table)} (${columns}) VALUES (${values})`);
  for (const field of layout.texts) insertText(db, noun, record, field);
  for (const { field } of layout.links) insertLinks(db, noun, record, field);
  for (const field of Object.keys(record.marks)) insertMark(db, noun, record, field);
}

/** Writes what differs, and nothing else. */
export function updateRecord(db: WriteDb, noun: NounName, record: AnyRecord, difference: Difference): void {
  const layout = layouts[noun];
  const changed = layout.columns.filter(({ field }) => difference.fields.includes(field));
  const sets = changed.map(({ field, column }) => sql`${name(column)} = ${cell(record[field])}`);
  if (difference.position) sets.push(sql`position = ${record.position}`);
  if (sets.length > 0) run(db, sql`UPDATE ${name(layout.table)} SET ${join(sets)} WHERE id = ${record.id}`);
  const owner = name(layout.owner);
  for (const field of layout.texts.filter((text) => difference.fields.includes(text))) {
    run(db, sql`DELETE FROM ${name(layout.textTable)} WHERE ${owner} = ${record.id} AND field = ${field}`);
    insertText(db, noun, record, field);
  }
  for (const link of layout.links.filter(({ field }) => difference.fields.includes(field))) {
    run(db, sql`DELETE FROM ${name(link.table)} WHERE ${owner} = ${record.id}`);
    insertLinks(db, noun, record, link.field);
  }
  for (const field of difference.marks) {
    run(db, sql`DELETE FROM ${name(layout.markTable)} WHERE ${owner} = ${record.id} AND field = ${field}`);
    insertMark(db, noun, record, field);
  }
}

/** Removes a record; its texts, links and marks go with it. */
export function deleteRecord(db: WriteDb, noun: NounName, id: string): void {
  run(db, sql`DELETE FROM ${name(layouts[noun].table)} WHERE id = ${id}`);
}

function insertText(db: WriteDb, noun: NounName, record: AnyRecord, field: string): void {
  if (isEmpty(record[field])) return;
  const { textTable, owner } = layouts[noun];
  for (const [language, value] of Object.entries(record[field] as Record<string, string>))
    run(
      db,
      sql`INSERT INTO ${name(textTable)} (${name(owner)}, field, language, value) VALUES (${record.id}, ${field}, ${language}, ${value})`,
    );
}

function insertLinks(db: WriteDb, noun: NounName, record: AnyRecord, field: string): void {
  const { links, owner } = layouts[noun];
  const link = links.find((candidate) => candidate.field === field);
  if (link === undefined) return;
  (record[field] as readonly string[]).forEach((item, place) => {
    run(
      db,
      sql`INSERT INTO ${name(link.table)} (${name(owner)}, place, ${name(link.item)}) VALUES (${record.id}, ${place}, ${item})`,
    );
  });
}

function insertMark(db: WriteDb, noun: NounName, record: AnyRecord, field: string): void {
  const mark: Mark | undefined = record.marks[field];
  if (mark === undefined) return;
  const { markTable, owner } = layouts[noun];
  run(
    db,
    sql`INSERT INTO ${name(markTable)} (${name(owner)}, field, none, not_applicable, to_confirm, confirmed_by, confirmed_on, sources, rivals)
      VALUES (${record.id}, ${field}, ${mark.none ? 1 : null}, ${mark.notApplicable ? canonical(mark.notApplicable) : null},
        ${mark.toConfirm ? 1 : null}, ${mark.confirmed?.by ?? null}, ${mark.confirmed?.on ?? null},
        ${mark.sources ? canonical(mark.sources) : null}, ${mark.rivals ? canonical(mark.rivals) : null})`,
  );
}

import type { Mark } from '../../shared/register/mark';
import type { NounName, RecordFor } from '../../shared/register/nouns';
import {
  listNouns,
  type Register,
  type RegisterJson,
  registerFormat,
  registerVersion,
} from '../../shared/register/register';
import type { Text } from '../../shared/register/text';
import { atOneMoment, type ReadDb } from './db';
import { type Layout, layouts } from './layout';
import { type AnyRecord, blankRecord } from './record';
import { join, name, nothing, one, type Query, rows, sql } from './sql';

/**
 * Which records of a noun: all, one, the parts of one record, those from one id to another, or of activities and their
 * parts only those of some activities (ids as a JSON list).
 */
type Scope =
  | Readonly<{ all: true }>
  | Readonly<{ activities: string }>
  | Readonly<{ id: string }>
  | Readonly<{ parent: string }>
  | Readonly<{ from: string; to: string }>;

/** The column that names the activity of a record; null where records belong to none. */
function activityColumn(layout: Layout): Query | null {
  if (layout === layouts.activity) return name('id');
  return layout.parent?.noun === 'activity' ? name(layout.parent.column) : null;
}

function whereRecord(layout: Layout, scope: Scope): Query {
  if ('id' in scope) return sql`WHERE id = ${scope.id}`;
  if ('from' in scope) return sql`WHERE id BETWEEN ${scope.from} AND ${scope.to}`;
  if ('activities' in scope) {
    const column = activityColumn(layout);
    return column === null
      ? nothing
      : sql`WHERE ${column} IN (SELECT value FROM json_each(${scope.activities}))`;
  }
  if ('parent' in scope && layout.parent) return sql`WHERE ${name(layout.parent.column)} = ${scope.parent}`;
  return nothing;
}

function whereOwner(layout: Layout, scope: Scope): Query {
  const owner = name(layout.owner);
  if ('id' in scope) return sql`WHERE ${owner} = ${scope.id}`;
  if ('from' in scope) return sql`WHERE ${owner} BETWEEN ${scope.from} AND ${scope.to}`;
  if ('activities' in scope) {
    const column = activityColumn(layout);
    return column === null
      ? nothing
      : sql`WHERE ${owner} IN (SELECT id FROM ${name(layout.table)} WHERE ${column} IN (SELECT value FROM json_each(${scope.activities})))`;
  }
  if ('parent' in scope && layout.parent)
    return sql`WHERE ${owner} IN (SELECT id FROM ${name(layout.table)} WHERE ${name(layout.parent.column)} = ${scope.parent})`;
  return nothing;
}

type MarkRow = readonly [
  owner: string,
  field: string,
  none: number | null,
  notApplicable: string | null,
  toConfirm: number | null,
  confirmedBy: string | null,
  confirmedOn: string | null,
  sources: string | null,
  rivals: string | null,
];

function toMark([, , none, notApplicable, toConfirm, by, on, sources, rivals]: MarkRow): Mark {
  return {
    ...(none === 1 ? { none: true as const } : {}),
    ...(notApplicable === null ? {} : { notApplicable: JSON.parse(notApplicable) as Text }),
    ...(toConfirm === 1 ? { toConfirm: true as const } : {}),
    ...(by === null || on === null ? {} : { confirmed: { by, on } }),
    ...(sources === null ? {} : { sources: JSON.parse(sources) as string[] }),
    ...(rivals === null ? {} : { rivals: JSON.parse(rivals) as NonNullable<Mark['rivals']> }),
  };
}

/** Records in the order of their position, whole. */
function read(db: ReadDb, noun: NounName, scope: Scope): AnyRecord[] {
  const layout = layouts[noun];
  const found = new Map<string, Record<string, unknown>>();
  const list: Record<string, unknown>[] = [];
  const columns = join([name('id'), name('position'), ...layout.columns.map(({ column }) => name(column))]);
  const blank = blankRecord(noun, '', 0);
  const main = sql`SELECT ${columns} FROM ${name(layout.table)} ${whereRecord(layout, scope)} ORDER BY position, id`;
  for (const values of rows<readonly [string, number, ...unknown[]]>(db, main)) {
    const record: Record<string, unknown> = { ...blank };
    record['id'] = values[0];
    record['position'] = values[1];
    record['marks'] = {};
    // Most fields of most records are empty, and so is the blank: only the others are touched.
    for (let at = 2; at < values.length; at++) {
      const value = values[at];
      const column = layout.columns[at - 2];
      if (value !== null && column !== undefined)
        record[column.field] = column.of.kind === 'yesNo' ? value === 1 : value;
    }
    found.set(values[0], record);
    list.push(record);
  }
  if (list.length === 0) return [];
  const where = whereOwner(layout, scope);
  const owner = name(layout.owner);
  if (layout.texts.length > 0) {
    const texts = sql`SELECT ${owner}, field, language, value FROM ${name(layout.textTable)} ${where}`;
    for (const [id, field, language, value] of rows<readonly [string, string, string, string]>(db, texts)) {
      const record = found.get(id);
      if (record === undefined) continue;
      const text = (record[field] ?? {}) as Record<string, string>;
      text[language] = value;
      record[field] = text;
    }
  }
  for (const link of layout.links) {
    const linked = sql`SELECT ${owner}, ${name(link.item)} FROM ${name(link.table)} ${where} ORDER BY ${owner}, place`;
    let last: Record<string, unknown> | undefined;
    let items: string[] = [];
    for (const [id, item] of rows<readonly [string, string]>(db, linked)) {
      const record = found.get(id);
      if (record === undefined) continue;
      if (record !== last) record[link.field] = items = [];
      last = record;
      items.push(item);
    }
  }
  const marks = sql`SELECT ${owner}, field, none, not_applicable, to_confirm, confirmed_by, confirmed_on, sources, rivals FROM ${name(layout.markTable)} ${where}`;
  for (const marked of rows<MarkRow>(db, marks)) {
    const record = found.get(marked[0]);
    if (record !== undefined) (record['marks'] as Record<string, Mark>)[marked[1]] = toMark(marked);
  }
  return list as AnyRecord[];
}

/** One record of any noun, or null. */
export function readAny(db: ReadDb, noun: NounName, id: string): AnyRecord | null {
  return read(db, noun, { id })[0] ?? null;
}

/** The next records of a noun after an id, `most` of them at most; among themselves they stand in the order of their position. */
export function readAfter(db: ReadDb, noun: NounName, after: string, most: number): readonly AnyRecord[] {
  const ids = rows<readonly [string]>(
    db,
    sql`SELECT id FROM ${name(layouts[noun].table)} WHERE id > ${after} ORDER BY id LIMIT ${most}`,
  );
  const from = ids[0]?.[0];
  const to = ids.at(-1)?.[0];
  return from === undefined || to === undefined ? [] : read(db, noun, { from, to });
}

/** The records of a noun that are a part of `parent`. */
export function readParts<N extends NounName>(db: ReadDb, noun: N, parent: string): readonly RecordFor<N>[] {
  return read(db, noun, { parent }) as unknown as readonly RecordFor<N>[];
}

export function readRecord<N extends NounName>(db: ReadDb, noun: N, id: string): RecordFor<N> | null {
  return atOneMoment(db, () => readAny(db, noun, id)) as RecordFor<N> | null;
}

/** All records of a noun in the order of their position. */
export function readRecords<N extends NounName>(db: ReadDb, noun: N): readonly RecordFor<N>[] {
  return atOneMoment(db, () => read(db, noun, { all: true })) as unknown as readonly RecordFor<N>[];
}

/** The firm whose register it is. There is always exactly one. */
export function readOrganisation(db: ReadDb): RecordFor<'organisation'> {
  const organisation = readRecords(db, 'organisation')[0];
  if (organisation === undefined) throw new Error('a client file without an organisation');
  return organisation;
}

/** The whole client file as one value. */
export function readRegister(db: ReadDb): Register {
  return atOneMoment(db, () => ({
    organisation: readOrganisation(db),
    ...Object.fromEntries(listNouns.map((noun) => [noun, readRecords(db, noun)])),
  })) as Register;
}

/** The register with these activities and their parts alone: of a large one the rest takes seconds to read. */
export function readActivities(db: ReadDb, ids: readonly string[]): Register {
  const activities = JSON.stringify(ids);
  return atOneMoment(db, () => ({
    organisation: readOrganisation(db),
    ...Object.fromEntries(listNouns.map((noun) => [noun, read(db, noun, { activities })])),
  })) as unknown as Register;
}

/** The register with only the records of these nouns and the firm; the other lists are empty. */
export function readNouns(db: ReadDb, nouns: ReadonlySet<NounName>): Register {
  return atOneMoment(db, () => ({
    organisation: readOrganisation(db),
    ...Object.fromEntries(listNouns.map((noun) => [noun, nouns.has(noun) ? readRecords(db, noun) : []])),
  })) as Register;
}

/** The register with only the records of one noun that have these ids, and the firm. */
export function readOnes(db: ReadDb, noun: NounName, ids: readonly string[]): Register {
  return atOneMoment(db, () => {
    const firm = readNouns(db, new Set());
    if (noun === 'organisation') return firm;
    return { ...firm, [noun]: ids.flatMap((id) => readAny(db, noun, id) ?? []) };
  });
}

/** Ids of the first activities, in the order of their position. */
export function firstActivities(db: ReadDb, most: number): readonly string[] {
  return rows<readonly [string]>(
    db,
    sql`SELECT id FROM ${name(layouts.activity.table)} ORDER BY position, id LIMIT ${most}`,
  ).map(([id]) => id);
}

/** How many activities the register has. */
export function countActivities(db: ReadDb): number {
  return one<number>(db, sql`SELECT count(*) FROM ${name(layouts.activity.table)}`) ?? 0;
}

/** Ids of impact assessments that were signed, also those that a later one replaced. */
export function signedDpias(db: ReadDb): ReadonlySet<string> {
  return new Set(
    rows<readonly [string]>(
      db,
      sql`SELECT id FROM ${name(layouts.dpia.table)} WHERE state IN ('signed', 'replaced')`,
    ).map(([id]) => id),
  );
}

/** The register in its documented JSON form. */
export function registerJson(db: ReadDb): RegisterJson {
  return { format: registerFormat, version: registerVersion, ...readRegister(db) };
}

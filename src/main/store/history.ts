import type {
  HistoryChange,
  HistoryEntry,
  HistoryFacets,
  HistoryField,
  HistoryFilter,
  HistoryPage,
  RecordName,
} from '../../shared/api';
import { type Verb, verbs } from '../../shared/register/edit';
import { fold } from '../../shared/register/fold';
import { type NounName, nounNames, nounOf } from '../../shared/register/nouns';
import type { Text } from '../../shared/register/text';
import { atOneMoment, type ReadDb } from './db';
import { layouts } from './layout';
import { erasedAs, erasedBody, erasedContent, originEntry, originOf } from './log';
import { contentIn } from './log-body';
import { nameOf } from './name-of';
import { type RecordKey, withPastParts } from './past-parts';
import type { Content } from './record';
import { remember } from './remember';
import { join, name, one, type Query, row, rows, sql } from './sql';

/** Changes of one action that come along with it; the rest is asked for when a person wants to see it. */
const firstChanges = 3;
const changesAtOnce = 100;
const daysListed = 60;

type ActionRow = readonly [
  seq: number,
  time: string,
  actor: string,
  verb: string,
  undoes: number | null,
  noun: NounName | null,
  id: string | null,
  field: string | null,
  isTyping: number,
];

/** What was done, the last first, a page at a time. Values are those of the register; the window puts them in words. */
export function listHistory(db: ReadDb, filter: HistoryFilter): HistoryPage {
  return atOneMoment(db, () => {
    const keys = filter.record === null ? null : keysOf(db, filter.record, filter.record.field);
    const where = conditionOf(db, filter, keys);
    const names = namer(db);
    const found = rows<ActionRow>(
      db,
      sql`SELECT action.seq, action.time, actor.name, action.verb, action.undoes, action.about_noun,
          action.about_record, action.about_field, action.hash IS NULL
        FROM action JOIN actor ON actor.id = action.actor WHERE ${where}
        ORDER BY action.seq DESC LIMIT ${filter.limit} OFFSET ${filter.offset}`,
    );
    const entries = found.map(([seq, time, actor, verb, undoes, noun, id, field, isTyping]): HistoryEntry => {
      const own = ownOnly(keys);
      return {
        seq,
        time,
        actor,
        verb: verbOf(verb),
        undoes,
        from: originOf(db, seq),
        about: noun === null || id === null ? null : names(noun, id),
        field,
        records:
          one<number>(
            db,
            sql`SELECT count(*) FROM change WHERE action = ${seq} AND ${ofRecords} AND ${own}`,
          ) ?? 0,
        changes: changesOf(db, seq, {
          own,
          field: filter.record?.field ?? null,
          names,
          offset: 0,
          limit: firstChanges,
        }),
        isTyping: isTyping === 1,
      };
    });
    return {
      total: one<number>(db, sql`SELECT count(*) FROM action WHERE ${where}`) ?? 0,
      entries,
      gone: goneIn(
        db,
        entries.flatMap(({ changes }) => changes),
        names,
      ),
    };
  });
}

/** The changes of one action, a hundred from a place on. */
export function listChanges(db: ReadDb, seq: number, offset: number): readonly HistoryChange[] {
  return atOneMoment(db, () =>
    changesOf(db, seq, { own: sql`TRUE`, field: null, names: namer(db), offset, limit: changesAtOnce }),
  );
}

/** What the history can be filtered by, and the last days on which something was done. */
export function historyFacets(db: ReadDb): HistoryFacets {
  return atOneMoment(db, () => {
    const actors = rows<readonly [number, string]>(
      db,
      sql`SELECT id, name FROM actor WHERE id IN (SELECT actor FROM action) ORDER BY name`,
    ).map(([id, person]) => ({ id, name: person }));
    const used = rows<readonly [string]>(db, sql`SELECT DISTINCT verb FROM action`).map(([verb]) => verb);
    const nouns = nounNames.filter(
      (noun) => one(db, sql`SELECT 1 FROM change WHERE noun = ${noun} LIMIT 1`) !== undefined,
    );
    const days = rows<readonly [string, number, string]>(
      db,
      sql`SELECT date(action.time, 'localtime') AS day, count(*), json_group_array(DISTINCT actor.name)
        FROM action JOIN actor ON actor.id = action.actor GROUP BY day ORDER BY day DESC LIMIT ${daysListed}`,
    ).map(([day, count, people]) => ({ day, count, actors: JSON.parse(people) as string[] }));
    return { actors, verbs: verbs.filter((verb) => used.includes(verb)), nouns, days };
  });
}

const verbOf = (verb: string): Verb => verbs.find((each) => each === verb) ?? 'edit';

/** Entries that only name what was erased, or another copy, speak of no record. */
const ofRecords = sql`change.noun NOT IN (${erasedBody}, ${erasedContent}, ${originEntry})`;

function keysOf(db: ReadDb, record: RecordKey, field: string | null): string {
  const keys = field === null ? withPastParts(db, record) : [record];
  return JSON.stringify(keys.map(({ noun, id }) => [noun, id]));
}

function ownOnly(keys: string | null): Query {
  return keys === null
    ? sql`TRUE`
    : sql`(change.noun, change.record) IN (SELECT value ->> 0, value ->> 1 FROM json_each(${keys}))`;
}

function conditionOf(db: ReadDb, filter: HistoryFilter, keys: string | null): Query {
  const { record, noun, actor, verb, from, until, text } = filter;
  const all: Query[] = [sql`TRUE`];
  if (keys !== null && (record === null || record.field === null))
    all.push(
      sql`action.seq IN (SELECT change.action FROM json_each(${keys}) AS own
        JOIN change ON change.noun = own.value ->> 0 AND change.record = own.value ->> 1)`,
    );
  if (record !== null && record.field !== null)
    all.push(sql`action.seq IN (SELECT change.action FROM change
      LEFT JOIN change_body ON change_body.action = change.action AND change_body.place = change.place
      WHERE change.noun = ${record.noun} AND change.record = ${record.id} AND ${holds(record.field)})`);
  if (noun !== null) all.push(sql`action.seq IN (SELECT action FROM change WHERE noun = ${noun})`);
  if (actor !== null) all.push(sql`action.actor = ${actor}`);
  if (verb !== null) all.push(sql`action.verb = ${verb}`);
  if (from !== null) all.push(sql`action.time >= ${from}`);
  if (until !== null) all.push(sql`action.time < ${until}`);
  const wanted = folded(text.trim());
  if (wanted !== '')
    all.push(sql`action.seq IN (SELECT value FROM json_each(${actionsThatSay(db, wanted)}))`);
  return join(all, ' AND ');
}

/** Actions of which an entry says the folded text, or that changed a record named so: their numbers, as JSON. Looked for once. */
function actionsThatSay(db: ReadDb, wanted: string): string {
  folding(db);
  const found = rows<readonly [number]>(
    db,
    sql`SELECT action FROM change_body WHERE ${says('before', wanted)} OR ${says('after', wanted)}
      UNION SELECT change.action FROM search_entry
        JOIN change ON change.noun = search_entry.noun AND change.record = search_entry.record
        WHERE search_entry.weight = 0 AND instr(search_entry.folded, ${wanted}) > 0`,
  );
  return JSON.stringify(found.map(([seq]) => seq));
}

/**
 * Whether a body says the folded text. Folding a body costs a hundred times as much as looking through it: in one of plain
 * letters (ASCII), which folding only makes small, every piece of what is wanted has to stand as it is before that. Pieces
 * are cut where JSON writes a sign in another way.
 */
function says(side: 'before' | 'after', wanted: string): Query {
  const body = name(side);
  const pieces = wanted.split(/[ "\\]+/).filter((piece) => piece !== '');
  const plain = join(
    [sql`TRUE`, ...pieces.map((piece) => sql`instr(lower(${body}), ${piece}) > 0`)],
    ' AND ',
  );
  return sql`CASE WHEN length(${body}) = octet_length(${body}) AND NOT (${plain}) THEN FALSE
    ELSE instr(griffier_words(${body}), ${wanted}) > 0 END`;
}

/** Whether an entry holds a field or its mark. The whole record came or went: also when the field was empty. */
function holds(field: string): Query {
  const value = `$.values."${field}"`;
  const mark = `$.marks."${field}"`;
  const has = (side: string): Query =>
    sql`(json_type(${name(side)}, ${value}) IS NOT NULL OR json_type(${name(side)}, ${mark}) IS NOT NULL)`;
  return sql`(${has('before')} OR ${has('after')} OR change_body.salt IS NULL)`;
}

const withFolding = new WeakSet<ReadDb>();

/** As the search folds, and a line break is a space: nobody knows where a text was broken. */
const folded = (text: string): string => fold(text).replace(/\s+/gu, ' ');

/** What a person wrote in a body of the log, apart from the names of fields; texts of two fields never join. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return folded(value);
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(wordsOf).filter(Boolean).join('\n');
}

/** Makes the folding of the search known to SQL, once for each connection. Nothing planted in a file can call it. */
function folding(db: ReadDb): void {
  if (withFolding.has(db)) return;
  withFolding.add(db);
  db.function('griffier_words', { deterministic: true, directOnly: true }, (body: unknown) =>
    typeof body === 'string' ? wordsOf(JSON.parse(body)) : null,
  );
}

type Namer = (noun: NounName, id: string) => RecordName;

function namer(db: ReadDb): Namer {
  const known = new Map<string, RecordName>();
  return (noun, id) => remember(known, `${noun}/${id}`, () => nameOf(db, noun, id));
}

type Wanted = Readonly<{ own: Query; field: string | null; names: Namer; offset: number; limit: number }>;

function changesOf(
  db: ReadDb,
  seq: number,
  { own, field, names, offset, limit }: Wanted,
): readonly HistoryChange[] {
  type Row = readonly [place: number, NounName, string, string | null, string | null, hasBody: number];
  const found = rows<Row>(
    db,
    sql`SELECT change.place, change.noun, change.record, change_body.before, change_body.after,
        change_body.salt IS NOT NULL
      FROM change LEFT JOIN change_body ON change_body.action = change.action AND change_body.place = change.place
      WHERE change.action = ${seq} AND ${ofRecords} AND ${own} ORDER BY change.place LIMIT ${limit} OFFSET ${offset}`,
  );
  const [verb, time] =
    row<readonly [string, string]>(db, sql`SELECT verb, time FROM action WHERE seq = ${seq}`) ?? [];
  return found.map(([place, noun, id, before, after, hasBody]): HistoryChange => {
    const record = names(noun, id);
    // An erasure keeps nothing of what stood there before.
    if (verb === 'erase') return { record, is: 'erased', fields: [], erasedOn: time ?? null };
    if (hasBody === 0)
      return { record, is: 'erased', fields: [], erasedOn: erasedOn(db, erasedAs.body([seq, place])) };
    const is = before === null ? 'added' : after === null ? 'removed' : 'changed';
    const [was, became] = [before, after].map((body) => (body === null ? null : contentIn(db, noun, body)));
    const fields = fieldsOf(noun, was ?? null, became ?? null);
    return {
      record,
      is,
      fields: field === null ? fields : fields.filter((each) => each.field === field),
      erasedOn: null,
    };
  });
}

function erasedOn(db: ReadDb, entry: string): string | null {
  return (
    one<string>(
      db,
      sql`SELECT action.time FROM change JOIN action ON action.seq = change.action
        WHERE change.noun = ${erasedBody} AND change.record = ${entry}`,
    ) ?? null
  );
}

/** The fields of a change in the order of the noun, `*` for what is said of the whole record, `position` last. */
function fieldsOf(noun: NounName, before: Content | null, after: Content | null): readonly HistoryField[] {
  const { fields, parent } = nounOf(noun);
  const named = [...Object.keys(fields), '*'].filter((field) => {
    const of = fields[field];
    if (parent !== undefined && of?.kind === 'ref' && of.isParent === true) return false;
    return [before, after].some(
      (side) => side !== null && (Object.hasOwn(side.values, field) || Object.hasOwn(side.marks, field)),
    );
  });
  const list = named.map((field): HistoryField => {
    const marks = [before, after].some((side) => side !== null && Object.hasOwn(side.marks, field));
    // A mark that changed alone: the value is the same on both sides and does not stand in the entry.
    const value = [before, after].some((side) => side !== null && Object.hasOwn(side.values, field));
    return {
      field,
      before: before?.values[field] ?? null,
      after: after?.values[field] ?? null,
      hasValue: value,
      marks: marks ? { before: before?.marks[field] ?? null, after: after?.marks[field] ?? null } : null,
    };
  });
  const hasMoved = before !== null && after !== null && before.position !== after.position;
  if (!hasMoved) return list;
  const { position: from = null } = before;
  const { position: to = null } = after;
  return [...list, { field: 'position', before: from, after: to, hasValue: true, marks: null }];
}

/** Titles of records that values point to and that are gone. */
function goneIn(
  db: ReadDb,
  changes: readonly HistoryChange[],
  names: Namer,
): Readonly<Record<string, Text | string>> {
  const gone: Record<string, Text | string> = {};
  for (const { record, fields } of changes)
    for (const { field, before, after } of fields) {
      const of = nounOf(record.noun).fields[field];
      if (of?.kind !== 'ref' && of?.kind !== 'refs') continue;
      for (const id of [before, after].flat()) {
        if (typeof id !== 'string' || gone[`${of.to}/${id}`] !== undefined) continue;
        if (one(db, sql`SELECT 1 FROM ${name(layouts[of.to].table)} WHERE id = ${id}`) !== undefined)
          continue;
        const { title, reference } = names(of.to, id);
        gone[`${of.to}/${id}`] = title ?? reference ?? id;
      }
    }
  return gone;
}

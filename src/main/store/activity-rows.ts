import type { ActivityRow } from '../../shared/api';
import { isInEea } from '../../shared/law/countries';
import type { NounName } from '../../shared/register/nouns';
import type { Text } from '../../shared/register/text';
import { atOneMoment, type ReadDb } from './db';
import { layouts } from './layout';
import { originEntry } from './log';
import { remember } from './remember';
import { join, name, one, type Query, rows, sql } from './sql';

/** Stands between items: a character that no code and no id holds. */
const apart = '\u001f';

type Main = readonly [
  id: string,
  reference: string | null,
  role: ActivityRow['role'],
  status: ActivityRow['status'],
  owner: string | null,
  nextReviewOn: string | null,
  endDate: string | null,
  dpiaState: ActivityRow['dpiaState'],
];

type Kept = Readonly<{
  /** Another one after every write, by whomever. */
  version: string;
  /** The last action that is sealed. */
  seq: number;
  /** What the action that was being typed then had changed: it may have been taken back since. */
  typed: ReadonlySet<string> | null;
  today: string;
  byId: ReadonlyMap<string, ActivityRow>;
  list: readonly ActivityRow[];
}>;
const kept = new WeakMap<ReadDb, Kept>();

/** Above this many changed activities asking for all at once is quicker. */
const few = 200;

/**
 * What the table of activities shows, from a handful of questions for all activities together. Every write leaves its
 * changes in the log: so the list is kept, and afterwards only the activities that changed are asked for again.
 */
export function activityRows(
  db: ReadDb,
  today = new Date().toISOString().slice(0, 10),
): readonly ActivityRow[] {
  return atOneMoment(db, () => {
    const version = `${one<number>(db, sql`SELECT total_changes()`)}/${db.pragma('data_version', { simple: true })}`;
    const known = kept.get(db);
    if (known !== undefined && known.version === version && known.today === today) return known.list;
    const changed = known?.today === today ? changedAfter(db, known) : null;
    const isNews = known !== undefined && changed !== null;
    const seq =
      one<number>(db, sql`SELECT seq FROM action WHERE hash IS NOT NULL ORDER BY seq DESC LIMIT 1`) ?? 0;
    const byId = isNews
      ? new Map([...known.byId, ...ask(db, today, JSON.stringify([...changed]))])
      : ask(db, today, null);
    const order = rows<readonly [string]>(db, sql`SELECT id FROM activity ORDER BY position, id`);
    const list = order.flatMap(([id]) => byId.get(id) ?? []);
    kept.set(db, { version, seq, typed: changedSince(db, seq), today, byId, list });
    return list;
  });
}

type Change = readonly [
  noun: NounName,
  record: string,
  before: string | null,
  after: string | null,
  isErased: number,
];

function changedAfter(db: ReadDb, { seq, typed }: Kept): ReadonlySet<string> | null {
  const changed = changedSince(db, seq);
  return typed === null || changed === null ? null : new Set([...typed, ...changed]);
}

/** Activities of which the row may be another since that action. Null when only asking for all can tell. */
function changedSince(db: ReadDb, seq: number): ReadonlySet<string> | null {
  // A part that is gone, or that now belongs elsewhere, says in its change where it belonged.
  const changes = rows<Change>(
    db,
    sql`SELECT change.noun, change.record, change_body.before ->> '$.values.activity', change_body.after ->> '$.values.activity',
        change_body.salt IS NULL
      FROM change LEFT JOIN change_body ON change_body.action = change.action AND change_body.place = change.place
      WHERE change.action > ${seq} AND change.noun <> ${originEntry} LIMIT ${few + 1}`,
  );
  if (changes.length > few) return null;
  const activities = new Set<string>();
  for (const [noun, record, before, after, isErased] of changes) {
    // The country of a transfer stands in the row of every activity that uses it.
    if (noun === 'transfer' || isErased === 1) return null;
    const { parent, table } = layouts[noun];
    if (noun === 'activity') activities.add(record);
    if (parent?.noun !== 'activity') continue;
    const whole = one<string>(db, sql`SELECT activity FROM ${name(table)} WHERE id = ${record}`);
    for (const id of [before, after, whole]) if (typeof id === 'string') activities.add(id);
  }
  return activities;
}

/** The rows of the activities whose ids stand in a JSON list, or of all. */
function ask(db: ReadDb, today: string, ids: string | null): ReadonlyMap<string, ActivityRow> {
  const among = (column: string): Query =>
    ids === null ? sql`TRUE` : sql`${name(column)} IN (SELECT value FROM json_each(${ids}))`;
  // One row per activity: carrying many rows over from SQLite takes longer than finding them.
  const names = new Map(
    rows<readonly [string, string]>(
      db,
      sql`SELECT activity_id, json_group_object(language, value) FROM activity_text
        WHERE field = 'name' AND ${among('activity_id')} GROUP BY activity_id`,
    ),
  );
  const bases = lists(
    db,
    sql`SELECT activity, group_concat(coalesce(legal_basis, ''), ${apart} ORDER BY position) FROM purpose
      WHERE ${among('activity')} GROUP BY activity`,
  );
  const retention = lists(
    db,
    sql`SELECT activity, group_concat(coalesce(retention, ''), ${apart} ORDER BY position) FROM data_use
      WHERE ${among('activity')} GROUP BY activity`,
  );
  const countries = lists(
    db,
    sql`SELECT activity_id, group_concat(coalesce(transfer.country, ''), ${apart} ORDER BY link.place)
      FROM activity_transfers AS link JOIN transfer ON transfer.id = link.item_id
      WHERE ${among('activity_id')} GROUP BY activity_id`,
  );
  const subjects = lists(
    db,
    sql`SELECT activity_id, group_concat(item_id, ${apart} ORDER BY place) FROM activity_subjects
      WHERE ${among('activity_id')} GROUP BY activity_id`,
  );
  const recipients = counts(
    db,
    sql`SELECT activity, count(*) FROM recipient WHERE ${among('activity')} GROUP BY activity`,
  );
  const measures = counts(
    db,
    sql`SELECT activity_id, count(*) FROM activity_measures WHERE ${among('activity_id')} GROUP BY activity_id`,
  );
  const toConfirm = counts(
    db,
    sql`SELECT activity, sum(many) FROM (${join(toConfirmPerActivity(among), ' UNION ALL ')}) GROUP BY activity`,
  );
  const noTransfer = counts(
    db,
    sql`SELECT activity_id, none FROM activity_mark WHERE field = 'transfers' AND none = 1 AND ${among('activity_id')}`,
  );
  const screened = new Map(
    rows<readonly [string, string]>(
      db,
      sql`SELECT activity, max(screened_on) FROM screening
        WHERE screened_by IS NOT NULL AND screened_on IS NOT NULL AND ${among('activity')} GROUP BY activity`,
    ),
  );
  const inEea = new Map<string | null, boolean>();
  const isAbroad = (country: string | null) =>
    !remember(inEea, country, () => country !== null && isInEea(country, today));
  const main = rows<Main>(
    db,
    sql`SELECT id, reference, role, status, owner, next_review_on, end_date, dpia_state FROM activity WHERE ${among('id')}`,
  );
  return new Map(
    main.map(
      ([id, reference, role, status, owner, nextReviewOn, endDate, dpiaState]): [string, ActivityRow] => {
        const abroad = countries.get(id)?.map(orNull);
        return [
          id,
          {
            id,
            reference: reference ?? '',
            role,
            status,
            name: textOf(names.get(id)),
            owner,
            bases: bases.get(id)?.map(orNull) ?? [],
            retention: [...new Set(retention.get(id))].map(orNull),
            transfers:
              abroad !== undefined ? abroad.filter(isAbroad) : noTransfer.has(id) ? 'none' : 'unknown',
            subjects: subjects.get(id) ?? [],
            recipients: recipients.get(id) ?? 0,
            measures: measures.get(id) ?? 0,
            toConfirm: toConfirm.get(id) ?? 0,
            nextReviewOn,
            endDate,
            dpiaState,
            screenedOn: screened.get(id) ?? null,
          },
        ];
      },
    ),
  );
}

function lists(db: ReadDb, query: Query): ReadonlyMap<string, readonly string[]> {
  return new Map(rows<readonly [string, string]>(db, query).map(([id, items]) => [id, items.split(apart)]));
}

const orNull = (item: string): string | null => (item === '' ? null : item);

function textOf(json: string | undefined): ActivityRow['name'] {
  return json === undefined ? null : (JSON.parse(json) as Text);
}

function counts(db: ReadDb, query: Query): ReadonlyMap<string, number> {
  return new Map(rows<readonly [string, number]>(db, query));
}

/** Marks to be confirmed of the activities and of their parts. */
function toConfirmPerActivity(among: (column: string) => Query): readonly Query[] {
  return (Object.keys(layouts) as NounName[]).flatMap((noun): Query[] => {
    const { table, owner, markTable, parent } = layouts[noun];
    if (noun === 'activity')
      return [
        sql`SELECT activity_id AS activity, count(*) AS many FROM activity_mark
          WHERE to_confirm = 1 AND ${among('activity_id')} GROUP BY activity_id`,
      ];
    if (parent?.noun !== 'activity') return [];
    return [
      sql`SELECT part.activity AS activity, count(*) AS many FROM ${name(markTable)} AS mark
        JOIN ${name(table)} AS part ON part.id = mark.${name(owner)}
        WHERE mark.to_confirm = 1 AND ${among('activity')} GROUP BY part.activity`,
    ];
  });
}

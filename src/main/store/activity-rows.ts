import type { ActivityRow } from '../../shared/api';
import { isInEea } from '../../shared/law/countries';
import type { NounName } from '../../shared/register/nouns';
import type { Text } from '../../shared/register/text';
import { atOneMoment, type ReadDb } from './db';
import { layouts } from './layout';
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
  statesNoTransfer: number | null,
];

type Kept = Readonly<{ seq: number; today: string; list: readonly ActivityRow[] }>;
const kept = new WeakMap<ReadDb, Kept>();

/**
 * What the table of activities shows, from a handful of questions for all activities together. Every write leaves an
 * action in the log, so the list is kept until there is a newer one.
 */
export function activityRows(
  db: ReadDb,
  today = new Date().toISOString().slice(0, 10),
): readonly ActivityRow[] {
  return atOneMoment(db, () => {
    const seq = one<number>(db, sql`SELECT max(seq) FROM action`) ?? 0;
    const known = kept.get(db);
    if (known !== undefined && known.seq === seq && known.today === today) return known.list;
    const list = ask(db, today);
    kept.set(db, { seq, today, list });
    return list;
  });
}

function ask(db: ReadDb, today: string): readonly ActivityRow[] {
  // One row per activity: carrying many rows over from SQLite takes longer than finding them.
  const names = new Map(
    rows<readonly [string, string]>(
      db,
      sql`SELECT activity_id, json_group_object(language, value) FROM activity_text WHERE field = 'name' GROUP BY activity_id`,
    ),
  );
  const bases = lists(
    db,
    sql`SELECT activity, group_concat(coalesce(legal_basis, ''), ${apart} ORDER BY position) FROM purpose GROUP BY activity`,
  );
  const retention = lists(
    db,
    sql`SELECT activity, group_concat(coalesce(retention, ''), ${apart} ORDER BY position) FROM data_use GROUP BY activity`,
  );
  const countries = lists(
    db,
    sql`SELECT link.activity_id, group_concat(coalesce(transfer.country, ''), ${apart} ORDER BY link.place) FROM activity_transfers AS link
        JOIN transfer ON transfer.id = link.item_id GROUP BY link.activity_id`,
  );
  const subjects = lists(
    db,
    sql`SELECT activity_id, group_concat(item_id, ${apart} ORDER BY place) FROM activity_subjects GROUP BY activity_id`,
  );
  const recipients = counts(db, sql`SELECT activity, count(*) FROM recipient GROUP BY activity`);
  const measures = counts(db, sql`SELECT activity_id, count(*) FROM activity_measures GROUP BY activity_id`);
  const toConfirm = counts(
    db,
    sql`SELECT activity, sum(many) FROM (${join(toConfirmPerActivity(), ' UNION ALL ')}) GROUP BY activity`,
  );
  const inEea = new Map<string | null, boolean>();
  const isAbroad = (country: string | null) =>
    !remember(inEea, country, () => country !== null && isInEea(country, today));
  const main = rows<Main>(
    db,
    sql`SELECT activity.id, activity.reference, activity.role, activity.status, activity.owner, activity.next_review_on,
          activity.end_date, activity_mark.none
        FROM activity LEFT JOIN activity_mark ON activity_mark.activity_id = activity.id AND activity_mark.field = 'transfers'
        ORDER BY activity.position, activity.id`,
  );
  return main.map(
    ([id, reference, role, status, owner, nextReviewOn, endDate, statesNoTransfer]): ActivityRow => {
      const abroad = countries.get(id)?.map(orNull);
      return {
        id,
        reference: reference ?? '',
        role,
        status,
        name: textOf(names.get(id)),
        owner,
        bases: bases.get(id)?.map(orNull) ?? [],
        retention: [...new Set(retention.get(id))].map(orNull),
        transfers:
          abroad !== undefined ? abroad.filter(isAbroad) : statesNoTransfer === 1 ? 'none' : 'unknown',
        subjects: subjects.get(id) ?? [],
        recipients: recipients.get(id) ?? 0,
        measures: measures.get(id) ?? 0,
        toConfirm: toConfirm.get(id) ?? 0,
        nextReviewOn,
        endDate,
      };
    },
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
function toConfirmPerActivity(): readonly Query[] {
  return (Object.keys(layouts) as NounName[]).flatMap((noun): Query[] => {
    const { table, owner, markTable, parent } = layouts[noun];
    if (noun === 'activity')
      return [
        sql`SELECT activity_id AS activity, count(*) AS many FROM activity_mark WHERE to_confirm = 1 GROUP BY activity_id`,
      ];
    if (parent?.noun !== 'activity') return [];
    return [
      sql`SELECT part.${name(parent.column)} AS activity, count(*) AS many FROM ${name(markTable)} AS mark
        JOIN ${name(table)} AS part ON part.id = mark.${name(owner)} WHERE mark.to_confirm = 1 GROUP BY part.${name(parent.column)}`,
    ];
  });
}

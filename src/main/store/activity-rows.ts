import type { ActivityRow } from '../../shared/api';
import { isInEea } from '../../shared/law/countries';
import type { NounName } from '../../shared/register/nouns';
import { atOneMoment, type ReadDb } from './db';
import { layouts } from './layout';
import { join, name, type Query, rows, sql } from './sql';

type Main = readonly [
  id: string, reference: string | null, role: ActivityRow['role'], status: ActivityRow['status'], owner: string | null,
  nextReviewOn: string | null, endDate: string | null, statesNoTransfer: number | null,
];

/** What the table of activities shows, from a handful of questions for all activities together. */
export function activityRows(db: ReadDb, today = new Date().toISOString().slice(0, 10)): readonly ActivityRow[] {
  return atOneMoment(db, () => {
    const names = new Map<string, Record<string, string>>();
    for (const [id, language, value] of rows<readonly [string, string, string]>(
      db,
      sql`SELECT activity_id, language, value FROM activity_text WHERE field = 'name'`,
    )) {
      const text = names.get(id);
      if (text === undefined) names.set(id, { [language]: value });
      else text[language] = value;
    }
    const bases = lists<string | null>(db, sql`SELECT activity, legal_basis FROM purpose ORDER BY activity, position`);
    const retention = lists<string | null>(
      db,
      sql`SELECT activity, retention FROM data_use GROUP BY activity, retention ORDER BY activity, min(position)`,
    );
    const countries = lists<string | null>(
      db,
      sql`SELECT link.activity_id, transfer.country FROM activity_transfers AS link
        JOIN transfer ON transfer.id = link.item_id ORDER BY link.activity_id, link.place`,
    );
    const subjects = lists<string>(db, sql`SELECT activity_id, item_id FROM activity_subjects ORDER BY activity_id, place`);
    const recipients = counts(db, sql`SELECT activity, count(*) FROM recipient GROUP BY activity`);
    const measures = counts(db, sql`SELECT activity_id, count(*) FROM activity_measures GROUP BY activity_id`);
    const toConfirm = counts(db, sql`SELECT activity, sum(many) FROM (${join(toConfirmPerActivity(), ' UNION ALL ')}) GROUP BY activity`);
    const inEea = new Map<string | null, boolean>([[null, false]]);
    const isAbroad = (country: string | null) => {
      let isNear = inEea.get(country);
      if (isNear === undefined) inEea.set(country, (isNear = country !== null && isInEea(country, today)));
      return !isNear;
    };
    const main = rows<Main>(
      db,
      sql`SELECT activity.id, activity.reference, activity.role, activity.status, activity.owner, activity.next_review_on,
          activity.end_date, activity_mark.none
        FROM activity LEFT JOIN activity_mark ON activity_mark.activity_id = activity.id AND activity_mark.field = 'transfers'
        ORDER BY activity.position, activity.id`,
    );
    return main.map(([id, reference, role, status, owner, nextReviewOn, endDate, statesNoTransfer]): ActivityRow => {
      const abroad = countries.get(id);
      return {
        id,
        reference: reference ?? '',
        role,
        status,
        name: names.get(id) ?? null,
        owner,
        bases: bases.get(id) ?? [],
        retention: retention.get(id) ?? [],
        transfers: abroad !== undefined ? abroad.filter(isAbroad) : statesNoTransfer === 1 ? 'none' : 'unknown',
        subjects: subjects.get(id) ?? [],
        recipients: recipients.get(id) ?? 0,
        measures: measures.get(id) ?? 0,
        toConfirm: toConfirm.get(id) ?? 0,
        nextReviewOn,
        endDate,
      };
    });
  });
}

function lists<T>(db: ReadDb, query: Query): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const [id, item] of rows<readonly [string, T]>(db, query)) {
    const list = found.get(id);
    if (list === undefined) found.set(id, [item]);
    else list.push(item);
  }
  return found;
}

function counts(db: ReadDb, query: Query): ReadonlyMap<string, number> {
  return new Map(rows<readonly [string, number]>(db, query));
}

/** Marks to be confirmed of the activities and of their parts. */
function toConfirmPerActivity(): readonly Query[] {
  return (Object.keys(layouts) as NounName[]).flatMap((noun): Query[] => {
    const { table, owner, markTable, parent } = layouts[noun];
    if (noun === 'activity')
      return [sql`SELECT activity_id AS activity, count(*) AS many FROM activity_mark WHERE to_confirm = 1 GROUP BY activity_id`];
    if (parent?.noun !== 'activity') return [];
    return [
      sql`SELECT part.${name(parent.column)} AS activity, count(*) AS many FROM ${name(markTable)} AS mark
        JOIN ${name(table)} AS part ON part.id = mark.${name(owner)} WHERE mark.to_confirm = 1 GROUP BY part.${name(parent.column)}`,
    ];
  });
}

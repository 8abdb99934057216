import type { IsoDate } from '../../shared/law/dated';
import { breachClock, requestClock } from '../../shared/register/clock';
import { type Due, dueFields } from '../../shared/register/due';
import type { NounName } from '../../shared/register/nouns';
import { atOneMoment, type ReadDb } from './db';
import { layouts, snake } from './layout';
import { readRecords } from './read-records';
import { name, type Query, rows, sql } from './sql';

/** What no longer asks for anything: it has ended, was replaced or done. */
const over: Readonly<Partial<Record<NounName, Query>>> = {
  activity: sql`status = 'ended'`,
  agreement: sql`status = 'ended'`,
  screening: sql`activity IN (SELECT id FROM activity WHERE status = 'ended')`,
  dpia: sql`state = 'replaced'`,
  question: sql`answered_on IS NOT NULL`,
  control: sql`state IN ('done', 'dropped') OR dpia IN (SELECT id FROM dpia WHERE state = 'replaced')`,
};

type Row = readonly [
  id: string,
  on: string,
  owner: string | null,
  reference: string | null,
  name: string | null,
];

/**
 * What falls due soonest, at most so many, in the order of its days. Days come from indexless columns: one pass over each
 * table, of which only the soonest are put into words.
 */
export function dueList(db: ReadDb, today: IsoDate, limit: number): readonly Due[] {
  return atOneMoment(db, () => {
    const found = dueFields.flatMap(({ noun, field, kind }) => {
      const { table, owner, parent, texts, textTable } = layouts[noun];
      const column = name(snake(field));
      // A question is called by what it asks.
      const called = texts.find((text) => text === 'name') ?? (noun === 'question' ? 'text' : undefined);
      const named =
        called !== undefined
          ? sql`(SELECT json_group_object(language, value) FROM ${name(textTable)} AS said
            WHERE said.${name(owner)} = record.id AND said.field = ${called})`
          : sql`NULL`;
      return rows<Row>(
        db,
        sql`SELECT id, ${column}, ${parent === null ? sql`NULL` : name(parent.column)},
            ${noun === 'activity' ? sql`reference` : sql`NULL`}, ${named}
          FROM ${name(table)} AS record WHERE ${column} IS NOT NULL AND coalesce(NOT (${over[noun] ?? sql`FALSE`}), TRUE)
          ORDER BY ${column} LIMIT ${limit}`,
      ).map(
        ([id, on, of, reference, said]): Due => ({
          on,
          kind,
          noun,
          id,
          owner: of,
          name: said === null || said === '{}' ? null : JSON.parse(said),
          reference,
          since: null,
        }),
      );
    });
    for (const breach of readRecords(db, 'breach')) {
      const clock = breachClock(breach, today);
      if (clock?.state === 'running' || clock?.state === 'overdue')
        found.push({
          ...plain,
          on: clock.due.slice(0, 10),
          kind: 'notify',
          noun: 'breach',
          id: breach.id,
          reference: breach.reference,
          name: breach.facts,
        });
    }
    for (const request of readRecords(db, 'rightsRequest')) {
      const clock = requestClock(request, today);
      if (clock?.state === 'running' || clock?.state === 'overdue')
        found.push({
          ...plain,
          on: clock.due,
          kind: 'answer',
          noun: 'rightsRequest',
          id: request.id,
          since: request.receivedOn,
        });
    }
    // Days in ISO 8601: comparing them as words of a language takes ten times as long.
    return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).slice(0, limit);
  });
}

const plain = { owner: null, name: null, reference: null, since: null } as const;

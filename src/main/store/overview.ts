import type { Output } from '../../shared/api';
import type { NounName } from '../../shared/register/nouns';
import { atOneMoment, type ReadDb } from './db';
import { layouts } from './layout';
import { join, name, one, rows, sql } from './sql';

type Recent = readonly [
  seq: number,
  time: string,
  verb: string,
  noun: NounName | null,
  id: string | null,
  field: string | null,
];

/** The figures of the overview: activities, values to be confirmed, conflicts, the last ten actions. */
export function overview(db: ReadDb): Output<'overview.read'> {
  return atOneMoment(db, () => {
    const marks = join(
      Object.values(layouts).map(({ markTable }) => sql`SELECT to_confirm, rivals FROM ${name(markTable)}`),
      ' UNION ALL ',
    );
    const [toConfirm = 0, conflicts = 0] =
      rows<readonly [number, number]>(db, sql`SELECT count(to_confirm), count(rivals) FROM (${marks})`)[0] ??
      [];
    const recent = rows<Recent>(
      db,
      sql`SELECT seq, time, verb, about_noun, about_record, about_field FROM action ORDER BY seq DESC LIMIT 10`,
    ).map(([seq, time, verb, noun, id, field]) => ({
      seq,
      time,
      verb,
      about: noun === null || id === null ? null : { noun, id, ...(field === null ? {} : { field }) },
    }));
    return {
      activities: one<number>(db, sql`SELECT count(*) FROM activity`) ?? 0,
      toConfirm,
      conflicts,
      recent,
    };
  });
}

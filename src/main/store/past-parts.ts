import type { NounName } from '../../shared/register/nouns';
import type { ReadDb } from './db';
import { layouts, pointers } from './layout';
import { name, rows, sql } from './sql';

export type RecordKey = Readonly<{ noun: NounName; id: string }>;

/** A record with its parts, those that are gone included. */
export function withPastParts(db: ReadDb, whole: RecordKey): readonly RecordKey[] {
  const found: RecordKey[] = [whole];
  for (const { noun, field } of pointers.filter(({ to, isParent }) => isParent && to === whole.noun)) {
    const column = layouts[noun].parent?.column ?? '';
    const named = `"${field}":"${whole.id}"`;
    const ids = rows<readonly [string]>(
      db,
      sql`SELECT id FROM ${name(layouts[noun].table)} WHERE ${name(column)} = ${whole.id}
        UNION SELECT change.record FROM change
          JOIN change_body ON change_body.action = change.action AND change_body.place = change.place
          WHERE change.noun = ${noun}
            AND (instr(change_body.before, ${named}) > 0 OR instr(change_body.after, ${named}) > 0)`,
    );
    for (const [id] of ids) found.push({ noun, id });
  }
  return found;
}

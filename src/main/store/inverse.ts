import type { Answer } from '../../shared/api';
import type { Edit } from '../../shared/register/edit';
import type { NounName } from '../../shared/register/nouns';
import { atOneMoment, type ReadDb } from './db';
import { originEntry } from './log';
import { contentIn } from './log-body';
import { attempt, refuse } from './problem';
import type { Content } from './record';
import { one, rows, sql } from './sql';

/**
 * The edits that take an action back, last change first. Apply them with the verb `undo` (or `redo`) and the number
 * of the action. Refused when a body was erased: what it held is gone.
 */
export function inverseOf(db: ReadDb, seq: number): Answer<readonly Edit[]> {
  return attempt(() =>
    atOneMoment(db, () => {
      const verb = one<string>(db, sql`SELECT verb FROM action WHERE seq = ${seq}`);
      // What was deleted for good cannot come back: nothing of it was kept.
      if (verb === 'erase') refuse('erased', { detail: String(seq) });
      if (verb === undefined) refuse('noSuchRecord', { detail: String(seq) });
      const changes = rows<readonly [NounName, string, string | null, string | null, Uint8Array | null]>(
        db,
        sql`SELECT change.noun, change.record, change_body.before, change_body.after, change_body.salt
          FROM change LEFT JOIN change_body ON change_body.action = change.action AND change_body.place = change.place
          WHERE change.action = ${seq} AND change.noun <> ${originEntry} ORDER BY change.place DESC`,
      );
      return changes.flatMap(([noun, id, before, after, salt]): Edit[] => {
        if (salt === null) refuse('erased', { field: noun, detail: id });
        return editsBack(
          noun,
          id,
          before && contentIn(db, noun, before),
          after && contentIn(db, noun, after),
        );
      });
    }),
  );
}

function editsBack(
  noun: NounName,
  id: string,
  before: Content | null | '',
  after: Content | null | '',
): Edit[] {
  if (!before) return [{ do: 'remove', noun, id }];
  const { values, marks, position } = before;
  if (!after) return [{ do: 'add', noun, id, values: { ...values, marks, position } }];
  return [
    ...(position === undefined ? [] : [{ do: 'set' as const, noun, id, field: 'position', value: position }]),
    ...Object.entries(values).map(([field, value]) => ({ do: 'set' as const, noun, id, field, value })),
    ...Object.entries(marks).map(([field, mark]) => ({ do: 'mark' as const, noun, id, field, mark })),
  ];
}

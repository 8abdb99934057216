import type { RecordName } from '../../shared/api';
import type { NounName } from '../../shared/register/nouns';
import type { ReadDb } from './db';
import { layouts } from './layout';
import { contentIn } from './log-body';
import { readAny } from './read-records';
import type { AnyRecord } from './record';
import { one, sql } from './sql';
import { titleOf } from './title';

/** How a person knows a record: by itself and, if it is a part, by the activity it belongs to. Also when it is gone. */
export function nameOf(db: ReadDb, noun: NounName, id: string): RecordName {
  const present = readAny(db, noun, id);
  const record = present ?? lastSeen(db, noun, id);
  const parent = layouts[noun].parent;
  const whole = parent === null ? null : record?.[parent.field];
  const ownerId = typeof whole === 'string' ? whole : null;
  const owner =
    parent === null || ownerId === null
      ? null
      : (readAny(db, parent.noun, ownerId) ?? lastSeen(db, parent.noun, ownerId));
  return {
    noun,
    id,
    ...called(record),
    owner: ownerId === null ? null : { id: ownerId, ...called(owner) },
    isGone: present === null,
  };
}

function called(record: AnyRecord | null): Pick<RecordName, 'reference' | 'title'> {
  const reference = record?.['reference'];
  return {
    reference: typeof reference === 'string' ? reference : null,
    title: record === null ? null : titleOf(record),
  };
}

/** A record that is gone, as it stood when it was removed. Null when that was erased. */
function lastSeen(db: ReadDb, noun: NounName, id: string): AnyRecord | null {
  const body = one<string | null>(
    db,
    sql`SELECT change_body.before FROM change
      JOIN change_body ON change_body.action = change.action AND change_body.place = change.place
      WHERE change.noun = ${noun} AND change.record = ${id} AND change.record_digest IS NULL
      ORDER BY change.action DESC LIMIT 1`,
  );
  if (typeof body !== 'string') return null;
  const { values } = contentIn(db, noun, body);
  return { id, position: 0, marks: {}, ...values };
}

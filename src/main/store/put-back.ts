import type { Answer } from '../../shared/api';
import type { Edit } from '../../shared/register/edit';
import type { Mark } from '../../shared/register/mark';
import { type NounName, nounOf } from '../../shared/register/nouns';
import { canonical } from './canonical';
import { atOneMoment, type ReadDb } from './db';
import { layouts } from './layout';
import { contentIn } from './log-body';
import { type RecordKey, withPastParts } from './past-parts';
import { attempt, refuse } from './problem';
import { readAny } from './read-records';
import { type Content, contentOf } from './record';
import { name, one, rows, sql } from './sql';

export type PutBack = RecordKey & Readonly<{ field: string | null; before: number }>;

/**
 * The edits that put a record with its parts, or one field of it, back to how it stood before an action; a record that
 * is gone comes back. What it pointed to and is gone stays away. Refused when something of it was erased since, or
 * when it was not there then.
 */
export function editsToPutBack(db: ReadDb, { noun, id, field, before }: PutBack): Answer<readonly Edit[]> {
  return attempt(() =>
    atOneMoment(db, () => {
      const then = stateBefore(db, { noun, id }, before);
      if (then === null) refuse('noSuchRecord', { field: noun, detail: id });
      if (field !== null) {
        if (readAny(db, noun, id) === null) refuse('noSuchRecord', { field: noun, detail: id });
        return fieldBack(db, { noun, id }, field, then, new Set());
      }
      const states = withPastParts(db, { noun, id }).map((key) => ({
        ...key,
        past: stateBefore(db, key, before),
        now: readAny(db, key.noun, key.id),
      }));
      const coming = new Set(
        states.filter((each) => each.past !== null).map((each) => `${each.noun}/${each.id}`),
      );
      const added: Edit[] = [];
      const changed: Edit[] = [];
      const removed: Edit[] = [];
      for (const { past, now, ...key } of states) {
        if (past === null && now !== null) removed.push({ do: 'remove', ...key });
        if (past === null) continue;
        if (now === null) {
          const { position, marks } = past;
          added.push({
            do: 'add',
            ...key,
            values: { ...reachable(db, key.noun, past, coming), marks, position },
          });
          continue;
        }
        const present = contentOf(key.noun, now);
        if (past.position !== undefined && past.position !== now.position)
          changed.push({ do: 'set', ...key, field: 'position', value: past.position });
        for (const each of [...Object.keys(nounOf(key.noun).fields), '*'])
          if (differs(past, present, each)) changed.push(...fieldBack(db, key, each, past, coming));
      }
      return [...added, ...changed, ...removed];
    }),
  );
}

const differs = (a: Content, b: Content, field: string): boolean =>
  canonical([a.values[field] ?? null, a.marks[field] ?? null]) !==
  canonical([b.values[field] ?? null, b.marks[field] ?? null]);

function fieldBack(
  db: ReadDb,
  key: RecordKey,
  field: string,
  then: Content,
  coming: ReadonlySet<string>,
): Edit[] {
  const mark: Mark | null = then.marks[field] ?? null;
  const value = reachable(db, key.noun, then, coming)[field] ?? null;
  return [
    ...(field === '*' ? [] : [{ do: 'set' as const, ...key, field, value }]),
    { do: 'mark', ...key, field, mark },
  ];
}

/** The values without what they pointed to and is gone. */
function reachable(
  db: ReadDb,
  noun: NounName,
  { values }: Content,
  coming: ReadonlySet<string>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => {
      const of = nounOf(noun).fields[field];
      if (of?.kind !== 'ref' && of?.kind !== 'refs') return [field, value];
      const isThere = (id: unknown): boolean =>
        coming.has(`${of.to}/${id}`) ||
        one(db, sql`SELECT 1 FROM ${name(layouts[of.to].table)} WHERE id = ${String(id)}`) !== undefined;
      return [field, Array.isArray(value) ? value.filter(isThere) : isThere(value) ? value : null];
    }),
  );
}

/** What a record said before an action; null when it was not there. Walks back from what it says now. */
function stateBefore(db: ReadDb, { noun, id }: RecordKey, before: number): Content | null {
  const now = readAny(db, noun, id);
  let state: Content | null = now && contentOf(noun, now);
  const later = rows<readonly [string | null, string | null, number]>(
    db,
    sql`SELECT change_body.before, change_body.after, change_body.salt IS NULL FROM change
      LEFT JOIN change_body ON change_body.action = change.action AND change_body.place = change.place
      WHERE change.noun = ${noun} AND change.record = ${id} AND change.action >= ${before}
      ORDER BY change.action DESC, change.place DESC`,
  );
  for (const [was, became, isErased] of later) {
    if (isErased === 1 || (was === null && became === null)) refuse('erased', { field: noun, detail: id });
    const side = was === null ? null : contentIn(db, noun, was);
    if (side === null || became === null || state === null) state = side;
    else
      state = {
        position: side.position ?? state.position ?? 0,
        values: { ...state.values, ...side.values },
        marks: { ...state.marks, ...side.marks },
      };
  }
  return state;
}

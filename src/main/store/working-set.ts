import type { NounName } from '../../shared/register/nouns';
import type { ReadDb } from './db';
import { layouts, type Pointer, pointers } from './layout';
import { readAny } from './read-records';
import type { AnyRecord } from './record';
import { name, one, rows, sql } from './sql';

/** A record that an action touches: as it stood, and as it will stand. */
export type Touched = {
  readonly noun: NounName;
  readonly id: string;
  readonly before: AnyRecord | null;
  after: AnyRecord | null;
};

/**
 * The records an action touches, held in memory until every edit has been checked. Asking it is asking the
 * register as it will be.
 */
export type WorkingSet = Readonly<{
  touch: (noun: NounName, id: string) => Touched;
  exists: (noun: NounName, id: string) => boolean;
  nextPosition: (noun: NounName, given?: number) => number;
  /** Ids of records of `pointer.noun` that will point to `id`. */
  users: (pointer: Pointer, id: string) => readonly string[];
  touched: () => IterableIterator<Touched>;
}>;

export function workingSet(db: ReadDb): WorkingSet {
  const records = new Map<string, Touched>();
  const known = new Set<string>();
  const positions = new Map<NounName, number>();
  /** Per noun, so that looking for users of one noun does not walk over all that was touched. */
  const byNoun = new Map<NounName, Touched[]>();

  const touch = (noun: NounName, id: string): Touched => {
    const key = `${noun}/${id}`;
    const found = records.get(key);
    if (found !== undefined) return found;
    const before = readAny(db, noun, id);
    const touched: Touched = { noun, id, before, after: before };
    records.set(key, touched);
    const list = byNoun.get(noun);
    if (list === undefined) byNoun.set(noun, [touched]);
    else list.push(touched);
    return touched;
  };

  return {
    touch,
    exists: (noun, id) => {
      const key = `${noun}/${id}`;
      const touched = records.get(key);
      if (touched !== undefined) return touched.after !== null;
      if (known.has(key)) return true;
      if (one(db, sql`SELECT 1 FROM ${name(layouts[noun].table)} WHERE id = ${id}`) !== 1) return false;
      known.add(key);
      return true;
    },
    nextPosition: (noun, given) => {
      const last =
        positions.get(noun) ??
        one<number | null>(db, sql`SELECT max(position) FROM ${name(layouts[noun].table)}`) ??
        0;
      const position = given ?? last + 1;
      positions.set(noun, Math.max(last, position));
      return position;
    },
    users: (pointer, id) => {
      const stored = storedUsers(db, pointer, id).filter((user) => !records.has(`${pointer.noun}/${user}`));
      const pending = (byNoun.get(pointer.noun) ?? [])
        .filter(({ after }) => after !== null && pointsTo(after[pointer.field], id))
        .map((user) => user.id);
      return [...stored, ...pending];
    },
    touched: () => records.values(),
  };
}

function pointsTo(value: unknown, id: string): boolean {
  return Array.isArray(value) ? value.includes(id) : value === id;
}

/** Ids of records of `pointer.noun` that point to `id` in the file. */
export function storedUsers(db: ReadDb, pointer: Pointer, id: string): readonly string[] {
  const layout = layouts[pointer.noun];
  const link = layout.links.find(({ field }) => field === pointer.field);
  const column = layout.columns.find(({ field }) => field === pointer.field);
  const query = link
    ? sql`SELECT ${name(layout.owner)} FROM ${name(link.table)} WHERE item_id = ${id}`
    : sql`SELECT id FROM ${name(layout.table)} WHERE ${name(column?.column ?? '')} = ${id}`;
  return rows<readonly [string]>(db, query).map(([user]) => user);
}

export function pointersTo(noun: NounName): readonly Pointer[] {
  return pointers.filter(({ to }) => to === noun);
}

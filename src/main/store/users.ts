import type { Catalogue } from '../../shared/api';
import type { NounName } from '../../shared/register/nouns';
import { atOneMoment, type ReadDb } from './db';
import { layouts } from './layout';
import { readRecords } from './read-records';
import { name, type Query, rows, sql } from './sql';
import { pointersTo } from './working-set';

/**
 * Ids of the activities that use each record of `noun`: directly, through a part (a recipient, a use of data) or
 * through another list (a party of an agreement of an activity). Records that nothing uses are absent.
 */
export function usedIn(db: ReadDb, noun: NounName): Readonly<Record<string, readonly string[]>> {
  return atOneMoment(db, () => {
    const found = collect(db, noun, new Set());
    return Object.fromEntries([...found].map(([id, activities]) => [id, [...activities]]));
  });
}

/** The records of a list with where each is used. */
export function readCatalogue<N extends NounName>(db: ReadDb, noun: N): Catalogue<N> {
  return atOneMoment(db, () => ({ records: readRecords(db, noun), usedIn: usedIn(db, noun) }));
}

type Uses = Map<string, Set<string>>;

function collect(db: ReadDb, noun: NounName, under: ReadonlySet<NounName>): Uses {
  const uses: Uses = new Map();
  const use = (id: string, activity: string) => {
    const activities = uses.get(id);
    if (activities === undefined) uses.set(id, new Set([activity]));
    else activities.add(activity);
  };
  const within = new Set([...under, noun]);
  for (const pointer of pointersTo(noun)) {
    if (pointer.isParent || within.has(pointer.noun)) continue;
    const pairs = rows<readonly [string, string]>(db, pairsOf(pointer.noun, pointer.field));
    const { parent } = layouts[pointer.noun];
    // A part speaks for its whole, which need not be an activity.
    const user = parent?.noun ?? pointer.noun;
    if (user === 'activity') {
      for (const [id, activity] of pairs) use(id, activity);
    } else {
      const through = collect(db, user, within);
      for (const [id, by] of pairs) for (const activity of through.get(by) ?? []) use(id, activity);
    }
  }
  return uses;
}

/** Pairs of a record that is pointed to and the activity (or the record of another list) that does. */
function pairsOf(noun: NounName, field: string): Query {
  const { table, owner, parent, links, columns } = layouts[noun];
  const link = links.find((candidate) => candidate.field === field);
  if (link !== undefined) {
    if (parent === null) return sql`SELECT item_id, ${name(owner)} FROM ${name(link.table)}`;
    return sql`SELECT link.item_id, part.${name(parent.column)} FROM ${name(link.table)} AS link
      JOIN ${name(table)} AS part ON part.id = link.${name(owner)}`;
  }
  const column = name(columns.find((candidate) => candidate.field === field)?.column ?? '');
  return sql`SELECT ${column}, ${parent === null ? name('id') : name(parent.column)} FROM ${name(table)} WHERE ${column} IS NOT NULL`;
}

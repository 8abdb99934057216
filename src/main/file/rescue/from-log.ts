import type Database from 'better-sqlite3';
import type { Mark } from '../../../shared/register/mark';
import { type NounName, nounNames } from '../../../shared/register/nouns';
import { layouts } from '../../store/layout';
import { isOfRecord } from '../../store/log';
import { contentIn } from '../../store/log-body';
import { type AnyRecord, blankRecord, type Content } from '../../store/record';
import { insertRecord } from '../../store/write-records';
import { forReading, forWriting } from '../connection';
import type { Salvaged } from './salvage';

/** What the log says of itself. Only when all of it could be read does it tell how the records were. */
const logTables = ['action', 'actor', 'change', 'change_body'] as const;

/**
 * Makes the records of every noun that was hurt anew, out of the log, which says of each change what stood there
 * afterwards. Answers the tables that are whole again; none when the log is hurt too or something of it was erased.
 * Whether the records are those that were there, their digests tell (`verifyChain`).
 */
export function rebuildFromLog(db: Database.Database, salvaged: readonly Salvaged[]): ReadonlySet<string> {
  const hurt = new Set(salvaged.filter(({ isWhole }) => !isWhole).map(({ table }) => table));
  const rebuilt = new Set<string>();
  if (logTables.some((table) => hurt.has(table))) return rebuilt;
  const nouns = nounNames.filter((noun) => tablesOf(noun).some((table) => hurt.has(table)));
  const states = nouns.length === 0 ? null : lastStates(db, new Set(nouns));
  if (states === null) return rebuilt;
  const writer = forWriting(db);
  db.transaction(() => {
    for (const noun of nouns) {
      for (const table of tablesOf(noun)) db.prepare(`DELETE FROM "${table}"`).run();
      for (const [id, state] of states.get(noun) ?? [])
        if (state !== null) insertRecord(writer, noun, recordOf(noun, id, state));
      for (const table of tablesOf(noun)) rebuilt.add(table);
    }
  })();
  return rebuilt;
}

/** The table of a noun and those of its texts, lists and marks. */
function tablesOf(noun: NounName): readonly string[] {
  const { table, textTable, markTable, texts, links } = layouts[noun];
  return [...links.map((link) => link.table), ...(texts.length > 0 ? [textTable] : []), markTable, table];
}

type States = Map<NounName, Map<string, Content | null>>;
type Entry = readonly [noun: string, id: string, before: string | null, after: string | null, salt: unknown];

/** How each record was left by its last change; null for one that went. Null when something of them was erased. */
function lastStates(db: Database.Database, nouns: ReadonlySet<NounName>): States | null {
  const states: States = new Map();
  const entries = db
    .prepare(
      `SELECT change.noun, change.record, change_body.before, change_body.after, change_body.salt FROM change
        LEFT JOIN change_body ON change_body.action = change.action AND change_body.place = change.place
        ORDER BY change.action, change.place`,
    )
    .raw(true)
    .iterate() as Iterable<Entry>;
  for (const [noun, id, before, after, salt] of entries) {
    if (!isOfRecord(noun) || !nouns.has(noun)) continue;
    if (salt === null) return null;
    const known = states.get(noun) ?? new Map<string, Content | null>();
    states.set(noun, known);
    const side = after === null ? null : contentIn(forReading(db), noun, after);
    known.set(id, side && followed(before === null ? null : (known.get(id) ?? null), side));
  }
  return states;
}

function followed(before: Content | null, side: Content): Content {
  return {
    position: side.position ?? before?.position ?? 0,
    values: { ...before?.values, ...side.values },
    marks: { ...before?.marks, ...side.marks },
  };
}

function recordOf(noun: NounName, id: string, { position = 0, values, marks }: Content): AnyRecord {
  const blank = blankRecord(noun, id, position);
  const filled = Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, value ?? blank[field] ?? null]),
  );
  const kept = Object.entries(marks).filter((entry): entry is [string, Mark] => entry[1] !== null);
  return { ...blank, ...filled, id, position, marks: Object.fromEntries(kept) };
}

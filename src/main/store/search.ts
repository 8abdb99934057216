import type { SearchHit } from '../../shared/api';
import { excerpt, fold } from '../../shared/register/fold';
import type { NounName } from '../../shared/register/nouns';
import { atOneMoment, type ReadDb } from './db';
import { layouts } from './layout';
import { readAny } from './read-records';
import type { AnyRecord } from './record';
import { join, type Query, rows, sql } from './sql';
import { titleOf } from './title';

const mostHits = 50;

/**
 * Records in which every word of `text` stands, in whichever of their fields, as a part of a word or in another
 * spelling (*administratie* finds *loonadministratie*, *strasse* finds *Straße*, *0417497106* finds *0417.497.106*).
 * All words in one field come before words in several, names and references before other texts; one hit per record, at
 * most 50.
 */
export function search(db: ReadDb, text: string): readonly SearchHit[] {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8);
  if (words.length === 0) return [];
  return atOneMoment(db, () => {
    const hits: SearchHit[] = [];
    const seen = new Set<string>();
    for (const [noun, id, field, language] of entries(db, words)) {
      const key = `${noun}/${id}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const record = readAny(db, noun, id);
      if (record !== null) hits.push(hit(db, noun, record, field, language, words));
      if (hits.length === mostHits) break;
    }
    return hits;
  });
}

type Entry = readonly [noun: NounName, record: string, field: string, language: string | null];

function entries(db: ReadDb, words: readonly string[]): readonly Entry[] {
  // The index knows stretches of three letters; the longest word narrows it down most.
  const [lead = '', ...others] = [...words].sort((one, other) => ease(other) - ease(one));
  const found = sql`entry.folded`;
  const whole = join(
    words.map((word) => stands(word, found)),
    ' AND ',
  );
  const conditions: Query[] = [
    stands(lead, found),
    ...(ease(lead) === 0
      ? []
      : [sql`entry.id IN (SELECT rowid FROM search WHERE search MATCH ${threes(lead)})`]),
    ...others.map(
      (word) => sql`EXISTS (SELECT 1 FROM search_entry AS other
        WHERE other.noun = entry.noun AND other.record = entry.record AND ${stands(word, sql`other.folded`)})`,
    ),
  ];
  const start = words[0] ?? '';
  return rows<Entry>(
    db,
    sql`SELECT entry.noun, entry.record, entry.field, entry.language FROM search_entry AS entry
      WHERE ${join(conditions, ' AND ')}
      ORDER BY NOT (${whole}), weight, CASE WHEN entry.noun = 'activity' THEN 0 ELSE 1 END,
        instr(entry.folded, ${start}) <> 1, length(entry.folded), entry.id LIMIT 600`,
  );
}

/** How many letters of a word the index can use: none of a short one, and none of a number (below). */
function ease(word: string): number {
  const length = [...word].length;
  return length < 3 || digitsOf(word) !== null ? 0 : length;
}

/** The digits of a number that may be written with or without points, spaces, hyphens and strokes. */
function digitsOf(word: string): string | null {
  const digits = word.replace(/[./-]/g, '');
  return /^\d{5,}$/.test(digits) ? digits : null;
}

function stands(word: string, column: Query): Query {
  const like = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const asTyped = sql`${column} LIKE ${like(word)} ESCAPE '\\'`;
  const digits = digitsOf(word);
  if (digits === null) return asTyped;
  const bare = sql`replace(replace(replace(replace(${column}, '.', ''), ' ', ''), '-', ''), '/', '')`;
  return sql`(${asTyped} OR ${bare} LIKE ${like(digits)})`;
}

/** A word as the index knows it. A dozen stretches narrow it down enough. */
function threes(word: string): string {
  const letters = [...word];
  const parts = letters
    .slice(0, -2)
    .slice(0, 12)
    .map((_, at) => letters.slice(at, at + 3).join(''));
  return [...new Set(parts)].map((part) => `"${part.replaceAll('"', '""')}"`).join(' AND ');
}

function hit(
  db: ReadDb,
  noun: NounName,
  record: AnyRecord,
  field: string,
  language: string | null,
  words: readonly string[],
): SearchHit {
  const parent = layouts[noun].parent;
  const activity =
    noun === 'activity'
      ? record
      : parent?.noun !== 'activity'
        ? null
        : readAny(db, parent.noun, String(record[parent.field]));
  const value = record[field];
  const text =
    language === null ? String(value ?? '') : ((value as Record<string, string> | null)?.[language] ?? '');
  return {
    noun,
    id: record.id,
    activity: activity?.id ?? null,
    reference: typeof activity?.['reference'] === 'string' ? activity['reference'] : null,
    title: titleOf(record),
    field,
    snippet:
      words.reduce<string | null>((said, word) => said ?? excerpt(text, word)?.text ?? null, null) ??
      text.slice(0, 80),
  };
}

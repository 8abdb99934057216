import type { SearchHit } from '../../shared/api';
import { excerpt, fold } from '../../shared/register/fold';
import type { NounName } from '../../shared/register/nouns';
import { atOneMoment, type ReadDb } from './db';
import { layouts } from './layout';
import { readAny } from './read-records';
import type { AnyRecord } from './record';
import { join, nothing, type Query, rows, sql } from './sql';
import { titleOf } from './title';

const mostHits = 50;

/**
 * Records in which every word of `text` stands, as a part of a word or in another spelling (*administratie* finds
 * *loonadministratie*, *strasse* finds *Straße*). Names and references come first; one hit per record, at most 50.
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
      if (record !== null) hits.push(hit(db, noun, record, field, language, words[0] ?? ''));
      if (hits.length === mostHits) break;
    }
    return hits;
  });
}

type Entry = readonly [noun: NounName, record: string, field: string, language: string | null];

function entries(db: ReadDb, words: readonly string[]): readonly Entry[] {
  // The index knows stretches of three letters; shorter words are looked for in the text itself.
  const indexed = words.filter((word) => [...word].length >= 3);
  const short = words.filter((word) => [...word].length < 3);
  const parts = [...new Set(indexed.flatMap(threes))]
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join(' AND ');
  const conditions: Query[] = [...short, ...indexed].map(
    (word) => sql`folded LIKE ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} ESCAPE '\\'`,
  );
  if (indexed.length > 0) conditions.push(sql`id IN (SELECT rowid FROM search WHERE search MATCH ${parts})`);
  const start = words[0] ?? '';
  const where = conditions.length === 0 ? nothing : sql`WHERE ${join(conditions, ' AND ')}`;
  return rows<Entry>(
    db,
    sql`SELECT noun, record, field, language FROM search_entry ${where}
      ORDER BY weight, CASE WHEN noun = 'activity' THEN 0 ELSE 1 END, instr(folded, ${start}) <> 1, length(folded), id LIMIT 600`,
  );
}

/** A word as the index knows it. A dozen stretches narrow it down enough. */
function threes(word: string): string[] {
  const letters = [...word];
  return letters
    .slice(0, -2)
    .slice(0, 12)
    .map((_, at) => letters.slice(at, at + 3).join(''));
}

function hit(
  db: ReadDb,
  noun: NounName,
  record: AnyRecord,
  field: string,
  language: string | null,
  word: string,
): SearchHit {
  const parent = layouts[noun].parent;
  const activity =
    noun === 'activity'
      ? record
      : parent === null
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
    snippet: excerpt(text, word)?.text ?? text.slice(0, 80),
  };
}

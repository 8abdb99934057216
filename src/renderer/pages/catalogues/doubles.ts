import { nearDouble } from '../../parts/fields/fold';

export type Double = Readonly<{ one: string; other: string }>;
type Named = Readonly<{ id: string; label: string }>;

const digits = (text: string): string => text.replace(/\D/g, '');

/**
 * Pairs of records that are probably the same thing. Only names with the same first or last letter are compared, so
 * that a catalogue of thousands stays quick; names that differ in a number ("5 years", "7 years") are no doubles.
 */
export function doublesOf(records: readonly Named[]): readonly Double[] {
  const buckets = new Map<string, Named[]>();
  const put = (key: string, record: Named): void => {
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [record]);
    else bucket.push(record);
  };
  for (const record of records) {
    const bare = record.label.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    if (bare === '') continue;
    put(`first ${bare.at(0)}`, record);
    put(`last ${bare.at(-1)}`, record);
  }
  const seen = new Set<string>();
  const found: Double[] = [];
  for (const bucket of buckets.values())
    for (const [index, one] of bucket.entries())
      for (const other of bucket.slice(index + 1)) {
        if (Math.abs(one.label.length - other.label.length) > 6) continue;
        const key = pairKey(one.id, other.id);
        if (seen.has(key) || digits(one.label) !== digits(other.label)) continue;
        if (!nearDouble(one.label, other.label)) continue;
        seen.add(key);
        found.push({ one: one.id, other: other.id });
      }
  return found;
}

/** Names a pair, whichever of the two comes first. */
function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

import type { Edit } from '../edit';
import type { Mark } from '../mark';
import { type CatalogueNoun, nounNames } from '../nouns';
import type { Register } from '../register';
import { fieldsOf, recordsOf } from './parts';

/**
 * Makes one record of two that turn out to be the same: what points to `drop` points to `keep`, the values of the
 * fields in `take` come from `drop`, which is then removed. Throws when either is not there.
 */
export function mergeRecords(
  register: Register,
  noun: CatalogueNoun,
  keep: string,
  drop: string,
  take: readonly string[],
): Edit[] {
  const records = recordsOf(register, noun);
  const kept = records.find(({ id }) => id === keep);
  const dropped = records.find(({ id }) => id === drop);
  if (kept === undefined || dropped === undefined || keep === drop)
    throw new Error(`nothing to merge: ${keep}, ${drop}`);
  const edits: Edit[] = [];
  for (const field of take) {
    if (!Object.hasOwn(fieldsOf(noun), field)) continue;
    const of = fieldsOf(noun)[field];
    const value = dropped[field];
    // A record never points to itself: a processor that the dropped one was engaged by may be the one that is kept.
    const isSelf = (of?.kind === 'ref' || of?.kind === 'refs') && of.to === noun;
    const taken = isSelf ? withoutIds(value, [keep, drop]) : value;
    edits.push(
      { do: 'mark', noun, id: keep, field, mark: null },
      { do: 'set', noun, id: keep, field, value: taken },
    );
    const mark: Mark | undefined = dropped.marks[field as keyof typeof dropped.marks];
    if (mark !== undefined) edits.push({ do: 'mark', noun, id: keep, field, mark });
  }
  for (const user of nounNames) {
    for (const [field, of] of Object.entries(fieldsOf(user))) {
      if ((of.kind !== 'ref' && of.kind !== 'refs') || of.to !== noun) continue;
      for (const record of recordsOf(register, user)) {
        if (user === noun && (record.id === drop || (record.id === keep && take.includes(field)))) continue;
        const value = record[field];
        const self = user === noun && record.id === keep;
        if (of.kind === 'ref' && value === drop)
          edits.push({ do: 'set', noun: user, id: record.id, field, value: self ? null : keep });
        if (of.kind === 'refs' && Array.isArray(value) && value.includes(drop)) {
          const repointed = [...new Set(value.map((item: string) => (item === drop ? keep : item)))];
          edits.push({
            do: 'set',
            noun: user,
            id: record.id,
            field,
            value: self ? withoutIds(repointed, [keep]) : repointed,
          });
        }
      }
    }
  }
  edits.push({ do: 'remove', noun, id: drop });
  return edits;
}

function withoutIds(value: unknown, ids: readonly string[]): unknown {
  if (Array.isArray(value)) return value.filter((item: string) => !ids.includes(item));
  return typeof value === 'string' && ids.includes(value) ? null : value;
}

import type { Mark } from './mark';
import type { NounName } from './nouns';

/** Catalogues in which two records with nearly the same name are probably the same thing. */
export const nounsWithDoubles = [
  'party',
  'subjectCategory',
  'dataCategory',
  'retentionRule',
  'measure',
  'system',
  'site',
] as const satisfies readonly NounName[];

const apart = (id: string): string => `notDouble:${id}`;

type Marked = Readonly<{ id: string; marks: Readonly<Record<string, Mark | undefined>> }>;

/** Whether a person said that two records are no doubles. It stands with either of them. */
export function areSaidApart(one: Marked, other: Marked): boolean {
  const says = (record: Marked, id: string): boolean =>
    record.marks['*']?.sources?.includes(apart(id)) === true;
  return says(one, other.id) || says(other, one.id);
}

/** The mark of a record that is said to be no double of another. Only the last fifty sources are kept. */
export function saidApart(record: Marked, other: string): Mark {
  const mark = record.marks['*'];
  return { ...mark, sources: [...(mark?.sources ?? []), apart(other)].slice(-50) };
}

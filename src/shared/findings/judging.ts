import { type Marks, stateOf } from '../register/mark';
import type { RecordFor } from '../register/nouns';

/** Neither a value nor a word that there is none or that it does not apply: what a rule may call missing. */
export function isUnknown<F extends string>(
  record: Readonly<{ marks: Marks<F> }> & Readonly<Record<F, unknown>>,
  field: F,
): boolean {
  return stateOf(record[field], record.marks[field]) === 'notDetermined';
}

/** The firm decides why and how: controller, joint controller, or a role that nobody chose yet. */
export const isOwn = ({ role }: RecordFor<'activity'>): boolean => role !== 'processor';

/** A Belgian firm, or one of which the country is not known yet. */
export const isBelgian = ({ country }: RecordFor<'organisation'>): boolean =>
  country === null || country === 'BE';

import { type Marks, stateOf } from '../register/mark';
import type { RecordFor } from '../register/nouns';
import type { Purpose } from '../register/purpose';
import { type Facts, isInForce } from './facts';

/** Neither a value nor a word that there is none or that it does not apply: what a rule may call missing. */
export function isUnknown<F extends string>(
  record: Readonly<{ marks: Marks<F> }> & Readonly<Record<F, unknown>>,
  field: F,
): boolean {
  return stateOf(record[field], record.marks[field]) === 'notDetermined';
}

/** The firm decides why and how: controller, joint controller, or a role that nobody chose yet. */
export const isOwn = ({ role }: RecordFor<'activity'>): boolean => role !== 'processor';

/** Activities in force. */
export const runningActivities = (facts: Facts): readonly RecordFor<'activity'>[] =>
  facts.all('activity').filter((activity) => isInForce(activity, facts.today));

/** Whether an activity in force for the firm's own purposes has a purpose of that kind. */
export function someOwnPurpose(facts: Facts, has: (purpose: Purpose) => boolean): boolean {
  const out = new Set<string>();
  for (const activity of facts.all('activity'))
    if (!isOwn(activity) || !isInForce(activity, facts.today)) out.add(activity.id);
  return facts.all('purpose').some((purpose) => has(purpose) && !out.has(purpose.activity));
}

/** A Belgian firm, or one of which the country is not known yet. */
export const isBelgian = ({ country }: RecordFor<'organisation'>): boolean =>
  country === null || country === 'BE';

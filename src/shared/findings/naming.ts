import { isPlaceholder } from '../law/vague-words';
import { isEmpty, type Marks } from '../register/mark';
import type { RecordFor } from '../register/nouns';
import { type Language, readText, type Text } from '../register/text';
import type { Facts } from './facts';
import type { About, Slot } from './finding';
import { isOwn, isUnknown } from './judging';

/** What a text says in the file's main language, else in another; empty when it says nothing or is only a filler. */
export function saying(text: Text | null, main: Language): string {
  const said = readText(text, main, main)?.text.trim() ?? '';
  return isPlaceholder(said) ? '' : said;
}

/** Nothing said, or only a filler, and no word that there is none or that it does not apply. */
export function isUnsaid<F extends string>(
  record: Readonly<{ marks: Marks<F> }> & Readonly<Record<F, unknown>>,
  field: F,
): boolean {
  if (isUnknown(record, field)) return true;
  const value = record[field];
  if (typeof value === 'string') return isPlaceholder(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const texts = Object.values(value);
  return texts.length > 0 && texts.every((text) => typeof text === 'string' && isPlaceholder(text));
}

/** What a party is called: its name, which no language changes; a category has words in each. */
export const partyName = ({ name, label, isCategory }: RecordFor<'party'>): Slot =>
  name === null || (isCategory === true && !isEmpty(label)) ? { text: label } : name;

/** What an activity is called: its name, else its number. */
export const activityName = ({ name, reference }: RecordFor<'activity'>): Slot =>
  name === null ? reference : { text: name };

/** The activity of a part, when it is one for the firm's own purposes. */
export function ownActivity(
  part: Readonly<{ activity: string }>,
  facts: Facts,
): RecordFor<'activity'> | undefined {
  const activity = facts.find('activity', part.activity);
  return activity === undefined || !isOwn(activity) ? undefined : activity;
}

/** Whether an activity in force uses the record. */
export const isUsed = (about: About, facts: Facts): boolean => facts.activitiesOf(about).length > 0;

/** The recipients in activities in force that name a party. */
export const receivingAs = ({ id }: RecordFor<'party'>, facts: Facts): readonly RecordFor<'recipient'>[] =>
  facts.namingJudged('recipient', { noun: 'party', id });

import { choice, choices, number, parent, ref, refs, text, yesNo } from './field';
import { noun, type RecordOf } from './noun';

/** Whose data: a category of data subjects. */
export const subjectCategory = noun('subjectCategory', {
  name: text({ article: '30(1)(c)', level: 'law', max: 300 }),
  kind: choice([
    'customer',
    'contactPerson',
    'prospect',
    'visitor',
    'user',
    'endUser',
    'subscriber',
    'supplier',
    'employee',
    'applicant',
    'director',
    'child',
    'patient',
    'other',
  ]),
  isVulnerable: yesNo({ article: '35, recital 75' }),
  minimumAge: number({ article: '8' }),
  maximumAge: number({ article: '8' }),
  description: text(),
  notes: text({ isInternal: true, isOfOneFirm: true, max: 20_000 }),
});
export type SubjectCategory = RecordOf<typeof subjectCategory>;

/** S special (Art. 9), C criminal (Art. 10), N national number (Art. 87), H highly personal, K credential. */
export const dataFlags = ['S', 'C', 'N', 'H', 'K'] as const;
export const specialKinds = [
  'racialOrEthnicOrigin',
  'politicalOpinions',
  'religiousOrPhilosophicalBeliefs',
  'tradeUnionMembership',
  'genetic',
  'biometric',
  'health',
  'sexLifeOrOrientation',
] as const;
export const article9Conditions = [
  '9.2.a',
  '9.2.b',
  '9.2.c',
  '9.2.d',
  '9.2.e',
  '9.2.f',
  '9.2.g',
  '9.2.h',
  '9.2.i',
  '9.2.j',
] as const;

/** Which data: a category of personal data with its marks. */
export const dataCategory = noun('dataCategory', {
  name: text({ article: '30(1)(c)', level: 'law', max: 300 }),
  /** The firm's own word for it ("customer card"). */
  functionalName: text({ max: 300 }),
  examples: text(),
  flags: choices(dataFlags, { article: '9, 10, 87' }),
  specialKinds: choices(specialKinds, { article: '9(1)' }),
  /** Free fields, uploads, pictures: may hold anything. */
  mayContainSpecial: yesNo({ article: '9(1)' }),
  isSaidAnonymous: yesNo({ article: '4(1), recital 26' }),
  notes: text({ isInternal: true, isOfOneFirm: true, max: 20_000 }),
});
export type DataCategory = RecordOf<typeof dataCategory>;

/** One activity uses one category of data, of whom, for what and for how long: Art. 30(1)(c) and (f). */
export const dataUse = noun('dataUse', {
  activity: parent('activity'),
  category: ref('dataCategory', { article: '30(1)(c)', level: 'law' }),
  /** Of which people of the activity; empty means of all of them. */
  subjects: refs('subjectCategory', { article: '30(1)(c)', level: 'law' }),
  purposes: refs('purpose', { article: '5(1)(b)-(c)' }),
  /** What exactly is held. */
  detail: text(),
  necessity: text({ article: '5(1)(c)' }),
  provision: choice(['required', 'optional', 'optIn', 'canBeDisabled'], { article: '13(2)(e)' }),
  provisionNote: text(),
  retention: ref('retentionRule', { article: '30(1)(f)', level: 'law' }),
  article9Condition: choice(article9Conditions, { article: '9(2)' }),
  article9Law: text({ article: '9(2)' }),
  /** Law that allows criminal data or the national number. */
  legalGround: text({ article: '10, 87' }),
  isAnonymised: yesNo({ article: 'recital 26' }),
  source: text({ article: '14(2)(f)', max: 500 }),
});
export type DataUse = RecordOf<typeof dataUse>;

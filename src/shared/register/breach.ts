import { choice, choices, date, line, number, ref, refs, text, yesNo } from './field';
import { noun, type RecordOf } from './noun';

/** A personal data breach, also one that was not notified: Art. 33(5). */
export const breach = noun('breach', {
  reference: line({ max: 40, isOfOneFirm: true }),
  /** Date and time, ISO 8601 (`2026-11-20T14:30`): the 72 hours run from becoming aware. */
  awareAt: line({ max: 25, article: '33(1)', isOfOneFirm: true }),
  discoveredAt: line({ max: 25, article: '33(3)', isOfOneFirm: true }),
  occurredFrom: line({ max: 25, article: '33(3)', isOfOneFirm: true }),
  occurredTo: line({ max: 25, article: '33(3)', isOfOneFirm: true }),
  isOngoing: yesNo({ article: '33(3)', isOfOneFirm: true }),
  discovery: text({ article: '33(3)', isOfOneFirm: true }),
  role: choice(['controller', 'processor'], { article: '33(1)-(2)', isOfOneFirm: true }),
  processor: ref('party', { article: '33(2)', isOfOneFirm: true }),
  informedByProcessorOn: date({ article: '33(2)', isOfOneFirm: true }),
  facts: text({ article: '33(5)', isOfOneFirm: true }),
  cause: choice(['humanError', 'insider', 'outsider', 'technical', 'physical'], {
    article: '33(5)',
    isOfOneFirm: true,
  }),
  types: choices(['confidentiality', 'integrity', 'availability'], { article: '4(12)', isOfOneFirm: true }),
  systems: refs('system', { isOfOneFirm: true }),
  activities: refs('activity', { isOfOneFirm: true }),
  subjects: refs('subjectCategory', { article: '33(3)(a)', isOfOneFirm: true }),
  peopleCount: number({ article: '33(3)(a)', isOfOneFirm: true }),
  hasVulnerable: yesNo({ article: '33(3)(a)', isOfOneFirm: true }),
  data: refs('dataCategory', { article: '33(3)(a)', isOfOneFirm: true }),
  recordsCount: number({ article: '33(3)(a)', isOfOneFirm: true }),
  wereEncrypted: yesNo({ article: '34(3)(a)', isOfOneFirm: true }),
  wereBackedUp: yesNo({ article: '32(1)(c)', isOfOneFirm: true }),
  measuresBefore: text({ article: '33(3)(d)', isOfOneFirm: true }),
  effects: text({ article: '33(3)(c), 33(5)', isOfOneFirm: true }),
  risk: choice(['none', 'risk', 'high'], { article: '33(1), 34(1)', isOfOneFirm: true }),
  riskReason: text({ article: '33(1), 34(1)', isOfOneFirm: true }),
  remedy: text({ article: '33(3)(d), 33(5)', isOfOneFirm: true }),
  authorityNotifiedAt: line({ max: 25, article: '33(1)', isOfOneFirm: true }),
  authorityReference: line({ max: 100, article: '33(1)', isOfOneFirm: true }),
  notificationKind: choice(['initial', 'complementary', 'final', 'notNeeded'], {
    article: '33(4)',
    isOfOneFirm: true,
  }),
  delayReason: text({ article: '33(1)', isOfOneFirm: true }),
  otherAuthorities: text({ isOfOneFirm: true }),
  peopleToldOn: date({ article: '34', isOfOneFirm: true }),
  peopleToldHow: text({ article: '34', isOfOneFirm: true }),
  notToldReason: text({ article: '34(3)', isOfOneFirm: true }),
  controllersInformedOn: date({ article: '33(2)', isOfOneFirm: true }),
  lessons: text({ isOfOneFirm: true }),
  closedOn: date({ isOfOneFirm: true }),
  notes: text({ isInternal: true, isOfOneFirm: true, max: 20_000 }),
});
export type Breach = RecordOf<typeof breach>;

/** Lines of a breach that hold a day and, where it is known, a time (`2026-11-20T14:30`). */
export const breachMoments: ReadonlySet<string> = new Set<keyof Breach>([
  'awareAt',
  'discoveredAt',
  'occurredFrom',
  'occurredTo',
  'authorityNotifiedAt',
]);

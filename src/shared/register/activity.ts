import { dpiaAlways, dpiaCriteria } from '../law/dpia';
import { dpiaLists } from '../law/dpia-lists';
import { choice, choices, date, line, number, ref, refs, text, yesNo } from './field';
import { noun, type RecordOf } from './noun';

export const activityRoles = ['controller', 'joint', 'processor'] as const;
export type ActivityRole = (typeof activityRoles)[number];
export const activityStatuses = ['draft', 'inUse', 'ended'] as const;

/**
 * Criteria of a high risk: Art. 35(3), the lists of authorities and WP 248. Drawn from the lists of the law, so that the list
 * of another authority is one entry there (`law/dpia-lists.ts`) and nothing here.
 */
export const highRiskCriteria: readonly string[] = [
  ...dpiaAlways,
  ...dpiaLists.flatMap(({ cases }) => cases),
  ...dpiaCriteria,
].map(({ code }) => code);

/** A processing activity. The role sits here: one firm is controller in one activity and processor in another. */
export const activity = noun('activity', {
  /** `A-01` as controller or joint controller, `P-01` as processor; given once, the same in every document. */
  reference: line({ max: 12 }),
  role: choice(activityRoles, { article: '4(7)-(8), 26' }),
  name: text({ max: 300 }),
  description: text(),
  status: choice(activityStatuses),
  /** Function that answers for it, not a person. */
  owner: line({ isOfOneFirm: true }),
  department: line({ isOfOneFirm: true }),
  startDate: date({ isOfOneFirm: true }),
  endDate: date({ isOfOneFirm: true }),
  successor: ref('activity', { isOfOneFirm: true }),
  sites: refs('site', { isOfOneFirm: true }),
  // (a)
  jointControllers: refs('party', { article: '30(1)(a), 26', level: 'law', isOfOneFirm: true }),
  // processor: Article 30(2)
  customers: refs('party', { article: '30(2)(a)', level: 'law', isOfOneFirm: true }),
  processingCategories: text({ article: '30(2)(b)', level: 'law' }),
  instructions: text({ article: '28(3)(a)' }),
  customerOptions: text({ article: '28(3)(a)' }),
  agreements: refs('agreement', { article: '26(1), 28(3)', isOfOneFirm: true }),
  // (c)
  subjects: refs('subjectCategory', { article: '30(1)(c)', level: 'law' }),
  peopleCount: number({ article: '35(3)', isOfOneFirm: true }),
  peopleCountNote: text({ max: 500, isOfOneFirm: true }),
  minimumAge: number({ article: '8' }),
  ageRule: text({ article: '8' }),
  // (d)
  /** Stated: the data are disclosed to nobody. Recipients themselves are records of their own. */
  recipientsNone: yesNo({ article: '30(1)(d)', level: 'law' }),
  // (e)
  transfers: refs('transfer', { article: '30(1)(e), 30(2)(c)', level: 'law', isOfOneFirm: true }),
  transferNote: text({ article: '30(1)(e), 44-49' }),
  // (g)
  measures: refs('measure', { article: '30(1)(g), 30(2)(d), 32(1)', level: 'law' }),
  measuresNote: text({ article: '32(1)' }),
  /** Categories of persons with access to health, biometric, genetic or criminal data. */
  personsWithAccess: text({ article: 'Act of 30 July 2018, Art. 9 and 10' }),
  // kept besides
  source: choices(
    [
      'dataSubject',
      'otherPerson',
      'employer',
      'customer',
      'publicSource',
      'authority',
      'generated',
      'otherParty',
    ],
    { article: '14(2)(f)' },
  ),
  sourceNote: text({ article: '14(2)(f)' }),
  isPubliclyAccessible: yesNo({ article: '14(2)(f)' }),
  hasAutomatedDecisions: yesNo({ article: '13(2)(f), 22' }),
  automatedLogic: text({ article: '13(2)(f), 22' }),
  automatedSignificance: text({ article: '13(2)(f), 22' }),
  automatedConsequences: text({ article: '13(2)(f), 22' }),
  systems: refs('system'),
  /** Laws that limit the rights of people, for instance Art. 65 of the Belgian Act of 18 September 2017. */
  limitingLaw: text({ article: '23' }),
  limitedRights: choices(
    ['information', 'access', 'rectification', 'erasure', 'restriction', 'portability', 'objection'],
    { article: '23' },
  ),
  limitedRightsRemedy: text({ article: '23' }),
  isOccasional: yesNo({ article: '30(5)' }),
  isLikelyRisk: yesNo({ article: '30(5)' }),
  /** The firm holds that Art. 30(5) exempts it; a check judges whether that holds. */
  isClaimedExempt: yesNo({ article: '30(5)' }),
  /** Criteria of a high risk that a person confirmed: Art. 35(3), a list of an authority (the Belgian: B) and WP 248 (W). */
  highRiskCriteria: choices(highRiskCriteria, { grows: true, article: '35(1), 35(3), 35(4)' }),
  isLargeScale: yesNo({ article: '35(3)' }),
  dpiaState: choice(['notScreened', 'notRequired', 'required', 'done'], { article: '35' }),
  dpiaNote: text({ article: '35' }),
  breachHistory: text({ article: '33(5)', isInternal: true, isOfOneFirm: true }),
  createdOn: date({ isOfOneFirm: true }),
  lastReviewedOn: date({ article: '5(2), 24(1)', isOfOneFirm: true }),
  nextReviewOn: date({ article: '5(2), 24(1)', isOfOneFirm: true }),
  /** Template it was started from. */
  template: line({ max: 60, isInternal: true }),
  notes: text({ isInternal: true, isOfOneFirm: true, max: 20_000 }),
});
export type Activity = RecordOf<typeof activity>;

/** Something the firm states it does not do or keep: "card numbers are never stored". */
export const exclusion = noun('exclusion', {
  activity: { kind: 'ref', to: 'activity', isParent: true },
  statement: text(),
});
export type Exclusion = RecordOf<typeof exclusion>;

import { choice, choices, date, line, parent, text, yesNo } from './field';
import { noun, type RecordOf } from './noun';

export const legalBases = ['6.1.a', '6.1.b', '6.1.c', '6.1.d', '6.1.e', '6.1.f'] as const;
export type LegalBasis = (typeof legalBases)[number];

/** A purpose of an activity with its own legal basis (Art. 13(1)(c)) and what that basis demands. */
export const purpose = noun('purpose', {
  activity: parent('activity'),
  description: text({ article: '30(1)(b)', level: 'law' }),
  kind: choice([
    'service',
    'administration',
    'directMarketing',
    'statistics',
    'profiling',
    'security',
    'crimePrevention',
    'legalDuty',
    'research',
    'other',
  ]),
  legalBasis: choice(legalBases, { article: '6(1), 13(1)(c)' }),
  /** Bases that the firm lists without saying which purpose they serve. */
  candidateBases: choices(legalBases, { article: '6(1)' }),
  basisNote: text({ article: '6(1)' }),
  // consent
  consentMethod: choice(
    ['activeOptIn', 'signedForm', 'spoken', 'inferredFromUse', 'preTicked', 'bundledWithContract', 'none'],
    { article: '4(11), 7' },
  ),
  consentWording: text({ article: '7(1)' }),
  consentEvidence: text({ article: '7(1)' }),
  withdrawalRoute: text({ article: '7(3), 13(2)(c)' }),
  isSeparateFromTerms: yesNo({ article: '7(2)' }),
  isConditionOfContract: yesNo({ article: '7(4)' }),
  childrenConsent: text({ article: '8' }),
  // contract
  contract: text({ article: '6(1)(b)' }),
  subjectIsParty: yesNo({ article: '6(1)(b)' }),
  // legal obligation, public task, law that allows
  law: text({ article: '6(3)' }),
  publicTask: text({ article: '6(1)(e), 6(3)' }),
  vitalInterest: text({ article: '6(1)(d)' }),
  // legitimate interest and its balancing test
  legitimateInterest: text({ article: '6(1)(f), 13(1)(d)' }),
  interestOf: text({ article: '6(1)(f)', max: 500 }),
  balancingInterest: text({ article: '6(1)(f)', isOfOneFirm: true }),
  balancingNecessity: text({ article: '6(1)(f)', isOfOneFirm: true }),
  balancingBalance: text({ article: '6(1)(f)', isOfOneFirm: true }),
  balancingOutcome: choice(['passes', 'passesWithSafeguards', 'fails'], {
    article: '6(1)(f)',
    isOfOneFirm: true,
  }),
  balancingOn: date({ article: '6(1)(f)', isOfOneFirm: true }),
  balancingBy: line({ article: '6(1)(f)', isOfOneFirm: true }),
  // must the data be given?
  provision: choice(['statutory', 'contractual', 'neededForContract', 'voluntary'], { article: '13(2)(e)' }),
  provisionConsequence: text({ article: '13(2)(e)' }),
  optOutRoute: text({ article: '21(2)-(4)' }),
  changeOfPurpose: text({ article: '6(4)' }),
});
export type Purpose = RecordOf<typeof purpose>;

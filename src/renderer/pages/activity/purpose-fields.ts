import { legalBases } from '../../../shared/law/legal-bases';
import type { RecordFor } from '../../../shared/register/nouns';

type Purpose = RecordFor<'purpose'>;
export type PurposeField = keyof Purpose & string;

/** What each basis demands besides its name: shown at once, or under its own heading where it is long. */
export const balancing = [
  'balancingInterest',
  'balancingNecessity',
  'balancingBalance',
  'balancingOutcome',
  'balancingOn',
  'balancingBy',
] as const satisfies readonly PurposeField[];
const shownAtOnce: Readonly<Record<string, readonly PurposeField[]>> = {
  '6.1.a': ['consentMethod', 'withdrawalRoute'],
  '6.1.b': ['contract'],
  '6.1.c': ['law'],
  '6.1.d': ['vitalInterest'],
  '6.1.e': ['publicTask', 'law'],
  '6.1.f': ['legitimateInterest'],
};

/** Which fields of a purpose are shown at once, which its legal basis demands, and which are asked less often. */
export function fieldsFor(purpose: Pick<Purpose, 'legalBasis' | 'kind'>): Readonly<{
  first: readonly PurposeField[];
  demanded: readonly PurposeField[];
  rest: readonly PurposeField[];
}> {
  const basis = purpose.legalBasis;
  const first = [...(basis === null ? [] : (shownAtOnce[basis] ?? []))];
  if (purpose.kind === 'directMarketing') first.push('optOutRoute');
  const demands =
    basis === null
      ? []
      : (legalBases.find((each) => each.code === basis)?.demands ?? []).map(
          (demand) => demand.field as PurposeField,
        );
  const demanded = demands.filter(
    (field) => !first.includes(field) && !(balancing as readonly string[]).includes(field),
  );
  const rest = (
    [
      'kind',
      'candidateBases',
      'basisNote',
      'provision',
      'provisionConsequence',
      'optOutRoute',
      'changeOfPurpose',
      'interestOf',
      'subjectIsParty',
    ] as const
  ).filter(
    (field) =>
      !first.includes(field) &&
      !demanded.includes(field) &&
      (field !== 'interestOf' || basis === '6.1.f') &&
      (field !== 'subjectIsParty' || basis === '6.1.b'),
  );
  return { first, demanded, rest };
}

import { Plus } from 'lucide-react';
import { legalBases } from '../../../shared/law/legal-bases';
import type { RecordFor } from '../../../shared/register/nouns';
import { activityWords } from '../../../shared/words/activity';
import { useLanguage } from '../../app/language';
import { addRecord } from '../../parts/fields/change';
import { useDraftVersion, withDrafts } from '../../parts/fields/drafts';
import { recordLabel, useFileLanguages } from '../../parts/fields/names';
import { newId } from '../../parts/fields/newId';
import { RecordField } from '../../parts/fields/RecordField';
import { focusField } from './focus';
import { More, RemoveButton } from './SectionFrame';

type Purpose = RecordFor<'purpose'>;
type PurposeField = keyof Purpose & string;

/** What each basis demands besides its name: shown at once, or under its own heading where it is long. */
const balancing = [
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

function fieldsFor(purpose: Purpose): Readonly<{
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

/** Purposes as boxes; each holds its own legal basis and what that basis demands. */
export function Purposes(props: { readonly activity: string; readonly purposes: readonly Purpose[] }) {
  const language = useLanguage();
  const words = activityWords[language];
  const { main } = useFileLanguages();
  useDraftVersion();
  const add = async (): Promise<void> => {
    const id = newId();
    await addRecord('purpose', id, { activity: props.activity });
    focusField({ noun: 'purpose', id, field: 'description' });
  };
  return (
    <>
      {props.purposes.map((written, index) => {
        const purpose = withDrafts('purpose', written);
        const { first, demanded, rest } = fieldsFor(purpose);
        const name =
          purpose.description === null
            ? words.purpose(index + 1)
            : recordLabel('purpose', purpose, language, undefined, main);
        const wide = (field: PurposeField): string =>
          [
            'consentMethod',
            'provision',
            'balancingOutcome',
            'balancingOn',
            'balancingBy',
            'interestOf',
            'kind',
            'isSeparateFromTerms',
            'isConditionOfContract',
            'subjectIsParty',
          ].includes(field)
            ? ''
            : 'wide';
        const draw = (field: PurposeField) => (
          <div key={field} className={wide(field)}>
            <RecordField noun="purpose" record={written} field={field} />
          </div>
        );
        return (
          <fieldset key={written.id} className="purpose" aria-label={words.purpose(index + 1)}>
            <RecordField noun="purpose" record={written} field="description" />
            <div className="two">
              <RecordField noun="purpose" record={written} field="legalBasis" />
              {first.filter((field) => wide(field) === '').map(draw)}
              {first.filter((field) => wide(field) !== '').map(draw)}
            </div>
            {purpose.legalBasis === '6.1.f' && (
              <More label={words.balancing} name={`${words.balancing}: ${name}`}>
                <div className="two">{balancing.map(draw)}</div>
              </More>
            )}
            <div className="row sp">
              <More label={words.more} name={words.moreOf(name)}>
                <div className="two">{[...demanded, ...rest].map(draw)}</div>
              </More>
              <RemoveButton name={words.purpose(index + 1)} noun="purpose" id={written.id} />
            </div>
          </fieldset>
        );
      })}
      <button type="button" className="btn quiet add" onClick={() => void add()}>
        <Plus className="i" aria-hidden="true" />
        {words.addPurpose}
      </button>
    </>
  );
}

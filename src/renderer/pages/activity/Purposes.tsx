import { Plus } from 'lucide-react';
import type { RecordFor } from '../../../shared/register/nouns';
import { activityWords } from '../../../shared/words/activity';
import { useLanguage } from '../../app/language';
import { addRecord } from '../../parts/fields/change';
import { useDraftVersion, withDrafts } from '../../parts/fields/drafts';
import { recordLabel, useFileLanguages } from '../../parts/fields/names';
import { newId } from '../../parts/fields/newId';
import { RecordField } from '../../parts/fields/RecordField';
import { focusField } from './focus';
import { balancing, fieldsFor, type PurposeField } from './purpose-fields';
import { More, RemoveButton } from './SectionFrame';

type Purpose = RecordFor<'purpose'>;

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

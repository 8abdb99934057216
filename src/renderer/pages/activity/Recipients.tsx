import type { ActivityBundle, Catalogue } from '../../../shared/api';
import { activityWords } from '../../../shared/words/activity';
import { fieldWords } from '../../../shared/words/fields';
import { call } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { CataloguePicker } from '../../parts/fields/CataloguePicker';
import { addRecord } from '../../parts/fields/change';
import { useNames } from '../../parts/fields/names';
import { newId } from '../../parts/fields/newId';
import { Made, RecordField } from '../../parts/fields/RecordField';
import { More, RemoveButton } from './SectionFrame';

/** Who receives data, in which role and what: Art. 30(1)(d). */
export function Recipients({ bundle }: { readonly bundle: ActivityBundle }) {
  const language = useLanguage();
  const words = activityWords[language];
  const names = useNames();
  const { activity, recipients } = bundle;
  const labels = fieldWords[language].recipient.fields;
  const add = async (ids: readonly string[]): Promise<void> => {
    const known = new Set(recipients.map((recipient) => recipient.party));
    // Asked anew: a party that was made a moment ago is not in an older answer.
    const parties = (await call('catalogue.read', { noun: 'party' })) as Catalogue<'party'>;
    for (const party of ids) {
      if (known.has(party)) continue;
      const role = parties.records.find((record) => record.id === party)?.role ?? null;
      await addRecord('recipient', newId(), {
        activity: activity.id,
        party,
        ...(role === null ? {} : { role }),
      });
    }
  };
  return (
    <div className="rows">
      {recipients.map((recipient) => {
        const name =
          (recipient.party === null ? null : names.of('party', recipient.party)) ?? labels.party.label;
        return (
          <fieldset key={recipient.id} className="part-box" aria-label={name}>
            <div className="row sp">
              <span className="md">{name}</span>
              <RemoveButton name={name} noun="recipient" id={recipient.id} />
            </div>
            <div className="two">
              {recipient.party === null && <RecordField noun="recipient" record={recipient} field="party" />}
              <RecordField noun="recipient" record={recipient} field="role" hideArticle />
              <RecordField noun="recipient" record={recipient} field="receives" hideArticle isShort />
            </div>
            <More label={words.more} name={words.moreOf(name)}>
              <div className="two">
                {(['data', 'purpose', 'agreement', 'sites', 'condition'] as const).map((field) => (
                  <div key={field} className="wide">
                    <RecordField noun="recipient" record={recipient} field={field} />
                  </div>
                ))}
                <RecordField noun="recipient" record={recipient} field="since" />
                <div className="wide">
                  <RecordField noun="recipient" record={recipient} field="notes" />
                </div>
              </div>
            </More>
          </fieldset>
        );
      })}
      {(recipients.length === 0 || activity.recipientsNone !== null) && (
        <RecordField
          noun="activity"
          record={activity}
          field="recipientsNone"
          label={words.noRecipient}
          hideArticle
        />
      )}
      <CataloguePicker
        noun="party"
        label={words.addRecipient}
        placeholder={words.recipientsHint}
        value={recipients.flatMap((recipient) => (recipient.party === null ? [] : [recipient.party]))}
        hideTags
        onChange={(ids) => void add(ids)}
        isMultiple
        renderMade={(to, id, close) => <Made noun={to} id={id} onClose={close} />}
      />
    </div>
  );
}

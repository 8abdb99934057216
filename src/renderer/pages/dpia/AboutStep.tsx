import { useState } from 'react';
import { Link } from 'wouter';
import type { Revision } from '../../../shared/documents/dpia/revision';
import { dpiaQuestions } from '../../../shared/law/dpia-questions';
import { readText } from '../../../shared/register/text';
import { assessmentWords } from '../../../shared/words/assessments';
import { choiceWords } from '../../../shared/words/choices';
import { fieldLabel } from '../../../shared/words/fields';
import { useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { setFields } from '../../parts/fields/change';
import { today } from '../../parts/fields/dates';
import { flushDrafts } from '../../parts/fields/drafts';
import { useFileLanguages } from '../../parts/fields/names';
import { RecordField } from '../../parts/fields/RecordField';
import { ChooseActivities } from './ChooseActivities';
import type { StepProps } from './DpiaPage';
import { Fields } from './Fields';
import { dpiaFields } from './steps';
import { useAssessments } from './useAssessments';

/** Which activities the assessment looks at, what their screening said, and why it is made. */
export function AboutStep({ view, isFixed, isReadOnly }: StepProps) {
  const language = useLanguage();
  const words = assessmentWords[language];
  const { main } = useFileLanguages();
  const { dpia } = view;
  const { data: rows } = useCall('activities.list', null);
  const { data: screened } = useCall('screenings.list', { date: today() });
  const others = useAssessments()?.dpias.filter(({ id }) => id !== dpia.id) ?? [];
  const { data: changes } = useCall(
    'dpia.changes',
    { id: dpia.id, date: today() },
    { enabled: dpia.previous !== null },
  );
  const [isChoosing, setChoosing] = useState(false);
  const [first = 'name', second = 'reference', , ...rest] = dpiaFields.about;
  return (
    <div className="rows">
      <Fields noun="dpia" record={dpia} fields={[first, second]} isReadOnly={isFixed} />
      <section aria-labelledby="dp-activities" data-field={`dpia/${dpia.id}/activities`}>
        <div className="row">
          <h3 id="dp-activities">{fieldLabel(language, 'dpia', 'activities')}</h3>
          <span className="grow" />
          {!isFixed && (
            <button type="button" className="btn small" onClick={() => setChoosing(true)}>
              {words.change}
            </button>
          )}
        </div>
        <ul className="links">
          {dpia.activities.map((id) => {
            const row = rows?.find((each) => each.id === id);
            const found = screened?.find((each) => each.activity === id);
            return (
              <li key={id}>
                <Link href={`/activity/${id}?`}>
                  <span className="num">{row?.reference}</span>{' '}
                  {readText(row?.name ?? null, language, main)?.text ?? words.unnamed}
                </Link>
                <span className="grow" />
                <Link className="sm" href={`/screening/${id}?`}>
                  {words.screening}
                  {language === 'fr' ? '\u202f: ' : ': '}
                  {row?.dpiaState != null && row.dpiaState !== 'notScreened'
                    ? choiceWords(language, 'activity', 'dpiaState', row.dpiaState)
                    : found === undefined
                      ? words.never
                      : words.outcomes[found.suggested]}
                </Link>
              </li>
            );
          })}
        </ul>
      </section>
      <div className="two">
        {rest.map((field) => (
          <div key={field} className={field === 'preparedBy' || field === 'startedOn' ? '' : 'wide'}>
            <RecordField
              noun="dpia"
              record={dpia}
              field={field}
              isReadOnly={isReadOnly || (isFixed && field !== 'notes' && field !== 'summary')}
              {...(field === 'previous'
                ? {
                    choices: others.map((other) => ({
                      id: other.id,
                      label: readText(other.name, language, main)?.text ?? words.unnamed,
                    })),
                  }
                : {})}
            />
          </div>
        ))}
      </div>
      {changes != null && <Changes revision={changes} />}
      {isChoosing && (
        <ChooseActivities
          title={words.changeTitle}
          text={words.newText}
          verb={words.keep}
          first={dpia.activities}
          onClose={() => setChoosing(false)}
          onChoose={async (ids) => {
            await flushDrafts();
            await setFields('dpia', dpia.id, { activities: ids });
            setChoosing(false);
          }}
        />
      )}
    </div>
  );
}

/** What differs from the assessment that this one goes on from (Art. 35(11)). */
function Changes({ revision }: { readonly revision: Revision }) {
  const language = useLanguage();
  const words = assessmentWords[language];
  const names = (codes: readonly string[]): string =>
    dpiaQuestions
      .filter(({ code }) => codes.includes(code))
      .map(({ name }) => name[language])
      .join(', ');
  const count = (parts: Revision['risks'], change: Revision['risks'][number]['change']): number =>
    parts.filter((part) => part.change === change).length;
  const lines = [
    revision.register.length > 0 && words.changedRegister(names(revision.register)),
    revision.answers.length > 0 && words.changedAnswers(names(revision.answers)),
    revision.risks.length > 0 &&
      words.changedRisks(
        count(revision.risks, 'new'),
        count(revision.risks, 'changed'),
        count(revision.risks, 'gone'),
      ),
    revision.controls.length > 0 &&
      words.changedControls(
        count(revision.controls, 'new'),
        count(revision.controls, 'changed'),
        count(revision.controls, 'gone'),
      ),
  ].filter((line) => line !== false);
  return (
    <section aria-labelledby="dp-changes">
      <h3 id="dp-changes">{words.changesTitle}</h3>
      {lines.length === 0 ? (
        <p className="t2">{words.noChanges}</p>
      ) : (
        <ul className="links">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

import { useState } from 'react';
import { Link } from 'wouter';
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
export function AboutStep({ view, isFixed }: StepProps) {
  const language = useLanguage();
  const words = assessmentWords[language];
  const { main } = useFileLanguages();
  const { dpia } = view;
  const { data: rows } = useCall('activities.list', null);
  const { data: screened } = useCall('screenings.list', { date: today() });
  const others = useAssessments()?.dpias.filter(({ id }) => id !== dpia.id) ?? [];
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
              isReadOnly={isFixed && field !== 'notes'}
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

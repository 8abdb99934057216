import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { AssessmentView } from '../../../shared/documents/dpia/view';
import { type RiskStep, riskScale } from '../../../shared/law/risk-scale';
import type { Control, Risk } from '../../../shared/register/dpia';
import { readText } from '../../../shared/register/text';
import { assessmentWords } from '../../../shared/words/assessments';
import { choiceWords } from '../../../shared/words/choices';
import { dpiaWords } from '../../../shared/words/dpia';
import { useLanguage } from '../../app/language';
import { RecordAttachments } from '../../parts/attachments/RecordAttachments';
import { addRecord } from '../../parts/fields/change';
import { shortDayText } from '../../parts/fields/dates';
import { flushDrafts } from '../../parts/fields/drafts';
import { useInPieces } from '../../parts/fields/in-pieces';
import { useFileLanguages } from '../../parts/fields/names';
import { newId } from '../../parts/fields/newId';
import { RecordField } from '../../parts/fields/RecordField';
import { focusField } from '../activity/focus';
import { More } from '../activity/SectionFrame';
import { ControlForm } from './ControlForm';
import { Fields } from './Fields';
import type { Moment } from './levels';
import { riskFields } from './steps';

/** The chosen risk: where it comes from, what it does, how it is rated, what is in place and what is planned. */
export function RiskDetail(props: {
  readonly risk: Risk;
  /** With what is being typed. */
  readonly typed: Risk;
  readonly number: number;
  readonly name: string;
  readonly moment: Moment;
  readonly view: AssessmentView;
  readonly isFixed: boolean;
  readonly isReadOnly: boolean;
  readonly onRemove: () => void;
}) {
  const language = useLanguage();
  const words = assessmentWords[language];
  const { main } = useFileLanguages();
  const { risk, typed, moment, view, isFixed, isReadOnly } = props;
  const [opened, setOpened] = useState<string | null>(null);
  const shown = useInPieces(6, risk.id);
  const controls = view.controls.filter(({ risks }) => risks.includes(risk.id));
  const plan = async (): Promise<void> => {
    const id = newId();
    await flushDrafts();
    await addRecord('control', id, { dpia: view.dpia.id, risks: [risk.id], state: 'planned' });
    setOpened(id);
    focusField({ noun: 'control', id, field: 'name' });
  };
  const nameOf = (control: Control): string => readText(control.name, language, main)?.text ?? words.unnamed;
  return (
    <section className="det" aria-label={`R${props.number} ${props.name}`} data-pane="">
      <div className="row det-head">
        <h3 className="grow">
          <span className="num">R{props.number}</span> · {props.name}
        </h3>
        {!isFixed && (
          <button
            type="button"
            className="btn quiet small icon"
            aria-label={words.removeIt(`R${props.number}`)}
            title={words.removeIt(`R${props.number}`)}
            onClick={props.onRemove}
          >
            <Trash2 className="i s" aria-hidden="true" />
          </button>
        )}
      </div>
      <h4>
        {words.ratings}: {dpiaWords[language].dpia.moments[moment]}
      </h4>
      <div className="rating">
        {(['severity', 'likelihood'] as const).map((kind) => {
          const step = typed[`${kind}${moment}`];
          return (
            <div key={`${kind}${moment}`}>
              <RecordField
                noun="risk"
                record={risk}
                field={`${kind}${moment}`}
                label={words[kind]}
                hideArticle
                isReadOnly={isFixed}
              />
              {step !== null && <p className="sm t2">{meaning(step, kind, language)}</p>}
            </div>
          );
        })}
      </div>
      {shown > 1 && (
        <More label={words.scale}>
          <dl className="scale">
            {riskScale.map((step) => (
              <div key={step.code}>
                <dt>
                  <span className="num">{step.code}</span> {step.name[language]}
                </dt>
                <dd>{step.severity[language]}</dd>
                <dd className="t2">
                  {words.likelihood}
                  {language === 'fr' ? '\u202f: ' : ': '}
                  {step.likelihood[language]}
                </dd>
              </div>
            ))}
          </dl>
          <Fields noun="risk" record={risk} fields={riskFields.why} isReadOnly={isFixed} />
        </More>
      )}
      {shown > 2 && (
        <>
          <h4>{words.whatItIs}</h4>
          <Fields noun="risk" record={risk} fields={riskFields.what} isReadOnly={isFixed} hideArticles />
        </>
      )}
      {shown > 3 && (
        <>
          <h4>{words.inPlace}</h4>
          <Fields noun="risk" record={risk} fields={riskFields.measures} isReadOnly={isFixed} hideArticles />
        </>
      )}
      {shown > 4 && (
        <>
          <div className="row">
            <h4 className="grow">{words.planned}</h4>
            {!isFixed && (
              <button type="button" className="btn small" onClick={() => void plan()}>
                <Plus className="i s" aria-hidden="true" />
                {words.addControl}
              </button>
            )}
          </div>
          {controls.length === 0 ? (
            <p className="t3">{words.noControls}</p>
          ) : (
            <ul className="planned">
              {controls.map((control) => (
                <li key={control.id}>
                  <button
                    type="button"
                    className="planned-line"
                    aria-expanded={opened === control.id}
                    onClick={() => setOpened(opened === control.id ? null : control.id)}
                  >
                    <span>{nameOf(control)}</span>
                    <span className="sm t2">
                      {[
                        control.owner,
                        control.dueOn === null ? null : shortDayText(control.dueOn, language),
                        control.state === null
                          ? null
                          : choiceWords(language, 'control', 'state', control.state),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </button>
                  {opened === control.id && (
                    <ControlForm
                      control={control}
                      risks={view.risks}
                      isFixed={isFixed}
                      isReadOnly={isReadOnly}
                    />
                  )}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {shown > 5 && (
        <>
          <h4>{words.judgement}</h4>
          <Fields noun="risk" record={risk} fields={riskFields.judgement} isReadOnly={isFixed} hideArticles />
          <Fields noun="risk" record={risk} fields={riskFields.notes} isReadOnly={isReadOnly} />
          <RecordAttachments key={risk.id} noun="risk" id={risk.id} headingLevel={3} />
        </>
      )}
    </section>
  );
}

const meaning = (step: RiskStep, kind: 'severity' | 'likelihood', language: 'en' | 'nl' | 'fr'): string =>
  riskScale.find(({ code }) => code === step)?.[kind][language] ?? '';

import { Fragment, useRef, useState } from 'react';
import type { AssessmentView } from '../../../shared/documents/dpia/view';
import { dpiaQuestions } from '../../../shared/law/dpia-questions';
import type { DpiaLack } from '../../../shared/register/actions/dpia-sign';
import { readText } from '../../../shared/register/text';
import { assessmentWords } from '../../../shared/words/assessments';
import { problemSentence } from '../../../shared/words/problems';
import { call, ProblemError, useCall } from '../../app/bridge';
import { go } from '../../app/go';
import { useLanguage } from '../../app/language';
import { today } from '../../parts/fields/dates';
import { flushDrafts } from '../../parts/fields/drafts';
import { useFileLanguages } from '../../parts/fields/names';
import { Modal } from '../../parts/Modal';
import { useToast } from '../../parts/toast';
import { focusField } from '../activity/focus';
import { focusQuestion } from './Questions';

/** So many places of one kind are named; the others stand in their steps. */
const mostNamed = 12;

/** Who signs, as what; what is missing is told before. */
export function SignDialog({
  view,
  onClose,
}: {
  readonly view: AssessmentView;
  readonly onClose: () => void;
}) {
  const language = useLanguage();
  const words = assessmentWords[language];
  const { main } = useFileLanguages();
  const tell = useToast();
  const { dpia } = view;
  const [by, setBy] = useState(dpia.signedBy ?? '');
  const [as, setAs] = useState(dpia.signedAs ?? '');
  const { data: lacks } = useCall('dpia.lacks', { id: dpia.id, on: today(), by: by.trim() || null });
  const stops = (lacks ?? []).filter((lack) => lack.stops);
  const tells = (lacks ?? []).filter((lack) => !lack.stops);
  const sign = async (): Promise<void> => {
    try {
      await flushDrafts();
      await call('dpia.sign', { id: dpia.id, by: by.trim(), as: as.trim(), on: today() });
      onClose();
    } catch (error) {
      tell(error instanceof ProblemError ? problemSentence(language, error.problem) : String(error));
    }
  };
  const about = (lack: DpiaLack): string => {
    const question = dpiaQuestions.find(({ code }) => code === lack.question);
    if (question !== undefined) return question.name[language];
    const risk = view.risks.findIndex(({ id }) => id === lack.id);
    if (risk >= 0) return `R${risk + 1}`;
    const control = view.controls.find(({ id }) => id === lack.id);
    return control === undefined ? '' : (readText(control.name, language, main)?.text ?? words.unnamed);
  };
  const signatory = useRef<HTMLInputElement>(null);
  /** Closes the question and goes where the thing is filled in. */
  const goTo = ({ code, noun, id, field, question }: DpiaLack): void => {
    if (code === 'noSignatory') {
      signatory.current?.focus();
      return;
    }
    onClose();
    const asked = dpiaQuestions.find((each) => each.code === question);
    if (asked !== undefined) {
      go(`/dpia/${dpia.id}?step=${asked.part}`);
      focusQuestion(asked.code);
    } else if (field === null) go(`/dpia/${dpia.id}?step=risks`);
    else {
      go(`/dpia/${dpia.id}?field=${noun}:${id}:${field}`);
      focusField({ noun, id, field });
    }
  };
  const list = (title: string, found: readonly DpiaLack[], tone: string) =>
    found.length > 0 && (
      <section aria-label={title}>
        <h3 className={`st ${tone}`}>{title}</h3>
        <ul className="lacks">
          {grouped(found).map(({ code, of }) => {
            const [first] = of;
            const named = of.filter((lack, at) => {
              const said = about(lack);
              return said !== '' && of.findIndex((each) => about(each) === said) === at;
            });
            return (
              <li key={code}>
                {named.length > 0 || first === undefined ? (
                  words.lacks[code]
                ) : (
                  <button type="button" className="link" onClick={() => goTo(first)}>
                    {words.lacks[code]}
                  </button>
                )}
                {named.slice(0, mostNamed).map((lack, at) => (
                  <Fragment key={`${lack.id} ${lack.question}`}>
                    {at === 0 ? ' ' : ', '}
                    <button
                      type="button"
                      className="link"
                      aria-label={`${words.lacks[code]} ${about(lack)}`}
                      onClick={() => goTo(lack)}
                    >
                      {about(lack)}
                    </button>
                  </Fragment>
                ))}
                {named.length > mostNamed && ' …'}
              </li>
            );
          })}
        </ul>
      </section>
    );
  return (
    <Modal title={words.signTitle} onClose={onClose}>
      <p className="t2">{words.signText}</p>
      <label className="field">
        <span className="lb">{words.by}</span>
        <input
          ref={signatory}
          className="in"
          maxLength={300}
          value={by}
          onChange={(event) => setBy(event.target.value)}
        />
      </label>
      <label className="field">
        <span className="lb">{words.as}</span>
        <input className="in" maxLength={300} value={as} onChange={(event) => setAs(event.target.value)} />
      </label>
      {list(words.stops, stops, 'law')}
      {list(words.tells, tells, 'advice')}
      <div className="acts">
        <button type="button" className="btn" onClick={onClose}>
          {words.cancel}
        </button>
        <button
          type="button"
          className="btn primary"
          disabled={lacks === undefined || stops.length > 0}
          onClick={() => void sign()}
        >
          {words.signVerb}
        </button>
      </div>
    </Modal>
  );
}

/** One line per kind of thing that is missing, with where. */
function grouped(
  lacks: readonly DpiaLack[],
): readonly Readonly<{ code: DpiaLack['code']; of: readonly DpiaLack[] }>[] {
  return [...new Set(lacks.map(({ code }) => code))].map((code) => ({
    code,
    of: lacks.filter((lack) => lack.code === code),
  }));
}

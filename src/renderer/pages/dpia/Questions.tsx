import { Pencil, TriangleAlert } from 'lucide-react';
import { plainText } from '../../../shared/documents/document';
import type { RegisterSays } from '../../../shared/documents/dpia/view';
import type { DpiaPart, DpiaQuestionCode } from '../../../shared/law/dpia-questions';
import { assessmentWords } from '../../../shared/words/assessments';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { useLanguage } from '../../app/language';
import { addRecord } from '../../parts/fields/change';
import { dayText } from '../../parts/fields/dates';
import { flushDrafts } from '../../parts/fields/drafts';
import { newId } from '../../parts/fields/newId';
import { RecordField } from '../../parts/fields/RecordField';
import { Contents } from '../../parts/paper/Runs';
import { focusField } from '../activity/focus';
import { More } from '../activity/SectionFrame';
import type { StepProps } from './DpiaPage';
import { questionsOf } from './steps';

/** Puts the keyboard where a question is answered, as soon as it is there. */
export function focusQuestion(code: string, tries = 20): void {
  const question = document.querySelector<HTMLElement>(`[aria-labelledby="q-${CSS.escape(code)}"]`);
  const answer = question?.querySelector<HTMLElement>('.ed input, .ed textarea, .q-begin');
  if (answer == null) {
    if (tries > 0) setTimeout(() => focusQuestion(code, tries - 1), 50);
    return;
  }
  question?.scrollIntoView({ block: 'center' });
  answer.focus({ preventScroll: true });
}

/** The questions of a part: beside each what the register says, and what a person answers. */
export function Questions({
  view,
  part,
  says,
  isFixed,
}: StepProps & { readonly part: DpiaPart; readonly says: RegisterSays | undefined }) {
  const language = useLanguage();
  const words = assessmentWords[language];
  const { dpia, answers } = view;
  const begin = async (question: DpiaQuestionCode): Promise<void> => {
    const id = newId();
    await flushDrafts();
    await addRecord('dpiaAnswer', id, { dpia: dpia.id, question });
    focusField({ noun: 'dpiaAnswer', id, field: 'answer' });
  };
  return (
    <>
      <p className="t2 sm scr-note">
        {says?.signed == null || dpia.signedOn === null
          ? words.live
          : words.frozen(dayText(dpia.signedOn, language))}
      </p>
      {questionsOf(part).map(({ code, name, question, article }) => {
        const own = answers.filter((answer) => answer.question === code);
        const now = says?.now[code];
        const signed = says?.signed?.[code];
        const hasMoved = says?.moved.includes(code) === true;
        return (
          <section key={code} className="dp-question" aria-labelledby={`q-${code}`}>
            <header>
              <h3 id={`q-${code}`}>{name[language]}</h3>
              <span className="art">{fieldsUiWords[language].article(article)}</span>
            </header>
            <p className="t2">{question[language]}</p>
            <div className="q-two">
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reached by keyboard */}
              <section className="q-says" tabIndex={0} aria-label={`${words.registerSays} ${name[language]}`}>
                <p className="lb">{words.registerSays}</p>
                {says === undefined ? null : says.signed !== null ? (
                  <>
                    {(signed ?? '').trim() === '' ? (
                      <p className="t3">{words.saysNothing}</p>
                    ) : (
                      signed?.split('\n').map((line, at) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that does not change
                        <p key={at}>{line}</p>
                      ))
                    )}
                    {hasMoved && (
                      <div className="q-moved">
                        <p className="st advice">
                          <TriangleAlert className="i s" aria-hidden="true" />
                          {words.movedHere}
                        </p>
                        <More label={words.nowSays}>
                          <Contents content={now ?? []} />
                        </More>
                      </div>
                    )}
                  </>
                ) : now === undefined || plainText(now).trim() === '' ? (
                  <p className="t3">{words.saysNothing}</p>
                ) : (
                  <Contents content={now} />
                )}
              </section>
              <div className="rows">
                {own.map((answer) => (
                  <div key={answer.id} className="rows">
                    <RecordField
                      noun="dpiaAnswer"
                      record={answer}
                      field="answer"
                      label={words.yourAnswer}
                      isReadOnly={isFixed}
                    />
                    <More label={words.judgement}>
                      <div className="rows">
                        <RecordField
                          noun="dpiaAnswer"
                          record={answer}
                          field="evaluation"
                          isReadOnly={isFixed}
                        />
                        <RecordField
                          noun="dpiaAnswer"
                          record={answer}
                          field="evaluationNote"
                          isReadOnly={isFixed}
                        />
                      </div>
                    </More>
                  </div>
                ))}
                {own.length === 0 &&
                  (isFixed ? (
                    <p className="unk-cell">{fieldsUiWords[language].notDetermined}</p>
                  ) : (
                    <button
                      type="button"
                      className="q-begin"
                      aria-label={`${words.addAnswer} ${name[language]}`}
                      onClick={() => void begin(code)}
                    >
                      <Pencil className="i s" aria-hidden="true" />
                      {words.addAnswer}
                    </button>
                  ))}
              </div>
            </div>
          </section>
        );
      })}
    </>
  );
}

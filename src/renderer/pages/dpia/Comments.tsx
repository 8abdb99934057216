import { MessageSquarePlus } from 'lucide-react';
import type { AssessmentView } from '../../../shared/documents/dpia/view';
import { dpiaQuestions } from '../../../shared/law/dpia-questions';
import type { commentPlaces, DpiaComment } from '../../../shared/register/dpia';
import { type Language, readText } from '../../../shared/register/text';
import { assessmentWords } from '../../../shared/words/assessments';
import { call, useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { ChoiceBox } from '../../parts/fields/ChoiceBox';
import { addRecord, setFields } from '../../parts/fields/change';
import { dayText, today } from '../../parts/fields/dates';
import { flushDrafts } from '../../parts/fields/drafts';
import { useFileLanguages } from '../../parts/fields/names';
import { newId } from '../../parts/fields/newId';
import { RecordField } from '../../parts/fields/RecordField';
import { focusField } from '../activity/focus';
import { More } from '../activity/SectionFrame';

type Place = (typeof commentPlaces)[number];

type Subject = Readonly<{ kind: 'question' | 'risk' | 'control'; id: string; label: string }>;

/** What a remark in a step can be about: a question, a risk or a planned measure of it; none: the step as a whole. */
function subjectsOf(
  view: AssessmentView,
  place: Place,
  language: 'en' | 'nl' | 'fr',
  main: Language,
): readonly Subject[] {
  const { unnamed } = assessmentWords[language];
  const nameOf = (name: Parameters<typeof readText>[0]): string =>
    readText(name, language, main)?.text ?? unnamed;
  if (place === 'risks')
    return view.risks.map(({ id, name }, at) => ({ kind: 'risk', id, label: `R${at + 1} ${nameOf(name)}` }));
  if (place === 'plan')
    return view.controls.map(({ id, name }) => ({ kind: 'control', id, label: nameOf(name) }));
  return dpiaQuestions
    .filter(({ part }) => part === place)
    .map(({ code, name }) => ({ kind: 'question', id: code, label: name[language] }));
}

/** Remarks on one part of an assessment. They are settled, never lost. */
export function Comments(props: {
  readonly view: AssessmentView;
  readonly place: Place;
  readonly isReadOnly: boolean;
}) {
  const language = useLanguage();
  const words = assessmentWords[language];
  const { view, isReadOnly } = props;
  const { main } = useFileLanguages();
  const { data: settings } = useCall('settings.read', null);
  const author = settings?.author ?? '';
  const own = view.comments.filter(({ place }) => (place ?? 'whole') === props.place);
  const open = own.filter(({ isSettled }) => isSettled !== true);
  const settled = own.filter(({ isSettled }) => isSettled === true);
  const add = async (): Promise<void> => {
    const id = newId();
    await flushDrafts();
    await addRecord('dpiaComment', id, {
      dpia: view.dpia.id,
      place: props.place,
      writtenBy: author,
      writtenOn: today(),
      isSettled: false,
    });
    focusField({ noun: 'dpiaComment', id, field: 'body' });
  };
  const settle = (comment: DpiaComment, isSettled: boolean): void =>
    void flushDrafts().then(() =>
      isSettled
        ? call('dpia.settle', { id: comment.id, settlement: '', language })
        : call('dpia.reopen', { id: comment.id }),
    );
  const subjects = subjectsOf(view, props.place, language, main);
  const about = (comment: DpiaComment): string | null => comment.question ?? comment.risk ?? comment.control;
  const setAbout = (comment: DpiaComment, id: string | null): void =>
    void flushDrafts().then(() => {
      const kind = subjects.find((subject) => subject.id === id)?.kind;
      const of = (each: Subject['kind']) => (each === kind ? id : null);
      return setFields('dpiaComment', comment.id, {
        question: of('question'),
        risk: of('risk'),
        control: of('control'),
      });
    });
  const line = (comment: DpiaComment) => (
    <li key={comment.id}>
      <div className="row">
        <span className="sm t2 grow">
          {[
            comment.writtenBy === null || comment.writtenOn === null
              ? comment.writtenBy
              : words.writtenBy(comment.writtenBy, dayText(comment.writtenOn, language)),
            comment.isSettled === true && comment.settledBy !== null && comment.settledOn !== null
              ? words.settledBy(comment.settledBy, dayText(comment.settledOn, language))
              : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {!isReadOnly && (
          <button
            type="button"
            className="btn small"
            onClick={() => settle(comment, comment.isSettled !== true)}
          >
            {comment.isSettled === true ? words.reopen : words.settle}
          </button>
        )}
      </div>
      {subjects.length > 0 &&
        (isReadOnly || comment.isSettled === true ? (
          <p className="sm t2">{subjects.find(({ id }) => id === about(comment))?.label}</p>
        ) : (
          <ChoiceBox
            label={words.commentOn}
            emptyLabel={words.wholeStep}
            value={about(comment)}
            options={subjects}
            onChange={(id) => setAbout(comment, id)}
          />
        ))}
      <RecordField
        noun="dpiaComment"
        record={comment}
        field="body"
        isReadOnly={isReadOnly || comment.isSettled === true}
      />
      {(comment.isSettled === true || comment.settlement !== null) && (
        <RecordField noun="dpiaComment" record={comment} field="settlement" isReadOnly={isReadOnly} />
      )}
    </li>
  );
  return (
    <section className="sec comments" aria-labelledby="dp-comments">
      <header>
        <h2 id="dp-comments">{words.comments}</h2>
        <span className="grow" />
        {!isReadOnly && (
          <button type="button" className="btn small" onClick={() => void add()}>
            <MessageSquarePlus className="i s" aria-hidden="true" />
            {words.addComment}
          </button>
        )}
      </header>
      <ul>{open.map(line)}</ul>
      {settled.length > 0 && (
        <More label={words.settledCount(settled.length)}>
          <ul>{settled.map(line)}</ul>
        </More>
      )}
    </section>
  );
}

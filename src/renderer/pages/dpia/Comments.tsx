import { MessageSquarePlus } from 'lucide-react';
import type { AssessmentView } from '../../../shared/documents/dpia/view';
import type { commentPlaces, DpiaComment } from '../../../shared/register/dpia';
import { assessmentWords } from '../../../shared/words/assessments';
import { call, useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { addRecord } from '../../parts/fields/change';
import { dayText, today } from '../../parts/fields/dates';
import { flushDrafts } from '../../parts/fields/drafts';
import { newId } from '../../parts/fields/newId';
import { RecordField } from '../../parts/fields/RecordField';
import { focusField } from '../activity/focus';
import { More } from '../activity/SectionFrame';

type Place = (typeof commentPlaces)[number];

/** Remarks on one part of an assessment. They are settled, never lost. */
export function Comments(props: {
  readonly view: AssessmentView;
  readonly place: Place;
  readonly isReadOnly: boolean;
}) {
  const language = useLanguage();
  const words = assessmentWords[language];
  const { view, isReadOnly } = props;
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

import { useId, useState } from 'react';
import { type AskedQuestion, noteAsked } from '../../../shared/questions/asked';
import { problemSentence } from '../../../shared/words/problems';
import { questionWords } from '../../../shared/words/questions';
import { ProblemError } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { write } from '../../parts/fields/change';
import { DateInput } from '../../parts/fields/DateInput';
import { parseDay, today, typedDay } from '../../parts/fields/dates';
import { flushDrafts } from '../../parts/fields/drafts';
import { newId } from '../../parts/fields/newId';
import { Modal } from '../../parts/Modal';
import { Told } from '../../parts/Told';
import { useToast } from '../../parts/toast';

/** Three weeks after a day. */
const threeWeeksAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 21 * 86_400_000).toISOString().slice(0, 10);

/** Notes that questions were asked: of whom, on which day, and by when an answer is wanted. One step to take back. */
export function AskedDialog(props: {
  readonly questions: readonly AskedQuestion[];
  readonly onClose: () => void;
}) {
  const language = useLanguage();
  const words = questionWords[language].window;
  const tell = useToast();
  const id = useId();
  const [askedOf, setAskedOf] = useState('');
  const [askedOn, setAskedOn] = useState(typedDay(today()));
  const [dueOn, setDueOn] = useState(typedDay(threeWeeksAfter(today())));
  const [wrong, setWrong] = useState<string | null>(null);
  const keep = async (): Promise<void> => {
    const on = parseDay(askedOn);
    const due = parseDay(dueOn);
    if (on === null) return setWrong(words.onWrong);
    if (dueOn.trim() !== '' && (due === null || due < on)) return setWrong(words.dueWrong);
    await flushDrafts();
    const edits = noteAsked(props.questions, { whom: askedOf.trim(), on, due, language }, newId);
    const [first] = edits;
    try {
      const about = first === undefined ? null : { noun: first.noun, id: first.id };
      const done = await write(edits.some((edit) => edit.do === 'add') ? 'add' : 'edit', about, edits);
      tell(words.noted(props.questions.length), done);
      props.onClose();
    } catch (error) {
      setWrong(
        error instanceof ProblemError ? problemSentence(language, error.problem, words.of) : String(error),
      );
    }
  };
  return (
    <Modal title={words.noteTitle} onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <p className="t2">{words.noteAbout(props.questions.length)}</p>
        <div className="dialog-fields">
          <div className="field">
            <label className="lb" htmlFor={`${id}-of`}>
              {words.of}
            </label>
            <input
              id={`${id}-of`}
              type="text"
              className="in"
              maxLength={300}
              placeholder={words.ofHint}
              value={askedOf}
              onChange={(event) => setAskedOf(event.target.value)}
            />
          </div>
          <div className="field">
            <label className="lb" htmlFor={`${id}-on`}>
              {words.on}
            </label>
            <DateInput id={`${id}-on`} value={askedOn} onType={setAskedOn} />
          </div>
          <div className="field">
            <label className="lb" htmlFor={`${id}-due`}>
              {words.due}
            </label>
            <DateInput id={`${id}-due`} value={dueOn} onType={setDueOn} />
          </div>
        </div>
        {wrong !== null && <Told is="refused">{wrong}</Told>}
        <div className="acts">
          <button type="button" className="btn" onClick={props.onClose}>
            {words.cancel}
          </button>
          <button type="submit" className="btn primary">
            {words.noteTitle}
          </button>
        </div>
      </form>
    </Modal>
  );
}

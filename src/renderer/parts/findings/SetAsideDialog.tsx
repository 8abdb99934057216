import { useId, useState } from 'react';
import type { Finding } from '../../../shared/findings/finding';
import { putAside } from '../../../shared/register/actions/set-aside';
import { asideWords } from '../../../shared/words/aside';
import { problemSentence } from '../../../shared/words/problems';
import { ProblemError, useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { write } from '../fields/change';
import { useContentLanguage } from '../fields/content-language';
import { DateInput } from '../fields/DateInput';
import { parseDay, today, typedDay } from '../fields/dates';
import { flushDrafts } from '../fields/drafts';
import { newId } from '../fields/newId';
import { Modal } from '../Modal';
import { Told } from '../Told';
import { useToast } from '../toast';

/** A year from a day; 29 February goes to 1 March. */
const yearAfter = (day: string): string => {
  const year = String(Number(day.slice(0, 4)) + 1);
  return day.endsWith('-02-29') ? `${year}-03-01` : `${year}${day.slice(4)}`;
};

/** Asks why findings are put aside, who says so and until when. One step to take back. */
export function SetAsideDialog(props: {
  readonly findings: readonly Finding[];
  readonly onClose: () => void;
}) {
  const language = useLanguage();
  const words = asideWords[language];
  const content = useContentLanguage();
  const { data: settings } = useCall('settings.read', null);
  const tell = useToast();
  const id = useId();
  const [reason, setReason] = useState('');
  const [named, setNamed] = useState<string | null>(null);
  const [until, setUntil] = useState(typedDay(yearAfter(today())));
  const [wrong, setWrong] = useState<string | null>(null);
  const by = named ?? settings?.author ?? '';
  const count = props.findings.length;
  const keep = async (): Promise<void> => {
    const last = parseDay(until);
    if (reason.trim() === '') return setWrong(words.reasonNeeded);
    if (last === null || last < today()) return setWrong(words.untilWrong);
    const said = {
      reason: { [content]: reason.trim() },
      by: by.trim() === '' ? null : by.trim(),
      on: today(),
      until: last,
    };
    await flushDrafts();
    const edits = props.findings.flatMap((finding) => putAside(finding, said, newId()));
    const [first] = edits;
    try {
      const about = first === undefined ? null : { noun: first.noun, id: first.id };
      const done = await write(edits.some((edit) => edit.do === 'add') ? 'add' : 'edit', about, edits);
      tell(words.done(count), done);
      props.onClose();
    } catch (error) {
      setWrong(
        error instanceof ProblemError
          ? problemSentence(language, error.problem, words.reason)
          : String(error),
      );
    }
  };
  return (
    <Modal title={words.title(count)} onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <p className="t2">{words.about}</p>
        <div className="dialog-fields">
          <div className="field">
            <label className="lb" htmlFor={`${id}-reason`}>
              {words.reason}
            </label>
            <textarea
              id={`${id}-reason`}
              // biome-ignore lint/a11y/noAutofocus: it was asked for a moment ago
              autoFocus
              className="in"
              rows={3}
              maxLength={4000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </div>
          <div className="field">
            <label className="lb" htmlFor={`${id}-by`}>
              {words.by}
            </label>
            <input
              id={`${id}-by`}
              type="text"
              className="in"
              maxLength={300}
              value={by}
              onChange={(event) => setNamed(event.target.value)}
            />
          </div>
          <div className="field">
            <label className="lb" htmlFor={`${id}-until`}>
              {words.until}
            </label>
            <DateInput id={`${id}-until`} value={until} onType={setUntil} />
          </div>
        </div>
        {wrong !== null && <Told is="refused">{wrong}</Told>}
        <div className="acts">
          <button type="button" className="btn" onClick={props.onClose}>
            {words.cancel}
          </button>
          <button type="submit" className="btn primary">
            {words.doIt}
          </button>
        </div>
      </form>
    </Modal>
  );
}

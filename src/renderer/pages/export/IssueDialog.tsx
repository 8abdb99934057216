import { useState } from 'react';
import { issuedWords } from '../../../shared/words/issued';
import { useLanguage } from '../../app/language';
import { Modal } from '../../parts/Modal';

/** Asks to whom a version goes and what is to be remembered of it. */
export function IssueDialog(props: {
  readonly onClose: () => void;
  readonly onIssue: (issuedTo: string, note: string) => void;
}) {
  const words = issuedWords[useLanguage()];
  const [issuedTo, setIssuedTo] = useState('');
  const [note, setNote] = useState('');
  return (
    <Modal title={words.title} onClose={props.onClose}>
      <form
        className="col g3"
        onSubmit={(event) => {
          event.preventDefault();
          props.onIssue(issuedTo, note);
        }}
      >
        <p className="t2">{words.intro}</p>
        <label className="field">
          <span className="lb">{words.issuedTo}</span>
          <input
            className="in"
            maxLength={300}
            placeholder={words.issuedToHint}
            // biome-ignore lint/a11y/noAutofocus: the first question of the dialog
            autoFocus
            value={issuedTo}
            onChange={(event) => setIssuedTo(event.target.value)}
          />
        </label>
        <label className="field">
          <span className="lb">{words.note}</span>
          <input
            className="in"
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
        <div className="acts">
          <button type="button" className="btn" onClick={props.onClose}>
            {words.cancel}
          </button>
          <button type="submit" className="btn primary">
            {words.doIssue}
          </button>
        </div>
      </form>
    </Modal>
  );
}

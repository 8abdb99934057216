import { useId, useState } from 'react';
import type { SectionView } from '../../../shared/documents/notice/view';
import { policiesWords } from '../../../shared/words/policies';
import { semicolon } from '../../../shared/words/semicolon';
import { useLanguage } from '../../app/language';
import { Modal } from '../../parts/Modal';
import { Told } from '../../parts/Told';

/** Asks why a section is left out, and says which articles then go unanswered. */
export function LeaveOutDialog(props: {
  readonly section: SectionView;
  readonly onLeaveOut: (why: string) => void;
  readonly onClose: () => void;
}) {
  const language = useLanguage();
  const words = policiesWords[language];
  const { title, articles } = props.section;
  const [why, setWhy] = useState('');
  const id = useId();
  return (
    <Modal title={words.whyTitle(title)} onClose={props.onClose}>
      {articles.length > 0 && <Told is="heed">{words.missesThen(articles.join(semicolon(language)))}</Told>}
      <div className="field">
        <label className="lb" htmlFor={id}>
          {words.why}
        </label>
        <textarea
          id={id}
          className="in"
          rows={2}
          maxLength={4000}
          value={why}
          aria-describedby={`${id}-help`}
          onChange={(event) => setWhy(event.target.value)}
        />
        <span id={`${id}-help`} className="help">
          {words.whyHelp}
        </span>
      </div>
      <div className="acts">
        <button type="button" className="btn" onClick={props.onClose}>
          {words.cancel}
        </button>
        <button type="button" className="btn primary" onClick={() => props.onLeaveOut(why)}>
          {words.leaveOutNow}
        </button>
      </div>
    </Modal>
  );
}

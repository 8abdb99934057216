import { OctagonAlert } from 'lucide-react';
import { catalogueWords } from '../../../shared/words/catalogues';
import { problemSentence } from '../../../shared/words/problems';
import { useLanguage } from '../../app/language';
import { useNames } from '../../parts/fields/names';
import { Modal } from '../../parts/Modal';

/** How many users are named before the rest is left to the list in the form. */
const named = 5;

/** Says why a record cannot leave the register: what uses it. */
export function StillUsedDialog(props: {
  readonly name: string;
  readonly usedIn: readonly string[];
  /** What the refusal named, for users that are no activities. */
  readonly detail: string | undefined;
  readonly onClose: () => void;
}) {
  const language = useLanguage();
  const words = catalogueWords[language];
  const names = useNames();
  // They begin with their numbers: in that order the list in the form has them.
  const { compare } = new Intl.Collator(language, { numeric: true });
  const users = props.usedIn
    .map((id) => names.of('activity', id) ?? id)
    .sort(compare)
    .slice(0, named);
  const more = props.usedIn.length > named ? '…' : '';
  const told = users.length === 0 ? props.detail : `${users.join(', ')}${more}`;
  return (
    <Modal title={words.removeTitle(props.name)} onClose={props.onClose}>
      <p className="finding" role="alert">
        <OctagonAlert className="i" aria-hidden="true" />
        <span>
          {problemSentence(language, { code: 'stillUsed' }, props.name)}
          {told === undefined ? '' : ` ${words.usedBy(told)}`}
        </span>
      </p>
      <div className="acts">
        {/* biome-ignore lint/a11y/noAutofocus: the safe answer has the keyboard */}
        <button type="button" className="btn" autoFocus onClick={props.onClose}>
          {words.close}
        </button>
      </div>
    </Modal>
  );
}

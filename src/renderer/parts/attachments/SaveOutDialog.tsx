import { TriangleAlert } from 'lucide-react';
import { mayRun } from '../../../shared/register/attachment-file';
import { attachmentWords } from '../../../shared/words/attachments';
import { useFile } from '../../app/file';
import { useLanguage } from '../../app/language';
import { Modal } from '../Modal';

/** Asks before a clear copy leaves the client file. */
export function SaveOutDialog(props: {
  readonly fileName: string;
  readonly onSave: () => void;
  readonly onClose: () => void;
}) {
  const words = attachmentWords[useLanguage()];
  const file = useFile();
  return (
    <Modal title={words.askTitle(props.fileName)} onClose={props.onClose}>
      <p>{file.isOpen && file.isEncrypted ? words.askEncrypted : words.ask}</p>
      {mayRun(props.fileName) && (
        <p className="finding advice" role="note">
          <TriangleAlert className="i" aria-hidden="true" />
          <span>{words.askRuns}</span>
        </p>
      )}
      <div className="acts">
        {/* biome-ignore lint/a11y/noAutofocus: the safe answer has the keyboard */}
        <button type="button" className="btn" autoFocus onClick={props.onClose}>
          {words.cancel}
        </button>
        <button type="button" className="btn primary" onClick={props.onSave}>
          {words.choosePlace}
        </button>
      </div>
    </Modal>
  );
}

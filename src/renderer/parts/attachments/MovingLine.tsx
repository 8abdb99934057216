import { OctagonAlert } from 'lucide-react';
import { attachmentWords } from '../../../shared/words/attachments';
import { useLanguage } from '../../app/language';
import type { Attaching } from './useAttach';
import './attachments.css';
import { ProgressBar } from '../ProgressBar';

/** How far an attaching or a saving is, with Cancel; or why it was refused. What was done last stands there until the next. */
export function MovingLine({ attaching }: { readonly attaching: Attaching }) {
  const words = attachmentWords[useLanguage()];
  const { moving, refusal } = attaching;
  if (moving?.step != null) {
    const { fileName, done, of } = moving.step;
    const share = of === 0 ? 100 : Math.min(100, Math.round((done / of) * 100));
    const said = moving.is === 'attaching' ? words.attaching(fileName) : words.saving(fileName);
    return (
      <div className="at-moving">
        <div className="row sp">
          <span className="el" role="status">
            {said}
          </span>
          <button type="button" className="btn small" onClick={attaching.cancel}>
            {words.cancel}
          </button>
        </div>
        <ProgressBar share={share} label={said} />
      </div>
    );
  }
  if (refusal === null)
    return (
      <p className="at-done t2" role="status">
        {attaching.done}
      </p>
    );
  return (
    <p className="finding at-moving" role="alert">
      <OctagonAlert className="i" aria-hidden="true" />
      <span>{refusal}</span>
    </p>
  );
}

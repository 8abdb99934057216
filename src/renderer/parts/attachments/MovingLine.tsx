import { OctagonAlert } from 'lucide-react';
import { attachmentWords } from '../../../shared/words/attachments';
import { useLanguage } from '../../app/language';
import type { Attaching } from './useAttach';
import './attachments.css';
import { Running } from '../Running';

/** How far an attaching or a saving is, with Cancel; or why it was refused. What was done last stands there until the next. */
export function MovingLine({ attaching }: { readonly attaching: Attaching }) {
  const words = attachmentWords[useLanguage()];
  const { moving, refusal } = attaching;
  if (moving?.step != null) {
    const { fileName, done, of } = moving.step;
    const said = moving.is === 'attaching' ? words.attaching(fileName) : words.saving(fileName);
    return (
      <div className="at-moving">
        <Running said={said} done={done} of={of} cancel={words.cancel} onCancel={attaching.cancel} />
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

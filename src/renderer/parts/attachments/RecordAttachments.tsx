import { Download, Paperclip, X } from 'lucide-react';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import { type AttachedTo, attachmentFields } from '../../../shared/api';
import { mayRun } from '../../../shared/register/attachment-file';
import type { RecordFor } from '../../../shared/register/nouns';
import { attachmentWords, sizeText } from '../../../shared/words/attachments';
import { choiceWords } from '../../../shared/words/choices';
import { useCall } from '../../app/bridge';
import { useIsReadOnly } from '../../app/file';
import { useLanguage } from '../../app/language';
import { setFields } from '../fields/change';
import { useToast } from '../toast';
import { DropZone } from './DropZone';
import { MovingLine } from './MovingLine';
import { SaveOutDialog } from './SaveOutDialog';
import { useAttach } from './useAttach';
import './attachments.css';

type Attachment = RecordFor<'attachment'>;

/** The files of one record: a short list, and a place to attach or drop more. */
export function RecordAttachments(props: {
  readonly noun: AttachedTo;
  readonly id: string;
  /** Null where a heading stands above it already. */
  readonly headingLevel: 3 | null;
}) {
  const language = useLanguage();
  const words = attachmentWords[language];
  const isReadOnly = useIsReadOnly();
  const titleId = useId();
  const tell = useToast();
  const { data } = useCall('attachments.list', null);
  const attaching = useAttach();
  const [asked, setAsked] = useState<Attachment | null>(null);
  const field = attachmentFields[props.noun];
  const own = (data?.attachments ?? []).filter((attachment) => attachment[field].includes(props.id));
  const to = { noun: props.noun, id: props.id };
  const nameOf = (attachment: Attachment): string => attachment.title ?? attachment.fileName ?? attachment.id;
  const detach = async (attachment: Attachment): Promise<void> => {
    const left = attachment[field].filter((id) => id !== props.id);
    await setFields('attachment', attachment.id, { [field]: left });
    tell(words.detached(nameOf(attachment)));
  };
  return (
    <section className="at-of" aria-labelledby={titleId}>
      <DropZone isOff={isReadOnly} onFiles={(files) => void attaching.attach(to, files)}>
        {props.headingLevel === null ? (
          <span id={titleId} className="vh">
            {words.ofThis}
          </span>
        ) : (
          <h3 id={titleId}>{words.ofThis}</h3>
        )}
        {own.length === 0 ? (
          <p className="t2">{words.none}</p>
        ) : (
          <ul className="at-list">
            {own.map((attachment) => (
              <li key={attachment.id}>
                <Paperclip className="i s" aria-hidden="true" />
                <Link
                  className="grow"
                  href={`/attachments?record=${attachment.id}`}
                  title={attachment.fileName ?? ''}
                >
                  <span className="el">{nameOf(attachment)}</span>
                </Link>
                <span className="t3 sm num">
                  {[
                    attachment.kind && choiceWords(language, 'attachment', 'kind', attachment.kind),
                    mayRun(attachment.fileName ?? '') && words.runsShort,
                    attachment.size !== null && sizeText(attachment.size, language),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <button
                  type="button"
                  className="btn quiet small icon"
                  aria-label={words.saveOutOf(nameOf(attachment))}
                  title={words.saveOutOf(nameOf(attachment))}
                  onClick={() => setAsked(attachment)}
                >
                  <Download className="i s" aria-hidden="true" />
                </button>
                {!isReadOnly && (
                  <button
                    type="button"
                    className="btn quiet small icon"
                    aria-label={words.detach(nameOf(attachment))}
                    title={words.detach(nameOf(attachment))}
                    onClick={() => void detach(attachment)}
                  >
                    <X className="i s" aria-hidden="true" />
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
        {!isReadOnly && (
          <div className="row at-add">
            <button
              type="button"
              className="btn small"
              disabled={attaching.moving !== null}
              onClick={() => void attaching.attach(to, null)}
            >
              <Paperclip className="i s" aria-hidden="true" />
              {words.attach}
            </button>
            <span className="t3 sm">{words.dropHint}</span>
          </div>
        )}
        <MovingLine attaching={attaching} />
      </DropZone>
      {asked !== null && (
        <SaveOutDialog
          fileName={asked.fileName ?? nameOf(asked)}
          onClose={() => setAsked(null)}
          onSave={() => {
            setAsked(null);
            void attaching.saveOut(asked.id);
          }}
        />
      )}
    </section>
  );
}

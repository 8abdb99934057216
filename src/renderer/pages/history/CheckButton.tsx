import { LoaderCircle, OctagonAlert, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { HistoryFault } from '../../../shared/api';
import { fieldWords } from '../../../shared/words/fields';
import { faultSentence, historyWords } from '../../../shared/words/history';
import { call, useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { useFileLanguages } from '../../parts/fields/names';
import { Modal } from '../../parts/Modal';
import { ProgressBar } from '../../parts/Running';
import { titleText } from './Entry';
import { momentText, numberText } from './how-said';

/** Whether the history is whole, in a word; the whole of it behind it. */
export function CheckButton({ isOpenAtFirst }: { readonly isOpenAtFirst: boolean }) {
  const language = useLanguage();
  const words = historyWords[language];
  const { data: check } = useCall('history.check', null);
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const found = check?.is === 'done' ? check.found : null;
  const label =
    found === null
      ? check?.is === 'checking'
        ? words.checking
        : words.notChecked
      : found.ok
        ? words.whole
        : words.broken(found.total);
  const Icon = found === null ? LoaderCircle : found.ok ? ShieldCheck : OctagonAlert;
  return (
    <>
      <button
        type="button"
        title={label}
        className={`btn quiet hist-check ${found === null ? '' : found.ok ? 'is-ok' : 'is-law'}`}
        onClick={() => setOpen(true)}
      >
        <Icon className="i s" aria-hidden />
        <span className="tx">{label}</span>
      </button>
      {isOpen && <CheckDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function CheckDialog({ onClose }: { readonly onClose: () => void }) {
  const language = useLanguage();
  const words = historyWords[language];
  const { main } = useFileLanguages();
  const { data: check } = useCall('history.check', null);
  const [isCopied, setCopied] = useState(false);
  const found = check?.is === 'done' ? check.found : null;
  const part = check?.is === 'checking' && check.of > 0 ? check.done / check.of : 0;
  const head = found?.head ?? null;
  const sentence = (fault: HistoryFault): string => {
    // A file of an issued version is known by its own name.
    const isOfContent = fault.is === 'contentMissing' || fault.is === 'contentChanged';
    const about = isOfContent ? fault.about : (fault.about?.owner ?? fault.about);
    const what =
      fault.about === null
        ? ''
        : [
            fieldWords[language][fault.about.noun].one,
            about?.reference,
            titleText(about?.title ?? null, language, main),
          ]
            .filter(Boolean)
            .join(' ');
    const when = fault.time === null ? '' : momentText(fault.time, language);
    return faultSentence(language, fault, { what, when });
  };
  return (
    <Modal
      title={found === null ? words.checking : found.ok ? words.whole : words.broken(found.total)}
      isWide
      onClose={onClose}
    >
      {found === null ? (
        <ProgressBar share={Math.round(part * 100)} label={words.checking} />
      ) : found.ok ? (
        <p className="t2">
          {words.wholeAbout(
            numberText(found.changes, language),
            check?.is === 'done' ? momentText(check.at, language) : '',
          )}
        </p>
      ) : (
        <>
          <p>{words.brokenAbout}</p>
          <ul className="hist-faults">
            {found.faults.map((fault, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that is only shown
              <li key={index}>{sentence(fault)}</li>
            ))}
            {found.total > found.faults.length && (
              <li className="t2">{words.moreFaults(found.total - found.faults.length)}</li>
            )}
          </ul>
        </>
      )}
      {head !== null && (
        <div className="hist-hash">
          <h3>{words.head}</h3>
          <p className="t2 sm">{words.headAbout}</p>
          <div className="row g3">
            <code className="grow">{head}</code>
            <button
              type="button"
              className="btn small"
              onClick={() => void call('text.copy', { text: head }).then(() => setCopied(true))}
            >
              {words.copy}
            </button>
          </div>
          <p className="sm t2" role="status">
            {isCopied ? words.copied : ''}
          </p>
        </div>
      )}
      <p className="t2 sm">{words.limit}</p>
      <div className="acts">
        <button
          type="button"
          className="btn"
          disabled={found === null}
          onClick={() => void call('history.checkAgain', null)}
        >
          {words.again}
        </button>
        <button type="button" className="btn primary" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </Modal>
  );
}

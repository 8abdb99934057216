import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BackupPreview, BackupRow } from '../../../shared/api';
import { readText } from '../../../shared/register/text';
import { backupWords } from '../../../shared/words/backups';
import { fieldWords } from '../../../shared/words/fields';
import { problemSentence } from '../../../shared/words/problems';
import { call, ProblemError } from '../../app/bridge';
import { useFile, useIsReadOnly } from '../../app/file';
import { useLanguage } from '../../app/language';
import { flushDrafts } from '../fields/drafts';
import { Modal } from '../Modal';
import { PasswordInput } from '../PasswordInput';
import { useToast } from '../toast';
import { momentText } from './when';
import './backups.css';
import { Told } from '../Told';

type Question = 'restore' | 'remove' | null;

/** What is in a backup and what differs from now, and the ways to bring it back. Looking changes nothing. */
export function BackupPanel(props: { readonly backup: BackupRow; readonly onGone: () => void }) {
  const { backup } = props;
  const language = useLanguage();
  const words = backupWords[language];
  const file = useFile();
  const isReadOnly = useIsReadOnly();
  const tell = useToast();
  // Of a backup under another password than the open file: asked for once, and kept while it is looked at.
  const [password, setPassword] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  // A password stands in no key: keys outlive the panel.
  const [tries, setTries] = useState(0);
  const { data, error } = useQuery({
    queryKey: ['backups.preview', { id: backup.id, tries }],
    queryFn: () => call('backups.preview', { id: backup.id, password }),
    gcTime: 0,
  });
  const refusal = error instanceof ProblemError ? error.problem : null;
  const asks = refusal?.code === 'encrypted' || refusal?.code === 'wrongPassword';
  const [question, setQuestion] = useState<Question>(null);
  const [isBusy, setBusy] = useState(false);
  const when = momentText(backup.time, language);

  const attempt = async (work: () => Promise<string>): Promise<void> => {
    setBusy(true);
    try {
      tell(await work());
    } catch (refused) {
      if (!(refused instanceof ProblemError)) throw refused;
      if (refused.problem.code !== 'cancelled') tell(problemSentence(language, refused.problem));
    } finally {
      setBusy(false);
      setQuestion(null);
    }
  };
  const restore = (): Promise<void> =>
    attempt(async () => {
      await flushDrafts();
      await call('backups.restore', { id: backup.id, password });
      return words.restored(when);
    });
  const restoreAs = (): Promise<void> =>
    attempt(async () =>
      words.restoredAs((await call('backups.restoreAs', { id: backup.id, password })).path),
    );
  const remove = (): Promise<void> =>
    attempt(async () => {
      await call('backups.delete', { ids: [backup.id] });
      props.onGone();
      return words.doRemove;
    });

  return (
    <section className="backup-panel" aria-label={when}>
      <header>
        <h2>{when}</h2>
        <p className="t2">{words.reasons[backup.reason]}</p>
        <div className="row wrap g2">
          <button
            type="button"
            className="btn primary"
            disabled={isReadOnly || isBusy || data === undefined}
            onClick={() => setQuestion('restore')}
          >
            {words.restore}
          </button>
          <button type="button" className="btn" disabled={isBusy || asks} onClick={() => void restoreAs()}>
            {words.restoreAs}
          </button>
          <button type="button" className="btn quiet" disabled={isBusy} onClick={() => setQuestion('remove')}>
            {words.remove}
          </button>
        </div>
      </header>
      {refusal !== null && refusal.code !== 'encrypted' && (
        <Told is="refused">{problemSentence(language, refusal, when)}</Told>
      )}
      {asks && (
        <form
          className="col g2"
          onSubmit={(event) => {
            event.preventDefault();
            setPassword(typed);
            setTries(tries + 1);
          }}
        >
          <p className="t2">{words.otherPassword}</p>
          <PasswordInput label={words.passwordOf} value={typed} onChange={setTyped} />
          <div className="row">
            <button type="submit" className="btn" disabled={typed === ''}>
              {words.look}
            </button>
          </div>
        </form>
      )}
      {data === undefined ? (
        error === null && <p className="t2">{words.reading}</p>
      ) : (
        <Preview preview={data} />
      )}
      {question === 'restore' && (
        <Modal title={words.restoreTitle(when)} onClose={() => setQuestion(null)}>
          <p>{words.restoreText(file.isOpen ? file.fileName : '')}</p>
          <div className="acts">
            <button type="button" className="btn" onClick={() => setQuestion(null)}>
              {words.cancel}
            </button>
            <button type="button" className="btn primary" disabled={isBusy} onClick={() => void restore()}>
              {words.doRestore}
            </button>
          </div>
        </Modal>
      )}
      {question === 'remove' && (
        <Modal title={words.removeTitle(when)} onClose={() => setQuestion(null)}>
          <p>{words.removeText}</p>
          <div className="acts">
            <button type="button" className="btn" onClick={() => setQuestion(null)}>
              {words.cancel}
            </button>
            <button type="button" className="btn danger" disabled={isBusy} onClick={() => void remove()}>
              {words.doRemove}
            </button>
          </div>
        </Modal>
      )}
    </section>
  );
}

function Preview({ preview }: { readonly preview: BackupPreview }) {
  const language = useLanguage();
  const words = backupWords[language];
  const { lastChange, differences, activities, onlyNow } = preview;
  return (
    <>
      <p className="t2">
        {lastChange === null
          ? words.noChange
          : words.lastChange(momentText(lastChange.time, language), lastChange.who)}
      </p>
      <h3>{words.differs}</h3>
      {differences.length === 0 ? (
        <p>{words.same}</p>
      ) : (
        <ul className="backup-differences">
          {differences.map(({ noun, added, removed, changed }) => (
            <li key={noun}>
              <b className="md">{fieldWords[language][noun].many}</b>
              <span className="t2">
                {[
                  added > 0 ? words.added(added) : '',
                  removed > 0 ? words.removed(removed) : '',
                  changed > 0 ? words.changed(changed) : '',
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      <h3>{words.activities(activities.length)}</h3>
      <ul className="backup-activities">
        {activities.slice(0, mostShown).map(({ id, reference, name, state }) => (
          <li key={id}>
            <span className="t3">{reference}</span>
            <span>{readText(name, language, language)?.text ?? '–'}</span>
            <span className={state === 'same' ? 't3 sm' : 'sm'}>{words.states[state]}</span>
          </li>
        ))}
        {activities.length > mostShown && <li className="t3">… {activities.length - mostShown}</li>}
      </ul>
      {onlyNow.length > 0 && (
        <>
          <h3>{words.onlyNow}</h3>
          <ul className="backup-activities">
            {onlyNow.slice(0, mostShown).map(({ id, reference, name }) => (
              <li key={id}>
                <span className="t3">{reference}</span>
                <span>{readText(name, language, language)?.text ?? '–'}</span>
              </li>
            ))}
            {onlyNow.length > mostShown && <li className="t3">… {onlyNow.length - mostShown}</li>}
          </ul>
        </>
      )}
    </>
  );
}

/** A list to recognise the state by, not to work in. */
const mostShown = 100;

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { RefusedFile, Rescued } from '../../shared/api';
import { backupWords } from '../../shared/words/backups';
import { fieldWords } from '../../shared/words/fields';
import { problemSentence, problemText } from '../../shared/words/problems';
import { shellWords } from '../../shared/words/shell';
import { momentText } from '../parts/backups/when';
import { colon } from '../parts/fields/colon';
import { Modal } from '../parts/Modal';
import { PasswordInput } from '../parts/PasswordInput';
import { Told } from '../parts/Told';
import { call, on, ProblemError, useCall } from './bridge';
import { go } from './go';
import { useLanguage } from './language';

/** When a file does not open because of what is in it: its newest backup, or what can be read of it. */
export function RefusedDialog() {
  const queries = useQueryClient();
  const { data: refused } = useCall('refused.read', null);
  const [rescued, setRescued] = useState<Rescued | null>(null);
  useEffect(
    () => on('refused', () => void queries.invalidateQueries({ queryKey: ['refused.read', null] })),
    [queries],
  );
  if (rescued !== null) return <Result rescued={rescued} onClose={() => setRescued(null)} />;
  if (!refused) return null;
  return <Help key={refused.path} refused={refused} onRescued={setRescued} />;
}

function Help(props: { readonly refused: RefusedFile; readonly onRescued: (rescued: Rescued) => void }) {
  const { fileName, problem, hasPassword, backups } = props.refused;
  const language = useLanguage();
  const words = backupWords[language];
  const [password, setPassword] = useState('');
  const [isReading, setReading] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const newest = backups.at(-1);
  const told = problemText(language, problem, fileName);
  const given = password === '' ? null : password;
  const close = (): void => {
    if (isReading) void call('refused.cancel', null);
    else void call('refused.dismiss', null);
  };
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    setReading(true);
    setFailure(null);
    try {
      await work();
      go('/overview');
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.problem.code !== 'cancelled') setFailure(problemSentence(language, error.problem));
    } finally {
      setReading(false);
    }
  };
  const rescue = (): Promise<void> =>
    attempt(async () => props.onRescued((await call('refused.rescue', { password: given })).rescued));
  const restore = (id: string): Promise<void> =>
    attempt(() => call('refused.restore', { id, password: newest?.isEncrypted ? given : null }));
  return (
    <Modal title={words.refusedTitle(fileName)} onClose={close}>
      <p>
        {told.what} {told.data}
      </p>
      <p>
        {newest === undefined ? words.noBackup : words.newestBackup(momentText(newest.time, language))}{' '}
        {words.rescueText}
      </p>
      {(hasPassword || newest?.isEncrypted === true) && (
        <PasswordInput label={words.password} value={password} onChange={setPassword} />
      )}
      {isReading && <p role="status">{words.rescuing}</p>}
      {failure !== null && <Told is="refused">{failure}</Told>}
      <details className="t2 sm">
        <summary>{shellWords[language].details}</summary>
        <span className="selectable">{told.details}</span>
      </details>
      <div className="acts">
        <button type="button" className="btn" onClick={close}>
          {isReading ? words.cancel : words.close}
        </button>
        <button type="button" className="btn" disabled={isReading} onClick={() => void rescue()}>
          {words.rescue}
        </button>
        {newest !== undefined && (
          <button
            type="button"
            className="btn primary"
            disabled={isReading || (newest.isEncrypted && given === null)}
            onClick={() => void restore(newest.id)}
          >
            {words.openBackup}
          </button>
        )}
      </div>
    </Modal>
  );
}

function Result({ rescued, onClose }: { readonly rescued: Rescued; readonly onClose: () => void }) {
  const language = useLanguage();
  const words = backupWords[language];
  const { kept, lost, isHistoryKept, contentsLost } = rescued;
  return (
    <Modal title={words.rescuedTitle} onClose={onClose}>
      <p>{isHistoryKept ? words.rescuedAll : words.keptActivities(kept.activity ?? 0)}</p>
      {lost.length > 0 && (
        <>
          <h3>{words.lost}</h3>
          <ul>
            {lost.map(({ noun, records }) => (
              <li key={noun}>
                {fieldWords[language][noun].many}
                {colon(language)}
                {records === null || records === 0 ? words.lostUnknown : words.lostCount(records)}
              </li>
            ))}
          </ul>
        </>
      )}
      {contentsLost > 0 && <p>{words.lostContents(contentsLost)}</p>}
      {!isHistoryKept && <p>{words.noHistory}</p>}
      <div className="acts">
        <button type="button" className="btn primary" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </Modal>
  );
}

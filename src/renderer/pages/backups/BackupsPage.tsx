import { ArchiveRestore } from 'lucide-react';
import { useState } from 'react';
import { useSearch } from 'wouter';
import { sizeText } from '../../../shared/words/attachments';
import { backupWords } from '../../../shared/words/backups';
import { problemSentence } from '../../../shared/words/problems';
import { call, ProblemError, useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { usePageTitle } from '../../app/title';
import { BackupList } from '../../parts/backups/BackupList';
import { BackupPanel } from '../../parts/backups/BackupPanel';
import { EmptyState } from '../../parts/EmptyState';
import { flushDrafts } from '../../parts/fields/drafts';
import { useToast } from '../../parts/toast';

/** Backups of the open client file: when, why, how large; what is in each; and the way back. */
export function BackupsPage() {
  const language = useLanguage();
  const words = backupWords[language];
  const tell = useToast();
  usePageTitle(words.title);
  const { data: backups, refetch } = useCall('backups.list', null);
  const search = useSearch();
  const [chosen, setChosen] = useState(() => new URLSearchParams(search).get('show'));
  const [isMaking, setMaking] = useState(false);
  if (backups === undefined) return null;
  const current = backups.find(({ id }) => id === chosen) ?? backups.at(-1);
  const size = backups.reduce((sum, { bytes }) => sum + bytes, 0);
  const make = async (): Promise<void> => {
    setMaking(true);
    try {
      await flushDrafts();
      const made = await call('backups.make', null);
      await refetch();
      setChosen(made.id);
      tell(words.made);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      tell(words.failed(problemSentence(language, error.problem)));
    } finally {
      setMaking(false);
    }
  };
  const makeButton = (
    <button type="button" className="btn primary" disabled={isMaking} onClick={() => void make()}>
      {isMaking ? words.making : words.make}
    </button>
  );
  if (current === undefined)
    return (
      <div className="page">
        <EmptyState icon={ArchiveRestore} title={words.none} text={words.noneText}>
          {makeButton}
        </EmptyState>
        <div className="backups-about t2">
          <p>{words.schedule}</p>
          <p>{words.where}</p>
        </div>
      </div>
    );
  return (
    <div className="backups-page">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by key */}
      <div className="pane" data-pane tabIndex={0}>
        <div className="row wrap g2">{makeButton}</div>
        <p className="t2 sm">{words.about(words.count(backups.length), sizeText(size, language))}</p>
        <BackupList backups={backups} current={current.id} onCurrent={setChosen} />
        <p className="t3 sm">{words.schedule}</p>
        <p className="t3 sm">{words.where}</p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by key */}
      <div className="pane" data-pane tabIndex={0}>
        <BackupPanel key={current.id} backup={current} onGone={() => void refetch()} />
      </div>
    </div>
  );
}

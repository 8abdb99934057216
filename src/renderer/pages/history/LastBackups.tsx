import { backupWords } from '../../../shared/words/backups';
import { useCall } from '../../app/bridge';
import { go } from '../../app/go';
import { useLanguage } from '../../app/language';
import { BackupList } from '../../parts/backups/BackupList';

/** So many stand beside the history; the page of backups has all. */
const most = 3;

/** The newest backups, beside what was changed since: each leads to what is in it and to the way back. */
export function LastBackups() {
  const words = backupWords[useLanguage()];
  const { data: backups } = useCall('backups.list', null);
  if (backups === undefined) return null;
  return (
    <section className="hist-backups" aria-labelledby="hist-backups">
      <h2 id="hist-backups">{words.title}</h2>
      {backups.length === 0 ? (
        <p className="t2 sm">{words.none}</p>
      ) : (
        <BackupList
          backups={backups.slice(-most)}
          current={null}
          onCurrent={(id) => go(`/backups?show=${encodeURIComponent(id)}`)}
        />
      )}
      <button type="button" className="btn quiet small" onClick={() => go('/backups')}>
        {words.all(backups.length)}
      </button>
    </section>
  );
}

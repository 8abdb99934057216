import { ArchiveRestore, KeyRound } from 'lucide-react';
import type { BackupRow } from '../../../shared/api';
import { sizeText } from '../../../shared/words/attachments';
import { backupWords } from '../../../shared/words/backups';
import { useFile } from '../../app/file';
import { useLanguage } from '../../app/language';
import { momentText } from './when';
import './backups.css';

/** Backups, the newest first, each with why it was made and its size. For lists at the left of a page. */
export function BackupList(props: {
  readonly backups: readonly BackupRow[];
  readonly current: string | null;
  readonly onCurrent: (id: string) => void;
}) {
  const language = useLanguage();
  const words = backupWords[language];
  const file = useFile();
  const own = file.isOpen ? file.path : '';
  return (
    <ul className="backup-list" aria-label={words.title}>
      {props.backups.toReversed().map((backup) => (
        <li key={backup.id}>
          <button
            type="button"
            aria-current={backup.id === props.current ? 'true' : undefined}
            onClick={() => props.onCurrent(backup.id)}
          >
            <ArchiveRestore className="i" aria-hidden />
            <span className="two-line">
              <b className="md">{momentText(backup.time, language)}</b>
              <span className="t3 sm">
                {words.reasons[backup.reason]} · {sizeText(backup.bytes, language)}
              </span>
              {backup.path !== '' && backup.path !== own && (
                <span className="t3 sm path">{words.ofOther(backup.path)}</span>
              )}
            </span>
            {backup.isEncrypted && (
              <span className="t3" title={words.encrypted}>
                <KeyRound className="i s" aria-label={words.encrypted} />
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}

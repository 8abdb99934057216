import { eraseWords } from '../../shared/words/erase';
import { call, useCall } from '../app/bridge';
import { useLanguage } from '../app/language';

/** What becomes of the backups that were made before something is erased: they may hold it. */
export type BackupsThen = 'delete' | 'keep';

/** Asks what becomes of them. Nothing is shown when there are none. */
export function OlderBackups(props: {
  readonly value: BackupsThen;
  readonly onChange: (then: BackupsThen) => void;
}) {
  const words = eraseWords[useLanguage()];
  const { data } = useCall('backups.list', null);
  if (data === undefined || data.length === 0) return null;
  return (
    <fieldset className="settings-radios">
      <legend className="lb">{words.backups(data.length)}</legend>
      {(['delete', 'keep'] as const).map((then) => (
        <label key={then} className="row g2">
          <input
            type="radio"
            name="older-backups"
            checked={props.value === then}
            onChange={() => props.onChange(then)}
          />
          {then === 'delete' ? words.backupsDelete : words.backupsKeep}
        </label>
      ))}
    </fieldset>
  );
}

/** Makes a backup of the file as it is now, and deletes every other one. */
export async function renewBackups(): Promise<void> {
  const { id: made } = await call('backups.make', null);
  const older = (await call('backups.list', null)).map(({ id }) => id).filter((id) => id !== made);
  if (older.length > 0) await call('backups.delete', { ids: older });
}

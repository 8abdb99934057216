import { eraseWords } from '../../shared/words/erase';
import { call, useCall } from '../app/bridge';
import { useLanguage } from '../app/language';
import { One } from './Tick';

/** What becomes of the backups that were made before something is erased: they may hold it. */
export type BackupsThen = 'delete' | 'keep';

/** Asks what becomes of them. Nothing is shown when there are none. */
export function OlderBackups(props: {
  readonly value: BackupsThen;
  readonly onChange: (then: BackupsThen) => void;
}) {
  const words = eraseWords[useLanguage()];
  const { data } = useCall('backups.list', null);
  const own = data?.filter(({ isOwn }) => isOwn) ?? [];
  const others = data?.filter(({ isOwn }) => !isOwn) ?? [];
  const places = [...new Set(others.map(({ path }) => path).filter((path) => path !== ''))];
  const ofOthers = others.length > 0 && (
    <p className="t2 sm wraps">{words.backupsOfOthers(others.length, places.join(', '))}</p>
  );
  if (own.length === 0) return ofOthers;
  return (
    <fieldset>
      <legend className="lb">{words.backups(own.length)}</legend>
      {(['delete', 'keep'] as const).map((then) => (
        <One
          key={then}
          group="older-backups"
          isOn={props.value === then}
          onChoose={() => props.onChange(then)}
        >
          {then === 'delete' ? words.backupsDelete : words.backupsKeep}
        </One>
      ))}
      {ofOthers}
    </fieldset>
  );
}

/** Makes a backup of the file as it is now, and deletes every other one. Those of copies are the copies'. */
export async function renewBackups(): Promise<void> {
  const { id: made } = await call('backups.make', null);
  const own = (await call('backups.list', null)).filter(({ isOwn }) => isOwn);
  const older = own.map(({ id }) => id).filter((id) => id !== made);
  if (older.length > 0) await call('backups.delete', { ids: older });
}

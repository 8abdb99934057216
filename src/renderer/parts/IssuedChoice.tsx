import type { RecordFor } from '../../shared/register/nouns';
import { eraseWords } from '../../shared/words/erase';
import { useLanguage } from '../app/language';
import { dayText } from './fields/dates';
import { useIssuedName } from './issued-name';
import { Tick } from './Tick';

/** Issued versions that hold what is erased: their files go only when a person says so. */
export function IssuedChoice(props: {
  readonly versions: readonly RecordFor<'issuedVersion'>[];
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}) {
  const language = useLanguage();
  const nameOf = useIssuedName();
  const { versions } = props;
  if (versions.length === 0) return null;
  const names = versions.map((version) =>
    [nameOf(version), version.issuedOn && dayText(version.issuedOn, language)].filter(Boolean).join(', '),
  );
  return (
    <li>
      <Tick
        isOn={props.chosen.length > 0}
        onChange={(isOn) => props.onChange(isOn ? versions.map(({ id }) => id) : [])}
      >
        {eraseWords[language].issued(names.join(' · '))}
      </Tick>
    </li>
  );
}

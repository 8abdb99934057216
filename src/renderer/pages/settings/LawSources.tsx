import { lastChecked } from '../../../shared/law/dated';
import { lawSources } from '../../../shared/law/sources';
import { settingsWords } from '../../../shared/words/settings';
import { call } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { dayText } from '../../parts/fields/dates';

/** Of which day the law in the program is, and where it can be read. Addresses are text; opening one asks first. */
export function LawSources() {
  const language = useLanguage();
  const words = settingsWords[language];
  return (
    <section aria-labelledby="settings-law">
      <h2 id="settings-law">{words.law}</h2>
      <p className="t2">{words.lawChecked(dayText(lastChecked, language))}</p>
      <ul className="law-sources">
        {lawSources.map(({ id, name, address }) => (
          <li key={id}>
            <span className="col">
              <span>{name[language]}</span>
              <span className="t2 sm selectable">{address[language]}</span>
            </span>
            <button
              type="button"
              className="btn small"
              aria-label={`${words.openSource} ${name[language]}`}
              onClick={() => void call('source.open', { id })}
            >
              {words.openSource}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

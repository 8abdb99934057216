import { useState } from 'react';
import { lawInForce } from '../../../shared/law/built-in';
import { lawSources } from '../../../shared/law/sources';
import { lawDataWords } from '../../../shared/words/law-data';
import { problemSentence } from '../../../shared/words/problems';
import { settingsWords } from '../../../shared/words/settings';
import { call, ProblemError } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { useLawData } from '../../app/law-data';
import { dayText, today } from '../../parts/fields/dates';
import { Told } from '../../parts/Told';
import { type ChosenLaw, LoadLaw } from './LoadLaw';

/** Of which day the law in the program is, newer law data, and where the law can be read. Opening an address asks first. */
export function LawSources() {
  const language = useLanguage();
  const words = settingsWords[language];
  const ofData = lawDataWords[language];
  const { data: kept } = useLawData();
  const [chosen, setChosen] = useState<ChosenLaw | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      setRefusal(null);
      await work();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.problem.code !== 'cancelled') setRefusal(problemSentence(language, error.problem));
    }
  };
  const { id, date } = lawInForce();
  const isLoaded = kept?.law != null;
  return (
    <section aria-labelledby="settings-law">
      <h2 id="settings-law">{words.law}</h2>
      <p className="t2">{words.lawChecked(dayText(date, language))}</p>
      <p className="t2">{isLoaded ? ofData.loadedData(id) : ofData.ownData}</p>
      {kept?.isRefused === true && <Told is="heed">{ofData.damaged}</Told>}
      {refusal !== null && <Told is="refused">{refusal}</Told>}
      <div className="row wrap">
        <button
          type="button"
          className="btn small"
          onClick={() => void attempt(async () => setChosen(await call('law.choose', { date: today() })))}
        >
          {ofData.load}
        </button>
        {(isLoaded || kept?.isRefused === true) && (
          <button
            type="button"
            className="btn small"
            onClick={() => void attempt(async () => void (await call('law.reset', null)))}
          >
            {ofData.reset}
          </button>
        )}
      </div>
      <ul className="law-sources">
        {lawSources.map(({ id: source, name, address }) => (
          <li key={source}>
            <span className="col">
              <span>{name[language]}</span>
              <span className="t2 sm selectable">{address[language]}</span>
            </span>
            <button
              type="button"
              className="btn small"
              aria-label={`${words.openSource} ${name[language]}`}
              onClick={() => void call('source.open', { id: source })}
            >
              {words.openSource}
            </button>
          </li>
        ))}
      </ul>
      {chosen !== null && (
        <LoadLaw
          chosen={chosen}
          onAccept={() => void attempt(async () => void (await call('law.accept', null)))}
          onClose={() => setChosen(null)}
        />
      )}
    </section>
  );
}

import { Link } from 'wouter';
import { riskLevel, riskSteps } from '../../../shared/law/risk-scale';
import { dpiaWords } from '../../../shared/words/dpia';
import { overviewWords } from '../../../shared/words/overview';
import { useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { levelWord, placeAt, stepWord } from '../dpia/levels';

const downwards = [...riskSteps].reverse();

/** Where the risks of all impact assessments stand now: how many in each cell, with its level as a word. */
export function RisksCard() {
  const language = useLanguage();
  const words = overviewWords[language];
  const { data: list } = useCall('dpia.list', null);
  if (list === undefined || list.dpias.length === 0) return null;
  const present = new Set(list.dpias.filter(({ state }) => state !== 'replaced').map(({ id }) => id));
  const at = new Map<string, number>();
  for (const risk of list.risks) {
    const place = present.has(risk.dpia) ? placeAt(risk, 'Now') : null;
    if (place === null) continue;
    const key = `${place.severity}-${place.likelihood}`;
    at.set(key, (at.get(key) ?? 0) + 1);
  }
  return (
    <section className="card ov-risks" aria-labelledby="ov-risks">
      <div className="hd">
        <h2 id="ov-risks">
          <Link href="/dpias?">{words.risks}</Link>
        </h2>
      </div>
      {at.size === 0 ? (
        <p className="t2">{words.risksNone}</p>
      ) : (
        <>
          <table aria-labelledby="ov-risks">
            <thead>
              <tr>
                <td />
                {riskSteps.map((likelihood) => (
                  <th key={likelihood} scope="col">
                    <span aria-hidden="true">{likelihood}</span>
                    <span className="vh">
                      {`${dpiaWords[language].dpia.likelihood} ${stepWord(likelihood, language)}`}
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {downwards.map((severity) => (
                <tr key={severity}>
                  <th scope="row">
                    <span aria-hidden="true">{severity}</span>
                    <span className="vh">{`${dpiaWords[language].dpia.severity} ${stepWord(severity, language)}`}</span>
                  </th>
                  {riskSteps.map((likelihood) => {
                    const level = riskLevel(severity, likelihood);
                    const count = at.get(`${severity}-${likelihood}`) ?? 0;
                    return (
                      <td key={likelihood} className={level}>
                        {count > 0 && <b>{count}</b>}
                        {levelWord(level, language)}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
          <p className="t2 sm">{`${words.risksNow}. ${dpiaWords[language].dpia.axes}`}</p>
        </>
      )}
    </section>
  );
}

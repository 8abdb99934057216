import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'wouter';
import type { ActivityBundle, ActivityRow } from '../../../shared/api';
import { readText } from '../../../shared/register/text';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { overviewWords } from '../../../shared/words/overview';
import { call, useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { useFileLanguages } from '../../parts/fields/names';
import { heatArticles, heatColumns, heatOf, type Shape } from './shapes';

/** More rows than this are no overview any more. */
const rowsAtMost = 200;
const shapes: readonly Shape[] = ['full', 'half', 'ring', 'dash'];

/** Activities against the parts of Article 30: each shape leads to the part it speaks of. */
export function HeatMap({ rows }: { readonly rows: readonly ActivityRow[] }) {
  const language = useLanguage();
  const words = overviewWords[language];
  const { main } = useFileLanguages();
  const { data: firm } = useCall('organisation.read', null);
  const shown = useMemo(() => rows.filter((row) => row.status !== 'ended').slice(0, rowsAtMost), [rows]);
  const rest = rows.filter((row) => row.status !== 'ended').length - shown.length;
  const ids = shown.map(({ id }) => id);
  const { data: bundles } = useQuery({
    queryKey: ['activity.read', 'overview', ids],
    queryFn: async (): Promise<ReadonlyMap<string, ActivityBundle>> =>
      new Map(await Promise.all(ids.map(async (id) => [id, await call('activity.read', { id })] as const))),
  });
  const hasWideMeasures = (firm?.measures.length ?? 0) > 0;
  return (
    <section className="card ov-heat" aria-labelledby="ov-heat">
      <div className="hd">
        <h2 id="ov-heat">{words.heat}</h2>
        <span className="t2 sm">{words.heatAbout}</span>
      </div>
      <div className="ov-heat-scroll" data-pane>
        <table className="heat">
          <thead>
            <tr>
              <th className="l ref" scope="col">
                {words.reference}
              </th>
              <th className="l" scope="col">
                {words.activity}
              </th>
              {heatColumns.map((column) => (
                <th key={column} className="c" scope="col">
                  {words.columns[column]}
                  <small>{heatArticles[column]}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => {
              const bundle = bundles?.get(row.id);
              const heat = bundle === undefined ? null : heatOf(bundle, hasWideMeasures);
              const name = readText(row.name, language, main)?.text ?? fieldsUiWords[language].unnamed;
              return (
                <tr key={row.id}>
                  <td className="l num t2">{row.reference}</td>
                  <th className="l name" scope="row">
                    <Link className="el" href={`/activity/${row.id}?`} title={name}>
                      {name}
                    </Link>
                  </th>
                  {heatColumns.map((column) => {
                    const cell = heat?.[column];
                    if (cell === undefined) return <td key={column} />;
                    const told = `${words.columns[column]}: ${words.states[cell.shape]}`;
                    return (
                      <td key={column}>
                        {cell.shape === 'dash' ? (
                          <span className="shape dash" role="img" aria-label={told} title={told} />
                        ) : (
                          <Link
                            href={`/activity/${row.id}?part=${cell.part}`}
                            aria-label={`${row.reference}, ${told}`}
                            title={told}
                          >
                            <span className={`shape ${cell.shape}`} />
                          </Link>
                        )}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <ul className="ov-key">
        {shapes.map((shape) => (
          <li key={shape}>
            <span className={`shape ${shape}`} /> {words.states[shape]}
          </li>
        ))}
        {rest > 0 && (
          <li>
            <Link href="/activities?">{words.rest(rest)}</Link>
          </li>
        )}
      </ul>
    </section>
  );
}

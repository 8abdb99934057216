import { useQuery } from '@tanstack/react-query';
import { memo, startTransition, useEffect, useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { ActivityBundle, ActivityRow } from '../../../shared/api';
import { type Language, readText } from '../../../shared/register/text';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { overviewWords } from '../../../shared/words/overview';
import { call, useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { useFileLanguages } from '../../parts/fields/names';
import { heatArticles, heatColumns, heatOf, type Shape } from './shapes';

/** More rows than this are no overview any more. */
const rowsAtMost = 200;
/** More rows than this at a time keep the window from drawing and hearing keys. */
const atATime = 20;
const shapes: readonly Shape[] = ['full', 'half', 'ring', 'dash'];

/** Activities against the parts of Article 30: each shape leads to the part it speaks of. */
export function HeatMap({ rows }: { readonly rows: readonly ActivityRow[] }) {
  const language = useLanguage();
  const words = overviewWords[language];
  const { main } = useFileLanguages();
  const { data: firm } = useCall('organisation.read', null);
  const kept = useMemo(() => rows.filter((row) => row.status !== 'ended'), [rows]);
  const shown = useMemo(() => inPieces(kept.slice(0, rowsAtMost)), [kept]);
  const rest = kept.length - rowsAtMost;
  const drawn = useMoreAndMore(shown.length);
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
            {shown.slice(0, drawn).map((piece) => (
              <Rows key={piece[0]?.id} rows={piece} main={main} hasWideMeasures={hasWideMeasures} />
            ))}
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

/** Rows with what is known of their activities. */
const Rows = memo(function Rows({
  rows,
  main,
  hasWideMeasures,
}: {
  readonly rows: readonly ActivityRow[];
  readonly main: Language;
  readonly hasWideMeasures: boolean;
}) {
  const language = useLanguage();
  const words = overviewWords[language];
  const ids = rows.map(({ id }) => id);
  const { data: bundles } = useQuery({
    queryKey: ['activity.read', 'overview', ids],
    queryFn: async (): Promise<ReadonlyMap<string, ActivityBundle>> =>
      new Map(await Promise.all(ids.map(async (id) => [id, await call('activity.read', { id })] as const))),
  });
  return rows.map((row) => {
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
  });
});

/** How many of the pieces are drawn: one, and another each time the window has nothing else to do. */
function useMoreAndMore(pieces: number): number {
  const [drawn, setDrawn] = useState(1);
  useEffect(() => {
    if (drawn >= pieces) return;
    const handle = requestIdleCallback(() => startTransition(() => setDrawn(drawn + 1)), { timeout: 500 });
    return () => cancelIdleCallback(handle);
  }, [drawn, pieces]);
  return drawn;
}

function inPieces(rows: readonly ActivityRow[]): readonly (readonly ActivityRow[])[] {
  const count = Math.ceil(rows.length / atATime);
  return Array.from({ length: count }, (_, index) => rows.slice(index * atATime, (index + 1) * atATime));
}

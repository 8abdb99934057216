import { useQueries } from '@tanstack/react-query';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, memo, startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { ActivityBundle, ActivityRow } from '../../../shared/api';
import { type Language, readText } from '../../../shared/register/text';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { overviewWords } from '../../../shared/words/overview';
import { call, useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { useFileLanguages } from '../../parts/fields/names';
import { stretches } from './in-sight';
import { heatArticles, heatColumns, heatOf, type Shape } from './shapes';

/** Up to so many rows stand on the page whole. More have a pane of their own, and only those in sight are drawn. */
const whole = 40;
/** More rows than this at a time keep the window from drawing and hearing keys. */
const atATime = 20;
/** Pixels; the style sheet says it too. */
const rowHeight = 36;
/** Milliseconds that what is known of an activity is kept when it is no longer in sight. */
const keptFor = 60_000;
const shapes: readonly Shape[] = ['full', 'half', 'ring', 'dash'];

/** Activities against the parts of Article 30: each shape leads to the part it speaks of. */
export function HeatMap({ rows }: { readonly rows: readonly ActivityRow[] }) {
  const language = useLanguage();
  const words = overviewWords[language];
  const { main } = useFileLanguages();
  const { data: firm } = useCall('organisation.read', null);
  const kept = useMemo(() => rows.filter((row) => row.status !== 'ended'), [rows]);
  const isLong = kept.length > whole;
  const pieces = useMemo(() => inPieces(kept.map(({ id }) => id)), [kept]);
  const drawn = useMoreAndMore(isLong ? 0 : pieces.length) * atATime;
  const scroll = useRef<HTMLDivElement>(null);
  /** The row that has the focus stays drawn, also when it is scrolled out of sight. */
  const [focused, setFocused] = useState<number | null>(null);
  const virtual = useVirtualizer({
    count: kept.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    enabled: isLong,
    rangeExtractor: (range) => [...defaultRangeExtractor(range), ...(focused === null ? [] : [focused])],
  });
  const inSight = isLong
    ? virtual.getVirtualItems().map(({ index }) => index)
    : kept.slice(0, drawn).map((_, index) => index);
  const bundles = useBundles(
    [...new Set(inSight.map((index) => Math.floor(index / atATime)))].map((piece) => pieces[piece] ?? []),
    isLong && virtual.isScrolling,
  );
  const focus = ({ target }: FocusEvent): void => {
    const row = target.closest('tr')?.getAttribute('aria-rowindex');
    if (isLong && row) setFocused(Number(row) - 2);
  };
  const hasWideMeasures = (firm?.measures.length ?? 0) > 0;
  return (
    <section className="card ov-heat" aria-labelledby="ov-heat">
      <div className="hd">
        <h2 id="ov-heat">{words.heat}</h2>
        <span className="t2 sm">{words.heatAbout}</span>
      </div>
      <div ref={scroll} className={`ov-heat-scroll${isLong ? ' long' : ''}`} data-pane>
        <table className="heat" aria-rowcount={isLong ? kept.length + 1 : undefined}>
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
          <tbody onFocus={focus} onBlur={() => setFocused(null)}>
            {stretches(inSight, kept.length).flatMap(({ is, from, to }) =>
              is === 'drawn'
                ? kept
                    .slice(from, to)
                    .map((row, index) => (
                      <Row
                        key={row.id}
                        at={from + index}
                        row={row}
                        bundle={bundles.get(row.id)}
                        main={main}
                        hasWideMeasures={hasWideMeasures}
                      />
                    ))
                : isLong && (
                    <tr
                      key={`room ${from === 0 ? 'before' : to === kept.length ? 'after' : 'between'}`}
                      aria-hidden
                    >
                      <td
                        colSpan={heatColumns.length + 2}
                        className="room"
                        style={{ height: (to - from) * rowHeight }}
                      />
                    </tr>
                  ),
            )}
          </tbody>
        </table>
      </div>
      <ul className="ov-key">
        {shapes.map((shape) => (
          <li key={shape}>
            <span className={`shape ${shape}`} /> {words.states[shape]}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is known of the activities of some pieces; on the way to other rows nothing is asked for. */
function useBundles(
  pieces: readonly (readonly string[])[],
  isPassing: boolean,
): ReadonlyMap<string, ActivityBundle> {
  return useQueries({
    queries: pieces.map((ids) => ({
      queryKey: ['activity.read', 'overview', ids],
      queryFn: async (): Promise<readonly (readonly [string, ActivityBundle])[]> =>
        await Promise.all(ids.map(async (id) => [id, await call('activity.read', { id })] as const)),
      enabled: !isPassing,
      gcTime: keptFor,
    })),
    combine: (answers) => new Map(answers.flatMap(({ data }) => data ?? [])),
  });
}

/** An activity with what is known of it. */
const Row = memo(function Row({
  at,
  row,
  bundle,
  main,
  hasWideMeasures,
}: {
  /** Its place, from 0. */
  readonly at: number;
  readonly row: ActivityRow;
  readonly bundle: ActivityBundle | undefined;
  readonly main: Language;
  readonly hasWideMeasures: boolean;
}) {
  const language = useLanguage();
  const words = overviewWords[language];
  const heat = bundle === undefined ? null : heatOf(bundle, hasWideMeasures);
  const name = readText(row.name, language, main)?.text ?? fieldsUiWords[language].unnamed;
  return (
    // The first line holds the headings.
    <tr aria-rowindex={at + 2}>
      <td className="l num t2">{row.reference}</td>
      <th className="l name" scope="row">
        <Link href={`/activity/${row.id}?`} title={name}>
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

/** How many of the pieces of a short list are drawn: one, and another each time the window has nothing else to do. */
function useMoreAndMore(pieces: number): number {
  const [drawn, setDrawn] = useState(1);
  useEffect(() => {
    if (drawn >= pieces) return;
    const handle = requestIdleCallback(() => startTransition(() => setDrawn(drawn + 1)), { timeout: 500 });
    return () => cancelIdleCallback(handle);
  }, [drawn, pieces]);
  return drawn;
}

function inPieces(ids: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(ids.length / atATime);
  return Array.from({ length: count }, (_, index) => ids.slice(index * atATime, (index + 1) * atATime));
}

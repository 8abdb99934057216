import { ArrowRight, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type RiskStep, riskLevel, riskSteps } from '../../../shared/law/risk-scale';
import type { Risk } from '../../../shared/register/dpia';
import { assessmentWords } from '../../../shared/words/assessments';
import { dpiaWords } from '../../../shared/words/dpia';
import { useLanguage } from '../../app/language';
import { setFields } from '../../parts/fields/change';
import { flushDrafts, setDraft } from '../../parts/fields/drafts';
import { levelWord, type Moment, moments, placeAt, stepWord } from './levels';

type Cell = Readonly<{ severity: RiskStep; likelihood: RiskStep }>;
/** The highest severity on top. */
const downwards = [...riskSteps].reverse();
/** How many risks a cell names; the rest is counted, and stands in the list. */
const named = 7;

const moved = (step: RiskStep, by: number): RiskStep =>
  riskSteps[Math.min(3, Math.max(0, riskSteps.indexOf(step) + by))] ?? step;

/** Which way a key goes: severity upwards, likelihood to the right. */
const ways: Readonly<Record<string, readonly [severity: number, likelihood: number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Severity and likelihood, four steps each, with the risks where they stand at a moment; of the chosen one all three
 * positions. Arrows walk, Shift with an arrow moves the chosen risk, M puts it in the cell, Enter chooses one in it.
 */
export function Matrix(props: {
  readonly risks: readonly Risk[];
  readonly moment: Moment;
  readonly chosen: Risk | null;
  readonly nameOf: (risk: Risk) => string;
  readonly isFixed: boolean;
  readonly onChoose: (id: string) => void;
}) {
  const language = useLanguage();
  const words = assessmentWords[language];
  const { risks, moment, chosen, isFixed } = props;
  const place = chosen === null ? null : placeAt(chosen, moment);
  const [walked, setWalked] = useState<Cell | null>(null);
  const [said, setSaid] = useState('');
  const grid = useRef<HTMLDivElement>(null);
  const isMoving = useRef(false);
  /** What the keys asked for while a move was being written: the last word counts. */
  const next = useRef<(() => Promise<void>) | null>(null);
  const at: Cell = walked ?? place ?? { severity: '1', likelihood: '1' };
  const key = chosen?.id ?? '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: another risk or moment begins where that risk stands
  useEffect(() => setWalked(null), [key, moment]);
  const momentWord = dpiaWords[language].dpia.moments[moment];
  const numberOf = (risk: Risk): string => `R${risks.indexOf(risk) + 1}`;

  const focus = (cell: Cell): void => {
    setWalked(cell);
    grid.current
      ?.querySelector<HTMLElement>(`[data-cell="${cell.severity}-${cell.likelihood}"]`)
      ?.focus({ preventScroll: true });
  };
  const put = async (to: Cell): Promise<void> => {
    if (chosen === null || isFixed) return;
    if (isMoving.current) {
      next.current = () => put(to);
      return;
    }
    const [severity, likelihood] = [`severity${moment}`, `likelihood${moment}`] as const;
    const before = placeAt(chosen, moment);
    if (before?.severity === to.severity && before.likelihood === to.likelihood) return;
    setSaid(
      words.placed(
        `${numberOf(chosen)} ${props.nameOf(chosen)}`,
        momentWord,
        stepWord(to.severity, language),
        stepWord(to.likelihood, language),
        levelWord(riskLevel(to.severity, to.likelihood), language),
      ),
    );
    // One step changes one rating: it shows at once, before it is written.
    if (before !== null && before.likelihood === to.likelihood)
      return setDraft({ noun: 'risk', id: chosen.id, field: severity }, to.severity, { isNow: true });
    if (before !== null && before.severity === to.severity)
      return setDraft({ noun: 'risk', id: chosen.id, field: likelihood }, to.likelihood, { isNow: true });
    isMoving.current = true;
    try {
      await flushDrafts();
      await setFields('risk', chosen.id, { [severity]: to.severity, [likelihood]: to.likelihood });
    } finally {
      isMoving.current = false;
      const then = next.current;
      next.current = null;
      await then?.();
    }
  };
  const clear = async (): Promise<void> => {
    if (chosen === null || isFixed || place === null) return;
    await flushDrafts();
    await setFields('risk', chosen.id, { [`severity${moment}`]: null, [`likelihood${moment}`]: null });
  };
  const inCell = (cell: Cell): readonly Risk[] =>
    risks.filter((risk) => {
      const there = placeAt(risk, moment);
      return there?.severity === cell.severity && there.likelihood === cell.likelihood;
    });
  const onKeyDown = (event: KeyboardEvent): void => {
    const way = ways[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (way !== undefined) {
      event.preventDefault();
      const from = event.shiftKey && place !== null ? place : at;
      const to: Cell = { severity: moved(from.severity, way[0]), likelihood: moved(from.likelihood, way[1]) };
      if (event.shiftKey) void put(to);
      focus(to);
    } else if (event.key.toLowerCase() === 'm') {
      event.preventDefault();
      void put(at);
    } else if (event.key === 'Enter' || event.key === ' ') {
      const here = inCell(at);
      const next = here[(chosen === null ? -1 : here.indexOf(chosen)) + 1] ?? here[0];
      event.preventDefault();
      if (next === undefined) return;
      props.onChoose(next.id);
      setSaid(`${numberOf(next)} ${props.nameOf(next)}`);
    } else if (event.key === 'Delete') {
      event.preventDefault();
      void clear();
    }
  };
  const unrated = risks.filter((risk) => placeAt(risk, moment) === null);
  const help = [
    `${words.arrows}: ${words.keys.walk}`,
    ...(isFixed ? [] : [`${words.shiftArrows}: ${words.keys.move}`, `M: ${words.keys.here}`]),
    `Enter: ${words.keys.choose}`,
    ...(isFixed ? [] : [`Del: ${words.keys.clear}`]),
  ].join('\n');

  return (
    <>
      <p className="axis">
        {words.severityUp} <ArrowUp className="i s" aria-hidden="true" />
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a table would read its cells as text; these are walked and filled */}
      <div
        ref={grid}
        id="mx-grid"
        className="mx-grid"
        role="grid"
        tabIndex={-1}
        aria-label={`${words.matrix}, ${momentWord}`}
        aria-describedby="mx-keys"
        title={help}
        onKeyDown={onKeyDown}
      >
        {downwards.map((severity) => (
          // biome-ignore lint/a11y/useSemanticElements: a row of the grid above
          // biome-ignore lint/a11y/useFocusableInteractive: its cells take the keyboard
          <div key={severity} role="row" className="mx-row">
            {/* biome-ignore lint/a11y/useSemanticElements: a head of the grid above */}
            {/* biome-ignore lint/a11y/useFocusableInteractive: heads are read with the cells */}
            <div role="rowheader" className="mx-yl">
              {stepWord(severity, language).slice(2)}
              <span className="num">{severity}</span>
            </div>
            {riskSteps.map((likelihood) => {
              const cell = { severity, likelihood };
              const level = riskLevel(severity, likelihood);
              const here = inCell(cell);
              const isAt = at.severity === severity && at.likelihood === likelihood;
              const others =
                chosen === null
                  ? []
                  : moments.filter((each) => {
                      const there = each === moment ? null : placeAt(chosen, each);
                      return there?.severity === severity && there.likelihood === likelihood;
                    });
              const first = here.filter((risk) => risk === chosen);
              const shown = [...first, ...here.filter((risk) => risk !== chosen)].slice(0, named);
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys of its cells
                // biome-ignore lint/a11y/useSemanticElements: a cell of the grid above
                <div
                  key={likelihood}
                  role="gridcell"
                  className={`cl ${level}`}
                  data-cell={`${severity}-${likelihood}`}
                  tabIndex={isAt ? 0 : -1}
                  aria-label={[
                    words.cell(
                      stepWord(severity, language),
                      stepWord(likelihood, language),
                      levelWord(level, language),
                    ),
                    here.length === 0
                      ? words.cellEmpty
                      : here.map((risk) => `${numberOf(risk)} ${props.nameOf(risk)}`).join(', '),
                    ...others.map(
                      (each) => `${chosen === null ? '' : numberOf(chosen)} ${words.legend[each]}`,
                    ),
                  ].join(' ')}
                  onFocus={() => setWalked(cell)}
                  onClick={() => {
                    focus(cell);
                    void put(cell);
                  }}
                >
                  <span className="w">{levelWord(level, language)}</span>
                  <span className="tks">
                    {shown.map((risk) => (
                      // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the cell does the same
                      // biome-ignore lint/a11y/noStaticElementInteractions: a way for the mouse; the cell itself has the keyboard
                      <span
                        key={risk.id}
                        className={risk === chosen ? `tk on m-${moment}` : 'tk'}
                        title={`${numberOf(risk)} ${props.nameOf(risk)}`}
                        onClick={(event) => {
                          event.stopPropagation();
                          props.onChoose(risk.id);
                          focus(cell);
                        }}
                      >
                        {numberOf(risk)}
                      </span>
                    ))}
                    {here.length > named && <span className="tk-more num">+{here.length - named}</span>}
                    {chosen !== null &&
                      others.map((each) => (
                        <span key={each} className={`tk m-${each}`} title={words.legend[each]}>
                          {numberOf(chosen)}
                        </span>
                      ))}
                  </span>
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <div className="mx-x" aria-hidden="true">
        <span />
        {riskSteps.map((step) => (
          <span key={step} className="mx-xl">
            <span className="num">{step}</span> {stepWord(step, language).slice(2)}
          </span>
        ))}
      </div>
      <p className="axis end">
        {words.likelihoodRight} <ArrowRight className="i s" aria-hidden="true" />
      </p>
      {chosen !== null && (
        <p className="row g4 sm t2 wrap mx-legend">
          {moments.map((each) => (
            <span key={each} className="row g1">
              <span className={`tk small m-${each}`}>{numberOf(chosen)}</span>
              {words.legend[each]}
            </span>
          ))}
        </p>
      )}
      {unrated.length > 0 && (
        <p className="sm t2">
          {words.notRatedAt(
            momentWord,
            `${unrated.slice(0, 12).map(numberOf).join(', ')}${unrated.length > 12 ? ' …' : ''}`,
          )}
        </p>
      )}
      <p id="mx-keys" className="sm t3 mx-keys">
        <kbd>{words.arrows}</kbd> {words.keys.walk}
        {!isFixed && (
          <>
            , <kbd>{words.shiftArrows}</kbd> {words.keys.move}, <kbd>M</kbd> {words.keys.here}
          </>
        )}
        , <kbd>Enter</kbd> {words.keys.choose}.
      </p>
      <p className="vh" role="status">
        {said}
      </p>
    </>
  );
}

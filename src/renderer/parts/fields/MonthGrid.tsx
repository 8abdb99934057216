import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { addMonths } from '../../../shared/law/rights';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { useLanguage } from '../../app/language';
import { dayText, today } from './dates';

const dayMs = 86_400_000;
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The six weeks around a month, Monday first. */
function weeksOf(day: string): readonly (readonly string[])[] {
  const first = timeOf(`${day.slice(0, 8)}01`);
  const start = first - ((new Date(first).getUTCDay() + 6) % 7) * dayMs;
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, at) => dayOf(start + (week * 7 + at) * dayMs)),
  );
}

/**
 * A month to choose a day from. Arrows go by day and week, Page Up and Page Down by month, with Shift by year, Home
 * and End to the ends of the week.
 */
export function MonthGrid(props: {
  readonly value: string | null;
  readonly onChoose: (day: string) => void;
}) {
  const language = useLanguage();
  const words = fieldsUiWords[language];
  const [at, setAt] = useState(props.value ?? today());
  const grid = useRef<HTMLTableElement>(null);
  const weeks = weeksOf(at);
  const say = (options: Intl.DateTimeFormatOptions, day: string): string =>
    new Intl.DateTimeFormat(`${language}-BE`, { ...options, timeZone: 'UTC' }).format(timeOf(day));
  // The day that the arrows are at has the keyboard, also when the calendar opens.
  const isByArrow = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each move
  useEffect(() => {
    if (isByArrow.current) grid.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
  }, [at]);
  const move = (day: string, byArrow = true): void => {
    const year = Number(day.slice(0, 4));
    if (!(year >= 1000 && year <= 9999)) return;
    isByArrow.current = byArrow;
    setAt(day);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const weekday = (new Date(timeOf(at)).getUTCDay() + 6) % 7;
    const by = (days: number): string => dayOf(timeOf(at) + days * dayMs);
    const to = {
      ArrowLeft: () => by(-1),
      ArrowRight: () => by(1),
      ArrowUp: () => by(-7),
      ArrowDown: () => by(7),
      Home: () => by(-weekday),
      End: () => by(6 - weekday),
      PageUp: () => addMonths(at, event.shiftKey ? -12 : -1),
      PageDown: () => addMonths(at, event.shiftKey ? 12 : 1),
    }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    event.stopPropagation();
    move(to());
  };
  return (
    <div className="month">
      <div className="row sp">
        <button
          type="button"
          className="btn small icon quiet"
          aria-label={words.previousMonth}
          onClick={() => move(addMonths(at, -1), false)}
        >
          <ChevronLeft className="i s" aria-hidden="true" />
        </button>
        <span className="md" aria-live="polite">
          {say({ month: 'long', year: 'numeric' }, at)}
        </span>
        <button
          type="button"
          className="btn small icon quiet"
          aria-label={words.nextMonth}
          onClick={() => move(addMonths(at, 1), false)}
        >
          <ChevronRight className="i s" aria-hidden="true" />
        </button>
      </div>
      <table ref={grid} aria-label={words.calendar} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {(weeks[0] ?? []).map((day) => (
              <th key={day} abbr={say({ weekday: 'long' }, day)}>
                {say({ weekday: 'short' }, day).slice(0, 2)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  <button
                    type="button"
                    tabIndex={day === at ? 0 : -1}
                    aria-label={dayText(day, language)}
                    aria-current={day === today() ? 'date' : undefined}
                    aria-pressed={day === props.value}
                    data-outside={day.slice(0, 7) !== at.slice(0, 7) || undefined}
                    onClick={() => props.onChoose(day)}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className="btn small" onClick={() => props.onChoose(today())}>
        {words.today}
      </button>
    </div>
  );
}

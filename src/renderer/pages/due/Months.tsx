import type { ScreenLanguage } from '../../../shared/register/text';
import { withCapital } from '../../../shared/words/capital';
import { dueWords } from '../../../shared/words/due';
import { useLanguage } from '../../app/language';
import { today } from '../../parts/fields/dates';
import type { DueLine } from './useDue';
import './due.css';

const locales: Readonly<Record<ScreenLanguage, string>> = { en: 'en-GB', nl: 'nl-BE', fr: 'fr-BE' };

/** `November 2026`. */
export function monthText(month: string, language: ScreenLanguage): string {
  const said = new Intl.DateTimeFormat(locales[language], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
  return withCapital(said);
}

/** So many months from this one on; a day with something due is marked, and its month leads to its lines. */
export function Months(props: {
  readonly lines: readonly DueLine[];
  readonly count: number;
  readonly onMonth: (month: string) => void;
}) {
  const { lines } = props;
  const language = useLanguage();
  const words = dueWords[language];
  const now = today();
  const [year = 0, month = 1] = now.split('-').map(Number);
  const months = Array.from({ length: props.count }, (_, ahead) =>
    new Date(Date.UTC(year, month - 1 + ahead, 1)).toISOString().slice(0, 7),
  );
  const byDay = new Map<string, number>();
  for (const { on } of lines) byDay.set(on, (byDay.get(on) ?? 0) + 1);
  return (
    <div className="due-year">
      {months.map((each) => {
        const count = lines.filter(({ on, isOverdue }) => !isOverdue && on.startsWith(each)).length;
        const name = monthText(each, language);
        return (
          <a
            key={each}
            className="due-month"
            href={`#/due?month=${each}`}
            aria-label={words.month(name, count)}
            aria-disabled={count === 0}
            onClick={(event) => {
              event.preventDefault();
              props.onMonth(each);
            }}
          >
            <span className="md">{name}</span>
            <span className="due-days" aria-hidden="true">
              {daysOf(each).map((day, index) =>
                day === null ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: places before the first day
                  <i key={index} />
                ) : (
                  <i
                    key={day}
                    className={`num${byDay.has(day) ? ' due' : ''}${day === now ? ' now' : ''}${day < now && byDay.has(day) ? ' past' : ''}`}
                  >
                    {Number(day.slice(8))}
                  </i>
                ),
              )}
            </span>
          </a>
        );
      })}
    </div>
  );
}

/** The days of a month, Monday first, with empty places before the first. */
function daysOf(month: string): readonly (string | null)[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return [
    ...Array.from({ length: before }, () => null),
    ...Array.from({ length: last }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`),
  ];
}

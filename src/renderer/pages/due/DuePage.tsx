import { CalendarClock, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { type DueKind, dueKinds } from '../../../shared/register/due';
import type { ScreenLanguage } from '../../../shared/register/text';
import { withCapital } from '../../../shared/words/capital';
import { dueWords } from '../../../shared/words/due';
import { useLanguage } from '../../app/language';
import { usePageTitle } from '../../app/title';
import { EmptyState } from '../../parts/EmptyState';
import { dayText, today } from '../../parts/fields/dates';
import { type DueLine, useDue } from './useDue';
import './due.css';

/** More than this is no agenda that anybody reads; the soonest come first. */
const most = 1_000;
/** Months that are drawn as a calendar. */
const drawn = 12;

const locales: Readonly<Record<ScreenLanguage, string>> = { en: 'en-GB', nl: 'nl-BE', fr: 'fr-BE' };

/** All that falls due: a year of months to look at, and every line under its month. */
export function DuePage() {
  const language = useLanguage();
  const words = dueWords[language];
  const [kind, setKind] = useState<DueKind | null>(null);
  const lines = useDue(most);
  usePageTitle(words.title);
  if (lines === undefined) return null;
  if (lines.length === 0)
    return (
      <div className="page">
        <EmptyState icon={CalendarClock} title={words.none} text={words.noneText} />
      </div>
    );
  const present = dueKinds.filter((each) => lines.some((line) => line.kind === each));
  const shown = kind === null ? lines : lines.filter((line) => line.kind === kind);
  const groups = new Map<string, DueLine[]>();
  for (const line of shown) {
    const group = line.isOverdue ? '' : line.on.slice(0, 7);
    groups.set(group, [...(groups.get(group) ?? []), line]);
  }
  return (
    <div className="page due-page">
      <fieldset className="seg due-kinds">
        <legend className="vh">{words.show}</legend>
        {[null, ...present].map((each) => (
          <button
            key={each ?? 'all'}
            type="button"
            aria-pressed={kind === each}
            onClick={() => setKind(each)}
          >
            {each === null ? words.allKinds : withCapital(words.kinds[each])}{' '}
            <span className="n">
              {each === null ? lines.length : lines.filter((line) => line.kind === each).length}
            </span>
          </button>
        ))}
      </fieldset>
      <Year lines={shown} />
      {[...groups].map(([group, own]) => (
        <section key={group} className="card" aria-labelledby={`due-${group}`} id={`month-${group}`}>
          <div className="hd">
            <h2 id={`due-${group}`}>{group === '' ? words.overdue : monthText(group, language)}</h2>
            <span className="t2 sm num">{own.length}</span>
          </div>
          <ul className="due-list">
            {own.map((line) => (
              <li key={`${line.noun} ${line.id} ${line.kind}`}>
                <span className="num t2">{dayText(line.on, language)}</span>
                <span className="what">
                  <Link href={line.href}>{line.label}</Link>
                  {line.isOverdue && (
                    <span className="st advice">
                      <TriangleAlert className="i s" aria-hidden="true" /> {words.isOverdue}
                    </span>
                  )}
                </span>
                <span className="t2">{line.what}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function monthText(month: string, language: ScreenLanguage): string {
  const said = new Intl.DateTimeFormat(locales[language], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
  return withCapital(said);
}

/** The months from this one on; a day with something due is marked, and its month leads to its lines. */
function Year({ lines }: { readonly lines: readonly DueLine[] }) {
  const language = useLanguage();
  const words = dueWords[language];
  const now = today();
  const [year = 0, month = 1] = now.split('-').map(Number);
  const months = Array.from({ length: drawn }, (_, ahead) =>
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
              document.getElementById(`month-${each}`)?.scrollIntoView({ block: 'start' });
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

import { CalendarClock, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { type DueKind, dueKinds } from '../../../shared/register/due';
import { withCapital } from '../../../shared/words/capital';
import { dueWords } from '../../../shared/words/due';
import { useLanguage } from '../../app/language';
import { usePageTitle } from '../../app/title';
import { EmptyState } from '../../parts/EmptyState';
import { dayText } from '../../parts/fields/dates';
import { Months, monthText } from './Months';
import { type DueLine, useDue } from './useDue';
import './due.css';

/** More than this is no agenda that anybody reads; the soonest come first. */
const most = 1_000;
/** Months that are drawn as a calendar. */
const drawn = 12;

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
      <Months
        lines={shown}
        count={drawn}
        onMonth={(month) => document.getElementById(`month-${month}`)?.scrollIntoView({ block: 'start' })}
      />
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

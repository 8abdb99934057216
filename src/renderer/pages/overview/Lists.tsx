import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Output } from '../../../shared/api';
import { verbs } from '../../../shared/register/edit';
import type { NounName } from '../../../shared/register/nouns';
import type { ScreenLanguage } from '../../../shared/register/text';
import { actionLabel } from '../../../shared/words/actions';
import { dueWords } from '../../../shared/words/due';
import { type FieldWords, fieldWords } from '../../../shared/words/fields';
import { overviewWords } from '../../../shared/words/overview';
import { go } from '../../app/go';
import { useLanguage } from '../../app/language';
import { placeOf } from '../../app/places';
import { today } from '../../parts/fields/dates';
import { useNames } from '../../parts/fields/names';
import { Months } from '../due/Months';
import { useDue } from '../due/useDue';

const locales: Readonly<Record<ScreenLanguage, string>> = { en: 'en-GB', nl: 'nl-BE', fr: 'fr-BE' };
const dueAtMost = 5;
/** What the months are marked by: more days than two months have. */
const dueInMonths = 200;
const recentAtMost = 6;

/** What falls due soonest, and the way to all of it. */
export function DueCard() {
  const language = useLanguage();
  const words = dueWords[language];
  const due = useDue(dueInMonths);
  return (
    <ListCard
      id="ov-due"
      title={words.title}
      empty={words.none}
      top={
        <div className="ov-months">
          <Months lines={due ?? []} count={2} onMonth={() => go('/due')} />
        </div>
      }
      more={<Link href="/due">{words.all}</Link>}
    >
      {(due ?? []).slice(0, dueAtMost).map((line) => (
        <li key={`${line.noun} ${line.id} ${line.kind}`}>
          <span className="num t2 when">{shortDay(line.on, language)}</span>
          <span className="what">
            <Link href={line.href}>{line.label}</Link>
            <span className="t2 sm">
              {line.what}
              {line.isOverdue && ' '}
              {line.isOverdue && (
                <span className="st advice">
                  <TriangleAlert className="i s" aria-hidden="true" /> {words.isOverdue}
                </span>
              )}
            </span>
          </span>
        </li>
      ))}
    </ListCard>
  );
}

/** What was done last in this file, in words. */
export function RecentCard({ recent }: { readonly recent: Output<'overview.read'>['recent'] }) {
  const language = useLanguage();
  const words = overviewWords[language];
  const names = useNames();
  return (
    <ListCard id="ov-recent" title={words.recent} empty={words.recentNone}>
      {recent.slice(0, recentAtMost).map(({ seq, time, verb, about }) => {
        const said = labelOf(verb, about);
        const label = said.slice(0, 1).toLocaleUpperCase(language) + said.slice(1);
        const href = about === null ? null : hrefOf(about);
        return (
          <li key={seq}>
            <span className="num t2 when">{whenOf(time, language)}</span>
            <span className="what">{href === null ? label : <Link href={href}>{label}</Link>}</span>
          </li>
        );
      })}
    </ListCard>
  );

  /** A link to what is still there: parts of an activity have no place of their own. */
  function hrefOf(about: Readonly<{ noun: NounName; id: string }>): string | null {
    if (about.noun === 'organisation') return '/organisation?';
    if (names.of(about.noun, about.id) === null) return null;
    const place = placeOf(about.noun, about.id, null);
    return place.includes('?') ? place : `${place}?`;
  }

  function labelOf(verb: string, about: (typeof recent)[number]['about']): string {
    const known = verbs.find((each) => each === verb) ?? 'edit';
    if (about === null) return actionLabel(language, { verb: known });
    const noun = fieldWords[language][about.noun];
    const said: Readonly<Record<string, FieldWords>> = noun.fields;
    const field = about.field === undefined ? undefined : said[about.field]?.label;
    const name = names.of(about.noun, about.id);
    return actionLabel(language, {
      verb: known,
      one: noun.one,
      ...(field === undefined ? {} : { field }),
      ...(name === null || name.trim() === '' ? {} : { name }),
    });
  }
}

function ListCard(props: {
  readonly id: string;
  readonly title: string;
  readonly empty: string;
  readonly top?: ReactNode;
  readonly more?: ReactNode;
  readonly children: readonly ReactNode[];
}) {
  return (
    <section className="card" aria-labelledby={props.id}>
      <div className="hd">
        <h2 id={props.id}>{props.title}</h2>
      </div>
      {props.children.length === 0 ? (
        <p className="t2 ov-none">{props.empty}</p>
      ) : (
        <>
          {props.top}
          <ul className="ov-list">{props.children}</ul>
          {props.more !== undefined && <p className="ov-more">{props.more}</p>}
        </>
      )}
    </section>
  );
}

/** "15 Dec", with the year when it is not this one. */
function shortDay(day: string, language: ScreenLanguage): string {
  const isThisYear = day.startsWith(today().slice(0, 4));
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

/** The time for today, the day for what is older. */
function whenOf(time: string, language: ScreenLanguage): string {
  const at = new Date(time);
  if (Number.isNaN(at.getTime())) return '';
  const isToday = at.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(
    locales[language],
    isToday ? { hour: '2-digit', minute: '2-digit' } : { day: 'numeric', month: 'short' },
  ).format(at);
}

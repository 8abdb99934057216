import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { Link } from 'wouter';
import type { ActivityRow, Output } from '../../../shared/api';
import { verbs } from '../../../shared/register/edit';
import type { NounName } from '../../../shared/register/nouns';
import { readText, type ScreenLanguage } from '../../../shared/register/text';
import { actionLabel } from '../../../shared/words/actions';
import { type FieldWords, fieldWords } from '../../../shared/words/fields';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { overviewWords } from '../../../shared/words/overview';
import { useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { placeOf } from '../../app/places';
import { today } from '../../parts/fields/dates';
import { useFileLanguages, useNames } from '../../parts/fields/names';
import { useCatalogue } from '../catalogues/useCatalogue';

const locales: Readonly<Record<ScreenLanguage, string>> = { en: 'en-GB', nl: 'nl-BE', fr: 'fr-BE' };
const dueAtMost = 6;
const recentAtMost = 6;

type Due = Readonly<{ on: string; label: string; what: string; href: string }>;

/** The first that are due. Days in ISO 8601: comparing them as words of a language takes ten times as long. */
const soonest = <T extends Readonly<{ on: string }>>(all: readonly T[]): readonly T[] =>
  [...all].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).slice(0, dueAtMost);

/** What has to be looked at again, soonest first: activities, agreements, transfers, measures, systems, the register. */
export function DueCard({ rows }: { readonly rows: readonly ActivityRow[] }) {
  const language = useLanguage();
  const words = overviewWords[language];
  const names = useNames();
  const { main } = useFileLanguages();
  const { data: firm } = useCall('organisation.read', null);
  const lists = {
    agreement: useCatalogue('agreement'),
    transfer: useCatalogue('transfer'),
    measure: useCatalogue('measure'),
    system: useCatalogue('system'),
  } as const;
  const unnamed = fieldsUiWords[language].unnamed;
  // Of ten thousand activities only those that are shown are put into words, each time something else arrives.
  const reviews = useMemo(
    () =>
      soonest(
        rows.flatMap((row) =>
          row.nextReviewOn === null || row.status === 'ended' ? [] : [{ on: row.nextReviewOn, row }],
        ),
      ),
    [rows],
  );
  const due: Due[] = reviews.map(({ on, row }) => ({
    on,
    label: readText(row.name, language, main)?.text ?? unnamed,
    what: row.reference,
    href: `/activity/${row.id}?part=review`,
  }));
  for (const [noun, list] of Object.entries(lists) as [keyof typeof lists, (typeof lists)['agreement']][])
    for (const record of list?.records ?? [])
      if (typeof record['reviewOn'] === 'string')
        due.push({
          on: record['reviewOn'],
          label: names.of(noun, record.id) ?? unnamed,
          what: fieldWords[language][noun].one,
          href: placeOf(noun, record.id, null),
        });
  if (firm?.nextReviewOn)
    due.push({
      on: firm.nextReviewOn,
      label: fieldWords[language].organisation.one,
      what: words.review,
      href: '/organisation?',
    });
  const day = today();
  return (
    <ListCard id="ov-due" title={words.due} empty={words.dueNone}>
      {soonest(due).map((item) => (
        <li key={`${item.href} ${item.on}`}>
          <span className="num t2 when">{shortDay(item.on, language)}</span>
          <span className="what">
            <Link href={item.href}>{item.label}</Link>
            <span className="t2 sm">
              {item.what}
              {item.on < day && ' '}
              {item.on < day && (
                <span className="st advice">
                  <TriangleAlert className="i s" aria-hidden="true" /> {words.overdue}
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
        <ul className="ov-list">{props.children}</ul>
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

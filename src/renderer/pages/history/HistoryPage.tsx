import { useQueries } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { History, ListFilter } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useSearch } from 'wouter';
import type { HistoryFilter, HistoryPage as Page } from '../../../shared/api';
import { verbs } from '../../../shared/register/edit';
import { type NounName, nounNames } from '../../../shared/register/nouns';
import { actionWords } from '../../../shared/words/actions';
import { fieldLabel, fieldWords } from '../../../shared/words/fields';
import { historyWords } from '../../../shared/words/history';
import { call, useCall } from '../../app/bridge';
import { go } from '../../app/go';
import { useLanguage } from '../../app/language';
import { usePageTitle } from '../../app/title';
import { EmptyState } from '../../parts/EmptyState';
import { useFileLanguages, useNames } from '../../parts/fields/names';
import { Tabs } from '../../parts/Tabs';
import { CheckButton } from './CheckButton';
import { Entry, titleText } from './Entry';
import { dayName, numberText } from './how-said';
import { IssuedVersions } from './issued/IssuedVersions';
import { LastBackups } from './LastBackups';
import './history.css';

const pageSize = 50;
const nothing: Omit<HistoryFilter, 'record' | 'offset' | 'limit'> = {
  noun: null,
  actor: null,
  verb: null,
  from: null,
  until: null,
  text: '',
};

/** Who changed what, from what to what, when: of the whole file, of one record or of one field; and the way back. */
export function HistoryPage() {
  const language = useLanguage();
  const words = historyWords[language];
  const search = useSearch();
  const [filter, setFilter] = useState(nothing);
  const [pane, setPane] = useState<'changes' | 'versions'>('changes');
  usePageTitle(words.title);
  const record = useMemo(() => recordOf(search), [search]);
  const text = useDeferredValue(filter.text);
  const asked = useMemo(() => ({ ...filter, text, record }), [filter, text, record]);
  const { data: facets } = useCall('history.facets', null);
  const isFiltered = record !== null || JSON.stringify(filter) !== JSON.stringify(nothing);
  const set = (part: Partial<typeof nothing>): void => setFilter((before) => ({ ...before, ...part }));

  return (
    <div className="page-body hist-page">
      <Tabs
        label={words.title}
        tabs={(['changes', 'versions'] as const).map((id) => ({ id, label: words[id] }))}
        shown={pane}
        onShow={setPane}
      />
      <div className="hist" data-shown={pane}>
        <div className="hist-side" data-pane="">
          <IssuedVersions />
          <nav className="hist-days" aria-label={words.days}>
            <h2>{words.days}</h2>
            <ul>
              {(facets?.days ?? []).map(({ day, count, actors }) => {
                const [from, until] = dayLimits(day);
                const isChosen = filter.from === from && filter.until === until;
                return (
                  <li key={day}>
                    <button
                      type="button"
                      aria-pressed={isChosen}
                      onClick={() => set(isChosen ? { from: null, until: null } : { from, until })}
                    >
                      <History className="i s" aria-hidden />
                      <span className="b">{dayName(day, language)}</span>
                      <span className="t2 sm">
                        {[
                          words.count(numberText(count, language), count === 1),
                          ...actors.filter(Boolean),
                        ].join(' · ')}
                      </span>
                    </button>
                  </li>
                );
              })}
            </ul>
          </nav>
          <LastBackups />
        </div>
        <section className="hist-main" aria-label={words.changes}>
          <div className="bar">
            <label className="in hist-filter">
              <ListFilter className="i s" aria-hidden />
              <span className="vh">{words.filter}</span>
              <input
                type="search"
                placeholder={`${words.filter}…`}
                value={filter.text}
                maxLength={200}
                onChange={(event) => set({ text: event.target.value })}
              />
            </label>
            <Choice
              label={words.person}
              all={words.everybody}
              value={filter.actor === null ? '' : String(filter.actor)}
              options={(facets?.actors ?? []).map(({ id, name }) => ({
                id: String(id),
                label: name === '' ? words.byNobody : name,
              }))}
              onChange={(id) => set({ actor: id === '' ? null : Number(id) })}
            />
            <Choice
              label={words.kind}
              all={words.everything}
              value={filter.verb ?? ''}
              options={(facets?.verbs ?? []).map((verb) => ({
                id: verb,
                label: actionWords[language].verbs[verb],
              }))}
              onChange={(id) => set({ verb: verbs.find((verb) => verb === id) ?? null })}
            />
            <Choice
              label={words.about}
              all={words.all}
              value={filter.noun ?? ''}
              options={(facets?.nouns ?? []).map((noun) => ({
                id: noun,
                label: fieldWords[language][noun].many,
              }))}
              onChange={(id) => set({ noun: nounNames.find((noun) => noun === id) ?? null })}
            />
            <span className="grow" />
            <CheckButton isOpenAtFirst={new URLSearchParams(search).has('check')} />
          </div>
          {record !== null && <Only record={record} />}
          <Changes
            key={JSON.stringify(asked)}
            asked={asked}
            isFiltered={isFiltered}
            onClear={() => {
              setFilter(nothing);
              if (record !== null) go('/history');
            }}
          />
        </section>
      </div>
    </div>
  );
}

/** The list itself: pages of it are asked for as they come into sight. */
function Changes(props: {
  readonly asked: Omit<HistoryFilter, 'offset' | 'limit'>;
  readonly isFiltered: boolean;
  readonly onClear: () => void;
}) {
  const language = useLanguage();
  const words = historyWords[language];
  const scroll = useRef<HTMLDivElement>(null);
  const { data: first } = useCall('history.list', { ...props.asked, offset: 0, limit: pageSize });
  const total = first?.total ?? 0;
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => 96,
    overscan: 6,
  });
  const inSight = rows.getVirtualItems();
  const wanted = new Set(inSight.map(({ index }) => Math.floor(index / pageSize)));
  const pages = useQueries({
    queries: [...wanted].map((page) => {
      const input = { ...props.asked, offset: page * pageSize, limit: pageSize };
      return { queryKey: ['history.list', input], queryFn: () => call('history.list', input) };
    }),
  });
  const byPage = new Map<number, Page | undefined>(
    [...wanted].map((page, index) => [page, pages[index]?.data]),
  );
  if (first === undefined) return null;
  if (total === 0)
    return (
      <div className="hist-none">
        <EmptyState icon={History} title={props.isFiltered ? words.noMatch : words.nothing} text="">
          {props.isFiltered && (
            <button type="button" className="btn" onClick={props.onClear}>
              {words.clear}
            </button>
          )}
        </EmptyState>
      </div>
    );
  return (
    <>
      <div
        ref={scroll}
        className="hist-list"
        role="feed"
        aria-label={words.changes}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard
        tabIndex={0}
        data-pane=""
      >
        <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {inSight.map((item) => {
            const page = byPage.get(Math.floor(item.index / pageSize));
            const entry = page?.entries[item.index % pageSize];
            return (
              <div
                key={item.key}
                ref={rows.measureElement}
                data-index={item.index}
                className="hist-row"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {entry === undefined ? (
                  <div className="hist-wait" />
                ) : (
                  <Entry entry={entry} gone={page?.gone ?? {}} at={item.index + 1} of={total} />
                )}
              </div>
            );
          })}
        </div>
      </div>
      <div className="hist-foot">
        <span>
          <b>{words.count(numberText(total, language), total === 1)}</b>
        </span>
        {props.isFiltered && (
          <button type="button" className="link" onClick={props.onClear}>
            {words.clear}
          </button>
        )}
        <span className="grow" />
        <span className="sm t2">
          <ins>{words.later}</ins> <del>{words.earlier}</del>
        </span>
      </div>
    </>
  );
}

type OneRecord = NonNullable<HistoryFilter['record']>;

/** Which record or field the list is about, and the way to the whole file. */
function Only({ record }: { readonly record: OneRecord }) {
  const language = useLanguage();
  const words = historyWords[language];
  const names = useNames();
  const { main } = useFileLanguages();
  const { data } = useCall('history.list', { ...nothing, record, offset: 0, limit: 1 });
  const known = data?.entries[0]?.changes.find(({ record: own }) => own.id === record.id)?.record;
  const title = known === undefined ? null : titleText(known.title, language, main);
  const name =
    [known?.reference, title].filter(Boolean).join(' ') ||
    names.of(record.noun, record.id) ||
    fieldWords[language][record.noun].one;
  const what =
    record.field === null
      ? name
      : actionWords[language].fieldOf(fieldLabel(language, record.noun, record.field), name);
  return (
    <p className="hist-only">
      <span>{words.ofWhat(what)}</span>
      <button type="button" className="link" onClick={() => go('/history')}>
        {words.showAll}
      </button>
    </p>
  );
}

function Choice(props: {
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly options: readonly Readonly<{ id: string; label: string }>[];
  readonly onChange: (id: string) => void;
}) {
  return (
    <label>
      <span className="vh">{props.label}</span>
      <select
        className="in hist-choice"
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      >
        <option value="">{props.all}</option>
        {props.options.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** `?record=activity:ID` or `?record=activity:ID:FIELD`. */
function recordOf(search: string): OneRecord | null {
  const [noun, id, field] = new URLSearchParams(search).get('record')?.split(':') ?? [];
  const known: NounName | undefined = nounNames.find((each) => each === noun);
  return known === undefined || id === undefined || id === ''
    ? null
    : { noun: known, id, field: field ?? null };
}

/** A day at the place of this computer as two moments. */
function dayLimits(day: string): readonly [string, string] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [new Date(year, month - 1, date).toISOString(), new Date(year, month - 1, date + 1).toISOString()];
}

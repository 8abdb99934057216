import { Copy, ListFilter, ListPlus, Plus } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSearch } from 'wouter';
import { areSaidApart, saidApart } from '../../../shared/register/doubles';
import type { CatalogueNoun } from '../../../shared/register/nouns';
import type { ScreenLanguage } from '../../../shared/register/text';
import { catalogueWords } from '../../../shared/words/catalogues';
import { type FieldWords, fieldWords } from '../../../shared/words/fields';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { logWords } from '../../../shared/words/logs';
import { problemSentence } from '../../../shared/words/problems';
import { shellWords } from '../../../shared/words/shell';
import { ProblemError } from '../../app/bridge';
import { useIsReadOnly } from '../../app/file';
import { useLanguage } from '../../app/language';
import { places } from '../../app/places';
import { usePageTitle } from '../../app/title';
import { DataTable, type ListColumn } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { FilterBox } from '../../parts/FilterBox';
import { addRecord, write } from '../../parts/fields/change';
import { dayText, today } from '../../parts/fields/dates';
import { flushDrafts, useDraftVersion, withDrafts } from '../../parts/fields/drafts';
import { recordLabel, useFileLanguages, useNames } from '../../parts/fields/names';
import { newId } from '../../parts/fields/newId';
import { useRemove } from '../../parts/fields/removing';
import { focusList, ListWithPanel, type ShownPane } from '../../parts/ListWithPanel';
import { useToast } from '../../parts/toast';
import { useIsBelow } from '../../parts/useIsBelow';
import { focusAsked, focusField } from '../activity/focus';
import { ChooseDialog } from './ChooseDialog';
import { type CellContext, cell, cellOrder, cellText } from './cells';
import { canHoldDoubles, columnsOf, hasLawList, isUsedByActivities } from './columns';
import { doublesOf } from './doubles';
import { MergeDialog } from './MergeDialog';
import { RecordPanel } from './RecordPanel';
import type { CatalogueRecord } from './records';
import { StillUsedDialog } from './StillUsedDialog';
import { useCatalogue } from './useCatalogue';
import './catalogues.css';

type Open =
  | Readonly<{ is: 'choose' }>
  | Readonly<{ is: 'merge'; one: string; other: string | null }>
  | Readonly<{ is: 'stillUsed'; id: string; detail: string | undefined }>;

/** One catalogue, or two that belong together: the list, the form of one record, where it is used, doubles. */
export function CataloguePage({ nouns }: { readonly nouns: readonly CatalogueNoun[] }) {
  const language = useLanguage();
  const search = useSearch();
  const asked = new URLSearchParams(search).get('record');
  const [first = 'party', second] = nouns;
  const other = useCatalogue(second ?? first);
  const [noun, setNoun] = useState<CatalogueNoun>(first);
  const place = places.find((each) => each.nouns?.some((one) => one === first));
  const words = shellWords[language];
  const title = place === undefined ? '' : words[place.word];
  usePageTitle(typeof title === 'string' ? title : '');

  // An address that points to a record decides which of the two lists it is in.
  const isInSecond =
    second !== undefined && asked !== null && other?.records.some(({ id }) => id === asked) === true;
  useEffect(() => {
    if (isInSecond && second !== undefined) setNoun(second);
  }, [isInSecond, second]);

  return (
    <CatalogueList key={noun} noun={noun} nouns={nouns} onNoun={setNoun} asked={asked} search={search} />
  );
}

function CatalogueList(props: {
  readonly noun: CatalogueNoun;
  readonly nouns: readonly CatalogueNoun[];
  readonly onNoun: (noun: CatalogueNoun) => void;
  readonly asked: string | null;
  readonly search: string;
}) {
  const { noun } = props;
  const language = useLanguage();
  const words = catalogueWords[language];
  const kinds: Readonly<Partial<Record<CatalogueNoun, string>>> = words.kinds;
  const isReadOnly = useIsReadOnly();
  const tell = useToast();
  const remove = useRemove();
  const names = useNames();
  const { main } = useFileLanguages();
  const catalogue = useCatalogue(noun);
  const agreementList = useCatalogue('agreement', noun === 'party');
  const version = useDraftVersion();
  const [filter, setFilter] = useState('');
  const [role, setRole] = useState<'all' | 'processor'>('all');
  const [chosen, setCurrent] = useState<string | null>(props.asked);
  const [open, setOpen] = useState<Open | null>(null);
  const [shown, setShown] = useState<ShownPane>(props.asked === null ? 'list' : 'form');
  const box = useRef<HTMLDivElement>(null);
  const isNarrow = useIsBelow(1160);

  useEffect(() => {
    if (props.asked !== null) setCurrent(props.asked);
    focusAsked(props.search);
  }, [props.asked, props.search]);
  useEffect(() => () => void flushDrafts(), []);

  const agreements = useMemo(() => {
    const found = new Map<string, string | null>();
    for (const agreement of agreementList?.records ?? []) {
      const party = agreement['party'];
      const status = agreement['status'];
      if (typeof party !== 'string') continue;
      const known = found.get(party);
      if (known === undefined || known === null || status === 'signed')
        found.set(party, typeof status === 'string' ? status : null);
    }
    return found;
  }, [agreementList]);
  const context = useMemo(
    (): CellContext => ({ noun, language, main, names, agreements }),
    [noun, language, main, names, agreements],
  );
  const labelOf = useCallback(
    (record: CatalogueRecord): string => recordLabel(noun, record as never, language, names, main),
    [noun, language, names, main],
  );

  const all = catalogue?.records;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the drafts that are read
  const typed = useMemo(() => (all ?? []).map((record) => withDrafts(noun, record)), [all, noun, version]);
  const processors = typed.filter((record) => record['role'] === 'processor').length;
  const rows = useMemo(
    () => (role === 'all' ? typed : typed.filter((record) => record['role'] === 'processor')),
    [typed, role],
  );
  const usedIn = catalogue?.usedIn;
  const countOf = useCallback((id: string): number => usedIn?.[id]?.length ?? 0, [usedIn]);

  const doubles = useMemo(() => {
    if (!canHoldDoubles.has(noun) || all === undefined) return [];
    const records = new Map(all.map((record) => [record.id, record]));
    return doublesOf(all.map((record) => ({ id: record.id, label: labelOf(record) }))).filter((pair) => {
      const [one, other] = [records.get(pair.one), records.get(pair.other)];
      return one !== undefined && other !== undefined && !areSaidApart(one, other);
    });
  }, [all, noun, labelOf]);
  const double = doubles[0];
  // Nothing chosen yet: the first line, so that the form is never empty beside a list.
  const current = chosen ?? rows[0]?.id ?? null;
  const byId = (id: string | null): CatalogueRecord | undefined => typed.find((record) => record.id === id);
  const record = byId(current);

  const columns = useMemo((): readonly ListColumn<CatalogueRecord>[] => {
    const said: Readonly<Record<string, FieldWords>> = fieldWords[language][noun].fields;
    const own: Readonly<Record<string, string>> = { agreement: words.agreement, sentence: words.kept };
    return [
      {
        id: 'label',
        header: fieldWords[language][noun].one,
        text: (row) =>
          [labelOf(row), ...besideName(noun).map((field) => cellText(context, row, field))].join(' ').trim(),
        // A request is called by the day on which it came in.
        ...(noun === 'rightsRequest'
          ? { sort: (row) => [cellOrder(context, row, 'receivedOn'), labelOf(row)].join(' ') }
          : {}),
        cell: (row) => <NameCell context={context} record={row} label={labelOf(row)} />,
      },
      ...columnsOf[noun].map(
        ({ field, width }): ListColumn<CatalogueRecord> => ({
          id: field,
          header: own[field] ?? said[field]?.label ?? field,
          ...(width === undefined ? {} : { width }),
          text: (row) => cellText(context, row, field),
          sort: (row) => cellOrder(context, row, field),
          cell: (row) => cell(context, row, field),
        }),
      ),
      ...(isUsedByActivities.has(noun)
        ? [
            {
              id: 'used',
              header: words.used,
              width: 80,
              text: (row: CatalogueRecord) => String(countOf(row.id)),
              cell: (row: CatalogueRecord) => (
                <span className="num">{countOf(row.id) === 0 ? '–' : countOf(row.id)}</span>
              ),
            },
          ]
        : []),
    ];
  }, [noun, language, words, context, labelOf, countOf]);

  const refused = (error: unknown, name?: string): void =>
    tell(error instanceof ProblemError ? problemSentence(language, error.problem, name) : String(error));
  const create = async (): Promise<void> => {
    const id = newId();
    try {
      await flushDrafts();
      await addRecord(noun, id, {});
    } catch (error) {
      refused(error);
      return;
    }
    setFilter('');
    setRole('all');
    setCurrent(id);
    setShown('form');
    focusField({ noun, id });
  };
  const removeIt = async (id: string): Promise<void> => {
    const at = rows.findIndex((row) => row.id === id);
    const next = rows[at + 1]?.id ?? rows[at - 1]?.id ?? null;
    const refusal = await remove(noun, id, nameOf(id));
    if (refusal?.problem.code === 'stillUsed')
      return setOpen({ is: 'stillUsed', id, detail: refusal.problem.detail });
    if (refusal !== null) return;
    setCurrent(next);
    toList();
  };
  const sayApart = async (one: string, other: string): Promise<void> => {
    const named = all?.find(({ id }) => id === one);
    if (named === undefined) return;
    try {
      await write('edit', { noun, id: one }, [
        { do: 'mark', noun, id: one, field: '*', mark: saidApart(named, other) },
      ]);
    } catch (error) {
      refused(error);
    }
  };
  const openForm = (id: string): void => {
    setCurrent(id);
    setShown('form');
    focusField({ noun, id });
  };
  const toList = (): void => {
    setShown('list');
    focusList(box);
  };

  const isEmptyList = all !== undefined && all.length === 0;
  const icon = places.find((place) => place.nouns?.some((one) => one === noun))?.icon ?? ListPlus;
  // Who has nothing yet begins with what is usual.
  const isChosenFirst = isEmptyList && hasLawList.has(noun);
  const newButton = (
    <button type="button" className={isChosenFirst ? 'btn' : 'btn primary'} onClick={() => void create()}>
      <Plus className="i s" aria-hidden="true" />
      {words.create[noun]}
    </button>
  );
  const chooseButton = hasLawList.has(noun) && (
    <button
      type="button"
      className={isChosenFirst ? 'btn primary' : 'btn list-choose'}
      title={words.choose}
      onClick={() => setOpen({ is: 'choose' })}
    >
      <ListPlus className="i s" aria-hidden="true" />
      <span className="tx">{words.choose}</span>
    </button>
  );

  return (
    <ListWithPanel
      box={box}
      words={words}
      shown={shown}
      onShow={setShown}
      isEmpty={isEmptyList}
      onDelete={current === null || isReadOnly ? null : () => void removeIt(current)}
      list={
        <>
          {!(isEmptyList && props.nouns.length === 1) && (
            <div className="bar">
              {!isEmptyList && <FilterBox label={words.filter} value={filter} onChange={setFilter} />}
              {props.nouns.length > 1 && (
                <fieldset className="seg">
                  <legend className="vh">{words.kind}</legend>
                  {props.nouns.map((each) => (
                    <button
                      key={each}
                      type="button"
                      aria-pressed={each === noun}
                      onClick={() => props.onNoun(each)}
                    >
                      {kinds[each]}
                    </button>
                  ))}
                </fieldset>
              )}
              {noun === 'party' && processors > 0 && (
                <fieldset className="seg">
                  <legend className="vh">{fieldWords[language].party.fields.role.label}</legend>
                  <button type="button" aria-pressed={role === 'all'} onClick={() => setRole('all')}>
                    {words.all} <span className="n">{typed.length}</span>
                  </button>
                  <button
                    type="button"
                    aria-pressed={role === 'processor'}
                    onClick={() => setRole('processor')}
                  >
                    {words.processors} <span className="n">{processors}</span>
                  </button>
                </fieldset>
              )}
              {!isReadOnly && !isEmptyList && (
                <div className="list-buttons">
                  {chooseButton}
                  {newButton}
                </div>
              )}
            </div>
          )}
          {double !== undefined && !isReadOnly && (
            <section className="banner advice cat-banner" aria-label={words.double}>
              <Copy className="i" aria-hidden="true" />
              <p className="tx">
                <b className="b">{words.double}</b>{' '}
                {words.doubleOf(
                  nameOf(double.one),
                  nameOf(double.other),
                  new Set([...(usedIn?.[double.one] ?? []), ...(usedIn?.[double.other] ?? [])]).size,
                )}
                {doubles.length > 1 && <span className="t2"> · {words.moreDoubles(doubles.length - 1)}</span>}
              </p>
              <button
                type="button"
                className="btn small"
                onClick={() => setOpen({ is: 'merge', one: double.one, other: double.other })}
              >
                {words.merge}
              </button>
              <button
                type="button"
                className="btn small quiet"
                onClick={() => void sayApart(double.one, double.other)}
              >
                {words.notDouble}
              </button>
            </section>
          )}
          {all !== undefined && (
            <DataTable
              label={fieldWords[language][noun].many}
              rows={rows}
              columns={columns}
              rowId={(row) => row.id}
              filter={filter}
              current={current}
              hidden={isNarrow ? wideColumns(noun) : none}
              onCurrent={setCurrent}
              onOpen={openForm}
              rowHeight={besideName(noun).length > 0 ? 52 : 36}
              empty={
                isEmptyList ? (
                  <EmptyState icon={icon} title={emptyTitle(noun, language)} text={words.empty[noun].text}>
                    {!isReadOnly && chooseButton}
                    {!isReadOnly && newButton}
                  </EmptyState>
                ) : (
                  <EmptyState icon={ListFilter} title={words.noHits(filter)} text="">
                    <button
                      type="button"
                      className="btn"
                      onClick={() => {
                        setFilter('');
                        setRole('all');
                      }}
                    >
                      {words.clearFilter}
                    </button>
                  </EmptyState>
                )
              }
            />
          )}
        </>
      }
      panel={
        <RecordPanel
          noun={noun}
          record={record}
          label={record === undefined ? '' : labelOf(record)}
          usedIn={record === undefined ? [] : (usedIn?.[record.id] ?? [])}
          isReadOnly={isReadOnly}
          onClose={toList}
          {...(canHoldDoubles.has(noun) || noun === 'transfer' || noun === 'agreement'
            ? { onMerge: (id: string) => setOpen({ is: 'merge', one: id, other: null }) }
            : {})}
          onRemove={(id) => void removeIt(id)}
        />
      }
    >
      {open?.is === 'choose' && (
        <ChooseDialog
          noun={noun}
          records={all ?? []}
          onClose={(added) => {
            setOpen(null);
            if (added.length > 0) {
              tell(words.added(added.length));
              setFilter('');
              setCurrent(added[0] ?? null);
            }
          }}
        />
      )}
      {open?.is === 'merge' && (
        <MergeDialog
          noun={noun}
          records={typed}
          one={open.one}
          other={open.other}
          labelOf={labelOf}
          countOf={countOf}
          context={context}
          onClose={(kept, done) => {
            setOpen(null);
            if (kept === null) return;
            setCurrent(kept);
            tell(words.merged(nameOf(kept)), done);
          }}
        />
      )}
      {open?.is === 'stillUsed' && (
        <StillUsedDialog
          name={nameOf(open.id)}
          usedIn={usedIn?.[open.id] ?? []}
          detail={open.detail}
          onClose={() => setOpen(null)}
        />
      )}
    </ListWithPanel>
  );

  function nameOf(id: string): string {
    const found = byId(id);
    return found === undefined ? fieldsUiWords[language].unnamed : labelOf(found);
  }
}

const none: ReadonlySet<string> = new Set();

function wideColumns(noun: CatalogueNoun): ReadonlySet<string> {
  return new Set(columnsOf[noun].flatMap(({ field, isWide }) => (isWide ? [field] : [])));
}

/** What stands under the name, because the name alone says too little. */
const besideName = (noun: CatalogueNoun): readonly string[] =>
  noun === 'party' ? ['does'] : noun === 'breach' ? ['facts'] : [];

function NameCell(props: {
  readonly context: CellContext;
  readonly record: CatalogueRecord;
  readonly label: string;
}) {
  const { context, record, label } = props;
  const words = catalogueWords[context.language];
  const name =
    label === fieldsUiWords[context.language].unnamed ? <span className="unk-cell">{label}</span> : label;
  const [field] = besideName(context.noun);
  const beside = field === undefined ? '' : cellText(context, record, field);
  const isParty = context.noun === 'party';
  // A breach without a number is called by its facts: they are not said twice.
  if (!isParty && (beside === '' || beside === label)) return <span className="cat-name">{name}</span>;
  return (
    <span className="two-line" title={isParty ? undefined : beside}>
      <span className="cat-name">{name}</span>
      <span className={beside === '' ? 'sm t3' : 'sm t2'}>
        {[record['isCategory'] === true ? words.category : '', beside || words.doesNothing]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  );
}

/** A register of what happened says up to which day nothing did: Art. 33(5) and 12. */
function emptyTitle(noun: CatalogueNoun, language: ScreenLanguage): string {
  return noun === 'breach' || noun === 'rightsRequest'
    ? logWords[language].none(dayText(today(), language))
    : catalogueWords[language].empty[noun].title;
}

import { ClipboardCheck, FileInput, ListFilter, Plus, Scale } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link, useSearch } from 'wouter';
import type { ActivityRow } from '../../../shared/api';
import { readText } from '../../../shared/register/text';
import { assessmentWords } from '../../../shared/words/assessments';
import { choiceWords } from '../../../shared/words/choices';
import { piaWords } from '../../../shared/words/pia';
import { call, useCall } from '../../app/bridge';
import { useIsReadOnly } from '../../app/file';
import { go } from '../../app/go';
import { useLanguage } from '../../app/language';
import { usePageTitle } from '../../app/title';
import { DataTable, type ListColumn } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { FilterBox } from '../../parts/FilterBox';
import { shortDayText, today } from '../../parts/fields/dates';
import { useFileLanguages } from '../../parts/fields/names';
import { Tabs } from '../../parts/Tabs';
import { useIsBelow } from '../../parts/useIsBelow';
import { ChooseActivities } from './ChooseActivities';
import { ImportPias } from './ImportPias';
import { Level } from './Level';
import { highestAt, levelWord, rankOf } from './levels';
import { PlanList } from './PlanList';
import { isOpenControl, isOverdue, useAssessments } from './useAssessments';
import '../../parts/fields/fields.css';
import './dpia.css';

const views = ['assessments', 'screening', 'plan'] as const;
type View = (typeof views)[number];

/** Impact assessments, which activities were screened, and what is planned in all of them. */
export function DpiasPage() {
  const language = useLanguage();
  const words = assessmentWords[language];
  usePageTitle(words.title);
  const search = useSearch();
  const asked = new URLSearchParams(search).get('show');
  const view: View = views.find((each) => each === asked) ?? 'assessments';
  const isReadOnly = useIsReadOnly();
  const list = useAssessments();
  const { data: rows } = useCall('activities.list', null);
  const [filter, setFilter] = useState('');
  const [isMaking, setMaking] = useState(new URLSearchParams(search).get('new') !== null);
  const [isImporting, setImporting] = useState(false);
  const neverCount = (rows ?? []).filter((row) => row.status !== 'ended' && row.screenedOn === null).length;
  const openCount = (list?.controls ?? []).filter(isOpenControl).length;
  const counts: Readonly<Record<View, number | undefined>> = {
    assessments: list?.dpias.length,
    screening: rows === undefined ? undefined : neverCount,
    plan: list === undefined ? undefined : openCount,
  };
  const hasFilter =
    view === 'assessments'
      ? (list?.dpias.length ?? 0) > 0
      : view === 'plan'
        ? (list?.controls.length ?? 0) > 0
        : true;

  return (
    <div className="page-body dpias">
      <div className="bar">
        <Tabs
          label={words.show}
          look="seg"
          tabs={views.map((id) => ({
            id,
            label: words[id],
            ...(counts[id] === undefined || counts[id] === 0 ? {} : { count: counts[id] }),
          }))}
          shown={view}
          onShow={(id) => {
            setFilter('');
            go(`/dpias?show=${id}`);
          }}
          controls="dpias-view"
        />
        {hasFilter && <FilterBox label={words.filter} value={filter} onChange={setFilter} />}
        <span className="grow" />
        {!isReadOnly && view === 'assessments' && (
          <button type="button" className="btn" onClick={() => setImporting(true)}>
            <FileInput className="i s" aria-hidden="true" />
            {piaWords[language].window.open}
          </button>
        )}
        {!isReadOnly && (rows?.length ?? 0) > 0 && (
          <button type="button" className="btn primary" onClick={() => setMaking(true)}>
            <Plus className="i s" aria-hidden="true" />
            {words.create}
          </button>
        )}
      </div>
      <div className="dpias-view" id="dpias-view" role="tabpanel" aria-label={words[view]}>
        {view === 'assessments' && <AssessmentTable filter={filter} onClear={() => setFilter('')} />}
        {view === 'screening' && <ScreeningTable filter={filter} onClear={() => setFilter('')} />}
        {view === 'plan' && <PlanList filter={filter} onClear={() => setFilter('')} />}
      </div>
      {isImporting && <ImportPias onClose={() => setImporting(false)} />}
      {isMaking && (
        <ChooseActivities
          title={words.newTitle}
          text={words.newText}
          verb={words.make}
          first={[]}
          withTemplates
          onClose={() => setMaking(false)}
          onChoose={async (ids, template) => {
            const { id } = await call('dpia.start', { activities: [...ids], template });
            setMaking(false);
            go(`/dpia/${id}`);
          }}
        />
      )}
    </div>
  );
}

type ListProps = Readonly<{ filter: string; onClear: () => void }>;

function NoHits({ onClear }: { readonly onClear: () => void }) {
  const words = assessmentWords[useLanguage()];
  return (
    <EmptyState icon={ListFilter} title={words.noHits} text="">
      <button type="button" className="btn" onClick={onClear}>
        {words.clearFilter}
      </button>
    </EmptyState>
  );
}

function AssessmentTable({ filter, onClear }: ListProps) {
  const language = useLanguage();
  const words = assessmentWords[language];
  const { main } = useFileLanguages();
  const list = useAssessments();
  const { data: rows } = useCall('activities.list', null);
  const [current, setCurrent] = useState<string | null>(null);
  const isNarrow = useIsBelow(900);
  type Row = NonNullable<typeof list>['dpias'][number];
  const columns = useMemo((): readonly ListColumn<Row>[] => {
    const activityNames = new Map(
      (rows ?? []).map((row) => [
        row.id,
        [row.reference, readText(row.name, language, main)?.text].filter(Boolean).join(' '),
      ]),
    );
    const risks = (id: string) => (list?.risks ?? []).filter((risk) => risk.dpia === id);
    const open = (id: string) =>
      (list?.controls ?? []).filter((control) => control.dpia === id && isOpenControl(control));
    const nameOf = (row: Row): string => readText(row.name, language, main)?.text ?? words.unnamed;
    const about = (row: Row): string => row.activities.map((id) => activityNames.get(id) ?? '').join(', ');
    const date = today();
    return [
      {
        id: 'name',
        header: words.name,
        text: (row) => `${nameOf(row)} ${about(row)}`,
        cell: (row) => (
          <span className="two-line">
            <Link className="md" href={`/dpia/${row.id}?`} tabIndex={-1}>
              {nameOf(row)}
            </Link>
            <span className="sm t3">{about(row)}</span>
          </span>
        ),
      },
      {
        id: 'state',
        header: words.state,
        text: (row) => (row.state === null ? '' : choiceWords(language, 'dpia', 'state', row.state)),
        cell: (row) =>
          row.state === null ? null : (
            <span className={row.state === 'signed' ? 'pill ok' : 'pill'}>
              {choiceWords(language, 'dpia', 'state', row.state)}
            </span>
          ),
        width: 112,
      },
      {
        id: 'highest',
        header: words.highest,
        text: (row) => {
          const level = highestAt(risks(row.id), 'Now');
          return `${rankOf(level)} ${level === null ? words.notRated : levelWord(level, language)}`;
        },
        cell: (row) => <Level level={highestAt(risks(row.id), 'Now')} />,
        width: 156,
      },
      {
        id: 'review',
        header: words.review,
        text: (row) => row.reviewOn ?? '',
        cell: (row) =>
          row.reviewOn === null ? (
            <span className="t3">–</span>
          ) : (
            <span className={row.reviewOn < date ? 'st advice' : ''}>
              {shortDayText(row.reviewOn, language)}
              {row.reviewOn < date && ` · ${words.overdue}`}
            </span>
          ),
        width: 150,
      },
      {
        id: 'actions',
        header: words.openActions,
        text: (row) => String(open(row.id).length),
        cell: (row) => {
          const all = open(row.id);
          const late = all.filter((control) => isOverdue(control, date)).length;
          return (
            <span className="num">
              {all.length === 0 ? '–' : all.length}
              {late > 0 && (
                <>
                  {' · '}
                  <span className="st advice">{words.overdueCount(late)}</span>
                </>
              )}
            </span>
          );
        },
        width: 132,
      },
    ];
  }, [list, rows, language, main, words]);
  if (list === undefined) return null;
  return (
    <DataTable
      label={words.assessments}
      rows={list.dpias}
      columns={columns}
      rowId={(row) => row.id}
      filter={filter}
      current={current ?? list.dpias[0]?.id ?? null}
      onCurrent={setCurrent}
      onOpen={(id) => go(`/dpia/${id}`)}
      rowHeight={52}
      hidden={isNarrow ? narrowAssessments : none}
      empty={
        list.dpias.length > 0 ? (
          <NoHits onClear={onClear} />
        ) : (
          <EmptyState icon={Scale} title={words.emptyTitle} text={words.emptyText}>
            <button type="button" className="btn" onClick={() => go('/dpias?show=screening')}>
              {words.toScreening}
            </button>
          </EmptyState>
        )
      }
    />
  );
}
const none: ReadonlySet<string> = new Set();
const narrowAssessments: ReadonlySet<string> = new Set(['review', 'actions']);
const narrowScreening: ReadonlySet<string> = new Set(['suggested', 'decided']);

/** Every activity with what was decided of it and what the register suggests; who was never screened comes first. */
function ScreeningTable({ filter, onClear }: ListProps) {
  const language = useLanguage();
  const words = assessmentWords[language];
  const { main } = useFileLanguages();
  const { data: rows } = useCall('activities.list', null);
  const { data: screened } = useCall('screenings.list', { date: today() });
  const [shown, setShown] = useState<'all' | 'never'>('all');
  const [current, setCurrent] = useState<string | null>(null);
  const isNarrow = useIsBelow(900);
  const never = useMemo(() => (rows ?? []).filter((row) => row.screenedOn === null), [rows]);
  const all = shown === 'never' ? never : rows;
  const columns = useMemo((): readonly ListColumn<ActivityRow>[] => {
    const found = new Map((screened ?? []).map((row) => [row.activity, row]));
    const nameOf = (row: ActivityRow): string => readText(row.name, language, main)?.text ?? words.unnamed;
    const outcome = (row: ActivityRow): string =>
      row.dpiaState === null || row.dpiaState === 'notScreened'
        ? row.screenedOn === null
          ? words.never
          : words.notYet
        : choiceWords(language, 'activity', 'dpiaState', row.dpiaState);
    const suggested = (row: ActivityRow): string => {
      const it = found.get(row.id);
      return it === undefined ? '' : words.outcomes[it.suggested];
    };
    return [
      { id: 'ref', header: words.ref, text: (row) => row.reference, width: 76 },
      {
        id: 'name',
        header: words.activity,
        text: nameOf,
        cell: (row) => (
          <Link className="md" href={`/screening/${row.id}?`} tabIndex={-1}>
            {nameOf(row)}
          </Link>
        ),
      },
      {
        id: 'suggested',
        header: words.suggested,
        text: suggested,
        cell: (row) => {
          const it = found.get(row.id);
          return (
            <span
              className={it?.suggested === 'presumed' || it?.suggested === 'required' ? 'st advice' : 't2'}
            >
              {suggested(row)}
            </span>
          );
        },
        width: 190,
      },
      {
        id: 'outcome',
        header: words.outcome,
        text: outcome,
        cell: (row) => (
          <span
            className={row.dpiaState === null || row.dpiaState === 'notScreened' ? 'unk-cell' : undefined}
          >
            {outcome(row)}
          </span>
        ),
        width: 190,
      },
      {
        id: 'decided',
        header: words.decided,
        text: (row) => row.screenedOn ?? '',
        cell: (row) =>
          row.screenedOn === null ? (
            <span className="t3">–</span>
          ) : (
            <span>
              {shortDayText(row.screenedOn, language)}
              <span className="t3"> · {found.get(row.id)?.by?.name ?? ''}</span>
            </span>
          ),
        width: 190,
      },
      {
        id: 'dpia',
        header: words.columnDpia,
        text: (row) => ((found.get(row.id)?.assessments.length ?? 0) > 0 ? words.hasAssessment : ''),
        cell: (row) => {
          const [first] = found.get(row.id)?.assessments ?? [];
          return first === undefined ? (
            <span className="t3">–</span>
          ) : (
            <Link href={`/dpia/${first}?`} tabIndex={-1}>
              {words.hasAssessment}
            </Link>
          );
        },
        width: 120,
      },
    ];
  }, [screened, language, main, words]);
  if (rows === undefined || all === undefined) return null;
  return (
    <>
      {rows.length > 0 && (
        <fieldset className="seg never-seg">
          <legend className="vh">{words.show}</legend>
          <button type="button" aria-pressed={shown === 'all'} onClick={() => setShown('all')}>
            {words.all} <span className="n">{rows.length}</span>
          </button>
          <button type="button" aria-pressed={shown === 'never'} onClick={() => setShown('never')}>
            {words.never} <span className="n">{never.length}</span>
          </button>
        </fieldset>
      )}
      <DataTable
        label={words.screening}
        rows={all}
        columns={columns}
        rowId={(row) => row.id}
        filter={filter}
        current={current ?? all[0]?.id ?? null}
        onCurrent={setCurrent}
        onOpen={(id) => go(`/screening/${id}`)}
        hidden={isNarrow ? narrowScreening : none}
        empty={
          rows.length > 0 ? (
            <NoHits onClear={onClear} />
          ) : (
            <EmptyState icon={ClipboardCheck} title={words.noActivities} text={words.noActivitiesText}>
              <Link className="btn primary" href="/templates?">
                {words.toActivity}
              </Link>
            </EmptyState>
          )
        }
      />
    </>
  );
}

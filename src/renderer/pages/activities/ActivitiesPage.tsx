import { Columns3, ListFilter, Plus, Rows3, X } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Link } from 'wouter';
import type { ActivityRow } from '../../../shared/api';
import { activitiesWords } from '../../../shared/words/activities';
import { choiceWords } from '../../../shared/words/choices';
import { problemSentence } from '../../../shared/words/problems';
import { call, ProblemError, useCall } from '../../app/bridge';
import { useIsReadOnly } from '../../app/file';
import { go } from '../../app/go';
import { useLanguage } from '../../app/language';
import { usePageTitle } from '../../app/title';
import { DataTable } from '../../parts/DataTable';
import { today } from '../../parts/fields/dates';
import { useNames } from '../../parts/fields/names';
import '../../parts/findings/findings.css';
import { NoActivities } from '../../parts/NoActivities';
import { Tabs } from '../../parts/Tabs';
import { useToast } from '../../parts/toast';
import { useIsBelow } from '../../parts/useIsBelow';
import { ChangeDialog, RetireManyDialog } from './BulkDialogs';
import { basisText, nameOf, useColumns, usePeriods } from './columns';
import { SidePanel } from './SidePanel';

const noRows: readonly ActivityRow[] = [];
type Grouping = 'none' | 'role' | 'owner' | 'basis' | 'state';

/** The register as a table: find, sort, group, select many and change them together. */
export function ActivitiesPage() {
  const language = useLanguage();
  const words = activitiesWords[language];
  usePageTitle(words.title);
  const tell = useToast();
  const isReadOnly = useIsReadOnly();
  const { data: all = noRows } = useCall('activities.list', null);
  const names = useNames();
  const periods = usePeriods();
  const { data: counts } = useCall('findings.counts', { date: today() });
  const columns = useColumns(language, names, periods, counts?.activities);
  const [filter, setFilter] = useState('');
  const [role, setRole] = useState<'all' | 'controller' | 'processor'>('all');
  const [grouping, setGrouping] = useState<Grouping>('role');
  const [hidden, setHidden] = useState<ReadonlySet<string>>(
    () => new Set(columns.filter((column) => column.isHiddenAtFirst).map((column) => column.id)),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState<'list' | 'chosen'>('list');
  const [dialog, setDialog] = useState<'change' | 'retire' | null>(null);

  // The name keeps its room: what is to be confirmed stands under the table, and among the findings.
  const isWide = !useIsBelow(1400);
  const isTight = useIsBelow(1160);
  const isOnePane = useIsBelow(900);
  const leaving = useMemo(
    () =>
      new Set([
        ...hidden,
        ...(isOnePane ? ['basis', 'kept', 'outside'] : isTight ? ['kept'] : []),
        ...(isWide ? [] : ['toConfirm']),
      ]),
    [hidden, isWide, isTight, isOnePane],
  );
  const rows = useMemo(
    () => (role === 'all' ? all : all.filter((row) => (row.role === 'processor') === (role === 'processor'))),
    [all, role],
  );
  const current = all.find((row) => row.id === chosen) ?? rows[0];
  const selected = useMemo(() => all.filter((row) => selection.has(row.id)), [all, selection]);
  const group = useMemo(() => {
    const by: Record<Grouping, ((row: ActivityRow) => { key: string; label: string }) | undefined> = {
      none: undefined,
      role: (row) =>
        row.role === 'processor' ? { key: '2', label: words.behalf } : { key: '1', label: words.own },
      owner: (row) => ({ key: row.owner ?? '\uffff', label: row.owner ?? words.notDetermined }),
      basis: (row) => ({ key: basisText(row, language), label: basisText(row, language) }),
      state: (row) => ({
        key: row.status ?? '\uffff',
        label:
          row.status === null ? words.notDetermined : choiceWords(language, 'activity', 'status', row.status),
      }),
    };
    return by[grouping];
  }, [grouping, language, words]);
  const processors = all.filter((row) => row.role === 'processor').length;
  const ofSelected = async (change: (ids: string[]) => Promise<unknown>): Promise<void> => {
    try {
      await change(selected.map((row) => row.id));
      setSelection(new Set());
    } catch (error) {
      tell(error instanceof ProblemError ? problemSentence(language, error.problem) : String(error));
    }
  };
  const restore = (): Promise<void> => ofSelected((ids) => call('activities.restore', { ids }));
  const confirmAll = (): Promise<void> =>
    ofSelected((ids) => call('confirm', { noun: 'activity', ids, fields: null, withParts: true }));

  const foot = useCallback(
    (shown: readonly ActivityRow[]) => <Foot shown={shown} of={all.length} />,
    [all.length],
  );

  if (all.length === 0) return <NoActivities />;
  const groupings: readonly (readonly [Grouping, string])[] = [
    ['none', words.noGroup],
    ['role', words.byRole],
    ['owner', words.byOwner],
    ['basis', words.byBasis],
    ['state', words.byState],
  ];
  return (
    <div className="page-body">
      <Tabs
        label={words.title}
        tabs={[
          { id: 'list', label: words.list },
          { id: 'chosen', label: words.chosen },
        ]}
        shown={shown}
        onShow={setShown}
      />
      <div className="split acts-split" data-shown={shown}>
        <div className="page-body acts-list">
          {selected.length >= 2 ? (
            <div className="bar" role="toolbar" aria-label={words.selected(selected.length)}>
              <b>{words.selected(selected.length)}</b>
              <span className="grow" />
              {!isReadOnly && (
                <>
                  <button type="button" className="btn small" onClick={() => setDialog('change')}>
                    {words.change}
                  </button>
                  <button type="button" className="btn small" onClick={() => void confirmAll()}>
                    {words.confirmAll}
                  </button>
                  {selected.every((row) => row.status === 'ended') ? (
                    <button type="button" className="btn small" onClick={() => void restore()}>
                      {words.restore}
                    </button>
                  ) : (
                    <button type="button" className="btn small" onClick={() => setDialog('retire')}>
                      {words.retire}
                    </button>
                  )}
                </>
              )}
              <button
                type="button"
                className="btn small icon quiet"
                aria-label={words.clear}
                onClick={() => setSelection(new Set())}
              >
                <X className="i s" aria-hidden />
              </button>
            </div>
          ) : (
            <div className="bar" role="toolbar" aria-label={words.title}>
              <label className="in search">
                <ListFilter className="i s" aria-hidden />
                <span className="vh">{words.filter}</span>
                <input
                  type="search"
                  placeholder={words.filter}
                  value={filter}
                  onChange={(event) => setFilter(event.target.value)}
                />
              </label>
              <div className="seg">
                {(['all', 'controller', 'processor'] as const).map((each) => (
                  <button key={each} type="button" aria-pressed={role === each} onClick={() => setRole(each)}>
                    {words[each]}
                    {/* Four digits push the buttons out of the bar; the foot says how many there are. */}
                    {all.length < 1000 && (
                      <span className="n">
                        {each === 'all'
                          ? all.length
                          : each === 'processor'
                            ? processors
                            : all.length - processors}
                      </span>
                    )}
                  </button>
                ))}
              </div>
              <span className="grow" />
              <MenuTrigger>
                <Button className="btn icon quiet" aria-label={words.groupBy}>
                  <Rows3 className="i" aria-hidden />
                </Button>
                <Popover className="popover">
                  <Menu
                    aria-label={words.groupBy}
                    selectionMode="single"
                    selectedKeys={[grouping]}
                    onAction={(key) => setGrouping(key as Grouping)}
                  >
                    {groupings.map(([id, label]) => (
                      <MenuItem key={id} id={id}>
                        {label}
                      </MenuItem>
                    ))}
                  </Menu>
                </Popover>
              </MenuTrigger>
              <MenuTrigger>
                <Button className="btn icon quiet" aria-label={words.columns}>
                  <Columns3 className="i" aria-hidden />
                </Button>
                <Popover className="popover">
                  <Menu
                    aria-label={words.columns}
                    selectionMode="multiple"
                    selectedKeys={columns
                      .filter((column) => column.canHide && !hidden.has(column.id))
                      .map((column) => column.id)}
                    onSelectionChange={(keys) =>
                      setHidden(
                        new Set(
                          columns
                            .filter((column) => column.canHide && keys !== 'all' && !keys.has(column.id))
                            .map((column) => column.id),
                        ),
                      )
                    }
                  >
                    {columns
                      .filter((column) => column.canHide)
                      .map((column) => (
                        <MenuItem key={column.id} id={column.id}>
                          {({ isSelected }) => `${isSelected ? '✓ ' : '\u2003'}${column.header}`}
                        </MenuItem>
                      ))}
                  </Menu>
                </Popover>
              </MenuTrigger>
              {!isReadOnly && (
                <Link className="btn primary" href="/templates?" title={words.newActivity}>
                  <Plus className="i" aria-hidden />
                  <span className="acts-new">{words.newActivity}</span>
                </Link>
              )}
            </div>
          )}
          <DataTable
            label={words.title}
            rows={rows}
            columns={columns}
            rowId={rowId}
            filter={filter}
            hidden={leaving}
            group={group}
            current={current?.id ?? null}
            onCurrent={setChosen}
            onOpen={(id) => go(`/activity/${id}`)}
            selection={selection}
            onSelection={setSelection}
            selectLabel={(row) => `${row.reference} ${nameOf(row, language)}`}
            foot={foot}
            empty={
              <div className="empty">
                <p className="t2">{words.noMatch(filter)}</p>
                <button type="button" className="btn" onClick={() => setFilter('')}>
                  {words.clearFilter}
                </button>
              </div>
            }
          />
        </div>
        {current !== undefined && <SidePanel row={current} names={names} periods={periods} />}
      </div>
      {dialog === 'change' && <ChangeDialog rows={selected} onClose={() => setDialog(null)} />}
      {dialog === 'retire' && (
        <RetireManyDialog
          ids={selected.map((row) => row.id)}
          onClose={() => {
            setDialog(null);
            setSelection(new Set());
          }}
        />
      )}
    </div>
  );
}

/** How many activities the filter leaves, and how much in them is to be confirmed. */
function Foot({ shown, of }: { readonly shown: readonly ActivityRow[]; readonly of: number }) {
  const words = activitiesWords[useLanguage()];
  const toConfirm = shown.reduce((sum, row) => sum + row.toConfirm, 0);
  return (
    <div className="tb-foot">
      <span role="status">{shown.length === of ? words.count(of) : words.countOf(shown.length, of)}</span>
      {toConfirm > 0 && <span className="st advice">{words.confirmCount(toConfirm)}</span>}
      <span className="grow" />
      <span className="hide-m row g3">
        {words.keys.map(([key, does]) => (
          <span key={key} className="nw">
            <kbd>{key}</kbd> {does}
          </span>
        ))}
      </span>
    </div>
  );
}

const rowId = (row: ActivityRow): string => row.id;

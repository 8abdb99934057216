import { ArrowRight, ListFilter, ListTodo } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Control } from '../../../shared/register/dpia';
import { readText } from '../../../shared/register/text';
import { assessmentWords } from '../../../shared/words/assessments';
import { choiceWords } from '../../../shared/words/choices';
import { fieldWords } from '../../../shared/words/fields';
import { useIsReadOnly } from '../../app/file';
import { useLanguage } from '../../app/language';
import { DataTable, type ListColumn } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { shortDayText, today } from '../../parts/fields/dates';
import { useFileLanguages } from '../../parts/fields/names';
import { useRemove } from '../../parts/fields/removing';
import { focusList, ListWithPanel, type ShownPane } from '../../parts/ListWithPanel';
import { EmptySidePanel, SidePanel } from '../../parts/SidePanel';
import { useIsBelow } from '../../parts/useIsBelow';
import { focusField } from '../activity/focus';
import { ControlForm } from './ControlForm';
import { isOpenControl, isOverdue, useAssessments } from './useAssessments';

const states = ['open', 'overdue', 'done', 'all'] as const;

/** Planned measures of every assessment that was not replaced: who does what until when. */
export function PlanList({ filter, onClear }: { readonly filter: string; readonly onClear: () => void }) {
  const language = useLanguage();
  const words = assessmentWords[language];
  const { main } = useFileLanguages();
  const isReadOnly = useIsReadOnly();
  const remove = useRemove();
  const list = useAssessments();
  const [state, setState] = useState<(typeof states)[number]>('open');
  const [chosen, setChosen] = useState<string | null>(null);
  const [shown, setShown] = useState<ShownPane>('list');
  const box = useRef<HTMLDivElement>(null);
  const isNarrow = useIsBelow(1160);
  const date = today();
  const all = useMemo(() => {
    const current = new Set(
      (list?.dpias ?? []).flatMap((dpia) => (dpia.state === 'replaced' ? [] : [dpia.id])),
    );
    return [...(list?.controls ?? [])]
      .filter(({ dpia }) => current.has(dpia))
      .sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.position - b.position);
  }, [list]);
  const by: Readonly<Record<(typeof states)[number], (control: Control) => boolean>> = {
    open: isOpenControl,
    overdue: (control) => isOverdue(control, date),
    done: (control) => control.state === 'done',
    all: () => true,
  };
  const rows = all.filter(by[state]);
  const columns = useMemo((): readonly ListColumn<Control>[] => {
    const dpias = new Map((list?.dpias ?? []).map((dpia) => [dpia.id, dpia]));
    const nameOf = (control: Control): string =>
      readText(control.name, language, main)?.text ?? words.unnamed;
    const dpiaOf = (control: Control): string =>
      readText(dpias.get(control.dpia)?.name ?? null, language, main)?.text ?? words.unnamed;
    return [
      {
        id: 'name',
        header: words.measure,
        text: (row) => `${nameOf(row)} ${dpiaOf(row)}`,
        cell: (row) => (
          <span className="two-line lines">
            <span className="md">{nameOf(row)}</span>
            <span className="sm t3">{dpiaOf(row)}</span>
          </span>
        ),
      },
      {
        id: 'who',
        header: words.who,
        text: (row) => row.owner ?? '',
        cell: (row) => row.owner ?? <span className="t3">–</span>,
        width: 130,
      },
      {
        id: 'due',
        header: words.due,
        text: (row) => row.dueOn ?? '',
        cell: (row) =>
          row.dueOn === null ? <span className="t3">–</span> : shortDayText(row.dueOn, language),
        width: 108,
      },
      {
        id: 'state',
        header: words.state,
        text: (row) => (row.state === null ? '' : choiceWords(language, 'control', 'state', row.state)),
        cell: (row) =>
          isOverdue(row, today()) ? (
            <span className="st advice">{words.overdue}</span>
          ) : row.state === null ? (
            <span className="t3">–</span>
          ) : (
            choiceWords(language, 'control', 'state', row.state)
          ),
        width: 104,
      },
    ];
  }, [list, language, main, words]);
  if (list === undefined) return null;
  const current = all.find(({ id }) => id === chosen) ?? rows[0];
  const nameOf = (control: Control): string => readText(control.name, language, main)?.text ?? words.unnamed;
  const isFixedOf = (control: Control): boolean =>
    isReadOnly ||
    list.dpias.some(({ id, state }) => id === control.dpia && state !== null && state !== 'draft');
  const toList = (): void => {
    setShown('list');
    focusList(box);
  };
  const removeIt = (control: Control): void => {
    const at = rows.findIndex(({ id }) => id === control.id);
    setChosen(rows[at + 1]?.id ?? rows[at - 1]?.id ?? null);
    void remove('control', control.id, nameOf(control)).then(toList);
  };
  return (
    <ListWithPanel
      box={box}
      words={{ pane: words.panes, list: words.list, form: words.form }}
      shown={shown}
      onShow={setShown}
      isEmpty={all.length === 0}
      onDelete={current === undefined || isFixedOf(current) ? null : () => removeIt(current)}
      list={
        <>
          {all.length > 0 && (
            <fieldset className="seg never-seg">
              <legend className="vh">{words.state}</legend>
              {states.map((each) => (
                <button key={each} type="button" aria-pressed={each === state} onClick={() => setState(each)}>
                  {words[each]} <span className="n">{all.filter(by[each]).length}</span>
                </button>
              ))}
            </fieldset>
          )}
          <DataTable
            label={words.plan}
            rows={rows}
            columns={columns}
            rowId={(row) => row.id}
            filter={filter}
            current={current?.id ?? null}
            onCurrent={setChosen}
            onOpen={(id) => {
              setChosen(id);
              setShown('form');
              focusField({ noun: 'control', id });
            }}
            rowHeight={68}
            hidden={isNarrow ? narrow : none}
            empty={
              all.length === 0 ? (
                <EmptyState icon={ListTodo} title={words.noPlan} text={words.noPlanText} />
              ) : (
                <EmptyState icon={ListFilter} title={words.noHits} text="">
                  <button
                    type="button"
                    className="btn"
                    onClick={() => {
                      setState('all');
                      onClear();
                    }}
                  >
                    {words.clearFilter}
                  </button>
                </EmptyState>
              )
            }
          />
        </>
      }
      panel={
        current === undefined ? (
          <EmptySidePanel label={words.form} text={words.nothingChosen} />
        ) : (
          <SidePanel
            words={{ form: words.form, toList: words.toList }}
            kind={fieldWords[language].control.one}
            name={nameOf(current)}
            onClose={toList}
            foot={
              <div className="ft">
                <Link className="btn" href={`/dpia/${current.dpia}?part=control:${current.id}`}>
                  {words.openIt}
                  <ArrowRight className="i s" aria-hidden="true" />
                </Link>
                <span className="grow" />
                {!isFixedOf(current) && (
                  <button type="button" className="btn danger" onClick={() => removeIt(current)}>
                    {words.remove}
                  </button>
                )}
              </div>
            }
          >
            <ControlForm
              key={current.id}
              control={current}
              risks={list.risks.filter(({ dpia }) => dpia === current.dpia)}
              isFixed={isFixedOf(current)}
              isReadOnly={isReadOnly}
            />
          </SidePanel>
        )
      }
    >
      {null}
    </ListWithPanel>
  );
}
const none: ReadonlySet<string> = new Set();
const narrow: ReadonlySet<string> = new Set(['who']);

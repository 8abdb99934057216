import { ListTodo, Plus } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { Control } from '../../../shared/register/dpia';
import { readText } from '../../../shared/register/text';
import { assessmentWords } from '../../../shared/words/assessments';
import { choiceWords } from '../../../shared/words/choices';
import { fieldWords } from '../../../shared/words/fields';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { useLanguage } from '../../app/language';
import { DataTable, type ListColumn } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { addRecord } from '../../parts/fields/change';
import { shortDayText, today } from '../../parts/fields/dates';
import { flushDrafts } from '../../parts/fields/drafts';
import { useFileLanguages } from '../../parts/fields/names';
import { newId } from '../../parts/fields/newId';
import { useRemove } from '../../parts/fields/removing';
import { EmptySidePanel, SidePanel } from '../../parts/SidePanel';
import { focusField } from '../activity/focus';
import { ControlForm } from './ControlForm';
import type { StepProps } from './DpiaPage';
import { stepArticle } from './steps';
import { isOverdue } from './useAssessments';

/** Planned measures of this assessment: who does what until when. The plan goes on after the signing. */
export function PlanStep({
  view,
  typed,
  isFixed,
  isReadOnly,
  asked,
  paper,
  found,
  comments,
}: StepProps & { readonly found: ReactNode; readonly comments: ReactNode }) {
  const language = useLanguage();
  const words = assessmentWords[language];
  const { main } = useFileLanguages();
  const remove = useRemove();
  const [picked, setPicked] = useState<string | null>(null);
  const rows = useMemo(
    () =>
      [...typed.controls].sort(
        (a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.position - b.position,
      ),
    [typed.controls],
  );
  const nameOf = (control: Control): string => readText(control.name, language, main)?.text ?? words.unnamed;
  const current = rows.find(({ id }) => id === (picked ?? asked)) ?? rows[0];
  const written = view.controls.find(({ id }) => id === current?.id);
  const columns = useMemo((): readonly ListColumn<Control>[] => {
    const number = new Map(typed.risks.map(({ id }, at) => [id, `R${at + 1}`]));
    const said = (control: Control): string => readText(control.name, language, main)?.text ?? words.unnamed;
    const against = (control: Control): string => control.risks.map((id) => number.get(id) ?? '').join(', ');
    return [
      {
        id: 'name',
        header: words.measure,
        text: said,
        cell: (row) => (
          <span className="two-line">
            <span className="md">{said(row)}</span>
            <span className="sm t3">{row.owner}</span>
          </span>
        ),
      },
      { id: 'against', header: words.against, text: against, width: 66 },
      {
        id: 'due',
        header: words.due,
        text: (row) => row.dueOn ?? '',
        cell: (row) => (row.dueOn === null ? '–' : shortDayText(row.dueOn, language)),
        width: 104,
      },
      {
        id: 'state',
        header: words.state,
        text: (row) => (row.state === null ? '' : choiceWords(language, 'control', 'state', row.state)),
        cell: (row) =>
          isOverdue(row, today()) ? (
            <span className="st advice">{words.overdue}</span>
          ) : row.state === null ? (
            '–'
          ) : (
            choiceWords(language, 'control', 'state', row.state)
          ),
        width: 106,
      },
    ];
  }, [typed.risks, language, main, words]);
  const add = async (): Promise<void> => {
    const id = newId();
    await flushDrafts();
    await addRecord('control', id, { dpia: view.dpia.id, state: 'planned' });
    setPicked(id);
    focusField({ noun: 'control', id, field: 'name' });
  };
  const removeIt = (control: Control): void => {
    const at = rows.findIndex(({ id }) => id === control.id);
    setPicked(rows[at + 1]?.id ?? rows[at - 1]?.id ?? null);
    void remove('control', control.id, nameOf(control));
  };
  const addButton = !isFixed && (
    <button type="button" className="btn small primary" onClick={() => void add()}>
      <Plus className="i s" aria-hidden="true" />
      {words.addControl}
    </button>
  );
  return (
    <>
      <section className="form plan-form" aria-label={words.heading.plan}>
        <div className="row sp plan-head">
          <h2>{words.heading.plan}</h2>
          <span className="art grow">{fieldsUiWords[language].article(stepArticle.plan)}</span>
          {rows.length > 0 && addButton}
        </div>
        {found}
        <DataTable
          label={words.heading.plan}
          rows={rows}
          columns={columns}
          rowId={(row) => row.id}
          current={current?.id ?? null}
          onCurrent={setPicked}
          onOpen={(id) => {
            setPicked(id);
            focusField({ noun: 'control', id, field: 'name' });
          }}
          rowHeight={82}
          empty={
            <EmptyState icon={ListTodo} title={words.noPlan} text={words.noPlanText}>
              {addButton}
            </EmptyState>
          }
        />
        {comments}
      </section>
      {paper !== null ? (
        paper
      ) : current === undefined || written === undefined ? (
        <EmptySidePanel label={words.form} text={words.nothingChosen} />
      ) : (
        <SidePanel
          words={{ form: words.form, toList: words.toList }}
          kind={fieldWords[language].control.one}
          name={nameOf(current)}
          onClose={() => document.querySelector<HTMLElement>('.plan-form .tb-scroll')?.focus()}
          foot={
            !isFixed && (
              <div className="ft">
                <span className="grow" />
                <button type="button" className="btn danger" onClick={() => removeIt(current)}>
                  {words.remove}
                </button>
              </div>
            )
          }
        >
          <ControlForm
            key={current.id}
            control={written}
            risks={view.risks}
            isFixed={isFixed}
            isReadOnly={isReadOnly}
          />
        </SidePanel>
      )}
    </>
  );
}

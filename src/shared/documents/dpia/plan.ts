import type { Control, Dpia, Risk } from '../../register/dpia';
import type { Register } from '../../register/register';
import { dpiaWords } from '../../words/dpia';
import type { Cell, Column, Document, Row } from '../document';
import { finished, line } from '../finished';
import { longDate } from '../phrases';
import { type TableBlock, tableOf } from '../table';
import { cell, lines, paragraph, runsCell, textCell, type Writer } from '../writer';
import { numberOf } from './matrix';

/** Late: its day has come and gone, and it is neither done nor dropped. `date`: ISO day of the document. */
export const isOverdue = ({ dueOn, state }: Control, date: string): boolean =>
  dueOn !== null && dueOn < date && state !== 'done' && state !== 'dropped';

function dateCell(writer: Writer, control: Control, field: 'dueOn' | 'doneOn'): Cell {
  const day = control[field];
  const runs = field === 'doneOn' && control.state !== 'done' ? [] : writer.value('control', control, field);
  return day === null || !writer.isShown('control', control, field)
    ? runsCell(runs, { noun: 'control', id: control.id, field })
    : { ...textCell(longDate(day, writer.language)), date: day };
}

function rowOf(writer: Writer, control: Control, risks: readonly Risk[]): Row {
  const words = dpiaWords[writer.language].plan;
  const at = (field: string) => ({ noun: 'control' as const, id: control.id, field });
  const runs = (field: string): Cell => runsCell(writer.value('control', control, field), at(field));
  const isLate = isOverdue(control, writer.options.date);
  return {
    key: control.id,
    source: { noun: 'control', id: control.id },
    cells: {
      name: runs('name'),
      risks: cell(
        control.risks.length === 0
          ? [paragraph(writer.value('control', control, 'risks'))]
          : lines(
              control.risks.map((id) => [{ text: `${numberOf(risks, id)} ` }, ...writer.nameOf('risk', id)]),
            ),
        at('risks'),
      ),
      owner: runs('owner'),
      dueOn: dateCell(writer, control, 'dueOn'),
      state: runsCell(
        [
          ...writer.value('control', control, 'state'),
          ...(isLate ? [{ text: ` (${words.overdue})`, style: 'strong' as const }] : []),
        ],
        at('state'),
      ),
      doneOn: dateCell(writer, control, 'doneOn'),
      details: cell(
        writer.rest('control', control, [
          'previous',
          'name',
          'risks',
          'owner',
          'dueOn',
          'state',
          'doneOn',
          'notes',
        ]),
      ),
    },
  };
}

function columns(writer: Writer): readonly Column[] {
  const words = dpiaWords[writer.language].plan;
  return [
    { key: 'name', label: words.action, width: 36 },
    { key: 'risks', label: words.risks, width: 28 },
    { key: 'owner', label: words.owner, width: 18 },
    { key: 'dueOn', label: words.dueOn, width: 13, kind: 'date' },
    { key: 'state', label: words.state, width: 14 },
    { key: 'doneOn', label: words.doneOn, width: 13, kind: 'date' },
    { key: 'details', label: dpiaWords[writer.language].dpia.details, width: 40 },
  ];
}

/** The planned measures of one assessment, the earliest due first; those without a day at the end. */
export function planTable(
  writer: Writer,
  key: string,
  controls: readonly Control[],
  risks: readonly Risk[],
  sheetName: string,
): TableBlock {
  return tableOf(
    { key, title: dpiaWords[writer.language].dpia.plan, sheetName },
    columns(writer),
    byDue(controls).map((control) => rowOf(writer, control, risks)),
    { inContents: true },
  );
}

const byDue = (controls: readonly Control[]): readonly Control[] =>
  [...controls].sort(
    (a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.position - b.position,
  );

/** The assessments that the options ask for: one, or all that were not replaced by a later one. */
export function chosenDpias(
  register: Register,
  { dpia }: Readonly<{ dpia: string | null }>,
): readonly Dpia[] {
  return register.dpia.filter(({ id, state }) => (dpia === null ? state !== 'replaced' : id === dpia));
}

/** The planned measures of all assessments in one list: who does what until when. */
export function actionPlanWith(writer: Writer, register: Register): Document {
  const words = dpiaWords[writer.language].plan;
  const chosen = chosenDpias(register, writer.options);
  const due = register.control.filter(({ dpia }) => chosen.some(({ id }) => id === dpia));
  const open = due.filter(({ state }) => state !== 'done' && state !== 'dropped');
  const overdue = open.filter((control) => isOverdue(control, writer.options.date));
  const rows = byDue(due).map((control): Row => {
    const row = rowOf(
      writer,
      control,
      register.risk.filter(({ dpia }) => dpia === control.dpia),
    );
    return { ...row, cells: { ...row.cells, dpia: runsCell(writer.nameOf('dpia', control.dpia)) } };
  });
  return finished(
    writer,
    'action-plan',
    {
      title: words.title,
      law: words.law,
      required: dpiaWords[writer.language].dpia.required,
      front: {
        key: 'count',
        label: dpiaWords[writer.language].dpia.plan,
        level: 'optional',
        cell: textCell(words.count(open.length, overdue.length)),
      },
      activities: [...new Set(chosen.flatMap(({ activities }) => activities))],
    },
    rows.length === 0
      ? [line('none', dpiaWords[writer.language].dpia.noControls)]
      : [
          tableOf(
            { key: 'plan', title: words.title, sheetName: words.sheetName },
            [{ key: 'dpia', label: words.assessment, width: 26 }, ...columns(writer)],
            rows,
          ),
        ],
  );
}

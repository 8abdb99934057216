import type { Block, Column, Content, Document, Row } from '../../shared/documents/document';
import type { ScreenLanguage } from '../../shared/register/text';

type Table = Extract<Block, { is: 'table' }>;

/** What a bullet line is indented by, in points. */
export const itemIndent = 11.35;

/** Kept when empty: somebody writes in it by hand. */
export const answerColumn = 'answer';

/**
 * The document as it is put on paper. An id is for machines: it stays in the workbook, hidden. A column in which no
 * row says anything takes room from those that do.
 */
export function onPaper(document: Document): Document {
  return {
    ...document,
    blocks: document.blocks.map((block, index) => {
      if (block.is !== 'table') return block;
      const before = document.blocks[index - 1];
      // Right under a heading of the same words it needs no title of its own.
      const isTitled = !block.inContents && before?.is === 'heading' && before.text === block.title;
      return table(isTitled ? { ...block, title: '' } : block, document.language);
    }),
  };
}

function table(made: Table, language: ScreenLanguage): Table {
  const block = folded(made, language);
  const kept = block.columns.filter(
    (column, index) =>
      column.key !== 'id' &&
      (index === 0 || column.key === answerColumn || block.rows.length === 0 || says(block.rows, column.key)),
  );
  return { ...block, columns: kept };
}

/** Columns without room of their own, as labelled lines before the details. */
function folded(block: Table, language: ScreenLanguage): Table {
  const colon = language === 'fr' ? '\u202f: ' : ': ';
  const away = block.columns.filter(({ key }) => block.folded?.columns.includes(key));
  if (away.length === 0) return block;
  const details = {
    ...(block.columns.find(({ key }) => key === 'details') ?? { key: 'details', width: 44 }),
    label: block.folded?.label ?? '',
  };
  const stays = block.columns.filter((column) => !away.includes(column) && column.key !== 'details');
  const at = stays.findIndex(({ key }) => key === 'usedIn' || key === 'id');
  const rows = block.rows.map((row): Row => {
    const lines = away.flatMap(({ key, label }): readonly Content[] => {
      const content = row.cells[key]?.content ?? [];
      const runs = content.flatMap((part) => (part.is === 'table' ? [] : part.runs));
      return hasWords(content)
        ? [{ is: 'item', runs: [{ text: `${label}${colon}`, style: 'quiet' }, ...runs] }]
        : [];
    });
    return {
      ...row,
      cells: { ...row.cells, details: { content: [...lines, ...(row.cells['details']?.content ?? [])] } },
    };
  });
  const cut = at < 0 ? stays.length : at;
  return { ...block, columns: [...stays.slice(0, cut), details, ...stays.slice(cut)], rows };
}

/** Whether any row has words in a column. */
export const says = (rows: readonly Row[], key: string): boolean =>
  rows.some((row) => hasWords(row.cells[key]?.content ?? []));

function hasWords(content: readonly Content[]): boolean {
  return content.some((part) =>
    part.is === 'table' ? part.rows.length > 0 : part.runs.some((run) => run.text.trim() !== ''),
  );
}

/** Longest line of a cell and all of its letters, in points of 9.5. */
export type Need = Readonly<{ longest: number; total: number }>;

/** What a column's cells ask for. `measure` gives the width of a text in points. */
export function needOf(column: Column, rows: readonly Row[], measure: (text: string) => number): Need {
  let longest = measure(column.label);
  let total = 0;
  for (const row of rows) {
    for (const part of row.cells[column.key]?.content ?? []) {
      if (part.is === 'table') continue;
      const text = part.runs
        .map((run) => run.text + (run.openPoint === undefined ? '' : String(run.openPoint)))
        .join('');
      const width = Math.max(...text.split('\n').map(measure)) + (part.is === 'item' ? itemIndent : 0);
      longest = Math.max(longest, width);
      total += width;
    }
  }
  return { longest, total };
}

/** Of each row, its head first, and each column the widths of the lines that it would take with room enough, in points. */
export type Lines = readonly (readonly (readonly number[])[])[];

export function linesOf(
  columns: readonly Column[],
  rows: readonly Row[],
  measure: (text: string) => number,
): Lines {
  const linesIn = (content: readonly Content[]): readonly number[] =>
    content.flatMap((part) =>
      part.is === 'table'
        ? []
        : part.runs
            .map((run) => run.text)
            .join('')
            .split('\n')
            .map((line) => measure(line) + (part.is === 'item' ? itemIndent : 0)),
    );
  return [
    columns.map(({ label }) => [measure(label)]),
    ...rows.map((row) => columns.map(({ key }) => linesIn(row.cells[key]?.content ?? []))),
  ];
}

/** Ends of lines that stay empty, as a part of what is written. */
const ragged = 1.06;
/** What a line counts that makes no row taller: of two ways that are as low the calmer one is taken. */
const calm = 0.05;

/** How tall rows are in columns of these widths (points), in lines. */
export function heightIn(lines: Lines, widths: readonly number[]): number {
  let height = 0;
  for (const row of lines) {
    let tallest = 0;
    for (const [index, cell] of row.entries()) {
      const room = Math.max(1, widths[index] ?? 1);
      let taken = 0;
      for (const wide of cell) taken += wide <= room ? 1 : Math.max(2, Math.ceil((wide * ragged) / room));
      height += taken * calm;
      if (taken > tallest) tallest = taken;
    }
    height += tallest;
  }
  return height;
}

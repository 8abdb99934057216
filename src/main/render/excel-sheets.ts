import type { Block, Cell, Column, Document, Fact, Grid, Row, Run } from '../../shared/documents/document';
import {
  type Cut,
  dataCell,
  linesIn,
  plainRuns,
  richCell,
  runsOf,
  type SheetCell,
  textCell,
} from './excel-cells';
import type { LookName } from './excel-styles';
import { colour, levelMark } from './look';

export type SheetColumn = Readonly<{ width: number; hidden?: true; level?: 1 }>;

/** `height` in points; 0 leaves it to Excel. */
export type SheetRow = Readonly<{ cells: readonly SheetCell[]; height: number }>;

/** A sheet of the workbook: its rows, and what stands around them. */
export type BookSheet = Readonly<{
  name: string;
  title: string;
  rowCount: number;
  /** Made one after another while they are written: the cells of ten thousand records are never there together. */
  rows: () => Iterable<SheetRow>;
  columns: readonly SheetColumn[];
  /** Row, first column, last column. */
  merges: readonly (readonly [number, number, number])[];
  /** Row of the headings (from 0), with the filter, the frozen pane under it and the rows repeated in print. */
  head: Readonly<{ row: number; from: number; lastFilterColumn: number }> | null;
  /** Columns that stay at the left on screen and in print. */
  fixedColumns: number;
  landscape: boolean;
  /** Columns before which a printed page ends; null fits the sheet to one page wide. */
  breaks: readonly number[] | null;
}>;

type Making = Readonly<{ document: Document; onCut: (cut: Cut) => void }>;

const lineHeight = 12.8;
/** The tallest row that Excel can make, in points. */
const tallest = 409;
/** What is printed must not be cut off: a row is as tall as its longest text, up to what a spreadsheet allows. */
const mostLines = Math.floor((tallest - 5) / lineHeight);
const rowHeight = (lines: number): number => Math.min(tallest, lines * lineHeight + 5);
/** Letters of a column's widest form: beyond, a line is too long to read. */
const widest = 80;

/** Wide enough that its longest text fits the tallest row. */
function fitted(column: Column, cells: readonly (Cell | undefined)[]): Column {
  if (column.kind !== undefined) return column;
  let { width } = column;
  for (const cell of cells) {
    if (cell === undefined || width >= widest) continue;
    const text = plainRuns(runsOf(cell.content));
    if (text.length < mostLines * 10) continue;
    while (width < widest && linesIn(text, width, mostLines + 1) > mostLines) width += 4;
  }
  return width === column.width ? column : { ...column, width: Math.min(widest, width) };
}

function headline(document: Document): string {
  const language = new Intl.DisplayNames([document.language], { type: 'language' }).of(document.language);
  return [document.firm, document.edition, language].join(' · ');
}

function legendRuns(document: Document): readonly Run[] {
  const legend = document.blocks.find((block) => block.is === 'legend');
  return legend?.is === 'legend'
    ? legend.runs
    : [
        {
          text: `${levelMark.required} ${document.words.required}   ${levelMark.optional} ${document.words.optional}`,
        },
      ];
}

/** A column's heading with its mark, and its article in 8 pt on a line of its own. */
function headCell(column: Column): Readonly<{ cell: SheetCell; lines: number }> {
  const look: LookName =
    column.level === 'required' ? 'headRequired' : column.level === 'optional' ? 'headOptional' : 'headPlain';
  const ink = { headRequired: 'FFFFFF', headOptional: colour.text, headPlain: colour.headText }[look];
  const label = `${column.level ? `${levelMark[column.level]} ` : ''}${column.label}`;
  const runs: Run[] = [{ text: label }];
  const lines =
    linesIn(label, column.width - 3, 9, 10.5) +
    (column.article ? linesIn(column.article, column.width - 3, 3, 8) : 0);
  if (column.article) runs.push({ text: `\n${column.article}`, style: 'article' });
  // On a coloured ground the article takes the ink of its heading.
  const over = column.level === 'required' ? { over: ink } : {};
  const cell = richCell(runs, look, { size: 10, bold: true, colour: ink, ...over });
  return { cell, lines };
}

const idColumn: SheetColumn = { width: 26, hidden: true };

/** A wide sheet over all records of one grid: bands of columns by article in row 4, headings in row 5, a row per record. */
export function gridSheet(grid: Grid, name: string, { document, onCut }: Making): BookSheet {
  const has = (key: string): boolean =>
    grid.bands.some((band) => band.columns.some((column) => column.key === key));
  const fixed: Column[] = [];
  if (!has('reference')) fixed.push({ key: 'reference', label: document.words.reference, width: 8 });
  if (!has('activity')) fixed.push({ key: 'activity', label: document.words.activity, width: 28 });
  fixed.push(...(grid.aside ?? []));
  const sheets = document.blocks
    .filter((block) => block.is === 'sheet')
    .filter((block) => block.grid === grid.id);
  const cellsOf = new Map<string, Cell[]>();
  for (const block of sheets)
    for (const fact of block.facts) {
      const found = cellsOf.get(fact.key);
      if (found) found.push(fact.cell);
      else cellsOf.set(fact.key, [fact.cell]);
    }
  const bands = [...(fixed.length > 0 ? [{ label: '', columns: fixed }] : []), ...grid.bands].map((band) => ({
    ...band,
    columns: band.columns.map((column) => fitted(column, cellsOf.get(column.key) ?? [])),
  }));
  const columns = bands.flatMap((band) => band.columns);
  const width = columns.length + 1;
  const breaks = pageBreaks(bands.map((band) => band.columns.map((column) => column.width)));
  const bandRow: SheetCell[] = [];
  const merges: [number, number, number][] = [];
  let at = 0;
  for (const band of bands) {
    // A band that goes on over a printed page says its name again there.
    const starts = band.columns.flatMap((_, index) =>
      index === 0 || breaks.includes(at + index) ? [index] : [],
    );
    for (const index of band.columns.keys())
      bandRow[at + index] = textCell(starts.includes(index) ? band.label : '', 'band');
    for (const [which, start] of starts.entries()) {
      const end = (starts[which + 1] ?? band.columns.length) - 1;
      if (end > start) merges.push([3, at + start, at + end]);
    }
    at += band.columns.length;
  }
  bandRow[at] = textCell('', 'band');
  const heads = columns.map((column) => headCell(column));
  const headLines = heads.reduce((most, head) => Math.max(most, head.lines), 1);
  const top: readonly SheetRow[] = [
    { cells: [textCell(grid.title, 'title')], height: 24 },
    { cells: [textCell(headline(document), 'quiet')], height: 18 },
    { cells: [richCell(legendRuns(document), 'legend')], height: 18 },
    { cells: bandRow, height: 18 },
    {
      cells: [...heads.map((head) => head.cell), textCell('id', 'headPlain')],
      height: Math.min(headLines, 9) * lineHeight + 18,
    },
  ];
  const rowOf = (block: Extract<Block, { is: 'sheet' }>): SheetRow => {
    const facts = new Map<string, Fact>(block.facts.map((fact) => [fact.key, fact]));
    const row: SheetCell[] = new Array(width);
    let lines = 1;
    for (const [index, column] of columns.entries()) {
      const cut = (characters: number): void =>
        onCut({ sheet: name, row: block.reference, column: column.label, characters });
      const fact = facts.get(column.key);
      if (!fact && column.key === 'reference') row[index] = textCell(block.reference, 'reference');
      else if (!fact && column.key === 'activity') {
        const title = plainRuns(block.title);
        row[index] = textCell(title, 'strong', cut);
        lines = Math.max(lines, linesIn(title, column.width, mostLines, 10.5));
      } else {
        const look = column.key === 'reference' ? 'reference' : column.key === 'activity' ? 'strong' : 'text';
        const { cell, text } = dataCell(fact?.cell ?? block.aside?.[column.key], look, 'gap', cut);
        row[index] = cell;
        if (lines < mostLines) lines = Math.max(lines, linesIn(text, column.width, mostLines));
      }
    }
    row[width - 1] = textCell(block.source.id, 'reference');
    return { cells: row, height: rowHeight(lines) };
  };
  const isChoice = (columns: readonly Column[]): boolean =>
    columns.length > 0 && columns.every((column) => column.level === 'optional');
  return {
    name,
    title: grid.title,
    rowCount: top.length + sheets.length,
    *rows() {
      yield* top;
      for (const block of sheets) yield rowOf(block);
    },
    columns: [
      ...bands.flatMap((band) =>
        band.columns.map(
          (column): SheetColumn => ({
            width: column.width,
            ...(isChoice(band.columns) && { level: 1 as const }),
          }),
        ),
      ),
      idColumn,
    ],
    merges,
    head: { row: 4, from: 3, lastFilterColumn: columns.length - 1 },
    fixedColumns: 2,
    landscape: true,
    breaks,
  };
}

/** Points of a column of a number of characters, at the wider of the roundings that spreadsheets use. */
const columnPoints = (characters: number): number => characters * 5.25 + 4;

/** Points of columns that one landscape page holds beside the two repeated ones, printed at 75 %. */
const pageRoom = (((297 - 20) / 25.4) * 72) / 0.75 - columnPoints(8) - columnPoints(28);

/** Columns at which a new printed page starts: whole bands together as long as they fit. */
function pageBreaks(bands: readonly (readonly number[])[]): readonly number[] {
  const breaks: number[] = [];
  let column = 0;
  let used = 0;
  for (const [index, widths] of bands.entries()) {
    const size = widths.reduce((sum, width) => sum + columnPoints(width), 0);
    if (index > 0 && used > 0 && used + size > pageRoom) {
      breaks.push(column);
      used = 0;
    }
    for (const [offset, width] of widths.entries()) {
      const each = columnPoints(width);
      // A band wider than a page breaks inside.
      if (index > 0 && used > 0 && used + each > pageRoom) {
        breaks.push(column + offset);
        used = 0;
      }
      if (index > 0) used += each;
    }
    column += widths.length;
  }
  return breaks;
}

/** How a person finds a row: by its activity, or by its name on the sheet. */
function rowName(record: Row, sheet: string): string {
  const said = (key: string): string => plainRuns(runsOf(record.cells[key]?.content ?? []));
  return said('reference') || said('name').slice(0, 40) || sheet;
}

/** A table of the document as a sheet: title, firm and edition, note, headings in row 4, one fact per row. */
export function tableSheet(
  block: Extract<Block, { is: 'table' }>,
  name: string,
  { document, onCut }: Making,
): BookSheet {
  const columns = block.columns.map((column) =>
    fitted(
      column,
      block.rows.map((row) => row.cells[column.key]),
    ),
  );
  const heads = columns.map((column) => headCell(column));
  const headLines = heads.reduce((most, head) => Math.max(most, head.lines), 1);
  const top: readonly SheetRow[] = [
    { cells: [textCell(block.title, 'title')], height: 24 },
    { cells: [textCell(headline(document), 'quiet')], height: 18 },
    { cells: block.note && block.note.length > 0 ? [richCell(block.note, 'legend')] : [], height: 18 },
    {
      cells: [...heads.map((head) => head.cell), textCell('id', 'headPlain')],
      height: headLines * lineHeight + 18,
    },
  ];
  const rowOf = (record: Row): SheetRow => {
    let lines = 1;
    const row = columns.map((column) => {
      const { cell, text } = dataCell(record.cells[column.key], 'text', 'gap', (characters) =>
        onCut({ sheet: name, row: rowName(record, name), column: column.label, characters }),
      );
      if (lines < mostLines) lines = Math.max(lines, linesIn(text, column.width, mostLines));
      return cell;
    });
    row.push(textCell(record.source?.id ?? record.key, 'reference'));
    return { cells: row, height: rowHeight(lines) };
  };
  return {
    name,
    title: block.title,
    rowCount: top.length + block.rows.length,
    *rows() {
      yield* top;
      for (const record of block.rows) yield rowOf(record);
    },
    columns: [...columns.map((column): SheetColumn => ({ width: Math.max(6, column.width) })), idColumn],
    merges: [],
    head: { row: 3, from: 3, lastFilterColumn: Math.max(0, columns.length - 1) },
    fixedColumns: columns.length > 2 ? 1 : 0,
    landscape: true,
    breaks: null,
  };
}

function factRow(fact: Fact, name: string, row: string, { onCut }: Making): SheetRow {
  const label: Run[] = [
    { text: `${levelMark[fact.level]} ` },
    { text: fact.label, style: 'strong' },
    ...(fact.article ? [{ text: `\n    ${fact.article}`, style: 'article' as const }] : []),
  ];
  const { cell, text } = dataCell(fact.cell, 'factText', 'factGap', (characters) =>
    onCut({ sheet: name, row, column: fact.label, characters }),
  );
  const labelCell = richCell(label, 'factLabel', {
    size: 10,
    colour: fact.level === 'required' ? colour.required : colour.quiet,
  });
  const lines = Math.max(linesIn(fact.label, 31, 6, 10.5) + (fact.article ? 1 : 0), linesIn(text, 90, 28));
  return { cells: [labelCell, cell], height: rowHeight(lines) };
}

const portrait = {
  columns: [{ width: 34 }, { width: 90 }],
  merges: [],
  head: null,
  fixedColumns: 0,
  landscape: false,
  breaks: null,
} as const;

/** One record on a sheet of its own, to print or to send: label and text, in the order of Article 30. */
export function factSheet(block: Extract<Block, { is: 'sheet' }>, name: string, making: Making): BookSheet {
  const title = `${block.reference} · ${plainRuns(block.title)}`;
  return {
    ...portrait,
    name,
    title,
    rowCount: 2 + block.facts.length,
    *rows() {
      yield { cells: [textCell(title, 'title')], height: 24 };
      yield { cells: [textCell(headline(making.document), 'quiet')], height: 18 };
      for (const fact of block.facts) yield factRow(fact, name, block.reference, making);
    },
  };
}

/** The first sheet: what the file is, of whom, and what stands where. */
export function aboutSheet(name: string, others: readonly BookSheet[], making: Making): BookSheet {
  const { document } = making;
  const front = document.blocks.find((block) => block.is === 'front');
  const facts = front?.is === 'front' ? front.facts : [];
  const listed = others.filter(({ head }) => head !== null);
  const rows: readonly SheetRow[] = [
    { cells: [textCell(document.title, 'title')], height: 24 },
    { cells: [textCell(document.law, 'quiet')], height: 18 },
    { cells: [textCell(headline(document), 'quiet')], height: 18 },
    ...facts.map((fact) => factRow(fact, name, 'about', making)),
    { cells: [], height: 8 },
    { cells: [richCell(legendRuns(document), 'legend')], height: 18 },
    { cells: [], height: 8 },
    ...listed.map((sheet) => ({
      cells: [textCell(sheet.name, 'factLabel'), textCell(sheet.title, 'factText')],
      height: 0,
    })),
  ];
  return { ...portrait, name, title: document.title, rowCount: rows.length, rows: () => rows };
}

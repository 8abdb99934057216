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
import { bookMark, openColumns, validationsXml } from './excel-form';
import type { LookName } from './excel-styles';
import { colour, levelMark } from './look';
import { countLines } from './measure';
import { answerColumn, says } from './paper-tables';

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
  /** How it is printed: at which size (per cent), and the columns before which a page ends; null: one page wide. */
  print: Readonly<{ scale: number; columnBreaks: readonly number[] }> | null;
  /** Only some cells can be filled in; XML of what they take. */
  form?: string;
}>;

type Bands = readonly Readonly<{ label: string; columns: readonly Column[] }>[];

type Making = Readonly<{ document: Document; onCut: (cut: Cut) => void; owner: string | null }>;

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

/** Records that are looked at for the widths of a grid: enough to know it by, few enough for a long one. */
const looked = 200;
/** Lines that a row has in any case: a column is not made wider to save one of them. */
const fewLines = 10;
/** Letters in which a long text is read with ease. */
const readable = 60;

/** Lines of a heading: the head is printed again on every page, and a tall one takes the room of the rows. */
const headLines = 5;

/** No narrower than the words of its heading, and than its own texts are read in. */
function leastWidth({ label }: Column, texts: readonly string[], share: number): number {
  const longestWord = Math.max(...label.split(/[\s/-]+/).map(({ length }) => length)) + 4;
  const word = Math.max(longestWord, Math.ceil(label.length / headLines) + 2);
  const longest = texts.reduce((most, { length }) => Math.max(most, length), 0);
  return Math.max(
    word,
    Math.round(share * (longest <= 24 ? 16 : longest <= 48 ? 18 : longest <= 80 ? 22 : 28)),
  );
}

/** Parts of what columns are read in with ease, to which they are squeezed where that makes the print smaller. */
const squeezes = [1, 0.75];

/** The texts of the records that are looked at: of each its text in every column, '' where it has none. */
type Texts = readonly (readonly string[])[];

/**
 * Widths with which the rows of a grid become about as tall in every column: the longest text takes what it needs at a
 * width that is read with ease, and no other column takes more room than keeps it below that. Where taller rows make
 * the printed grid smaller by a page across, the rows are taller: for all columns, or for one that is long in few rows.
 */
function balanced(
  bands: Bands,
  fixed: readonly Column[],
  records: Texts,
): Readonly<{ bands: Bands; scale: number }> {
  const columns = bands.flatMap((band) => band.columns);
  const own = columns.map(({ kind }, index) =>
    kind === undefined ? [...new Set(records.map((texts) => texts[index] ?? ''))] : [],
  );
  const leastOf = (share: number): readonly number[] =>
    columns.map((column, index) => leastWidth(column, own[index] ?? [], share));
  const target = own
    .flat()
    .reduce((most, text) => Math.max(most, linesIn(text, readable, mostLines)), fewLines);
  /** `rare`: lines for the columns that are long in few rows. */
  const widthsAt = (least: readonly number[], lines: number, rare: number): readonly number[] => {
    const tall = own.map(
      (texts, index) => texts.filter((text) => linesIn(text, least[index] ?? 1, target + 1) > target).length,
    );
    return columns.map((column, index) => {
      const texts = own[index] ?? [];
      if (column.kind !== undefined || texts.every((text) => text === '')) return column.width;
      const most = (tall[index] ?? 0) <= Math.max(1, records.length / 10) ? rare : lines;
      let width = least[index] ?? column.width;
      while (width < widest && texts.some((text) => linesIn(text, width, most + 1) > most)) width += 2;
      return Math.min(widest, width);
    });
  };
  const withWidths = (widths: readonly number[]): Bands => {
    let at = 0;
    return bands.map((band) => ({
      ...band,
      columns: band.columns.map((column) => ({ ...column, width: widths[at++] ?? column.width })),
    }));
  };
  /** Printed pages, in lines: pages across times the lines of the rows. */
  const size = (widths: readonly number[], scale: number): number => {
    const across = pageBreaks(pageWidths([{ columns: fixed }, ...withWidths(widths)]), scale).length + 1;
    return records.reduce(
      (sum, texts) =>
        sum +
        across *
          texts.reduce(
            (most, text, index) => Math.max(most, linesIn(text, widths[index] ?? 1, mostLines)),
            2,
          ),
      0,
    );
  };
  const ways = squeezes
    .map(leastOf)
    .flatMap((least) => [
      widthsAt(least, target, target),
      widthsAt(least, target, mostLines),
      ...[1.2, 1.4].map((factor) =>
        widthsAt(least, Math.min(mostLines, Math.ceil(target * factor)), mostLines),
      ),
    ]);
  const best = gridScales
    .flatMap((scale) => ways.map((widths) => ({ widths, scale, size: size(widths, scale) })))
    .reduce((smallest, one) => (one.size < smallest.size * 0.97 ? one : smallest));
  return { bands: withWidths(best.widths), scale: best.scale };
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

/** Points of a column's unit that a heading may count on beside the button of its filter, and Excel's line, in ems. */
const headUnit = 4.3;
const excelLine = 1.28;

/** A column's heading with its mark, and its article in 8 pt on a line of its own; `height` in points. */
function headCell(column: Column): Readonly<{ cell: SheetCell; height: number }> {
  const look: LookName =
    column.level === 'required' ? 'headRequired' : column.level === 'optional' ? 'headOptional' : 'headPlain';
  const ink = { headRequired: 'FFFFFF', headOptional: colour.text, headPlain: colour.headText }[look];
  const label = `${column.level ? `${levelMark[column.level]} ` : ''}${column.label}`;
  const runs: Run[] = [{ text: label }];
  const room = column.width * headUnit;
  const lines = (text: string, size: number): number =>
    countLines([{ text, size, face: 'bold' }], room) * size * excelLine;
  const height = lines(label, 10) + (column.article ? lines(column.article, 8) : 0);
  if (column.article) runs.push({ text: `\n${column.article}`, style: 'article' });
  // On a coloured ground the article takes the ink of its heading.
  const over = column.level === 'required' ? { over: ink } : {};
  const cell = richCell(runs, look, { size: 10, bold: true, colour: ink, ...over });
  return { cell, height };
}

/** A row of headings: the tallest, with the room of a filter's button. */
const headHeight = (heads: readonly Readonly<{ height: number }>[]): number =>
  Math.min(tallest, Math.ceil(heads.reduce((most, { height }) => Math.max(most, height), lineHeight)) + 8);

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
  const records = sheets.slice(0, looked).map((block) => {
    const facts = new Map(block.facts.map((fact) => [fact.key, fact.cell.content]));
    return grid.bands.flatMap((band) =>
      band.columns.map(({ key }) => plainRuns(runsOf(facts.get(key) ?? []))),
    );
  });
  const { bands: grown, scale } = balanced(grid.bands, fixed, records);
  const made = [
    ...(fixed.length > 0 ? [{ label: '', columns: fixed }] : []),
    ...grown.map((band) => ({
      ...band,
      columns: band.columns.map((column) => fitted(column, cellsOf.get(column.key) ?? [])),
    })),
  ];
  const breaks = pageBreaks(pageWidths(made), scale);
  const bands = filled(made, breaks, fixed.length, scale);
  const columns = bands.flatMap((band) => band.columns);
  const width = columns.length + 1;
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
  // The first two columns are printed again on every page across, where a long title would be cut off behind them.
  const before: readonly SheetCell[] =
    breaks.length === 0 ? [] : [textCell('', 'quiet'), textCell('', 'quiet')];
  const top: readonly SheetRow[] = [
    { cells: [...before, textCell(grid.title, 'title')], height: 24 },
    { cells: [...before, textCell(headline(document), 'quiet')], height: 18 },
    { cells: [...before, richCell(legendRuns(document), 'legend')], height: 18 },
    { cells: bandRow, height: 18 },
    {
      cells: [...heads.map((head) => head.cell), textCell('id', 'headPlain')],
      height: headHeight(heads),
    },
  ];
  const rowOf = (block: Extract<Block, { is: 'sheet' }>): SheetRow => {
    const facts = new Map<string, Fact>(block.facts.map((fact) => [fact.key, fact]));
    const row: SheetCell[] = new Array(width);
    let lines = 1;
    for (const [index, column] of columns.entries()) {
      const cut = (characters: number): void =>
        onCut({ sheet: name, row: block.reference, column: column.label, characters });
      const said = facts.get(column.key)?.cell ?? block.aside?.[column.key];
      if (!said && column.key === 'reference') row[index] = textCell(block.reference, 'reference');
      else if (!said && column.key === 'activity') {
        const title = plainRuns(block.title);
        row[index] = textCell(title, 'strong', cut);
        lines = Math.max(lines, linesIn(title, column.width, mostLines, 10.5));
      } else {
        const look = column.key === 'reference' ? 'reference' : column.key === 'activity' ? 'strong' : 'text';
        const { cell, text } = dataCell(said, look, 'gap', cut);
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
    print: { scale, columnBreaks: breaks },
  };
}

/** Points of a column of a number of characters, at the wider of the roundings that spreadsheets use. */
const columnPoints = (characters: number): number => characters * 5.25 + 4;

/** Points of a landscape page between its margins: across, and down. */
const acrossPage = ((297 - 20) / 25.4) * 72;
const downPage = (210 / 25.4 - 1.1) * 72;

/** Per cent at which a grid is printed; a smaller one only where it makes the print smaller by a page across. */
const gridScales = [75, 70, 65];
/** Points of columns that one landscape page holds beside the two repeated ones. */
const pageRoom = (scale: number): number => acrossPage / (scale / 100) - columnPoints(8) - columnPoints(28);

/** Below this nothing can be read: the sheet is made to fit whatever its width. */
const leastScale = 40;

/** Per cent at which columns fit one page across, with a little to spare; null when they would be too small. */
function scaleOf(columns: readonly SheetColumn[]): number | null {
  const across = columns.reduce((sum, { width, hidden }) => sum + (hidden ? 0 : columnPoints(width)), 0);
  const scale = Math.min(100, Math.floor((acrossPage / across) * 99));
  return scale < leastScale ? null : scale;
}

/** Rows that the last page of a sheet holds at least, where there are more of them. */
const leastRows = 4;
/** Rows by which a program may find more room on the pages before than was counted: up to so many the breaks are written. */
const guessed = 4;

/** How much of a page of this size is counted on. */
const surely = 0.96;

/** Rows with which printed pages of so many points begin, and how far down the last one goes. */
function startsIn(
  { row: headRow, from }: Readonly<{ row: number; from: number }>,
  heights: readonly number[],
  points: number,
): Readonly<{ breaks: readonly number[]; used: number }> {
  const repeated = heights.slice(from, headRow + 1).reduce((sum, height) => sum + height, 0);
  const breaks: number[] = [];
  let used = 0;
  for (const [row, height] of heights.entries()) {
    if (row > headRow + 1 && used + height > points) {
      breaks.push(row);
      used = repeated;
    }
    used += height;
  }
  return { breaks, used };
}

/** A last page that is filled no more than this is spared where a smaller size does it: down to this part, and per cent. */
const hardlyFilled = 0.4;
const mostShrink = 0.8;
const leastShrunk = 60;

/** The sheet printed a little smaller, where that spares a last page with a few rows. */
export function withoutLastPage(sheet: BookSheet, heights: readonly number[]): BookSheet {
  const { print, head, landscape } = sheet;
  if (print === null || head === null || !landscape) return sheet;
  const pagesAt = (scale: number): ReturnType<typeof startsIn> =>
    startsIn(head, heights, (downPage / (scale / 100)) * surely);
  const { breaks, used } = pagesAt(print.scale);
  if (breaks.length === 0 || used > (downPage / (print.scale / 100)) * hardlyFilled) return sheet;
  const least = Math.max(leastShrunk, Math.ceil(print.scale * mostShrink));
  for (let scale = print.scale - 1; scale >= least; scale -= 1)
    if (pagesAt(scale).breaks.length < breaks.length) return { ...sheet, print: { ...print, scale } };
  return sheet;
}

/**
 * Rows with which printed pages begin, where the last page would otherwise hold a row or two alone. The heights are
 * written, so where pages end is known but for a little. Empty: the pages end by themselves.
 */
export function rowBreaks(
  { print, head, landscape }: BookSheet,
  heights: readonly number[],
): readonly number[] {
  if (print === null || head === null || !landscape) return [];
  const paper = downPage / (print.scale / 100);
  const room = paper * surely;
  const { breaks, used: lastUsed } = startsIn(head, heights, room);
  let used = lastUsed;
  const last = breaks.at(-1);
  // The format knows 1,026 breaks.
  // Rows of a grid are tall, and each page of it stands beside others: it is cut anew only for a row or two.
  const isGrid = print.columnBreaks.length > 0;
  const few = isGrid ? 2 : leastRows + guessed;
  if (last === undefined || breaks.length > 1000) return [];
  if (heights.length - last > few) {
    // A program that finds more room may leave a row or two alone on as many pages: then these are written.
    const roomy = startsIn(head, heights, paper * 1.02).breaks;
    const isAlone = heights.length - (roomy.at(-1) ?? 0) <= 2;
    return isGrid && isAlone && roomy.length === breaks.length ? breaks : [];
  }
  const before = breaks.at(-2) ?? head.row + 1;
  let start = last;
  // The page before keeps as many. A last page of two tall rows is no empty one.
  while (
    heights.length - start < leastRows &&
    used < paper * hardlyFilled &&
    start - before > heights.length - start + 1
  ) {
    const more = heights[start - 1] ?? 0;
    if (used + more > room) break;
    used += more;
    start -= 1;
  }
  return isGrid && start === last ? [] : [...breaks.slice(0, -1), start];
}

/** Columns as wide as their printed page has room for, as far as that reads better. The first band keeps its widths. */
function filled<B extends Readonly<{ columns: readonly Column[] }>>(
  bands: readonly B[],
  breaks: readonly number[],
  fixed: number,
  scale: number,
): readonly B[] {
  const columns = bands.flatMap((band) => band.columns);
  const starts = [0, ...breaks, columns.length];
  const grown = columns.map(({ width }) => width);
  for (const [page, from] of starts.slice(0, -1).entries()) {
    const to = starts[page + 1] ?? columns.length;
    const points = (keep: (index: number) => boolean): number =>
      columns.reduce(
        (sum, { width }, index) =>
          index >= Math.max(2, from) && index < to && keep(index) ? sum + columnPoints(width) : sum,
        0,
      );
    const mayGrow = (index: number): boolean => index >= fixed && columns[index]?.kind === undefined;
    const growing = points(mayGrow);
    const factor = Math.min(mostGrowth, (pageRoom(scale) - points((index) => !mayGrow(index))) / growing);
    for (let index = from; index < to; index += 1)
      if (mayGrow(index) && factor > 1)
        grown[index] = Math.max(
          grown[index] ?? 0,
          Math.min(widest, Math.floor((columnPoints(grown[index] ?? 0) * factor - 4) / 5.25)),
        );
  }
  let at = 0;
  return bands.map((band) => ({
    ...band,
    columns: band.columns.map((column) => ({ ...column, width: grown[at++] ?? column.width })),
  }));
}
const mostGrowth = 1.5;

const pageWidths = (
  bands: readonly Readonly<{ columns: readonly Column[] }>[],
): readonly (readonly number[])[] => bands.map((band) => band.columns.map(({ width }) => width));

/** Columns at which a new printed page starts: whole bands together, unless that takes a page more. */
function pageBreaks(bands: readonly (readonly number[])[], scale: number): readonly number[] {
  const whole = breaksOf(bands, pageRoom(scale), true);
  const flowing = breaksOf(bands, pageRoom(scale), false);
  return flowing.length < whole.length ? flowing : whole;
}

function breaksOf(bands: readonly (readonly number[])[], room: number, isWhole: boolean): readonly number[] {
  const breaks: number[] = [];
  let column = 0;
  let used = 0;
  for (const [index, widths] of bands.entries()) {
    const size = widths.reduce((sum, width) => sum + columnPoints(width), 0);
    if (isWhole && index > 0 && used > 0 && used + size > room) {
      breaks.push(column);
      used = 0;
    }
    for (const [offset, width] of widths.entries()) {
      // The first two columns are on every page.
      if (column + offset < 2) continue;
      const each = columnPoints(width);
      if (used > 0 && used + each > room) {
        breaks.push(column + offset);
        used = 0;
      }
      used += each;
    }
    column += widths.length;
  }
  return breaks;
}

/** Wide enough that no word is broken, for words as long as Dutch makes them. */
function withWholeWords(column: Column, cells: readonly (Cell | undefined)[]): Column {
  if (column.kind !== undefined) return column;
  let longest = 0;
  for (const cell of cells.slice(0, looked))
    for (const [word] of plainRuns(runsOf(cell?.content ?? [])).matchAll(
      /(?<![\p{L}\p{N}./@-])\p{L}{12,34}(?![\p{L}\p{N}./@-]\p{L})/gu,
    ))
      longest = Math.max(longest, word.length);
  return longest + 2 > column.width ? { ...column, width: longest + 2 } : column;
}

/** The part of the texts of a column that shall stand on one line; the few that are longest take more. */
const usual = 0.85;

/**
 * Columns of a table as wide as its page has room for, so that what needs two lines has one: each grows up to its usual
 * text. What is over goes to the columns that a person fills in, else to the longest texts.
 */
function widened(columns: readonly Column[], records: readonly Row[]): readonly Column[] {
  const room = acrossPage * 0.99 - columns.reduce((sum, { width }) => sum + columnPoints(width), 0);
  let letters = Math.floor(room / 5.25);
  const widths = columns.map(({ width }) => width);
  const lengths = columns.map((column) =>
    column.kind === undefined
      ? records
          .slice(0, looked)
          .map(({ cells }) => longestLine(cells[column.key]))
          .sort((one, other) => one - other)
      : [],
  );
  /** All columns grow by the same part of what they want, as far as there is room. */
  const grow = (wantedOf: (index: number) => number): void => {
    const wanted = widths.map((width, index) => Math.max(0, Math.min(widest, wantedOf(index)) - width));
    const sum = wanted.reduce((all, more) => all + more, 0);
    if (letters <= 0 || sum === 0) return;
    const share = Math.min(1, letters / sum);
    for (const [index, more] of wanted.entries()) {
      const grown = Math.floor(more * share);
      widths[index] = (widths[index] ?? 0) + grown;
      letters -= grown;
    }
  };
  grow((index) => lengths[index]?.[Math.floor((lengths[index].length - 1) * usual)] ?? 0);
  const isOpen = columns.map(({ key }) => openColumns.includes(key));
  if (isOpen.includes(true)) grow((index) => (isOpen[index] ? widest : 0));
  else grow((index) => lengths[index]?.at(-1) ?? 0);
  return columns.map((column, index) => ({ ...column, width: widths[index] ?? column.width }));
}

/** Letters of the longest line of a cell, with one to spare. */
const longestLine = (cell: Cell | undefined): number =>
  plainRuns(runsOf(cell?.content ?? []))
    .split('\n')
    .reduce((most, { length }) => Math.max(most, length + 1), 0);

/** How a person finds a row: by its activity, or by its name on the sheet. */
function rowName(record: Row, sheet: string): string {
  const said = (key: string): string => plainRuns(runsOf(record.cells[key]?.content ?? []));
  return said('reference') || said('name').slice(0, 40) || sheet;
}

/** A table of the document as a sheet: title, firm and edition, note, headings in row 4, one fact per row. */
export function tableSheet(
  block: Extract<Block, { is: 'table' }>,
  name: string,
  { document, onCut, owner }: Making,
): BookSheet {
  // Choices stand in hidden columns behind the id, on the row of their question.
  const choices = block.rows.reduce((most, { form }) => Math.max(most, form?.options.length ?? 0), 0);
  const isForm = block.rows.some(({ form }) => form !== undefined);
  const shown = block.columns
    // Ids stand in the hidden column. A catalogue has no column of which no entry says anything; a table of facts keeps
    // its shape.
    .filter(
      ({ key }, index) =>
        key !== 'id' &&
        (index === 0 ||
          openColumns.includes(key) ||
          block.excelOnly ||
          block.rows.length === 0 ||
          says(block.rows, key)),
    )
    .map((column) => {
      const cells = block.rows.map((row) => row.cells[column.key]);
      return fitted(withWholeWords(column, cells), cells);
    });
  const columns = widened(shown, block.rows);
  const sheetColumns: readonly SheetColumn[] = [
    ...columns.map((column): SheetColumn => ({ width: Math.max(6, column.width) })),
    idColumn,
    ...Array.from({ length: choices }, (): SheetColumn => idColumn),
  ];
  const scale = scaleOf(sheetColumns);
  const note = block.note && block.note.length > 0 ? block.note : null;
  const noteWidth = columns.reduce((sum, { width }) => sum + width, 0);
  const heads = columns.map((column) => headCell(column));
  const top: readonly SheetRow[] = [
    { cells: [textCell(block.title, 'title')], height: 24 },
    { cells: [textCell(headline(document), 'quiet')], height: 18 },
    {
      cells: note === null ? [] : [richCell(note, 'note')],
      height: note === null ? 18 : Math.max(18, rowHeight(linesIn(plainRuns(note), noteWidth, mostLines, 9))),
    },
    {
      cells: [
        ...heads.map((head) => head.cell),
        textCell(isForm ? bookMark(document.language, owner) : 'id', 'headPlain'),
      ],
      height: headHeight(heads),
    },
  ];
  const rowOf = (record: Row): SheetRow => {
    let lines = 1;
    const row = columns.map((column) => {
      const given = record.cells[column.key];
      if (record.form !== undefined && openColumns.includes(column.key))
        return textCell(
          '',
          column.key === answerColumn && record.form.kind === 'date' ? 'answerDate' : 'answer',
        );
      const { cell, text } = dataCell(given, given?.tone ?? 'text', 'gap', (characters) =>
        onCut({ sheet: name, row: rowName(record, name), column: column.label, characters }),
      );
      if (lines < mostLines) lines = Math.max(lines, linesIn(text, column.width, mostLines));
      return cell;
    });
    row.push(textCell(record.source?.id ?? record.key, 'reference'));
    for (const option of record.form?.options ?? []) row.push(textCell(option, 'reference'));
    return { cells: row, height: rowHeight(lines) };
  };
  const answerAt = columns.findIndex(({ key }) => key === answerColumn);
  return {
    name,
    title: block.title,
    ...(isForm ? { form: validationsXml(block.rows, answerAt, columns.length + 1, top.length) } : {}),
    rowCount: top.length + block.rows.length,
    *rows() {
      yield* top;
      for (const record of block.rows) yield rowOf(record);
    },
    columns: sheetColumns,
    merges: note === null || columns.length < 2 ? [] : [[2, 0, columns.length - 1]],
    head: { row: 3, from: 3, lastFilterColumn: Math.max(0, columns.length - 1) },
    fixedColumns: columns.length > 2 ? 1 : 0,
    landscape: true,
    print: scale === null ? null : { scale, columnBreaks: [] },
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
  print: null,
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

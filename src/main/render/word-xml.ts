import type { Cell, Change, Column, Content, Fact, Row, Run } from '../../shared/documents/document';
import { isAddress, softHyphen, widestPiece } from '../../shared/documents/seams';
import { escapeXml } from './clean';
import { languageTag, withCode } from './language';
import { colour, toneGround } from './look';
import { fitted, fittedText, textWidth as measure } from './measure';
import { answerColumn, heightIn, itemIndent, linesOf, needOf } from './paper-tables';
import { keptTogether } from './together';
import { trackedMark, trackedRow, trackedRun } from './word-changes';

/** Lengths of WordprocessingML: twentieths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** A4 with the punched margin at the left; all in twentieths of a point. */
export const page = {
  width: 11906,
  height: 16838,
  top: twips(22),
  right: twips(20),
  bottom: twips(18),
  left: twips(25),
  header: twips(11),
  footer: twips(10),
} as const;
export const textWidth = page.width - page.left - page.right;
/** Between two columns of a list of contents, and points that a line of it gives to its reference and its page. */
export const contentsGap = 454;
export const contentsRoom = { reference: 32, page: 22 } as const;
export const labelWidth = twips(50);
/** A label stands behind its mark. */
export const labelIndent = 227;
export const factPadding = { top: 77, right: twips(3) } as const;
/** The same of a sheet that would leave a few rows on a second page. */
export const closePadding = 40;
export const smallPadding = { top: 45, side: twips(2) } as const;
/** Sizes of type in points: of what is known, and of the small tables in it. */
export const valueSize = 10.5;
export const tableSize = 9.5;
/** Part of a table's width that is left for an answer, and the least height of its rows (twentieths of a point). */
const answerShare = 0.25;
export const answerHeight = 480;

export const isForAnswers = (columns: readonly Column[]): boolean =>
  columns.some(({ key }) => key === answerColumn);

const characterStyles = {
  gap: 'Gap',
  toConfirm: 'ToConfirm',
  foreign: 'Foreign',
  article: 'Article',
  strong: 'Strong',
  quiet: 'Quiet',
} as const satisfies Record<NonNullable<Run['style']>, string>;

/** Text of a run: a line feed becomes a line break, a tab a tab. */
function textXml(text: string): string {
  if (!/[\n\t\r\u0085\u00ad\u2011]/.test(text)) return `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
  return escapeXml(text)
    .split(/([\n\t\u00ad\u2011])/)
    .map((part) =>
      part === '\n'
        ? '<w:br/>'
        : part === '\t'
          ? '<w:tab/>'
          : part === '\u2011'
            ? '<w:noBreakHyphen/>'
            : part === softHyphen
              ? '<w:softHyphen/>'
              : part === ''
                ? ''
                : `<w:t xml:space="preserve">${part}</w:t>`,
    )
    .join('');
}

export function runXml(text: string, style = '', more = '', change?: Change): string {
  if (text === '') return '';
  const properties = `${style && `<w:rStyle w:val="${style}"/>`}${more}`;
  return trackedRun(`<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${textXml(text)}</w:r>`, change);
}

export function runsXml(runs: readonly Run[]): string {
  let xml = '';
  for (const run of runs) {
    const style = run.style ? characterStyles[run.style] : '';
    const language =
      run.style === 'foreign' && run.language ? `<w:lang w:val="${languageTag(run.language)}"/>` : '';
    xml += runXml(
      run.style === 'foreign' ? withCode(run.text, run.language) : keptTogether(run.text),
      style,
      language,
      run.change,
    );
    if (run.openPoint !== undefined)
      xml += runXml(String(run.openPoint), 'Gap', '<w:vertAlign w:val="superscript"/>', run.change);
  }
  return xml;
}

export function paragraphXml(style: string, inner: string, more = '', change?: Change): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}${trackedMark(change)}</w:pPr>${inner}</w:p>`;
}

export function cellXml(width: number, inner: string, more = ''): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${more}</w:tcPr>${inner}</w:tc>`;
}

/** Words of a column's cells that may be wider than it, each once, and the widest of the others; of its label the widest. */
type Words = Readonly<{ label: number; short: number; long: ReadonlyMap<string, number> }>;

/** Points below which a word is never broken. */
const short = 45;

function wordsOf(column: Column, rows: readonly Row[]): Words {
  const long = new Map<string, number>();
  let most = 0;
  const note = (word: string, more: number): void => {
    const width = measure(word, tableSize) + more;
    if (width <= short) most = Math.max(most, width);
    else long.set(word, Math.max(width, long.get(word) ?? 0));
  };
  for (const row of rows)
    for (const part of row.cells[column.key]?.content ?? []) {
      if (part.is === 'table') continue;
      const bullet = part.is === 'item' ? itemIndent : 0;
      for (const [index, run] of part.runs.entries()) {
        // The point before the next fact stays with this one.
        const tail = part.runs[index + 1]?.text.startsWith(' · ') ? measure(' ·', tableSize) : 0;
        const point = (run.openPoint === undefined ? 0 : 14) + tail;
        const words = keptTogether(run.text).split(/[ \t\n\-–—]+/);
        // An article is not cut between its brackets.
        if (column.key === 'article')
          for (const word of words) most = Math.max(most, measure(word, tableSize) + 1);
        else for (const word of words) note(word, point + bullet);
      }
    }
  const label = Math.max(0, ...column.label.split(/[\s/-]+/).map((word) => measure(word, tableSize, 'bold')));
  return { label, short: most, long };
}

/** The least width (points) of a column whose words may be broken to fit `limit`, and its addresses `addressLimit`. */
function leastWidth({ label, short: most, long }: Words, limit: number, addressLimit: number): number {
  let least = Math.max(label, most);
  for (const [word, width] of long) {
    if (width <= least) continue;
    if (isAddress(word)) least = Math.max(least, Math.min(width, addressLimit));
    else {
      const extra = width - measure(word, tableSize);
      least = Math.max(least, widestPiece(word, limit - extra, (piece) => measure(piece, tableSize)) + extra);
    }
  }
  return least;
}

/**
 * Points that a word and an address may claim, most first. Broken at a seam a word still reads well; an address is broken
 * anywhere, so it gives way later.
 */
const limits: readonly (readonly [number, number])[] = [
  [180, 240],
  [135, 240],
  [110, 240],
  [90, 240],
  [80, 240],
  [110, 210],
  [80, 210],
  [110, 180],
  [80, 180],
  [80, 155],
  [80, 135],
  [65, 135],
  [65, 110],
  [short, 90],
  [short, short],
];

/** Rows that are looked at for the widths of a table: enough to know it by, few enough for a long one. */
const looked = 100;

/**
 * Widths of columns over a total, in whole twentieths of a point. No column is narrower than its words; one whose
 * longest line fits in its share takes that line, and the others share the rest by how much they say.
 */
export function spread(columns: readonly Column[], rows: readonly Row[], total: number): readonly number[] {
  const shares = columns.flatMap(({ share }) => share ?? []);
  if (shares.length === columns.length)
    return whole(
      shares.map((share) => share * total),
      total,
    );
  const some = rows.slice(0, looked);
  const around = 2 * smallPadding.side + 30;
  const words = columns.map((column) => wordsOf(column, some));
  const leastOf = ([limit, addresses]: readonly [number, number]): readonly number[] =>
    words.map((each, index) =>
      // An answer's room is not bargained away.
      columns[index]?.key === answerColumn
        ? total * answerShare
        : leastWidth(each, limit, addresses) * 20 + around,
    );
  const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
  // Where long words would leave nothing for sentences, words give way, and addresses after them.
  const least =
    limits.map(leastOf).find((widths) => sumOf(widths) <= total * 0.97) ?? leastOf(limits.at(-1) ?? [0, 0]);
  const leastSum = sumOf(least);
  if (leastSum >= total)
    return whole(
      least.map((width) => (width / leastSum) * total),
      total,
    );
  const needs = columns.map((column) => needOf(column, some, (text) => measure(text, tableSize)));
  const wanted = needs.map(({ longest }, index) =>
    columns[index]?.key === answerColumn
      ? (least[index] ?? 0)
      : Math.max(least[index] ?? 0, longest * 20 + around),
  );
  const widths = least.map((width) => width);
  const open = new Set(columns.keys());
  const take = (index: number): void => {
    widths[index] = wanted[index] ?? 0;
    open.delete(index);
  };
  for (const [index, column] of columns.entries()) if (column.key === answerColumn) take(index);
  // One long text among short ones still asks for room.
  const weight = (index: number): number => {
    const { total: all, longest } = needs[index] ?? { total: 0, longest: 0 };
    return 1 + all ** 0.4 + 3 * Math.sqrt(Math.min(longest, 300));
  };
  for (let settled = false; !settled; ) {
    settled = true;
    const taken = widths.reduce((sum, width, index) => (open.has(index) ? sum : sum + width), 0);
    const weights = [...open].reduce((sum, index) => sum + weight(index), 0);
    for (const index of open) {
      const share = ((total - taken) * weight(index)) / weights;
      widths[index] = share;
      const most = wanted[index] ?? 0;
      const few = least[index] ?? 0;
      if (share < few) {
        widths[index] = few;
        open.delete(index);
        settled = false;
        break;
      }
      if (share >= most) {
        widths[index] = most;
        open.delete(index);
        settled = false;
        break;
      }
    }
  }
  // Where all have what they want, what is left over is shared as well.
  const sum = sumOf(widths);
  const shared = widths.map((width) => (width / sum) * total);
  // A column of sentences stays wide enough to be read.
  const floor = shared.map((width, index) =>
    (needs[index]?.longest ?? 0) > sentence
      ? Math.min(width, Math.max(least[index] ?? 0, total * readable))
      : (least[index] ?? 0),
  );
  return whole(lowered(shared, floor, columns, some, around), total);
}

/** Points beyond which a line is a sentence, and the part of a table's width that sentences are read in. */
const sentence = 120;
const readable = 0.2;

/** Steps in which columns give room to each other, in parts of the table's width. */
const shifts = [0.02, 0.05, 0.1];

/**
 * Widths with which a table is less tall: a column gives room to another as long as the rows get lower by it. None gets
 * narrower than its words, and one in which somebody writes keeps its room.
 */
function lowered(
  given: readonly number[],
  least: readonly number[],
  columns: readonly Column[],
  rows: readonly Row[],
  around: number,
): readonly number[] {
  const total = given.reduce((sum, width) => sum + width, 0);
  const lines = linesOf(columns, rows, (text) => measure(text, tableSize));
  const tallness = (widths: readonly number[]): number =>
    heightIn(
      lines,
      widths.map((width) => (width - around) / 20),
    );
  const mayGive = columns.map(({ key }) => key !== answerColumn);
  let best = given;
  let height = tallness(best);
  for (let round = 0; round < 30; round += 1) {
    let next: readonly number[] | null = null;
    for (const from of columns.keys())
      for (const to of columns.keys())
        for (const shift of shifts) {
          const width = (best[from] ?? 0) - shift * total;
          if (from === to || !mayGive[from] || !mayGive[to] || width < (least[from] ?? 0)) continue;
          const widths = best.with(from, width).with(to, (best[to] ?? 0) + shift * total);
          const found = tallness(widths);
          if (found >= height) continue;
          height = found;
          next = widths;
        }
    if (next === null) break;
    best = next;
  }
  return best;
}

function whole(widths: readonly number[], total: number): readonly number[] {
  const floored = widths.map(Math.floor);
  const rest = total - floored.reduce((sum, width) => sum + width, 0);
  return floored.map((width, index) => (index === floored.length - 1 ? width + rest : width));
}

/** Points above which a row may break over pages: kept whole it would leave a gap, or be cut off at the foot. */
export const tallRow = 300;

/** Whether a row of a ruled table is too tall to be kept whole. `widths` in twentieths of a point. */
export function isTall(columns: readonly Column[], row: Row, widths: readonly number[]): boolean {
  return columns.some((column, index) => {
    const room = Math.max(10, ((widths[index] ?? 0) - 2 * smallPadding.side) / 20);
    let lines = 0;
    for (const part of row.cells[column.key]?.content ?? []) {
      if (part.is === 'table') continue;
      for (const line of part.runs
        .map((run) => run.text)
        .join('')
        .split('\n'))
        lines += Math.ceil(Math.max(1, measure(line, tableSize)) / room);
    }
    return lines * 12.4 > tallRow;
  });
}

/** `padding`: above and below what stands in a cell, where it is not that of the style. */
export function tableXml(
  style: string,
  widths: readonly number[],
  rows: string,
  caption = '',
  padding?: number,
): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const margins =
    padding === undefined
      ? ''
      : `<w:tblCellMar><w:top w:w="${padding}" w:type="dxa"/><w:bottom w:w="${padding}" w:type="dxa"/></w:tblCellMar>`;
  return `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${margins}<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>${caption && `<w:tblCaption w:val="${escapeXml(caption)}"/>`}</w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`;
}

/** The heading of a column, which is `width` twentieths of a point wide, in the same way. */
export function headOf({ label }: Column, width: number): string {
  return fittedText(label, { size: tableSize, bold: true }, (width - 2 * smallPadding.side) / 20);
}

const ruledHead = `<w:shd w:val="clear" w:color="auto" w:fill="${colour.headGround}"/>`;

/** The colour of a level, where a cell says one. */
const groundOf = (cell: Cell | undefined): string =>
  cell?.tone === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${toneGround[cell.tone]}"/>`;

const rowProperties = (inner: string): string => inner && `<w:trPr>${inner}</w:trPr>`;

/** Rows written as tables, each but the first on a new page. `starts`: rows with which a table begins. */
export function splitAt<T>(rows: readonly T[], starts: ReadonlySet<number>): readonly (readonly T[])[] {
  const parts: T[][] = [[]];
  for (const [index, row] of rows.entries()) {
    if (starts.has(index)) parts.push([]);
    parts.at(-1)?.push(row);
  }
  return parts;
}
export const nextPageXml = (): string => paragraphXml('Hairline', '', '<w:pageBreakBefore/>');

/**
 * A small ruled table: its head row repeats on each page, and no row breaks over two. Rows of `starts` begin a page:
 * as a table of their own, since Word and LibreOffice do not agree on a break inside one.
 */
export function ruledTableXml(
  columns: readonly Column[],
  rows: readonly Row[],
  width: number,
  caption = '',
  change?: Change,
  starts: ReadonlySet<number> = new Set(),
): string {
  const widths = spread(columns, rows, width);
  const head = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/>${trackedRow(change)}</w:trPr>${columns
    .map((column, index) =>
      cellXml(
        widths[index] ?? 0,
        paragraphXml(
          'TableHead',
          runXml(headOf(column, widths[index] ?? 0), '', '', change) +
            (column.article
              ? runXml(`\n${keptTogether(column.article)}`, 'Article', '<w:b w:val="0"/>', change)
              : ''),
        ),
        ruledHead,
      ),
    )
    .join('')}</w:tr>`;
  const height = isForAnswers(columns) ? `<w:trHeight w:val="${answerHeight}" w:hRule="atLeast"/>` : '';
  const body = rows.map(
    (row) =>
      `<w:tr>${rowProperties(`${isTall(columns, row, widths) ? '' : `<w:cantSplit/>${height}`}${trackedRow(row.change)}`)}${columns
        .map((column, index) =>
          cellXml(
            widths[index] ?? 0,
            contentXml(
              row.cells[column.key]?.content ?? [],
              (widths[index] ?? 0) - 2 * smallPadding.side,
              'Table',
            ),
            groundOf(row.cells[column.key]),
          ),
        )
        .join('')}</w:tr>`,
  );
  return splitAt(body, starts)
    .map((part) => tableXml('RuledTable', widths, head + part.join(''), caption))
    .join(nextPageXml());
}

/** Content of a cell. A cell ends with a paragraph, as the standard asks (17.4.66). */
export function contentXml(content: readonly Content[], width: number, place: 'Value' | 'Table'): string {
  let xml = '';
  let endsWithTable = true;
  const size = place === 'Value' ? valueSize : tableSize;
  for (const part of content) {
    endsWithTable = part.is === 'table';
    if (part.is === 'table') {
      xml += ruledTableXml(part.columns, part.rows, width, '', part.change);
      continue;
    }
    const isItem = part.is === 'item';
    const style = isItem ? (place === 'Value' ? 'Item' : 'TableItem') : `${place}Text`;
    const runs = fitted(part.runs, { size, bold: false }, width / 20 - (isItem ? itemIndent : 0));
    xml += paragraphXml(style, runsXml(runs), '', part.change);
  }
  if (content.length === 0) return paragraphXml(`${place}Text`, '');
  return endsWithTable ? `${xml}${paragraphXml('Hairline', '')}` : xml;
}

/** The label of a fact with invisible hyphens in what is wider than its column, in twentieths of a point. */
export function labelOf({ label }: Fact, column = labelWidth): string {
  return fittedText(label, { size: valueSize, bold: true }, (column - labelIndent - factPadding.right) / 20);
}

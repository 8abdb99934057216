import type { Block, Column, Content, Fact, Row, Run } from '../../shared/documents/document';
import { countLines, fitted, singleLine, stretchesOf } from './measure';
import { itemIndent } from './paper-tables';
import { printedSize } from './word-picture';
import { type Entry, type Placed, paragraphStyle, type Section, sectionGap, sheetGap } from './word-plan';
import { metricsOf } from './word-styles';
import {
  answerHeight,
  closePadding,
  contentsGap,
  contentsRoom,
  factPadding,
  isForAnswers,
  labelIndent,
  labelWidth,
  page,
  smallPadding,
  spread,
  tallRow,
  textWidth,
} from './word-xml';

/*
 * On which page a block will stand. Word fills page numbers in only when it updates a field, so a table of contents
 * needs them written. The layout of the Word library takes 0.2 s for a sheet; these documents have one column of
 * tables in one font, so lines can be counted with the widths of that font.
 */

const points = (twips: number): number => twips / 20;
const pageHeight = points(page.height - page.top - page.bottom);
const border = 0.5;
/** The lowest rule of a table, and the hairline that parts it from what follows. */
const underTable = border + singleLine;

type StyleId = Parameters<typeof metricsOf>[0];

/** Height in points of a paragraph in a width of points. */
export function paragraphHeight(style: StyleId, runs: readonly Run[], width: number): number {
  const setting = metricsOf(style);
  const { size, before, after, line } = setting;
  const lines = countLines(stretchesOf(fitted(runs, setting, width), setting), width);
  return before + after + lines * size * singleLine * (line / 240);
}

function contentHeight(content: readonly Content[], width: number, place: 'Value' | 'Table'): number {
  if (content.length === 0) return paragraphHeight(`${place}Text`, [], width);
  return content.reduce((sum, part) => {
    if (part.is === 'table')
      return sum + ruledRows(part.columns, part.rows, width).reduce((all, row) => all + row, 0) + 1.3;
    return (
      sum +
      paragraphHeight(
        part.is === 'item' ? (`${place === 'Value' ? '' : 'Table'}Item` as StyleId) : `${place}Text`,
        part.runs,
        width - (part.is === 'item' ? itemIndent : 0),
      )
    );
  }, 0);
}

/** Heights of the rows of a ruled table, its head first. */
function ruledRows(columns: readonly Column[], rows: readonly Row[], width: number): readonly number[] {
  const widths = spread(columns, rows, Math.round(width * 20)).map((each) =>
    points(each - 2 * smallPadding.side),
  );
  const padding = points(2 * smallPadding.top) + border;
  const least = isForAnswers(columns) ? points(answerHeight) : 0;
  const tallest = (heights: readonly number[]): number =>
    heights.reduce((most, height) => Math.max(most, height), 0) + padding;
  return [
    tallest(
      columns.map((column, index) =>
        paragraphHeight(
          'TableHead',
          [{ text: column.label + (column.article ? `\n${column.article}` : '') }],
          widths[index] ?? 1,
        ),
      ),
    ),
    ...rows.map((row) =>
      Math.max(
        least,
        tallest(
          columns.map((column, index) =>
            contentHeight(row.cells[column.key]?.content ?? [], widths[index] ?? 1, 'Table'),
          ),
        ),
      ),
    ),
  ];
}

/** `padding`: room above and below what it says, in twentieths of a point. */
export function factHeight(fact: Fact, padding: number = factPadding.top): number {
  const label =
    paragraphHeight('Label', [{ text: fact.label }], points(labelWidth - labelIndent - factPadding.right)) +
    (fact.article
      ? paragraphHeight(
          'LabelArticle',
          [{ text: fact.article }],
          points(labelWidth - labelIndent - factPadding.right),
        )
      : 0);
  const value = contentHeight(fact.cell.content, points(textWidth - labelWidth - factPadding.right), 'Value');
  return Math.max(label, value) + points(2 * padding) + border;
}

/** Height in points of the lines over the facts of a title page. */
export function frontHeight({
  title,
  law,
  firm,
}: Readonly<{ title: string; law: string; firm: string }>): number {
  const width = points(textWidth);
  return (
    paragraphHeight('Title', [{ text: title }], width) +
    paragraphHeight('Subtitle', [{ text: law }], width) +
    paragraphHeight('Firm', [{ text: firm }], width)
  );
}

/** Points that may turn out more than were counted: where they matter a page break is written rather than guessed. */
const doubt = 30;
/** The same for a row: a line or two, and what the rows before it on the page may add up to. */
const rowDoubt = (cursor: Pick<Cursor, 'y'>): number => 24 + cursor.y * 0.04;
/** A group's heading is no reason for a page break behind it. */
const headingRoom = 60;

/** `after`: the space that the last paragraph asks for below itself; Word takes the larger of it and the next one's above. */
type Cursor = { page: number; y: number; after: number };

/** Puts something on the page, or on the next when it does not fit; what is taller than a page flows on. */
function place(cursor: Cursor, height: number, head = 0, breaks = false): void {
  if (!breaks && cursor.y > 0 && cursor.y + height > pageHeight) {
    cursor.page += 1;
    cursor.y = head;
  }
  cursor.y += height;
  while (cursor.y > pageHeight) {
    cursor.page += 1;
    cursor.y -= pageHeight;
  }
}

/** Points that the last page of a sheet or a table is to hold: a row or two alone look forgotten. */
const leastEnd = 110;
/** Points up to which a table is not cut. */
const shortTable = 200;
/** Points that the first page of a row that breaks is to hold. */
const leastStart = 160;
/** Points that may be left open on the page before for it. */
const mostGap = 240;

/** Where each row of a list begins, and how tall it is. `mayStay`: it may turn out to fit the page before. */
type RowPlace = Readonly<{ page: number; height: number; breaks: boolean; mayStay?: boolean }>;

/**
 * The row that is to start the last page, so that it holds more than a row or two; null where it is full enough, or
 * where rows that break stand before it. A first row that may stay behind is told to go along: the others would stand
 * there alone. `end`: where the list ends.
 */
export function startOfEnd(
  rows: readonly RowPlace[],
  end: Readonly<Pick<Cursor, 'page' | 'y'>>,
): number | null {
  const first = rows[0];
  if (first === undefined || end.page === first.page || end.y >= 2 * leastEnd) return null;
  let start = rows.findIndex(({ page }) => page === end.page);
  if (start < 0) return null;
  let held = end.y;
  while (start > 1 && (held < leastEnd || start === rows.length - 1)) {
    const before = rows[start - 1];
    if (before === undefined || before.breaks || before.page !== end.page - 1) break;
    if (held + before.height - end.y > mostGap) break;
    start -= 1;
    held += before.height;
  }
  return held > end.y || rows[start]?.mayStay === true ? start : null;
}

/**
 * Places the rows of facts; returns those that start a page: what would stand alone at the foot, and what keeps the last
 * page from holding a row alone. `tail`: height of what stands under them and is not to stand on a page alone.
 * `isCertain`: no row is left to fit or not to fit, so that it is known where they end.
 */
function placeFacts(
  cursor: Cursor,
  facts: readonly Fact[],
  tail = 0,
  isCertain = false,
  padding: number = factPadding.top,
): ReadonlySet<number> {
  const begun = { ...cursor };
  const rows: RowPlace[] = [];
  const placeAll = (end: number | null): ReadonlySet<number> => {
    const starts = new Set<number>();
    for (const [index, fact] of facts.entries()) {
      const height = factHeight(fact, padding);
      const breaks = mayBreak(fact, height);
      if (
        index === end ||
        (index > 0 &&
          (breaks || isCertain) &&
          cursor.y + (breaks ? beginningOf(fact, height) : height) + rowDoubt(cursor) > pageHeight)
      ) {
        starts.add(index);
        next(cursor);
      }
      const before = { ...cursor };
      if (!breaks) place(cursor, height);
      const { page } = cursor;
      if (breaks) placeParts(cursor, fact);
      const mayStay = page > before.page && before.y + height - rowDoubt(before) <= pageHeight;
      rows[index] = { page, height, breaks, mayStay };
    }
    return starts;
  };
  const starts = placeAll(null);
  const ended = { ...cursor };
  place(ended, tail);
  const end = startOfEnd(
    ended.page > cursor.page ? [...rows, { page: ended.page, height: tail, breaks: false }] : rows,
    ended,
  );
  if (end === null) return starts;
  Object.assign(cursor, begun);
  return placeAll(end);
}

/** Places the rows of a table under its head; returns those that start a page. */
function placeRows(cursor: Cursor, head: number, heights: readonly number[]): ReadonlySet<number> {
  const begun = { ...cursor };
  const rows: RowPlace[] = [];
  const placeAll = (end: number | null): ReadonlySet<number> => {
    const starts = new Set<number>();
    for (const [index, height] of heights.entries()) {
      const breaks = height > tallRow;
      // A row that may break is not left with a few lines at a foot where the next page holds it whole.
      const isTooLow = breaks
        ? pageHeight - cursor.y < leastStart && head + height + rowDoubt({ y: height }) < pageHeight
        : cursor.y + height + rowDoubt(cursor) > pageHeight;
      if (index === end || (index > 0 && isTooLow)) {
        starts.add(index);
        next(cursor);
        place(cursor, head);
      }
      if (!breaks) place(cursor, height, head);
      const { page } = cursor;
      if (breaks) place(cursor, height, head, true);
      rows[index] = { page, height, breaks };
    }
    return starts;
  };
  const starts = placeAll(null);
  const end = startOfEnd(rows, cursor);
  if (end === null) return starts;
  Object.assign(cursor, begun);
  return placeAll(end);
}

/** What of a row that breaks must not stand at the foot of a page without the rest: all up to a first row of a table. */
function beginningOf(fact: Fact, height: number): number {
  const width = points(textWidth - labelWidth - factPadding.right);
  const at = fact.cell.content.findIndex((part) => part.is === 'table');
  const table = fact.cell.content[at];
  if (table?.is !== 'table') return Math.min(height, 60);
  const [head = 0, first = 0] = ruledRows(table.columns, table.rows, width);
  const before = contentHeight(fact.cell.content.slice(0, at), width, 'Value');
  return Math.min((at > 0 ? before : 0) + head + first + points(2 * factPadding.top), pageHeight / 2);
}

/** A row that breaks: between the rows of its small tables, and anywhere in its text. */
function placeParts(cursor: Cursor, fact: Fact): void {
  const width = points(textWidth - labelWidth - factPadding.right);
  place(cursor, points(factPadding.top) + border, 0, true);
  for (const part of fact.cell.content) {
    if (part.is !== 'table') place(cursor, contentHeight([part], width, 'Value'), 0, true);
    else for (const row of ruledRows(part.columns, part.rows, width)) place(cursor, row);
  }
  place(cursor, points(factPadding.top), 0, true);
}

/** Whether the row of a fact may break over pages: a long list does, and what is tall for another reason. */
export function mayBreak(fact: Fact, height = factHeight(fact)): boolean {
  return height > tallRow || fact.cell.content.some((part) => part.is === 'table' && part.rows.length > 8);
}

function overlap(cursor: Cursor, style: StyleId): number {
  const both = Math.min(cursor.after, metricsOf(style).before);
  cursor.after = metricsOf(style).after;
  return both;
}

function next(cursor: Cursor): void {
  cursor.after = 0;
  cursor.page += 1;
  cursor.y = 0;
}

/** Lines of a paragraph that stay together at the foot or the top of a page. */
const leastLines = 2;

/** Width of the lines of a paragraph, behind its bullet where it is one of a list. */
const roomOf = ({ isItem }: Readonly<{ isItem?: true }>, width: number): number =>
  width - (isItem ? itemIndent : 0);

/** Lines of a paragraph and the height of one, in points. */
function linesOf(
  style: StyleId,
  runs: readonly Run[],
  width: number,
): Readonly<{ lines: number; line: number }> {
  const { before, after } = metricsOf(style);
  const text = paragraphHeight(style, runs, width) - before - after;
  const line = paragraphHeight(style, [{ text: 'x' }], width) - before - after;
  return { lines: Math.round(text / line), line };
}

/** Height of what a heading keeps with itself of the paragraph under it. */
function beginningOfText(style: StyleId, runs: readonly Run[], width: number): number {
  const { lines, line } = linesOf(style, runs, width);
  return metricsOf(style).before + (lines < 2 * leastLines ? lines : leastLines) * line;
}

/** Places a paragraph: over two pages where two lines stay together on each, without the space above on a new page. */
function placeText(cursor: Cursor, style: StyleId, runs: readonly Run[], width: number): void {
  const { before, after } = metricsOf(style);
  const { lines, line } = linesOf(style, runs, width);
  const above = before - overlap(cursor, style);
  const room = Math.floor((pageHeight - cursor.y - above) / line);
  if (room >= lines || cursor.y === 0) {
    // The space below may hang over the foot of a page.
    place(cursor, above + lines * line);
    cursor.y = Math.min(pageHeight, cursor.y + after);
    return;
  }
  const stay = Math.min(room, lines - leastLines);
  next(cursor);
  cursor.after = after;
  place(cursor, (stay >= leastLines ? lines - stay : lines) * line);
  cursor.y = Math.min(pageHeight, cursor.y + after);
}

/** Lines up to which a paragraph goes over to the next page whole. */
const shortText = 6;

/** A line in bold that says what the list under it is. */
export const isLead = (runs: readonly Run[]): boolean =>
  runs.length > 0 && runs.every(({ style }) => style === 'strong');

/**
 * Whether a short paragraph starts a page: where it might not fit, all that is counted after it would hang on that. What
 * leads a list stays with its first line.
 */
function goesOver(placed: Placed, cursor: Cursor, following: readonly Placed[]): boolean {
  const { block } = placed;
  if (block.is !== 'paragraph' || cursor.y === 0 || cursor.y + lineDoubt > pageHeight) return false;
  const width = points(textWidth);
  const { lines, line } = linesOf(paragraphStyle(block.isItem, placed), block.runs, roomOf(block, width));
  const [after] = following;
  const list =
    isLead(block.runs) && after?.block.is === 'paragraph'
      ? beginningOfText(
          paragraphStyle(after.block.isItem, after),
          after.block.runs,
          roomOf(after.block, width),
        )
      : 0;
  return lines <= shortText && cursor.y + lines * line + list + rowDoubt(cursor) / 2 > pageHeight;
}

/** Points that a heading of a text is given above what was counted for it and what stays with it. */
const headingDoubt = 24;
/** A line of text at the foot of a page, which may turn out to go over. */
const lineDoubt = 14;

/** Height of a heading and what must follow it on its page: the lines up to a first row of the table under it. */
function withFirstRow(placed: readonly Placed[]): number | null {
  const width = points(textWidth);
  let sum = 0;
  for (const each of placed.slice(0, 5)) {
    const { block } = each;
    if (block.is === 'heading')
      sum += paragraphHeight(`Heading${block.level}`, [{ text: block.text }], width);
    else if (block.is === 'paragraph')
      sum += paragraphHeight(paragraphStyle(block.isItem, each), block.runs, roomOf(block, width));
    else if (block.is === 'table' && !block.inContents) {
      const [head = 0, first = 0] = ruledRows(block.columns, block.rows, width);
      return sum + head + first;
    } else return null;
  }
  return null;
}

type Sheet = Extract<Block, { is: 'sheet' }>;

/** Height of what stands over the facts of a sheet. */
function sheetHead({ title, reference, state }: Sheet): number {
  const width = points(textWidth);
  return (
    paragraphHeight('Heading2', [...title, { text: ` ${reference}` }], width) +
    6 +
    (state.length ? paragraphHeight('State', state, width) : 0)
  );
}

const sheetHeight = (sheet: Sheet, padding?: number): number =>
  sheet.facts.reduce((sum, fact) => sum + factHeight(fact, padding), sheetHead(sheet));

/** Points that stay free at the foot of a page on which a sheet is said to fit. */
const certainty = 14;

const fits = (sheet: Sheet, room: number, padding: number): boolean =>
  sheetHeight(sheet, padding) + (padding === closePadding ? certainty : 0) <= room;

/**
 * Whether a sheet begins under the one before: where it fits there whole, and where it is cut over pages anyhow and half
 * a page is left. A sheet that fits a page of its own is not cut.
 */
function goesOn(sheet: Sheet, cursor: Cursor): boolean {
  const left = pageHeight - cursor.y - sheetGap;
  if (cursor.y === 0 || left < pageHeight / 2) return false;
  return (
    !(fits(sheet, pageHeight, factPadding.top) || fits(sheet, pageHeight, closePadding)) ||
    sheetHeight(sheet) + rowDoubt(cursor) <= left
  );
}

function placeBlock(
  placed: Placed,
  cursor: Cursor,
  pages: Map<string, number>,
  bookmark: string,
  lines: readonly number[],
  forced: Set<string>,
  joined: Set<string>,
  closed: Set<string>,
  starts: Map<string, ReadonlySet<number>>,
  following: readonly Placed[],
): void {
  const { block, breaks, standsApart } = placed;
  if (breaks && block.is === 'sheet' && goesOn(block, cursor)) {
    joined.add(bookmark);
    cursor.y += sheetGap;
  } else if (breaks) next(cursor);
  const width = points(textWidth);
  const mark = (): unknown => pages.set(bookmark, cursor.page);
  if (block.is === 'heading') {
    const style = `Heading${block.level}` as const;
    // A heading stays with what follows: room for it and a few lines.
    const height = paragraphHeight(style, [{ text: block.text }], width);
    const held = withFirstRow([placed, ...following]);
    // Where rows of a table start pages, it is certain on which page the first of them stands.
    // With the doubt that the table itself will have: it would go over alone, and leave its heading at the foot.
    const isTooLow =
      held !== null &&
      held < pageHeight / 2 &&
      cursor.y > 0 &&
      cursor.y + held + rowDoubt({ y: cursor.y + held }) > pageHeight;
    const [text] = following;
    const least =
      text?.block.is === 'paragraph'
        ? beginningOfText(paragraphStyle(text.block.isItem, text), text.block.runs, roomOf(text.block, width))
        : headingRoom;
    const isOver = cursor.y > 0 && cursor.y + height + least > pageHeight;
    // What the contents name and a line or two would push over the foot starts a page, so that its number is certain.
    const isUnsure =
      block.inContents && cursor.y > 0 && cursor.y + height + least + headingDoubt > pageHeight;
    // At the very foot a line of the text before may turn out to go over; a written break would leave it there alone.
    const isForced = (isTooLow || isUnsure) && cursor.y + lineDoubt <= pageHeight;
    if (isForced) forced.add(bookmark);
    if (isTooLow || isUnsure || isOver) next(cursor);
    else if (standsApart) cursor.y += Math.max(0, sectionGap - cursor.after);
    mark();
    // Word leaves no space above what flows to the top of a page; it does behind a written break.
    const above = cursor.y === 0 && !isForced && !breaks ? metricsOf(style).before : 0;
    place(cursor, height - above - overlap(cursor, style));
  } else if (block.is === 'paragraph') {
    if (goesOver(placed, cursor, following)) {
      forced.add(bookmark);
      next(cursor);
    }
    placeText(cursor, paragraphStyle(block.isItem, placed), block.runs, roomOf(block, width));
  } else if (block.is === 'legend') place(cursor, paragraphHeight('Legend', block.runs, width) + 11);
  else if (block.is === 'contents') {
    place(cursor, paragraphHeight('ContentsHead', [{ text: ' ' }], width));
    for (const line of lines) place(cursor, line);
  } else if (block.is === 'front') {
    const [legend] = following;
    const tail = legend?.block.is === 'legend' ? paragraphHeight('Legend', legend.block.runs, width) + 11 : 0;
    const heightOf = (padding: number): number =>
      block.facts.reduce((sum, fact) => sum + factHeight(fact, padding), cursor.y + tail);
    // A few facts on a second title page are worse than facts that stand a little closer.
    const isClosed =
      heightOf(factPadding.top) > pageHeight && heightOf(closePadding) + certainty <= pageHeight;
    if (isClosed) closed.add(bookmark);
    starts.set(
      bookmark,
      placeFacts(cursor, block.facts, tail, false, isClosed ? closePadding : factPadding.top),
    );
  } else if (block.is === 'sheet') {
    mark();
    const left = pageHeight - cursor.y;
    const isWhole = fits(block, left, factPadding.top);
    // A few rows on a page of their own are worse than rows that stand a little closer.
    const isClosed = !isWhole && fits(block, left, closePadding);
    if (isClosed) closed.add(bookmark);
    place(cursor, sheetHead(block));
    starts.set(
      bookmark,
      placeFacts(cursor, block.facts, 0, !isWhole && !isClosed, isClosed ? closePadding : undefined),
    );
  } else {
    const rows = ruledRows(block.columns, block.rows, width);
    const title =
      (block.title === '' ? 0 : paragraphHeight('Heading3', [{ text: block.title }], width)) +
      (block.note ? paragraphHeight('Note', block.note, width) : 0) +
      (block.drawing ? printedSize(block.drawing, textWidth).height + 12 : 0);
    // What surely fits under the table before stands there; anything else starts a page, which makes it certain.
    const all = rows.reduce((sum, row) => sum + row, title);
    // A table of a text is in no list of contents: it goes on under its heading as far as there is room.
    const [least = 0, second = 0] = rows;
    if (!block.inContents) {
      // A short one under a title of its own stays whole.
      const together = block.title !== '' && all <= shortTable ? all : title + least + second;
      if (cursor.y > 0 && cursor.y + together + rowDoubt(cursor) > pageHeight) {
        next(cursor);
        forced.add(bookmark);
      }
    } else if (cursor.y > headingRoom && cursor.y + all + rowDoubt({ y: cursor.y + all }) > pageHeight) {
      // On a page that is mostly empty a long table begins at once, and goes on behind a page break of its own.
      let beginning = title;
      // Its head and three rows, or one that is tall.
      for (const [index, row] of rows.slice(0, 4).entries())
        if (index < 2 || beginning < pageHeight / 3) beginning += row;
      // A picture and what it shows stay together where a page holds both.
      const isOnePicture = block.drawing !== undefined && all + rowDoubt({ y: all }) <= pageHeight;
      const hasRoom =
        !isOnePicture &&
        cursor.y < pageHeight / 2 &&
        cursor.y + beginning + rowDoubt(cursor) + doubt <= pageHeight;
      if (!hasRoom) {
        next(cursor);
        if (block.title !== '') forced.add(bookmark);
      }
    }
    mark();
    place(cursor, block.title === '' ? title : title - overlap(cursor, 'Heading3'));
    cursor.after = 0;
    const [head = 0, ...others] = rows;
    place(cursor, head);
    starts.set(bookmark, placeRows(cursor, head, others));
    cursor.y += underTable;
  }
}

/**
 * Page of every bookmark; the bookmarks of blocks that must start a page, because they would not surely fit
 * below what stands before them; sheets that begin under the one before (`joined`); sheets whose rows stand closer, so that they fit a page (`closed`); and for the same reason rows of their tables (`starts`, by bookmark). `middle`: the entry at which the second column of the contents starts. `titleHeight` in points.
 */
export function pagesOf(
  sections: readonly Section[],
  entries: readonly Entry[],
  middle: number | null,
  titleHeight: number,
): Readonly<{
  pages: ReadonlyMap<string, number>;
  forced: ReadonlySet<string>;
  joined: ReadonlySet<string>;
  closed: ReadonlySet<string>;
  starts: ReadonlyMap<string, ReadonlySet<number>>;
}> {
  const pages = new Map<string, number>();
  const cursor: Cursor = { page: 1, y: titleHeight, after: 0 };
  const width = middle === null ? points(textWidth) : points((textWidth - contentsGap) / 2);
  const heights = entries.map((entry, index) =>
    entry.level === 1
      ? paragraphHeight('TOC1', [{ text: entry.text }], width - (entry.isGroup ? 0 : contentsRoom.page)) -
        (index > 0 ? metricsOf('TOC2').after : 0)
      : paragraphHeight('TOC2', [{ text: entry.text }], width - contentsRoom.reference - contentsRoom.page),
  );
  const sum = (some: readonly number[]): number => some.reduce((all, height) => all + height, 0);
  // One column flows line by line over pages; two stand side by side.
  const lines =
    middle === null ? heights : [Math.max(sum(heights.slice(0, middle)), sum(heights.slice(middle)))];
  const forced = new Set<string>();
  const joined = new Set<string>();
  const closed = new Set<string>();
  const starts = new Map<string, ReadonlySet<number>>();
  for (const [index, section] of sections.entries()) {
    if (index > 0) next(cursor);
    for (const [at, placed] of section.blocks.entries()) {
      if (placed.block.is === 'contents' && cursor.y + sum(lines) + doubt * 2 > pageHeight) {
        forced.add(placed.bookmark);
        next(cursor);
      }
      const following = section.blocks.slice(at + 1, at + 5);
      placeBlock(placed, cursor, pages, placed.bookmark, lines, forced, joined, closed, starts, following);
    }
  }
  return { pages, forced, joined, closed, starts };
}

import type { Answer, ProblemCode } from '../../shared/api';
import type { AnswerBook, Answered } from '../../shared/questions/answers';
import { screenLanguages } from '../../shared/register/text';
import { bookMarkIn } from '../render/excel-form';
import { elementsOf, parseXml, type XmlElement } from '../render/xml';
import { readPackage } from '../render/zip-read';
import { bytesOf } from './bytes-of';

/** Bytes: of the file, and of a part of it unpacked. A thousand questions take a tenth. */
export const mostBookBytes = 20_000_000;
const mostPerPart = 30_000_000;
/** Questions, and letters of an answer. */
const mostRows = 20_000;
const mostLetters = 4_000;
const mostSheets = 50;

type Fault = Extract<ProblemCode, 'notQuestions' | 'tooLarge'>;

/** Reads a book of answers. Problems: `notQuestions`, `tooLarge`. Throws what the file system says. */
export async function readAnswerBook(path: string): Promise<Answer<AnswerBook>> {
  const bytes = await bytesOf(path, mostBookBytes);
  const book = bytes === null ? 'tooLarge' : answersInBook(bytes);
  return typeof book === 'string' ? { ok: false, problem: { code: book } } : { ok: true, value: book };
}

/**
 * The answers in a workbook, wherever it has been since. Cells are texts: a formula is not looked at, not even for what it
 * last gave. Nothing that the book points to is opened, and what a part unpacks to is bounded.
 */
export function answersInBook(bytes: Uint8Array): AnswerBook | Fault {
  try {
    const book = readPackage(bytes);
    if (book === null) return 'notQuestions';
    const part = (path: string): XmlElement | null => {
      const found = book.read(path, mostPerPart);
      return found === null ? null : parseXml(found);
    };
    const sheets = book.paths
      .filter((path) => /^xl\/worksheets\/[^/]+\.xml$/.test(path))
      .slice(0, mostSheets);
    const strings = childrenNamed(part('xl/sharedStrings.xml') ?? undefined, 'si').map(textIn);
    for (const path of sheets) {
      const sheet = part(path);
      const found = sheet === null ? null : answersInSheet(sheet, strings);
      if (found !== null) return found;
    }
    return 'notQuestions';
  } catch (error) {
    return error instanceof RangeError ? 'tooLarge' : 'notQuestions';
  }
}

/** Elements of a spreadsheet are in no namespace that has a prefix here. */
const local = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);
const childrenNamed = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  elementsOf(element).filter((child) => local(child) === name);

/** The text of a string: its stretches, without how it is pronounced. */
const textIn = (string: XmlElement): string =>
  elementsOf(string)
    .filter((child) => local(child) !== 'rPh')
    .map((child) => (local(child) === 't' ? plain(child) : textIn(child)))
    .join('');
const plain = ({ children }: XmlElement): string =>
  children.filter((child) => typeof child === 'string').join('');

type Sheet = ReadonlyMap<number, ReadonlyMap<number, string>>;

function answersInSheet(sheet: XmlElement, strings: readonly string[]): AnswerBook | null {
  let formulas = 0;
  const rows: Map<number, Map<number, string>> = new Map();
  for (const row of childrenNamed(childrenNamed(sheet, 'sheetData')[0], 'row')) {
    const cells = new Map<number, string>();
    let next = 0;
    for (const cell of childrenNamed(row, 'c')) {
      const at = columnOf(cell.attributes.get('r')) ?? next;
      next = at + 1;
      if (childrenNamed(cell, 'f').length > 0) formulas += 1;
      else cells.set(at, cellText(cell, strings));
    }
    rows.set(rows.size, cells);
    if (rows.size > mostRows) throw new RangeError('rows');
  }
  const mark = markOf(rows);
  if (mark === null) return null;
  const { language, owner, row: head, column: ids } = mark;
  const answered: Answered[] = [];
  for (const [at, cells] of rows) {
    const id = cells.get(ids)?.trim() ?? '';
    if (at <= head || id === '') continue;
    const said = (column: number): string => clean(cells.get(column) ?? '');
    answered.push({
      id: clean(id).slice(0, 80),
      question: said(ids - 4),
      answer: said(ids - 2),
      remark: said(ids - 1),
    });
  }
  return { owner, language, rows: answered, formulas };
}

/** Where the mark above the ids stands. */
function markOf(
  rows: Sheet,
): Readonly<{ language: AnswerBook['language']; owner: string | null; row: number; column: number }> | null {
  for (const [row, cells] of rows)
    for (const [column, text] of cells) {
      const mark = bookMarkIn(text);
      const language = screenLanguages.find((each) => each === mark?.language);
      if (mark !== null && language !== undefined && column >= 4) return { ...mark, language, row, column };
    }
  return null;
}

function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference ?? '')?.[0];
  return letters === undefined
    ? null
    : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(cell: XmlElement, strings: readonly string[]): string {
  const value = childrenNamed(cell, 'v')[0];
  const said = value === undefined ? '' : plain(value);
  switch (cell.attributes.get('t')) {
    case 's':
      return strings[Number(said)] ?? '';
    case 'inlineStr':
      return childrenNamed(cell, 'is').map(textIn).join('');
    case 'b':
    case 'e':
      return '';
    default:
      return said;
  }
}

/** Without signs that no answer has or that reverse what is read, and no longer than a field. */
const clean = (text: string): string =>
  text
    .replace(/_x000[dD]_/g, '')
    .replace(/(?![\t\n])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu, ' ')
    .trim()
    .slice(0, mostLetters);

import type { Cell, Content, Run } from '../../shared/documents/document';
import { cellText } from './clean';
import { type Font, fontXml, type LookName, richRun } from './excel-styles';
import { withCode } from './language';
import { colour } from './look';

/** Told when a text was longer than a cell can hold and was cut. */
export type Cut = Readonly<{ sheet: string; row: string; column: string; characters: number }>;

/** A cell: a text, a text with stretches in different fonts (as XML), or a number. */
export type SheetCell = Readonly<
  { look: LookName } & (
    | { is: 'text'; text: string }
    | { is: 'rich'; xml: string }
    | { is: 'number'; number: number }
  )
>;

const markAtStart = /^([■□])(.*)$/s;

/** `over`: the colour of every stretch, whatever its style says. */
type Base = Readonly<{ size: number; bold?: boolean; italic?: boolean; colour?: string; over?: string }>;

const runFonts = {
  gap: { italic: true, colour: colour.gapText },
  toConfirm: { italic: true },
  foreign: {},
  article: { size: 8, colour: colour.quiet, bold: false },
  strong: { bold: true, colour: colour.text },
  quiet: { colour: colour.quiet },
} as const satisfies Record<NonNullable<Run['style']>, Partial<Base>>;

/** All stretches of a content on one line after another; a small table's rows are lines with dots between cells. */
export function runsOf(content: readonly Content[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [index, part] of content.entries()) {
    if (index > 0) runs.push({ text: '\n' });
    if (part.is !== 'table') {
      if (part.is === 'item') runs.push({ text: '• ' });
      for (const run of part.runs) runs.push(run);
      continue;
    }
    for (const [line, row] of part.rows.entries()) {
      if (line > 0) runs.push({ text: '\n' });
      let started = false;
      for (const column of part.columns) {
        const inner = runsOf(row.cells[column.key]?.content ?? []);
        if (inner.every((run) => run.text === '')) continue;
        if (started) runs.push({ text: ' · ' });
        for (const run of inner) runs.push(run);
        started = true;
      }
    }
  }
  return runs;
}

export const plainRuns = (runs: readonly Run[]): string =>
  runs.length === 1 && runs[0]?.openPoint === undefined && runs[0]?.style !== 'foreign'
    ? (runs[0]?.text ?? '')
    : runs
        .map(
          (run) =>
            (run.style === 'foreign' ? withCode(run.text, run.language) : run.text) +
            (run.openPoint === undefined ? '' : ` ${run.openPoint}`),
        )
        .join('');

/** A text cell. Its type is always text: nothing that was typed is read as a formula, a number or a date. */
export function textCell(text: string, look: LookName, onCut?: (characters: number) => void): SheetCell {
  const { text: fitted, cutFrom } = cellText(text);
  if (cutFrom > 0) onCut?.(cutFrom);
  return { is: 'text', text: fitted, look };
}

/** A cell with stretches in different fonts. */
export function richCell(runs: readonly Run[], look: LookName, base: Base = { size: 10 }): SheetCell {
  const pieces = runs
    .flatMap((run) =>
      run.style || !/[■□]/.test(run.text)
        ? [run]
        : run.text.split(/(?=[■□])/).map((text) => ({ ...run, text })),
    )
    .flatMap((run): readonly Piece[] => {
      const { over, ...own } = { ...base, ...(run.style && runFonts[run.style]) };
      const font = over === undefined ? own : { ...own, colour: over };
      const text = run.style === 'foreign' ? withCode(run.text, run.language) : run.text;
      const level = run.style ? null : markAtStart.exec(text);
      if (level) {
        // The marks are drawn by another font than Calibri, larger than its letters.
        const ink = base.colour === undefined && level[1] === '■' ? { colour: colour.required } : {};
        return [
          { text: level[1] ?? '', font: { ...font, ...ink, size: 7.5 } },
          { text: level[2] ?? '', font },
        ];
      }
      const number = { text: String(run.openPoint), font: { ...font, raised: true } };
      return run.openPoint === undefined ? [{ text, font }] : [{ text, font }, number];
    });
  const xml = joined(pieces);
  return xml === '' ? { is: 'text', text: '', look } : { is: 'rich', xml, look };
}

type Piece = Readonly<{ text: string; font: Font }>;

/** Stretches that look the same and follow each other are one, and are cleaned as one. */
function joined(pieces: readonly Piece[]): string {
  const stretch = (text: string, look: string): string => richRun(cellText(text).text, look);
  let xml = '';
  let text = '';
  let look = '';
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const next = fontXml(piece.font, 'rFont');
    if (next !== look) {
      xml += stretch(text, look);
      [text, look] = ['', next];
    }
    text += piece.text;
  }
  return xml + stretch(text, look);
}

/** Days since 30 December 1899, as Excel counts; null for what is no day or is before March 1900, where it counts wrongly. */
export function serialOf(date: string): number | null {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  const serial = Math.round(time / 86_400_000) + 25_569;
  return Number.isFinite(serial) && serial > 60 ? serial : null;
}

/** A cell of data: a date, a number, or text with its gaps and marks set off. */
export function dataCell(
  cell: Cell | undefined,
  look: LookName,
  gapLook: LookName,
  onCut: (characters: number) => void,
): Readonly<{ cell: SheetCell; text: string }> {
  const serial = cell?.date === undefined ? null : serialOf(cell.date);
  if (serial !== null)
    return { cell: { is: 'number', number: serial, look: 'date' }, text: cell?.date ?? '' };
  if (cell?.number !== undefined && Number.isFinite(cell.number))
    return { cell: { is: 'number', number: cell.number, look: 'number' }, text: String(cell.number) };
  const [first, ...others] = cell?.content ?? [];
  const only =
    first?.is === 'paragraph' && others.length === 0 && first.runs.length === 1 ? first.runs[0] : null;
  // Most cells are one plain text.
  if (only && only.style === undefined && only.openPoint === undefined)
    return { cell: textCell(only.text, look, onCut), text: only.text };
  const runs = runsOf(cell?.content ?? []);
  const text = plainRuns(runs);
  const said = runs.filter((run) => run.text.trim() !== '');
  const allGap = said.length > 0 && said.every((run) => run.style === 'gap');
  const isStyled = runs.some((run) => (run.style && run.style !== 'foreign') || run.openPoint !== undefined);
  if (!isStyled || text.length > 30_000)
    return { cell: textCell(text, allGap ? gapLook : look, onCut), text };
  return { cell: richCell(runs, allGap ? gapLook : look), text };
}

/** Average width of a letter of Calibri, in ems; a column's unit is a digit, 0.51 em wide, less what wrapping leaves unused. */
const letter = 0.46;
const digit = 0.46;

/** Lines that a text takes in a column, counted by its letters; stops counting at `most`. */
export function linesIn(text: string, characters: number, most: number, size = 10): number {
  const perLine = Math.max(1, (characters * digit * 10) / (letter * size));
  if (!text.includes('\n')) return Math.min(most, Math.max(1, Math.ceil(text.length / perLine)));
  let lines = 0;
  for (const line of text.split('\n', most + 1)) {
    lines += Math.max(1, Math.ceil(line.length / perLine));
    if (lines >= most) return most;
  }
  return lines;
}

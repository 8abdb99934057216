import type { Run } from '../../shared/documents/document';
import { hyphenated, pieces, softHyphen } from '../../shared/documents/seams';
import { advances } from './font-widths';
import { withCode } from './language';
import { keptTogether, noBreakHyphen } from './together';

type Face = 'regular' | 'bold';

function tableOf(face: Face): Float64Array {
  const widths = new Float64Array(0x2100).fill(1038);
  for (const [first, list] of advances[face]) {
    for (const [index, width] of list.entries()) if (width > 0) widths[first + index] = width;
  }
  widths[softHyphen.charCodeAt(0)] = 0;
  widths[noBreakHyphen.charCodeAt(0)] = widths['-'.charCodeAt(0)] ?? 0;
  return widths;
}
const tables = { regular: tableOf('regular'), bold: tableOf('bold') } as const;

/** Line height of Calibri and Carlito at single spacing, in ems: ascent, descent and gap of the font. */
export const singleLine = 1.2207;

/** Width of a text in points. Signs outside the font's table count as an average letter, East Asian ones as an em. */
export function textWidth(text: string, size: number, face: Face = 'regular'): number {
  const widths = tables[face];
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    sum += widths[code] ?? (code >= 0x2e80 ? 2048 : 1038);
  }
  return (sum / 2048) * size;
}

export type Stretch = Readonly<{ text: string; size: number; face: Face }>;

/** Number of lines that stretches of text take in a width (points), broken at spaces and after hyphens, seen or not. */
export function countLines(stretches: readonly Stretch[], width: number): number {
  let lines = 1;
  let used = 0;
  const next = (): void => {
    lines += 1;
    used = 0;
  };
  /** Places what is not broken unless it is longer than a line: then where the line ends. */
  const place = (wide: number): void => {
    if (used > 0 && used + wide > width) next();
    if (wide > width) {
      lines += Math.ceil(wide / width) - 1;
      used = wide % width;
    } else used += wide;
  };
  for (const { text, size, face } of stretches) {
    for (const [index, paragraph] of text.split('\n').entries()) {
      if (index > 0) next();
      for (const piece of paragraph.split(/(?<=[ \t\-–—])/)) {
        const word = piece.trimEnd();
        const wide = textWidth(word, size, face);
        if (used + wide <= width || !word.includes(softHyphen)) place(wide);
        else {
          const parts = word.split(pieces);
          const hyphen = textWidth('-', size, face);
          for (const [at, part] of parts.entries()) {
            const own = textWidth(part, size, face);
            const needs = own + (at < parts.length - 1 ? hyphen : 0);
            if (used > 0 && used + needs > width) next();
            place(own);
          }
        }
        if (word.length < piece.length) used += textWidth(' ', size, face) * (piece.length - word.length);
      }
    }
  }
  return lines;
}

/** How text is set: its size in points and whether all of it is bold. */
export type Setting = Readonly<{ size: number; bold: boolean }>;

/** The stretches that runs are set in. */
export function stretchesOf(runs: readonly Run[], { size, bold }: Setting): readonly Stretch[] {
  return runs.map((run) => ({
    text:
      run.style === 'foreign'
        ? withCode(run.text, run.language)
        : keptTogether(run.text) + (run.openPoint === undefined ? '' : '0'),
    size: run.style === 'article' ? 8.5 : size,
    face: bold || run.style === 'strong' ? 'bold' : 'regular',
  }));
}

/** Points that a reader's own layout may need more than these widths. */
const slack = 1;
/** Ems of a letter when all of a word are wide. */
const wideLetter = 0.65;
const openPointWidth = 7;

/**
 * Runs with invisible hyphens in the words that are longer than a line of `width` points. Most texts have none and come
 * back as they are.
 */
export function fitted(runs: readonly Run[], setting: Setting, width: number): readonly Run[] {
  const room = width - slack;
  const least = Math.max(6, Math.floor(room / (wideLetter * setting.size)));
  const long = new RegExp(`[^ \\t\\n]{${least},}`, 'g');
  const joined = runs.map((run) => run.text).join('');
  if (joined.search(long) < 0) return runs;
  const hyphens: number[] = [];
  for (const { 0: token, index } of joined.matchAll(long)) {
    const end = index + token.length;
    let start = 0;
    let extra = 0;
    let bold = setting.bold;
    for (const run of runs) {
      const last = start + run.text.length;
      if (start < end && last > index) {
        if (run.style === 'strong') bold = true;
        if (run.openPoint !== undefined && last <= end) extra += openPointWidth;
      }
      start = last;
    }
    const wide = (text: string): number => textWidth(text, setting.size, bold ? 'bold' : 'regular');
    if (wide(token) + extra <= room) continue;
    let at = 0;
    for (const letter of hyphenated(token, room - extra, wide)) {
      if (token.startsWith(letter, at)) at += letter.length;
      else hyphens.push(index + at);
    }
  }
  if (hyphens.length === 0) return runs;
  let start = 0;
  return runs.map((run) => {
    const from = start;
    start += run.text.length;
    let text = '';
    let at = 0;
    for (const hyphen of hyphens) {
      if (hyphen < from || hyphen >= start) continue;
      text += run.text.slice(at, hyphen - from) + softHyphen;
      at = hyphen - from;
    }
    return text === '' ? run : { ...run, text: text + run.text.slice(at) };
  });
}

/** The same for a text of one kind. */
export function fittedText(text: string, setting: Setting, width: number): string {
  return fitted([{ text }], setting, width)[0]?.text ?? '';
}

import { advances } from './font-widths';

type Face = 'regular' | 'bold';

function tableOf(face: Face): Float64Array {
  const widths = new Float64Array(0x2100).fill(1038);
  for (const [first, list] of advances[face]) {
    for (const [index, width] of list.entries()) if (width > 0) widths[first + index] = width;
  }
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

/** Number of lines that stretches of text take in a width (points), broken at spaces and after hyphens; an address is one word. */
export function countLines(stretches: readonly Stretch[], width: number): number {
  let lines = 1;
  let used = 0;
  for (const { text, size, face } of stretches) {
    for (const [index, paragraph] of text.split('\n').entries()) {
      if (index > 0) {
        lines += 1;
        used = 0;
      }
      for (const piece of paragraph.split(/(?<=[ \t\-–—])/)) {
        const word = piece.trimEnd();
        const wordWidth = textWidth(word, size, face);
        if (used > 0 && used + wordWidth > width) {
          lines += 1;
          used = 0;
        }
        if (wordWidth > width) {
          // A word longer than the line is broken where the line ends.
          lines += Math.ceil(wordWidth / width) - 1;
          used = wordWidth % width;
        } else used += wordWidth;
        if (word.length < piece.length) used += textWidth(' ', size, face) * (piece.length - word.length);
      }
    }
  }
  return lines;
}

import { hyphenated, pieces, softHyphen } from '../documents/seams';

/** Letters that are much narrower or wider than the others of a sans-serif font. */
const narrow = new Set([..."iljftrI.,:;'’!|()[] ·-‑"]);
const wide = new Set([...'mwMWQO@%—…œŒæÆ']);

/** About how wide a text is, on the safe side: a picture is laid out where no font is at hand. In the unit of `size`. */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    ems +=
      code > 0x2e7f
        ? 1
        : narrow.has(letter)
          ? 0.34
          : wide.has(letter)
            ? 0.88
            : letter !== letter.toLowerCase()
              ? 0.68
              : 0.57;
  }
  return ems * size;
}

/** A text on at most so many lines, broken at spaces, at the seams of words that are too long, with … where something stays out. */
export function linesOf(text: string, size: number, room: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.trim().split(/\s+/u);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer, size) <= room) {
      line = longer;
      continue;
    }
    if (lines.length + 1 === most) return [...lines, cut(longer, size, room)];
    if (line === '') {
      const [head, rest] = broken(word, size, room);
      lines.push(head);
      words[at] = rest;
    } else lines.push(line);
    line = '';
    at -= 1;
  }
  return line === '' ? lines : [...lines, line];
}

/** A word too long for a line: what fits, with a hyphen at a seam, and what goes on; at any letter where it has no seam. */
function broken(word: string, size: number, room: number): readonly [head: string, rest: string] {
  const parts = hyphenated(word, room, (piece) => widthOf(piece, size)).split(pieces);
  const plain = (some: readonly string[]): string => some.join('').replaceAll(softHyphen, '');
  for (let count = parts.length - 1; count > 0; count -= 1) {
    const head = plain(parts.slice(0, count)) + (parts[count - 1]?.endsWith(softHyphen) ? '-' : '');
    if (widthOf(head, size) <= room) return [head, plain(parts.slice(count))];
  }
  const head = headOf(word, size, room);
  return [head, word.slice(head.length)];
}

/** As much of a word as there is room for, at least one letter. */
function headOf(word: string, size: number, room: number): string {
  let head = '';
  for (const letter of word) {
    if (head !== '' && widthOf(head + letter, size) > room) break;
    head += letter;
  }
  return head;
}

function cut(text: string, size: number, room: number): string {
  const head = headOf(text, size, room - widthOf('…', size));
  return `${head.trimEnd()}…`;
}

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

/** A text on at most so many lines, broken at spaces, within words that are too long, with … where something stays out. */
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
      const head = headOf(word, size, room);
      lines.push(head);
      words[at] = word.slice(head.length);
    } else lines.push(line);
    line = '';
    at -= 1;
  }
  return line === '' ? lines : [...lines, line];
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

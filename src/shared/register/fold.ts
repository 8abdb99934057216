/** Letters that Unicode does not take apart into a base letter and a mark. */
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  ĸ: 'k',
  ς: 'σ',
};
const spelledOutLetters = new RegExp(`[${Object.keys(spelledOut).join('')}]`, 'g');

/**
 * Text as search compares it: without case, accents and ligatures. The same function folds what is kept and what
 * is asked for. Folding twice changes nothing.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(spelledOutLetters, (letter) => spelledOut[letter] ?? letter);
}

export type Excerpt = Readonly<{ text: string; start: number; end: number }>;

/**
 * The stretch of `text` around the first place where the folded `wanted` stands, at most `around` characters to
 * each side. `start` and `end` mark the find within it. Null when it is not there.
 */
export function excerpt(text: string, wanted: string, around = 40): Excerpt | null {
  if (wanted === '') return null;
  let folded = '';
  const origin: number[] = [];
  let at = 0;
  for (const character of text) {
    const part = fold(character);
    for (let index = 0; index < part.length; index++) origin.push(at);
    folded += part;
    at += character.length;
  }
  const found = folded.indexOf(wanted);
  if (found < 0) return null;
  const begin = origin[found] ?? 0;
  const finish = origin[found + wanted.length] ?? text.length;
  const from = Math.max(0, begin - around);
  const to = Math.min(text.length, finish + around);
  const before = from > 0 ? '…' : '';
  return {
    text: `${before}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    start: before.length + begin - from,
    end: before.length + finish - from,
  };
}

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

/** The folded text, and for each of its characters where it comes from. */
function foldedWithOrigin(text: string): Readonly<{ folded: string; origin: readonly number[] }> {
  let folded = '';
  const origin: number[] = [];
  let at = 0;
  for (const character of text) {
    const part = fold(character);
    for (let index = 0; index < part.length; index++) origin.push(at);
    folded += part;
    at += character.length;
  }
  return { folded, origin };
}

/** Letters and digits of a name, word by word, folded; characters that nobody sees do not count. */
export function nameParts(name: string): readonly string[] {
  return (
    fold(name)
      .replace(unseen, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Soft hyphens, zero-width spaces and joiners: they stand within names unseen. */
const unseen = /\p{Cf}/gu;

/**
 * `text` with `instead` wherever `wanted` stands as whole words, without case and accents. Between two words of a name
 * anything may stand that is no letter and no digit: two spaces, a line break, the hyphen or underscore of a file name.
 */
export function replaceName(text: string, wanted: string, instead: string): string {
  const parts = nameParts(wanted);
  const seen = fold(text).replace(unseen, '');
  if (parts.length === 0 || !parts.every((part) => seen.includes(part))) return text;
  const { folded, origin } = foldedWithOrigin(text);
  // Letters and digits alone: nothing in them means anything to a regular expression.
  const words = parts.map((part) => [...part].join('\\p{Cf}*'));
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`, 'gu');
  let result = '';
  let from = 0;
  for (const { index, 0: found } of folded.matchAll(whole)) {
    result += text.slice(from, origin[index]) + instead;
    from = origin[index + found.length] ?? text.length;
  }
  return result + text.slice(from);
}

export type Excerpt = Readonly<{ text: string; start: number; end: number }>;

/**
 * The stretch of `text` around the first place where the folded `wanted` stands, at most `around` characters to
 * each side. `start` and `end` mark the find within it. Null when it is not there.
 */
export function excerpt(text: string, wanted: string, around = 40): Excerpt | null {
  if (wanted === '') return null;
  const { folded, origin } = foldedWithOrigin(text);
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

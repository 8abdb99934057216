const letters: Readonly<Record<string, string>> = { ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', ĳ: 'ij' };

/** Text as it is compared: without accents, capitals and ligatures, so that "Societe" finds "Société". */
export function fold(text: string): string {
  // Most texts hold nothing to take apart.
  if (!/[^ -~\n]/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[ßœæøłĳ]/g, (letter) => letters[letter] ?? letter);
}

/** Whether every word of the query stands somewhere in the texts. */
export function matches(query: string, ...texts: readonly (string | null | undefined)[]): boolean {
  const within = fold(texts.filter((text) => text !== null && text !== undefined).join(' '));
  return fold(query)
    .split(/\s+/)
    .every((word) => within.includes(word));
}

const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

/** Edits between two words, at most `limit` + 1. */
function distance(a: string, b: string, limit: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}

/** Whether two names are probably the same thing written otherwise: "Mailchimp" and "Mail Chimp". */
export function nearDouble(a: string, b: string): boolean {
  const one = bare(a);
  const other = bare(b);
  if (one.length < 4 || other.length < 4) return one !== '' && one === other;
  if (one === other) return true;
  const limit = Math.min(one.length, other.length) > 7 ? 2 : 1;
  return Math.abs(one.length - other.length) <= limit && distance(one, other, limit) <= limit;
}

import { fold } from '../register/fold';

/** One paragraph of a policy as its file gives it. `item`: an entry of a list, `row`: cells of a table, with ` | ` between. */
export type Paragraph = Readonly<{ is: 'heading' | 'text' | 'item' | 'row'; text: string }>;

/** A place in a policy: which paragraph (counted from 1), under which heading, and its words. */
export type Passage = Readonly<{ paragraph: number; heading: string | null; text: string }>;

/**
 * A sentence of a policy with what a reader has in mind when he meets it. `folded` is what is compared, `about` the
 * folded heading and the line that opens the list it stands in.
 */
export type Sentence = Readonly<{
  passage: Passage;
  folded: string;
  about: string;
  is: Paragraph['is'];
}>;

/** Characters of a policy. Real ones have a tenth of this. */
export const longestPolicy = 500_000;

/** A sentence that does not end is cut: a table without marks, or a text made to keep a reader busy. */
const longestSentence = 2000;

/** Small letters without accents, straight apostrophes and hyphens, single spaces: the form in which words are looked for. */
export function foldText(text: string): string {
  return fold(text)
    .replace(/\[email\s?protected\]/g, ' ')
    .replace(/[’‘`´]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A full stop after these ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:art|artt|e\.g|i\.e|bv|bijv|nr|nrs|no|tel|o\.a|m\.b\.t|d\.w\.z|i\.v\.m|t\.a\.v|p\.ex|par ex|cf|mr|mrs|dr|mme|st|inc|ltd|u\.s|u\.s\.a|e\.u|v\.s|al|lid|ex|resp|approx|ca|max|min|vs)\.$/iu;

/** The sentences of a paragraph. A colon ends none: what stands before it names what stands behind. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  for (const part of text.split(/(?<=[.!?;…])["”»’)\]]*\s+(?=["“«‘([]?[\p{L}\p{N}])/u)) {
    const before = sentences.at(-1);
    if (
      before !== undefined &&
      (abbreviation.test(before) || (/^\p{Ll}/u.test(part) && !before.endsWith(';')))
    )
      sentences[sentences.length - 1] = `${before} ${part}`;
    else sentences.push(part);
  }
  return sentences.flatMap(inPieces).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

function inPieces(sentence: string): readonly string[] {
  const whole = sentence.trim();
  if (whole.length <= longestSentence) return [whole];
  const space = whole.lastIndexOf(' ', longestSentence);
  const end = space > longestSentence / 2 ? space : longestSentence;
  const pieces: string[] = [whole.slice(0, end)];
  for (let from = end; from < whole.length; from += longestSentence)
    pieces.push(whole.slice(from, from + longestSentence));
  return pieces.map((piece) => piece.trim());
}

/** Every sentence of a policy in order, each with its place. */
export function sentencesIn(paragraphs: readonly Paragraph[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let heading: string | null = null;
  let opening = '';
  paragraphs.forEach(({ is, text }, index) => {
    if (is === 'heading') {
      heading = text;
      opening = '';
    } else if (is === 'text') opening = '';
    const about = foldText(`${heading ?? ''} ${opening}`);
    for (const sentence of sentencesOf(text))
      sentences.push({
        passage: { paragraph: index + 1, heading: is === 'heading' ? null : heading, text: sentence },
        folded: foldText(sentence),
        about: is === 'heading' ? '' : about,
        is,
      });
    if (is === 'text' && /:\s*$/.test(text)) opening = text;
  });
  return sentences;
}

import { common, meaningsOf } from './concepts';
import { foldText, type Sentence } from './passage';

/** One sentence with its meanings, those of what it stands under, and those of the sentence behind it. */
type Stretch = Readonly<{
  sentence: Sentence;
  own: ReadonlySet<string>;
  around: ReadonlySet<string>;
  next: ReadonlySet<string>;
}>;

export type Likeness = Readonly<{ score: number; sentence: Sentence }>;

/** What finds the sentence of a policy that says the same as a text of the register. */
export type Compare = (text: string) => Likeness | null;

/** A text must have this much that is not common to all policies. */
const leastToTell = 1;

/** From here on a sentence is taken to say the same. */
export const alike = 0.6;

/**
 * Compares texts with a policy by the meanings they share: each counts by how seldom it is in this policy, so that "data"
 * proves nothing. What stands in the heading, in the line that opens a list and in the next sentence counts half.
 */
export function comparing(sentences: readonly Sentence[]): Compare {
  const meanings = sentences.map(({ folded }) => meaningsOf(folded));
  const nothing: ReadonlySet<string> = new Set();
  const stretches = sentences.flatMap((sentence, index): Stretch[] => {
    if (sentence.is === 'heading') return [];
    const after = sentences[index + 1];
    const isSamePlace =
      after !== undefined && after.passage.heading === sentence.passage.heading && after.is !== 'heading';
    return [
      {
        sentence,
        own: meanings[index] ?? nothing,
        around: meaningsOf(sentence.about),
        next: isSamePlace ? (meanings[index + 1] ?? nothing) : nothing,
      },
    ];
  });
  const inHowMany = new Map<string, number>();
  for (const set of meanings) for (const one of set) inHowMany.set(one, (inHowMany.get(one) ?? 0) + 1);
  const many = Math.max(sentences.length, 20);
  const weightOf = (meaning: string): number => {
    if (common.has(meaning)) return 0.4;
    const often = inHowMany.get(meaning) ?? 0;
    return Math.min(2.5, Math.log(1 + many / (1.5 + often * 2)));
  };
  const known = new Map<string, Likeness | null>();
  return (text) => {
    const folded = foldText(text);
    const before = known.get(folded);
    if (before !== undefined) return before;
    const wanted = [...meaningsOf(folded)];
    const whole = wanted.reduce((sum, meaning) => sum + weightOf(meaning), 0);
    let best: Likeness | null = null;
    const literally =
      folded.length < 12 ? undefined : sentences.find((sentence) => sentence.folded.includes(folded));
    if (literally !== undefined) best = { score: 1, sentence: literally };
    // Words that stand in every policy prove nothing by themselves.
    else if (whole >= leastToTell)
      for (const { sentence, own, around, next } of stretches) {
        let mine = 0;
        let score = 0;
        let shared = 0;
        for (const meaning of wanted) {
          const weight = weightOf(meaning);
          if (own.has(meaning)) {
            mine += weight;
            shared += 1;
          } else if (around.has(meaning)) score += weight / 2;
          else if (next.has(meaning)) score += weight / 2;
        }
        // One word in common is a chance, unless it is all there is; and most of it stands in the sentence itself.
        if (shared === 0 || (shared < 2 && wanted.length > 1) || mine < score) continue;
        const part = (mine + score) / whole;
        if (best === null || part > best.score) best = { score: part, sentence };
      }
    known.set(folded, best);
    return best;
  };
}

import { steps } from './compare-lists';
import type { Change, Run } from './document';

/** Part of a text, and whether it came or went. */
export type Piece = Readonly<{ text: string; change?: Change }>;

/** Words, spaces and signs, each by itself. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}

/** Two texts word by word. The pieces that are not `added` make the first, those that are not `removed` the second. */
export function compareWords(before: string, after: string): readonly Piece[] {
  return together(
    steps(wordsOf(before), wordsOf(after), (a, b) => a === b).map((step) =>
      step.is === 'same' ? { text: step.after } : { text: step.value, change: step.is },
    ),
  );
}

/** Two lists of runs word by word. The number of an open point is compared apart from the words it stands behind. */
export function compareRuns(before: readonly Run[], after: readonly Run[]): readonly Run[] {
  return together(
    steps(before.flatMap(tokens), after.flatMap(tokens), isSameRun).map(
      (step): Run => (step.is === 'same' ? step.after : { ...step.value, change: step.is }),
    ),
  );
}

function tokens({ openPoint, ...run }: Run): readonly Run[] {
  const words: Run[] = wordsOf(run.text).map((text) => ({ ...run, text }));
  return openPoint === undefined ? words : [...words, { ...run, text: '', openPoint }];
}

function isSameRun(a: Run, b: Run): boolean {
  return (
    a.text === b.text &&
    a.style === b.style &&
    a.openPoint === b.openPoint &&
    a.language === b.language &&
    a.change === b.change
  );
}

/** Neighbours of one kind as one. The number of an open point ends its run. */
function together<P extends Readonly<{ text: string; change?: Change; openPoint?: number }>>(
  pieces: readonly P[],
): readonly P[] {
  const kindOf = ({ text: _, openPoint: __, ...kind }: P): string =>
    JSON.stringify(Object.entries(kind).sort());
  const found: P[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last !== undefined && last.openPoint === undefined && kindOf(last) === kindOf(piece))
      found[found.length - 1] = { ...piece, text: last.text + piece.text };
    else found.push(piece);
  }
  return found;
}

import { steps } from '../compare-lists';
import { rowStart, tableNamed, tablesIn } from './own-text';

/** A sentence of the register as it was and as it is now, and what a person wrote instead; null where there is none. */
export type SentenceSince = Readonly<{
  before: string | null;
  now: string | null;
  /** Null: the person dropped it, or has nothing to set against a new one. */
  own: string | null;
}>;

/** A line of a text, of a table with its rows; `at` and `to`: its lines, the last one not counted. */
type Unit = Readonly<{ text: string; at: number; to: number }>;

/** Rows of a table that a person's own text still takes from the register are no part of what is compared. */
function unitsOf(text: string, kept: ReadonlySet<string>): readonly Unit[] {
  const units: Unit[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    const last = units.at(-1);
    if (line.startsWith(rowStart) && last !== undefined) {
      const isKept = kept.has(tableNamed(last.text.split('\n')[0] ?? '') ?? '');
      units[units.length - 1] = { ...last, to: at + 1, text: isKept ? last.text : `${last.text}\n${line}` };
    } else if (line.trim() !== '') units.push({ text: line, at, to: at + 1 });
  }
  return units;
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** How much of the shorter of two lines stands in the other, from 0 to 1. */
function likeness(a: string, b: string): number {
  const [one, other] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  const least = Math.min(one.size, other.size);
  return least === 0 ? 0 : [...one].filter((word) => other.has(word)).length / least;
}

/** Less than this in common, and two lines between the same neighbours are still held to be the same sentence. */
const alike = 0.2;

type Pair<A, B> = Readonly<{ a: A | null; b: B | null }>;

/**
 * The lines of two texts beside each other: those that are the same, and between two of them those most alike, in their
 * order. As many lines on both sides are taken one by one, however little they share: a sentence said anew.
 */
function beside<A extends Readonly<{ text: string }>, B extends Readonly<{ text: string }>>(
  first: readonly A[],
  second: readonly B[],
): readonly Pair<A, B>[] {
  const pairs: Pair<A, B>[] = [];
  let gone: A[] = [];
  let come: B[] = [];
  const close = (): void => {
    let from = 0;
    for (const [index, a] of gone.entries()) {
      let best = -1;
      if (gone.length === come.length) best = index;
      else {
        let most = alike;
        for (let at = from; at < come.length; at += 1) {
          const much = likeness(a.text, come[at]?.text ?? '');
          if (much > most) [best, most] = [at, much];
        }
      }
      if (best === -1) {
        pairs.push({ a, b: null });
        continue;
      }
      for (const b of come.slice(from, best)) pairs.push({ a: null, b });
      pairs.push({ a, b: come[best] ?? null });
      from = best + 1;
    }
    for (const b of come.slice(from)) pairs.push({ a: null, b });
    [gone, come] = [[], []];
  };
  const all = steps<A | B>(first, second, (a, b) => a.text === b.text);
  let a = 0;
  let b = 0;
  for (const step of all) {
    if (step.is === 'same') {
      close();
      pairs.push({ a: first[a++] ?? null, b: second[b++] ?? null });
    } else if (step.is === 'removed') gone.push(first[a++] as A);
    else come.push(second[b++] as B);
  }
  close();
  return pairs;
}

type Change = SentenceSince & Readonly<{ was: Unit | null; is: Unit | null; mine: Unit | null }>;

/** Where a line goes that has none of its own: behind the nearest earlier one that has. */
type Placed = Readonly<{ change: Change | null; was: Unit | null; mine: Unit | null }>;

function placed(before: string, now: string, own: string): readonly Placed[] {
  const kept = tablesIn(own);
  const then = unitsOf(before, kept);
  const mineOf = new Map(
    beside(then, unitsOf(own, new Set())).flatMap(({ a, b }) => (a === null ? [] : [[a, b] as const])),
  );
  return beside(then, unitsOf(now, kept)).map(({ a, b }): Placed => {
    const mine = a === null ? null : (mineOf.get(a) ?? null);
    return a?.text === b?.text
      ? { change: null, was: a, mine }
      : {
          was: a,
          mine,
          change: {
            before: a?.text ?? null,
            now: b?.text ?? null,
            own: mine?.text ?? null,
            was: a,
            is: b,
            mine,
          },
        };
  });
}

/** Sentence by sentence what the register came to say since a person wrote `own` against `before`. */
export const sentencesSince = (before: string, now: string, own: string): readonly SentenceSince[] =>
  placed(before, now, own).flatMap(({ change }) =>
    change === null ? [] : [{ before: change.before, now: change.now, own: change.own }],
  );

/**
 * One of those sentences settled: the person's words, and what they are written against. `register` puts the new
 * sentence in the place of the person's own (a line of its own where there was none); `own` keeps theirs.
 */
export function settled(
  before: string,
  now: string,
  own: string,
  index: number,
  choice: 'own' | 'register',
): Readonly<{ own: string; before: string }> {
  const all = placed(before, now, own);
  const at = all.findIndex(
    (_, position) =>
      all[position]?.change !== null &&
      all.slice(0, position).filter(({ change }) => change !== null).length === index,
  );
  const change = all[at]?.change ?? null;
  if (change === null) return { own, before };
  const earlier = all.slice(0, at);
  const behind = (which: 'was' | 'mine'): number =>
    Math.max(0, ...earlier.map((each) => each[which]?.to ?? 0));
  const whole = change.is === null ? [] : now.split('\n').slice(change.is.at, change.is.to);
  const put = (text: string, unit: Unit | null, or: number, lines: readonly string[]): string => {
    const list = text === '' ? [] : text.split('\n');
    return [...list.slice(0, unit?.at ?? or), ...lines, ...list.slice(unit?.to ?? or)].join('\n');
  };
  return {
    before: put(before, change.was, behind('was'), whole),
    own:
      choice === 'own'
        ? own
        : put(
            own,
            change.mine,
            behind('mine'),
            whole.filter((line) => !line.startsWith(rowStart)),
          ),
  };
}

/** A step of a comparison: the same on both sides, only in the first, only in the second. */
export type Step<T> =
  | Readonly<{ is: 'same'; before: T; after: T }>
  | Readonly<{ is: 'removed' | 'added'; value: T }>;

/** Above this many pairs two lists count as wholly different: the table of pairs would take seconds. */
const mostPairs = 4_000_000;

/** The shortest way from one list to another, by what `sameAs` says is equal. What was removed stands first. */
export function steps<T>(
  before: readonly T[],
  after: readonly T[],
  isSame: (a: T, b: T) => boolean,
): readonly Step<T>[] {
  let start = 0;
  let end = 0;
  const least = Math.min(before.length, after.length);
  while (start < least && isSame(before[start] as T, after[start] as T)) start += 1;
  while (
    end < least - start &&
    isSame(before[before.length - 1 - end] as T, after[after.length - 1 - end] as T)
  )
    end += 1;
  const same = (from: number, to: number, offset: number): Step<T>[] =>
    before
      .slice(from, to)
      .map((value, index) => ({ is: 'same', before: value, after: after[from + index + offset] as T }));
  return [
    ...same(0, start, 0),
    ...between(before.slice(start, before.length - end), after.slice(start, after.length - end), isSame),
    ...same(before.length - end, before.length, after.length - before.length),
  ];
}

function between<T>(before: readonly T[], after: readonly T[], isSame: (a: T, b: T) => boolean): Step<T>[] {
  const removed = (values: readonly T[]): Step<T>[] => values.map((value) => ({ is: 'removed', value }));
  const added = (values: readonly T[]): Step<T>[] => values.map((value) => ({ is: 'added', value }));
  const width = after.length + 1;
  if (before.length === 0 || after.length === 0 || before.length * after.length > mostPairs)
    return [...removed(before), ...added(after)];
  // The longest list that both hold, counted from the end.
  const longest = new Uint32Array((before.length + 1) * width);
  for (let a = before.length - 1; a >= 0; a -= 1)
    for (let b = after.length - 1; b >= 0; b -= 1)
      longest[a * width + b] = isSame(before[a] as T, after[b] as T)
        ? (longest[(a + 1) * width + b + 1] ?? 0) + 1
        : Math.max(longest[(a + 1) * width + b] ?? 0, longest[a * width + b + 1] ?? 0);
  const found: Step<T>[] = [];
  let a = 0;
  let b = 0;
  while (a < before.length && b < after.length) {
    if (isSame(before[a] as T, after[b] as T)) {
      found.push({ is: 'same', before: before[a] as T, after: after[b] as T });
      a += 1;
      b += 1;
    } else if ((longest[(a + 1) * width + b] ?? 0) >= (longest[a * width + b + 1] ?? 0)) {
      found.push({ is: 'removed', value: before[a] as T });
      a += 1;
    } else {
      found.push({ is: 'added', value: after[b] as T });
      b += 1;
    }
  }
  return [...found, ...removed(before.slice(a)), ...added(after.slice(b))];
}

/**
 * The same for lists whose items have a name of their own, also long ones: the longest run of names that stand in the
 * same order on both sides. An item that moved is removed in one place and added in the other.
 */
export function stepsByName<T>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (item: T) => string,
): readonly Step<T>[] {
  const placeAfter = new Map(after.map((item, index) => [nameOf(item), index]));
  const shared = before
    .map((item, index) => ({ index, to: placeAfter.get(nameOf(item)) ?? -1 }))
    .filter(({ to }) => to >= 0);
  const kept = risingIn(shared);
  const found: Step<T>[] = [];
  let a = 0;
  let b = 0;
  const upTo = (untilA: number, untilB: number): void => {
    for (; a < untilA; a += 1) found.push({ is: 'removed', value: before[a] as T });
    for (; b < untilB; b += 1) found.push({ is: 'added', value: after[b] as T });
  };
  for (const { index, to } of kept) {
    upTo(index, to);
    found.push({ is: 'same', before: before[index] as T, after: after[to] as T });
    a = index + 1;
    b = to + 1;
  }
  upTo(before.length, after.length);
  return found;
}

type Pair = Readonly<{ index: number; to: number }>;

/** The longest part of the list of which `to` rises all the time. */
function risingIn(pairs: readonly Pair[]): readonly Pair[] {
  const last: number[] = [];
  const previous: number[] = [];
  for (const [at, { to }] of pairs.entries()) {
    let low = 0;
    let high = last.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[last[middle] as number]?.to ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? (last[low - 1] as number) : -1);
    last[low] = at;
  }
  const kept: Pair[] = [];
  for (let at = last.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) kept.push(pair);
  }
  return kept.reverse();
}

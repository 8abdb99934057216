/** A run of words on one side of a change: the same on both, or only here. */
export type Run = Readonly<{ text: string; isOther: boolean }>;

/** Above this many words on a side the whole of it counts as changed: comparing grows with the product. */
const mostWords = 600;

/** What was taken out of `before` and what was added in `after`, word by word (longest common part). */
export function wordDiff(
  before: string,
  after: string,
): Readonly<{ before: readonly Run[]; after: readonly Run[] }> {
  const a = before.split(/(?<=\s)|(?=\s)/);
  const b = after.split(/(?<=\s)|(?=\s)/);
  if (before === '' || after === '' || a.length > mostWords || b.length > mostWords)
    return { before: whole(before), after: whole(after) };
  // Lengths of the longest common part from each pair of places on.
  const common: number[][] = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  );
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = common[i];
      if (row !== undefined)
        row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const left: Run[] = [];
  const right: Run[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [one = '', other = ''] = [a[i], b[j]];
    if (i < a.length && j < b.length && one === other) {
      add(left, one, false);
      add(right, other, false);
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      add(left, one, true);
      i += 1;
    } else {
      add(right, other, true);
      j += 1;
    }
  }
  return { before: left, after: right };
}

function add(runs: Run[], text: string, isOther: boolean): void {
  const last = runs.at(-1);
  if (last?.isOther === isOther) runs[runs.length - 1] = { text: last.text + text, isOther };
  else runs.push({ text, isOther });
}

const whole = (text: string): readonly Run[] => (text === '' ? [] : [{ text, isOther: true }]);

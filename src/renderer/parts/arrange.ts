/** A line of a list: the head of a group, or a row. */
export type Line<Row> =
  | Readonly<{ kind: 'group'; key: string; label: string; count: number }>
  | Readonly<{ kind: 'row'; id: string; row: Row }>;

/** Which rows a list shows and in which order. */
export type Arrangement<Row> = Readonly<{
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Null: every row. */
  isWanted: ((row: Row) => boolean) | null;
  /** Null: in the order of `rows`. */
  sort: Readonly<{ text: (row: Row) => string; compare: (a: string, b: string) => number }> | null;
  /** Rows with the same key stand together under one line, groups in the order of their keys. */
  group: ((row: Row) => Readonly<{ key: string; label: string }>) | null;
}>;

/** Rows looked at between two chances to stop for a while. */
const step = 64;

/**
 * The lines of a list, made in small steps: ten thousand rows take longer than a frame, so whoever asks may pause
 * after every step. The order of equal rows stays as it was.
 */
export function* arrange<Row>(wanted: Arrangement<Row>): Generator<void, readonly Line<Row>[]> {
  const { rows, rowId, isWanted, sort, group } = wanted;
  let kept: Row[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % step === 0) yield;
    if (isWanted === null || isWanted(row)) kept.push(row);
  }
  if (sort !== null) kept = yield* sorted(kept, sort.text, sort.compare);
  const lines: Line<Row>[] = [];
  const groups = new Map<string, { label: string; lines: Line<Row>[] }>();
  for (const [index, row] of kept.entries()) {
    if (index % step === 0) yield;
    const line = { kind: 'row', id: rowId(row), row } as const;
    if (group === null) {
      lines.push(line);
      continue;
    }
    const { key, label } = group(row);
    const found = groups.get(key);
    if (found) found.lines.push(line);
    else groups.set(key, { label, lines: [line] });
  }
  for (const [key, found] of [...groups].sort(([a], [b]) => a.localeCompare(b))) {
    lines.push({ kind: 'group', key, label: found.label, count: found.lines.length });
    for (const line of found.lines) lines.push(line);
  }
  return lines;
}

type Keyed<Row> = Readonly<{ row: Row; text: string }>;

/** Sorts short stretches, then merges them two by two. */
function* sorted<Row>(
  rows: readonly Row[],
  text: (row: Row) => string,
  compare: (a: string, b: string) => number,
): Generator<void, Row[]> {
  let runs: Keyed<Row>[][] = [];
  for (let start = 0; start < rows.length; start += step) {
    const run = rows.slice(start, start + step).map((row) => ({ row, text: text(row) }));
    runs.push(run.sort((a, b) => compare(a.text, b.text)));
    yield;
  }
  while (runs.length > 1) {
    const merged: Keyed<Row>[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      merged.push(yield* mergedOf(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return (runs[0] ?? []).map(({ row }) => row);
}

function* mergedOf<Row>(
  first: readonly Keyed<Row>[],
  second: readonly Keyed<Row>[],
  compare: (a: string, b: string) => number,
): Generator<void, Keyed<Row>[]> {
  const merged: Keyed<Row>[] = [];
  let [i, j] = [0, 0];
  while (i < first.length || j < second.length) {
    if (merged.length % step === 0) yield;
    const [a, b] = [first[i], second[j]];
    if (b === undefined || (a !== undefined && compare(a.text, b.text) <= 0)) {
      if (a !== undefined) merged.push(a);
      i += 1;
    } else {
      merged.push(b);
      j += 1;
    }
  }
  return merged;
}

/** Takes all steps at once. */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}

/** Milliseconds at a stretch: half a frame, the other half is the window's. */
const stretch = 8;

/** Takes the steps a few at a time, and hands over what they make. Answers how to stop. */
export function inStretches<T>(steps: Generator<void, T>, done: (made: T) => void): () => void {
  const some = (): void => {
    const end = performance.now() + stretch;
    do {
      const next = steps.next();
      if (next.done === true) {
        done(next.value);
        return;
      }
    } while (performance.now() < end);
    timer = setTimeout(some);
  };
  let timer = setTimeout(some);
  return () => clearTimeout(timer);
}

import type { Mark } from '../../shared/register/mark';
import { type NounName, nounOf } from '../../shared/register/nouns';
import { canonical } from './canonical';
import { type AnyRecord, type Content, contentOf } from './record';
import type { Difference } from './write-records';

/** What differs between two states of a record. Null when nothing does. */
export function differenceOf(noun: NounName, before: AnyRecord, after: AnyRecord): Difference | null {
  const isOther = (a: unknown, b: unknown) => a !== b && canonical(a ?? null) !== canonical(b ?? null);
  const fields = Object.keys(nounOf(noun).fields).filter((field) => isOther(before[field], after[field]));
  const marks = [...new Set([...Object.keys(before.marks), ...Object.keys(after.marks)])].filter((field) =>
    isOther(before.marks[field], after.marks[field]),
  );
  const position = before.position !== after.position;
  return position || fields.length > 0 || marks.length > 0 ? { position, fields, marks } : null;
}

/** One side of a change: only what changed, because whole rows would make the file four times larger. */
function sideOf(record: AnyRecord, { position, fields, marks }: Difference): Content {
  return {
    ...(position ? { position: record.position } : {}),
    values: Object.fromEntries(fields.map((field) => [field, record[field]])),
    marks: Object.fromEntries(
      marks.map((field): [string, Mark | null] => [field, record.marks[field] ?? null]),
    ),
  };
}

export type Sides = Readonly<{ before: Content | null; after: Content | null }>;

/** Before and after, as they are kept in the log: whole for a record that came or went, else what changed. */
export function sidesOf(
  noun: NounName,
  before: AnyRecord | null,
  after: AnyRecord | null,
  difference: Difference | null,
): Sides {
  if (before !== null && after !== null && difference !== null)
    return { before: sideOf(before, difference), after: sideOf(after, difference) };
  return { before: before && contentOf(noun, before), after: after && contentOf(noun, after) };
}

const isSame = (a: unknown, b: unknown): boolean => canonical(a ?? null) === canonical(b ?? null);

/** Two changes of one record as one, the first before the second. Null when together they change nothing. */
export function netOf(first: Sides, second: Sides): Sides | null {
  const side = (a: Content, b: Content): Content => ({
    ...b,
    ...a,
    values: { ...b.values, ...a.values },
    marks: { ...b.marks, ...a.marks },
  });
  if (first.before === null || first.after === null || second.before === null || second.after === null)
    return { before: first.before, after: second.after };
  // What stood there at first counts before, what stands there at last counts after.
  const before = side(first.before, second.before);
  const after = side(second.after, first.after);
  const differing = (part: 'values' | 'marks'): readonly string[] =>
    Object.keys(before[part]).filter((key) => !isSame(before[part][key], after[part][key]));
  const values = differing('values');
  const marks = differing('marks');
  const hasMoved = before.position !== after.position;
  if (values.length === 0 && marks.length === 0 && !hasMoved) return null;
  const only = (of: Content): Content => ({
    ...(hasMoved && of.position !== undefined ? { position: of.position } : {}),
    values: Object.fromEntries(values.map((key) => [key, of.values[key] ?? null])),
    marks: Object.fromEntries(marks.map((key) => [key, of.marks[key] ?? null])),
  });
  return { before: only(before), after: only(after) };
}

import { isEmpty, type Mark } from '../mark';
import type { NounName } from '../nouns';
import { type AnyRecord, fieldsOf } from './parts';

/** The values of an `add` edit: what the record holds, its marks and, when asked, its position. */
export function valuesOf(noun: NounName, record: AnyRecord, withPosition: boolean): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const field of Object.keys(fieldsOf(noun))) if (!isEmpty(record[field])) values[field] = record[field];
  if (Object.keys(record.marks).length > 0) values['marks'] = record.marks;
  if (withPosition) values['position'] = record.position;
  return values;
}

/** Marks, each passed through `change`; a mark that comes back empty is left out. */
export function mapMarks(
  marks: AnyRecord['marks'],
  change: (mark: Mark, field: string) => Mark | null,
): Readonly<Record<string, Mark>> {
  const kept: Record<string, Mark> = {};
  for (const [field, mark] of Object.entries(marks)) {
    const changed = mark === undefined ? null : change(mark, field);
    if (changed !== null && Object.keys(changed).length > 0) kept[field] = changed;
  }
  return kept;
}

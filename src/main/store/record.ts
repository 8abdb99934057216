import { emptyValue } from '../../shared/register/field';
import { isEmpty, type Mark } from '../../shared/register/mark';
import { type NounName, nounOf } from '../../shared/register/nouns';

/** A record of any noun, for code that walks over the descriptions. */
export type AnyRecord = Readonly<{
  id: string;
  position: number;
  marks: Readonly<Partial<Record<string, Mark>>>;
  [field: string]: unknown;
}>;

const blanks = new Map<NounName, Readonly<Record<string, unknown>>>();

/** A record of which nothing is known. */
export function blankRecord(noun: NounName, id: string, position: number): AnyRecord {
  let fields = blanks.get(noun);
  if (fields === undefined) {
    fields = Object.fromEntries(
      Object.entries(nounOf(noun).fields).map(([field, of]) => [field, emptyValue(of)]),
    );
    blanks.set(noun, fields);
  }
  return { id, position, ...fields, marks: {} };
}

/**
 * What a record says: its position, the fields that are not empty, its marks. Empty fields stay out, so that
 * a field that a later version adds does not change the digest of a record.
 */
export type Content = Readonly<{
  position?: number;
  values: Readonly<Record<string, unknown>>;
  marks: Readonly<Record<string, Mark | null>>;
}>;

export function contentOf(noun: NounName, record: AnyRecord): Content {
  const values: Record<string, unknown> = {};
  for (const field of Object.keys(nounOf(noun).fields)) {
    if (!isEmpty(record[field])) values[field] = record[field];
  }
  return { position: record.position, values, marks: record.marks as Record<string, Mark> };
}

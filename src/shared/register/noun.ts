import { z } from 'zod';
import { emptyValue, type Field, fieldSchema, idSchema, type ValueOf } from './field';
import { type Marks, markSchema } from './mark';

export type Fields = Readonly<Record<string, Field>>;

/** A kind of record: its fields in the order in which a person meets them. */
export type Noun<F extends Fields = Fields> = Readonly<{ name: string; fields: F; parent: string | null }>;

/** A record of a noun. `position` orders records of the same noun; marks tell what is known about the values. */
export type RecordOf<N extends Noun> = Readonly<{
  id: string;
  position: number;
  marks: Marks<keyof N['fields'] & string>;
}> & {
  readonly [K in keyof N['fields']]: ValueOf<N['fields'][K]>;
};

/** Describes a kind of record. The parent is found among the fields. */
export function noun<const F extends Fields>(name: string, fields: F): Noun<F> {
  const parent = Object.values(fields).find((field) => field.kind === 'ref' && field.isParent);
  return { name, fields, parent: parent?.kind === 'ref' ? parent.to : null };
}

/** The schema of a record as it stands in JSON: fields that are left out are not determined. */
export function recordSchema(of: Noun): z.ZodType {
  const shape: Record<string, z.ZodType> = { id: idSchema, position: z.number().default(0) };
  for (const [name, field] of Object.entries(of.fields)) {
    const schema = fieldSchema(field);
    shape[name] =
      field.kind === 'ref' && field.isParent ? schema : schema.default(emptyValue(field) as never);
  }
  shape['marks'] = z.partialRecord(z.enum(['*', ...Object.keys(of.fields)]), markSchema).default({});
  return z.strictObject(shape);
}

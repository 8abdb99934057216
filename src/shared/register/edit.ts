import { z } from 'zod';
import { idSchema } from './field';
import { markSchema } from './mark';
import { type NounName, nounNames } from './nouns';

const nounSchema = z.enum(nounNames as [NounName, ...NounName[]]);
const fieldNameSchema = z.string().max(60);

/**
 * One change to one record. Several make an action, which is written whole or not at all.
 * Values are checked against the noun's schema where they are written (`main/store`).
 */
export const editSchema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('add'),
    noun: nounSchema,
    id: idSchema,
    values: z.record(z.string(), z.unknown()),
  }),
  z.strictObject({
    do: z.literal('set'),
    noun: nounSchema,
    id: idSchema,
    field: fieldNameSchema,
    value: z.unknown(),
  }),
  z.strictObject({
    do: z.literal('mark'),
    noun: nounSchema,
    id: idSchema,
    field: fieldNameSchema,
    mark: markSchema.nullable(),
  }),
  z.strictObject({ do: z.literal('remove'), noun: nounSchema, id: idSchema }),
]);
export type Edit = z.infer<typeof editSchema>;

/** What a person did, for history and undo, told in words by `words/actions`. */
export const verbs = [
  'new',
  'add',
  'edit',
  'remove',
  'bulk',
  'confirm',
  'template',
  'questions',
  'duplicate',
  'retire',
  'restore',
  'merge',
  'import',
  'fromBackup',
  'rescue',
  'putBack',
  'takeOver',
  'undo',
  'redo',
  'erase',
  'issue',
  'sign',
] as const;
export type Verb = (typeof verbs)[number];

export const actionSchema = z.strictObject({
  verb: z.enum(verbs),
  /** What it is about: the record (and field) that a person would name. */
  about: z.strictObject({ noun: nounSchema, id: idSchema, field: fieldNameSchema.optional() }).nullable(),
  edits: z.array(editSchema).min(1).max(200_000),
});
export type Action = z.infer<typeof actionSchema>;

/** Makes ids for new records: `make()` must never repeat. Passed in, so that pure code stays pure. */
export type NewId = () => string;

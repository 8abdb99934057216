import { z } from 'zod';
import { textSchema } from './field';

/**
 * What is known about a value besides the value itself. A field without value and without mark is
 * "not determined": unknown is a value of its own and is never left out of a document.
 */
export const markSchema = z.strictObject({
  /** Stated as a fact: there is none ("no transfer outside the EEA"). Only on an empty field. */
  none: z.literal(true).optional(),
  /** Not applicable, because ... Only on an empty field. */
  notApplicable: textSchema.optional(),
  /** Comes from a template, an import or a policy that was read; no person has confirmed it yet. */
  toConfirm: z.literal(true).optional(),
  /** Who confirmed the value and on which day (ISO date). */
  confirmed: z.strictObject({ by: z.string().max(200), on: z.iso.date() }).optional(),
  /**
   * Where the value came from: a fact number ("LOBI-029"), a template ("template:payroll"), a rule ("BE-R06"). Of a
   * whole record also what a person said it is not: "notDouble:" and the id of the record that it resembles.
   */
  sources: z.array(z.string().max(200)).max(50).optional(),
  /** Other sources say something else: the value of the field stands first, these after it. */
  rivals: z
    .array(z.strictObject({ value: z.string().max(4000), source: z.string().max(200) }))
    .max(20)
    .optional(),
});
export type Mark = z.infer<typeof markSchema>;

/** Marks of a record per field; `'*'` speaks of the record as a whole. */
export type Marks<Key extends string = string> = Readonly<Partial<Record<Key | '*', Mark>>>;

/** The states in which a field can be, in the same words on the screen, in a table and in a document. */
export type ValueState = 'value' | 'notDetermined' | 'notApplicable' | 'toConfirm' | 'inConflict' | 'none';

/** Whether a field holds nothing: null, an empty list, or text without a letter in any language. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'object') {
    for (const part of Object.values(value)) if (String(part).trim() !== '') return false;
    return true;
  }
  return false;
}

/** The state of a field from its value and its mark. */
export function stateOf(value: unknown, mark: Mark | undefined): ValueState {
  if (isEmpty(value)) {
    if (mark?.none) return 'none';
    if (mark?.notApplicable) return 'notApplicable';
    return 'notDetermined';
  }
  if (mark?.rivals?.length) return 'inConflict';
  return mark?.toConfirm ? 'toConfirm' : 'value';
}

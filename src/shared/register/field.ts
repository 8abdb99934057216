import { z } from 'zod';
import type { NounName } from './nouns';
import { type Language, languages, type Text } from './text';

/**
 * One field of a record, described once. The client file, its JSON form, the forms of the window,
 * search and history are all drawn from these descriptions.
 */
type About = Readonly<{
  /** The article that asks for it, as printed beside the label: "30(1)(b)", "28(3)(a)". */
  article?: string;
  /** `law`: Article 30 itself asks for it (■ in documents). Without it: kept by choice (□). */
  level?: 'law';
  /** Never shown to an authority or the public: notes and provenance. */
  isInternal?: true;
  /** Belongs to one firm: left blank when an office copies a client file to start another. */
  isOfOneFirm?: true;
}>;

export type TextField = About & Readonly<{ kind: 'text'; max: number }>;
export type LineField = About & Readonly<{ kind: 'line'; max: number }>;
export type ChoiceField<C extends string = string> = About & Readonly<{ kind: 'choice'; of: readonly C[] }>;
/** `grows`: data may add to the list (an authority's), so the tables do not know it. Codes of at most 40 letters. */
export type ChoicesField<C extends string = string> = About &
  Readonly<{ kind: 'choices'; of: readonly C[]; grows?: true }>;
export type YesNoField = About & Readonly<{ kind: 'yesNo' }>;
export type DateField = About & Readonly<{ kind: 'date' }>;
export type NumberField = About & Readonly<{ kind: 'number' }>;
export type PeriodField = About & Readonly<{ kind: 'period' }>;
export type CountryField = About & Readonly<{ kind: 'country' }>;
export type RefField = About & Readonly<{ kind: 'ref'; to: NounName; isParent?: true }>;
export type RefsField = About & Readonly<{ kind: 'refs'; to: NounName }>;

export type Field =
  | TextField
  | LineField
  | ChoiceField
  | ChoicesField
  | YesNoField
  | DateField
  | NumberField
  | PeriodField
  | CountryField
  | RefField
  | RefsField;

/** Text that a person may write in several languages. `max` counts characters per language. */
export const text = <const A extends About>(about?: A & { max?: number }): TextField & A =>
  ({ kind: 'text', max: 4000, ...about }) as TextField & A;
/** One line that is the same in every language: a name, an address, a web address. */
export const line = <const A extends About>(about?: A & { max?: number }): LineField & A =>
  ({ kind: 'line', max: 500, ...about }) as LineField & A;
export const choice = <const C extends string>(of: readonly C[], about?: About): ChoiceField<C> => ({
  kind: 'choice',
  of,
  ...about,
});
export const choices = <const C extends string>(
  of: readonly C[],
  about?: About & Pick<ChoicesField, 'grows'>,
): ChoicesField<C> => ({
  kind: 'choices',
  of,
  ...about,
});
export const yesNo = (about?: About): YesNoField => ({ kind: 'yesNo', ...about });
/** A day, ISO 8601 (`2026-11-21`). */
export const date = (about?: About): DateField => ({ kind: 'date', ...about });
/** A whole number, zero or more. */
export const number = (about?: About): NumberField => ({ kind: 'number', ...about });
/** A length of time, ISO 8601 (`P7Y`, `P36M`, `P30D`). */
export const period = (about?: About): PeriodField => ({ kind: 'period', ...about });
/** ISO 3166-1 alpha-2 in capitals, `EEA` for "somewhere in the EEA", or `IO:EPO` for an international organisation. */
export const country = (about?: About): CountryField => ({ kind: 'country', ...about });
export const ref = (to: NounName, about?: About): RefField => ({ kind: 'ref', to, ...about });
/** The record that this one is a part of: removed with it. */
export const parent = (to: NounName): RefField & Readonly<{ isParent: true }> => ({
  kind: 'ref',
  to,
  isParent: true,
});
export const refs = (to: NounName, about?: About): RefsField => ({ kind: 'refs', to, ...about });

export type ValueOf<F> = F extends { kind: 'text' }
  ? Text | null
  : F extends { kind: 'line' | 'date' | 'period' | 'country' }
    ? string | null
    : F extends { kind: 'choice'; of: readonly (infer C)[] }
      ? C | null
      : F extends { kind: 'choices'; of: readonly (infer C)[] }
        ? readonly C[]
        : F extends { kind: 'yesNo' }
          ? boolean | null
          : F extends { kind: 'number' }
            ? number | null
            : F extends { kind: 'ref'; isParent: true }
              ? string
              : F extends { kind: 'ref' }
                ? string | null
                : F extends { kind: 'refs' }
                  ? readonly string[]
                  : never;

/** Text per language: at least one letter per language that is there. */
export const textSchema = z.partialRecord(
  z.enum(languages),
  z.string().min(1).max(4000),
) as unknown as z.ZodType<Text>;

/** Stable name of a record. It survives export, editing elsewhere and import. */
export const idSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,47}$/);

export function periodIsValid(value: string): boolean {
  return /^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/.test(value);
}

/** The schema of one field's value. Null (or an empty list) is always allowed: unknown is a value. */
export function fieldSchema(field: Field): z.ZodType {
  switch (field.kind) {
    case 'text':
      return z.partialRecord(z.enum(languages), z.string().min(1).max(field.max)).nullable();
    case 'line':
      return z.string().min(1).max(field.max).nullable();
    case 'choice':
      return z.enum(field.of).nullable();
    case 'choices':
      return z.array(z.enum(field.of)).max(field.of.length);
    case 'yesNo':
      return z.boolean().nullable();
    case 'date':
      return z.iso.date().nullable();
    case 'number':
      return z.int().min(0).max(2_000_000_000).nullable();
    case 'period':
      return z.string().max(40).refine(periodIsValid, 'ISO 8601 period').nullable();
    case 'country':
      return z
        .string()
        .regex(/^([A-Z]{2}|EEA|IO:[A-Z]{2,12})$/)
        .nullable();
    case 'ref':
      return field.isParent ? idSchema : idSchema.nullable();
    case 'refs':
      return z.array(idSchema).max(20_000);
  }
}

/** The value of a field of which nothing is known. */
export function emptyValue(field: Field): null | readonly never[] {
  return field.kind === 'choices' || field.kind === 'refs' ? [] : null;
}

export type { Language, Text };

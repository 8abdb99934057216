import { z } from 'zod';
import { recordSchema } from './noun';
import { type NounName, nounNames, nouns, type RecordFor } from './nouns';
import { type Language, type ScreenLanguage, screenLanguages } from './text';

/** A whole client file as one plain value. Lists are in the order of `position`. */
export type Register = Readonly<
  { organisation: RecordFor<'organisation'> } & {
    [N in Exclude<NounName, 'organisation'>]: readonly RecordFor<N>[];
  }
>;

export const listNouns = nounNames.filter((name) => name !== 'organisation') as readonly Exclude<
  NounName,
  'organisation'
>[];

export const registerFormat = 'griffier-register';
export const registerVersion = 1;

/** The JSON form of a register. What is left out is not determined; unknown keys are refused. */
export const registerSchema = z.strictObject({
  format: z.literal(registerFormat),
  version: z.literal(registerVersion),
  organisation: recordSchema(nouns.organisation),
  ...Object.fromEntries(
    listNouns.map((name) => [name, z.array(recordSchema(nouns[name])).max(100_000).default([])]),
  ),
}) as unknown as z.ZodType<RegisterJson>;

export type RegisterJson = Register &
  Readonly<{ format: typeof registerFormat; version: typeof registerVersion }>;

/** The language that the file's own texts are in when nothing else is chosen. */
export function mainLanguage(register: Pick<Register, 'organisation'>): Language {
  return register.organisation.mainLanguage ?? register.organisation.contentLanguages[0] ?? 'en';
}

/** The language in which a document is printed when nobody chose one: the file's own, where documents have it. */
export function mainScreenLanguage(register: Pick<Register, 'organisation'>): ScreenLanguage {
  const main = mainLanguage(register);
  return screenLanguages.find((language) => language === main) ?? 'en';
}

/** The sample of everything empty: a register of which nothing is known yet. */
export function emptyRegister(): Register {
  return registerSchema.parse({
    format: registerFormat,
    version: registerVersion,
    organisation: { id: 'organisation' },
  });
}

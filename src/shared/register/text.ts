/** Languages that content, screens and documents can be in, in the order in which they are offered. */
export const languages = ['en', 'nl', 'fr', 'de'] as const;
export type Language = (typeof languages)[number];

/** Languages of the screens and of the documents. German content can be kept, but is not yet printed on its own. */
export const screenLanguages = ['en', 'nl', 'fr'] as const satisfies readonly Language[];
export type ScreenLanguage = (typeof screenLanguages)[number];

/** What a person wrote, per language. A language without text is absent, never an empty string. */
export type Text = Readonly<Partial<Record<Language, string>>>;

/** A word or phrase of the product itself: always in every screen language. */
export type Words = Readonly<Record<ScreenLanguage, string>>;

export type Reading = Readonly<{ text: string; language: Language; isForeign: boolean }>;

/**
 * The text in `wanted`, else in `main` (the file's main language), else in any language that has one.
 * `isForeign` is true when it is not in the wanted language, so that a document can set it off.
 * Null when there is no text at all.
 */
export function readText(text: Text | null, wanted: Language, main: Language): Reading | null {
  if (text === null) return null;
  for (const language of [wanted, main, ...languages]) {
    const found = text[language];
    if (found !== undefined && found.trim() !== '')
      return { text: found, language, isForeign: language !== wanted };
  }
  return null;
}

import type { Language, ScreenLanguage } from '../../shared/register/text';

/** The proofing language written into files: the Belgian kinds of Dutch and French, British English. */
const tags: Readonly<Record<string, string>> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB', de: 'de-BE' };

export function languageTag(language: Language | ScreenLanguage): string {
  return tags[language] ?? language;
}

/** Text that is printed in another language than the document's, with that language's code behind it: "… (NL)". */
export function withCode(text: string, language: Language | undefined): string {
  if (!language) return text;
  const code = `(${language.toUpperCase()})`;
  return text.endsWith(code) ? text : `${text} ${code}`;
}

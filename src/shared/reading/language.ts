import type { ScreenLanguage } from '../register/text';

export type Language = ScreenLanguage;

const telling: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:the|and|of|your|we|you|with|this|which|are|is|to)\b/g,
  nl: /\b(?:de|het|een|van|uw|wij|we|met|deze|dat|zijn|worden|niet|voor)\b/g,
  fr: /\b(?:le|la|les|des|du|et|vos|votre|nous|vous|avec|une|est|sont|pour)\b/g,
};

/** The language in which most of a text is written: the one of the small words that stand in it most. */
export function languageOf(folded: string): Language {
  const count = (language: Language): number => folded.match(telling[language])?.length ?? 0;
  return (['en', 'nl', 'fr'] as const).reduce((best, one) => (count(one) > count(best) ? one : best));
}

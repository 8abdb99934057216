import type { Words } from '../register/text';

/** A phrase in the three languages of the templates. French asks a narrow no-break space before : ; ? and !. */
export const w = (en: string, nl: string, fr: string): Words => ({
  en,
  nl,
  fr: fr.replace(/ (?=[:;?!])/g, '\u202f'),
});

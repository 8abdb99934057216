import type { Language } from '../register/text';

/** What stands between the members of a list that hold commas; French puts a narrow no-break space before it. */
export const semicolon = (language: Language): string => (language === 'fr' ? '\u202f; ' : '; ');

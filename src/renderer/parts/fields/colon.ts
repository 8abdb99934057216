import type { ScreenLanguage } from '../../../shared/register/text';

/** What stands between a word and what it tells: French puts a narrow no-break space before it. */
export function colon(language: ScreenLanguage): string {
  return language === 'fr' ? '\u202f: ' : ': ';
}

import type { ScreenLanguage } from '../../../shared/register/text';

const locales: Readonly<Record<ScreenLanguage, string>> = { en: 'en-GB', nl: 'nl-BE', fr: 'fr-BE' };

export function numberText(n: number, language: ScreenLanguage): string {
  return n.toLocaleString(locales[language]);
}

/** "22 November 2026" from an ISO day. */
export function dayName(day: string, language: ScreenLanguage): string {
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

/** "22 Nov 2026, 14:32" from an ISO date-time, at the place of this computer. */
export function momentText(time: string, language: ScreenLanguage): string {
  const at = new Date(time);
  if (Number.isNaN(at.getTime())) return time;
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}

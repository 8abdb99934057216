import type { ScreenLanguage } from '../register/text';

const locale: Readonly<Record<ScreenLanguage, string>> = { en: 'en-GB', nl: 'nl-BE', fr: 'fr-BE' };
const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

/** `21 November 2026`, `21 november 2026`, `21 novembre 2026`. Formats are kept: making one is slow. */
export function longDate(iso: string, language: ScreenLanguage): string {
  let format = dates.get(language);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale[language], {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    dates.set(language, format);
  }
  return format.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
}

const units = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;

/** `P36M` as `36 months`, `36 maanden`, `36 mois`. */
export function periodWords(iso: string, language: ScreenLanguage): string {
  const parts = [...iso.matchAll(/(\d+)([YMWD])/g)].map(([, count, letter]) => {
    const unit = units[letter as keyof typeof units];
    const key = `${language} ${unit}`;
    let format = numbers.get(key);
    if (format === undefined) {
      format = new Intl.NumberFormat(locale[language], { style: 'unit', unit, unitDisplay: 'long' });
      numbers.set(key, format);
    }
    return format.format(Number(count)).replace(/\u00a0|\u202f/g, ' ');
  });
  return parts.join(' ');
}

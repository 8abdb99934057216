import { longDate } from '../../../shared/documents/phrases';
import type { ScreenLanguage } from '../../../shared/register/text';

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  return date.toISOString().slice(0, 10);
}

/** A day as a person types it in Belgium (`21/11/2026`, `21-11-26`, `21.11.2026`) or in ISO form. Null when it is none. */
export function parseDay(text: string): string | null {
  const trimmed = text.trim();
  const isoForm = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  if (isoForm) return iso(Number(isoForm[1]), Number(isoForm[2]), Number(isoForm[3]));
  const typed = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{2}|\d{4})$/.exec(trimmed);
  if (!typed) return null;
  const year = Number(typed[3]);
  return iso(year < 100 ? 2000 + year : year, Number(typed[2]), Number(typed[1]));
}

/** `2026-11-21` as it is typed: `21/11/2026`. */
export function typedDay(value: string): string {
  const [year, month, day] = value.split('-');
  return day === undefined ? value : `${day}/${month}/${year}`;
}

/** A day with or without a time as it is typed (`3/2/2026 8:15`), or in ISO form, as `2026-02-03T08:15`. Null when it is none. */
export function parseMoment(text: string): string | null {
  const found = /^(\S+?)(?:[T ,]+(\d{1,2})[:.h](\d{2}))?$/.exec(text.trim());
  const day = found === null ? null : parseDay(found[1] ?? '');
  if (found === null || day === null) return null;
  if (found[2] === undefined) return day;
  const [hour, minute] = [Number(found[2]), Number(found[3])];
  return hour > 23 || minute > 59 ? null : `${day}T${found[2].padStart(2, '0')}:${found[3]}`;
}

/** `2026-02-03T08:15` as it is typed: `03/02/2026 08:15`. What is no moment is shown as it is. */
export function typedMoment(value: string): string {
  return parseMoment(value) === null
    ? value
    : `${typedDay(value.slice(0, 10))}${value.length > 10 ? ` ${value.slice(11, 16)}` : ''}`;
}

/** A day in words, as documents say it. What is no day is shown as it is. */
export function dayText(value: string, language: ScreenLanguage): string {
  return Number.isNaN(Date.parse(`${value}T00:00:00Z`)) ? value : longDate(value, language);
}

const shortMonths: Readonly<Record<ScreenLanguage, Intl.DateTimeFormat>> = {
  en: shortFormat('en-GB'),
  nl: shortFormat('nl-BE'),
  fr: shortFormat('fr-BE'),
};

function shortFormat(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** A day as a column has room for it: `21 Nov 2026`. What is no day is shown as it is. */
export function shortDayText(value: string, language: ScreenLanguage): string {
  const day = Date.parse(`${value}T00:00:00Z`);
  return Number.isNaN(day) ? value : shortMonths[language].format(day);
}

/** A moment as a column has room for it: `21 Nov 2026, 14:30`. What is no moment is shown as it is. */
export function shortMomentText(value: string, language: ScreenLanguage): string {
  if (parseMoment(value) === null) return value;
  const day = shortDayText(value.slice(0, 10), language);
  return value.length > 10 ? `${day}, ${value.slice(11, 16)}` : day;
}

/** The day of today on this computer, ISO 8601. */
export function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

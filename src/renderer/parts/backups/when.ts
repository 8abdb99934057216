import type { ScreenLanguage } from '../../../shared/register/text';

/** A moment as people say it: 22 November 2026 at 09:04. */
export function momentText(time: string, language: ScreenLanguage): string {
  return new Date(time).toLocaleString(`${language}-BE`, { dateStyle: 'long', timeStyle: 'short' });
}

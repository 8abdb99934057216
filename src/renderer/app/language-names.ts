import type { ScreenLanguage } from '../../shared/register/text';

/** Each language by its own name, so that whoever cannot read the screen finds it. */
export const languageNames: Readonly<Record<ScreenLanguage, string>> = {
  en: 'English',
  nl: 'Nederlands',
  fr: 'Français',
};

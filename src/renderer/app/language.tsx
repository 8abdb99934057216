import { createContext, useContext } from 'react';
import type { ScreenLanguage } from '../../shared/register/text';

const LanguageContext = createContext<ScreenLanguage>('en');
export const LanguageProvider = LanguageContext.Provider;

/** The language of the screen. */
export function useLanguage(): ScreenLanguage {
  return useContext(LanguageContext);
}

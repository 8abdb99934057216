import { useSyncExternalStore } from 'react';
import type { Language } from '../../../shared/register/text';
import { useLanguage } from '../../app/language';
import { useFileLanguages } from './names';

let chosen: Language | null = null;
const listeners = new Set<() => void>();

/** Chooses the language in which texts are typed, for all fields at once. */
export function chooseContentLanguage(language: Language): void {
  chosen = language;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The language in which texts are typed now: the chosen one, else that of the screen, else the file's own. */
export function useContentLanguage(): Language {
  const own = useSyncExternalStore(subscribe, () => chosen);
  const screen = useLanguage();
  const { all, main } = useFileLanguages();
  if (own !== null && all.includes(own)) return own;
  return all.includes(screen) ? screen : main;
}

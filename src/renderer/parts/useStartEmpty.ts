import { call } from '../app/bridge';
import { go } from '../app/go';
import { useLanguage } from '../app/language';
import { useContentLanguage } from './fields/content-language';

/** Adds an activity without content, of this name or none, and goes to its sheet. */
export function useStartEmpty(): (name: string) => Promise<void> {
  const language = useLanguage();
  const content = useContentLanguage();
  return async (name) => {
    const made = await call('activity.add', {
      role: 'controller',
      name,
      language: content === 'de' ? language : content,
    });
    go(`/activity/${made.id}`);
  };
}

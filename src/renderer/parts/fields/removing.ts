import { useCallback } from 'react';
import type { NounName } from '../../../shared/register/nouns';
import { catalogueWords } from '../../../shared/words/catalogues';
import { problemSentence } from '../../../shared/words/problems';
import { ProblemError } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { useToast } from '../toast';
import { removeRecord } from './change';
import { dropDrafts, flushDrafts } from './drafts';

/**
 * Removes a record without asking and says so, with the way back. Answers the problem when it is refused because
 * something uses it; every other refusal is said.
 */
export function useRemove(): (noun: NounName, id: string, name: string) => Promise<ProblemError | null> {
  const language = useLanguage();
  const tell = useToast();
  return useCallback(
    async (noun, id, name) => {
      try {
        await flushDrafts();
        const done = await removeRecord(noun, id);
        dropDrafts(noun, id);
        tell(catalogueWords[language].removed(name), done);
        return null;
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        if (error.problem.code !== 'stillUsed') tell(problemSentence(language, error.problem, name));
        return error;
      }
    },
    [language, tell],
  );
}

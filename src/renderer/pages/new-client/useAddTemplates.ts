import { useState } from 'react';
import type { Problem } from '../../../shared/api';
import { call, ProblemError } from '../../app/bridge';

/** Adds the chosen templates in one action; a refusal is told in the page that asked. */
export function useAddTemplates(verb: 'template' | 'questions') {
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const add = async (
    templates: readonly string[],
    answers: Readonly<Record<string, string>>,
  ): Promise<readonly string[] | null> => {
    if (isWorking || templates.length === 0) return null;
    setWorking(true);
    setProblem(null);
    try {
      return (
        await call('activities.fromTemplates', { templates: [...templates], verb, answers: { ...answers } })
      ).ids;
    } catch (error) {
      setProblem(
        error instanceof ProblemError ? error.problem : { code: 'unexpected', detail: String(error) },
      );
      return null;
    } finally {
      setWorking(false);
    }
  };
  return { add, isWorking, problem };
}

import { useEffect, useState } from 'react';
import type { Events, ExportedFile, Problem } from '../../../shared/api';
import { call, on, ProblemError } from '../../app/bridge';
import { flushDrafts } from '../../parts/fields/drafts';

type State =
  | Readonly<{ is: 'idle' }>
  | Readonly<{ is: 'running'; step: Events['packProgress'] | null }>
  | Readonly<{ is: 'cancelled' }>
  | Readonly<{ is: 'done'; file: ExportedFile }>
  | Readonly<{ is: 'failed'; problem: Problem }>;

export type Packing = Readonly<{
  state: State;
  run: (work: () => Promise<ExportedFile>) => Promise<void>;
  cancel: () => void;
}>;

/** Makes one pack at a time; tells how far it is, and cancels it. */
export function usePacking(): Packing {
  const [state, setState] = useState<State>({ is: 'idle' });
  useEffect(
    () =>
      on('packProgress', (step) => setState((now) => (now.is === 'running' ? { is: 'running', step } : now))),
    [],
  );
  return {
    state,
    run: async (work) => {
      setState({ is: 'running', step: null });
      await flushDrafts();
      try {
        setState({ is: 'done', file: await work() });
      } catch (error) {
        const problem: Problem =
          error instanceof ProblemError ? error.problem : { code: 'unexpected', detail: String(error) };
        setState(problem.code === 'cancelled' ? { is: 'cancelled' } : { is: 'failed', problem });
      }
    },
    cancel: () => void call('pack.cancel', null).catch(() => null),
  };
}

import { useEffect, useState } from 'react';
import type { Events, ExportedFile, ExportRequest, Problem } from '../../../shared/api';
import { call, on, ProblemError } from '../../app/bridge';
import { flushDrafts } from '../../parts/fields/drafts';

export type Run =
  | Readonly<{ is: 'idle' }>
  | Readonly<{ is: 'running'; step: Events['exportProgress'] | null }>
  | Readonly<{ is: 'cancelled' }>
  | Readonly<{ is: 'done'; files: readonly ExportedFile[] }>
  | Readonly<{ is: 'failed'; problem: Problem }>;

/** Runs one export at a time; tells how far it is, and cancels it. */
export function useRun() {
  const [run, setRun] = useState<Run>({ is: 'idle' });
  useEffect(
    () =>
      on('exportProgress', (step) => setRun((now) => (now.is === 'running' ? { is: 'running', step } : now))),
    [],
  );
  const start = async (request: ExportRequest): Promise<void> => {
    setRun({ is: 'running', step: null });
    await flushDrafts();
    try {
      const { files } = await call('export.run', request);
      setRun({ is: 'done', files });
    } catch (error) {
      const problem: Problem =
        error instanceof ProblemError ? error.problem : { code: 'unexpected', detail: String(error) };
      setRun(problem.code === 'cancelled' ? { is: 'cancelled' } : { is: 'failed', problem });
    }
  };
  const cancel = (): void => void call('export.cancel', null).catch(() => null);
  return { run, start, cancel };
}

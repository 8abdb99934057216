import { useEffect, useState } from 'react';
import type { Events, ExportedFile, ExportRequest, Input, Problem } from '../../../shared/api';
import { call, on, ProblemError } from '../../app/bridge';
import { flushDrafts } from '../../parts/fields/drafts';

export type Run =
  | Readonly<{ is: 'idle' }>
  | Readonly<{ is: 'running' }>
  | Readonly<{ is: 'cancelled' }>
  | Readonly<{ is: 'done'; files: readonly ExportedFile[] }>
  | Readonly<{ is: 'failed'; problem: Problem }>;

/** To whom a version goes, and what is to be remembered of it. */
export type Handing = Omit<Input<'issue.run'>, 'request'>;

/** How far the export is. Apart from the run, so that a step redraws its own line and not the preview beside it. */
export function useStep(): Events['exportProgress'] | null {
  const [step, setStep] = useState<Events['exportProgress'] | null>(null);
  useEffect(() => on('exportProgress', setStep), []);
  return step;
}

/** Runs one export at a time, and cancels it. */
export function useRun() {
  const [run, setRun] = useState<Run>({ is: 'idle' });
  const making = async (make: () => Promise<readonly ExportedFile[]>): Promise<void> => {
    setRun({ is: 'running' });
    await flushDrafts();
    try {
      setRun({ is: 'done', files: await make() });
    } catch (error) {
      const problem: Problem =
        error instanceof ProblemError ? error.problem : { code: 'unexpected', detail: String(error) };
      setRun(problem.code === 'cancelled' ? { is: 'cancelled' } : { is: 'failed', problem });
    }
  };
  const start = async (request: ExportRequest): Promise<void> => {
    await making(async () => (await call('export.run', request)).files);
  };
  const issue = async (request: ExportRequest, about: Handing): Promise<void> => {
    await making(async () => (await call('issue.run', { request, ...about })).files);
  };
  const cancel = (): void => void call('export.cancel', null).catch(() => null);
  return { run, start, issue, cancel };
}

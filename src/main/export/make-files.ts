import type { Register } from '../../shared/register/register';
import type { Prepared } from './place';
import { Cancelled, type Running, runInWorker } from './run-in-worker';
import type { ExportOrder, ExportProgress } from './write';

/** Above this many activities a document takes hundreds of megabytes while it is made. */
export const large = 1_000;

/**
 * Makes the files of an order in threads of their own. A thread gives all its memory back when it ends: of a large
 * register each file gets one. `cancel` ends the thread that runs; the rest is not begun, and the result is `Cancelled`.
 */
export function makeFiles(
  workerEntry: string,
  register: Register,
  order: ExportOrder,
  onProgress: (progress: ExportProgress) => void,
): Readonly<{ result: Promise<readonly Prepared[]>; cancel: () => Promise<void> }> {
  let running: Running | null = null;
  let isCancelled = false;
  const isLarge = register.activity.length > large;
  const orders = isLarge ? order.jobs.map((job) => [job]) : [order.jobs];
  const run = async (): Promise<readonly Prepared[]> => {
    const prepared: Prepared[] = [];
    for (const [index, jobs] of orders.entries()) {
      if (isCancelled) throw new Cancelled();
      running = runInWorker(workerEntry, { register, task: { make: 'files', ...order, jobs } }, (progress) =>
        onProgress(isLarge ? { ...progress, job: index } : progress),
      );
      const made = await running.result;
      if (made.is === 'files') prepared.push(...made.files);
    }
    return prepared;
  };
  return {
    result: run(),
    cancel: async () => {
      isCancelled = true;
      await running?.cancel();
    },
  };
}

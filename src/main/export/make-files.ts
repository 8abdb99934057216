import type { Prepared } from './place';
import { Cancelled, type Running, runInWorker } from './run-in-worker';
import type { Source, WorkerOrder } from './worker';
import type { ExportOrder, ExportProgress } from './write';

/** Above this many activities a document takes hundreds of megabytes while it is made. */
export const large = 1_000;

export type Making = Readonly<{
  result: Promise<readonly Prepared[]>;
  /** Resolves when the client file is needed no more, whatever became of it. */
  hasRead: Promise<void>;
  cancel: () => Promise<void>;
}>;

/**
 * Makes the files of an order in threads of their own. A thread gives all its memory back when it ends: a large
 * register comes as the file it stands in; one thread reads it and hands on bytes, and every document gets a thread.
 * All documents say what stood in the file at that moment. `cancel` ends the thread that runs; the rest is not begun,
 * and the result is `Cancelled`.
 */
export function makeFiles(
  workerEntry: string,
  source: Source,
  order: ExportOrder,
  onProgress: (progress: ExportProgress) => void,
): Making {
  let running: Running | null = null;
  let isCancelled = false;
  const isApart = source.is !== 'register';
  const orders = isApart ? order.jobs.map((job) => [job]) : [order.jobs];
  const start = (what: WorkerOrder, job: number): Running => {
    if (isCancelled) throw new Cancelled();
    running = runInWorker(workerEntry, what, (progress) =>
      onProgress(isApart ? { ...progress, job } : progress),
    );
    return running;
  };
  const reading = source.is === 'file' ? start({ source, task: { make: 'packed' } }, 0) : null;
  const run = async (): Promise<readonly Prepared[]> => {
    const read = await reading?.result;
    const from: Source = read?.is === 'packed' ? read : source;
    const prepared: Prepared[] = [];
    for (const [index, jobs] of orders.entries()) {
      const made = await start({ source: from, task: { make: 'files', ...order, jobs } }, index).result;
      if (made.is === 'files') prepared.push(...made.files);
    }
    return prepared;
  };
  const result = run();
  // Whoever waits for the reading first has not yet asked for the result.
  result.catch(() => undefined);
  return {
    result,
    hasRead: reading?.hasRead ?? Promise.resolve(),
    cancel: async () => {
      isCancelled = true;
      await running?.cancel();
    },
  };
}

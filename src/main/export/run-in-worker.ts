import { Worker } from 'node:worker_threads';
import type { WorkerMessage, WorkerOrder } from './worker';

type Result = Exclude<WorkerMessage, { is: 'progress' | 'failed' }>;

export type Running = Readonly<{
  /** Rejects with an error that carries the code of the file system, or with `Cancelled`. */
  result: Promise<Result>;
  /** Resolves when the thread has ended. */
  cancel: () => Promise<void>;
}>;

export class Cancelled extends Error {}

/** Megabytes of a worker's own: a Word volume of a thousand sheets needs about half of it. */
const maxOldGenerationSizeMb = 700;

/** Runs an order in a thread of its own. */
export function runInWorker(
  entry: string,
  order: WorkerOrder,
  onProgress: (progress: Extract<WorkerMessage, { is: 'progress' }>['progress']) => void,
): Running {
  const worker = new Worker(entry, {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb },
  });
  let isCancelled = false;
  const result = new Promise<Result>((done, failed) => {
    worker.on('message', (message: WorkerMessage) => {
      if (isCancelled) return;
      if (message.is === 'progress') onProgress(message.progress);
      else if (message.is === 'failed')
        failed(
          Object.assign(new Error(message.message), message.code === null ? {} : { code: message.code }),
        );
      else done(message);
    });
    worker.on('error', failed);
    worker.on('exit', () => failed(isCancelled ? new Cancelled() : new Error('The export ended too early.')));
  });
  return {
    result,
    cancel: async () => {
      isCancelled = true;
      await worker.terminate();
    },
  };
}

import { Worker } from 'node:worker_threads';
import { Refusal } from '../store/problem';
import type { Task, WorkerMessage, WorkerOrder } from './worker';

export type Result = Exclude<WorkerMessage, { is: 'read' | 'progress' | 'step' | 'failed' | 'refused' }>;

export type Running = Readonly<{
  /** Rejects with an error that carries the code of the file system, or with `Cancelled`. */
  result: Promise<Result>;
  /** Resolves when the thread needs the client file no more, whatever became of it. */
  hasRead: Promise<void>;
  /** Resolves when the thread has ended. */
  cancel: () => Promise<void>;
}>;

export class Cancelled extends Error {}

/**
 * Megabytes of a thread's own, for ten thousand activities. Word is written volume by volume; a workbook needs the whole
 * document until its last row is written; a comparison holds two registers and three documents.
 */
const bound = { usual: 700, workbook: 1_500, comparison: 3_000 } as const;
/** New objects, of which most are soon gone: more room for them saves no time here. */
const maxYoungGenerationSizeMb = 16;

function boundOf(task: Task): number {
  if (task.make === 'comparison') return bound.comparison;
  return task.make === 'files' && task.jobs.some(({ format }) => format === 'xlsx')
    ? bound.workbook
    : bound.usual;
}

/** Runs an order in a thread of its own. The order is copied: the register may be let go. */
export function runInWorker(
  entry: string,
  order: WorkerOrder,
  onProgress: (progress: Extract<WorkerMessage, { is: 'progress' }>['progress']) => void,
  onStep: (done: number, of: number) => void = () => undefined,
): Running {
  const maxOldGenerationSizeMb = boundOf(order.task);
  const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb, maxYoungGenerationSizeMb } });
  worker.postMessage(order);
  let isCancelled = false;
  const hasRead = new Promise<void>((done) => {
    worker.on('message', ({ is }: WorkerMessage) => {
      if (is !== 'progress') done();
    });
    worker.on('exit', () => done());
  });
  const result = new Promise<Result>((done, failed) => {
    worker.on('message', (message: WorkerMessage) => {
      if (isCancelled || message.is === 'read') return;
      if (message.is === 'progress') onProgress(message.progress);
      else if (message.is === 'step') onStep(message.done, message.of);
      else if (message.is === 'refused') failed(new Refusal(message.problem));
      else if (message.is === 'failed')
        failed(
          Object.assign(new Error(message.message), message.code === null ? {} : { code: message.code }),
        );
      else done(message);
    });
    worker.on('error', failed);
    worker.on('exit', () => failed(isCancelled ? new Cancelled() : new Error('The export ended too early.')));
  });
  // Whoever waits for the reading first has not yet asked for the result.
  result.catch(() => undefined);
  return {
    result,
    hasRead,
    cancel: async () => {
      isCancelled = true;
      await worker.terminate();
    },
  };
}

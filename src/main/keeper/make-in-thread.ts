import { existsSync, rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Answer, ChosenJson } from '../../shared/api';
import type { LookOrder, MakeMessage, MakeOrder } from './make-worker';
import { ok, refuse } from './protocol';

export type MakingFile = Readonly<{
  /** Problems: those of reading what it will hold and of making a file, and `cancelled`. */
  result: Promise<Answer<null>>;
  /** Resolves when what the file will hold was read, whatever became of it. */
  hasRead: Promise<void>;
  /** Takes away what was begun. A file that already has its name stays, and the result says so. */
  cancel: () => Promise<void>;
}>;

/** Makes a client file in a thread, so that whoever waits for it can go on listening; `entry` is the built `make-worker.ts`. */
export function makeInThread(
  entry: string,
  order: MakeOrder,
  onProgress: (done: number, of: number) => void,
): MakingFile {
  let temporary: string | null = null;
  let settle: (answer: Answer<null>) => void = () => undefined;
  const result = new Promise<Answer<null>>((done) => {
    settle = done;
  });
  const worker = new Worker(entry, { workerData: order });
  const hasRead = new Promise<void>((done) => {
    worker.on('message', ({ is }: MakeMessage) => is === 'read' && done());
    worker.on('exit', () => done());
  });
  worker.on('message', (message: MakeMessage) => {
    if (message.is === 'temporary') temporary = message.path;
    else if (message.is === 'progress') onProgress(message.done, message.of);
    else if (message.is === 'done') settle(message.answer);
  });
  let isStopped = false;
  worker.on('error', (error) => settle(refuse('unexpected', { detail: error.message })));
  worker.on('exit', () => {
    if (!isStopped) settle(refuse('unexpected', { detail: 'The file ended too early.' }));
  });
  const cancel = async (): Promise<void> => {
    isStopped = true;
    await worker.terminate();
    const isWhole =
      temporary !== null && existsSync(order.path) && (!order.options.replace || !existsSync(temporary));
    if (temporary !== null)
      for (const path of [temporary, `${temporary}-journal`]) rmSync(path, { force: true });
    settle(isWhole ? ok(null) : refuse('cancelled'));
  };
  return { result, hasRead, cancel };
}

/** Looks into a JSON document in a thread: a long one takes seconds, and what is typed meanwhile must not wait. */
export async function lookInThread(entry: string, order: LookOrder): Promise<Answer<ChosenJson>> {
  const worker = new Worker(entry, { workerData: order });
  return await new Promise((done) => {
    worker.on('message', (message: MakeMessage) => message.is === 'looked' && done(message.answer));
    worker.on('error', (error) => done(refuse('unexpected', { detail: error.message })));
    worker.on('exit', () => done(refuse('unexpected', { detail: 'The reading ended too early.' })));
  });
}

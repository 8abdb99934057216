import { existsSync, rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Answer } from '../../shared/api';
import type { MakeMessage, MakeOrder } from './make-worker';
import { ok, refuse } from './protocol';

export type MakingFile = Readonly<{
  /** Problems: those of making a file, and `cancelled`. */
  result: Promise<Answer<null>>;
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
  worker.on('message', (message: MakeMessage) => {
    if (message.is === 'temporary') temporary = message.path;
    else if (message.is === 'progress') onProgress(message.done, message.of);
    else settle(message.answer);
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
  return { result, cancel };
}

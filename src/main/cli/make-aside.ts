import { rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Answer } from '../../shared/api';
import type { MakeMessage, MakeOrder } from './make-worker';
import { untilSignal } from './until-signal';

/**
 * Makes a client file in a thread; `entry` is the built `make-worker.ts`. Ended by a signal (Ctrl+C), it takes away
 * what it had begun.
 */
export async function makeAside(
  entry: string,
  order: MakeOrder,
  onProgress: (done: number, of: number) => void,
): Promise<Answer<null>> {
  let temporary: string | null = null;
  const worker = new Worker(entry, { workerData: order });
  return await untilSignal(
    () =>
      new Promise<Answer<null>>((done) => {
        const fail = (detail: string): void => done({ ok: false, problem: { code: 'unexpected', detail } });
        worker.on('message', (message: MakeMessage) => {
          if (message.is === 'temporary') temporary = message.path;
          else if (message.is === 'progress') onProgress(message.done, message.of);
          else done(message.answer);
        });
        worker.on('error', (error) => fail(error instanceof Error ? error.message : String(error)));
        worker.on('exit', () => fail('The file ended too early.'));
      }),
    async () => {
      await worker.terminate();
      if (temporary !== null)
        for (const path of [temporary, `${temporary}-journal`]) rmSync(path, { force: true });
    },
  );
}

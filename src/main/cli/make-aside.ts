import { rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Answer } from '../../shared/api';
import type { MakeMessage, MakeOrder } from './make-worker';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Makes a client file in a thread; `entry` is the built `make-worker.ts`. Ended by a signal (Ctrl+C), it takes away
 * what it had begun, and the process ends as the signal asks.
 */
export async function makeAside(
  entry: string,
  order: MakeOrder,
  onProgress: (done: number, of: number) => void,
): Promise<Answer<null>> {
  let temporary: string | null = null;
  const worker = new Worker(entry, { workerData: order });
  const stop = (signal: NodeJS.Signals): void => {
    void worker.terminate().then(() => {
      if (temporary !== null)
        for (const path of [temporary, `${temporary}-journal`]) rmSync(path, { force: true });
      for (const each of signals) process.off(each, stop);
      process.kill(process.pid, signal);
    });
  };
  for (const signal of signals) process.on(signal, stop);
  try {
    return await new Promise<Answer<null>>((done) => {
      const fail = (detail: string): void => done({ ok: false, problem: { code: 'unexpected', detail } });
      worker.on('message', (message: MakeMessage) => {
        if (message.is === 'temporary') temporary = message.path;
        else if (message.is === 'progress') onProgress(message.done, message.of);
        else done(message.answer);
      });
      worker.on('error', (error) => fail(error instanceof Error ? error.message : String(error)));
      // A thread that a signal ended says nothing more: the process ends with it.
    });
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}

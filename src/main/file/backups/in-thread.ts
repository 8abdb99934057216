import { Worker } from 'node:worker_threads';
import type { Answer } from '../../../shared/api';
import { type TaskName, type Tasks, tasks } from './tasks';
import type { BackupMessage, BackupOrder } from './worker';

/**
 * Runs a task in a thread of its own: `entry` is the built `worker.ts`. Without one it runs here. The thread reads the
 * open client file through SQLite only; its locks are kept for the whole process.
 */
export async function runTask<N extends TaskName>(
  entry: string | null,
  task: N,
  ...input: Parameters<Tasks[N]>
): Promise<ReturnType<Tasks[N]>> {
  if (entry === null) {
    const run = tasks[task] as (...all: readonly unknown[]) => ReturnType<Tasks[N]>;
    return run(...input);
  }
  const { onProgress, plain } = withoutFunction(input);
  const worker = new Worker(entry, { workerData: { task, input: plain } satisfies BackupOrder });
  const answer = await new Promise<Answer<unknown>>((done) => {
    const fail = (detail: string): void => done({ ok: false, problem: { code: 'unexpected', detail } });
    worker.on('message', (message: BackupMessage) => {
      if (message.is === 'done') done(message.answer);
      else onProgress?.(message.done, message.of);
    });
    worker.on('error', (error) => fail(error instanceof Error ? error.message : String(error)));
    worker.on('exit', () => fail('The thread ended too early.'));
  });
  return answer as ReturnType<Tasks[N]>;
}

type Progress = (done: number, of: number) => void;

/** A function does not cross to a thread: progress comes back as messages. */
function withoutFunction(
  input: readonly unknown[],
): Readonly<{ onProgress: Progress | undefined; plain: readonly unknown[] }> {
  const [first, ...rest] = input;
  if (typeof first !== 'object' || first === null || !('onProgress' in first))
    return { onProgress: undefined, plain: input };
  const { onProgress, ...plain } = first;
  return { onProgress: onProgress as Progress | undefined, plain: [plain, ...rest] };
}

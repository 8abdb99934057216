import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answer } from '../../shared/api';
import type { AnswerBook } from '../../shared/questions/answers';
import type { PolicyReading } from '../../shared/reading/read-policy';
import { problemOfError } from '../file/index';
import type { PiaOrder, PiasLooked } from '../import/pia-reading';
import type { AnswerOrder, ReadingMessage } from '../import/policy-worker';
import type { PolicyOrder } from '../import/read-order';
import { refuse } from './protocol';

export type ReadingInThread<T> = Readonly<{ result: Promise<Answer<T>>; cancel: () => Promise<void> }>;

/** Milliseconds after which a file is given up: it was made to take long, or is none. */
const longest = 120_000;
/** Megabytes that reading one may take. */
const resourceLimits = { maxOldGenerationSizeMb: 700 };

/**
 * Reads a policy in a thread; `entry` is the built `policy-worker.ts`. Problems: `notAPolicy`, `policyIsPdf`,
 * `policyDamaged`, `policyEmpty`, `policySlow`, `tooLarge`, `cancelled`.
 */
export const readPolicyInThread = (
  entry: string,
  order: PolicyOrder,
  onProgress?: (done: number, of: number) => void,
): ReadingInThread<PolicyReading> =>
  readInThread(
    entry,
    order,
    order.policy.is === 'file' ? basename(order.policy.path) : undefined,
    onProgress,
  );

/** Reads files of the PIA tool in a thread. Problems: as `readPias`, and `cancelled`. */
export const readPiasInThread = (
  entry: string,
  order: PiaOrder,
  onProgress: (done: number, of: number) => void,
): ReadingInThread<PiasLooked> => {
  const [only, ...more] = order.pias;
  return readInThread(
    entry,
    order,
    only === undefined || more.length > 0 ? undefined : basename(only),
    onProgress,
  );
};

/** Reads a book of answers in a thread. Problems: `notQuestions`, `tooLarge`, those of the disk. */
export const readAnswersInThread = (entry: string, path: string): ReadingInThread<AnswerBook> =>
  readInThread(entry, { answers: path }, basename(path));

/** What people bring is read in a thread that is ended when it is cancelled or takes too long. */
function readInThread<T>(
  entry: string,
  order: PolicyOrder | PiaOrder | AnswerOrder,
  name: string | undefined,
  onProgress: (done: number, of: number) => void = () => undefined,
): ReadingInThread<T> {
  const detail = name === undefined ? {} : { detail: name };
  let settle: (answer: Answer<T>) => void = () => undefined;
  const result = new Promise<Answer<T>>((done) => {
    settle = done;
  });
  const worker = new Worker(entry, { workerData: order, resourceLimits });
  const slow = setTimeout(() => {
    settle(refuse('policy' in order ? 'policySlow' : 'tooLarge', detail));
    void worker.terminate();
  }, longest);
  worker.on('message', (message: ReadingMessage) => {
    if (message.is === 'progress') onProgress(message.done, message.of);
    else if (message.is === 'failed') {
      const error = new Error(message.message);
      const problem = problemOfError(
        message.code === null ? error : Object.assign(error, { code: message.code }),
      );
      const which = message.fileName === undefined ? detail : { detail: message.fileName };
      settle({ ok: false, problem: { ...problem, ...which } });
    } else {
      const { answer } = message;
      // The thread answers what its order asks for.
      settle(answer.ok ? (answer as Answer<T>) : { ok: false, problem: { ...answer.problem, ...detail } });
    }
  });
  worker.on('error', (error) => {
    // A file that takes all the memory there is for it is too large to be read.
    const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    settle(isMemory ? refuse('tooLarge', detail) : refuse('unexpected', { detail: error.message }));
  });
  worker.on('exit', () => {
    clearTimeout(slow);
    settle(refuse('cancelled'));
  });
  return {
    result,
    cancel: async () => {
      settle(refuse('cancelled'));
      await worker.terminate();
    },
  };
}

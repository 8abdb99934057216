import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answer } from '../../shared/api';
import type { PolicyReading } from '../../shared/reading/read-policy';
import { problemOfError } from '../file/index';
import type { PolicyMessage } from '../import/policy-worker';
import type { PolicyOrder } from '../import/read-order';
import { refuse } from './protocol';

export type ReadingOfPolicy = Readonly<{
  /** Problems: `notAPolicy`, `policyIsPdf`, `policyDamaged`, `policyEmpty`, `policySlow`, `tooLarge`, `cancelled`. */
  result: Promise<Answer<PolicyReading>>;
  cancel: () => Promise<void>;
}>;

/** Milliseconds after which a policy is given up: it was made to take long, or is none. */
const longest = 120_000;
/** Megabytes that reading one may take. */
const resourceLimits = { maxOldGenerationSizeMb: 700 };

/** Reads a policy in a thread that is ended when it is cancelled or takes too long; `entry` is the built `policy-worker.ts`. */
export function readPolicyInThread(
  entry: string,
  order: PolicyOrder,
  onProgress: (done: number, of: number) => void = () => undefined,
): ReadingOfPolicy {
  const name = order.policy.is === 'file' ? basename(order.policy.path) : undefined;
  const detail = name === undefined ? {} : { detail: name };
  let settle: (answer: Answer<PolicyReading>) => void = () => undefined;
  const result = new Promise<Answer<PolicyReading>>((done) => {
    settle = done;
  });
  const worker = new Worker(entry, { workerData: order, resourceLimits });
  const slow = setTimeout(() => {
    settle(refuse('policySlow', detail));
    void worker.terminate();
  }, longest);
  worker.on('message', (message: PolicyMessage) => {
    if (message.is === 'progress') onProgress(message.done, message.of);
    else if (message.is === 'failed') {
      const error = new Error(message.message);
      const problem = problemOfError(
        message.code === null ? error : Object.assign(error, { code: message.code }),
      );
      settle({ ok: false, problem: { ...problem, ...detail } });
    } else
      settle(
        message.answer.ok ? message.answer : { ok: false, problem: { ...message.answer.problem, ...detail } },
      );
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

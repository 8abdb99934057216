import { parentPort, workerData } from 'node:worker_threads';
import type { Answer } from '../../shared/api';
import type { PolicyReading } from '../../shared/reading/read-policy';
import { type PolicyOrder, readOrder } from './read-order';

export type PolicyMessage =
  | Readonly<{ is: 'progress'; done: number; of: number }>
  | Readonly<{ is: 'done'; answer: Answer<PolicyReading> }>
  /** The file could not be read at all: the code of the file system. */
  | Readonly<{ is: 'failed'; code: string | null; message: string }>;

/** Files that people bring are read in a thread of its own, which can be ended whatever is in them. */
const port = parentPort;
if (port === null) throw new Error('This file is the start of a worker.');
const send = (message: PolicyMessage): void => port.postMessage(message);

const order: PolicyOrder = workerData;
let last = 0;
try {
  const answer = await readOrder(order, (done, of) => {
    const now = Date.now();
    if (now - last < 100) return;
    last = now;
    send({ is: 'progress', done, of });
  });
  send({ is: 'done', answer });
} catch (error) {
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
  send({ is: 'failed', code, message: error instanceof Error ? error.message : String(error) });
}

import { parentPort, workerData } from 'node:worker_threads';
import type { Problem } from '../../shared/api';
import { forgetKey, problemOfError } from '../file/index';
import { type CopyOrder, type CopyStep, writeCopyUnder } from '../file/password';

export type CopyMessage =
  | Readonly<{ is: 'step'; step: CopyStep }>
  | Readonly<{ is: 'done' }>
  | Readonly<{ is: 'failed'; problem: Problem }>;

/** Copying and encrypting a file with attachments takes a processor for seconds: a thread of its own. */
const port = parentPort;
if (port === null) throw new Error('This file is the start of a worker.');
const send = (message: CopyMessage): void => port.postMessage(message);

const given = workerData as CopyOrder;
// Keys arrive as plain bytes.
const revived = (key: CopyOrder['key']): CopyOrder['key'] =>
  key && {
    secret: Buffer.from(key.secret.buffer, key.secret.byteOffset, key.secret.length),
    salt: Buffer.from(key.salt),
  };
const order = { ...given, key: revived(given.key), next: revived(given.next) };
try {
  writeCopyUnder(order, (step) => send({ is: 'step', step }));
  send({ is: 'done' });
} catch (error) {
  send({ is: 'failed', problem: problemOfError(error) });
} finally {
  forgetKey(order.key);
  forgetKey(order.next);
}

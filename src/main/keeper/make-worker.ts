import { parentPort, workerData } from 'node:worker_threads';
import type { Answer } from '../../shared/api';
import type { Register } from '../../shared/register/register';
import { type CreateOptions, createFile, forgetKey, problemOfError } from '../file/index';

export type MakeOrder = Readonly<{
  path: string;
  register: Register;
  options: Omit<CreateOptions, 'onProgress' | 'onTemporary'>;
}>;
export type MakeMessage =
  /** The name under which the file is made, before anything is written. */
  | Readonly<{ is: 'temporary'; path: string }>
  | Readonly<{ is: 'progress'; done: number; of: number }>
  | Readonly<{ is: 'done'; answer: Answer<null> }>;

/** Making a client file does not stop to listen: a thread of its own, so that Cancel and Ctrl+C are heard. */
const port = parentPort;
if (port === null) throw new Error('This file is the start of a worker.');
const send = (message: MakeMessage): void => port.postMessage(message);

const { path, register, options }: MakeOrder = workerData;
// Keys arrive as plain bytes.
const key = options.key
  ? {
      secret: Buffer.from(
        options.key.secret.buffer,
        options.key.secret.byteOffset,
        options.key.secret.length,
      ),
      salt: Buffer.from(options.key.salt),
    }
  : null;
try {
  const answer = createFile(path, register, {
    ...options,
    key,
    onTemporary: (temporary) => send({ is: 'temporary', path: temporary }),
    onProgress: (done, of) => send({ is: 'progress', done, of }),
  });
  send({ is: 'done', answer });
} catch (error) {
  send({ is: 'done', answer: { ok: false, problem: problemOfError(error) } });
} finally {
  forgetKey(key);
}

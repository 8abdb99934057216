import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, ChosenJson } from '../../shared/api';
import { type CreateOptions, createFile, forgetKey, type Key, problemOfError } from '../file/index';
import { takeLawOfProcess } from '../law/in-process';
import { lookIntoJson, type NewContent, registerOf } from './content-of-new';

export type MakeOrder = Readonly<{
  path: string;
  content: NewContent;
  options: Omit<CreateOptions, 'onProgress' | 'onTemporary'>;
}>;
/** Only looks into a JSON document. */
export type LookOrder = Readonly<{ json: string }>;
export type MakeMessage =
  /** What the file will hold was read: another file that is open can be written again. */
  | Readonly<{ is: 'read' }>
  /** The name under which the file is made, before anything is written. */
  | Readonly<{ is: 'temporary'; path: string }>
  | Readonly<{ is: 'progress'; done: number; of: number }>
  | Readonly<{ is: 'looked'; answer: Answer<ChosenJson> }>
  | Readonly<{ is: 'done'; answer: Answer<null> }>;

/** Making a client file does not stop to listen: a thread of its own, so that Cancel and Ctrl+C are heard. */
const port = parentPort;
if (port === null) throw new Error('This file is the start of a worker.');
takeLawOfProcess();
const send = (message: MakeMessage): void => port.postMessage(message);

/** Keys arrive as plain bytes. */
function ownKey(key: Key | null | undefined): Key | null {
  if (!key) return null;
  const { buffer, byteOffset, length } = key.secret;
  return { secret: Buffer.from(buffer, byteOffset, length), salt: Buffer.from(key.salt) };
}

async function make({ path, content, options }: MakeOrder): Promise<Answer<null>> {
  const key = ownKey(options.key);
  try {
    const read = await registerOf(content.is === 'open' ? { ...content, key: ownKey(content.key) } : content);
    send({ is: 'read' });
    if (!read.ok) return read;
    return createFile(path, read.value, {
      ...options,
      key,
      onTemporary: (temporary) => send({ is: 'temporary', path: temporary }),
      onProgress: (done, of) => send({ is: 'progress', done, of }),
    });
  } catch (error) {
    return { ok: false, problem: problemOfError(error) };
  } finally {
    forgetKey(key);
  }
}

const order: MakeOrder | LookOrder = workerData;
if ('json' in order) send({ is: 'looked', answer: await lookIntoJson(order.json) });
else send({ is: 'done', answer: await make(order) });

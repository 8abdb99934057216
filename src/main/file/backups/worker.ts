import { parentPort, workerData } from 'node:worker_threads';
import type { Answer } from '../../../shared/api';
import { problemOfError } from '../../store/problem';
import { forgetKey, type Key } from '../key';
import { type TaskName, tasks } from './tasks';

export type BackupOrder = Readonly<{ task: TaskName; input: readonly unknown[] }>;
export type BackupMessage =
  | Readonly<{ is: 'progress'; done: number; of: number }>
  | Readonly<{ is: 'done'; answer: Answer<unknown> }>;

/** Keys cross to a thread as plain bytes. */
function withKeys(value: unknown, keys: Key[]): unknown {
  if (value instanceof Uint8Array || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((each) => withKeys(each, keys));
  if ('secret' in value && 'salt' in value) {
    const { secret, salt } = value as Readonly<{ secret: Uint8Array; salt: Uint8Array }>;
    const key = {
      secret: Buffer.from(secret.buffer, secret.byteOffset, secret.length),
      salt: Buffer.from(salt),
    };
    keys.push(key);
    return key;
  }
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withKeys(each, keys)]));
}

if (parentPort !== null) {
  const port = parentPort;
  const send = (message: BackupMessage): void => port.postMessage(message);
  const { task, input } = workerData as BackupOrder;
  const keys: Key[] = [];
  try {
    const given = input.map((each) => withKeys(each, keys));
    const [first] = given;
    if (typeof first === 'object' && first !== null)
      given[0] = { ...first, onProgress: (done: number, of: number) => send({ is: 'progress', done, of }) };
    const run = tasks[task] as (...all: readonly unknown[]) => Answer<unknown>;
    send({ is: 'done', answer: run(...given) });
  } catch (error) {
    send({ is: 'done', answer: { ok: false, problem: problemOfError(error) } });
  } finally {
    for (const key of keys) forgetKey(key);
  }
}

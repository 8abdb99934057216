import { parentPort, workerData } from 'node:worker_threads';
import type { Answer } from '../../shared/api';
import { forgetKey, type Key, openHeld, problemOfError } from '../file/index';
import { takeLawOfProcess } from '../law/in-process';
import { Refusal } from '../store/problem';
import type { ChangeMessage, ChangeOrder } from './large-change';
import { callMethod } from './methods';
import { isPassedOn, refuse } from './protocol';
import { commit, type Session, startSession } from './session';

/** A large change: the same methods as in the keeper, over a connection of this thread's own. */
const port = parentPort;
if (port === null) throw new Error('This file is the start of a worker.');
takeLawOfProcess();
const send = (message: ChangeMessage): void => port.postMessage(message);
const { file, author, steps, change, stop }: ChangeOrder = workerData;
const isStopped = new Int32Array(stop);

/** Milliseconds between two words about how far it is. */
const pause = 100;
let last = 0;

/** Between two records: a change that is cancelled ends its transaction here, as if it had never begun. */
function onStep(done: number, of: number): void {
  if (Atomics.load(isStopped, 0) === 1) throw new Refusal({ code: 'cancelled' });
  const now = Date.now();
  if (now - last < pause) return;
  last = now;
  send({ is: 'step', done, of });
}

const told: { name: string; value: unknown }[] = [];
const tell = ((name: string, value: unknown) => told.push({ name, value })) as Session['tell'];
const session = startSession(author, tell, () => new Date(), null, onStep);
session.steps = steps;

/** Keys arrive as plain bytes. */
const key: Key | null = file.key && {
  secret: Buffer.from(file.key.secret.buffer, file.key.secret.byteOffset, file.key.secret.length),
  salt: Buffer.from(file.key.salt),
};

async function run(): Promise<Answer<unknown>> {
  try {
    session.opened = openHeld({ ...file, key });
    onStep(0, 1);
    if (change.is === 'action') return commit(session, change.action, { from: change.from });
    const { name, input } = change.call;
    if (change.pias !== null) session.pias = { file: session.opened, read: change.pias };
    return isPassedOn(name) ? await callMethod(session, name, input) : refuse('badMessage', { detail: name });
  } catch (error) {
    return { ok: false, problem: problemOfError(error) };
  } finally {
    session.opened?.close();
    forgetKey(key);
  }
}

const answer = await run();
send({ is: 'done', answer, steps: session.steps, told } as ChangeMessage);

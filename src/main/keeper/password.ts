import { rmSync, statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Answer, Problem } from '../../shared/api';
import { deriveKey, forgetKey, type Key, sameKey } from '../file/index';
import { besideFile, type CopyOrder, type CopyStep, putCopyInPlace } from '../file/password';
import type { CopyMessage } from './copy-worker';
import { describe } from './file-methods';
import { afterFailure, afterSuccess, stillToWait } from './patience';
import { type Opened, ok, refuse } from './protocol';
import type { Session } from './session';

export type PasswordChange = Readonly<{ current: string | null; next: string | null }>;

/** How far each step goes, of a hundred. Copying is measured by the size of the copy. */
const parts: Readonly<Record<CopyStep | 'replacing', number>> = {
  copying: 0,
  encrypting: 40,
  checking: 80,
  replacing: 95,
};

/**
 * Sets (`current` null), changes or removes (`next` null) the password of the open file. Reading goes on meanwhile,
 * writing waits. Cancelled or failed, the file is as it was.
 *
 * Problems: `noFile`, why it cannot be written, `wrongPassword`, `cancelled`, `diskFull`, `damaged`.
 */
export function changePassword(
  session: Session,
  workerEntry: string,
  { current, next }: PasswordChange,
): Readonly<{ result: Promise<Answer<Opened>>; cancel: () => void }> {
  const { opened } = session;
  let isCancelled = false;
  let cancel = (): void => {
    isCancelled = true;
  };
  let ended: Promise<void> = Promise.resolve();
  const work = async (): Promise<Answer<Opened>> => {
    if (opened === null) return refuse('noFile');
    if (opened.mode !== 'write') return refuse(opened.why ?? 'readOnly', { detail: opened.fileName });
    const wrong = await checkCurrent(session, opened.path, opened.fileName, opened.key, current);
    if (wrong !== null) return { ok: false, problem: wrong };
    const key = next === null ? null : await deriveKey(next);
    if (isCancelled) return refuse('cancelled');
    const temporary = besideFile(opened.path);
    const changes = opened.db.prepare('SELECT total_changes()').pluck();
    const before: unknown = changes.get();
    try {
      const made = await new Promise<Answer<null>>((done) => {
        const order = { path: opened.path, key: opened.key, temporary, next: key };
        const making = makeCopy(session, workerEntry, order, done);
        ended = making.ended;
        cancel = () => {
          making.stop();
          done(refuse('cancelled'));
        };
      });
      cancel = () => undefined;
      if (!made.ok) return made;
      session.tell('passwordProgress', { step: 'replacing', percent: parts.replacing });
      // Whatever was written meanwhile in spite of the gate is not in the copy.
      if (changes.get() !== before) return refuse('inUse', { detail: opened.fileName });
      const { replaced, opened: again } = putCopyInPlace(opened, temporary, key);
      session.opened = again.ok ? again.value : null;
      if (!again.ok) return again;
      return replaced.ok ? describe(session) : replaced;
    } finally {
      forgetKey(key);
      rmSync(temporary, { force: true });
    }
  };
  const result = work();
  // The answer to Cancel comes at once; a thread in the middle of a step still reads the file until it ends.
  const gate = result.catch(() => undefined).then(() => ended);
  session.gate = gate;
  void gate.then(() => {
    if (session.gate === gate) session.gate = null;
  });
  return { result, cancel: () => cancel() };
}

/** Whoever finds the program open cannot take the password away: it is asked again. */
async function checkCurrent(
  session: Session,
  path: string,
  fileName: string,
  key: Key | null,
  current: string | null,
): Promise<Problem | null> {
  if (key === null) return null;
  const wait = stillToWait(session, path);
  if (wait > 0 || current === null) return { code: 'wrongPassword', detail: fileName, wait };
  const given = await deriveKey(current, key.salt);
  const isRight = sameKey(given, key);
  forgetKey(given);
  if (isRight) afterSuccess(session, path);
  return isRight ? null : { code: 'wrongPassword', detail: fileName, wait: afterFailure(session, path) };
}

/** Starts the thread that makes the copy. `ended`: it has let go of the file. */
function makeCopy(
  session: Session,
  workerEntry: string,
  order: CopyOrder,
  done: (made: Answer<null>) => void,
): Readonly<{ stop: () => void; ended: Promise<void> }> {
  const size = Math.max(1, statSync(order.path).size);
  const worker = new Worker(workerEntry, { workerData: order });
  let step: CopyStep = 'copying';
  let isStopped = false;
  const tell = (): void => {
    // Looking at the size of a file opens nothing.
    const grown = (statSync(order.temporary, { throwIfNoEntry: false })?.size ?? 0) / size;
    const percent = step === 'copying' ? Math.round(Math.min(1, grown) * parts.encrypting) : parts[step];
    session.tell('passwordProgress', { step, percent });
  };
  const timer = setInterval(tell, 250);
  const finish = (made: Answer<null>): void => {
    clearInterval(timer);
    done(made);
  };
  worker.on('message', (message: CopyMessage) => {
    if (message.is === 'step') {
      step = message.step;
      tell();
    } else finish(message.is === 'done' ? ok(null) : { ok: false, problem: message.problem });
  });
  worker.on('error', (error) => finish(refuse('unexpected', { detail: error.message })));
  const ended = new Promise<void>((end) => {
    worker.on('exit', () => {
      const wasStopped = isStopped;
      finish(refuse('unexpected', { detail: 'The copy ended too early.' }));
      // Stopped in the middle of a step, the thread may have made its copy after that was removed.
      if (wasStopped) rmSync(order.temporary, { force: true });
      end();
    });
  });
  return {
    stop: () => {
      isStopped = true;
      clearInterval(timer);
      void worker.terminate();
    },
    ended,
  };
}

import { renameSync, rmSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answer, ExportedFile } from '../../shared/api';
import { isPartOfOpen, putFileInPlace, temporaryName } from '../file/index';
import type { CopyOrder } from '../file/password';
import type { CopyMessage } from '../keeper/copy-worker';
import type { Session } from '../keeper/session';
import { attempt, problemOfError } from '../store/problem';
import type { PackSteps } from './outsider';

/**
 * Saves the open client file whole under another name: register, history, attachments, issued versions. Encrypted if
 * it was, with the same password. A thread makes the copy and reads it back; writing waits meanwhile, reading does not.
 * Cancelled or failed, there is no file. `path` was chosen by the person, who was asked about a file that stands there.
 */
export function copyForColleague(
  session: Session,
  workerEntry: string,
  path: string,
  steps: PackSteps,
): Readonly<{ result: Promise<Answer<ExportedFile>>; cancel: () => void }> {
  const file = session.opened;
  let isCancelled = false;
  let stop = (): void => undefined;
  const work = async (): Promise<Answer<ExportedFile>> => {
    if (file === null) return { ok: false, problem: { code: 'noFile' } };
    if (isPartOfOpen(file.path, path))
      return { ok: false, problem: { code: 'inUse', detail: basename(path) } };
    const temporary = temporaryName(resolve(path));
    const order: CopyOrder = { path: file.path, key: file.key, temporary, next: file.key };
    const of = Math.max(1, statSync(file.path).size);
    const timer = setInterval(() => {
      const done = Math.min(of, statSync(temporary, { throwIfNoEntry: false })?.size ?? 0);
      steps.onProgress({ name: null, done, of });
    }, 200);
    try {
      const made = await inThread(workerEntry, order, (ending) => {
        stop = ending;
        if (isCancelled) ending();
      });
      if (isCancelled) return { ok: false, problem: { code: 'cancelled' } };
      if (!made.ok) return made;
      const bytes = statSync(temporary).size;
      const placed = attempt(() =>
        putFileInPlace(resolve(path), true, (place) => renameSync(temporary, place)),
      );
      return placed.ok ? { ok: true, value: { path, fileName: basename(path), bytes } } : placed;
    } catch (error) {
      return { ok: false, problem: problemOfError(error) };
    } finally {
      clearInterval(timer);
      rmSync(temporary, { force: true });
      rmSync(`${temporary}-journal`, { force: true });
    }
  };
  const result = work();
  // A change written meanwhile would wait for the reading thread until it is refused.
  const gate = result.then(
    () => undefined,
    () => undefined,
  );
  session.gate = gate;
  void gate.then(() => {
    if (session.gate === gate) session.gate = null;
  });
  return {
    result,
    cancel: () => {
      isCancelled = true;
      stop();
    },
  };
}

/** Runs the copying thread to its end. Stopped, it has let go of the file when this resolves. */
function inThread(
  entry: string,
  order: CopyOrder,
  onStart: (stop: () => void) => void,
): Promise<Answer<null>> {
  return new Promise((done) => {
    const worker = new Worker(entry, { workerData: order });
    let told: Answer<null> = {
      ok: false,
      problem: { code: 'unexpected', detail: 'The copy ended too early.' },
    };
    worker.on('message', (message: CopyMessage) => {
      if (message.is === 'done') told = { ok: true, value: null };
      else if (message.is === 'failed') told = { ok: false, problem: message.problem };
    });
    worker.on('error', (error) => {
      told = { ok: false, problem: problemOfError(error) };
    });
    worker.on('exit', () => done(told));
    onStart(() => void worker.terminate());
  });
}

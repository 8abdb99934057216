import { parentPort, workerData } from 'node:worker_threads';
import type { Answer } from '../../shared/api';
import type { AnswerBook } from '../../shared/questions/answers';
import type { PolicyReading } from '../../shared/reading/read-policy';
import { takeLawOfProcess } from '../law/in-process';
import { readAnswerBook } from './answer-book';
import { lookInPias, type PiaOrder, type PiasLooked, UnreadPia } from './pia-reading';
import { type PolicyOrder, readOrder } from './read-order';

export type ReadingMessage =
  | Readonly<{ is: 'progress'; done: number; of: number }>
  | Readonly<{ is: 'done'; answer: Answer<PolicyReading | PiasLooked | AnswerBook> }>
  /** A file could not be read at all: the code of the file system, and which of several it was. */
  | Readonly<{ is: 'failed'; code: string | null; message: string; fileName?: string }>;

/** A workbook of questions that came back. */
export type AnswerOrder = Readonly<{ answers: string }>;

/** Files that people bring are read in a thread of its own, which can be ended whatever is in them. */
const port = parentPort;
if (port === null) throw new Error('This file is the start of a worker.');
takeLawOfProcess();
const send = (message: ReadingMessage): void => port.postMessage(message);

const order: PolicyOrder | PiaOrder | AnswerOrder = workerData;
let last = 0;
const onProgress = (done: number, of: number): void => {
  const now = Date.now();
  if (now - last < 100) return;
  last = now;
  send({ is: 'progress', done, of });
};
try {
  const answer =
    'pias' in order
      ? await lookInPias(order, onProgress)
      : 'answers' in order
        ? await readAnswerBook(order.answers)
        : await readOrder(order, onProgress);
  send({ is: 'done', answer });
} catch (error) {
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
  const which = error instanceof UnreadPia ? { fileName: error.fileName } : {};
  send({ is: 'failed', code, message: error instanceof Error ? error.message : String(error), ...which });
}

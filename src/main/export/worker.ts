import { parentPort, workerData } from 'node:worker_threads';
import { makeDocument } from '../../shared/documents/index';
import type { DocumentOptions } from '../../shared/documents/options';
import type { Register } from '../../shared/register/register';
import { renderHtml } from '../render/html';
import { footOf } from './foot';
import type { Prepared } from './place';
import { type ExportOrder, type ExportProgress, prepareFiles } from './write';

/** What a worker of the keeper is started with: files to make, or a document to read on the screen or on paper. */
export type WorkerOrder =
  | (Readonly<{ make: 'files' }> & ExportOrder)
  | Readonly<{ make: 'document' | 'html'; register: Register; options: DocumentOptions }>;

export type WorkerMessage =
  | Readonly<{ is: 'progress'; progress: ExportProgress }>
  | Readonly<{ is: 'files'; files: readonly Prepared[] }>
  /** The document as JSON, or the page as HTML. */
  | Readonly<{ is: 'text'; text: string; foot: string }>
  | Readonly<{ is: 'failed'; message: string; code: string | null }>;

/** Making a large export takes a processor for a while: a thread of its own, ended when the person cancels. */
const port = parentPort;
if (port === null) throw new Error('This file is the start of a worker.');
const send = (message: WorkerMessage): void => port.postMessage(message);

try {
  const order = workerData as WorkerOrder;
  if (order.make === 'files') {
    const files = await prepareFiles(order, (progress) => send({ is: 'progress', progress }));
    send({ is: 'files', files });
  } else {
    const document = makeDocument(order.register, order.options);
    const text = order.make === 'html' ? renderHtml(document) : JSON.stringify(document);
    send({ is: 'text', text, foot: footOf(document) });
  }
} catch (error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  send({ is: 'failed', message: error instanceof Error ? error.message : String(error), code });
}

import { parentPort, workerData } from 'node:worker_threads';
import type { ExportPlan, ExportRequest } from '../../shared/api';
import { makeDocument } from '../../shared/documents/index';
import type { DocumentOptions } from '../../shared/documents/options';
import type { Register } from '../../shared/register/register';
import { renderHtml } from '../render/html';
import { footOf } from './foot';
import type { Prepared } from './place';
import { planExport } from './plan';
import { type ExportOrder, type ExportProgress, prepareFiles } from './write';

/** What a worker of the keeper is started with: files to make, a page to print, or the plan of a large export. */
export type WorkerOrder =
  | (Readonly<{ make: 'files' }> & ExportOrder)
  | Readonly<{ make: 'html'; register: Register; options: DocumentOptions }>
  | Readonly<{ make: 'plan'; register: Register; request: ExportRequest; otherwise: string }>;

export type WorkerMessage =
  | Readonly<{ is: 'progress'; progress: ExportProgress }>
  | Readonly<{ is: 'files'; files: readonly Prepared[] }>
  /** A page as HTML with the foot of its sheets. */
  | Readonly<{ is: 'page'; html: string; foot: string }>
  | Readonly<{ is: 'plan'; plan: ExportPlan }>
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
  } else if (order.make === 'html') {
    const document = makeDocument(order.register, order.options);
    send({ is: 'page', html: renderHtml(document), foot: footOf(document) });
  } else send({ is: 'plan', plan: planExport(order.register, order.request, order.otherwise) });
} catch (error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  send({ is: 'failed', message: error instanceof Error ? error.message : String(error), code });
}

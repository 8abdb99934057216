import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { ExportPlan, ExportRequest } from '../../shared/api';
import type { Document } from '../../shared/documents/document';
import { makeDocument } from '../../shared/documents/index';
import type { DocumentOptions } from '../../shared/documents/options';
import type { Register } from '../../shared/register/register';
import { renderHtml } from '../render/html';
import { docxVolumes, renderVolumes } from '../render/word';
import { footOf } from './foot';
import type { Prepared } from './place';
import { planExport } from './plan';
import {
  type ExportJob,
  type ExportOrder,
  type ExportProgress,
  type Held,
  prepareFiles,
  type Rendered,
  renderJobs,
} from './write';

/** Files to make (on the disk, or `parts` in memory), a page to print, or the plan of a large export. */
export type Task =
  | (Readonly<{ make: 'files' }> & ExportOrder)
  | Readonly<{ make: 'parts'; jobs: readonly ExportJob[] }>
  /** Word files of documents that are made already: a letter, a list. */
  | Readonly<{ make: 'word'; documents: readonly Document[] }>
  | Readonly<{ make: 'html'; options: DocumentOptions }>
  | Readonly<{ make: 'plan'; request: ExportRequest; otherwise: string }>;

/** What a worker is asked. */
export type WorkerOrder = Readonly<{ register: Register | null; task: Task }>;

export type WorkerMessage =
  | Readonly<{ is: 'progress'; progress: ExportProgress }>
  | Readonly<{ is: 'files'; files: readonly Prepared[] }>
  | Readonly<{ is: 'parts'; parts: readonly Rendered[] }>
  /** A page as HTML with the foot of its sheets. */
  | Readonly<{ is: 'page'; html: string; foot: string }>
  | Readonly<{ is: 'plan'; plan: ExportPlan }>
  | Readonly<{ is: 'failed'; message: string; code: string | null }>;

/** Making a large export takes a processor for a while: a thread of its own, ended when the person cancels. */
const port = parentPort;
if (port === null) throw new Error('This file is the start of a worker.');
const send = (message: WorkerMessage): void => port.postMessage(message);

// Who waits for a file can wait; who types cannot. Only Linux counts priority by thread: elsewhere the whole process,
// which also saves what is typed, would be put back.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

/** Milliseconds between two steps of a progress bar: every message is a frame that the window draws. */
const pace = 100;
let told = 0;
const tell = (progress: ExportProgress): void => {
  const now = performance.now();
  if (progress.done > 0 && progress.done < progress.of && now - told < pace) return;
  told = now;
  send({ is: 'progress', progress });
};

async function obey(held: Held, task: Task): Promise<void> {
  if (task.make === 'files') {
    send({ is: 'files', files: await prepareFiles(held, task, tell) });
    return;
  }
  if (task.make === 'parts') {
    const parts: Rendered[] = [];
    for await (const part of renderJobs(held, { jobs: task.jobs, otherwise: '' }, tell)) parts.push(part);
    send({ is: 'parts', parts });
    return;
  }
  if (task.make === 'word') {
    const parts: Rendered[] = [];
    for (const [job, document] of task.documents.entries())
      for await (const bytes of renderVolumes(docxVolumes(document), () => undefined))
        parts.push({ job, volume: 0, fileName: '', bytes, cuts: [] });
    send({ is: 'parts', parts });
    return;
  }
  if (held.register === null) return;
  if (task.make === 'plan')
    send({ is: 'plan', plan: planExport(held.register, task.request, task.otherwise) });
  else {
    const document = makeDocument(held.register, task.options);
    send({ is: 'page', html: renderHtml(document), foot: footOf(document) });
  }
}

// The register comes as a message: data given with the start of a thread are held to its end.
port.once('message', ({ register, task }: WorkerOrder) => {
  obey({ register }, task).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    send({ is: 'failed', message: error instanceof Error ? error.message : String(error), code });
  });
});

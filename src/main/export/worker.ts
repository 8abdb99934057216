import { constants, setPriority } from 'node:os';
import { deserialize, serialize } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import type {
  ComparedRecord,
  Comparison,
  ExportPlan,
  ExportRequest,
  PackChoice,
  PackPlan,
  Problem,
} from '../../shared/api';
import type { Document } from '../../shared/documents/document';
import { makeDocument } from '../../shared/documents/index';
import type { DocumentOptions } from '../../shared/documents/options';
import type { Register } from '../../shared/register/register';
import { forgetKey, type Key } from '../file/key';
import { readBeside } from '../file/open-beside';
import { takeLawOfProcess } from '../law/in-process';
import { planPack } from '../pack/plan';
import { renderHtml } from '../render/html';
import type { ReadDb } from '../store/db';
import { Refusal } from '../store/problem';
import { readRegister } from '../store/read-records';
import {
  type ComparedWith,
  type ComparisonOrder,
  readForFile,
  readForList,
  type Sources,
} from './comparison';
import { footOf } from './foot';
import type { LetterheadFile } from './letterhead';
import { fileBase } from './names';
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
  word,
} from './write';

/** Files to make (on the disk, or `parts` in memory), a page to print, or the plan of a large export. */
export type Task =
  | (Readonly<{ make: 'files' }> & ExportOrder)
  | Readonly<{ make: 'parts'; jobs: readonly ExportJob[]; letterhead: LetterheadFile | null }>
  /** Word files of documents that are made already: a letter, a list. */
  | Readonly<{ make: 'word'; documents: readonly Document[] }>
  | Readonly<{ make: 'html'; options: DocumentOptions; otherwise: string }>
  | Readonly<{ make: 'plan'; request: ExportRequest; otherwise: string }>
  | ComparisonTask
  | Readonly<{ make: 'packPlan'; choice: PackChoice; otherwise: string }>
  /** The register as bytes, for other threads. */
  | Readonly<{ make: 'packed' }>;

/** Two states of a register: as a readable list or, with an `order`, as files. It always reads the open file itself. */
export type ComparisonTask = Readonly<{
  make: 'comparison';
  comparison: Comparison;
  chosen: ComparedWith | null;
  /** ISO date. */
  today: string;
  order: ComparisonOrder | null;
}>;

/**
 * Where a thread gets the register from. `file` is one that this process has open (`db.name`) and that nobody writes
 * until the thread has read it; `packed` is what a thread made of a file before.
 */
export type Source =
  | Readonly<{ is: 'register'; register: Register }>
  | Readonly<{ is: 'file'; path: string; key: Key | null }>
  | Readonly<{ is: 'packed'; bytes: SharedArrayBuffer }>;

/** What a worker is asked. `source`: null where nothing is read. */
export type WorkerOrder = Readonly<{ source: Source | null; task: Task }>;

export type WorkerMessage =
  /** Nothing more is read of the file. */
  | Readonly<{ is: 'read' }>
  | Readonly<{ is: 'progress'; progress: ExportProgress }>
  | Readonly<{ is: 'step'; done: number; of: number }>
  | Readonly<{ is: 'files'; files: readonly Prepared[] }>
  | Readonly<{ is: 'parts'; parts: readonly Rendered[] }>
  /** A page as HTML with the foot of its sheets, and the name of its file without the ending. */
  | Readonly<{ is: 'page'; html: string; foot: string; name: string }>
  | Readonly<{ is: 'packed'; bytes: SharedArrayBuffer }>
  | Readonly<{ is: 'plan'; plan: ExportPlan }>
  | Readonly<{ is: 'packPlan'; plan: PackPlan }>
  | Readonly<{ is: 'compared'; records: readonly ComparedRecord[] }>
  | Readonly<{ is: 'failed'; message: string; code: string | null }>
  /** Refused for a reason that can be told. */
  | Readonly<{ is: 'refused'; problem: Problem }>;

/** Making a large export takes a processor for a while: a thread of its own, ended when the person cancels. */
const port = parentPort;
if (port === null) throw new Error('This file is the start of a worker.');
takeLawOfProcess();
const send = (message: WorkerMessage): void => port.postMessage(message);

function registerFrom(source: Source | null): Register | null {
  if (source === null) return null;
  if (source.is === 'register') return source.register;
  if (source.is === 'packed') return deserialize(Buffer.from(source.bytes)) as Register;
  return besideFile(source, readRegister);
}

/** Keys cross to a thread as plain bytes. */
function besideFile<T>({ path, key }: Extract<Source, { is: 'file' }>, read: (db: ReadDb) => T): T {
  const own = key && {
    secret: Buffer.from(key.secret.buffer, key.secret.byteOffset, key.secret.length),
    salt: Buffer.from(key.salt),
  };
  try {
    return readBeside(path, own, read);
  } finally {
    forgetKey(own);
  }
}

function packed(register: Register): SharedArrayBuffer {
  const bytes = serialize(register);
  const shared = new SharedArrayBuffer(bytes.byteLength);
  Buffer.from(shared).set(bytes);
  return shared;
}

/**
 * Who waits for a file can wait; who types cannot. Below the ordinary, not last of all: on a busy machine the last gets
 * nothing for minutes. Only Linux counts priority by thread: elsewhere the whole process, which also saves what is typed,
 * would be put back.
 */
function stepBack(): void {
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
}

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
    const order = { jobs: task.jobs, otherwise: '', letterhead: task.letterhead };
    for await (const part of renderJobs(held, order, tell)) parts.push(part);
    send({ is: 'parts', parts });
    return;
  }
  if (task.make === 'word') {
    const { docxVolumes, renderVolumes } = await word();
    const parts: Rendered[] = [];
    for (const [job, document] of task.documents.entries())
      for await (const bytes of renderVolumes(docxVolumes(document), () => undefined))
        parts.push({ job, volume: 0, fileName: '', bytes, cuts: [] });
    send({ is: 'parts', parts });
    return;
  }
  if (held.register === null) return;
  if (task.make === 'packed') {
    const { register } = held;
    held.register = null;
    send({ is: 'packed', bytes: packed(register) });
  } else if (task.make === 'plan')
    send({ is: 'plan', plan: planExport(held.register, task.request, task.otherwise) });
  else if (task.make === 'packPlan')
    send({ is: 'packPlan', plan: planPack(held.register, task.choice, task.otherwise) });
  else if (task.make === 'html') {
    const document = makeDocument(held.register, task.options);
    const name = fileBase(held.register, task.options, task.otherwise);
    send({ is: 'page', html: renderHtml(document), foot: footOf(document), name });
  }
}

async function compare(source: Extract<Source, { is: 'file' }>, task: ComparisonTask): Promise<void> {
  const { comparison, chosen, today, order } = task;
  const sources = (db: ReadDb): Sources => {
    let register: Register | null = null;
    const whole = (): Register => {
      register ??= readRegister(db);
      return register;
    };
    return { db, whole, chosen, today };
  };
  if (order === null) {
    const list = besideFile(source, (db) => readForList(sources(db), comparison));
    send({ is: 'read' });
    stepBack();
    send({ is: 'compared', records: list() });
    return;
  }
  const write = besideFile(source, (db) => readForFile(sources(db), comparison));
  send({ is: 'read' });
  stepBack();
  let last = 0;
  const files = await write(order, (done, of) => {
    const now = performance.now();
    if (now - last < pace) return;
    last = now;
    send({ is: 'step', done, of });
  });
  send({ is: 'files', files });
}

// The register comes as a message: data given with the start of a thread are held to its end.
port.once('message', (order: WorkerOrder) => {
  const work = async (): Promise<void> => {
    if (order.task.make === 'comparison' && order.source?.is === 'file')
      return await compare(order.source, order.task);
    const held = { register: registerFrom(order.source) };
    send({ is: 'read' });
    // Nobody waits for it any more: what is typed goes first from here on.
    stepBack();
    await obey(held, order.task);
  };
  work().catch((error: unknown) => {
    if (error instanceof Refusal) return send({ is: 'refused', problem: error.problem });
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    send({ is: 'failed', message: error instanceof Error ? error.message : String(error), code });
  });
});

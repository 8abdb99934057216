import { mkdir } from 'node:fs/promises';
import type { ExportFormat } from '../../shared/api';
import type { Document } from '../../shared/documents/document';
import { makeDocument } from '../../shared/documents/index';
import type { DocumentOptions, Format } from '../../shared/documents/options';
import type { Register } from '../../shared/register/register';
import type { ScreenLanguage } from '../../shared/register/text';
import { type Cut, renderXlsx } from '../render/excel';
import { ownerLine } from '../render/owner';
import type { OnProgress } from '../render/progress';
import { renderMarkdown, renderWeb } from '../render/web';
import { placeOf } from './cuts';
import { type LetterheadFile, letterheadOf, takesLetterhead } from './letterhead';
import { fileBase, fileNames } from './names';
import { type Prepared, prepareFile } from './place';

/** One document in one language and one format. */
export type ExportJob = Readonly<{ options: DocumentOptions; format: Format }>;

/** What is to be made, as it travels to a worker. `stamp` is part of every temporary name. */
export type ExportOrder = Readonly<{
  jobs: readonly ExportJob[];
  folder: string;
  stamp: string;
  /** Names the firm when its register does not. */
  otherwise: string;
  /** The identity of the client file, for the properties of the documents. */
  owner?: string | null;
  /** What is published in Word stands on it. */
  letterhead?: LetterheadFile | null;
}>;

export type ExportProgress = Readonly<{
  job: number;
  language: ScreenLanguage;
  format: ExportFormat;
  done: number;
  of: number;
}>;

/** Holds a register until nothing more is made of it. */
export type Held = { register: Register | null };

type Made = Readonly<{ key: string; base: string; document: Document }>;

/** The writer of Word weighs more than everything else that a start loads: it comes when it is needed. */
export const word = (): Promise<typeof import('../render/word')> => import('../render/word');

const keyOf = (job: ExportJob | undefined): string => JSON.stringify(job?.options ?? null);

/**
 * Makes all files of an order under temporary names in the folder they belong in. Nothing stands under its real name
 * until `putInPlace`; what fails or is cancelled before is taken away by `clearAway`. Of a large register every part
 * counts: the register is let go once the last document is made of it, a document once it is cut into volumes, a
 * volume once it is written.
 */
export async function prepareFiles(
  held: Held,
  { jobs, folder, stamp, otherwise, owner = null, letterhead = null }: ExportOrder,
  onProgress: (progress: ExportProgress) => void,
): Promise<readonly Prepared[]> {
  await mkdir(folder, { recursive: true });
  const prepared: Prepared[] = [];
  const order = { jobs, otherwise, owner, letterhead };
  for await (const { fileName, bytes, cuts } of renderJobs(held, order, onProgress)) {
    const file = await prepareFile(folder, fileName, stamp, bytes);
    prepared.push(cuts.length === 0 ? file : { ...file, cuts });
  }
  return prepared;
}

/** A file of a job, in memory alone. A large document comes in volumes, counted from 0. */
export type Rendered = Readonly<{
  job: number;
  volume: number;
  fileName: string;
  bytes: Uint8Array;
  /** Where a workbook could not hold a whole text. */
  cuts: readonly string[];
}>;

/** The files of all jobs one after another. */
export async function* renderJobs(
  held: Held,
  {
    jobs,
    otherwise,
    owner = null,
    letterhead = null,
  }: Pick<ExportOrder, 'jobs' | 'otherwise' | 'owner' | 'letterhead'>,
  onProgress: (progress: ExportProgress) => void,
): AsyncGenerator<Rendered> {
  // A letterhead that cannot be used is told before anything is made.
  const paper = letterhead !== null && jobs.some(takesLetterhead) ? letterheadOf(letterhead) : null;
  const lastKey = keyOf(jobs.at(-1));
  let last: Made | undefined;
  for (const [index, job] of jobs.entries()) {
    const { options, format } = job;
    const key = keyOf(job);
    const tell = (done: number, of: number): void =>
      onProgress({ job: index, language: options.language, format, done, of });
    // Putting a long document together takes a while before its first part can be written.
    tell(0, 1);
    // Word and Excel of one language are renderings of the same value.
    if (last?.key !== key && held.register !== null) {
      const base = fileBase(held.register, options, otherwise);
      last = { key, base, document: makeDocument(held.register, options) };
    }
    if (last === undefined) throw new Error('The register was let go too early.');
    if (key === lastKey) held.register = null;
    const parts = format === 'docx' ? (await word()).docxVolumes(last.document) : [last.document];
    const names = fileNames(last.base, format, parts.length);
    if (keyOf(jobs[index + 1]) !== key) last = undefined;
    const cuts: string[] = [];
    // The same text stands on the sheet of the register and on a fact sheet: it is told once.
    const onCut = (cut: Cut): void => {
      const place = placeOf(cut);
      if (!cuts.includes(place)) cuts.push(place);
    };
    const files =
      format === 'docx'
        ? (await word()).renderVolumes(parts, tell, owner, takesLetterhead(job) ? paper : null)
        : format === 'xlsx'
          ? renderBooks(parts, tell, onCut, owner)
          : renderTexts(parts, format, tell, owner);
    let volume = 0;
    for await (const bytes of files) {
      yield { job: index, volume, fileName: names[volume] ?? '', bytes, cuts: [...cuts] };
      volume += 1;
    }
  }
}

function* renderTexts(
  parts: Document[],
  format: 'html' | 'md',
  tell: OnProgress,
  owner: string | null,
): Generator<Uint8Array> {
  const render = format === 'html' ? renderWeb : renderMarkdown;
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
    yield Buffer.from(render(part) + ownerLine(owner), 'utf8');
    tell(1, 1);
  }
}

function* renderBooks(
  parts: Document[],
  tell: OnProgress,
  onCut: (cut: Cut) => void,
  owner: string | null,
): Generator<Uint8Array> {
  for (let part = parts.shift(); part !== undefined; part = parts.shift())
    yield renderXlsx(part, tell, onCut, owner);
}

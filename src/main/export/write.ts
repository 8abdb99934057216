import { mkdir } from 'node:fs/promises';
import type { ExportFormat } from '../../shared/api';
import type { Document } from '../../shared/documents/document';
import { makeDocument } from '../../shared/documents/index';
import type { DocumentOptions } from '../../shared/documents/options';
import type { Register } from '../../shared/register/register';
import type { ScreenLanguage } from '../../shared/register/text';
import { renderXlsx } from '../render/excel';
import { renderDocx } from '../render/word';
import { fileBase, fileNames } from './names';
import { type Prepared, prepareFile } from './place';

/** One document in one language and one format. */
export type ExportJob = Readonly<{ options: DocumentOptions; format: 'docx' | 'xlsx' }>;

/** What is to be made, as it travels to a worker. `stamp` is part of every temporary name. */
export type ExportOrder = Readonly<{
  register: Register;
  jobs: readonly ExportJob[];
  folder: string;
  stamp: string;
  /** Names the firm when its register does not. */
  otherwise: string;
}>;

export type ExportProgress = Readonly<{
  job: number;
  language: ScreenLanguage;
  format: ExportFormat;
  done: number;
  of: number;
}>;

/**
 * Makes all files of an order under temporary names in the folder they belong in. Nothing stands under its real name
 * until `putInPlace`; what fails or is cancelled before is taken away by `clearAway`.
 */
export async function prepareFiles(
  order: ExportOrder,
  onProgress: (progress: ExportProgress) => void,
): Promise<readonly Prepared[]> {
  await mkdir(order.folder, { recursive: true });
  const prepared: Prepared[] = [];
  let last: Readonly<{ key: string; document: Document }> | undefined;
  for (const [index, { options, format }] of order.jobs.entries()) {
    // Word and Excel of one language are renderings of the same value.
    const key = JSON.stringify(options);
    if (last?.key !== key) last = { key, document: makeDocument(order.register, options) };
    const tell = (done: number, of: number): void =>
      onProgress({ job: index, language: options.language, format, done, of });
    const files =
      format === 'docx' ? await renderDocx(last.document, tell) : [renderXlsx(last.document, tell)];
    const names = fileNames(fileBase(order.register, options, order.otherwise), format, files.length);
    for (const [volume, bytes] of files.entries()) {
      const fileName = names[volume] ?? `${volume}`;
      prepared.push(await prepareFile(order.folder, fileName, order.stamp, bytes));
    }
  }
  return prepared;
}

import { randomBytes } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Answer, ExportedFile, ExportRequest, Output } from '../../shared/api';
import type { OfSeries } from '../../shared/documents/issued';
import { type ScreenLanguage, screenLanguages } from '../../shared/register/text';
import type { IssueOrder, IssueStart } from '../keeper/issuing';
import { ok } from '../keeper/protocol';
import type { Exports } from './exports';

export type IssueSteps = Readonly<{
  start: (asked: OfSeries) => Promise<Answer<IssueStart>>;
  run: Exports['run'];
  finish: (order: IssueOrder) => Promise<Answer<Output<'issue.run'>>>;
}>;

/** The language that an export names in its file name (`fileBase`). */
function languageIn(fileName: string): ScreenLanguage {
  return screenLanguages.find((language) => fileName.includes(`_${language}_`)) ?? 'en';
}

/**
 * Hands a version over: its files are made beside the folder's own, kept in the client file, and only then get their
 * names in the folder. Refused or cancelled on the way, nothing in the folder is touched: what stood there stays.
 */
export async function issueVersion(
  { start, run, finish }: IssueSteps,
  request: ExportRequest,
  folder: string,
  told: Pick<IssueOrder, 'issuedTo' | 'note'>,
): Promise<Answer<Output<'issue.run'>>> {
  const started = await start(request.options);
  if (!started.ok) return started;
  const { number, head } = started.value;
  const options = { ...request.options, version: String(number), head };
  const aside = join(folder, `.issue.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const made = await run({ ...request, options }, aside);
    if (!made.ok) return made;
    const files = made.value.files.map((file) => ({ ...file, language: languageIn(file.fileName) }));
    const kept = await finish({ ...told, options, languages: request.languages, files });
    if (!kept.ok) return kept;
    const placed = await Promise.all(kept.value.files.map((file) => placeIn(folder, file)));
    return ok({ ...kept.value, files: placed.filter((file) => file !== null) });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/**
 * Gives a file its name in the folder; another one when the file of that name cannot be replaced, as one that is open
 * in another program. Null: neither can be; the version is kept all the same and its files can be saved out.
 */
async function placeIn(folder: string, file: ExportedFile): Promise<ExportedFile | null> {
  const { fileName } = file;
  const ending = extname(fileName);
  const other = `${fileName.slice(0, fileName.length - ending.length)}_${randomBytes(2).toString('hex')}${ending}`;
  for (const name of [fileName, other]) {
    const path = join(folder, name);
    try {
      await rename(file.path, path);
      return { ...file, fileName: name, path };
    } catch {
      // The next name is tried.
    }
  }
  return null;
}

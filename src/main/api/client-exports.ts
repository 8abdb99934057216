import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import type { Answer, ClientsExported, Events, ExportedFile, ExportFormat, Problem } from '../../shared/api';
import {
  type DocumentKind,
  documentOptionsSchema,
  isPublished,
  type Reader,
  staysInside,
} from '../../shared/documents/options';
import type { ScreenLanguage } from '../../shared/register/text';
import { clearAway, makeFolder, type Prepared, prepareFile, putInPlace } from '../export/place';
import { ok, type PrintablePage, refuse } from '../keeper/protocol';
import { withOwner } from '../render/owner';
import { problemOfDisk } from './disk-problem';
import type { KeeperLink } from './keeper-link';
import type { Printing } from './pdf';

export type ClientsOrder = Readonly<{
  paths: readonly string[];
  password: string | null;
  documents: readonly DocumentKind[];
  languages: readonly ScreenLanguage[];
  formats: readonly Exclude<ExportFormat, 'html' | 'md'>[];
  reader: Reader;
  date: string;
}>;

export type ClientExports = Readonly<{
  run: (order: ClientsOrder, folder: string) => Promise<Answer<ClientsExported>>;
  cancel: () => Promise<void>;
  isRunning: () => boolean;
}>;

/**
 * Exports several clients one after another, each read, written and let go before the next, so that two never meet in
 * one document. What was made before somebody cancels stays: it is whole.
 */
export function makeClientExports(
  keeper: KeeperLink,
  print: (html: string, foot: string) => Printing,
  mayBeRead: (path: string) => boolean,
  tell: (progress: Events['clientsProgress']) => void,
): ClientExports {
  let isRunning = false;
  let isCancelled = false;
  let printing: Printing | null = null;

  /** The pages of one client as PDF: all of them or none. */
  const printAll = async (
    folder: string,
    pages: readonly PrintablePage[],
    owner: string | null,
  ): Promise<Answer<readonly ExportedFile[]>> => {
    if (pages.length === 0) return ok([]);
    const stamp = randomBytes(6).toString('hex');
    try {
      await makeFolder(folder);
      const prepared: Prepared[] = [];
      for (const { html, foot, name } of pages) {
        if (isCancelled) return refuse('cancelled');
        printing = print(html, foot);
        const bytes = withOwner(await printing.result, owner);
        printing = null;
        prepared.push(await prepareFile(folder, `${name}.pdf`, stamp, bytes));
      }
      return isCancelled ? refuse('cancelled') : ok(await putInPlace(prepared, owner));
    } catch (error) {
      return isCancelled ? refuse('cancelled') : { ok: false, problem: problemOfDisk(error) };
    } finally {
      printing = null;
      await clearAway(folder, stamp);
    }
  };

  const run = async (order: ClientsOrder, folder: string): Promise<ClientsExported> => {
    const { paths, password, documents, languages, formats, reader, date } = order;
    const inLanguages = documents.flatMap((document) =>
      languages.map((language) =>
        documentOptionsSchema.parse({
          document,
          language,
          reader,
          withOpenPoints: !isPublished(document) && staysInside(reader),
          withPictures: staysInside(reader),
          date,
        }),
      ),
    );
    const jobs = inLanguages.flatMap((options) =>
      formats.flatMap((format) => (format === 'pdf' ? [] : [{ options, format }])),
    );
    const pages = formats.includes('pdf') ? inLanguages : [];
    const clients: { fileName: string; files: readonly ExportedFile[] }[] = [];
    const failed: { path: string; fileName: string; problem: Problem }[] = [];
    const taken: string[] = [];
    let isOfEncrypted = false;
    for (const [done, path] of paths.entries()) {
      const fileName = basename(path);
      tell({ fileName, done, of: paths.length });
      const made = mayBeRead(path)
        ? await keeper.ask('keeper.exportClient', { path, password, jobs, pages, folder, taken })
        : refuse('notFound', { detail: fileName });
      if (made.ok) {
        taken.push(made.value.name);
        isOfEncrypted ||= made.value.isEncrypted;
        const own = join(folder, made.value.name);
        const printed = await printAll(own, made.value.pages, made.value.owner);
        const files = [...made.value.files, ...(printed.ok ? printed.value : [])];
        if (files.length > 0) clients.push({ fileName, files });
        if (!printed.ok && !isCancelled) failed.push({ path, fileName, problem: printed.problem });
      } else if (!isCancelled) failed.push({ path, fileName, problem: made.problem });
      if (isCancelled) break;
    }
    return { folder, clients, failed, isCancelled, isOfEncrypted };
  };

  return {
    run: async (order, folder) => {
      if (isRunning) return refuse('inUse');
      isRunning = true;
      isCancelled = false;
      try {
        return ok(await run(order, folder));
      } finally {
        isRunning = false;
      }
    },
    cancel: async () => {
      if (!isRunning) return;
      isCancelled = true;
      printing?.cancel();
      await keeper.ask('keeper.cancelExport', null);
    },
    isRunning: () => isRunning,
  };
}

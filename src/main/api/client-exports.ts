import { basename } from 'node:path';
import type { Answer, ClientsExported, Events, ExportedFile, Problem } from '../../shared/api';
import {
  documentOptionsSchema,
  type Format,
  givesOpenPoints,
  type Reader,
} from '../../shared/documents/options';
import type { ScreenLanguage } from '../../shared/register/text';
import { ok, refuse } from '../keeper/protocol';
import type { KeeperLink } from './keeper-link';

export type ClientsOrder = Readonly<{
  paths: readonly string[];
  password: string | null;
  languages: readonly ScreenLanguage[];
  formats: readonly Format[];
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
  mayBeRead: (path: string) => boolean,
  tell: (progress: Events['clientsProgress']) => void,
): ClientExports {
  let isRunning = false;
  let isCancelled = false;

  const run = async (order: ClientsOrder, folder: string): Promise<ClientsExported> => {
    const { paths, password, languages, formats, reader, date } = order;
    const jobs = languages.flatMap((language) =>
      formats.map((format) => ({
        options: documentOptionsSchema.parse({
          language,
          reader,
          withOpenPoints: givesOpenPoints(reader),
          date,
        }),
        format,
      })),
    );
    const clients: { fileName: string; files: readonly ExportedFile[] }[] = [];
    const failed: { path: string; fileName: string; problem: Problem }[] = [];
    const taken: string[] = [];
    let isOfEncrypted = false;
    for (const [done, path] of paths.entries()) {
      const fileName = basename(path);
      tell({ fileName, done, of: paths.length });
      const made = mayBeRead(path)
        ? await keeper.ask('keeper.exportClient', { path, password, jobs, folder, taken })
        : refuse('notFound', { detail: fileName });
      if (made.ok) {
        taken.push(made.value.name);
        clients.push({ fileName, files: made.value.files });
        isOfEncrypted ||= made.value.isEncrypted;
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
      await keeper.ask('keeper.cancelExport', null);
    },
    isRunning: () => isRunning,
  };
}

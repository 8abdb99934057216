import type { Answer, Events, ExportedFile, PackRequest } from '../../shared/api';
import { ok, refuse } from '../keeper/protocol';
import type { PrintedPart } from '../pack/outsider';
import { problemOfDisk } from './disk-problem';
import type { KeeperLink } from './keeper-link';
import type { Printing } from './pdf';

export type Packs = Readonly<{
  forOutsider: (request: PackRequest, path: string) => Promise<Answer<ExportedFile>>;
  forColleague: (path: string) => Promise<Answer<ExportedFile>>;
  isRunning: () => boolean;
  cancel: () => Promise<void>;
}>;

/** Packs from the window: PDF by the engine that shows the pages, in memory; the rest in the keeper. */
export function makePacks(
  keeper: KeeperLink,
  print: (html: string, foot: string) => Printing,
  tell: (progress: Events['packProgress']) => void,
): Packs {
  let isRunning = false;
  let isCancelled = false;
  let printing: Printing | null = null;

  const printAll = async (request: PackRequest): Promise<Answer<readonly PrintedPart[]>> => {
    const printed: PrintedPart[] = [];
    for (const [document, { options, languages, formats }] of request.documents.entries())
      for (const language of formats.includes('pdf') ? languages : []) {
        tell({ name: null, done: 0, of: 1 });
        const page = await keeper.ask('keeper.html', { options: { ...options, language } });
        if (!page.ok) return page;
        if (isCancelled) return refuse('cancelled');
        printing = print(page.value.html, page.value.foot);
        printed.push({ document, language, bytes: await printing.result });
        printing = null;
      }
    return ok(printed);
  };

  const during = async (work: () => Promise<Answer<ExportedFile>>): Promise<Answer<ExportedFile>> => {
    if (isRunning) return refuse('inUse');
    isRunning = true;
    isCancelled = false;
    try {
      return await work();
    } catch (error) {
      return isCancelled ? refuse('cancelled') : { ok: false, problem: problemOfDisk(error) };
    } finally {
      printing = null;
      isRunning = false;
    }
  };

  return {
    forOutsider: (request, path) =>
      during(async () => {
        const printed = await printAll(request);
        if (!printed.ok) return printed;
        return isCancelled
          ? refuse('cancelled')
          : await keeper.ask('keeper.pack', { request, printed: printed.value, path });
      }),
    forColleague: (path) => during(() => keeper.ask('keeper.packCopy', { path })),
    isRunning: () => isRunning,
    cancel: async () => {
      if (!isRunning) return;
      isCancelled = true;
      printing?.cancel();
      await keeper.ask('keeper.cancelPack', null);
      await keeper.ask('keeper.cancelExport', null);
    },
  };
}

import { randomBytes } from 'node:crypto';
import type { Answer, Events, ExportedFile, ExportRequest } from '../../shared/api';
import { clearAway, makeFolder, type Prepared, prepareFile, putInPlace, testTargets } from '../export/place';
import type { ExportJob } from '../export/write';
import { ok, refuse } from '../keeper/protocol';
import { withOwner } from '../render/owner';
import { problemOfDisk } from './disk-problem';
import type { KeeperLink } from './keeper-link';
import type { Printing } from './pdf';

export type Exports = Readonly<{
  run: (
    request: ExportRequest,
    folder: string,
  ) => Promise<Answer<Readonly<{ files: readonly ExportedFile[] }>>>;
  cancel: () => Promise<void>;
  isRunning: () => boolean;
}>;

/**
 * Exports from the window: Word and Excel in a worker of the keeper, PDF by the engine that shows the pages. All files
 * get their names together at the end, so that a cancelled export leaves none.
 */
export function makeExports(
  keeper: KeeperLink,
  print: (html: string, foot: string) => Printing,
  tell: (progress: Events['exportProgress']) => void,
): Exports {
  let isRunning = false;
  let isCancelled = false;
  let printing: Printing | null = null;

  const preparePdfs = async (
    request: ExportRequest,
    folder: string,
    stamp: string,
  ): Promise<Answer<Readonly<{ pdfs: readonly Prepared[]; owner: string | null }>>> => {
    const prepared: Prepared[] = [];
    let owner: string | null = null;
    for (const language of request.formats.includes('pdf') ? request.languages : []) {
      tell({ language, format: 'pdf', done: 0, of: 2 });
      const page = await keeper.ask('keeper.html', { options: { ...request.options, language } });
      if (!page.ok) return page;
      if (isCancelled) return refuse('cancelled');
      tell({ language, format: 'pdf', done: 1, of: 2 });
      printing = print(page.value.html, page.value.foot);
      owner = page.value.owner;
      const bytes = withOwner(await printing.result, owner);
      printing = null;
      prepared.push(await prepareFile(folder, `${page.value.name}.pdf`, stamp, bytes));
      tell({ language, format: 'pdf', done: 2, of: 2 });
    }
    return ok({ pdfs: prepared, owner });
  };

  return {
    run: async (request, folder) => {
      if (isRunning) return refuse('inUse');
      isRunning = true;
      isCancelled = false;
      const stamp = randomBytes(6).toString('hex');
      try {
        await makeFolder(folder);
        const printed = await preparePdfs(request, folder, stamp);
        if (isCancelled) return refuse('cancelled');
        if (!printed.ok) return printed;
        const { pdfs, owner } = printed.value;
        // Before the others get their names.
        await testTargets(pdfs, owner);
        const jobs = jobsOf(request);
        const rest: Answer<readonly ExportedFile[]> =
          jobs.length === 0
            ? ok([])
            : await keeper.ask('keeper.export', { jobs, folder, letterhead: request.letterhead ?? null });
        if (!rest.ok) return rest;
        return ok({ files: [...rest.value, ...(await putInPlace(pdfs, owner))] });
      } catch (error) {
        return isCancelled ? refuse('cancelled') : { ok: false, problem: problemOfDisk(error) };
      } finally {
        printing = null;
        isRunning = false;
        await clearAway(folder, stamp);
      }
    },
    isRunning: () => isRunning,
    cancel: async () => {
      if (!isRunning) return;
      isCancelled = true;
      printing?.cancel();
      await keeper.ask('keeper.cancelExport', null);
    },
  };
}

function jobsOf(request: ExportRequest): readonly ExportJob[] {
  return request.languages.flatMap((language) =>
    request.formats
      .filter((format) => format !== 'pdf')
      .map((format) => ({ options: { ...request.options, language }, format })),
  );
}

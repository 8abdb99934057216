import { writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import type { FileState } from '../shared/api';
import { makeApi } from './api/api';
import { makeClientExports } from './api/client-exports';
import { makeClientLooks } from './api/client-looks';
import { desktop } from './api/desk';
import { problemOfDisk } from './api/disk-problem';
import { makeExports } from './api/exports';
import { linkKeeper } from './api/keeper-link';
import { startKeeper } from './api/keeper-process';
import { makeLawFile } from './api/law-file';
import { makeOffers, type Offers } from './api/offers';
import { makePacks } from './api/packs';
import { printToPdf } from './api/pdf';
import { recoverySheet } from './api/recovery-sheet';
import { makeRescuer } from './api/rescuer';
import { closeGently } from './closing';
import { tellWindow } from './ipc';
import { ok, refuse } from './keeper/protocol';
import { keptLawName } from './law/kept-law';
import { watchEngine } from './log/engine';
import { openLog } from './log/log';
import { noting } from './log/noting';
import { drawMenu } from './menu';
import { openRecent } from './settings/recent';
import { openSettings } from './settings/settings';
import { watchForAbsence } from './window/lock-watch';

export type Desktop = Readonly<{
  /** Answers a message from the window, whatever it is, as JSON text. */
  answer: (name: unknown, input: unknown) => Promise<string>;
  offers: Offers;
  /** Opens the client file that the program was started with, if there is one. */
  begin: () => Promise<void>;
}>;

/** Puts the desktop program together behind its one window: settings, keeper, calls and menu. */
export async function openDesktop(window: BrowserWindow): Promise<Desktop> {
  const folder = app.getPath('userData');
  const log = openLog(join(folder, 'logs'));
  watchEngine(log);
  const [settings, recent] = await Promise.all([
    openSettings(folder, { locale: app.getLocale(), author: userInfo().username }),
    openRecent(folder),
  ]);

  const language = () => settings.read().language;
  const choose = (id: string): void => tellWindow(window, 'command', { id });
  let file: FileState = { isOpen: false };
  const redrawMenu = (): void =>
    drawMenu(language(), { hasFile: file.isOpen, hasPassword: file.isOpen && file.isEncrypted }, choose);

  const tell: Parameters<typeof makeApi>[0]['tell'] = (name, value) => {
    if (name === 'fileState') {
      file = value as FileState;
      redrawMenu();
    }
    tellWindow(window, name, value);
  };

  const keptLaw = join(folder, keptLawName);
  const startOne = (name?: string) =>
    startKeeper(settings.read().author, join(folder, 'backups'), keptLaw, name);
  const keeper = linkKeeper(() => startOne(), {
    event: (name, value) => api.heard(name, value),
    gone: () => {
      log.note({ what: 'keeperEnded' });
      void api.reopen();
    },
  });
  const another = (name: string) => () =>
    linkKeeper(() => startOne(name), {
      event: () => undefined,
      gone: () => undefined,
    });
  const rescue = makeRescuer(another('Griffier rescue'));
  const lawFile = makeLawFile(keptLaw, another('Griffier law'));
  const clientLooks = makeClientLooks(another('Griffier clients'));
  const exports = makeExports(keeper, printToPdf, (progress) => tell('exportProgress', progress));
  const clientExports = makeClientExports(
    keeper,
    printToPdf,
    (path) => recent.has(path),
    (progress) => tell('clientsProgress', progress),
  );
  const packs = makePacks(keeper, printToPdf, (progress) => tell('packProgress', progress));
  const desk = desktop(() => window, language);
  const offers = makeOffers();
  const api = makeApi({
    keeper,
    settings,
    recent,
    desk,
    exports,
    clientExports,
    clientLooks,
    lawFile,
    packs,
    log,
    offers,
    rescue,
    tell,
    onSettings: redrawMenu,
    redraw: () => window.webContents.reload(),
    writeSheet: async (fileName, firm) => {
      const place = await desk.whereToKeep('sheet', fileName.replace(/\.griffier$/i, ''));
      if (place === null) return refuse('cancelled');
      const date = new Date().toLocaleDateString(`${language()}-BE`, { dateStyle: 'long' });
      try {
        const pdf = await printToPdf(recoverySheet(language(), { firm, fileName, date }), '<span></span>')
          .result;
        await writeFile(place.path, pdf);
        return ok(null);
      } catch (error) {
        return { ok: false, problem: problemOfDisk(error) };
      }
    },
  });

  redrawMenu();
  // The keeper is there before anybody asks for a file, and takes no processor from the first page.
  const wake = (): void => void keeper.ask('keeper.author', { author: settings.read().author });
  if (window.isVisible()) wake();
  else window.once('show', wake);
  watchForAbsence(window, {
    minutes: () => settings.read().lockAfter,
    isBusy: () => exports.isRunning() || clientExports.isRunning() || packs.isRunning(),
    isLockable: () => file.isOpen && file.isEncrypted,
    ask: (why) => choose(why === 'asked' ? 'file.lock' : `file.lock.${why}`),
    force: (why) => void api.lock(why),
  });
  closeGently(
    window,
    () => tellWindow(window, 'command', { id: 'closing' }),
    api.isHolding,
    desk.mayLose,
    async () => {
      await api.finish();
      keeper.stop();
    },
  );

  app.on('second-instance', (_event, words) => {
    if (window.isMinimized()) window.restore();
    window.focus();
    void openGiven(words);
  });
  return { answer: noting(api.answer, log), offers, begin: () => openGiven(process.argv) };

  /** Opens the client file among the words of a start, if there is one. */
  async function openGiven(words: readonly string[]): Promise<void> {
    const given = words.slice(1).find((word) => extname(word).toLowerCase() === '.griffier');
    if (given !== undefined) await api.open(resolve(given));
  }
}

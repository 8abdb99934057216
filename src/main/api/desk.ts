import { join } from 'node:path';
import { app, type BrowserWindow, clipboard, dialog, shell } from 'electron';
import type { ScreenLanguage } from '../../shared/register/text';
import { menuWords } from '../../shared/words/menu';

/** A place the person chose. `replace`: the system asked about the file that stands there already. */
export type ChosenPlace = Readonly<{ path: string; replace: boolean }>;

/** What the program asks the person through the system's own dialogs. All answer null when the person closes them. */
export type Desk = Readonly<{
  whichClient: () => Promise<string | null>;
  /** A register in the JSON form, of ours or of another program. */
  whichJson: () => Promise<string | null>;
  /** Newer law data. */
  whichLaw: () => Promise<string | null>;
  /** A policy to read: text, a web page or Word. */
  whichPolicy: () => Promise<string | null>;
  /** Files to keep in the client file; empty when the person closes the dialog. */
  whichFiles: () => Promise<readonly string[]>;
  /** Files of the PIA tool. */
  whichPias: () => Promise<readonly string[]>;
  whichAnswers: () => Promise<string | null>;
  /** Where a copy of an attachment goes, under its own name. */
  whereToSave: (fileName: string) => Promise<string | null>;
  whichFolder: (what: 'exports' | 'clients', start: string | null) => Promise<string | null>;
  showFolder: (path: string) => void;
  /** Asks, and only then hands an address of the built-in list to the system's browser. */
  openSource: (name: string, address: string) => Promise<void>;
  whereToKeep: (
    what: 'newClient' | 'copy' | 'json' | 'sheet' | 'pack' | 'whole',
    name: string,
  ) => Promise<ChosenPlace | null>;
  /** Puts text where other programs can paste it. */
  copyText: (text: string) => void;
  /** Asks before something of a file with a password is written where everybody can read it. */
  mayBeClear: () => Promise<boolean>;
  /** Whether the window may close although something could not be saved. Staying is the safe answer. */
  mayLose: () => Promise<boolean>;
}>;

const extensions = {
  newClient: 'griffier',
  copy: 'griffier',
  whole: 'griffier',
  json: 'json',
  sheet: 'pdf',
  pack: 'zip',
} as const;

export function desktop(window: () => BrowserWindow | null, language: () => ScreenLanguage): Desk {
  const clientFiles = () => ({ name: menuWords[language()].clientFiles, extensions: ['griffier'] });
  const openSome = async (options: Electron.OpenDialogOptions): Promise<readonly string[]> => {
    const parent = window();
    const chosen = parent
      ? await dialog.showOpenDialog(parent, options)
      : await dialog.showOpenDialog(options);
    return chosen.canceled ? [] : chosen.filePaths;
  };
  const open = async (options: Electron.OpenDialogOptions): Promise<string | null> =>
    (await openSome(options))[0] ?? null;
  const save = async (options: Electron.SaveDialogOptions): Promise<string | null> => {
    const parent = window();
    const chosen = parent
      ? await dialog.showSaveDialog(parent, options)
      : await dialog.showSaveDialog(options);
    return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
  };
  /** A question of two buttons. The first is the safe one: Enter and Escape mean it. */
  const agreesTo = async (question: Electron.MessageBoxOptions): Promise<boolean> => {
    const options = { ...question, defaultId: 0, cancelId: 0, noLink: true };
    const parent = window();
    const { response } = parent
      ? await dialog.showMessageBox(parent, options)
      : await dialog.showMessageBox(options);
    return response === 1;
  };
  return {
    whichClient: async () =>
      await open({
        title: menuWords[language()].whichOpen,
        filters: [clientFiles()],
        properties: ['openFile', 'dontAddToRecent'],
      }),
    whichJson: async () =>
      await open({
        title: menuWords[language()].whichJson,
        filters: [{ name: 'JSON', extensions: ['json'] }],
        properties: ['openFile', 'dontAddToRecent'],
      }),
    whichLaw: async () =>
      await open({
        title: menuWords[language()].whichLaw,
        filters: [{ name: 'JSON', extensions: ['json'] }],
        properties: ['openFile', 'dontAddToRecent'],
      }),
    whichPolicy: async () =>
      await open({
        title: menuWords[language()].whichPolicy,
        filters: [
          {
            name: menuWords[language()].policyFiles,
            extensions: ['docx', 'html', 'htm', 'xhtml', 'md', 'markdown', 'txt', 'text'],
          },
          { name: menuWords[language()].allFiles, extensions: ['*'] },
        ],
        properties: ['openFile', 'dontAddToRecent'],
      }),
    whereToKeep: async (what, name) => {
      const words = menuWords[language()];
      const extension = extensions[what];
      const titles = {
        newClient: words.whereNew,
        copy: words.whereCopy,
        json: words.whereJson,
        sheet: words.whereSheet,
        pack: words.wherePack,
        whole: words.whereWhole,
      };
      const path = await save({
        title: titles[what],
        defaultPath: join(app.getPath('documents'), `${name}.${extension}`),
        filters: [
          extension === 'griffier'
            ? clientFiles()
            : { name: extension.toUpperCase(), extensions: [extension] },
        ],
        properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      });
      if (path === null) return null;
      const hasExtension = path.toLowerCase().endsWith(`.${extension}`);
      // The system asked about the name as typed. With an ending of ours it may be another file.
      return hasExtension ? { path, replace: true } : { path: `${path}.${extension}`, replace: false };
    },
    copyText: (text) => clipboard.writeText(text),
    whichPias: async () =>
      await openSome({
        title: menuWords[language()].whichPias,
        filters: [
          { name: menuWords[language()].piaFiles, extensions: ['json', 'zip'] },
          // Its desktop version writes files without extension.
          { name: menuWords[language()].allFiles, extensions: ['*'] },
        ],
        properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
      }),
    whichAnswers: async () =>
      await open({
        title: menuWords[language()].whichAnswers,
        filters: [{ name: 'Excel', extensions: ['xlsx'] }],
        properties: ['openFile', 'dontAddToRecent'],
      }),
    whichFiles: async () =>
      await openSome({
        title: menuWords[language()].whichAttach,
        properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
      }),
    whereToSave: async (fileName) =>
      await save({
        title: menuWords[language()].whereAttachment,
        defaultPath: join(app.getPath('documents'), fileName),
        properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      }),
    whichFolder: async (what, start) =>
      await open({
        title: what === 'exports' ? menuWords[language()].whereExport : menuWords[language()].whichClients,
        defaultPath: start ?? app.getPath('documents'),
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      }),
    mayBeClear: async () => {
      const words = menuWords[language()];
      return await agreesTo({
        type: 'question',
        message: words.clearTitle,
        detail: words.clearDetail,
        buttons: [words.clearCancel, words.clearGo],
      });
    },
    mayLose: async () => {
      const words = menuWords[language()];
      return await agreesTo({
        type: 'warning',
        message: words.notAllSaved,
        detail: words.notAllSavedAbout,
        buttons: [words.stay, words.closeAnyway],
      });
    },
    showFolder: (path) => {
      void shell.openPath(path);
    },
    openSource: async (name, address) => {
      const words = menuWords[language()];
      const isAgreed = await agreesTo({
        type: 'question',
        message: words.openSource(name),
        detail: words.openSourceDetail(address),
        buttons: [words.cancel, words.openInBrowser],
      });
      if (isAgreed) await shell.openExternal(address);
    },
  };
}

import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { ScreenLanguage } from '../shared/register/text';
import { menuWords } from '../shared/words/menu';

type Words = (typeof menuWords)['en'];
/** Words that stand as they are; a sentence that names something is none. */
type Word = { [W in keyof Words]: Words[W] extends string ? W : never }[keyof Words];

/** A command of the menu: what it is called, its keys, and the id that the window knows it by. */
type Command = Readonly<{ word: Word; id: string; keys?: string; needsFile?: true; needsPassword?: true }>;

const fileCommands: readonly (Command | 'line')[] = [
  { word: 'newClient', id: 'file.new', keys: 'CmdOrCtrl+Shift+N' },
  { word: 'openClient', id: 'file.open', keys: 'CmdOrCtrl+O' },
  { word: 'recent', id: 'go.start' },
  'line',
  { word: 'exportDocuments', id: 'go.export', keys: 'CmdOrCtrl+E', needsFile: true },
  { word: 'saveCopy', id: 'file.saveCopy', needsFile: true },
  { word: 'saveJson', id: 'register.json', needsFile: true },
  { word: 'erasePerson', id: 'person.erase', needsFile: true },
  'line',
  { word: 'password', id: 'file.password', needsFile: true },
  { word: 'lock', id: 'file.lock', keys: 'CmdOrCtrl+L', needsPassword: true },
  { word: 'closeClient', id: 'file.close', needsFile: true },
];

const undoCommands: readonly Command[] = [
  { word: 'undo', id: 'undo', keys: 'CmdOrCtrl+Z', needsFile: true },
  { word: 'redo', id: 'redo', keys: 'CmdOrCtrl+Shift+Z', needsFile: true },
];

const goCommands: readonly (Command | 'line')[] = [
  { word: 'palette', id: 'palette.open', keys: 'CmdOrCtrl+K' },
  { word: 'find', id: 'find', keys: 'CmdOrCtrl+F', needsFile: true },
  'line',
  { word: 'overview', id: 'go.overview', needsFile: true },
  { word: 'activities', id: 'go.activities', needsFile: true },
  { word: 'newActivity', id: 'activity.new', keys: 'CmdOrCtrl+N', needsFile: true },
  'line',
  { word: 'parties', id: 'go.parties', needsFile: true },
  { word: 'people', id: 'go.people', needsFile: true },
  { word: 'systems', id: 'go.systems', needsFile: true },
  { word: 'retention', id: 'go.retention', needsFile: true },
  { word: 'measures', id: 'go.measures', needsFile: true },
  { word: 'organisation', id: 'go.organisation', needsFile: true },
  'line',
  { word: 'settings', id: 'go.settings' },
];

/** Draws the menu of the program. A chosen command goes to the window, which knows what it means there. */
export function drawMenu(
  language: ScreenLanguage,
  { hasFile, hasPassword }: Readonly<{ hasFile: boolean; hasPassword: boolean }>,
  choose: (id: string) => void,
): void {
  const words = menuWords[language];
  const item = (command: Command | 'line'): MenuItemConstructorOptions =>
    command === 'line'
      ? { type: 'separator' }
      : {
          id: command.id,
          label: words[command.word],
          enabled: (hasFile || command.needsFile !== true) && (hasPassword || command.needsPassword !== true),
          click: () => choose(command.id),
          ...(command.keys === undefined ? {} : { accelerator: command.keys }),
        };
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: words.file,
      submenu: [...fileCommands.map(item), { type: 'separator' }, { role: 'quit', label: words.quit }],
    },
    {
      label: words.edit,
      submenu: [
        ...undoCommands.map(item),
        { type: 'separator' },
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'resetZoom', label: words.actualSize },
        { role: 'zoomIn', label: words.larger },
        { role: 'zoomOut', label: words.smaller },
        { type: 'separator' },
        { role: 'togglefullscreen', label: words.fullScreen },
      ],
    },
    { label: words.go, submenu: goCommands.map(item) },
    {
      label: words.help,
      submenu: [
        {
          id: 'help.shortcuts',
          label: words.shortcuts,
          accelerator: 'F1',
          click: () => choose('help.shortcuts'),
        },
        { label: words.about, click: () => app.showAboutPanel() },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

import type { LockReason } from '../../shared/api';
import type { ScreenLanguage } from '../../shared/register/text';
import { eraseWords } from '../../shared/words/erase';
import { passwordWords } from '../../shared/words/password';
import { shellWords } from '../../shared/words/shell';
import { flushDrafts } from '../parts/fields/drafts';
import { call } from './bridge';
import { go } from './go';
import { places } from './places';
import type { Direction } from './undo';

/** A command as a value: palette, menu, keys and help are views of this list. */
export type Command = Readonly<{
  id: string;
  label: string;
  keys?: string;
  needsFile?: true;
  needsWriting?: true;
  run: () => unknown;
}>;

type Window_ = Readonly<{
  openPalette: () => void;
  showKeys: () => void;
  takeBack: (direction: Direction) => Promise<void>;
  askPassword: () => void;
  lock: (why: LockReason) => unknown;
}>;

/** Every command of the window. The menu of the program sends the same ids. */
export function commandsOf(language: ScreenLanguage, window_: Window_): readonly Command[] {
  const words = shellWords[language];
  const goTo = (id: string, path: string, label: string, needsFile = true): Command => ({
    id,
    label,
    run: () => go(path),
    ...(needsFile ? { needsFile: true as const } : {}),
  });
  const opened = async (opening: Promise<unknown>): Promise<void> => {
    await opening;
    go('/overview');
  };
  return [
    { id: 'palette.open', label: words.search, keys: 'Ctrl K', run: window_.openPalette },
    {
      id: 'activity.new',
      label: words.newActivity,
      keys: 'Ctrl N',
      needsFile: true,
      needsWriting: true,
      run: () => go('/templates'),
    },
    {
      id: 'undo',
      label: words.undo,
      keys: 'Ctrl Z',
      needsFile: true,
      needsWriting: true,
      run: () => window_.takeBack('undo'),
    },
    {
      id: 'redo',
      label: words.redo,
      keys: 'Ctrl Y',
      needsFile: true,
      needsWriting: true,
      run: () => window_.takeBack('redo'),
    },
    { id: 'file.new', label: words.newClient, keys: 'Ctrl Shift N', run: () => go('/new-client') },
    {
      id: 'file.open',
      label: words.openFile,
      keys: 'Ctrl O',
      run: () => opened(call('file.open', { path: null })),
    },
    {
      id: 'file.saveCopy',
      label: words.saveCopy,
      needsFile: true,
      run: () => flushDrafts().then(() => call('file.saveCopy', null)),
    },
    {
      id: 'register.json',
      label: words.saveJson,
      needsFile: true,
      run: () => flushDrafts().then(() => call('register.json', null)),
    },
    {
      id: 'file.password',
      label: passwordWords[language].command,
      needsFile: true,
      needsWriting: true,
      run: window_.askPassword,
    },
    {
      id: 'file.lock',
      label: passwordWords[language].lock,
      keys: 'Ctrl L',
      needsFile: true,
      run: () => window_.lock('asked'),
    },
    {
      id: 'person.erase',
      label: eraseWords[language].person,
      needsFile: true,
      needsWriting: true,
      run: () => go('/erase-person'),
    },
    {
      id: 'file.close',
      label: words.closeFile,
      needsFile: true,
      run: async () => {
        await call('file.close', null);
        go('/');
      },
    },
    ...places.map((place) =>
      goTo(
        place.path === '/' ? 'go.start' : `go.${place.path.slice(1)}`,
        place.path,
        words[place.word] as string,
        place.group !== 'foot' || place.path === '/organisation',
      ),
    ),
    { id: 'help.shortcuts', label: words.keys, keys: 'F1', run: window_.showKeys },
  ];
}

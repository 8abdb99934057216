import { existsSync, realpathSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { ScreenLanguage } from '../../shared/register/text';
import { screenLanguageFor } from '../settings/settings';
import { askHidden } from './hidden-input';

/** What the command line needs of the world. Tests give their own. */
export type Terminal = Readonly<{
  /** Results: what a script reads. */
  out: (text: string) => void;
  /** Messages: what a person reads. */
  say: (text: string) => void;
  /** Columns of a terminal that can redraw a line; null where there is none (a pipe, a log). */
  width: number | null;
  language: ScreenLanguage;
  folder: string;
  user: string;
  now: () => Date;
  /** Asks for something that is not shown while it is typed; null where nobody sits at a terminal. */
  askHidden: ((question: string) => Promise<string | null>) | null;
  /** The next line of standard input; null when there is none. */
  firstLine: () => Promise<string | null>;
  /** Where the window keeps its backups on this computer; those of one file are found by its identity. */
  backups?: readonly string[];
  /** Where the window keeps what is its own, law data among it: the first that exists counts. */
  ownFolders?: readonly string[];
  /** The file that threads start with; null where there is none (source run by a test). */
  worker: string | null;
}>;

export function terminal(worker: string): Terminal {
  const { stdin, stdout, stderr, env } = process;
  /** What was read of standard input beyond the last line. */
  let waiting = '';
  // A reader that closes the pipe early (`griffier show … | head`) is no fault.
  stdout.on('error', () => undefined);
  return {
    out: (text) => stdout.write(text),
    say: (text) => stderr.write(`${text}\n`),
    width: stderr.isTTY === true ? (stderr.columns ?? 80) : null,
    language: screenLanguageFor(
      env['GRIFFIER_LANGUAGE'] ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? 'en',
    ),
    folder: process.cwd(),
    user: userName(),
    now: () => new Date(),
    askHidden:
      stdin.isTTY === true ? (question) => askHidden(stdin, (text) => stderr.write(text), question) : null,
    firstLine: async () => {
      if (!waiting.includes('\n')) {
        if ('ref' in stdin) stdin.ref();
        for await (const chunk of stdin.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
          waiting += String(chunk);
          if (waiting.includes('\n')) break;
        }
      }
      // Whoever writes may keep the pipe open: it must not keep this process alive. A file has nothing to let go of.
      stdin.pause();
      if ('unref' in stdin) stdin.unref();
      const end = waiting.indexOf('\n');
      const line = end === -1 ? waiting : waiting.slice(0, end);
      waiting = end === -1 ? '' : waiting.slice(end + 1);
      return line.replace(/\r$/, '') || null;
    },
    backups: backupFolders(),
    ownFolders: ownFolders(),
    worker,
  };
}

/** The folders in which the window, packaged or from the source tree, keeps what is its own: whether they exist or not. */
function ownFolders(): readonly string[] {
  const { APPDATA, XDG_CONFIG_HOME } = process.env;
  const base =
    process.platform === 'win32'
      ? (APPDATA ?? join(homedir(), 'AppData', 'Roaming'))
      : process.platform === 'darwin'
        ? join(homedir(), 'Library', 'Application Support')
        : (XDG_CONFIG_HOME ?? join(homedir(), '.config'));
  return ['Griffier', 'griffier'].map((name) => join(base, name));
}

/** Those of them in which there are backups. */
function backupFolders(): readonly string[] {
  const found = ownFolders()
    .map((folder) => join(folder, 'backups'))
    .filter(existsSync);
  return [...new Set(found.map((path) => realpathSync(path)))];
}

/** The name this user has on the system. A container may run under a number that has none. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

import { userInfo } from 'node:os';
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
  /** The first line of standard input; null when there is none. */
  firstLine: () => Promise<string | null>;
  /** The file that threads start with; null where there is none (source run by a test). */
  worker: string | null;
}>;

export function terminal(worker: string): Terminal {
  const { stdin, stdout, stderr, env } = process;
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
      let text = '';
      for await (const chunk of stdin.setEncoding('utf8')) {
        text += String(chunk);
        if (text.includes('\n')) break;
      }
      const line = text.split(/\r?\n/)[0] ?? '';
      return line === '' ? null : line;
    },
    worker,
  };
}

/** The name this user has on the system. A container may run under a number that has none. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

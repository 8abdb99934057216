import { basename } from 'node:path';
import type { Answer } from '../../shared/api';
import { cliWords } from '../../shared/words/cli';
import { type Key, unlock } from '../file/index';
import { named } from '../keeper/file-methods';
import type { Terminal } from './terminal';

/** How often a person may try where one file is named. */
const tries = 3;

/** Gives each file its key. The password is asked for once, when the first file needs it, and tried on all of them. */
export type Passwords = Readonly<{ keyFor: (path: string) => Promise<Answer<Key | null>> }>;

/**
 * The passwords of one command, typed on the terminal without being shown, or the first line of standard input. Never
 * an argument: those stand in the list of processes and in the shell's history.
 */
export function passwordsOf(
  terminal: Terminal,
  from: Readonly<{ stdin: boolean; files: number }>,
): Passwords {
  const words = cliWords[terminal.language];
  let known: string | null = null;
  const ask = async (): Promise<string | null> => {
    if (from.stdin) return await terminal.firstLine();
    return terminal.askHidden === null ? null : await terminal.askHidden(words.password);
  };
  return {
    keyFor: async (path) => {
      const plain = await unlock(path, null);
      if (plain.ok || plain.problem.code !== 'encrypted') return named(plain, path);
      const isAlone = from.files === 1 && !from.stdin;
      for (let attempt = 1; ; attempt++) {
        known ??= await ask();
        if (known === null || known === '') {
          if (terminal.askHidden === null && !from.stdin) terminal.say(words.needsTerminal);
          return named(plain, path);
        }
        const unlocked = await unlock(path, known);
        const isWrong = !unlocked.ok && unlocked.problem.code === 'wrongPassword';
        if (!isWrong) return named(unlocked, path);
        if (!isAlone || attempt === tries) return named(unlocked, path);
        terminal.say(words.wrongPassword(basename(path)));
        known = null;
      }
    },
  };
}

/** The password that a file has now, asked for once: whoever changes it proves that they know it. */
export async function presentPassword(terminal: Terminal, fromStdin: boolean): Promise<string | null> {
  if (fromStdin) return await terminal.firstLine();
  if (terminal.askHidden === null) terminal.say(cliWords[terminal.language].needsTerminal);
  return terminal.askHidden === null
    ? null
    : await terminal.askHidden(cliWords[terminal.language].presentPassword);
}

/** A password for a new file: typed twice, or the first line of standard input. Null: nobody can be asked, or they differ. */
export async function newPassword(terminal: Terminal, fromStdin: boolean): Promise<string | null> {
  const words = cliWords[terminal.language];
  if (fromStdin) return await terminal.firstLine();
  if (terminal.askHidden === null) {
    terminal.say(words.needsTerminal);
    return null;
  }
  const typed = await terminal.askHidden(words.newPassword);
  const again = await terminal.askHidden(words.passwordAgain);
  if (typed === again) return typed;
  terminal.say(words.passwordsDiffer);
  return null;
}

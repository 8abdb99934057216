import { basename, resolve } from 'node:path';
import { forgetKey, type Opened } from '../file/index';
import { openReadOnly } from '../keeper/file-methods';
import { type Session, startSession } from '../keeper/session';
import { Failure, must } from './failure';
import { type Passwords, passwordsOf } from './passwords';
import type { Terminal } from './terminal';

/** The client file that a command is about, open for reading; `keyFor` tries its password on another file too. */
export type OneClient = Readonly<{ session: Session; opened: Opened; keyFor: Passwords['keyFor'] }>;

/** Opens the one client file of a command, asks its password where it has one, and closes it after the work, whatever happens. */
export async function withClient<T>(
  { file, passwordStdin }: Readonly<{ file: string; passwordStdin: boolean }>,
  terminal: Terminal,
  work: (client: OneClient) => T | Promise<T>,
): Promise<T> {
  const path = resolve(terminal.folder, file);
  const session = startSession(terminal.user, undefined, terminal.now);
  const { keyFor } = passwordsOf(terminal, { stdin: passwordStdin, files: 1 });
  const key = must(await keyFor(path));
  const opened = must(openReadOnly(session, path, key));
  forgetKey(key);
  session.opened = opened;
  try {
    return await work({ session, opened, keyFor });
  } catch (error) {
    throw opened.isReplaced() ? new Failure({ code: 'replaced', detail: basename(path) }) : error;
  } finally {
    opened.close();
  }
}

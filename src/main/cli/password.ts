import { basename, dirname, join, resolve } from 'node:path';
import { shortestPassword } from '../../shared/api';
import { cliWords } from '../../shared/words/cli';
import { passwordWords } from '../../shared/words/password';
import { copyKey, forgetKey, unlock } from '../file/index';
import { backupsOf } from '../keeper/backups';
import { closeClient, openClient } from '../keeper/file-methods';
import { changePassword } from '../keeper/password';
import { type Session, startSession } from '../keeper/session';
import { type Command, Misuse } from './arguments';
import { must } from './failure';
import { newPassword, presentPassword } from './passwords';
import { progressOn } from './progress';
import type { Terminal } from './terminal';
import { untilSignal } from './until-signal';

type PasswordCommand = Extract<Command, { verb: 'password' }>;

/** `griffier password`: sets, changes or removes the password of a file, and asks what becomes of its backups. */
export async function setPassword(command: PasswordCommand, terminal: Terminal): Promise<0 | 1> {
  const words = cliWords[terminal.language];
  const path = resolve(terminal.folder, command.file);
  const progress = progressOn(terminal, (text) => process.stderr.write(text));
  const session = startSession(
    terminal.user,
    (name, value) => {
      if (name === 'passwordProgress')
        progress.show(words.settingPassword(basename(path)), (value as { percent: number }).percent / 100);
    },
    terminal.now,
  );
  const plain = await unlock(path, null);
  const isEncrypted = !plain.ok && plain.problem.code === 'encrypted';
  if (!isEncrypted && command.isRemoved) {
    terminal.say(words.noneToRemove);
    return 1;
  }
  const current = isEncrypted ? await presentPassword(terminal, command.passwordStdin) : null;
  if (isEncrypted && current === null) throw new Misuse(words.noPassword);
  must(await openClient(session, path, current));
  const from = session.opened?.key ? copyKey(session.opened.key) : null;
  try {
    const stores = (terminal.backups ?? []).map((backups): Session => ({ ...session, backups }));
    const count = stores.reduce((sum, store) => sum + must(backupsOf(store, null).list()).length, 0);
    const wanted = count === 0 ? 'remake' : await whatOfBackups(command, terminal, count);
    const next = command.isRemoved ? null : await newPassword(terminal, command.passwordStdin);
    if (!command.isRemoved && next === null) throw new Misuse(words.noPassword);
    if (next !== null && [...next.normalize('NFC')].length < shortestPassword)
      throw new Misuse(passwordWords[terminal.language].tooShort(shortestPassword));
    const entry = join(dirname(terminal.worker ?? ''), 'copy-worker.js');
    const changing = changePassword(session, entry, { current, next });
    const changed = await untilSignal(
      () => changing.result,
      async () => {
        changing.cancel();
        await session.gate;
      },
    );
    progress.end();
    must(changed);
    let unreadable = 0;
    for (const store of stores)
      unreadable += must(
        await backupsOf({ ...store, opened: session.opened }, null).follow(from, wanted),
      ).length;
    terminal.say(next === null ? words.passwordRemoved : words.passwordSet);
    if (next !== null) terminal.say(passwordWords[terminal.language].lost);
    if (unreadable > 0) terminal.say(words.backupsLeft(unreadable));
    return 0;
  } finally {
    progress.end();
    forgetKey(from);
    closeClient(session);
  }
}

/** What becomes of backups: the flag, or an answer on the terminal. Nobody to ask: the command is not understood. */
async function whatOfBackups(
  command: PasswordCommand,
  terminal: Terminal,
  count: number,
): Promise<'remake' | 'delete'> {
  const words = cliWords[terminal.language];
  if (command.backups !== null) return command.backups;
  const said =
    command.passwordStdin || terminal.askHidden === null
      ? null
      : await terminal.askHidden(words.askBackups(count));
  const answer = said?.trim().toLowerCase();
  if (answer === 'r') return 'remake';
  if (answer === 'd') return 'delete';
  throw new Misuse(words.backupsNeed(count));
}

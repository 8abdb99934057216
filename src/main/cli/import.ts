import { basename, resolve } from 'node:path';
import type { PiaComes } from '../../shared/api';
import type { ScreenLanguage } from '../../shared/register/text';
import { cliWords } from '../../shared/words/cli';
import { cliProblem } from '../../shared/words/cli-advice';
import { piaWords } from '../../shared/words/pia';
import { unlock } from '../file/index';
import { closeClient, openClient } from '../keeper/file-methods';
import { comingOf, readPias, takePias } from '../keeper/import-pias';
import { startSession } from '../keeper/session';
import { type Command, Misuse } from './arguments';
import { must } from './failure';
import { oneLine } from './one-line';
import { presentPassword } from './passwords';
import type { Terminal } from './terminal';

/**
 * `griffier import`: assessments of the PIA tool into a client file, as drafts. Each is listed with what has no place of
 * its own and where it is kept. Exit code 1 when something of the files was refused; the rest comes in all the same.
 */
export async function importPias(
  command: Extract<Command, { verb: 'import' }>,
  terminal: Terminal,
): Promise<0 | 1> {
  const path = resolve(terminal.folder, command.file);
  const session = startSession(terminal.user, undefined, terminal.now);
  const plain = await unlock(path, null);
  const isEncrypted = !plain.ok && plain.problem.code === 'encrypted';
  const password = isEncrypted ? await presentPassword(terminal, command.passwordStdin) : null;
  if (isEncrypted && password === null) throw new Misuse(cliWords[terminal.language].noPassword);
  must(await openClient(session, path, password));
  try {
    const read = must(await readPias(command.pias.map((pia) => resolve(terminal.folder, pia))));
    const coming = must(comingOf(session, read));
    if (read.pias.length > 0 && !command.isDry) must(takePias(session, read));
    if (command.asJson)
      terminal.out(
        `${JSON.stringify({ file: basename(path), isDone: !command.isDry, ...coming }, null, 2)}\n`,
      );
    else
      for (const pia of coming.pias)
        for (const line of linesOf(pia, terminal.language)) terminal.out(`${line}\n`);
    const words = piaWords[terminal.language];
    for (const { fileName, why } of coming.refused)
      terminal.say(oneLine(`${fileName}: ${words.refused[why]}`));
    if (read.pias.length === 0) terminal.say(cliProblem(terminal.language, { code: 'notAPia' }));
    return coming.refused.length === 0 ? 0 : 1;
  } finally {
    closeClient(session);
  }
}

function linesOf(pia: PiaComes, language: ScreenLanguage): readonly string[] {
  const words = piaWords[language];
  const { name, answers, risks, measures, controls, comments, evidence } = pia;
  return [
    oneLine(words.plan(name, answers, risks, measures, controls, comments, evidence.length)),
    ...pia.left.map(({ at, said, kept }) => `  ${oneLine(`${at} (${words.kept[kept]}): ${said}`)}`),
  ];
}

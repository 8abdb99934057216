import { basename, resolve } from 'node:path';
import { mainLanguage } from '../../shared/register/register';
import { readText } from '../../shared/register/text';
import { choiceWords } from '../../shared/words/choices';
import { cliWords } from '../../shared/words/cli';
import { readOnly } from '../keeper/file-methods';
import { startSession } from '../keeper/session';
import { activityRows, lastSaved, readOrganisation, registerJson } from '../store/index';
import type { Command } from './arguments';
import { must } from './failure';
import { oneLine } from './one-line';
import { passwordsOf } from './passwords';
import type { Terminal } from './terminal';

/** `griffier show`: what is in a client file, for a person, or all of it as JSON for a program. */
export async function showClient(
  command: Extract<Command, { verb: 'show' }>,
  terminal: Terminal,
): Promise<0> {
  const path = resolve(terminal.folder, command.file);
  const session = startSession(terminal.user, undefined, terminal.now);
  const { keyFor } = passwordsOf(terminal, { stdin: command.passwordStdin, files: 1 });
  const key = must(await keyFor(path));
  if (command.asJson) {
    const json = must(readOnly(session, path, registerJson, key));
    terminal.out(`${JSON.stringify(json, null, 2)}\n`);
    return 0;
  }
  const { organisation, rows, savedAt } = must(
    readOnly(
      session,
      path,
      (db) => ({
        organisation: readOrganisation(db),
        rows: activityRows(db),
        savedAt: lastSaved(db),
      }),
      key,
    ),
  );
  const { language } = terminal;
  const words = cliWords[language];
  const main = mainLanguage({ organisation });
  const facts = [
    [words.firm, organisation.legalName ?? organisation.tradeName ?? words.noName],
    [words.file, basename(path)],
    [words.languages, organisation.contentLanguages.join(', ')],
    [words.savedAt, savedAt ?? words.never],
    [words.activities, String(rows.length)],
  ] as const;
  const width = Math.max(...facts.map(([label]) => label.length)) + 2;
  for (const [label, value] of facts) terminal.out(`${label.padEnd(width)}${oneLine(value)}\n`);
  terminal.out(rows.length === 0 ? '' : '\n');
  for (const row of rows) {
    const role = row.role === null ? '' : choiceWords(language, 'activity', 'role', row.role);
    const status = row.status === null ? '' : choiceWords(language, 'activity', 'status', row.status);
    const name = readText(row.name, language, main)?.text ?? words.noName;
    terminal.out(`${[row.reference, role, status, oneLine(name)].join('\t')}\n`);
  }
  return 0;
}

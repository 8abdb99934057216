import { mainLanguage } from '../../shared/register/register';
import { readText } from '../../shared/register/text';
import { choiceWords } from '../../shared/words/choices';
import { cliWords } from '../../shared/words/cli';
import type { Opened } from '../file/index';
import { activityRows, lastSaved, readOrganisation, registerJson } from '../store/index';
import type { Command } from './arguments';
import { withClient } from './one-client';
import { oneLine } from './one-line';
import type { Terminal } from './terminal';

/** `griffier show`: what is in a client file, for a person, or all of it as JSON for a program. */
export async function showClient(
  command: Extract<Command, { verb: 'show' }>,
  terminal: Terminal,
): Promise<0> {
  return await withClient(command, terminal, ({ opened }) => {
    if (command.asJson) terminal.out(`${JSON.stringify(registerJson(opened.db), null, 2)}\n`);
    else tell(opened, terminal);
    return 0;
  });
}

function tell({ db, fileName }: Opened, terminal: Terminal): void {
  const organisation = readOrganisation(db);
  const rows = activityRows(db);
  const savedAt = lastSaved(db);
  const { language } = terminal;
  const words = cliWords[language];
  const main = mainLanguage({ organisation });
  const facts = [
    [words.firm, organisation.legalName ?? organisation.tradeName ?? words.noName],
    [words.file, fileName],
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
}

import { issuedName } from '../../shared/documents/issued-name';
import { atOnce } from '../../shared/documents/notice/sections';
import { longDate } from '../../shared/documents/phrases';
import { mainLanguage } from '../../shared/register/register';
import { readText, type ScreenLanguage } from '../../shared/register/text';
import { choiceWords } from '../../shared/words/choices';
import { cliWords } from '../../shared/words/cli';
import { policiesWords } from '../../shared/words/policies';
import { publishedInSteps } from '../export/published';
import type { Opened } from '../file/index';
import { today } from '../keeper/session';
import type { ReadDb } from '../store/db';
import { activityRows, lastSaved, readOrganisation, readRegister, registerJson } from '../store/index';
import { readRecords } from '../store/read-records';
import type { Command } from './arguments';
import { withClient } from './one-client';
import { oneLine } from './one-line';
import type { Terminal } from './terminal';

/** `griffier show`: what is in a client file, for a person, or all of it as JSON for a program. */
export async function showClient(
  command: Extract<Command, { verb: 'show' }>,
  terminal: Terminal,
): Promise<0> {
  return await withClient(command, terminal, ({ session, opened }) => {
    if (command.asJson) terminal.out(`${JSON.stringify(registerJson(opened.db), null, 2)}\n`);
    else tell(opened, terminal, today(session));
    return 0;
  });
}

function tell({ db, fileName }: Opened, terminal: Terminal, day: string): void {
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
  const said = publishedLines(db, language, day);
  terminal.out(said.length === 0 ? '' : '\n');
  for (const line of said) terminal.out(`${oneLine(line)}\n`);
}

/** Of each notice that is published whether it still says what the register says. */
function publishedLines(db: ReadDb, language: ScreenLanguage, day: string): readonly string[] {
  const words = policiesWords[language].published;
  const sites = readRecords(db, 'site');
  const siteNamed = (id: string): string | null => sites.find((site) => site.id === id)?.name ?? null;
  return atOnce(publishedInSteps(db, () => readRegister(db), day)).map(({ version, behind }) => {
    const name = issuedName(version, language, (noun, id) => (noun === 'site' ? siteNamed(id) : null));
    const from = longDate(version.issuedOn ?? day, language);
    if (behind === null) return words.gone(name, from);
    return behind.lines === 0 ? words.same(name, from) : words.behind(name, from, behind.lines);
  });
}

import { resolve } from 'node:path';
import { check } from '../../shared/findings/check';
import { severities } from '../../shared/findings/finding';
import { say } from '../../shared/findings/say';
import { citeArticle } from '../../shared/law/cite';
import { mainLanguage } from '../../shared/register/register';
import { cliWords } from '../../shared/words/cli';
import { cliProblem } from '../../shared/words/cli-advice';
import { readOnly } from '../keeper/file-methods';
import { startSession, today } from '../keeper/session';
import { readRegister } from '../store/index';
import type { Command } from './arguments';
import { oneLine } from './one-line';
import { passwordsOf } from './passwords';
import type { Terminal } from './terminal';

/**
 * `griffier check`: what each client file lacks, law first. 0: every file was read and nothing reaches `--fail-on`. 1: a
 * file could not be read; the others are told. 3: every file was read, and a finding is as grave as `--fail-on` or graver.
 */
export async function checkClients(
  command: Extract<Command, { verb: 'check' }>,
  terminal: Terminal,
): Promise<0 | 1 | 3> {
  const { language: screen } = terminal;
  const language = command.language ?? screen;
  const words = cliWords[screen];
  const { keyFor } = passwordsOf(terminal, { stdin: command.passwordStdin, files: command.files.length });
  const told: object[] = [];
  let isUnread = false;
  let isReached = false;
  for (const file of command.files) {
    const session = startSession(terminal.user, undefined, terminal.now);
    const path = resolve(terminal.folder, file);
    const key = await keyFor(path);
    const read = key.ok ? readOnly(session, path, readRegister, key.value) : key;
    if (!read.ok) {
      terminal.say(words.failed(file, cliProblem(screen, read.problem)));
      isUnread = true;
      continue;
    }
    const main = mainLanguage(read.value);
    const findings = [...check(read.value, today(session)).findings()].sort(
      (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || (a.key < b.key ? -1 : 1),
    );
    const { failOn } = command;
    if (failOn !== null)
      isReached ||= findings.some(
        ({ severity }) => severities.indexOf(severity) <= severities.indexOf(failOn),
      );
    if (!command.asJson) terminal.out(`${file}: ${words.findings(findings.length)}\n`);
    for (const finding of findings) {
      const { rule, severity, place } = finding;
      const article = citeArticle(finding.article, language);
      const message = say(finding, language, main);
      if (command.asJson) told.push({ file, rule, severity, article, object: place, message });
      else terminal.out(`  ${[rule, words.severity[severity], article, oneLine(message)].join('\t')}\n`);
    }
  }
  if (command.asJson) terminal.out(`${JSON.stringify(told, null, 2)}\n`);
  if (isUnread) return 1;
  return isReached ? 3 : 0;
}

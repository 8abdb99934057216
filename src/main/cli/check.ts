import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { judgedIn } from '../../shared/findings';
import { isAside } from '../../shared/findings/aside';
import { type Finding, severities } from '../../shared/findings/finding';
import { say } from '../../shared/findings/say';
import { citeArticle } from '../../shared/law/cite';
import type { IsoDate } from '../../shared/law/dated';
import { mainLanguage, type Register } from '../../shared/register/register';
import { readText } from '../../shared/register/text';
import { cliWords } from '../../shared/words/cli';
import { cliProblem } from '../../shared/words/cli-advice';
import { clientFilesIn } from '../file/index';
import { readOnly } from '../keeper/file-methods';
import { startSession, today } from '../keeper/session';
import { readRegister } from '../store/index';
import type { Command } from './arguments';
import { oneLine } from './one-line';
import { passwordsOf } from './passwords';
import { progressOn } from './progress';
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
  const files: string[] = [];
  let isUnread = false;
  for (const named of command.files) {
    const found = await filesAt(terminal.folder, named);
    if (found.length === 0) {
      terminal.say(words.noClientFiles(named));
      isUnread = true;
    }
    files.push(...found.filter((file) => !files.includes(file)));
  }
  const { keyFor } = passwordsOf(terminal, { stdin: command.passwordStdin, files: files.length });
  const progress = progressOn(terminal, (text) => process.stderr.write(text));
  const told: object[] = [];
  let isReached = false;
  for (const [done, file] of files.entries()) {
    const session = startSession(terminal.user, undefined, terminal.now);
    const path = resolve(terminal.folder, file);
    const key = await keyFor(path);
    progress.show(words.verifying(basename(file)), done / files.length);
    const read = key.ok ? readOnly(session, path, readRegister, key.value) : key;
    const findings = read.ok ? findingsOf(read.value, today(session)) : [];
    progress.end();
    if (!read.ok) {
      terminal.say(words.failed(file, cliProblem(screen, read.problem)));
      isUnread = true;
      continue;
    }
    const main = mainLanguage(read.value);
    const { failOn } = command;
    if (failOn !== null)
      isReached ||= findings.some(
        (finding) => !isAside(finding) && severities.indexOf(finding.severity) <= severities.indexOf(failOn),
      );
    const open = findings.filter((finding) => !isAside(finding));
    const aside = findings.filter(isAside);
    if (!command.asJson) terminal.out(`${file}: ${words.findings(open.length)}\n`);
    for (const finding of [...open, ...aside]) {
      const { rule, severity, place } = finding;
      const article = citeArticle(finding.article, language);
      const message = say(finding, language, main);
      const { setAside } = finding;
      const said =
        setAside === undefined
          ? undefined
          : { ...setAside, reason: readText(setAside.reason, language, main)?.text ?? null };
      if (command.asJson) {
        const { id: _, ...rest } = said ?? { id: '' };
        told.push({
          file,
          rule,
          severity,
          article,
          object: place,
          message,
          ...(said === undefined ? {} : { setAside: rest }),
        });
        continue;
      }
      if (finding === aside[0]) terminal.out(`${file}: ${words.putAside(aside.length)}\n`);
      if (said?.is === 'aside')
        terminal.out(
          `  ${[rule, words.severity[severity], article, oneLine(message), said.until, said.by, oneLine(said.reason ?? '')].join('\t')}\n`,
        );
      else terminal.out(`  ${[rule, words.severity[severity], article, oneLine(message)].join('\t')}\n`);
    }
  }
  if (command.asJson) terminal.out(`${JSON.stringify(told, null, 2)}\n`);
  if (isUnread) return 1;
  return isReached ? 3 : 0;
}

/** The law first; those that were put aside among them. */
const findingsOf = (register: Register, date: IsoDate): readonly Finding[] =>
  [...judgedIn(register, date)].sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || (a.key < b.key ? -1 : 1),
  );

/** What was named as it was named, or the client files of a folder; `*` and `?` where the shell did not put files in their place. */
async function filesAt(folder: string, named: string): Promise<readonly string[]> {
  const place = resolve(folder, named);
  if (statSync(place, { throwIfNoEntry: false })?.isDirectory() === true)
    return (await clientFilesIn(place)).map((path) => join(named, relative(place, path)));
  if (existsSync(place) || !/[*?]/.test(basename(named))) return [named];
  const wanted = new RegExp(
    `^${basename(named)
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    'i',
  );
  const found = (await clientFilesIn(dirname(place), { depth: 0 })).filter((path) =>
    wanted.test(basename(path)),
  );
  return found.length === 0 ? [named] : found.map((path) => join(dirname(named), basename(path)));
}

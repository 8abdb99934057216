import { basename, resolve } from 'node:path';
import type { HistoryFault, Verified } from '../../shared/api';
import { readText } from '../../shared/register/text';
import { cliWords } from '../../shared/words/cli';
import { cliProblem } from '../../shared/words/cli-advice';
import { fieldWords } from '../../shared/words/fields';
import { faultSentence, historyWords } from '../../shared/words/history';
import { readOnly } from '../keeper/file-methods';
import { startSession } from '../keeper/session';
import { verifyChain } from '../store/index';
import type { Command } from './arguments';
import { passwordsOf } from './passwords';
import { progressOn } from './progress';
import type { Terminal } from './terminal';

/**
 * `griffier verify`: whether the history of each file is whole and its records are as their last change left them.
 * 0: every file is. 1: one is not, or could not be opened.
 */
export async function verifyClients(
  command: Extract<Command, { verb: 'verify' }>,
  terminal: Terminal,
): Promise<0 | 1> {
  const { language } = terminal;
  const words = cliWords[language];
  const { keyFor } = passwordsOf(terminal, { stdin: command.passwordStdin, files: command.files.length });
  let exit: 0 | 1 = 0;
  for (const file of command.files) {
    const session = startSession(terminal.user, undefined, terminal.now);
    const progress = progressOn(terminal, (text) => process.stderr.write(text));
    const label = words.verifying(basename(file));
    const path = resolve(terminal.folder, file);
    const key = await keyFor(path);
    const checked = key.ok
      ? readOnly(
          session,
          path,
          (db) =>
            verifyChain(db, { head: command.head }, ({ done, of }) =>
              progress.show(label, of === 0 ? 1 : done / of),
            ),
          key.value,
        )
      : key;
    progress.end();
    if (!checked.ok) {
      terminal.say(words.failed(file, cliProblem(language, checked.problem)));
      exit = 1;
      continue;
    }
    const found = checked.value;
    terminal.out(
      `${file}: ${found.ok ? words.whole(found.actions, found.changes, found.contents) : words.notWhole(found.total)}\n`,
    );
    for (const line of linesOf(found, terminal)) terminal.out(`  ${line}\n`);
    if (found.headAt !== null) terminal.out(`  ${words.headAt(found.headAt.seq, found.headAt.time)}\n`);
    if (found.head !== null) terminal.out(`  ${words.head}: ${found.head}\n`);
    if (!found.ok) exit = 1;
  }
  if (command.head === null) terminal.say(historyWords[language].limit);
  return exit;
}

function linesOf({ faults, total }: Verified, { language }: Terminal): readonly string[] {
  const lines = faults.map((fault) =>
    faultSentence(language, fault, { what: recordText(fault, language), when: fault.time ?? '' }),
  );
  return total > faults.length ? [...lines, historyWords[language].moreFaults(total - faults.length)] : lines;
}

/** The record of a fault as a person knows it, with its identifier: two may have one name. */
function recordText({ is, about }: HistoryFault, language: Terminal['language']): string {
  if (about === null) return '';
  // A file of an issued version is known by its own name.
  const isOfContent = is === 'contentMissing' || is === 'contentChanged';
  const { reference, title } = isOfContent ? about : (about.owner ?? about);
  const words = typeof title === 'string' ? title : (readText(title, language, language)?.text ?? null);
  const known = [fieldWords[language][about.noun].one, reference, words].filter(Boolean).join(' ');
  return `${known.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')}, ${about.id}`;
}

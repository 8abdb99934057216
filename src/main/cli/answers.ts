import { basename, resolve } from 'node:path';
import { cliWords } from '../../shared/words/cli';
import { questionWords } from '../../shared/words/questions';
import { unlock } from '../file/index';
import { answersIn, readAnswers, takeAnswers } from '../keeper/answers';
import { closeClient, openClient } from '../keeper/file-methods';
import { startSession } from '../keeper/session';
import { type Command, Misuse } from './arguments';
import { Failure, must } from './failure';
import { oneLine } from './one-line';
import { presentPassword } from './passwords';
import type { Terminal } from './terminal';

/**
 * `griffier answers`: what came back in a book of questions, beside what is known; with `--accept` all of it or the named
 * rows are taken over as one action. Exit code 1 when a named row is not in the book.
 */
export async function takeAnswerBook(
  command: Extract<Command, { verb: 'answers' }>,
  terminal: Terminal,
): Promise<0 | 1> {
  const words = cliWords[terminal.language];
  const language = command.language ?? terminal.language;
  const path = resolve(terminal.folder, command.file);
  const read = await readAnswers(resolve(terminal.folder, command.book));
  if (!read.ok) throw new Failure({ ...read.problem, detail: basename(command.book) });
  const book = read.value;
  const session = startSession(terminal.user, undefined, terminal.now);
  const plain = await unlock(path, null);
  const isEncrypted = !plain.ok && plain.problem.code === 'encrypted';
  const password = isEncrypted ? await presentPassword(terminal, command.passwordStdin) : null;
  if (isEncrypted && password === null) throw new Misuse(words.noPassword);
  must(await openClient(session, path, password));
  try {
    const answers = answersIn(session, book, language);
    if (!answers.ok) throw new Failure({ ...answers.problem, detail: basename(command.book) });
    const rows = answers.value;
    const { accept } = command;
    const accepted = accept === 'all' ? rows : rows.filter(({ id }) => accept.includes(id));
    const missing = accept === 'all' ? [] : accept.filter((id) => !rows.some((row) => row.id === id));
    if (accepted.length > 0) must(takeAnswers(session, accepted, book.language));
    if (command.asJson)
      terminal.out(
        `${JSON.stringify(
          rows.map(({ edits, ...row }) => ({
            ...row,
            isTaken: edits.length > 0 && accepted.some(({ id }) => id === row.id),
          })),
          null,
          2,
        )}\n`,
      );
    else
      for (const row of rows) {
        const { id, about, question, present, answer, remark, does } = row;
        terminal.out(
          `${[id, about, question, present, answer, remark, questionWords[language].does[does]].map(oneLine).join('\t')}\n`,
        );
      }
    if (book.formulas > 0) terminal.say(words.answersFormulas(book.formulas));
    for (const id of missing) terminal.say(words.answersUnknown(oneLine(id)));
    terminal.say(words.answersTaken(rows.length, accepted.filter(({ edits }) => edits.length > 0).length));
    return missing.length === 0 ? 0 : 1;
  } finally {
    closeClient(session);
  }
}

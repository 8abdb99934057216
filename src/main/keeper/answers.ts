import type { Answer } from '../../shared/api';
import { type AnswerBook, type AnswerRow, answersTo } from '../../shared/questions/answers';
import { noteAnswered } from '../../shared/questions/asked';
import { questionsIn } from '../../shared/questions/question';
import type { ScreenLanguage } from '../../shared/register/text';
import { problemOfError } from '../file/index';
import { readAnswerBook } from '../import/answer-book';
import { identityOf } from '../store/issued';
import { ok, refuse } from './protocol';
import { type Commit, commitIfAny, reading, type Session, today, wholeRegister } from './session';

/** Reads a book of answers from the disk and changes nothing. Problems: `notQuestions`, `tooLarge`, those of the disk. */
export async function readAnswers(path: string): Promise<Answer<AnswerBook>> {
  try {
    return await readAnswerBook(path);
  } catch (error) {
    return { ok: false, problem: problemOfError(error) };
  }
}

/**
 * The answers of a book beside the questions of today. `otherQuestions`: the book was made from another client file, or
 * says of none and holds no question of this one.
 */
export function answersIn(
  session: Session,
  book: AnswerBook,
  language: ScreenLanguage,
): Answer<readonly AnswerRow[]> {
  const owner = reading(session, identityOf);
  if (!owner.ok) return owner;
  const register = wholeRegister(session);
  if (!register.ok) return register;
  const rows = answersTo(register.value, questionsIn(register.value, today(session), language), book);
  const isOther =
    book.owner === null || owner.value === null
      ? rows.every(({ does }) => does === 'gone')
      : book.owner !== owner.value;
  return isOther ? refuse('otherQuestions') : ok(rows);
}

/**
 * Takes answers over and keeps them with their questions, in the language of the book, as one action that one undo takes
 * back. Nothing is written when none of them says anything new.
 */
export function takeAnswers(
  session: Session,
  rows: readonly AnswerRow[],
  language: ScreenLanguage,
): Answer<Commit> {
  const register = wholeRegister(session);
  if (!register.ok) return register;
  const on = today(session);
  const noted = noteAnswered(
    questionsIn(register.value, on, language),
    register.value.question,
    rows,
    { on, language },
    session.newId,
  );
  return commitIfAny(session, {
    verb: 'import',
    about: null,
    edits: [...rows.flatMap((row) => row.edits), ...noted],
  });
}

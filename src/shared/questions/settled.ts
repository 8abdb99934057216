import type { Finding } from '../findings/finding';
import type { Due } from '../register/due';
import type { QuestionRecord } from '../register/question';
import { askedOf, questionId } from './question';

/** What falls due, without the questions that need no answer any more: what they asked stands in the register by now. */
export function withoutSettled(
  list: readonly Due[],
  questions: readonly QuestionRecord[],
  findings: readonly Finding[],
): readonly Due[] {
  if (list.every(({ noun }) => noun !== 'question')) return list;
  const open = new Set(askedOf(findings).map(questionId));
  const waiting = new Set(questions.flatMap(({ id, key }) => (open.has(key ?? '') ? [id] : [])));
  return list.filter(({ noun, id }) => noun !== 'question' || waiting.has(id));
}

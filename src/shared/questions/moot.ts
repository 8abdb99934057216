import type { IsoDate } from '../law/dated';
import type { Due } from '../register/due';
import type { Register } from '../register/register';
import { questionsIn } from './question';

/** What falls due, without the questions that need no answer any more: what they asked stands in the register by now. */
export function withoutMoot(list: readonly Due[], register: Register, date: IsoDate): readonly Due[] {
  if (list.every(({ noun }) => noun !== 'question')) return list;
  const open = new Set(questionsIn(register, date, 'en').map(({ id }) => id));
  const waiting = new Set(register.question.flatMap(({ id, key }) => (open.has(key ?? '') ? [id] : [])));
  return list.filter(({ noun, id }) => noun !== 'question' || waiting.has(id));
}

import type { Answer } from '../../shared/api';
import { isCall } from '../api/check';
import { systemOf } from './line';
import type { Log } from './log';

type Answering = (name: unknown, input: unknown) => Promise<string>;

/** Answers as before, and notes what was refused: the call and the code, never what was asked. */
export function noting(answer: Answering, log: Log): Answering {
  return async (name, input) => {
    const text = await answer(name, input);
    // An answer may be megabytes long: only a refusal is read.
    if (text.startsWith('{"ok":false')) {
      const refusal: Answer<never> = JSON.parse(text);
      if (!refusal.ok && refusal.problem.code !== 'cancelled')
        log.note({
          what: 'refused',
          call: isCall(name) ? name : 'unknown',
          code: refusal.problem.code,
          ...systemOf(refusal.problem.detail),
        });
    }
    return text;
  };
}

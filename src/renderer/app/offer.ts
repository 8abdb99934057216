import type { Answer } from '../../shared/api';
import { ProblemError } from './bridge';

/** Hands dropped files over; the page gets a number to name them by. */
export async function offerOf(files: readonly File[]): Promise<number> {
  const answer: Answer<number> = JSON.parse(await window.griffier.offer(files));
  if (!answer.ok) throw new ProblemError(answer.problem);
  return answer.value;
}

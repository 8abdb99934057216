import type { Answer, Problem } from '../../shared/api';

/** Something a verb could not do; it was or will be told, and the command ends with 1. */
export class Failure extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** The value of an answer, or the end of this client. */
export function must<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new Failure(answer.problem);
}

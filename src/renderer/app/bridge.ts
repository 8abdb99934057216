import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Answer, Bridge, CallName, Events, Input, Output, Problem } from '../../shared/api';
import { whileWorking } from './working';

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: the global Window can only be extended as an interface
  interface Window {
    readonly griffier: Bridge;
  }
}

/** A refusal of main, thrown so that awaiting code reads straight. The words come from `words/problems`. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** Characters of an answer from which on receiving, reading and drawing it are too much for one frame together. */
const large = 500_000;
/** Lets the window draw and hear keys. */
const pause = (): Promise<void> => new Promise((done) => setTimeout(done));

const leavers: (() => Promise<void>)[] = [];
const leavesFile: ReadonlySet<CallName> = new Set(['file.open', 'file.new', 'file.close', 'samples.open']);
/** Calls after which the window first shows the file it was told of, and then goes on with the answer. */
const bringsFile: ReadonlySet<CallName> = new Set([
  ...leavesFile,
  'file.unlock',
  'refused.restore',
  'refused.rescue',
]);

/** What must be done before another client file takes the place of the open one. It may throw to stay. */
export function beforeLeavingFile(work: () => Promise<void>): void {
  leavers.push(work);
}

/** Asks main. Throws `ProblemError` when it refuses. */
export async function call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
  if (leavesFile.has(name)) for (const work of leavers) await work();
  const text = await whileWorking(name, window.griffier.ask(name, JSON.stringify(input)));
  const isLarge = text.length > large;
  if (isLarge) await pause();
  const answer: Answer<Output<N>> = JSON.parse(text);
  if (isLarge || bringsFile.has(name)) await pause();
  if (!answer.ok) throw new ProblemError(answer.problem);
  return answer.value;
}

/** Listens to what main tells by itself. Answers how to stop listening. */
export function on<E extends keyof Events>(name: E, listener: (event: Events[E]) => void): () => void {
  return window.griffier.on(name, listener);
}

/** The answer of a call, kept until main says that the register changed. */
export function useCall<N extends CallName>(
  name: N,
  input: Input<N>,
  options: Readonly<{ enabled?: boolean }> = {},
): UseQueryResult<Output<N>, Error> {
  return useQuery({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled: options.enabled ?? true,
  });
}

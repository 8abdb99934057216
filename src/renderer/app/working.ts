import { useSyncExternalStore } from 'react';
import type { CallName } from '../../shared/api';

/**
 * Calls that take seconds in a file of ten thousand activities and have no bar of their own: the top bar says what goes
 * on, and how far a change is, which can be cancelled. Each is written whole or not at all.
 */
export const longWork = [
  'activities.fromTemplates',
  'activities.restore',
  'activities.retire',
  'catalogue.merge',
  'change',
  'compare.choose',
  'compare.takeOver',
  'confirm',
  'erase.plan',
  'erase.record',
  'file.saveCopy',
  'pack.plan',
  'person.erase',
  'pias.take',
  'policy.accept',
  'redo',
  'register.json',
  'undo',
] as const satisfies readonly CallName[];
export type LongWork = (typeof longWork)[number];
export type Work = Readonly<{
  name: LongWork;
  /** In per cent; null as long as nobody tells, and of what cannot be cancelled. */
  share: number | null;
}>;

/** Milliseconds after which work is told of: most takes a few. */
const soon = 1_000;

let told: readonly LongWork[] = [];
let shown: Work | null = null;
/** How far the change is, also before it is told of: the first word of it may be the last for a while. */
let share: number | null = null;
const listeners = new Set<() => void>();

function tell(next: readonly LongWork[]): void {
  told = next;
  const [name] = next;
  show(name === undefined ? null : shown?.name === name ? shown : { name, share });
}

/** How far the change is of which the top bar tells. */
export function noteShare(now: number): void {
  share = now;
  if (shown !== null && shown.share !== share) show({ ...shown, share });
}

function show(next: Work | null): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Waits for the answer of a call; from a second on, `useWorking` tells of it. */
export async function whileWorking<T>(name: CallName, answer: Promise<T>): Promise<T> {
  const work = longWork.find((each) => each === name);
  if (work === undefined) return await answer;
  let isTold = false;
  if (told.length === 0) share = null;
  const timer = setTimeout(() => {
    isTold = true;
    tell([...told, work]);
  }, soon);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
    if (isTold) {
      const at = told.indexOf(work);
      tell(told.filter((_, index) => index !== at));
    }
  }
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What goes on for more than a second, the oldest first; null: nothing. */
export function useWorking(): Work | null {
  return useSyncExternalStore(subscribe, () => shown);
}

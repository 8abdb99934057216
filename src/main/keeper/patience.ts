import type { Session } from './session';

/** A mistyped password is tried again at once; who guesses waits longer each time. Seconds after each wrong attempt. */
const waits = [0, 0, 2, 4, 8, 15, 30] as const;
const most = 60;

/** Seconds until this file may be tried again. */
export function stillToWait(session: Session, path: string): number {
  const until = session.failures.get(path)?.until ?? 0;
  return Math.max(0, Math.ceil((until - session.now().getTime()) / 1000));
}

/** Counts a wrong password. Answers the seconds to wait. */
export function afterFailure(session: Session, path: string): number {
  const count = (session.failures.get(path)?.count ?? 0) + 1;
  const wait = waits[count - 1] ?? most;
  session.failures.set(path, { count, until: session.now().getTime() + wait * 1000 });
  return wait;
}

export function afterSuccess(session: Session, path: string): void {
  session.failures.delete(path);
}

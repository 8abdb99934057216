import type { Answer, HistoryCheck } from '../../shared/api';
import type { Opened } from '../file/index';
import { verifySteps } from '../store/index';
import { ok, refuse } from './protocol';
import type { Session } from './session';

/** Milliseconds after opening, in which the window asks for its first page. */
const startMs = 1_500;
/** Milliseconds of checking between which the keeper hears what else is asked. */
const workMs = 12;
const tellMs = 250;

const checks = new WeakMap<Session, Readonly<{ opened: Opened; check: HistoryCheck }>>();

/** How far the check of the open file is, or what it found. */
export function historyCheck(session: Session): HistoryCheck {
  const known = checks.get(session);
  return known !== undefined && known.opened === session.opened ? known.check : { is: 'waiting' };
}

/** Checks the history of the open file soon, in the background: nothing waits for it. */
export function checkSoon(session: Session): void {
  const { opened } = session;
  if (opened === null) return;
  setTimeout(() => void check(session, opened), startMs).unref();
}

/** Checks it again, now. The window hears how far it is. */
export function checkAgain(session: Session): Answer<HistoryCheck> {
  if (session.opened === null) return refuse('noFile');
  if (historyCheck(session).is !== 'checking') void check(session, session.opened);
  return ok(historyCheck(session));
}

async function check(session: Session, opened: Opened): Promise<void> {
  if (session.opened !== opened || historyCheck(session).is === 'checking') return;
  const become = (now: HistoryCheck): void => {
    checks.set(session, { opened, check: now });
    session.tell('historyCheck', now);
  };
  become({ is: 'checking', done: 0, of: 0 });
  try {
    const steps = verifySteps(opened.db);
    let told = Date.now();
    for (;;) {
      const until = Date.now() + workMs;
      for (;;) {
        const next = steps.next();
        if (next.done === true) {
          become({ is: 'done', at: session.now().toISOString(), found: next.value });
          return;
        }
        if (Date.now() - told > tellMs) {
          told = Date.now();
          become({ is: 'checking', ...next.value });
        }
        if (Date.now() > until) break;
      }
      await new Promise((later) => setImmediate(later));
      // Closed, or replaced by another: there is nothing left to say of this one.
      if (session.opened !== opened) return;
    }
  } catch {
    // A page that cannot be read: the file itself says so when it is asked. The check stays undone.
    if (session.opened === opened) become({ is: 'waiting' });
  }
}

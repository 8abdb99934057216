import type { Answer } from '../../shared/api';
import type { Action } from '../../shared/register/edit';
import { isTypingOpen, sealTyping } from '../store/index';
import { type Commit, commit, type Session } from './session';
import { endStep } from './undo-steps';

/** Milliseconds without a key after which typing is sealed. */
const idleMs = 2_000;
const timers = new WeakMap<Session, NodeJS.Timeout>();

/** Writes an action of the window. What is typed stays open for a while, see `writeLog`; all else closes it. */
export function change(session: Session, action: Action, isTyping: boolean): Answer<Commit> {
  const done = commit(session, action, { isTyping });
  clearTimeout(timers.get(session));
  if (isTyping && done.ok) timers.set(session, setTimeout(() => seal(session), idleMs).unref());
  return done;
}

/** The field was left, or the file is about to close. */
export function endTyping(session: Session): null {
  endStep(session.steps);
  seal(session);
  return null;
}

function seal(session: Session): void {
  clearTimeout(timers.get(session));
  timers.delete(session);
  const { opened } = session;
  const writer = opened?.writer ?? null;
  // While a copy takes the place of the file nothing is written; the next write seals it.
  if (opened === null || writer === null || session.gate !== null || !opened.isUntouched()) return;
  try {
    if (!isTypingOpen(writer)) return;
    writer.transaction(() => sealTyping(writer)).immediate();
    opened.noteWritten();
  } catch {
    // A full disk: everything typed is saved, and the next write seals it.
  }
}

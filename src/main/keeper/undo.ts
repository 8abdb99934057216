import type { Answer, Step } from '../../shared/api';
import type { Edit } from '../../shared/register/edit';
import { inverseOf, nameOf } from '../store/index';
import { ok } from './protocol';
import { commit, overwritten, reading, type Session } from './session';
import { endTyping } from './typing';
import { type Steps, undoState } from './undo-steps';

/** Takes back the last step, as an action of its own. Null when there is none. */
export function undo(session: Session): Answer<Step | null> {
  endTyping(session);
  return turn(session, 'undo', 'done', 'undone');
}

/** Does again what was taken back last. Null when there is nothing. */
export function redo(session: Session): Answer<Step | null> {
  endTyping(session);
  return turn(session, 'redo', 'undone', 'done');
}

function turn(
  session: Session,
  verb: 'undo' | 'redo',
  from: keyof Steps,
  to: keyof Steps,
): Answer<Step | null> {
  const { steps } = session;
  const last = steps[from].at(-1);
  if (last === undefined) return ok(null);
  const other = overwritten(session);
  if (other !== null) return other;
  const edits = editsBack(session, last.seqs);
  if (!edits.ok) {
    // What was erased can be neither taken back nor done again, nor can anything that came before it.
    if (edits.problem.code === 'erased') {
      steps[from] = [];
      session.tell('undoState', undoState(steps));
    }
    return edits;
  }
  const { about, field } = last.step;
  const [undoes = 0] = last.seqs;
  steps[from] = steps[from].slice(0, -1);
  const before = steps[to];
  steps[to] = [...before, last];
  const done = commit(
    session,
    {
      verb,
      about: about && { noun: about.noun, id: about.id, ...(field === null ? {} : { field }) },
      edits: [...edits.value],
    },
    { undoes },
  );
  if (!done.ok) {
    steps[from] = [...steps[from], last];
    steps[to] = before;
    return done;
  }
  steps[to] = [...before, { ...last, seqs: [done.value.seq] }];
  // What was removed is there again, what was added is gone: the window shows it where it is now.
  const now = about && reading(session, (db) => nameOf(db, about.noun, about.id));
  return ok(now?.ok === true ? { ...last.step, about: now.value } : last.step);
}

/** The edits that take actions back, the last one first. */
function editsBack(session: Session, seqs: readonly number[]): Answer<readonly Edit[]> {
  const edits: Edit[] = [];
  for (const seq of [...seqs].reverse()) {
    const back = reading(session, (db) => inverseOf(db, seq));
    if (!back.ok) return back;
    if (!back.value.ok) return back.value;
    for (const edit of back.value.value) edits.push(edit);
  }
  return ok(edits);
}

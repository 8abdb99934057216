import type { Step, UndoState } from '../../shared/api';
import type { Action } from '../../shared/register/edit';
import type { ReadDb } from '../store/db';
import { changesTogether, type Logged, nameOf, originOf } from '../store/index';

/**
 * What a person did since the file was opened. One step may stand for several actions of the log: what is typed in one
 * field until it is left is one step, however often the typing was sealed meanwhile.
 */
type DoneStep = Readonly<{ step: Step; seqs: readonly number[]; isTyping: boolean }>;

export type Steps = { done: DoneStep[]; undone: DoneStep[] };

export const noSteps = (): Steps => ({ done: [], undone: [] });

export function undoState({ done, undone }: Steps): UndoState {
  return { undo: done.at(-1)?.step ?? null, redo: undone.at(-1)?.step ?? null };
}

/**
 * Notes an action that was written. What was taken back before it can no longer be done again. Answers whether typing
 * came back to where it began: then the step is gone, and what is typed next must not join the action that closed it.
 */
export function noteStep(
  db: ReadDb,
  steps: Steps,
  action: Action,
  { seq, as, isTyping }: Readonly<{ seq: number; as: Logged['as']; isTyping: boolean }>,
): boolean {
  steps.undone = [];
  const last = steps.done.at(-1);
  const goesOn = isTyping && last?.isTyping === true && isSameField(last.step, action);
  if (last === undefined || !goesOn) {
    if (as !== 'withdrawn') steps.done.push({ step: stepOf(db, seq, action), seqs: [seq], isTyping });
    return false;
  }
  const seqs =
    as === 'new'
      ? [...last.seqs, seq]
      : as === 'joined'
        ? last.seqs
        : last.seqs.filter((each) => each <= seq);
  steps.done.pop();
  if (seqs.length === 0 || (seqs.length > 1 && changesTogether(db, seqs) === 0)) return true;
  steps.done.push({ step: last.step, seqs, isTyping });
  return false;
}

/** The field was left: what is typed next in it is a step of its own. */
export function endStep(steps: Steps): void {
  const last = steps.done.at(-1);
  if (last?.isTyping === true) steps.done[steps.done.length - 1] = { ...last, isTyping: false };
}

function isSameField({ about, field }: Step, action: Action): boolean {
  return (
    about !== null &&
    about.noun === action.about?.noun &&
    about.id === action.about.id &&
    field === (action.about.field ?? null)
  );
}

function stepOf(db: ReadDb, seq: number, { verb, about }: Action): Step {
  return {
    seq,
    verb,
    about: about && nameOf(db, about.noun, about.id),
    field: about?.field ?? null,
    records: changesTogether(db, [seq]),
    from: verb === 'takeOver' ? originOf(db, seq) : null,
  };
}

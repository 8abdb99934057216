import type { Step, UndoState } from '../../shared/api';
import type { Action } from '../../shared/register/edit';
import type { NounName } from '../../shared/register/nouns';
import type { ReadDb } from '../store/db';
import { changesTogether, type Logged, nameOf, originOf } from '../store/index';
import { one, rows, sql } from '../store/sql';

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

/** The last action of the log: what comes after it belongs to this session. */
export const lastAction = (db: ReadDb): number => one<number>(db, sql`SELECT max(seq) FROM action`) ?? 0;

type LoggedAction = readonly [
  seq: number,
  verb: Action['verb'],
  undoes: number | null,
  noun: NounName | null,
  id: string | null,
  field: string | null,
];

/** Before these nothing can be taken back: what stood there was erased, or was of a file that was replaced. */
const beginnings: ReadonlySet<Action['verb']> = new Set(['erase', 'fromBackup', 'rescue']);

/**
 * The steps that a keeper knew before it ended by itself, told from the log: all that was done after the action `since`,
 * and what of it was taken back or done again.
 */
export function stepsSince(db: ReadDb, since: number): Steps {
  const steps = noSteps();
  const actions = rows<LoggedAction>(
    db,
    sql`SELECT seq, verb, undoes, about_noun, about_record, about_field FROM action WHERE seq > ${since} ORDER BY seq`,
  );
  for (const [seq, verb, undoes, noun, id, field] of actions) {
    if (beginnings.has(verb)) Object.assign(steps, noSteps());
    else if (verb === 'undo' && undoes !== null) turnOver(steps.done, steps.undone, undoes, seq);
    else if (verb === 'redo' && undoes !== null) turnOver(steps.undone, steps.done, undoes, seq);
    else if (verb !== 'issue') {
      const about = noun !== null && id !== null ? { noun, id, ...(field === null ? {} : { field }) } : null;
      steps.undone = [];
      steps.done.push({ step: stepOf(db, seq, { verb, about, edits: [] }), seqs: [seq], isTyping: false });
    }
  }
  return steps;
}

/** Moves the step that begins with an action: of what was typed in one field, all its actions at once. */
function turnOver(from: DoneStep[], to: DoneStep[], first: number, seq: number): void {
  const at = from.findLastIndex((step) => step.seqs[0] === first);
  const [step] = at < 0 ? [] : from.splice(at);
  if (step !== undefined) to.push({ ...step, seqs: [seq] });
}

import type { Answer, Committed, ErasePlan, PersonFound } from '../../shared/api';
import { problemOfError } from '../file/index';
import { giveRoomBack } from '../store/attachments';
import type { WriteDb } from '../store/db';
import {
  type Applied,
  eraseName,
  eraseRecords,
  findNameSteps,
  type RecordKey,
  takenAlong,
  type WriteOptions,
} from '../store/index';
import { ok, refuse } from './protocol';
import { forgetRegister, overwritten, reading, type Session, stepsOf } from './session';
import { noSteps, undoState } from './undo-steps';

/** What deleting a record for good would take along, for the question before it. */
export function planErasure(session: Session, record: RecordKey): Answer<ErasePlan> {
  return reading(session, (db) => takenAlong(db, [record]));
}

/** Deletes a record for good, with its parts and, if asked, the attachments that belong to nothing else. */
export function eraseRecord(
  session: Session,
  {
    withAttachments,
    issued,
    ...record
  }: RecordKey & Readonly<{ withAttachments: boolean; issued: readonly string[] }>,
): Answer<Committed> {
  return erasing(session, (db, options) =>
    eraseRecords(db, [record], { ...options, withAttachments, issued }),
  );
}

/** Milliseconds of looking after which others get their turn. */
const turn = 30;

/** Where a person stands in the open file. What is asked meanwhile is answered and written; a second look ends the first. */
export async function findPerson(session: Session, names: readonly string[]): Promise<Answer<PersonFound>> {
  const { opened } = session;
  if (opened === null) return refuse('noFile');
  const looking = { isCancelled: false };
  cancelFinding(session);
  session.finding = looking;
  const steps = findNameSteps(opened.db, names);
  for (;;) {
    await new Promise((later) => setImmediate(later));
    if (looking.isCancelled || session.opened !== opened) return refuse('cancelled');
    const end = performance.now() + turn;
    while (performance.now() < end) {
      const step = reading(session, () => steps.next());
      if (!step.ok) return step;
      if (step.value.done === true) return ok(step.value.value);
      session.tell('findProgress', step.value.value);
    }
  }
}

export function cancelFinding(session: Session): null {
  if (session.finding !== null) session.finding.isCancelled = true;
  return null;
}

/** Erases a person from the open file (Art. 17). */
export function erasePerson(
  session: Session,
  {
    names,
    instead,
    issued,
  }: Readonly<{ names: readonly string[]; instead: string; issued: readonly string[] }>,
): Answer<Committed> {
  return erasing(session, (db, options) => eraseName(db, names, instead, { ...options, issued }));
}

/** Nothing that was done before an erasure can be taken back: what it would bring back may be what was erased. */
function erasing(
  session: Session,
  erase: (db: WriteDb, options: WriteOptions) => Answer<Applied>,
): Answer<Committed> {
  const { opened } = session;
  if (opened === null) return refuse('noFile');
  if (session.gate !== null) return refuse('inUse', { detail: opened.fileName });
  if (opened.writer === null) return refuse(opened.why ?? 'readOnly', { detail: opened.fileName });
  const other = overwritten(session);
  if (other !== null) return other;
  forgetRegister(session);
  try {
    const erased = erase(opened.writer, {
      time: session.now().toISOString(),
      actor: session.author,
      ...stepsOf(session),
    });
    if (!erased.ok) return erased;
    const { seq, savedAt, nouns } = erased.value;
    session.steps = noSteps();
    session.tell('changed', { nouns, savedAt, undo: undoState(session.steps) });
    giveRoomBack(opened.writer);
    return ok({ seq, savedAt });
  } catch (error) {
    return { ok: false, problem: problemOfError(error) };
  }
}

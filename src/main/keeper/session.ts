import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Answer, Events, FileState } from '../../shared/api';
import type { About } from '../../shared/findings/finding';
import type { AnswerBook } from '../../shared/questions/answers';
import type { Proposal } from '../../shared/reading/proposals';
import type { Action } from '../../shared/register/edit';
import type { Register } from '../../shared/register/register';
import { large } from '../export/make-files';
import type { Source } from '../export/worker';
import { fileState, type Opened as OpenedFile, problemOfError } from '../file/index';
import type { PiasRead } from '../import/pia-reading';
import type { ReadDb } from '../store/db';
import {
  applyAction,
  countActivities,
  readRegister,
  sealTyping,
  type TakenFrom,
  type WriteOptions,
} from '../store/index';
import { ok, refuse } from './protocol';
import { noSteps, noteStep, type Steps, undoState } from './undo-steps';

/**
 * One client file at a time, and what stands around it. The keeper process has one session for as long as it runs;
 * the command line makes one per file. Everything here is synchronous, so writes follow one another by themselves.
 */
export type Session = {
  opened: OpenedFile | null;
  /** The register as it was last read; null after a change. */
  register: Register | null;
  /** Records changed since the kept findings were last brought up to date; null: which ones nobody has noted. */
  touched: Map<string, About> | null;
  /** What the policy that was read last proposes, and the file it was read beside. */
  policy: Readonly<{ file: OpenedFile; proposals: readonly Proposal[] }> | null;
  /** What was read last of the PIA tool, and the file it was read for. */
  pias: Readonly<{ file: OpenedFile; read: PiasRead }> | null;
  /** The book of answers that was read last. */
  answers: Readonly<{ file: OpenedFile; book: AnswerBook }> | null;
  /** What was done since the file was opened, and what was taken back of it. */
  steps: Steps;
  /** The last action of the log when the file was opened. */
  begunAt: number;
  author: string;
  /** Wrong passwords per file since the keeper started, and until when (milliseconds) no other is tried. */
  readonly failures: Map<string, Readonly<{ count: number; until: number }>>;
  /** A person is looked for in the file. */
  finding: { isCancelled: boolean } | null;
  /** While the file is being replaced by one under another password, or a thread writes it: writing waits for this. */
  gate: Promise<void> | null;
  /** Hears how far a large change is, in the midst of it; what it throws takes the change back. */
  readonly onStep: ((done: number, of: number) => void) | null;
  readonly machine: string;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Folder of all backups on this computer; null: none are made. */
  readonly backups: string | null;
  readonly tell: <E extends keyof Events>(name: E, value: Events[E]) => void;
};

export function startSession(
  author: string,
  tell: Session['tell'] = () => undefined,
  now: () => Date = () => new Date(),
  backups: string | null = null,
  onStep: Session['onStep'] = null,
): Session {
  return {
    opened: null,
    register: null,
    touched: null,
    policy: null,
    pias: null,
    answers: null,
    steps: noSteps(),
    begunAt: 0,
    author,
    failures: new Map(),
    gate: null,
    onStep,
    finding: null,
    machine: hostname(),
    now,
    newId: randomUUID,
    backups,
    tell,
  };
}

/** The day at the place of this computer, ISO 8601. */
export function today(session: Pick<Session, 'now'>): string {
  return dayOf(session.now());
}

/** The day at the place of this computer that a moment falls on. */
export function dayOf(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export const stateOf = (session: Session): FileState => fileState(session.opened);

/** The name of the open file without its ending: names a firm that has no name yet. */
export function fileBaseName(session: Session): string {
  return session.opened?.fileName.replace(/\.griffier$/i, '') ?? '';
}

/** Runs something on the open file. A fault of SQLite or of the disk becomes a problem with a name. */
export function reading<T>(session: Session, read: (db: ReadDb) => T): Answer<T> {
  if (session.opened === null) return refuse('noFile');
  try {
    return ok(read(session.opened.db));
  } catch (error) {
    return { ok: false, problem: problemOfError(error) };
  }
}

/** The whole register as a value. Read once per change: previews ask for it at every key. */
export function wholeRegister(session: Session): Answer<Register> {
  if (session.register !== null && session.opened?.mode === 'write') return ok(session.register);
  const read = reading(session, readRegister);
  if (read.ok) session.register = read.value;
  return read;
}

/** The whole register where it was kept since the last change; otherwise as much of it as the question needs. */
export function keptOr(session: Session, read: (db: ReadDb) => Register): Answer<Register> {
  return session.register !== null && session.opened?.mode === 'write'
    ? ok(session.register)
    : reading(session, read);
}

/** What was kept of the register may no longer be right, and nobody knows where. */
export function forgetRegister(session: Session): void {
  session.register = null;
  session.touched = null;
}

/** How many activities the open file has. */
export const activitiesOf = (session: Session): Answer<number> => reading(session, countActivities);

/**
 * What a thread makes documents of. A large register it reads itself, and what was kept of it here is let go: it is
 * hundreds of megabytes. Nothing may be written until the thread has read.
 */
export function sourceOf(session: Session): Answer<Source> {
  const { opened } = session;
  if (opened === null) return refuse('noFile');
  const count = activitiesOf(session);
  if (!count.ok) return count;
  if (count.value > large) {
    session.register = null;
    return ok({ is: 'file', path: opened.db.name, key: opened.key });
  }
  const register = wholeRegister(session);
  return register.ok ? ok({ is: 'register', register: register.value }) : register;
}

/** What a commit says: which it was, and when it was saved. */
export type Commit = Readonly<{ seq: number; savedAt: string }>;

/** The refusal when another copy was put over the open file. Nothing done before can be taken back in that one. */
export function overwritten(session: Session): Answer<never> | null {
  const { opened } = session;
  if (opened === null || opened.isUntouched()) return null;
  forgetRegister(session);
  session.steps = noSteps();
  session.tell('undoState', undoState(session.steps));
  return refuse('overwritten', { detail: opened.fileName });
}

/** The one way to write. Tells the window which nouns changed once it is on the disk. */
export function commit(
  session: Session,
  action: Action,
  how: Readonly<{ isTyping?: boolean; undoes?: number; from?: TakenFrom }> = {},
): Answer<Commit> {
  const { opened } = session;
  if (opened === null) return refuse('noFile');
  // A copy of the file is being made that would not have this change.
  if (session.gate !== null) return refuse('inUse', { detail: opened.fileName });
  if (opened.writer === null) return refuse(opened.why ?? 'readOnly', { detail: opened.fileName });
  const other = overwritten(session);
  if (other !== null) return other;
  try {
    const applied = applyAction(opened.writer, action, {
      time: session.now().toISOString(),
      actor: session.author,
      ...stepsOf(session),
      ...how,
    });
    if (!applied.ok) return applied;
    const { seq, savedAt, records, nouns, as } = applied.value;
    session.register = null;
    for (const record of records) session.touched?.set(`${record.noun}/${record.id}`, record);
    // What was handed over is no step that could be taken back.
    if (as !== 'nothing' && how.undoes === undefined && action.verb !== 'issue') {
      const { db, writer } = opened;
      const isBack = noteStep(db, session.steps, action, { seq, as, isTyping: how.isTyping === true });
      if (isBack) writer.transaction(() => sealTyping(writer)).immediate();
    }
    opened.noteWritten();
    session.tell('changed', { nouns, savedAt, undo: undoState(session.steps) });
    return ok({ seq, savedAt });
  } catch (error) {
    forgetRegister(session);
    return { ok: false, problem: problemOfError(error) };
  }
}

export const stepsOf = ({ onStep }: Session): Pick<WriteOptions, 'onProgress'> =>
  onStep === null ? {} : { onProgress: onStep };

/** An action of which nothing is left to do: the file stays as it is. */
export function nothingToDo(session: Session): Answer<Commit> {
  const state = stateOf(session);
  return state.isOpen
    ? ok({ seq: 0, savedAt: state.savedAt ?? session.now().toISOString() })
    : refuse('noFile');
}

/** Commits, or says that nothing had to change when the list of edits is empty. */
export function commitIfAny(session: Session, action: Action): Answer<Commit> {
  return action.edits.length === 0 ? nothingToDo(session) : commit(session, action);
}

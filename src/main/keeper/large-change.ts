import { Worker } from 'node:worker_threads';
import type { Answer, Events } from '../../shared/api';
import type { Action } from '../../shared/register/edit';
import type { Checked } from '../api/check';
import { type Held, heldBy } from '../file/index';
import type { PiasRead } from '../import/pia-reading';
import type { TakenFrom } from '../store/index';
import { isPassedOn, refuse } from './protocol';
import { activitiesOf, type Commit, commit, forgetRegister, overwritten, type Session } from './session';
import { endTyping } from './typing';
import type { Steps } from './undo-steps';

/**
 * What is changed in a thread: a call of the window, or an action that is ready to be written. `pias`: what was read to be
 * brought in, which only this process has.
 */
export type LargeChange =
  | Readonly<{ is: 'call'; call: Checked; pias: PiasRead | null }>
  | Readonly<{ is: 'action'; action: Action; from: TakenFrom }>;

/** `stop`: one number, which becomes 1 when the person cancels. */
export type ChangeOrder = Readonly<{
  file: Held;
  author: string;
  steps: Steps;
  change: LargeChange;
  stop: SharedArrayBuffer;
}>;

/** An event that the window hears when the change is done. */
type Told = { [E in keyof Events]: Readonly<{ name: E; value: Events[E] }> }[keyof Events];

export type ChangeMessage =
  | Readonly<{ is: 'step'; done: number; of: number }>
  | Readonly<{ is: 'done'; answer: Answer<unknown>; steps: Steps; told: readonly Told[] }>;

/** From so many records or activities on a change may take longer than a person waits without a word. */
const many = 200;

/** Assessments that are brought in: each is some fifty records. What comes with them is written in pieces. */
const manyPias = 4;
const manyBytes = 4_000_000;
const bytesIn = (read: PiasRead | undefined): number =>
  (read?.pias ?? []).reduce((sum, { size }) => sum + size, 0);

/** Whether a call may change so much that it is done in a thread. What it asks was checked. */
export function isLargeChange(session: Session, { name, input }: Checked): boolean {
  switch (name) {
    case 'change':
      return input.edits.length > many;
    case 'activities.restore':
    case 'activities.retire':
    case 'confirm':
      return input.ids.length > many;
    case 'undo':
      return (session.steps.done.at(-1)?.step.records ?? 0) > many;
    case 'redo':
      return (session.steps.undone.at(-1)?.step.records ?? 0) > many;
    case 'pias.take':
      return (session.pias?.read.pias.length ?? 0) > manyPias || bytesIn(session.pias?.read) > manyBytes;
    case 'catalogue.merge':
    case 'erase.plan':
    case 'erase.record':
    case 'person.erase': {
      const count = activitiesOf(session);
      return count.ok && count.value > many;
    }
    default:
      return false;
  }
}

/** Milliseconds after which the window hears anew how far it is. */
const tellMs = 500;

export const isLargeAction = ({ edits }: Action): boolean => edits.length > many;

export type LargeChanges = Readonly<{
  /** Null: it is done here, in no time. */
  change: (call: Checked) => Promise<Answer<unknown>> | null;
  write: (action: Action, from: TakenFrom, isCancelled: () => boolean) => Promise<Answer<Commit>>;
  /** What was begun is taken back; what is written already stays, and the answer says so. */
  cancel: () => null;
}>;

/**
 * Writes large changes in a thread, over a connection of its own and in one transaction: until its end everybody reads
 * what stood there, and other changes wait for it. Call it in the turn of a change. `entry`: the built `change-worker.ts`.
 */
export function largeChanges(session: Session, entry: string): LargeChanges {
  let stop: Int32Array | null = null;

  const inThread = async (
    file: Held,
    change: LargeChange,
    isCancelled: () => boolean = () => false,
  ): Promise<Answer<unknown>> => {
    endTyping(session);
    const { opened } = session;
    if (opened === null) return refuse('noFile');
    const other = overwritten(session);
    if (other !== null) return other;
    const shared = new SharedArrayBuffer(4);
    const own = new Int32Array(shared);
    stop = own;
    let open: () => void = () => undefined;
    session.gate = new Promise<void>((done) => {
      open = done;
    });
    // What was kept of it is of before, and much of the memory that the thread needs.
    forgetRegister(session);
    let done = 0;
    let of = 1;
    const tell = () => session.tell('changeProgress', { done, of });
    // Also while it reads and can say nothing: that is when the window learns that it can be cancelled.
    const telling = setInterval(tell, tellMs);
    try {
      const order: ChangeOrder = {
        file,
        author: session.author,
        steps: session.steps,
        change,
        stop: shared,
      };
      const ended = await runOrder(entry, order, (...step) => {
        if (isCancelled()) Atomics.store(own, 0, 1);
        [done, of] = step;
        tell();
      });
      const isWritten = ended.told.some(({ name }) => name === 'changed');
      // Bytes of attachments are written before what names them, and taken out again when it is not.
      const hasPieces = change.is === 'call' && change.pias !== null;
      if (isWritten || hasPieces) {
        opened.noteWritten('aside');
        forgetRegister(session);
      }
      session.steps = ended.steps;
      for (const { name, value } of ended.told) session.tell(name, value as never);
      return ended.answer;
    } finally {
      clearInterval(telling);
      stop = null;
      session.gate = null;
      open();
    }
  };

  /** Null: it cannot be written, which SQLite says where the file is open. */
  const held = (): Held | null => (session.opened?.writer == null ? null : heldBy(session.opened));

  return {
    change: (call) => {
      const file = isPassedOn(call.name) && isLargeChange(session, call) ? held() : null;
      if (file === null) return null;
      const { pias } = session;
      if (call.name !== 'pias.take' || pias === null || pias.file !== session.opened)
        return inThread(file, { is: 'call', call, pias: null });
      return inThread(file, { is: 'call', call, pias: pias.read }).then((answer) => {
        if (answer.ok) session.pias = null;
        return answer;
      });
    },
    write: async (action, from, isCancelled) => {
      const file = held();
      if (file === null) return commit(session, action, { from });
      return (await inThread(file, { is: 'action', action, from }, isCancelled)) as Answer<Commit>;
    },
    cancel: () => {
      if (stop !== null) Atomics.store(stop, 0, 1);
      return null;
    },
  };
}

async function runOrder(
  entry: string,
  order: ChangeOrder,
  onStep: (done: number, of: number) => void,
): Promise<Extract<ChangeMessage, { is: 'done' }>> {
  const worker = new Worker(entry, { workerData: order });
  const failed = (detail: string) =>
    ({ is: 'done', answer: refuse('unexpected', { detail }), steps: order.steps, told: [] }) as const;
  return await new Promise((settle) => {
    let done: Extract<ChangeMessage, { is: 'done' }> | null = null;
    worker.on('message', (message: ChangeMessage) => {
      if (message.is === 'step') onStep(message.done, message.of);
      else done = message;
    });
    worker.on('error', (error) => {
      done ??= failed(error.message);
    });
    // Its connection is closed then.
    worker.on('exit', () => settle(done ?? failed('The change ended too early.')));
  });
}

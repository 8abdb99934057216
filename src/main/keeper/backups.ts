import { basename } from 'node:path';
import type { Answer, BackupPreview } from '../../shared/api';
import { nounNames } from '../../shared/register/nouns';
import type { Register } from '../../shared/register/register';
import {
  type Backup,
  backupsOfPlace,
  dropPrepared,
  listBackups,
  pathOf,
  type Reason,
  runTask,
  stateOf,
  takePlace,
  type Whose,
} from '../file/backups/index';
import { forgetKey, type Key, keyFor, type Opened } from '../file/index';
import { named } from './file-methods';
import { ok, refuse } from './protocol';
import { dayOf, type Session, today } from './session';
import { noSteps, undoState } from './undo-steps';

/** Milliseconds after which a backup that failed is tried again at the next change. */
const pause = 10 * 60_000;

export type Backups = Readonly<{
  /** Waits for what must be done before a file changes: its first backup of the day. Never refuses, never throws. */
  beforeChange: () => Promise<void>;
  /** Waits until nothing reads the file any more. */
  idle: () => Promise<void>;
  list: () => Answer<readonly Backup[]>;
  /** Of a file that does not open. */
  listOf: (path: string) => Answer<readonly Backup[]>;
  make: (reason: Reason) => Promise<Answer<Backup>>;
  preview: (id: string) => Promise<Answer<BackupPreview>>;
  read: (
    id: string,
  ) => Promise<Answer<Readonly<{ register: Register; lastChange: BackupPreview['lastChange'] }>>>;
  restore: (id: string) => Promise<Answer<null>>;
  /** `password`: of an encrypted backup whose file is not open. */
  restoreAs: (id: string, to: string, replace: boolean, password: string | null) => Promise<Answer<null>>;
  remove: (ids: readonly string[]) => Promise<Answer<null>>;
  /**
   * After another password was set: writes all backups anew under it, or removes them. `from`: the key before. Answers
   * the ids of those that neither key opens.
   */
  follow: (
    from: Key | null,
    wanted: 'remake' | 'delete',
    onProgress?: (done: number, of: number) => void,
  ) => Promise<Answer<readonly string[]>>;
}>;

/** Which client file is open, for its backups. */
export function whose(opened: Opened): Whose {
  const uuid: unknown = opened.db.prepare('SELECT uuid FROM file_identity').pluck().get();
  return { uuid: typeof uuid === 'string' ? uuid : null, path: opened.path };
}

/**
 * The backups of the file that is open. Changes wait for `beforeChange` one after another (`serve`), so nothing is
 * written between a backup that is due and the change that made it due. `entry`: the built thread in which copies are made; null: they are made here. */
export function backupsOf(session: Session, entry: string | null): Backups {
  let doneFor = '';
  /** The day and file whose backup is being made: a change that comes meanwhile needs no second one. */
  let making = '';
  let notBefore = 0;
  let last: Promise<unknown> = Promise.resolve();

  /** One at a time: each clears away what the one before left in the folder. */
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    const own = last.then(work);
    last = own.catch(() => undefined);
    return await own;
  };

  const make = (reason: Reason, isHeld: () => void = () => undefined): Promise<Answer<Backup>> => {
    const { opened, backups: root } = session;
    if (opened === null || root === null) return Promise.resolve(refuse('noFile'));
    const now = session.now().toISOString();
    const { key } = opened;
    const input = { root, ...whose(opened), key, reason, now, onProgress: isHeld };
    return inTurn(async () => {
      const answer = await runTask(entry, 'makeBackup', input);
      session.tell('backup', answer.ok ? { isMade: true } : { isMade: false, problem: answer.problem });
      return answer;
    });
  };

  const isDue = (): boolean => {
    const { opened, backups: root } = session;
    if (root === null || opened === null || opened.writer === null) return false;
    const day = `${today(session)} ${opened.path}`;
    if (day === doneFor || day === making || performance.now() < notBefore) return false;
    const newest = listBackups(root, whose(opened))
      .filter(({ path }) => path === opened.path)
      .at(-1);
    const head = stateOf(opened.db);
    const holdsIt = newest !== undefined && head !== '' && newest.head === head;
    if (!holdsIt && (newest === undefined || dayOf(new Date(newest.time)) !== today(session))) return true;
    doneFor = day;
    return false;
  };

  const makeDue = async (): Promise<void> => {
    const { opened } = session;
    const day = `${today(session)} ${opened?.path ?? ''}`;
    making = day;
    await new Promise<void>((isHeld) => {
      void make('day', isHeld).then((answer) => {
        if (answer.ok) doneFor = day;
        else notBefore = performance.now() + pause;
        making = '';
        isHeld();
      });
    });
  };

  const restore = async (id: string): Promise<Answer<null>> => {
    const { opened, backups: root } = session;
    if (opened === null || root === null) return refuse('noFile');
    if (opened.writer === null) return refuse(opened.why ?? 'readOnly', { detail: opened.fileName });
    const before = await make('restore');
    if (!before.ok) return before;
    const { path, key } = opened;
    const what = { root, id, key, now: session.now().toISOString(), actor: session.author };
    const prepared = await inTurn(() => runTask(entry, 'prepareRestore', what, path));
    if (!prepared.ok) return named(prepared, path);
    if (session.opened !== opened) {
      dropPrepared(prepared.value);
      return refuse('noFile');
    }
    const swapped = opened.swap(() => takePlace(prepared.value, path), key);
    dropPrepared(prepared.value);
    session.register = null;
    session.opened = swapped.opened.ok ? swapped.opened.value : null;
    if (!swapped.opened.ok) return named(swapped.opened, path);
    if (!swapped.replaced.ok) return named(swapped.replaced, path);
    // What was done before belongs to the file that was replaced.
    session.steps = noSteps();
    session.tell('changed', { nouns: nounNames, savedAt: what.now, undo: undoState(session.steps) });
    return ok(null);
  };

  return {
    beforeChange: async () => {
      try {
        if (isDue()) await makeDue();
      } catch {
        // What cannot be backed up must still be writable: the change itself tells what is wrong with the file.
      }
    },
    idle: async () => {
      await last;
    },
    list: () => {
      const { opened, backups: root } = session;
      if (opened === null) return refuse('noFile');
      return ok(root === null ? [] : listBackups(root, whose(opened)));
    },
    listOf: (path) => ok(session.backups === null ? [] : backupsOfPlace(session.backups, path)),
    make: (reason) => make(reason),
    preview: async (id) => {
      const { opened, backups: root } = session;
      if (opened === null || root === null) return refuse('noFile');
      return await inTurn(() => runTask(entry, 'previewBackup', root, id, opened.key, opened.path));
    },
    read: async (id) => {
      const { opened, backups: root } = session;
      if (opened === null || root === null) return refuse('noFile');
      return await inTurn(() => runTask(entry, 'readBackup', root, id, opened.key));
    },
    restore,
    restoreAs: async (id, to, replace, password) => {
      const { opened, backups: root } = session;
      if (root === null) return refuse('noFile');
      if (opened?.path === to) return refuse('alreadyExists', { detail: basename(to) });
      const given = password === null ? null : await keyFor(pathOf(root, id), password);
      if (given?.ok === false) return named(given, to);
      const key = given?.value ?? opened?.key ?? null;
      const what = { root, id, key, now: session.now().toISOString(), actor: session.author };
      const made = await inTurn(() => runTask(entry, 'restoreAs', what, to, replace));
      forgetKey(given?.value ?? null);
      return named(made, to);
    },
    follow: async (from, wanted, onProgress) => {
      const { opened, backups: root } = session;
      if (opened === null || root === null) return ok([]);
      const own = whose(opened);
      if (wanted === 'delete') {
        const gone = await inTurn(() => runTask(entry, 'wipeBackups', root, own));
        return gone.ok ? ok([]) : gone;
      }
      const task = { root, ...own, from, to: opened.key, ...(onProgress && { onProgress }) };
      return await inTurn(() => runTask(entry, 'remakeBackups', task));
    },
    remove: async (ids) => {
      const { opened, backups: root } = session;
      if (opened === null || root === null) return refuse('noFile');
      return await inTurn(() => runTask(entry, 'deleteBackups', root, ids, opened.key));
    },
  };
}

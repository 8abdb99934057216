import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Answer, BackupPreview, BackupRow } from '../../shared/api';
import { nounNames } from '../../shared/register/nouns';
import type { Register } from '../../shared/register/register';
import {
  type Backup,
  backupsOfPlace,
  countClear,
  dropPrepared,
  fitsKey,
  listBackups,
  ownFolders,
  pathOf,
  type Reason,
  runTask,
  stateOf,
  takeOut,
  takePlace,
  type Whose,
} from '../file/backups/index';
import { copyKey, forgetKey, type Key, type Opened } from '../file/index';
import { attempt } from '../store/problem';
import { keyFor, named } from './file-methods';
import { ok, refuse } from './protocol';
import { dayOf, forgetRegister, type Session, today } from './session';
import { noSteps, undoState } from './undo-steps';

/** Milliseconds after which a backup that failed is tried again at the next change. */
const pause = 10 * 60_000;

export type Backups = Readonly<{
  /** After a file was opened: takes its backups out of the folder that its copies shared once. */
  takeOut: () => void;
  /** Waits for what must be done before a file changes: its first backup of the day. Never refuses, never throws. */
  beforeChange: () => Promise<void>;
  /** Waits until nothing reads the file any more. */
  idle: () => Promise<void>;
  list: () => Answer<readonly BackupRow[]>;
  /** Of a file that does not open. */
  listOf: (path: string) => Answer<readonly BackupRow[]>;
  make: (reason: Reason) => Promise<Answer<BackupRow>>;
  /** `password`: of a backup that the key of the open file does not open. */
  preview: (id: string, password: string | null) => Promise<Answer<BackupPreview>>;
  read: (
    id: string,
  ) => Promise<Answer<Readonly<{ register: Register; lastChange: BackupPreview['lastChange'] }>>>;
  restore: (id: string, password: string | null) => Promise<Answer<null>>;
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
  /** How many backups of the open file are in clear although it has a password. */
  countClear: () => number;
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

  /** Whether an id is that of a backup of the open file or of a copy of it: another client's are not for it. */
  const isListed = (id: string): boolean => {
    const { opened, backups: root } = session;
    return (
      opened !== null && root !== null && listBackups(root, whose(opened)).some((each) => each.id === id)
    );
  };

  /** What opens a backup: the key of the open file, none, or the one of the password given. `encrypted`: it takes one. */
  const openedBy = async (id: string, password: string | null): Promise<Answer<Key | null>> => {
    if (session.backups === null) return refuse('noFile');
    const path = pathOf(session.backups, id);
    if (!existsSync(path)) return refuse('notFound', { detail: basename(path) });
    const own = session.opened?.key ?? null;
    if (own !== null && fitsKey(path, own)) return ok(copyKey(own));
    return password === null && !fitsKey(path, null)
      ? refuse('encrypted', { detail: basename(path) })
      : await keyFor(session, path, password);
  };

  const restore = async (id: string, password: string | null): Promise<Answer<null>> => {
    const { opened, backups: root } = session;
    if (opened === null || root === null) return refuse('noFile');
    if (!isListed(id)) return refuse('notFound');
    if (opened.writer === null) return refuse(opened.why ?? 'readOnly', { detail: opened.fileName });
    const from = await openedBy(id, password);
    if (!from.ok) return from;
    const before = await make('restore');
    if (!before.ok) return before;
    const { path, key } = opened;
    // It goes under the key of the file, whatever the backup is under.
    const what = {
      root,
      id,
      key: from.value,
      to: key,
      now: session.now().toISOString(),
      actor: session.author,
    };
    const prepared = await inTurn(() => runTask(entry, 'prepareRestore', what, path));
    forgetKey(from.value);
    if (!prepared.ok) return named(prepared, path);
    if (session.opened !== opened) {
      dropPrepared(prepared.value);
      return refuse('noFile');
    }
    const swapped = opened.swap(() => takePlace(prepared.value, path), key);
    dropPrepared(prepared.value);
    forgetRegister(session);
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
    takeOut: () => {
      const { opened, backups: root } = session;
      if (opened === null || opened.writer === null || root === null) return;
      const own = whose(opened);
      // What stays there is still listed, and taken out with the next backup.
      attempt(() => takeOut(root, own));
    },
    idle: async () => {
      await last;
    },
    list: () => {
      const { opened, backups: root } = session;
      if (opened === null) return refuse('noFile');
      if (root === null) return ok([]);
      const own = new Set(ownFolders(root, whose(opened), true));
      return ok(
        listBackups(root, whose(opened)).map((backup) => ({
          ...backup,
          isOwn: backup.path === opened.path || own.has(backup.id.split('/')[0] ?? ''),
        })),
      );
    },
    listOf: (path) =>
      ok(
        (session.backups === null ? [] : backupsOfPlace(session.backups, path)).map((each) => ({
          ...each,
          isOwn: true,
        })),
      ),
    make: async (reason) => {
      const made = await make(reason);
      return made.ok ? ok({ ...made.value, isOwn: true }) : made;
    },
    preview: async (id, password) => {
      const { opened, backups: root } = session;
      if (opened === null || root === null) return refuse('noFile');
      if (!isListed(id)) return refuse('notFound');
      const key = await openedBy(id, password);
      if (!key.ok) return key;
      const now = { path: opened.path, key: opened.key };
      const seen = await inTurn(() => runTask(entry, 'previewBackup', root, id, key.value, now));
      forgetKey(key.value);
      return seen;
    },
    read: async (id) => {
      const { opened, backups: root } = session;
      if (opened === null || root === null) return refuse('noFile');
      if (!isListed(id)) return refuse('notFound');
      const key = await openedBy(id, null);
      if (!key.ok) return key;
      const read = await inTurn(() => runTask(entry, 'readBackup', root, id, key.value));
      forgetKey(key.value);
      return read;
    },
    restore,
    restoreAs: async (id, to, replace, password) => {
      const { opened, backups: root } = session;
      if (root === null) return refuse('noFile');
      if (opened?.path === to) return refuse('alreadyExists', { detail: basename(to) });
      const given = await openedBy(id, password);
      if (!given.ok) return given;
      const key = given.value;
      const what = { root, id, key, now: session.now().toISOString(), actor: session.author };
      const made = await inTurn(() => runTask(entry, 'restoreAs', what, to, replace));
      forgetKey(key);
      return named(made, to);
    },
    follow: async (from, wanted, onProgress) => {
      const { opened, backups: root } = session;
      if (opened === null || root === null) return ok([]);
      const own = whose(opened);
      if (wanted === 'delete') {
        const gone = await inTurn(() => runTask(entry, 'wipeBackups', root, own));
        if (!gone.ok) return gone;
      }
      const task = { root, ...own, from, to: opened.key, ...(onProgress && { onProgress }) };
      return await inTurn(() => runTask(entry, 'remakeBackups', task));
    },
    countClear: () => {
      const { opened, backups: root } = session;
      return opened === null || opened.key === null || root === null ? 0 : countClear(root, whose(opened));
    },
    remove: async (ids) => {
      const { opened, backups: root } = session;
      if (opened === null || root === null) return refuse('noFile');
      if (!ids.every(isListed)) return refuse('notFound');
      return await inTurn(() => runTask(entry, 'deleteBackups', root, ids, opened.key));
    },
  };
}

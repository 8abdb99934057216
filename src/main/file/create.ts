import { resolve } from 'node:path';
import type { Answer } from '../../shared/api';
import { registerToEdits } from '../../shared/register/actions/index';
import type { Verb } from '../../shared/register/edit';
import type { Register } from '../../shared/register/register';
import { applyAction } from '../store/apply';
import { attempt, Refusal } from '../store/problem';
import { connect, forWriting, settle } from './connection';
import { applicationId } from './format';
import type { Key } from './key';
import { migrate } from './migrations/index';
import { putInPlace } from './place';

export type CreateOptions = Readonly<{
  /** ISO date-time. */
  time: string;
  actor: string;
  /** How its first action is called in the history; `new` when left out. */
  verb?: Verb;
  /** Overwrites what stands there, unless it is open. */
  replace?: boolean;
  /** Encrypts it from its first byte on. */
  key?: Key | null;
  /** Hears the name under which the file is made, before it is there. */
  onTemporary?: (path: string) => void;
  onProgress?: (done: number, of: number) => void;
}>;

/**
 * Makes a client file out of a register; an empty register makes an empty file with its organisation. The file gets
 * its name only when it is whole and flushed. Does not open it.
 */
export function createFile(path: string, register: Register, options: CreateOptions): Answer<null> {
  return attempt(() => {
    putInPlace(resolve(path), options.replace === true, (temporary) => {
      options.onTemporary?.(temporary);
      const db = connect(temporary, { readonly: false, isNew: true, key: options.key ?? null });
      try {
        db.pragma('auto_vacuum = INCREMENTAL');
        settle(db);
        // Until it has its name nobody can lose it: one flush at the end is enough.
        db.pragma('synchronous = OFF');
        db.pragma('journal_mode = MEMORY');
        db.pragma(`application_id = ${applicationId}`);
        migrate(db, 0);
        const edits = registerToEdits(register);
        const { time, actor, verb = 'new', onProgress } = options;
        const how = { time, actor, ...(onProgress === undefined ? {} : { onProgress }) };
        const written = applyAction(forWriting(db), { verb, about: null, edits }, how);
        if (!written.ok) throw new Refusal(written.problem);
      } finally {
        db.close();
      }
    });
    return null;
  });
}

import { randomBytes } from 'node:crypto';
import type { Answer, Committed } from '../../shared/api';
import type { Action } from '../../shared/register/edit';
import type { NounName } from '../../shared/register/nouns';
import type { WriteDb } from './db';
import { differenceOf, sidesOf } from './difference';
import { type LoggedChange, writeLog } from './log';
import { attempt, refuse } from './problem';
import { giveReferences, refuseDoubleReferences } from './references';
import { runEdits } from './run-edits';
import { index, unindex } from './search-index';
import { one, sql } from './sql';
import { type Touched, type WorkingSet, workingSet } from './working-set';
import { deleteRecord, insertRecord, updateRecord } from './write-records';

export type WriteOptions = Readonly<{
  /** ISO date-time. */
  time: string;
  /** Who does it: the author of the settings. */
  actor: string;
  /** The action that this one takes back. */
  undoes?: number;
  /** Sixteen bytes, never the same twice. */
  newSalt?: () => Uint8Array;
}>;

/** `nouns`: of which records changed, so that the window knows what to ask again. */
export type Applied = Committed & Readonly<{ nouns: readonly NounName[] }>;

/**
 * Writes an action with its edits and its place in the log, in one transaction: whole or not at all. Everything is
 * checked first; a refusal names the field (`noun.field`) and the record. An action that changes nothing is not
 * logged and answers with the last one.
 */
export function applyAction(db: WriteDb, action: Action, options: WriteOptions): Answer<Applied> {
  return attempt(() => db.transaction(() => apply(db, action, options)).immediate());
}

function apply(db: WriteDb, action: Action, options: WriteOptions): Applied {
  const set = workingSet(db);
  runEdits(set, action.edits, action.verb);
  giveReferences(db, set);
  const changes = write(db, set);
  refuseDoubleReferences(db, set);
  const nouns = [...new Set(changes.map(({ noun }) => noun))];
  if (nouns.includes('organisation') && one<number>(db, sql`SELECT count(*) FROM organisation`) !== 1)
    refuse('invalid', { field: 'organisation' });
  if (changes.length === 0) {
    const [seq, savedAt] = [
      one<number>(db, sql`SELECT max(seq) FROM action`),
      one<string>(db, sql`SELECT time FROM action ORDER BY seq DESC LIMIT 1`),
    ];
    return { seq: seq ?? 0, savedAt: savedAt ?? options.time, nouns };
  }
  const seq = writeLog(
    db,
    {
      verb: action.verb,
      about: action.about,
      time: options.time,
      actor: options.actor,
      undoes: options.undoes ?? null,
      newSalt: options.newSalt ?? (() => randomBytes(16)),
    },
    changes,
  );
  return { seq, savedAt: options.time, nouns };
}

/** Writes the records that differ. Removals come last: foreign keys are checked when the transaction ends. */
function write(db: WriteDb, set: WorkingSet): LoggedChange[] {
  const changes: LoggedChange[] = [];
  const gone: Touched[] = [];
  for (const touched of set.touched()) {
    const { noun, id, before, after } = touched;
    if (before === null && after === null) continue;
    if (after === null) {
      gone.push(touched);
      changes.push({ noun, id, record: null, ...sidesOf(noun, before, null, null) });
      continue;
    }
    const difference = before && differenceOf(noun, before, after);
    if (before !== null && difference === null) continue;
    if (before === null || difference === null) {
      insertRecord(db, noun, after);
      index(db, noun, after);
    } else {
      updateRecord(db, noun, after, difference);
      if (difference.fields.length > 0) {
        unindex(db, noun, id, difference.fields);
        index(db, noun, after, difference.fields);
      }
    }
    changes.push({ noun, id, record: after, ...sidesOf(noun, before, after, difference) });
  }
  for (const { noun, id } of gone) {
    unindex(db, noun, id);
    deleteRecord(db, noun, id);
  }
  return changes;
}

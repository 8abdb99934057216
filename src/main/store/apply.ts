import { randomBytes } from 'node:crypto';
import type { Answer, Committed } from '../../shared/api';
import type { Action } from '../../shared/register/edit';
import type { NounName } from '../../shared/register/nouns';
import type { ReadDb, WriteDb } from './db';
import { differenceOf, sidesOf } from './difference';
import { type Erasure, isOfRecord, type Logged, type LoggedChange, type TakenFrom, writeLog } from './log';
import { attempt, refuse } from './problem';
import { readAny } from './read-records';
import { giveReferences, refuseDoubleReferences } from './references';
import { runEdits } from './run-edits';
import { index, unindex } from './search-index';
import { one, row, sql } from './sql';
import { type Touched, type WorkingSet, workingSet } from './working-set';
import { deleteRecord, insertRecord, updateRecord } from './write-records';

export type WriteOptions = Readonly<{
  /** ISO date-time. */
  time: string;
  /** Who does it: the author of the settings. */
  actor: string;
  /** The action that this one takes back. */
  undoes?: number;
  /** Another copy of the file that the action takes things over from. */
  from?: TakenFrom;
  /** The action is being typed: see `writeLog`. */
  isTyping?: boolean;
  /** Sixteen bytes, never the same twice. */
  newSalt?: () => Uint8Array;
  /** How far a large action is: told now and then, in the middle of it. */
  onProgress?: (done: number, of: number) => void;
}>;

/**
 * `records`: which changed. `nouns`: theirs, so that the window knows what to ask again. `as`: what became of it in the log.
 */
export type Applied = Committed &
  Readonly<{
    records: readonly Readonly<{ noun: NounName; id: string }>[];
    nouns: readonly NounName[];
    as: Logged['as'] | 'nothing';
  }>;

/**
 * Writes an action with its edits and its place in the log, in one transaction: whole or not at all. Everything is
 * checked first; a refusal names the field (`noun.field`) and the record. An action that changes nothing is not
 * logged and answers with the last one.
 */
export function applyAction(db: WriteDb, action: Action, options: WriteOptions): Answer<Applied> {
  return attempt(() => db.transaction(() => apply(db, action, options)).immediate());
}

/**
 * Writes an action that erases, inside a transaction that is open. What stood before is not kept; `erases` is asked
 * once the records are written, and says what leaves the log and the kept files with them. Records whose history
 * lost its last entry are bound to the chain again. Throws a `Refusal`.
 */
export function applyErasing(
  db: WriteDb,
  action: Action,
  options: WriteOptions,
  erases: () => Erasure,
): Applied {
  return apply(db, action, options, erases);
}

function apply(db: WriteDb, action: Action, options: WriteOptions, erases?: () => Erasure): Applied {
  const set = workingSet(db);
  // Each edit is tried, and each record is written and noted in the log.
  const step = steps(action.edits.length * 3, options.onProgress);
  runEdits(set, action.edits, action.verb, step);
  giveReferences(db, set);
  const written = write(db, set, step);
  const erasure = erases?.();
  const changes = erasure === undefined ? written : withoutPast(db, written, erasure);
  refuseDoubleReferences(db, set);
  const records = changes.map(({ noun, id }) => ({ noun, id }));
  const nouns = [...new Set(records.map(({ noun }) => noun))];
  if (nouns.includes('organisation') && one<number>(db, sql`SELECT count(*) FROM organisation`) !== 1)
    refuse('invalid', { field: 'organisation' });
  if (changes.length === 0 && !erasure?.bodies.length && !erasure?.contents.length) {
    const [seq, savedAt] = [
      one<number>(db, sql`SELECT max(seq) FROM action`),
      one<string>(db, sql`SELECT time FROM action ORDER BY seq DESC LIMIT 1`),
    ];
    return { seq: seq ?? 0, savedAt: savedAt ?? options.time, records, nouns, as: 'nothing' };
  }
  const { seq, as } = writeLog(
    db,
    {
      verb: action.verb,
      about: action.about,
      time: options.time,
      actor: options.actor,
      undoes: options.undoes ?? null,
      from: options.from,
      isTyping: options.isTyping ?? false,
      newSalt: options.newSalt ?? (() => randomBytes(16)),
    },
    changes,
    erasure,
    step,
  );
  return { seq, savedAt: options.time, records, nouns, as };
}

/** The changes of an erasure: what stood before is gone, and every record that lost entries is stated anew. */
function withoutPast(db: ReadDb, changes: readonly LoggedChange[], { bodies }: Erasure): LoggedChange[] {
  const stated = new Set(changes.map(({ noun, id }) => `${noun}/${id}`));
  const again: LoggedChange[] = [];
  for (const [action, place] of bodies) {
    const [noun, id] =
      row<readonly [NounName, string]>(
        db,
        sql`SELECT noun, record FROM change WHERE action = ${action} AND place = ${place}`,
      ) ?? [];
    if (noun === undefined || id === undefined || stated.has(`${noun}/${id}`) || !isOfRecord(noun)) continue;
    stated.add(`${noun}/${id}`);
    const record = readAny(db, noun, id);
    if (record !== null) again.push({ noun, id, record, before: null, after: { values: {}, marks: {} } });
  }
  return [...changes.map((change) => ({ ...change, before: null })), ...again];
}

/** Counts steps, and tells of every five hundredth. */
function steps(of: number, tell: WriteOptions['onProgress']): () => void {
  let done = 0;
  return () => {
    done += 1;
    if (done % 500 === 0) tell?.(Math.min(done, of), of);
  };
}

/** Writes the records that differ. Removals come last: foreign keys are checked when the transaction ends. */
function write(db: WriteDb, set: WorkingSet, step: () => void): LoggedChange[] {
  const changes: LoggedChange[] = [];
  const gone: Touched[] = [];
  for (const touched of set.touched()) {
    step();
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
    changes.push({
      noun,
      id,
      record: after,
      isNew: before === null,
      ...sidesOf(noun, before, after, difference),
    });
  }
  for (const { noun, id } of gone) {
    unindex(db, noun, id);
    deleteRecord(db, noun, id);
  }
  return changes;
}

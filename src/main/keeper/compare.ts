import { randomBytes } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { Answer, ChosenFile, ComparedRecord, Comparison, Problem } from '../../shared/api';
import type { Apart } from '../../shared/register/take-over';
import {
  apartOf,
  type ComparedWith,
  type ComparisonOrder,
  readForFile,
  readForList,
  type Sources,
} from '../export/comparison';
import { clearAway, type Prepared, putInPlace } from '../export/place';
import type { Result } from '../export/run-in-worker';
import type { ComparisonTask } from '../export/worker';
import { forgetKey, isPartOfOpen, type Key, problemOfError, unlock } from '../file/index';
import type { ReadDb } from '../store/db';
import { actionsSince, chainHead, commonPoint, commonState, lastSaved, readRegister } from '../store/index';
import { identityOf } from '../store/issued';
import { Refusal } from '../store/problem';
import { named, readOnly } from './file-methods';
import { ok, refuse } from './protocol';
import { reading, type Session, today, wholeRegister } from './session';
import { endTyping } from './typing';

/** The file that was chosen last for a comparison, as it was then. */
export type Chosen = ComparedWith &
  Readonly<{
    path: string;
    /** Its own, to read attachments later; whoever lets go of the choice forgets it. */
    key: Key | null;
    head: string | null;
  }>;

/** Reads another client file: only to look, it is closed again at once. Problems: those of opening. */
export async function chooseFile(
  session: Session,
  path: string,
  password: string | null,
): Promise<Answer<Readonly<{ chosen: Chosen; told: ChosenFile }>>> {
  if (session.opened === null) return refuse('noFile');
  if (session.opened.path === path || isPartOfOpen(session.opened.path, path))
    return refuse('inUse', { detail: basename(path) });
  // What is being typed here is part of what is compared.
  endTyping(session);
  const key = await unlock(path, password);
  return key.ok ? chooseWithKey(session, path, key.value) : named(key, path);
}

/** The same with its key, which belongs to the choice from then on. */
export function chooseWithKey(
  session: Session,
  path: string,
  key: Key | null,
): Answer<Readonly<{ chosen: Chosen; told: ChosenFile }>> {
  if (session.opened === null) return refuse('noFile');
  const own = session.opened.db;
  const read = readOnly(
    session,
    path,
    (db) => {
      const isCopy = identityOf(db) === identityOf(own);
      const point = isCopy ? commonPoint(own, db) : null;
      const state = isCopy ? commonState(own, db, point) : null;
      const apart = state && {
        told: {
          since: point?.time ?? null,
          here: actionsSince(own, point?.seq ?? 0),
          there: actionsSince(db, point?.seq ?? 0),
        },
        kept: { point, common: state.common, unknown: state.unknown },
      };
      return {
        register: state?.there ?? readRegister(db),
        apart,
        head: chainHead(db),
        savedAt: lastSaved(db),
      };
    },
    key,
  );
  if (!read.ok) {
    forgetKey(key);
    return read;
  }
  const { register, apart, head, savedAt } = read.value;
  const firm = register.organisation.tradeName ?? register.organisation.legalName ?? '';
  return ok({
    chosen: { path, key, register, head, apart: apart?.kept ?? null },
    told: { fileName: basename(path), firm, savedAt, isCopy: apart !== null, apart: apart?.told ?? null },
  });
}

/** What the sides of a comparison are read from, in this thread. */
function sourcesOf(session: Session, chosen: Chosen | null): (db: ReadDb) => Sources {
  return (db) => ({
    db,
    whole: () => {
      const register = wholeRegister(session);
      return register.ok ? register.value : refuseBy(register.problem);
    },
    chosen,
    today: today(session),
  });
}

function refuseBy(problem: Problem): never {
  throw new Refusal(problem);
}

/** The open file and the chosen copy of it, with the state they came from. Null: it is not a copy, or is no longer. */
export function apartFrom(session: Session, chosen: Chosen): Answer<Apart | null> {
  return reading(session, (db) => apartOf(sourcesOf(session, chosen)(db)));
}

/** Where the work of a comparison is done: here, or in a thread that reads the open file by itself. */
export type Elsewhere = (task: ComparisonTask) => Promise<Answer<Result>>;

/** The readable list. */
export async function compared(
  session: Session,
  comparison: Comparison,
  chosen: Chosen | null,
  elsewhere: Elsewhere | null = null,
): Promise<Answer<readonly ComparedRecord[]>> {
  if (elsewhere === null)
    return reading(session, (db) => readForList(sourcesOf(session, chosen)(db), comparison)());
  const made = await elsewhere({ ...taskOf(session, comparison, chosen), order: null });
  if (!made.ok) return made;
  return made.value.is === 'compared' ? ok(made.value.records) : refuse('unexpected');
}

const taskOf = (session: Session, comparison: Comparison, chosen: Chosen | null) => ({
  make: 'comparison' as const,
  comparison,
  chosen: chosen && { register: chosen.register, apart: chosen.apart },
  today: today(session),
});

/** Writes the differences to a place: see `readForFile`. */
export async function saveComparison(
  session: Session,
  comparison: Comparison,
  path: string,
  chosen: Chosen | null,
  elsewhere: Elsewhere | null = null,
): Promise<Answer<Readonly<{ fileName: string }>>> {
  const by = { author: session.author, time: session.now().toISOString() };
  const stamp = randomBytes(6).toString('hex');
  const order = { path, stamp, by };
  try {
    const made = await filesOf(session, comparison, order, chosen, elsewhere);
    if (!made.ok) return made;
    const files = await putInPlace(made.value);
    return ok({ fileName: files.map(({ fileName }) => fileName).join(', ') });
  } catch (error) {
    return { ok: false, problem: problemOfError(error) };
  } finally {
    await clearAway(dirname(path), stamp);
  }
}

async function filesOf(
  session: Session,
  comparison: Comparison,
  order: ComparisonOrder,
  chosen: Chosen | null,
  elsewhere: Elsewhere | null,
): Promise<Answer<readonly Prepared[]>> {
  if (elsewhere === null) {
    const write = reading(session, (db) => readForFile(sourcesOf(session, chosen)(db), comparison));
    return write.ok ? ok(await write.value(order)) : write;
  }
  const made = await elsewhere({ ...taskOf(session, comparison, chosen), order });
  if (!made.ok) return made;
  return made.value.is === 'files' ? ok(made.value.files) : refuse('unexpected');
}

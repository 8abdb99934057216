import type { Answer } from '../../shared/api';
import { withSetAside } from '../../shared/findings/aside';
import { type Checked, checkInSteps } from '../../shared/findings/check';
import type { RecordChange } from '../../shared/findings/facts';
import type { Finding } from '../../shared/findings/finding';
import type { IsoDate } from '../../shared/law/dated';
import { loadedLaw } from '../../shared/law/in-force';
import type { LawData } from '../../shared/law/law-data';
import { type NounName, nounNames } from '../../shared/register/nouns';
import { emptyRegister, type Register } from '../../shared/register/register';
import { type Opened as OpenedFile, problemOfError } from '../file/index';
import type { ReadDb } from '../store/db';
import { readAfter, readAny, readOrganisation, readRecords } from '../store/index';
import { ok, refuse } from './protocol';
import type { Session } from './session';

/** What findings rest on beside the records that were noted as changed. `version` moves when another connection writes. */
type Ground = Readonly<{ file: OpenedFile; version: number; date: IsoDate; law: LawData | null }>;
type Kept = Ground & { readonly checked: Checked; findings: readonly Finding[] | null };

const kept = new WeakMap<Session, Kept>();
const turns = new WeakMap<Session, Promise<unknown>>();

/**
 * The findings of the open file as it stands. All of them are judged once, in slices between which the keeper does other
 * things; after a change only what read anything of it is judged again. Whoever asks meanwhile waits.
 */
export function judged<T>(
  session: Session,
  date: IsoDate,
  read: (findings: readonly Finding[], rootOf: Checked['rootOf']) => T,
): Promise<Answer<T>> {
  const before = turns.get(session) ?? Promise.resolve();
  const own = before.then(async (): Promise<Answer<T>> => {
    try {
      const now = await keptNow(session, date);
      return now === null ? refuse('noFile') : ok(read(upToDate(session, now), now.checked.rootOf));
    } catch (error) {
      kept.delete(session);
      return session.opened === null ? refuse('noFile') : { ok: false, problem: problemOfError(error) };
    }
  });
  turns.set(session, own);
  return own;
}

/** What is kept, judged anew where that is not right any more. Null: no file is open. */
async function keptNow(session: Session, date: IsoDate): Promise<Kept | null> {
  while (session.opened !== null) {
    const ground = groundOf(session.opened, date);
    const known = kept.get(session);
    if (known !== undefined && session.touched !== null && isSame(known, ground)) return known;
    kept.delete(session);
    session.touched = new Map();
    const checked = await inSlices(judgeAll(ground), () => isStill(session, ground));
    if (checked === null) continue;
    // Another program may have written meanwhile: this is shown, and whoever asks next has it judged anew.
    const made: Kept = { ...ground, checked, findings: null };
    kept.set(session, made);
    return made;
  }
  kept.delete(session);
  return null;
}

function groundOf(file: OpenedFile, date: IsoDate): Ground {
  const version = file.db.pragma('data_version', { simple: true }) as number;
  return { file, version, date, law: loadedLaw() };
}

const isSame = (a: Ground, b: Ground): boolean =>
  a.file === b.file && a.version === b.version && a.date === b.date && a.law === b.law;

const isStill = (session: Session, { file, law }: Ground): boolean =>
  session.opened === file && session.touched !== null && loadedLaw() === law;

/** Records read at a time. */
const some = 500;

/** What is changed while it reads and judges is noted, and taken in at the end. */
function* judgeAll({ file, date }: Ground): Generator<void, Checked> {
  const lists: Partial<Record<NounName, unknown>> = { organisation: readOrganisation(file.db) };
  for (const noun of nounNames) {
    if (noun === 'organisation') continue;
    const records: unknown[] = [];
    for (let last = ''; ; ) {
      const next = readAfter(file.db, noun, last, some);
      if (next.length === 0) break;
      // They come in the order of their position.
      for (const record of next) {
        records.push(record);
        if (record.id > last) last = record.id;
      }
      yield;
    }
    lists[noun] = records;
  }
  return yield* checkInSteps({ ...emptyRegister(), ...lists } as Register, date);
}

/** The findings with what was changed since; what was put aside is read as it is. */
function upToDate(session: Session, now: Kept): readonly Finding[] {
  const { db } = now.file;
  const touched = [...(session.touched?.values() ?? [])];
  session.touched = new Map();
  if (touched.length > 0) {
    now.checked.update(touched.map(({ noun, id }) => changeNow(db, noun, id)));
    now.findings = null;
  }
  now.findings ??= withSetAside(now.checked.findings(), readRecords(db, 'setAside'), now.date);
  return now.findings;
}

function changeNow(db: ReadDb, noun: NounName, id: string): RecordChange {
  const after = readAny(db, noun, id);
  return { noun, id, ...(after === null ? {} : { after }) } as RecordChange;
}

/** Milliseconds that a slice takes at most, as far as single steps allow. */
const sliceMs = 20;

/** Goes through the steps in slices. Null: it is no longer wanted. */
async function inSlices<T>(steps: Generator<void, T>, isWanted: () => boolean): Promise<T | null> {
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - begun < sliceMs) continue;
    await new Promise((done) => setImmediate(done));
    if (!isWanted()) return null;
    begun = performance.now();
  }
}

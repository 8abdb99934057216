import { randomBytes } from 'node:crypto';
import { basename, dirname, extname } from 'node:path';
import type { Answer, ChosenFile, ComparedRecord, CompareSide, Comparison } from '../../shared/api';
import { compareDocuments } from '../../shared/documents/compare';
import { compareInWords } from '../../shared/documents/compare-records';
import type { Document } from '../../shared/documents/document';
import { makeDocument } from '../../shared/documents/index';
import { issuedWith } from '../../shared/documents/issued';
import { type DocumentOptions, documentOptionsSchema } from '../../shared/documents/options';
import type { Register } from '../../shared/register/register';
import type { Apart } from '../../shared/register/take-over';
import { fileNames } from '../export/names';
import { clearAway, prepareFile, putInPlace } from '../export/place';
import { forgetKey, isPartOfOpen, type Key, problemOfError, unlock } from '../file/index';
import { onPaper } from '../render/paper-tables';
import { renderWeb } from '../render/web';
import { renderDocx } from '../render/word';
import {
  actionsSince,
  type CommonPoint,
  chainHead,
  commonPoint,
  commonState,
  erasedSince,
  hashAt,
  lastSaved,
  readRecord,
  readRegister,
} from '../store/index';
import { identityOf, issuedValue } from '../store/issued';
import { named, readOnly } from './file-methods';
import { ok, refuse } from './protocol';
import { reading, type Session, today, wholeRegister } from './session';
import { endTyping } from './typing';

/** The file that was chosen last for a comparison, as it was then. */
export type Chosen = Readonly<{
  path: string;
  /** Its own, to read attachments later; whoever lets go of the choice forgets it. */
  key: Key | null;
  register: Register;
  head: string | null;
  /** A copy of the file that is open: where the two went apart, and what stood there. Null: another client's file. */
  apart: Readonly<{ point: CommonPoint | null; common: Register; unknown: ReadonlySet<string> }> | null;
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

/** The open file and the chosen copy of it, with the state they came from. Null: it is not a copy, or is no longer. */
export function apartOf(session: Session, { register, apart }: Chosen): Answer<Apart | null> {
  if (apart === null) return ok(null);
  const here = wholeRegister(session);
  if (!here.ok) return here;
  const { point, common, unknown } = apart;
  return reading(session, (db) => {
    // A backup may have taken its place since: then what they had in common is another state.
    if (hashAt(db, point?.seq ?? 0) !== (point?.hash ?? null)) return null;
    const erased = erasedSince(db, point?.seq ?? 0);
    return { here: here.value, there: register, common, unknown, erased };
  });
}

function registerOf(session: Session, side: CompareSide, chosen: Chosen | null): Answer<Register> {
  if (side.is === 'today') return wholeRegister(session);
  if (side.is === 'version') {
    const kept = reading(session, (db) => issuedValue(db, side.id, 'register'));
    if (!kept.ok) return kept;
    return kept.value === null ? refuse('contentGone', { detail: side.id }) : ok(kept.value);
  }
  return chosen === null ? refuse('notFound') : ok(chosen.register);
}

/** The readable list. */
export function compared(
  session: Session,
  { before, after, language }: Comparison,
  chosen: Chosen | null,
): Answer<readonly ComparedRecord[]> {
  const first = registerOf(session, before, chosen);
  if (!first.ok) return first;
  const second = registerOf(session, after, chosen);
  if (!second.ok) return second;
  const isApart =
    [before, after].every(({ is }) => is === 'today' || is === 'chosen') && before.is !== after.is;
  const apart = isApart && chosen !== null ? apartOf(session, chosen) : ok(null);
  if (!apart.ok) return apart;
  return ok(compareInWords(first.value, second.value, language, today(session), apart.value));
}

/** With what a document of a side is made: a version as it was issued, another side as the version beside it. */
function optionsOf(session: Session, side: CompareSide, other: CompareSide): Answer<DocumentOptions | null> {
  const id = side.is === 'version' ? side.id : other.is === 'version' ? other.id : null;
  if (id === null) return ok(null);
  const version = reading(session, (db) => readRecord(db, 'issuedVersion', id));
  if (!version.ok) return version;
  if (version.value === null) return refuse('noSuchRecord', { detail: id });
  const { number, head, issuedOn } = version.value;
  const asked = issuedWith(version.value);
  const edition =
    side.is === 'version'
      ? { version: String(number), head, date: issuedOn ?? today(session) }
      : { version: null, head: null, date: today(session) };
  return ok({ ...asked, ...edition, language: 'en' });
}

function documentOf(
  session: Session,
  side: CompareSide,
  { before, after, language }: Comparison,
  chosen: Chosen | null,
): Answer<Document> {
  if (side.is === 'version') {
    const kept = reading(session, (db) => issuedValue(db, side.id, 'document', language));
    if (!kept.ok) return kept;
    if (kept.value?.language === language) return ok(kept.value);
  }
  const options = optionsOf(session, side, side === before ? after : before);
  if (!options.ok) return options;
  const register = registerOf(session, side, chosen);
  if (!register.ok) return register;
  const made = options.value ?? documentOptionsSchema.parse({ language, date: today(session) });
  return ok(makeDocument(register.value, { ...made, language }));
}

/**
 * The differences, from the two documents: a Word file with tracked changes or, where the path ends so, marked HTML
 * for a mail.
 */
export async function saveComparison(
  session: Session,
  comparison: Comparison,
  path: string,
  chosen: Chosen | null,
): Promise<Answer<Readonly<{ fileName: string }>>> {
  const before = documentOf(session, comparison.before, comparison, chosen);
  if (!before.ok) return before;
  const after = documentOf(session, comparison.after, comparison, chosen);
  if (!after.ok) return after;
  const by = { author: session.author, time: session.now().toISOString() };
  const stamp = randomBytes(6).toString('hex');
  const folder = dirname(path);
  try {
    const volumes =
      extname(path) === '.html'
        ? [Buffer.from(renderWeb(compareDocuments(before.value, after.value, by)))]
        : await renderDocx(compareDocuments(onPaper(before.value), onPaper(after.value), by));
    const names =
      volumes.length === 1
        ? [basename(path)]
        : fileNames(basename(path, extname(path)), 'docx', volumes.length);
    const prepared = [];
    for (const [volume, bytes] of volumes.entries())
      prepared.push(await prepareFile(folder, names[volume] ?? '', stamp, bytes));
    const made = await putInPlace(prepared);
    return ok({ fileName: made.map(({ fileName }) => fileName).join(', ') });
  } catch (error) {
    return { ok: false, problem: problemOfError(error) };
  } finally {
    await clearAway(folder, stamp);
  }
}

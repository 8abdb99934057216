import { randomBytes } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { Answer, ChosenFile, ComparedRecord, CompareSide, Comparison } from '../../shared/api';
import { compareDocuments } from '../../shared/documents/compare';
import { compareInWords } from '../../shared/documents/compare-records';
import type { Document } from '../../shared/documents/document';
import { makeDocument } from '../../shared/documents/index';
import { type DocumentOptions, documentOptionsSchema } from '../../shared/documents/options';
import type { Register } from '../../shared/register/register';
import { clearAway, prepareFile, putInPlace } from '../export/place';
import { forgetKey, problemOfError, unlock } from '../file/index';
import { onPaper } from '../render/paper-tables';
import { renderDocx } from '../render/word';
import { lastSaved, readRecord, readRegister } from '../store/index';
import { identityOf, issuedValue } from '../store/issued';
import { named, readOnly } from './file-methods';
import { ok, refuse } from './protocol';
import { reading, type Session, today, wholeRegister } from './session';

/** The file that was chosen last for a comparison, as it was then. */
export type Chosen = Readonly<{ path: string; register: Register }>;

/** Reads another client file or a backup: only to look, it is closed again at once. Problems: those of opening. */
export async function chooseFile(
  session: Session,
  path: string,
  password: string | null,
): Promise<Answer<Readonly<{ chosen: Chosen; told: ChosenFile }>>> {
  if (session.opened?.path === path) return refuse('inUse', { detail: basename(path) });
  const own = reading(session, identityOf);
  if (!own.ok) return own;
  const key = await unlock(path, password);
  if (!key.ok) return named(key, path);
  try {
    const read = readOnly(
      session,
      path,
      (db) => ({ register: readRegister(db), identity: identityOf(db), savedAt: lastSaved(db) }),
      key.value,
    );
    if (!read.ok) return read;
    const { register, identity, savedAt } = read.value;
    const firm = register.organisation.tradeName ?? register.organisation.legalName ?? '';
    const told = { fileName: basename(path), firm, savedAt, isCopy: identity === own.value };
    return ok({ chosen: { path, register }, told });
  } finally {
    forgetKey(key.value);
  }
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
  return ok(compareInWords(first.value, second.value, language, today(session)));
}

/** With what a document of a side is made: a version as it was issued, another side as the version beside it. */
function optionsOf(session: Session, side: CompareSide, other: CompareSide): Answer<DocumentOptions | null> {
  const id = side.is === 'version' ? side.id : other.is === 'version' ? other.id : null;
  if (id === null) return ok(null);
  const version = reading(session, (db) => readRecord(db, 'issuedVersion', id));
  if (!version.ok) return version;
  if (version.value === null) return refuse('noSuchRecord', { detail: id });
  const { options, number, head, issuedOn } = version.value;
  const asked = documentOptionsSchema.omit({ language: true }).parse(JSON.parse(options ?? '{}'));
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

/** The differences as one Word file with tracked changes, from the two documents. */
export async function comparedInWord(
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
  const document = compareDocuments(onPaper(before.value), onPaper(after.value), by);
  const stamp = randomBytes(6).toString('hex');
  const folder = dirname(path);
  try {
    const [bytes] = await renderDocx(document);
    if (bytes === undefined) return refuse('unexpected');
    const [made] = await putInPlace([await prepareFile(folder, basename(path), stamp, bytes)]);
    return ok({ fileName: made?.fileName ?? basename(path) });
  } catch (error) {
    return { ok: false, problem: problemOfError(error) };
  } finally {
    await clearAway(folder, stamp);
  }
}

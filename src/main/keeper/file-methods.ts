import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Answer, FileState } from '../../shared/api';
import { copyOfficeContent } from '../../shared/register/actions/index';
import type { Register } from '../../shared/register/register';
import { emptyRegister, mainLanguage } from '../../shared/register/register';
import { readRegisterJson } from '../../shared/register/register-json';
import { type ScreenLanguage, screenLanguages } from '../../shared/register/text';
import { large } from '../export/make-files';
import type { Source } from '../export/worker';
import {
  type CreateOptions,
  copyFileTo,
  copyKey,
  createFile,
  deriveKey,
  fileExtension,
  forgetKey,
  type Key,
  lookInto,
  type Opened as OpenedFile,
  openFile,
  problemOfError,
  realPlace,
  unlock,
} from '../file/index';
import type { ReadDb } from '../store/db';
import { countActivities, readOrganisation, readRegister, registerJson } from '../store/index';
import { identityOf } from '../store/issued';
import { checkSoon } from './checking';
import { type LeftFirm, leaveFirm } from './leave-firm';
import { afterFailure, afterSuccess, stillToWait } from './patience';
import { type Look, type Opened, ok, refuse } from './protocol';
import { forgetRegister, reading, type Session, stateOf, today } from './session';
import { endTyping } from './typing';
import { lastAction, noSteps, stepsSince } from './undo-steps';

/** Opens a client file in place of the one that is open, which stays open when the new one is refused. */
export async function openClient(
  session: Session,
  given: string,
  password: string | null,
  since?: number,
): Promise<Answer<Opened>> {
  const path = realPlace(given);
  const key = await keyFor(session, path, password);
  if (!key.ok) return named(key, path);
  if (session.opened?.path === path) closeClient(session);
  const opened = openFile(path, {
    who: session.author,
    machine: session.machine,
    now: session.now().toISOString(),
    key: key.value,
    ...(session.backups === null ? {} : { backups: session.backups }),
  });
  forgetKey(key.value);
  if (!opened.ok) return named(opened, path);
  closeClient(session);
  session.opened = opened.value;
  const begun = reading(session, (db) => ({
    at: since ?? lastAction(db),
    steps: since === undefined || opened.value.writer === null ? noSteps() : stepsSince(db, since),
  }));
  if (!begun.ok) return begun;
  session.begunAt = begun.value.at;
  session.steps = begun.value.steps;
  checkSoon(session);
  return describe(session);
}

/** The key of a file, its own if it is the one that is open. After wrong passwords the next is tried only later. */
export async function keyFor(
  session: Session,
  path: string,
  password: string | null,
): Promise<Answer<Key | null>> {
  if (session.opened?.path === path) return ok(session.opened.key && copyKey(session.opened.key));
  const wait = stillToWait(session, path);
  if (password !== null && wait > 0) return refuse('wrongPassword', { wait });
  const unlocked = await unlock(path, password);
  if (unlocked.ok && unlocked.value !== null) afterSuccess(session, path);
  if (!unlocked.ok && unlocked.problem.code === 'wrongPassword')
    return refuse('wrongPassword', { wait: afterFailure(session, path) });
  return unlocked;
}

/** What the list of clients keeps of the file that is open. */
export function describe(session: Session): Answer<Opened> {
  const read = reading(session, (db) => ({
    organisation: readOrganisation(db),
    activities: countActivities(db),
  }));
  if (!read.ok) return read;
  const { organisation, activities } = read.value;
  return ok({
    state: stateOf(session),
    name:
      organisation.tradeName ?? organisation.legalName ?? basename(session.opened?.path ?? '', fileExtension),
    activities,
    contentLanguages: organisation.contentLanguages,
    begunAt: session.begunAt,
  });
}

export function closeClient(session: Session): FileState {
  endTyping(session);
  session.opened?.close();
  session.opened = null;
  forgetRegister(session);
  session.steps = noSteps();
  return stateOf(session);
}

/** The register a new client starts with: empty but for its name and languages. */
export function newRegister(name: string, languages: readonly ScreenLanguage[]): Register {
  const empty = emptyRegister();
  return {
    ...empty,
    organisation: {
      ...empty.organisation,
      legalName: name,
      contentLanguages: [...languages],
      mainLanguage: languages[0] ?? 'en',
    },
  };
}

/** A register out of the JSON form. The problem `notARegisterJson` names the first place that does not fit. */
export function registerFromJson(text: string, fileName: string): Answer<Register> {
  const read = readRegisterJson(text);
  if ('fault' in read) return refuse('notARegisterJson', { detail: fileName, fault: read.fault });
  const { format: _, version: __, ...register } = read.register;
  return ok(register);
}

/** The office's own content out of another client file, which is not open here, for a new client. Without languages: those of the other. */
export function registerFromClient(
  session: Session,
  from: string,
  name: string,
  languages: readonly ScreenLanguage[],
  key: Key | null = null,
): Answer<LeftFirm> {
  const copied = (other: Register): LeftFirm => {
    const own = languages.length === 0 ? languagesOf(other) : languages;
    const client = { name, languages: own, today: today(session) };
    return leaveFirm(copyOfficeContent(other, client), other, name);
  };
  const opened = readOnly(session, from, readRegister, key);
  return opened.ok ? ok(copied(opened.value)) : opened;
}

/** The languages of a register that a new client can have, the main one first. */
function languagesOf(register: Register): readonly ScreenLanguage[] {
  const all = [mainLanguage(register), ...register.organisation.contentLanguages];
  const known = screenLanguages.filter((language) => all.includes(language));
  const sorted = known.sort((a, b) => all.indexOf(a) - all.indexOf(b));
  return sorted.length === 0 ? ['en'] : sorted;
}

/** A refusal that names the file, where the disk only gave a code of its own. */
export function named<T>(answer: Answer<T>, path: string): Answer<T> {
  if (answer.ok || answer.problem.code === 'unexpected') return answer;
  const { detail } = answer.problem;
  const isName = detail !== undefined && !/^(E[A-Z0-9]+|SQLITE_[A-Z_]+)$/.test(detail);
  return isName ? answer : { ok: false, problem: { ...answer.problem, detail: basename(path) } };
}

/** Opens a file for reading only. Whoever asks closes it. */
export function openReadOnly(session: Session, path: string, key: Key | null): Answer<OpenedFile> {
  return named(
    openFile(path, {
      who: session.author,
      machine: session.machine,
      now: session.now().toISOString(),
      readOnly: true,
      key,
    }),
    path,
  );
}

/** Opens a file for reading, reads, closes it again, whatever happens. */
export function readOnly<T>(
  session: Session,
  path: string,
  read: (db: Parameters<typeof readRegister>[0]) => T,
  key: Key | null = null,
): Answer<T> {
  const opened = openReadOnly(session, path, key);
  if (!opened.ok) return opened;
  try {
    return ok(read(opened.value.db));
  } catch (error) {
    if (opened.value.isReplaced()) return refuse('replaced', { detail: basename(path) });
    return { ok: false, problem: problemOfError(error) };
  } finally {
    opened.value.close();
  }
}

export type MakeHow = Readonly<{
  /** Only where the person was asked (a dialog does). */
  replace: boolean;
  verb?: 'new' | 'import';
  password: string | null;
  onProgress?: (done: number, of: number) => void;
}>;

/** Makes a client file that holds a register. */
export async function makeClient(
  session: Session,
  path: string,
  register: Register,
  options: MakeHow,
): Promise<Answer<null>> {
  return await makeClientBy(session, path, (to, how) => createFile(to, register, how), options);
}

/** The same, made by somebody else: a thread. */
export async function makeClientBy(
  session: Session,
  path: string,
  make: (path: string, options: CreateOptions) => Answer<null> | Promise<Answer<null>>,
  options: MakeHow,
): Promise<Answer<null>> {
  const key = options.password === null ? null : await deriveKey(options.password);
  const made = await make(path, {
    time: session.now().toISOString(),
    actor: session.author,
    verb: options.verb ?? 'new',
    replace: options.replace,
    key,
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
  });
  forgetKey(key);
  return named(made, path);
}

export function saveCopy(session: Session, path: string, replace: boolean): Answer<null> {
  const { opened } = session;
  if (opened === null) return refuse('noFile');
  if (opened.path !== path) return named(copyFileTo(opened, path, { replace }), path);
  // It was removed while it was open: what we still hold of it is put back in its place, and work goes on there.
  if (existsSync(path)) return refuse('alreadyExists', { detail: basename(path) });
  const copied = copyFileTo(opened, path, { replace: false });
  if (!copied.ok || opened.writer === null) return named(copied, path);
  const { opened: again } = opened.swap(() => undefined, opened.key);
  session.opened = again.ok ? again.value : null;
  return again.ok ? copied : named(again, path);
}

/** What can be told of files without opening them for work. The one that is open here is left alone. */
export function look(session: Session, paths: readonly string[]): readonly Look[] {
  return paths.map((path) => {
    if (session.opened?.path === realPlace(path)) return { path, state: 'ready' };
    const { state, holder, name, activities, lastChange } = lookInto(path);
    return { path, state, name, activities, lastChange, ...(holder === undefined ? {} : { holder }) };
  });
}

/** The JSON form of the open register, indented so that two of them can be compared. */
export function registerText(session: Session): Answer<string> {
  if (session.opened === null) return refuse('noFile');
  try {
    return ok(`${JSON.stringify(registerJson(session.opened.db), null, 2)}\n`);
  } catch (error) {
    return { ok: false, problem: problemOfError(error) };
  }
}

/** Reads a JSON document of someone else's: in UTF-8, with or without a mark of the order of its bytes. */
export async function readTextFile(path: string): Promise<Answer<string>> {
  const detail = basename(path);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const problem = problemOfError(error);
    // A folder.
    if (problem.code === 'notAClientFile') return refuse('notARegisterJson', { detail });
    return named({ ok: false, problem }, path);
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse('notARegisterJson', { detail, fault: { is: 'notUtf8', at: '', value: '' } });
  }
}

/** What documents are made of. `source` is null for the file that is open here. Whoever asks closes it. */
export type ClientContent = Readonly<{
  organisation: Register['organisation'];
  /** Names the firm when its register does not. */
  otherwise: string;
  isEncrypted: boolean;
  source: Source | null;
  /** Read until it is closed. */
  db: ReadDb;
  close: () => void;
  /** The identity of the client file. */
  owner: string | null;
}>;

/** Opens a client of the list for reading. Problems: `encrypted`, `wrongPassword` and those of opening. */
export async function contentOfClient(
  session: Session,
  path: string,
  password: string | null,
): Promise<Answer<ClientContent>> {
  const otherwise = basename(path, fileExtension);
  if (session.opened?.path === path) {
    const isEncrypted = session.opened.key !== null;
    const read = reading(session, (db) => ({
      db,
      organisation: readOrganisation(db),
      owner: identityOf(db),
    }));
    return read.ok
      ? ok({ ...read.value, otherwise, isEncrypted, source: null, close: () => undefined })
      : read;
  }
  const key = await keyFor(session, path, password);
  if (!key.ok) return named(key, path);
  const opened = openReadOnly(session, path, key.value);
  forgetKey(key.value);
  if (!opened.ok) return opened;
  const { db, key: own, close } = opened.value;
  try {
    // A large register stays in its file until a thread with a bound of memory reads it.
    const source: Source =
      countActivities(db) > large
        ? { is: 'file', path: db.name, key: own }
        : { is: 'register', register: readRegister(db) };
    const owner = identityOf(db);
    return ok({
      organisation: readOrganisation(db),
      otherwise,
      isEncrypted: own !== null,
      source,
      db,
      owner,
      close,
    });
  } catch (error) {
    close();
    return named({ ok: false, problem: problemOfError(error) }, path);
  }
}

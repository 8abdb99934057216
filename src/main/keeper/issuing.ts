import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Answer, ExportedFile, IssuedVersionRow, Output } from '../../shared/api';
import { makeDocument } from '../../shared/documents/index';
import { inSeries, type OfSeries, seriesOf } from '../../shared/documents/issued';
import { aboutKinds } from '../../shared/documents/kinds';
import type { DocumentOptions } from '../../shared/documents/options';
import { lawDate } from '../../shared/law/in-force';
import { mostAttachments, mostPerAttachment } from '../../shared/register/attachment-file';
import type { Edit } from '../../shared/register/edit';
import type { RecordFor } from '../../shared/register/nouns';
import type { Register } from '../../shared/register/register';
import type { ScreenLanguage } from '../../shared/register/text';
import type { Opened } from '../file/index';
import { contentsUnderWay } from '../store/attachments';
import { addPiece, hasContent, pieceSize, startContent } from '../store/content-pieces';
import type { WriteDb } from '../store/db';
import { chainHead, readRecords, readRegister } from '../store/index';
import { problemOfError, refuse as refuseBy } from '../store/problem';
import { one, sql } from '../store/sql';
import { clearPieces, refuseOverwritten, writePieces } from './pieces';
import { ok, refuse } from './protocol';
import { commit, overwritten, reading, type Session } from './session';
import { endTyping } from './typing';

/** The register as it was when issuing began: what is typed meanwhile belongs to the next version. */
type Issuing = Readonly<{ number: number; head: string; register: Register }>;
const begun = new WeakMap<Session, Issuing>();

export type IssueStart = Readonly<{ number: number; head: string }>;

/** What is kept of a version that was handed over. */
export type IssueOrder = Readonly<{
  options: Omit<DocumentOptions, 'language'>;
  languages: readonly ScreenLanguage[];
  files: readonly (ExportedFile & Readonly<{ language: ScreenLanguage }>)[];
  issuedTo: string;
  note: Readonly<{ language: ScreenLanguage; text: string }>;
}>;

/** Gives the version its number, and the head of the chain that its files will print. */
export function startIssue(session: Session, asked: OfSeries): Answer<IssueStart> {
  if (session.opened !== null && session.opened.writer === null)
    return refuse(session.opened.why ?? 'readOnly', { detail: session.opened.fileName });
  const other = overwritten(session);
  if (other !== null) return other;
  endTyping(session);
  const read = reading(session, (db): Issuing | null => {
    const head = chainHead(db);
    const last = inSeries(readRecords(db, 'issuedVersion'), seriesOf(asked)).at(-1)?.number ?? 0;
    return head === null ? null : { number: last + 1, head, register: readRegister(db) };
  });
  if (!read.ok) return read;
  if (read.value === null) return refuse('unexpected', { detail: 'no head' });
  begun.set(session, read.value);
  return ok({ number: read.value.number, head: read.value.head });
}

/**
 * Keeps a version inside the client file: the exact files by their SHA-256, and beside them the values that a later
 * comparison reads. One action, which no undo takes back: it was handed over.
 */
export async function finishIssue(session: Session, order: IssueOrder): Promise<Answer<Output<'issue.run'>>> {
  const issuing = begun.get(session);
  begun.delete(session);
  const file = session.opened;
  const writer = file?.writer ?? null;
  if (issuing === undefined || file === null || writer === null) return refuse('noFile');
  const { number, head, register } = issuing;
  const { options, languages, files, issuedTo, note } = order;
  const version = session.newId();
  const kept: string[] = [];
  try {
    endTyping(session);
    refuseOverwritten(session);
    // Its files would say one thing, and what is kept to compare with another.
    if (chainHead(writer) !== head) return refuse('changedMeanwhile');
    const parts: Edit[] = [];
    const keepAs = (values: Omit<Partial<RecordFor<'issuedFile'>>, 'marks'>, bytes: Uint8Array): void => {
      const sha256 = keep(session, file, writer, bytes);
      contentsUnderWay(writer).add(sha256);
      kept.push(sha256);
      parts.push({
        do: 'add',
        noun: 'issuedFile',
        id: session.newId(),
        values: { ...values, version, size: bytes.length, sha256 },
      });
    };
    for (const { path, fileName, language } of files) {
      const bytes = await readFile(path);
      if (bytes.length > mostPerAttachment) refuseBy('attachmentTooLarge', { detail: fileName });
      keepAs({ fileName, language, format: formatOf(fileName) }, bytes);
    }
    keepAs({ format: 'register', fileName: 'register.json.gz' }, packed(register));
    for (const language of languages) {
      const document = makeDocument(register, { ...options, language });
      keepAs({ format: 'document', language, fileName: `document-${language}.json.gz` }, packed(document));
    }
    const add: Edit = {
      do: 'add',
      noun: 'issuedVersion',
      id: version,
      values: {
        number,
        document: aboutKinds[options.document].keptAs,
        // Which law it was judged by stays with it, whatever is loaded later.
        options: JSON.stringify({ ...options, lawDate: options.lawDate ?? lawDate() }),
        issuedOn: options.date,
        issuedTo: issuedTo.trim() === '' ? null : issuedTo.trim(),
        languages,
        note: note.text.trim() === '' ? null : { [note.language]: note.text.trim() },
        head,
      },
    };
    const about = { noun: 'issuedVersion' as const, id: version };
    const done = commit(session, { verb: 'issue', about, edits: [add, ...parts] });
    if (!done.ok) return done;
    return ok({ id: version, number, files: files.map(({ language: _, ...file }) => file) });
  } catch (error) {
    return { ok: false, problem: problemOfError(error) };
  } finally {
    for (const sha256 of kept) contentsUnderWay(writer).delete(sha256);
    clearPieces(session, file);
  }
}

/** As JSON, packed: only this program reads it, to compare. */
const packed = (value: unknown): Uint8Array => gzipSync(JSON.stringify(value));

const endings = ['docx', 'xlsx', 'pdf', 'html', 'md'] as const;
function formatOf(fileName: string): (typeof endings)[number] {
  return endings.find((ending) => fileName.endsWith(`.${ending}`)) ?? 'docx';
}

/** Puts bytes into the client file, once. They are named by a record in the action that follows. */
function keep(session: Session, file: Opened, db: WriteDb, bytes: Uint8Array): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (hasContent(db, sha256)) return sha256;
  const kept = one<number>(db, sql`SELECT coalesce(sum(size), 0) FROM content`) ?? 0;
  if (kept + bytes.length > 2 * mostAttachments) refuseBy('attachmentsFull', {});
  writePieces(session, file, () => {
    startContent(db, sha256, bytes.length);
    for (let place = 0; place * pieceSize < bytes.length; place += 1)
      addPiece(db, sha256, place, bytes.subarray(place * pieceSize, (place + 1) * pieceSize));
  });
  return sha256;
}

/** Versions that were handed over, the latest first, with their files. */
export function issuedList(session: Session): Answer<readonly IssuedVersionRow[]> {
  return reading(session, (db) => {
    const files = readRecords(db, 'issuedFile').filter(
      ({ format }) => format !== 'document' && format !== 'register',
    );
    return readRecords(db, 'issuedVersion')
      .map((version) => ({ version, files: files.filter(({ version: of }) => of === version.id) }))
      .reverse();
  });
}

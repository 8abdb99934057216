import { createHash } from 'node:crypto';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Answer, type Attached, type AttachedTo, attachmentFields } from '../../shared/api';
import {
  cleanFileName,
  mostAttachments,
  mostPerAttachment,
  titleOfFile,
} from '../../shared/register/attachment-file';
import type { Edit } from '../../shared/register/edit';
import { isPartOfOpen } from '../file/index';
import { contentsUnderWay, keptForAttachments } from '../store/attachments';
import { addPiece, hasContent, pieceSize, startContent } from '../store/content-pieces';
import { problemOfError, Refusal, refuse } from '../store/problem';
import { clearPieces, refuseOverwritten, writePieces } from './pieces';
import { commit, type Session, today } from './session';

export type AttachOrder = Readonly<{
  paths: readonly string[];
  to: Readonly<{ noun: AttachedTo; id: string }> | null;
}>;

export type AttachSteps = Readonly<{
  isCancelled: () => boolean;
  onProgress: (progress: Readonly<{ fileName: string; done: number; of: number }>) => void;
}>;

/** A file that was looked at: what it is called here, how large it is, what its content is. */
type Seen = Readonly<{ path: string; fileName: string; size: number; sha256: string }>;

/** Pieces written in one transaction: each transaction waits for the disk three times. */
const together = 8;

/**
 * Keeps files in the open client file: read twice in pieces, first for the hash, then for keeping. The records come in
 * one action, so that one undo takes them all back. Cancelled or refused, nothing of them stays. Never stops the
 * keeper's other work: it pauses after each piece.
 *
 * Problems: `attachmentTooLarge`, `attachmentsFull`, `fileChanged`, `inUse` (a client file that is open), and those of
 * the disk; `detail` names the file.
 */
export async function attachFiles(
  session: Session,
  order: AttachOrder,
  steps: AttachSteps,
): Promise<Answer<Attached>> {
  const file = session.opened;
  if (file === null) return { ok: false, problem: { code: 'noFile' } };
  const { writer } = file;
  if (writer === null) return { ok: false, problem: { code: file.why ?? 'readOnly', detail: file.fileName } };
  /** The file may be closed, locked or given another password between two pieces. */
  const goOn = async (): Promise<void> => {
    if (session.gate !== null) await session.gate;
    if (steps.isCancelled() || session.opened !== file) refuse('cancelled');
  };
  const started: string[] = [];
  let isKept = false;
  try {
    refuseOverwritten(session);
    clearPieces(session, file);
    const seen: Seen[] = [];
    for (const path of order.paths) {
      if (isPartOfOpen(file.path, path)) refuse('inUse', { detail: cleanFileName(basename(path)) });
      seen.push(await lookAt(path, goOn, steps.onProgress));
    }
    const isNew = (sha256: string): boolean => !hasContent(writer, sha256);
    const fresh = new Map(seen.filter(({ sha256 }) => isNew(sha256)).map((each) => [each.sha256, each]));
    let kept = keptForAttachments(writer);
    for (const { size, fileName } of fresh.values()) {
      kept += size;
      if (kept > mostAttachments) refuse('attachmentsFull', { detail: fileName });
    }
    for (const each of fresh.values()) {
      started.push(each.sha256);
      contentsUnderWay(writer).add(each.sha256);
      await keep(session, each, goOn, steps.onProgress);
    }
    await goOn();
    const ids = seen.map(() => session.newId());
    const edits = seen.map((each, index) => edit(ids[index] ?? '', each, order.to, today(session)));
    const [first] = ids;
    const about = first === undefined ? null : { noun: 'attachment' as const, id: first };
    const done = edits.length === 0 ? null : commit(session, { verb: 'add', about, edits });
    if (done?.ok === false) throw new Refusal(done.problem);
    isKept = true;
    return { ok: true, value: { ids, known: seen.length - fresh.size } };
  } catch (error) {
    return { ok: false, problem: problemOfError(error) };
  } finally {
    for (const sha256 of started) contentsUnderWay(writer).delete(sha256);
    if (!isKept && started.length > 0) clearPieces(session, file);
  }
}

function edit(id: string, seen: Seen, to: AttachOrder['to'], day: string): Edit {
  const { fileName, size, sha256 } = seen;
  return {
    do: 'add',
    noun: 'attachment',
    id,
    values: {
      title: titleOfFile(fileName),
      fileName,
      size,
      sha256,
      addedOn: day,
      isConfidential: false,
      ...(to === null ? {} : { [attachmentFields[to.noun]]: [to.id] }),
    },
  };
}

/** Reads a file once, in pieces, for its size and its hash. */
async function lookAt(
  path: string,
  goOn: () => Promise<void>,
  onProgress: AttachSteps['onProgress'],
): Promise<Seen> {
  const fileName = cleanFileName(basename(path));
  return await withFile(path, fileName, async (file, size) => {
    const hash = createHash('sha256');
    let done = 0;
    for await (const piece of piecesOf(file)) {
      await goOn();
      done += piece.length;
      if (done > mostPerAttachment) refuse('attachmentTooLarge', { detail: fileName });
      hash.update(piece);
      onProgress({ fileName, done, of: 2 * Math.max(size, done) });
    }
    return { path, fileName, size: done, sha256: hash.digest('hex') };
  });
}

/** Reads it a second time and keeps the pieces. The last ones and the check of the hash are one transaction. */
async function keep(
  session: Session,
  seen: Seen,
  goOn: () => Promise<void>,
  onProgress: AttachSteps['onProgress'],
): Promise<void> {
  const { path, fileName, size, sha256 } = seen;
  const open = session.opened;
  const writer = open?.writer ?? null;
  if (open === null || writer === null) return refuse('cancelled');
  await withFile(path, fileName, async (file) => {
    const hash = createHash('sha256');
    let waiting: Buffer[] = [];
    let place = 0;
    let done = 0;
    const write = (): void => {
      const pieces = waiting;
      waiting = [];
      writePieces(session, open, () => {
        if (place === 0) startContent(writer, sha256, size);
        for (const piece of pieces) {
          addPiece(writer, sha256, place, piece);
          place += 1;
        }
        if (done >= size && (done > size || hash.copy().digest('hex') !== sha256))
          refuse('fileChanged', { detail: fileName });
      });
    };
    for await (const piece of piecesOf(file)) {
      await goOn();
      hash.update(piece);
      done += piece.length;
      waiting.push(Buffer.from(piece));
      if (waiting.length === together || done >= size) write();
      onProgress({ fileName, done: size + done, of: 2 * size });
    }
    if (done < size) refuse('fileChanged', { detail: fileName });
    if (size === 0) write();
  });
}

/** Opens an ordinary file for reading: a pipe would hang. */
async function withFile<T>(
  path: string,
  fileName: string,
  read: (file: FileHandle, size: number) => Promise<T>,
): Promise<T> {
  let file: FileHandle | null = null;
  try {
    const stats = await stat(path);
    if (!stats.isFile()) refuse('notFound', { detail: fileName });
    if (stats.size > mostPerAttachment) refuse('attachmentTooLarge', { detail: fileName });
    file = await open(path, 'r');
    return await read(file, stats.size);
  } catch (error) {
    throw named(error, fileName);
  } finally {
    await file?.close();
  }
}

/** A fault of the disk that says which file it was, by its name alone. */
function named(error: unknown, fileName: string): unknown {
  if (error instanceof Refusal) return error;
  return new Refusal({ ...problemOfError(error), detail: fileName });
}

async function* piecesOf(file: FileHandle): AsyncIterable<Buffer> {
  const buffer = Buffer.allocUnsafe(pieceSize);
  for (;;) {
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, null);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    if (filled > 0) yield buffer.subarray(0, filled);
    if (filled < buffer.length) return;
  }
}

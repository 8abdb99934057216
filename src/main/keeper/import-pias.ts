import { createHash } from 'node:crypto';
import type { Answer, PiasComing } from '../../shared/api';
import {
  cleanFileName,
  mostAttachments,
  mostPerAttachment,
  titleOfFile,
} from '../../shared/register/attachment-file';
import type { Edit } from '../../shared/register/edit';
import { fold } from '../../shared/register/fold';
import { mainLanguage } from '../../shared/register/register';
import type { PiaEvidence } from '../import/pia-edits';
import {
  comingIn,
  type PiaCatalogue,
  type PiasRead,
  plansOf,
  readPiaFiles,
  UnreadPia,
} from '../import/pia-reading';
import { contentsUnderWay, keptForAttachments } from '../store/attachments';
import { addPiece, hasContent, pieceSize, startContent } from '../store/content-pieces';
import { readNouns } from '../store/index';
import { problemOfError, Refusal, refuse } from '../store/problem';
import { clearPieces, refuseOverwritten, writePieces } from './pieces';
import { ok } from './protocol';
import { type Commit, commit, reading, type Session, today } from './session';

/**
 * Reads files of the PIA tool, JSON or zip, and changes nothing. One alone that is refused answers with its problem
 * (`notAPia`, `piaIsTemplate`, `piaDamaged`, `tooLarge`, or one of the disk); among several it is named in `refused`.
 */
export async function readPias(paths: readonly string[]): Promise<Answer<PiasRead>> {
  try {
    return await readPiaFiles(paths);
  } catch (error) {
    return {
      ok: false,
      problem: {
        ...problemOfError(error),
        ...(error instanceof UnreadPia ? { detail: error.fileName } : {}),
      },
    };
  }
}

/** What the measures and texts that come in are held against. */
export function piaCatalogue(session: Session): Answer<PiaCatalogue> {
  const register = reading(session, (db) => readNouns(db, new Set(['measure'])));
  if (!register.ok) return register;
  return ok({
    measures: register.value.measure.flatMap(({ id, name }) =>
      Object.values(name ?? {}).map((each) => [fold(each), id] as const),
    ),
    language: mainLanguage(register.value),
  });
}

/** What would come in, and what has no place of its own, without the edits and the bytes of attachments. */
export function comingOf(session: Session, read: PiasRead): Answer<PiasComing> {
  const catalogue = piaCatalogue(session);
  return catalogue.ok ? ok(comingIn(read, catalogue.value)) : catalogue;
}

/**
 * Brings in what was read: the assessments as drafts, with their measures and attachments, as one action that one undo
 * takes back. Whole or not at all. Problems: `attachmentTooLarge`, `attachmentsFull`, and those of writing.
 */
export function takePias(
  session: Session,
  read: PiasRead,
): Answer<Commit & Readonly<{ ids: readonly string[] }>> {
  const file = session.opened;
  if (file === null) return { ok: false, problem: { code: 'noFile' } };
  const { writer } = file;
  if (writer === null) return { ok: false, problem: { code: file.why ?? 'readOnly', detail: file.fileName } };
  const catalogue = piaCatalogue(session);
  if (!catalogue.ok) return catalogue;
  const kept: string[] = [];
  let isDone = false;
  try {
    refuseOverwritten(session);
    clearPieces(session, file);
    // Between two assessments and two batches of bytes it can be cancelled; how far it is, the edits tell.
    const plans = plansOf(read, catalogue.value, session.newId, () => session.onStep?.(0, 1));
    let total = keptForAttachments(writer);
    const fresh = new Map<string, Uint8Array>();
    const edits = plans.flatMap((plan): Edit[] => [
      ...plan.edits,
      ...plan.evidence.map((evidence) => {
        const sha256 = createHash('sha256').update(evidence.bytes).digest('hex');
        if (evidence.bytes.length > mostPerAttachment)
          refuse('attachmentTooLarge', { detail: evidence.name });
        if (!fresh.has(sha256) && !hasContent(writer, sha256)) {
          total += evidence.bytes.length;
          if (total > mostAttachments) refuse('attachmentsFull', { detail: evidence.name });
          fresh.set(sha256, evidence.bytes);
        }
        return attachmentEdit(session, plan.id, evidence, sha256);
      }),
    ]);
    for (const batch of batchesOf([...fresh])) {
      session.onStep?.(0, 1);
      for (const [sha256] of batch) {
        kept.push(sha256);
        contentsUnderWay(writer).add(sha256);
      }
      writePieces(session, file, () => {
        for (const [sha256, bytes] of batch) {
          startContent(writer, sha256, bytes.length);
          for (let at = 0, place = 0; at < bytes.length; at += pieceSize, place += 1)
            addPiece(writer, sha256, place, bytes.subarray(at, at + pieceSize));
        }
      });
    }
    const ids = plans.map(({ id }) => id);
    const [first] = ids;
    if (first === undefined) refuse('notAPia');
    const about = { noun: 'dpia' as const, id: first ?? '' };
    const done = commit(session, { verb: 'import', about, edits });
    if (!done.ok) throw new Refusal(done.problem);
    isDone = true;
    return { ok: true, value: { ...done.value, ids } };
  } catch (error) {
    return { ok: false, problem: problemOfError(error) };
  } finally {
    for (const sha256 of kept) contentsUnderWay(writer).delete(sha256);
    if (!isDone && kept.length > 0) clearPieces(session, file);
  }
}

/** Contents written in one transaction: each transaction waits for the disk three times. */
const perBatch = 16_000_000;

function batchesOf(
  contents: readonly (readonly [string, Uint8Array])[],
): readonly (readonly (readonly [string, Uint8Array])[])[] {
  const batches: (readonly [string, Uint8Array])[][] = [];
  let room = 0;
  for (const content of contents) {
    if (room < content[1].length) {
      batches.push([]);
      room = perBatch;
    }
    batches.at(-1)?.push(content);
    room -= content[1].length;
  }
  return batches;
}

function attachmentEdit(
  session: Session,
  dpia: string,
  { name, bytes, note, isSigned }: PiaEvidence,
  sha256: string,
): Edit {
  const fileName = cleanFileName(name);
  return {
    do: 'add',
    noun: 'attachment',
    id: session.newId(),
    values: {
      title: titleOfFile(fileName).slice(0, 300),
      fileName,
      kind: isSigned ? 'assessment' : 'other',
      size: bytes.length,
      sha256,
      addedOn: today(session),
      isConfidential: false,
      dpias: [dpia],
      ...(note === '' ? {} : { notes: { en: note.slice(0, 20_000) } }),
    },
  };
}

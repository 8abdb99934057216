import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Answer, PiaComes, PiasComing } from '../../shared/api';
import { languageOf } from '../../shared/reading/language';
import {
  cleanFileName,
  mostAttachments,
  mostPerAttachment,
  titleOfFile,
} from '../../shared/register/attachment-file';
import type { Edit } from '../../shared/register/edit';
import { fold } from '../../shared/register/fold';
import { mainLanguage, type Register } from '../../shared/register/register';
import type { Language } from '../../shared/register/text';
import { piaWords } from '../../shared/words/pia';
import { type PiaEvidence, type PiaPlan, piaEdits } from '../import/pia-edits';
import { mostPiaBytes, piasInFile, type RawPia } from '../import/pia-file';
import { contentsUnderWay, keptForAttachments } from '../store/attachments';
import { addPiece, hasContent, pieceSize, startContent } from '../store/content-pieces';
import { readNouns } from '../store/index';
import { problemOfError, Refusal, refuse } from '../store/problem';
import { clearPieces, refuseOverwritten, writePieces } from './pieces';
import { type Commit, commit, reading, type Session, today } from './session';

/** Files of the PIA tool that were read, and what is to be said of them. They wait for `takePias`. */
export type PiasRead = Readonly<{ pias: readonly RawPia[]; refused: PiasComing['refused'] }>;

/**
 * Reads files of the PIA tool, JSON or zip, and changes nothing. One alone that is refused answers with its problem
 * (`notAPia`, `piaIsTemplate`, `piaDamaged`, `tooLarge`, or one of the disk); among several it is named in `refused`.
 */
export async function readPias(paths: readonly string[]): Promise<Answer<PiasRead>> {
  const pias: RawPia[] = [];
  const refused: PiasComing['refused'][number][] = [];
  for (const path of paths) {
    const fileName = cleanFileName(basename(path));
    try {
      const found = piasInFile(await bytesOf(path), fileName);
      if (typeof found === 'string') {
        if (paths.length === 1) return { ok: false, problem: { code: found, detail: fileName } };
        refused.push({ fileName, why: found });
        continue;
      }
      pias.push(...found.pias);
      refused.push(...found.refused);
    } catch (error) {
      return { ok: false, problem: { ...problemOfError(error), detail: fileName } };
    }
  }
  return { ok: true, value: { pias, refused } };
}

/** No more of a file is read than one can have, however large it says it is. */
async function bytesOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > mostPiaBytes) refuse('tooLarge');
    const bytes = new Uint8Array(size);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** What would come in, and what has no place of its own, without the edits and the bytes of attachments. */
export function comingOf(session: Session, read: PiasRead): Answer<PiasComing> {
  const plans = plansOf(session, read);
  if (!plans.ok) return plans;
  return {
    ok: true,
    value: {
      refused: read.refused,
      pias: plans.value.map(
        ({ edits: _, evidence, id: __, ...plan }): PiaComes => ({
          ...plan,
          evidence: evidence.map(({ name, bytes }) => ({ name: cleanFileName(name), bytes: bytes.length })),
        }),
      ),
    },
  };
}

function plansOf(session: Session, { pias }: PiasRead): Answer<readonly PiaPlan[]> {
  const register = reading(session, (db) => readNouns(db, new Set(['measure'])));
  if (!register.ok) return register;
  // Measures of the same name are one measure, over all the files that come in.
  const measures = new Map(
    register.value.measure.flatMap(({ id, name }) =>
      Object.values(name ?? {}).map((each) => [fold(each), id] as const),
    ),
  );
  return {
    ok: true,
    value: pias.map((pia) => {
      const language = languageIn(pia, register.value);
      const words = piaWords[language === 'de' ? 'en' : language].held;
      return piaEdits(pia, { measures, language, words, newId: session.newId });
    }),
  };
}

/** The tool does not say in which language somebody wrote: the words tell, where there are enough of them. */
function languageIn({ json }: RawPia, register: Register): Language {
  const text = fold(JSON.stringify([json['answers'], json['measures']]).replace(/<[^>]{0,500}>/g, ' '));
  return text.length < 400 ? mainLanguage(register) : languageOf(text);
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
  const plans = plansOf(session, read);
  if (!plans.ok) return plans;
  const kept: string[] = [];
  let isDone = false;
  try {
    refuseOverwritten(session);
    clearPieces(session, file);
    let total = keptForAttachments(writer);
    const fresh = new Map<string, Uint8Array>();
    const edits = plans.value.flatMap((plan): Edit[] => [
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
    const ids = plans.value.map(({ id }) => id);
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

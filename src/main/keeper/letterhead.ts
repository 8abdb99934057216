import type { Answer } from '../../shared/api';
import { letterheadAmong } from '../../shared/register/attachment';
import { type LetterheadFile, largestLetterhead } from '../export/letterhead';
import type { ReadDb } from '../store/db';
import { readRecords } from '../store/index';
import { problemOfError, refuse as refuseBy } from '../store/problem';
import { ok } from './protocol';
import { contentOf, type Kept, keptFile, keptIn } from './save-out';
import { reading, type Session } from './session';

/** An attachment as a letterhead, every byte compared with its hash. Whether it can be one is told where it is read. */
export async function letterheadFrom(session: Session, id: string): Promise<Answer<LetterheadFile>> {
  const kept = keptFile(session, { noun: 'attachment', id });
  if (!kept.ok) return kept;
  const read = reading(session, (db) => db);
  if (!read.ok) return read;
  try {
    return ok(await contentAs(read.value, kept.value));
  } catch (error) {
    return { ok: false, problem: problemOfError(error) };
  }
}

/** The letterhead that a client file keeps; null when it keeps none. */
export async function letterheadOfClient(db: ReadDb): Promise<Answer<LetterheadFile | null>> {
  try {
    const attachment = letterheadAmong(readRecords(db, 'attachment'));
    if (attachment === null) return ok(null);
    const kept = keptIn(attachment);
    return kept.ok ? ok(await contentAs(db, kept.value)) : kept;
  } catch (error) {
    return { ok: false, problem: problemOfError(error) };
  }
}

async function contentAs(db: ReadDb, kept: Kept): Promise<LetterheadFile> {
  const { fileName, size } = kept;
  if (size > largestLetterhead) refuseBy('letterheadTooLarge', { detail: fileName });
  const pieces: Uint8Array[] = [];
  for await (const piece of contentOf(db, kept)) pieces.push(piece);
  return { name: fileName, bytes: new Uint8Array(Buffer.concat(pieces)) };
}

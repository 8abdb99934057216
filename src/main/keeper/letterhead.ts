import type { Answer } from '../../shared/api';
import { type LetterheadFile, largestLetterhead } from '../export/letterhead';
import { problemOfError } from '../store/problem';
import { ok, refuse } from './protocol';
import { contentOf, keptFile } from './save-out';
import { reading, type Session } from './session';

/** An attachment as a letterhead, every byte compared with its hash. Whether it can be one is told where it is read. */
export async function letterheadFrom(session: Session, id: string): Promise<Answer<LetterheadFile>> {
  const kept = keptFile(session, { noun: 'attachment', id });
  if (!kept.ok) return kept;
  const { fileName, size } = kept.value;
  if (size > largestLetterhead) return refuse('letterheadTooLarge', { detail: fileName });
  const read = reading(session, (db) => contentOf(db, kept.value));
  if (!read.ok) return read;
  try {
    const pieces: Uint8Array[] = [];
    for await (const piece of read.value) pieces.push(piece);
    return ok({ name: fileName, bytes: new Uint8Array(Buffer.concat(pieces)) });
  } catch (error) {
    return { ok: false, problem: problemOfError(error) };
  }
}

import { createHash, randomBytes } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { Answer } from '../../shared/api';
import { cleanFileName } from '../../shared/register/attachment-file';
import type { RecordFor } from '../../shared/register/nouns';
import { clearAway, prepareWith, putInPlace } from '../export/place';
import { isPartOfOpen } from '../file/index';
import { readPiece } from '../store/content-pieces';
import type { ReadDb } from '../store/db';
import { readRecord } from '../store/index';
import { problemOfError, refuse } from '../store/problem';
import type { AttachSteps } from './attach';
import type { KeptFile } from './protocol';
import { reading, type Session } from './session';

/** What is kept of a file: name, bytes and hash. */
export type Kept = Readonly<{ fileName: string; size: number; sha256: string }>;

/** Name, size and hash of what an attachment, or a file of an issued version, keeps. */
export function keptFile(session: Session, { noun, id }: KeptFile): Answer<Kept> {
  const read = reading(session, (db) =>
    noun === 'attachment' ? readRecord(db, noun, id) : withoutTitle(readRecord(db, noun, id)),
  );
  if (!read.ok) return read;
  if (read.value === null) return { ok: false, problem: { code: 'noSuchRecord', detail: id } };
  return keptIn(read.value);
}

/** The same of a record that was read. */
export function keptIn({
  fileName,
  title,
  size,
  sha256,
}: Pick<RecordFor<'attachment'>, 'fileName' | 'title' | 'size' | 'sha256'>): Answer<Kept> {
  const name = cleanFileName(fileName ?? title ?? '');
  if (size === null || sha256 === null) return { ok: false, problem: { code: 'contentGone', detail: name } };
  return { ok: true, value: { fileName: name, size, sha256 } };
}

const withoutTitle = (file: RecordFor<'issuedFile'> | null) => file && { ...file, title: null };

/**
 * The bytes of a content piece by piece. The hash is taken along and compared at the end: what throws `contentGone`
 * there must not be used.
 */
export async function* contentOf(db: ReadDb, { fileName, size, sha256 }: Kept): AsyncIterable<Uint8Array> {
  const hash = createHash('sha256');
  let done = 0;
  for (let place = 0; ; place += 1) {
    const piece = readPiece(db, sha256, place);
    if (piece === undefined) break;
    hash.update(piece);
    done += piece.length;
    yield piece;
  }
  if (done !== size || hash.digest('hex') !== sha256) refuse('contentGone', { detail: fileName });
}

/**
 * Writes an attachment as a clear copy. It gets its name when every byte was compared with the hash; cancelled or
 * refused, no file is left. `path` was chosen by the person, who was asked about a file that stands there.
 */
export async function saveOut(
  session: Session,
  kept: KeptFile,
  path: string,
  steps: AttachSteps,
): Promise<Answer<Readonly<{ fileName: string }>>> {
  const found = keptFile(session, kept);
  if (!found.ok) return found;
  const file = session.opened;
  if (file === null) return { ok: false, problem: { code: 'noFile' } };
  const [folder, name] = [dirname(path), basename(path)];
  if (isPartOfOpen(file.path, path)) return { ok: false, problem: { code: 'inUse', detail: name } };
  const stamp = randomBytes(6).toString('hex');
  try {
    const made = await prepareWith(folder, name, stamp, async (out) => {
      let done = 0;
      for await (const piece of contentOf(file.db, found.value)) {
        if (steps.isCancelled() || session.opened !== file) refuse('cancelled');
        await out.writeFile(piece);
        done += piece.length;
        steps.onProgress({ fileName: name, done, of: found.value.size });
      }
      return done;
    });
    await putInPlace([made]);
    return { ok: true, value: { fileName: name } };
  } catch (error) {
    return { ok: false, problem: problemOfError(error) };
  } finally {
    await clearAway(folder, stamp);
  }
}

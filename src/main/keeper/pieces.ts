import type { Opened } from '../file/index';
import { removeUnnamedContent } from '../store/attachments';
import { Refusal } from '../store/problem';
import { overwritten, type Session } from './session';

/**
 * Writes pieces of a file: transactions of their own, before the action that names them. Throws `overwritten` when
 * another copy was put over the open file since: they are not written into that one.
 */
export function writePieces(session: Session, file: Opened, write: () => void): void {
  refuseOverwritten(session);
  file.writer?.transaction(write).immediate();
  file.noteWritten();
}

/** Before anything of a file is read at length: the whole of it would be refused at the end. */
export function refuseOverwritten(session: Session): void {
  const other = overwritten(session);
  if (other?.ok === false) throw new Refusal(other.problem);
}

/**
 * Removes the pieces that no action came to name. Where they cannot be removed now (the disk is full, the file was
 * moved or another copy put over it), the next attaching does it.
 */
export function clearPieces(session: Session, file: Opened): void {
  if (file.writer === null || session.opened !== file || !file.isUntouched()) return;
  try {
    removeUnnamedContent(file.writer);
    file.noteWritten();
  } catch {
    // What came of the work itself is what the person is told.
  }
}

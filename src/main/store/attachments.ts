import type { AttachmentList } from '../../shared/api';
import { mostAttachments } from '../../shared/register/attachment-file';
import { atOneMoment, type ReadDb, type WriteDb } from './db';
import { readRecords } from './read-records';
import { one, rows, run, sql } from './sql';

/** Attachments with what the client file keeps of them. */
export function attachmentList(db: ReadDb): AttachmentList {
  return atOneMoment(db, () => ({
    attachments: readRecords(db, 'attachment'),
    kept: keptForAttachments(db),
    most: mostAttachments,
  }));
}

/** Bytes kept for attachments, each content once. Removed ones count as long as they can come back. */
export function keptForAttachments(db: ReadDb): number {
  return (
    one<number>(
      db,
      sql`SELECT coalesce(sum(size), 0) FROM content
        WHERE sha256 IN (SELECT sha256 FROM attachment)
          OR sha256 NOT IN (SELECT sha256 FROM issued_file WHERE sha256 IS NOT NULL)`,
    ) ?? 0
  );
}

const underWay = new WeakMap<WriteDb, Set<string>>();

/** Contents that somebody is writing and that a record will name: nobody clears them away meanwhile. */
export function contentsUnderWay(db: WriteDb): Set<string> {
  const known = underWay.get(db) ?? new Set<string>();
  underWay.set(db, known);
  return known;
}

/** Whether an entry of the history names these bytes: what was removed may come back. */
export function isContentInHistory(db: ReadDb, sha256: string): boolean {
  return (
    one(
      db,
      sql`SELECT 1 FROM change JOIN change_body USING (action, place)
        WHERE noun IN ('attachment', 'issuedFile')
          AND (instr(coalesce(before, ''), ${sha256}) > 0 OR instr(coalesce(after, ''), ${sha256}) > 0) LIMIT 1`,
    ) !== undefined
  );
}

/**
 * Removes bytes that no attachment, no issued file and no entry of the history names: what an attaching left that was
 * ended from outside. What is under way stays. Answers how many went.
 */
export function removeUnnamedContent(db: WriteDb): number {
  const doubtful = rows<readonly [string]>(
    db,
    sql`SELECT sha256 FROM content
      WHERE sha256 NOT IN (SELECT sha256 FROM attachment WHERE sha256 IS NOT NULL)
        AND sha256 NOT IN (SELECT sha256 FROM issued_file WHERE sha256 IS NOT NULL)`,
  );
  const gone = doubtful
    .map(([sha256]) => sha256)
    .filter((sha256) => !contentsUnderWay(db).has(sha256) && !isContentInHistory(db, sha256))
    .reduce((count, sha256) => count + run(db, sql`DELETE FROM content WHERE sha256 = ${sha256}`), 0);
  if (gone > 0) giveRoomBack(db);
  return gone;
}

/**
 * Gives the pages that a deletion left empty back to the disk. What was deleted is gone either way: when this cannot
 * be done now (another program reads the file, the disk is full), the room is given back the next time.
 */
export function giveRoomBack(db: WriteDb): void {
  try {
    db.pragma('incremental_vacuum');
  } catch {
    // The deletion before it was committed and stands.
  }
}

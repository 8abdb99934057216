import type { ReadDb, WriteDb } from './db';
import { one, run, sql } from './sql';

/** Bytes of a piece: one large value would have to stand in memory whole. */
export const pieceSize = 1024 * 1024;

/** Whether all bytes of a content are there. A started one is not, until its last piece. */
export function hasContent(db: ReadDb, sha256: string): boolean {
  return (
    one(
      db,
      sql`SELECT 1 FROM content WHERE sha256 = ${sha256} AND size =
        (SELECT coalesce(sum(length(data)), 0) FROM content_chunk WHERE sha256 = ${sha256})`,
    ) !== undefined
  );
}

/** Names bytes that will follow piece by piece. What an earlier start left of them goes. */
export function startContent(db: WriteDb, sha256: string, size: number): void {
  run(db, sql`DELETE FROM content WHERE sha256 = ${sha256}`);
  run(db, sql`INSERT INTO content (sha256, size) VALUES (${sha256}, ${size})`);
}

/** Adds the piece that stands at `place`, counted from 0. */
export function addPiece(db: WriteDb, sha256: string, place: number, data: Uint8Array): void {
  run(db, sql`INSERT INTO content_chunk (sha256, place, data) VALUES (${sha256}, ${place}, ${data})`);
}

/** One piece, or undefined after the last. */
export function readPiece(db: ReadDb, sha256: string, place: number): Uint8Array | undefined {
  return one<Uint8Array>(
    db,
    sql`SELECT data FROM content_chunk WHERE sha256 = ${sha256} AND place = ${place}`,
  );
}

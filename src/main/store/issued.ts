import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Document } from '../../shared/documents/document';
import { registerWithTexts } from '../../shared/register/former-lines';
import type { RecordFor } from '../../shared/register/nouns';
import type { Register } from '../../shared/register/register';
import type { ScreenLanguage } from '../../shared/register/text';
import { readPiece } from './content-pieces';
import type { ReadDb } from './db';
import { readRecords } from './read-records';
import { one, rows, sql } from './sql';

/** The bytes of a content, or null when they are gone or are not what their hash says. */
function wholeContent(db: ReadDb, sha256: string): Buffer | null {
  const pieces: Uint8Array[] = [];
  for (
    let piece = readPiece(db, sha256, 0);
    piece !== undefined;
    piece = readPiece(db, sha256, pieces.length)
  )
    pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
}

/** What is kept of a version beside its files. */
type Values = Readonly<{ register: Register; document: Document }>;

/**
 * The `Register` of an issued version, or its `Document` in a language (else in the first it was issued in). Null when
 * it was deleted, or is no longer what its hash says.
 */
export function issuedValue<F extends keyof Values>(
  db: ReadDb,
  version: string,
  format: F,
  language: ScreenLanguage | null = null,
): Values[F] | null {
  const files = readRecords(db, 'issuedFile').filter(
    (file) => file.version === version && file.format === format,
  );
  const file = files.find((each) => language === null || each.language === language) ?? files[0];
  const value = file === undefined ? null : keptValue<Values[F]>(db, file);
  return value !== null && format === 'register' ? registerWithTexts(value) : value;
}

/** The `Document`s of an issued version, one in each of its languages, as far as they are still what they were. */
export const issuedDocuments = (db: ReadDb, version: string): readonly Document[] =>
  readRecords(db, 'issuedFile')
    .filter((file) => file.version === version && file.format === 'document')
    .flatMap((file) => keptValue<Document>(db, file) ?? []);

function keptValue<T>(db: ReadDb, { sha256 }: RecordFor<'issuedFile'>): T | null {
  const bytes = sha256 === null ? null : wholeContent(db, sha256);
  return bytes === null ? null : JSON.parse(gunzipSync(bytes).toString('utf8'));
}

/** Issued versions whose register, as it was handed over, passes a test. Those whose files were deleted hold nothing. */
export function versionsHolding(
  db: ReadDb,
  test: (register: Register) => boolean,
): readonly RecordFor<'issuedVersion'>[] {
  return readRecords(db, 'issuedVersion').filter(({ id }) => {
    const register = issuedValue(db, id, 'register');
    return register !== null && test(register);
  });
}

/** SHA-256 of everything that is kept of these versions and of nothing else. */
export function contentsOfVersions(db: ReadDb, versions: readonly string[]): readonly string[] {
  const files = readRecords(db, 'issuedFile');
  const attached = readRecords(db, 'attachment').map(({ sha256 }) => sha256);
  const isGoing = (version: string): boolean => versions.includes(version);
  const stays = new Set([
    ...attached,
    ...files.filter(({ version }) => !isGoing(version)).map(({ sha256 }) => sha256),
  ]);
  return files
    .filter(({ version }) => isGoing(version))
    .flatMap(({ sha256 }) => (sha256 === null || stays.has(sha256) ? [] : [sha256]));
}

/** Ids of the files of a version whose bytes are gone, or are no longer what their hash says. */
export function alteredFiles(db: ReadDb, version: string): readonly string[] {
  return rows<readonly [id: string, sha256: string]>(
    db,
    sql`SELECT id, coalesce(sha256, '') FROM issued_file WHERE version = ${version} ORDER BY position`,
  )
    .filter(([, sha256]) => wholeContent(db, sha256) === null)
    .map(([id]) => id);
}

/** Who a client file is, whatever it is called: copies and backups of one file have the same. */
export function identityOf(db: ReadDb): string | null {
  return one<string>(db, sql`SELECT uuid FROM file_identity`) ?? null;
}

import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import type { Answer } from '../../shared/api';
import { attempt, refuse, refused } from '../store/problem';
import { applicationId, mostBytes } from './format';
import { clearHeader, deriveKey, forgetKey, type Key, page, pageFits } from './key';
import { isOpenHere } from './open-here';
import { realPlace, refuseLongName } from './place';
import { mostLooks, steadily } from './steady';

/** What the first hundred bytes of a client file tell. */
export type Recognised = Readonly<{
  version: number;
  bytes: number;
  hasJournal: boolean;
  isEncrypted: boolean;
}>;

const headerBytes = 100;

/**
 * Looks at a file before SQLite does: is it a client file at all? Reads a hundred bytes, of an encrypted file the page
 * they stand in, and changes nothing. Never for a file that this process has open.
 *
 * Problems: `notFound`, `noPermission`, `notAClientFile`, `encrypted` (bytes without any pattern and no key given: a
 * password, or another program's file), `wrongPassword`, `damaged` (cut off), `planted` (a journal that names other
 * files), `writeAhead` (another program wrote it in a way of its own), `tooLarge`, `nameTooLong`.
 */
export function recognise(given: string, key: Key | null = null): Answer<Recognised> {
  return attempt(() => {
    const path = realPlace(given);
    refuseLongName(path);
    const stats = statSync(path);
    if (!stats.isFile()) refuse('notAClientFile');
    if (isOpenHere(path)) throw new Error('a file that is open must not be read with fs');
    if (stats.size > mostBytes) refuse('tooLarge');
    const journal = `${path}-journal`;
    const isUnderWay = existsSync(journal);
    // SQLite would take what stands in there into the file, whoever wrote it.
    if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) refuse('writeAhead');
    const first = read(path, 0, headerBytes);
    const isEncrypted = first.subarray(0, 16).toString('latin1') !== 'SQLite format 3\0';
    if (isEncrypted && (stats.size < page.bytes || !looksEncrypted(first))) refuse('notAClientFile');
    if (isEncrypted && key === null) refuse('encrypted');
    const header = isEncrypted && key !== null ? decryptedHeader(path, journal, key) : first;
    if (header.length < headerBytes) refuse('damaged');
    if (header.readUInt32BE(68) !== applicationId) refuse('notAClientFile');
    // A client file is never in write-ahead mode: side files would be left behind when it is mailed.
    if (header[18] !== 1 || header[19] !== 1) refuse('writeAhead');
    const raw = header.readUInt16BE(16);
    const pageSize = raw === 1 ? 65_536 : raw;
    const pages = header.readUInt32BE(28);
    // In the middle of a commit the size may lag behind the header: SQLite judges that, from the journal.
    const hasJournal = existsSync(journal);
    const isCutOff = stats.size % pageSize !== 0 || pages * pageSize > stats.size;
    if (pageSize < 512 || (isCutOff && !isUnderWay && !hasJournal)) refuse('damaged');
    if (isEncrypted && pageSize !== page.bytes) refuse('damaged');
    if (hasJournal && namesOtherFiles(journal)) refuse('planted');
    return { version: header.readUInt32BE(60), bytes: stats.size, hasJournal, isEncrypted };
  });
}

/**
 * The key that opens an encrypted file; null when the file has no password. A wrong password is found out here, from
 * the pages themselves, before SQLite sees the file. Problems: those of `recognise`; `encrypted` without a password.
 */
export async function unlock(path: string, password: string | null): Promise<Answer<Key | null>> {
  // What is open here must not be read: whoever has it open has its key.
  if (isOpenHere(path)) return { ok: true, value: null };
  const seen = steadily(path, () => recognise(path));
  if (seen.ok) return { ok: true, value: null };
  if (seen.problem.code !== 'encrypted' || password === null) return seen;
  const saltOf = (): Answer<Buffer> => attempt(() => read(path, 0, page.salt));
  for (let looks = 0; looks < mostLooks; looks++) {
    const salt = saltOf();
    if (!salt.ok) return salt;
    const key = await deriveKey(password, salt.value);
    const tried = steadily(path, () => recognise(path, key));
    if (tried.ok) return { ok: true, value: key };
    forgetKey(key);
    const now = saltOf();
    // With another salt another file stands there: its password was changed while this key was made.
    if (!now.ok || now.value.equals(salt.value)) return tried;
  }
  return refused({ code: 'inUse' });
}

/**
 * The key of a file that may be damaged: derived from its first bytes and the password, without asking whether it
 * fits. Null for a file that begins in clear.
 */
export async function keyFor(path: string, password: string | null): Promise<Answer<Key | null>> {
  const first = attempt(() => read(path, 0, page.salt));
  if (!first.ok) return first;
  if (password === null || first.value.toString('latin1') === 'SQLite format 3\0')
    return { ok: true, value: null };
  return { ok: true, value: await deriveKey(password, first.value) };
}

/** The header of an encrypted file. Which pages fit the key tells a wrong password from a damaged first page. */
function decryptedHeader(path: string, journal: string, key: Key): Buffer {
  const first = read(path, 0, page.bytes);
  if (pageFits(first, 1, key)) return clearHeader(first, key);
  // Killed while page 1 was written: what stood there before is in the journal, which SQLite will play back.
  const before = firstPageIn(journal);
  if (before !== null && pageFits(before, 1, key)) return clearHeader(before, key);
  for (let number = 2; number <= 8; number++)
    if (pageFits(read(path, (number - 1) * page.bytes, page.bytes), number, key)) refuse('damaged');
  refuse('wrongPassword');
}

/** Page 1 as a rollback journal keeps it. The journal begins with a sector of its own; its pages follow, numbered. */
function firstPageIn(journal: string): Buffer | null {
  if (!existsSync(journal)) return null;
  const header = read(journal, 0, 28);
  if (header.length < 28 || header.subarray(0, 8).toString('hex') !== journalMagic) return null;
  const sector = header.readUInt32BE(20);
  const record = page.bytes + 8;
  const most = Math.min(10_000, Math.floor(statSync(journal).size / record));
  for (let index = 0; index < most; index++) {
    const found = read(journal, sector + index * record, page.bytes + 4);
    if (found.length < page.bytes + 4) return null;
    if (found.readUInt32BE(0) === 1) return found.subarray(4);
  }
  return null;
}

function read(path: string, from: number, length: number): Buffer {
  const descriptor = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, from));
  } finally {
    closeSync(descriptor);
  }
}

/** How files begin that look like noise a few bytes further on: zip, gzip, 7z, rar, xz, bzip2, zstd, PNG, JPEG, PDF. */
const known = [
  '504b',
  '1f8b',
  '377abcaf',
  '52617221',
  'fd377a58',
  '425a68',
  '28b52ffd',
  '89504e47',
  'ffd8ff',
  '25504446',
];

/** Bytes without any pattern: an encrypted client file has no mark of its own. */
function looksEncrypted(header: Buffer): boolean {
  if (header.length < headerBytes) return false;
  const start = header.toString('hex', 0, 4);
  if (known.some((magic) => start.startsWith(magic))) return false;
  const unprintable = header.filter((byte) => byte < 32 || byte > 126).length;
  return new Set(header).size >= 60 && unprintable >= 40;
}

const journalMagic = 'd9d505f920a163d7';

/** Ends a journal that belongs to several files at once. SQLite would delete the file that it names. */
function namesOtherFiles(journal: string): boolean {
  const size = statSync(journal, { throwIfNoEntry: false })?.size ?? 0;
  return size > 512 && read(journal, size - 8, 8).toString('hex') === journalMagic;
}

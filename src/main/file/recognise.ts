import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import type { Answer } from '../../shared/api';
import { attempt, refuse } from '../store/problem';
import { applicationId, mostBytes } from './format';
import { isOpenHere } from './open-here';

/** What the first hundred bytes of a client file tell. */
export type Recognised = Readonly<{ version: number; bytes: number; hasJournal: boolean }>;

const headerBytes = 100;

/**
 * Looks at a file before SQLite does: is it a client file at all? Reads a hundred bytes and changes nothing. Never
 * for a file that this process has open.
 *
 * Problems: `notFound`, `noPermission`, `notAClientFile`, `encrypted` (bytes without any pattern: a password, or
 * another program's file), `damaged` (cut off), `planted` (a journal that names other files), `tooLarge`.
 */
export function recognise(path: string): Answer<Recognised> {
  return attempt(() => {
    const stats = statSync(path);
    if (!stats.isFile()) refuse('notAClientFile');
    if (isOpenHere(path)) throw new Error('a file that is open must not be read with fs');
    if (stats.size > mostBytes) refuse('tooLarge');
    const journal = `${path}-journal`;
    const isUnderWay = existsSync(journal);
    const header = read(path, 0, headerBytes);
    if (header.subarray(0, 16).toString('latin1') !== 'SQLite format 3\0')
      refuse(looksEncrypted(header, stats.size) ? 'encrypted' : 'notAClientFile');
    if (header.length < headerBytes) refuse('damaged');
    if (header.readUInt32BE(68) !== applicationId) refuse('notAClientFile');
    // A client file is never in write-ahead mode: side files would be left behind when it is mailed.
    if (header[18] !== 1 || header[19] !== 1) refuse('notAClientFile', { detail: 'WAL' });
    const raw = header.readUInt16BE(16);
    const pageSize = raw === 1 ? 65_536 : raw;
    const pages = header.readUInt32BE(28);
    // In the middle of a commit the size may lag behind the header: SQLite judges that, from the journal.
    const hasJournal = existsSync(journal);
    const isCutOff = stats.size % pageSize !== 0 || pages * pageSize > stats.size;
    if (pageSize < 512 || (isCutOff && !isUnderWay && !hasJournal)) refuse('damaged');
    if (hasJournal && namesOtherFiles(journal)) refuse('planted');
    return { version: header.readUInt32BE(60), bytes: stats.size, hasJournal };
  });
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

/** Pages of random-looking bytes: an encrypted client file has no mark of its own. */
function looksEncrypted(header: Buffer, size: number): boolean {
  if (size < 4096 || size % 4096 !== 0 || header.length < headerBytes) return false;
  const unprintable = header.filter((byte) => byte < 32 || byte > 126).length;
  return new Set(header).size >= 60 && unprintable >= 40;
}

/** Ends a journal that belongs to several files at once. SQLite would delete the file that it names. */
const superJournalMagic = 'd9d505f920a163d7';

function namesOtherFiles(journal: string): boolean {
  const size = statSync(journal, { throwIfNoEntry: false })?.size ?? 0;
  return size > 512 && read(journal, size - 8, 8).toString('hex') === superJournalMagic;
}

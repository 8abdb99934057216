import { closeSync, ftruncateSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { applicationId } from '../format';
import { page } from '../key';
import { currentVersion } from '../migrations/index';

/**
 * Gives the private copy of a damaged file a header with which SQLite tries to read it: its own first words, no
 * write-ahead mode, no list of free pages, as many pages as there are. Only ever on a copy. An encrypted file is left
 * as it is: its header stands inside the first page.
 */
export function mendHeader(copy: string): void {
  const size = statSync(copy).size;
  const pages = Math.max(1, Math.ceil(size / page.bytes));
  const descriptor = openSync(copy, 'r+');
  try {
    const header = Buffer.alloc(100);
    readSync(descriptor, header, 0, 100, 0);
    header.write('SQLite format 3\0', 0, 'latin1');
    header.writeUInt16BE(page.bytes, 16);
    header.set([1, 1, 0, 64, 32, 32], 18);
    header.writeUInt32BE(pages, 28);
    header.writeUInt32BE(0, 32);
    header.writeUInt32BE(0, 36);
    header.writeUInt32BE(4, 44);
    // Not zero: there are pages that say where each page belongs, and they must not be taken for rows.
    if (header.readUInt32BE(52) === 0) header.writeUInt32BE(1, 52);
    header.writeUInt32BE(1, 56);
    const version = header.readUInt32BE(60);
    if (version < 1 || version > currentVersion) header.writeUInt32BE(currentVersion, 60);
    header.writeUInt32BE(1, 64);
    header.writeUInt32BE(applicationId, 68);
    // So that SQLite believes the number of pages.
    header.copy(header, 92, 24, 28);
    writeSync(descriptor, header, 0, 100, 0);
    ftruncateSync(descriptor, pages * page.bytes);
  } finally {
    closeSync(descriptor);
  }
}

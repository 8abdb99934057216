import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';

/** Read and written at once; where that fails, it is tried again page by page. */
const block = 64 * 1024;
const pageBytes = 4096;

/** Fills `into` from a place of the file on; answers how many bytes there were. Throws what the disk says. */
export type ReadAt = (into: Buffer, position: number) => number;

const isReadError = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'EIO';

/**
 * Copies a file of which the disk cannot read every part: such pages are left empty. Answers how many. Throws when
 * nothing at all can be read, and every other fault of the disk.
 */
export function copyReadable(from: string, to: string, readAt: ReadAt | null = null): number {
  const source = openSync(from, 'r');
  try {
    const target = openSync(to, 'wx', 0o600);
    try {
      const { size } = fstatSync(source);
      const read = readAt ?? ((into, position) => readSync(source, into, 0, into.length, position));
      return copyBlocks(read, size, (bytes, position) => writeSync(target, bytes, 0, bytes.length, position));
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
}

function copyBlocks(read: ReadAt, size: number, write: (bytes: Buffer, position: number) => void): number {
  let lost = 0;
  let fault: unknown = null;
  /** A part, or null when the disk cannot read it. */
  const part = (position: number, length: number): Buffer | null => {
    const bytes = Buffer.alloc(Math.min(length, size - position));
    try {
      return bytes.subarray(0, read(bytes, position));
    } catch (error) {
      if (!isReadError(error)) throw error;
      fault = error;
      return null;
    }
  };
  for (let at = 0; at < size; at += block) {
    const whole = part(at, block);
    if (whole !== null) {
      write(whole, at);
      continue;
    }
    for (let page = at; page < Math.min(size, at + block); page += pageBytes) {
      const found = part(page, pageBytes);
      write(found ?? Buffer.alloc(Math.min(pageBytes, size - page)), page);
      if (found === null) lost += 1;
    }
  }
  if (fault !== null && lost * pageBytes >= size) throw fault;
  return lost;
}

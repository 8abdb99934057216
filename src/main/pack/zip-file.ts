import type { FileHandle } from 'node:fs/promises';
import { ZipWriter } from '@zip.js/zip.js/lib/zip-core-writer.js';

/** One file of the archive, read while it is written. */
export type ZipEntry = Readonly<{
  name: string;
  /** Bytes that are packed already (Word, pictures) are stored as they are. */
  isPacked: boolean;
  content: AsyncIterable<Uint8Array>;
}>;

/** 1 January 1980: when a file was made says something about who made it, and the letter has its own date. */
const noDate = new Date(1980, 0, 1);

/**
 * Writes a zip archive into an open file, piece by piece. With a password every file in it is encrypted (AES-256, as
 * WinZip and 7-Zip do); the names and sizes of the files stay readable. Answers how many bytes it has.
 */
export async function writeZip(
  file: FileHandle,
  entries: readonly ZipEntry[],
  password: string | null,
  onEntry: (name: string, done: number) => void,
): Promise<number> {
  let bytes = 0;
  const out = new WritableStream<Uint8Array>({
    write: async (piece) => {
      await file.writeFile(piece);
      bytes += piece.length;
    },
  });
  const zip = new ZipWriter(out, {
    // The keeper is a process of its own already.
    useWebWorkers: false,
    keepOrder: true,
    extendedTimestamp: false,
    lastModDate: noDate,
    ...(password === null ? {} : { password, encryptionStrength: 3 }),
  });
  for (const [done, { name, isPacked, content }] of entries.entries()) {
    onEntry(name, done);
    await zip.add(name, streamOf(content), { level: isPacked ? 0 : 6 });
  }
  await zip.close();
  return bytes;
}

/** What the zip writer reads from. Nothing is read before it asks. */
function streamOf(content: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const pieces = content[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    pull: async (stream) => {
      const next = await pieces.next();
      if (next.done === true) stream.close();
      else stream.enqueue(next.value);
    },
    cancel: async () => {
      await pieces.return?.();
    },
  });
}

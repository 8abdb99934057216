import { inflateRawSync } from 'node:zlib';

/** What a package holds: its paths, and the bytes of one. Nothing is inflated before it is asked for. */
export type Package = Readonly<{
  paths: readonly string[];
  /** Bytes of a part; null: there is none. Refuses with a `RangeError` what is more than `most` bytes. */
  read: (path: string, most: number) => Uint8Array | null;
}>;

type Entry = Readonly<{ method: number; start: number; packed: number }>;

const mostEntries = 5_000;

/**
 * Reads the directory of a zip archive. Null: it is none, it is encrypted, or of a kind that office programs do not
 * write (several disks, 64-bit sizes). Sizes are bounded while a part is inflated: what the directory says of them is
 * not believed.
 */
export function readPackage(bytes: Uint8Array): Package | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = data.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (data.length < 22 || end < 0 || end + 22 > data.length || data.readUInt32LE(0) !== 0x04034b50)
    return null;
  const count = data.readUInt16LE(end + 10);
  let at = data.readUInt32LE(end + 16);
  if (count > mostEntries) return null;
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== 0x02014b50) return null;
    const flags = data.readUInt16LE(at + 8);
    const nameLength = data.readUInt16LE(at + 28);
    const path = data.toString('utf8', at + 46, at + 46 + nameLength);
    // Names of parts do not tell capitals apart; of two that are one, none can be said to be meant.
    if ((flags & 1) === 1 || entries.has(path.toLowerCase())) return null;
    entries.set(path.toLowerCase(), {
      method: data.readUInt16LE(at + 10),
      packed: data.readUInt32LE(at + 20),
      start: data.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return {
    paths: [...entries.keys()],
    read: (path, most) => {
      const entry = entries.get(path.toLowerCase());
      if (entry === undefined) return null;
      const { start, packed, method } = entry;
      if (start + 30 > data.length || data.readUInt32LE(start) !== 0x04034b50)
        throw new Error('No such part.');
      const from = start + 30 + data.readUInt16LE(start + 26) + data.readUInt16LE(start + 28);
      const raw = data.subarray(from, from + packed);
      if (raw.length !== packed) throw new Error('The part is cut off.');
      if (method === 0) {
        if (raw.length > most) throw new RangeError(path);
        return raw;
      }
      if (method !== 8) throw new Error('Packed in another way.');
      try {
        return inflateRawSync(raw, { maxOutputLength: most });
      } catch (error) {
        const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
        throw isTooLarge ? new RangeError(path) : error;
      }
    },
  };
}

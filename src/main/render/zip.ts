import { constants, crc32 as crc32OfZlib, deflateRawSync } from 'node:zlib';

/** What a part became: its bytes deflated, in pieces that follow each other, and what the directory says of it. */
type Packed = Readonly<{ pieces: readonly Uint8Array[]; crc: number; size: number }>;

/** One part of a package: its path and its bytes, or what a `PartWriter` made of them. */
export type Part = Readonly<{ path: string } & ({ data: Uint8Array } | { packed: Packed })>;

const table = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crc32InScript(data: Uint8Array, before = 0): number {
  let value = ~before;
  for (const byte of data) value = (value >>> 8) ^ (table[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}

/** `zlib.crc32` came with Node 20.15 and 22.2; Electron's Node has it. The other one is for hosts without. */
export const crc32: (data: Uint8Array, before?: number) => number =
  typeof crc32OfZlib === 'function' ? crc32OfZlib : crc32InScript;

/** 1 January 1980, 00:00: a fixed stamp makes equal content equal bytes. */
const dosDate = 33;
const utf8Names = 0x0800;

const level = 4;

export type PartWriter = Readonly<{
  add: (xml: string) => void;
  /** Nothing can be added behind it. */
  end: () => Packed;
}>;

/**
 * Room for the piece of a part that is deflated next. A new megabyte for each has to be asked of the system, cleared and
 * given back: a fifth of the time of a large workbook.
 */
const room = Buffer.allocUnsafeSlow(3_500_000);
const encoded = (text: string): Buffer =>
  text.length * 3 > room.length ? Buffer.from(text, 'utf8') : room.subarray(0, room.write(text, 'utf8'));

/** A part that is written bit by bit. About every megabyte is deflated and let go: a large part never stands in memory whole. */
export function writePart(): PartWriter {
  const pieces: Uint8Array[] = [];
  let waiting = '';
  let crc = 0;
  let size = 0;
  const pack = (finishFlush: number): void => {
    const data = encoded(waiting);
    waiting = '';
    crc = crc32(data, crc);
    size += data.length;
    pieces.push(deflateRawSync(data, { level, finishFlush }));
  };
  return {
    add: (xml) => {
      waiting += xml;
      if (waiting.length > 1_000_000) pack(constants.Z_SYNC_FLUSH);
    },
    end: () => {
      pack(constants.Z_FINISH);
      return { pieces, crc, size };
    },
  };
}

const packedOf = (data: Uint8Array): Packed => ({
  pieces: [deflateRawSync(data, { level })],
  crc: crc32(data),
  size: data.length,
});

/** A zip archive of the parts in the order given, deflated by zlib: three times as fast as in script. */
export function zip(parts: readonly Part[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.path, 'utf8');
    const { pieces, crc, size } = 'packed' in part ? part.packed : packedOf(part.data);
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(utf8Names, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt16LE(0, 6);
    shared.writeUInt16LE(dosDate, 8);
    shared.writeUInt32LE(crc, 10);
    shared.writeUInt32LE(length, 14);
    shared.writeUInt32LE(size, 18);
    shared.writeUInt16LE(name.length, 22);
    chunks.push(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, name]), ...pieces);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, tail, name]));
    offset += 30 + name.length + length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  const file = Buffer.concat([...chunks, ...directory, end]);
  return new Uint8Array(file.buffer, file.byteOffset, file.length);
}

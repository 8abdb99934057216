import { createCipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { crc32, inflateRawSync } from 'node:zlib';

/** A file in an archive as its directory tells. */
export type Zipped = Readonly<{
  name: string;
  method: number;
  isEncrypted: boolean;
  time: number;
  bytes: () => Buffer;
}>;

/**
 * A second reader of zip archives, on node:crypto alone: what the writer made is read by other hands. With a password
 * it reads AES-256 as WinZip describes it (AE-2: salt, check, counter from the low end, ten bytes of HMAC-SHA1).
 */
export function readZip(file: Buffer, password: string | null = null): readonly Zipped[] {
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (file.toString('latin1', at, at + 4) !== 'PK\x01\x02') throw new Error('no directory entry');
    const [flags, method, time, crc, packed] = [
      file.readUInt16LE(at + 8),
      file.readUInt16LE(at + 10),
      file.readUInt32LE(at + 12),
      file.readUInt32LE(at + 16),
      file.readUInt32LE(at + 20),
    ];
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((place) =>
      file.readUInt16LE(at + place),
    ) as [number, number, number];
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const extra = file.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const place = file.readUInt32LE(at + 42);
    at += 46 + nameLength + extraLength + noteLength;
    const start = place + 30 + file.readUInt16LE(place + 26) + file.readUInt16LE(place + 28);
    const data = file.subarray(start, start + packed);
    const isEncrypted = (flags & 1) === 1;
    return {
      name,
      method,
      isEncrypted,
      time,
      bytes: () => {
        if (!isEncrypted) return checked(unpacked(data, method), crc);
        const own = aesExtra(extra);
        if (own.strength !== 3) throw new Error('not AES-256');
        return unpacked(decrypted(data, password ?? ''), own.method);
      },
    };
  });
}

const unpacked = (data: Buffer, method: number): Buffer => (method === 0 ? data : inflateRawSync(data));

function checked(bytes: Buffer, crc: number): Buffer {
  if (crc32(bytes) !== crc) throw new Error('another CRC');
  return bytes;
}

function aesExtra(extra: Buffer): Readonly<{ strength: number; method: number }> {
  for (let at = 0; at < extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === 0x9901)
      return { strength: extra.readUInt8(at + 8), method: extra.readUInt16LE(at + 9) };
  throw new Error('encrypted in another way');
}

function decrypted(data: Buffer, password: string): Buffer {
  const salt = data.subarray(0, 16);
  const body = data.subarray(18, data.length - 10);
  const keys = pbkdf2Sync(password, salt, 1000, 66, 'sha1');
  if (!keys.subarray(64).equals(data.subarray(16, 18))) throw new Error('another password');
  const mac = createHmac('sha1', keys.subarray(32, 64)).update(body).digest().subarray(0, 10);
  if (!mac.equals(data.subarray(data.length - 10))) throw new Error('changed');
  const counters = Buffer.alloc(Math.ceil(body.length / 16) * 16);
  for (let block = 0; block * 16 < counters.length; block += 1) counters.writeUInt32LE(block + 1, block * 16);
  const cipher = createCipheriv('aes-256-ecb', keys.subarray(0, 32), null).setAutoPadding(false);
  const stream = cipher.update(counters);
  return Buffer.from(body.map((byte, index) => byte ^ (stream[index] ?? 0)));
}

import { createDecipheriv, createHmac, pbkdf2, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type Database from 'better-sqlite3';

/**
 * What opens an encrypted client file: 32 bytes derived from the password, and the 16 bytes of salt they were derived
 * with, which are also the first 16 bytes of the file. Copies and backups carry the same salt, so one key opens them.
 */
export type Key = Readonly<{ secret: Buffer; salt: Buffer }>;

/** SQLCipher 4: AES-256 in CBC mode, pages of 4096 bytes that end in an IV and an HMAC-SHA512. */
export const page = { bytes: 4096, salt: 16, iv: 16, hmac: 64 } as const;
const rounds = 256_000;
const secretBytes = 32;
const derive = promisify(pbkdf2);

/** The same password typed on two systems may come as é or as e with an accent: one form counts. */
function bytesOf(password: string): Buffer {
  return Buffer.from(password.normalize('NFC'), 'utf8');
}

/** Derives the key. Takes a fifth of a second, aside, so that the process goes on working. */
export async function deriveKey(password: string, salt: Buffer = randomBytes(page.salt)): Promise<Key> {
  const typed = bytesOf(password);
  try {
    return { secret: await derive(typed, salt, rounds, secretBytes, 'sha512'), salt: Buffer.from(salt) };
  } finally {
    typed.fill(0);
  }
}

/** A key of its own in memory: forgetting one leaves the other. */
export const copyKey = (key: Key): Key => ({ secret: Buffer.from(key.secret), salt: Buffer.from(key.salt) });

/** Overwrites the key in memory. */
export function forgetKey(key: Key | null): void {
  key?.secret.fill(0);
}

export function sameKey(one: Key, other: Key): boolean {
  return one.salt.equals(other.salt) && timingSafeEqual(one.secret, other.secret);
}

/** Whether a page of a file was written with this key. `number` counts from 1, as SQLite does. */
export function pageFits(bytes: Buffer, number: number, key: Key): boolean {
  if (bytes.length !== page.bytes) return false;
  const salt = Buffer.from(key.salt.map((byte) => byte ^ 0x3a));
  const secret = pbkdf2Sync(key.secret, salt, 2, secretBytes, 'sha512');
  const count = Buffer.alloc(4);
  count.writeUInt32LE(number);
  const body = bytes.subarray(number === 1 ? page.salt : 0, page.bytes - page.hmac);
  const found = createHmac('sha512', secret).update(body).update(count).digest();
  return timingSafeEqual(found, bytes.subarray(page.bytes - page.hmac));
}

/** The first hundred bytes of page 1 in clear, in memory. Only of a page that fits. */
export function clearHeader(first: Buffer, key: Key): Buffer {
  const end = page.bytes - page.hmac - page.iv;
  const decipher = createDecipheriv('aes-256-cbc', key.secret, first.subarray(end, end + page.iv));
  decipher.setAutoPadding(false);
  const rest = decipher.update(first.subarray(page.salt, 112));
  return Buffer.concat([Buffer.from('SQLite format 3\0', 'latin1'), rest]).subarray(0, 100);
}

/** Gives SQLite the key of a file, before anything else is asked. */
export function giveKey(db: Database.Database, key: Key): void {
  chooseCipher(db);
  const text = keyText(key);
  db.key(text);
  text.fill(0);
}

/** Attaches a file as `source` under a key of its own. */
export function attachSource(db: Database.Database, path: string, key: Key | null): void {
  chooseCipher(db);
  const text = key === null ? Buffer.alloc(0) : keyText(key);
  db.prepare('ATTACH ? AS source KEY ?').run(path, text);
  text.fill(0);
}

/** Writes every page anew under another key, or in clear. Only ever on a copy: killed half-way nobody could read it. */
export function changeKey(db: Database.Database, key: Key | null): void {
  chooseCipher(db);
  const text = key === null ? Buffer.alloc(0) : keyText(key);
  db.rekey(text);
  text.fill(0);
}

function chooseCipher(db: Database.Database): void {
  db.pragma("cipher = 'sqlcipher'");
  db.pragma('legacy = 4');
}

/** The raw form `x'…'` of key and salt: no password is derived again. */
function keyText(key: Key): Buffer {
  const hex = '0123456789abcdef';
  const text = Buffer.alloc(3 + 2 * (secretBytes + page.salt));
  text.write("x'");
  [...key.secret, ...key.salt].forEach((byte, index) => {
    text.write(hex[byte >> 4] ?? '', 2 + 2 * index);
    text.write(hex[byte & 15] ?? '', 3 + 2 * index);
  });
  text.write("'", text.length - 1);
  return text;
}

import { spawnSync } from 'node:child_process';
import { createCipheriv, createDecipheriv, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * A reader and a writer of the SQLCipher 4 format that share no code with the program: pages by node:crypto, and
 * Debian's own sqlite3 for what is in them.
 */
const size = 4096;
const tail = 80;

function secrets(password: string, salt: Buffer): Readonly<{ page: Buffer; mac: Buffer }> {
  const page = pbkdf2Sync(password, salt, 256_000, 32, 'sha512');
  const mac = pbkdf2Sync(page, Buffer.from(salt.map((byte) => byte ^ 0x3a)), 2, 32, 'sha512');
  return { page, mac };
}

function macOf(mac: Buffer, body: Buffer, number: number): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32LE(number);
  return createHmac('sha512', mac).update(body).update(count).digest();
}

/** Decrypts a whole file. Throws when the HMAC of any page is wrong. */
export function decryptFile(from: string, to: string, password: string): void {
  const bytes = readFileSync(from);
  const { page, mac } = secrets(password, bytes.subarray(0, 16));
  const out: Buffer[] = [];
  for (let at = 0, number = 1; at < bytes.length; at += size, number++) {
    const start = number === 1 ? 16 : 0;
    const one = bytes.subarray(at, at + size);
    if (!macOf(mac, one.subarray(start, size - 64), number).equals(one.subarray(size - 64)))
      throw new Error(`page ${number} does not fit the password`);
    const decipher = createDecipheriv('aes-256-cbc', page, one.subarray(size - tail, size - 64));
    decipher.setAutoPadding(false);
    if (number === 1) out.push(Buffer.from('SQLite format 3\0', 'latin1'));
    out.push(decipher.update(one.subarray(start, size - tail)), decipher.final(), Buffer.alloc(tail));
  }
  writeFileSync(to, Buffer.concat(out));
}

/** Encrypts a plain file whose pages keep 80 bytes free at their end. */
export function encryptFile(from: string, to: string, password: string): void {
  const bytes = readFileSync(from);
  if (bytes[20] !== tail) throw new Error('the pages have no room for an IV and an HMAC');
  const salt = randomBytes(16);
  const { page, mac } = secrets(password, salt);
  const out: Buffer[] = [];
  for (let at = 0, number = 1; at < bytes.length; at += size, number++) {
    const start = number === 1 ? 16 : 0;
    const iv = randomBytes(16);
    const cipher = createCipheriv('aes-256-cbc', page, iv);
    cipher.setAutoPadding(false);
    const body = Buffer.concat([
      cipher.update(bytes.subarray(at + start, at + size - tail)),
      cipher.final(),
      iv,
    ]);
    if (number === 1) out.push(salt);
    out.push(body, macOf(mac, body, number));
  }
  writeFileSync(to, Buffer.concat(out));
}

/** Asks a plain file with Debian's sqlite3, another build of SQLite than ours. */
export function askSqlite3(path: string, sql: string): string {
  const run = spawnSync('sqlite3', ['-readonly', path, sql], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.error?.message ?? run.stderr);
  return run.stdout.trim();
}

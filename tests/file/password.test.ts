import { copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  copyFileTo,
  createFile,
  type Key,
  lookInto,
  type Opened,
  openFile,
  unlock,
} from '../../src/main/file';
import { connect } from '../../src/main/file/connection';
import { deriveKey } from '../../src/main/file/key';
import { readRegister } from '../../src/main/store';
import { agreed, change, fingerprint, newPath, registerOf, someone, written } from './support/client-file';
import { askSqlite3, decryptFile, encryptFile } from './support/second-reader';

const password = 'vier koele paarden';
const firm = { organisation: { id: 'organisation', legalName: 'Planted Words Bakery' } };

async function encryptedFile(under = password): Promise<string> {
  const path = newPath();
  agreed(createFile(path, registerOf(firm), { ...written, key: await deriveKey(under) }));
  return path;
}

async function keyOf(path: string, under = password): Promise<Key> {
  const key = agreed(await unlock(path, under));
  if (key === null) throw new Error('not encrypted');
  return key;
}

async function opened(path: string, under = password): Promise<Opened> {
  return agreed(openFile(path, { ...someone, key: await keyOf(path, under) }));
}

const nameOf = (file: Opened): string | null => readRegister(file.db).organisation.legalName;
const rename = (file: Opened, name: string) =>
  agreed(
    change(file, [{ do: 'set', noun: 'organisation', id: 'organisation', field: 'legalName', value: name }]),
  );

describe('an encrypted client file', () => {
  test('opens with its password, is written, and opens again', async () => {
    const path = await encryptedFile();
    const file = await opened(path);
    expect(nameOf(file)).toBe('Planted Words Bakery');
    rename(file, 'Renamed');
    file.close();
    const again = await opened(path);
    expect(nameOf(again)).toBe('Renamed');
    again.close();
  });

  test('without a password it is neither opened nor touched, and the list of clients learns nothing of it', async () => {
    const path = await encryptedFile();
    const before = fingerprint(path);
    expect(openFile(path, someone)).toMatchObject({ ok: false, problem: { code: 'encrypted' } });
    expect(await unlock(path, null)).toMatchObject({ ok: false, problem: { code: 'encrypted' } });
    expect(lookInto(path)).toMatchObject({ state: 'encrypted', name: 'Bakery', activities: 0 });
    expect(fingerprint(path)).toEqual(before);
  });

  test('a wrong password costs time, not data', async () => {
    const path = await encryptedFile();
    const before = fingerprint(path);
    expect(await unlock(path, 'vier koele Paarden')).toMatchObject({
      ok: false,
      problem: { code: 'wrongPassword' },
    });
    const other = await deriveKey('another');
    expect(openFile(path, { ...someone, key: other })).toMatchObject({
      ok: false,
      problem: { code: 'wrongPassword' },
    });
    expect(fingerprint(path)).toEqual(before);
  });

  test('é typed as one sign or as two opens the same file', async () => {
    const path = await encryptedFile('caf\u00e9 \u{1f511} Łódź');
    const file = await opened(path, 'cafe\u0301 \u{1f511} Łódź');
    expect(nameOf(file)).toBe('Planted Words Bakery');
    file.close();
  });

  test('not one planted word stands in the file, its copy or its journal', async () => {
    const path = await encryptedFile();
    const file = await opened(path);
    const copy = `${path}.copy`;
    agreed(copyFileTo(file, copy));
    // A transaction in the middle, with its journal on the disk.
    file.db.pragma('cache_size = 1');
    file.db.exec(`BEGIN; UPDATE organisation SET trade_name = 'Planted Words too'`);
    file.db.exec(`UPDATE search_entry SET folded = folded || ' planted words'`);
    expect(existsSync(`${path}-journal`)).toBe(true);
    // Never the open file itself: its locks would be gone.
    const journal = readFileSync(`${path}-journal`);
    file.db.exec('ROLLBACK');
    file.close();
    for (const bytes of [readFileSync(path), readFileSync(copy), journal]) {
      expect(bytes.length).toBeGreaterThan(4096);
      expect(bytes.toString('latin1')).not.toMatch(/planted|SQLite format|CREATE TABLE/i);
    }
    const same = await opened(copy);
    expect(nameOf(same)).toBe('Planted Words Bakery');
    same.close();
  });
});

describe('another reader of the same format', () => {
  test('reads what we wrote: every page by node:crypto, and what is in them by Debian’s sqlite3', async () => {
    const path = await encryptedFile();
    const file = await opened(path);
    rename(file, 'Read by another');
    file.close();
    const plain = `${path}.plain`;
    decryptFile(path, plain, password);
    expect(askSqlite3(plain, 'PRAGMA integrity_check')).toBe('ok');
    expect(askSqlite3(plain, 'SELECT legal_name FROM organisation')).toBe('Read by another');
    expect(askSqlite3(plain, 'PRAGMA application_id; PRAGMA auto_vacuum')).toBe(`${0x47726966}\n2`);
    expect(() => decryptFile(path, plain, 'another')).toThrow('page 1');
  });

  test('what another program encrypted is opened by ours', async () => {
    const path = await encryptedFile();
    const plain = `${path}.plain`;
    decryptFile(path, plain, password);
    encryptFile(plain, path, 'hun wachtwoord');
    const file = await opened(path, 'hun wachtwoord');
    rename(file, 'Back and forth');
    expect(nameOf(file)).toBe('Back and forth');
    file.close();
  });
});

describe('a damaged encrypted file', () => {
  const flip = (path: string, at: number) => {
    const bytes = readFileSync(path);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  };

  test.each([
    ['in page 1', 'damaged', (path: string) => flip(path, 700)],
    ['in the middle', 'damaged', (path: string) => flip(path, 4096 * 30 + 99)],
    ['cut off between pages', 'damaged', (path: string) => truncateSync(path, 4096 * 20)],
    ['cut off within a page', 'damaged', (path: string) => truncateSync(path, 4096 * 20 + 5)],
  ])('%s is told, and left as it is', async (_where, code, damage) => {
    const path = await encryptedFile();
    const key = await keyOf(path);
    damage(path);
    const before = fingerprint(path);
    expect(openFile(path, { ...someone, key })).toMatchObject({ ok: false, problem: { code } });
    expect(fingerprint(path)).toEqual(before);
  });

  test('without its salt nothing tells it from one with another password', async () => {
    const path = await encryptedFile();
    flip(path, 3);
    expect(await unlock(path, password)).toMatchObject({ ok: false, problem: { code: 'wrongPassword' } });
  });
});

describe('a journal that a crash left beside an encrypted file', () => {
  /** A file in the middle of a transaction that has already overwritten pages, with its journal. */
  async function crashed(tear: (bytes: Buffer) => void): Promise<string> {
    const path = await encryptedFile();
    const key = await keyOf(path);
    const db = connect(path, { readonly: false, key });
    db.pragma('cache_size = 1');
    db.exec('BEGIN');
    db.exec(`UPDATE organisation SET legal_name = 'half'`);
    db.exec(`UPDATE search_entry SET folded = folded || ' half'`);
    db.exec('CREATE TABLE half (a)');
    db.exec(`INSERT INTO half SELECT zeroblob(3000) FROM search_entry`);
    const left = newPath();
    copyFileSync(`${path}-journal`, `${left}-journal`);
    copyFileSync(path, left);
    db.exec('ROLLBACK');
    db.close();
    const bytes = readFileSync(left);
    tear(bytes);
    writeFileSync(left, bytes);
    return left;
  }

  test('is played back with the key, after a trial on copies', async () => {
    const path = await crashed(() => undefined);
    const file = await opened(path);
    expect(nameOf(file)).toBe('Planted Words Bakery');
    file.close();
    expect(existsSync(`${path}-journal`)).toBe(false);
  });

  test('stays where it is when the password is wrong', async () => {
    const path = await crashed(() => undefined);
    const before = [fingerprint(path), fingerprint(`${path}-journal`)];
    expect((await unlock(path, 'wrong')).ok).toBe(false);
    expect(openFile(path, someone).ok).toBe(false);
    expect([fingerprint(path), fingerprint(`${path}-journal`)]).toEqual(before);
  });
});

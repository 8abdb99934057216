import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { copyFileTo, createFile, fileState, lookInto, openFile } from '../../src/main/file';
import { currentVersion } from '../../src/main/file/migrations';
import { nativeBinding } from '../../src/main/file/native-binding';
import { readRegister, verifyChain } from '../../src/main/store';
import { emptyRegister } from '../../src/shared/register/register';
import {
  agreed,
  change,
  closedFile,
  fingerprint,
  newPath,
  opened,
  registerOf,
  someone,
  temporaryFolder,
  written,
} from './support/client-file';

/** Opens it, expects a refusal, and that the file and its folder are as they were. */
function refusal(path: string): unknown {
  const before = [fingerprint(path), readdirSync(dirname(path))];
  const answer = openFile(path, someone);
  if (answer.ok) answer.value.close();
  expect([fingerprint(path), readdirSync(dirname(path))]).toEqual(before);
  return answer.ok ? { opened: answer.value.mode } : answer.problem;
}

function fileOf(bytes: Uint8Array | string): string {
  const path = newPath();
  writeFileSync(path, bytes);
  return path;
}

/** Another tool at work on a client file. */
function tamper(path: string, statements: string): string {
  const db = new Database(path, nativeBinding());
  db.unsafeMode(true);
  db.exec(statements);
  db.close();
  return path;
}

test.each<readonly [string, string, Uint8Array | string]>([
  ['a web page', 'notAClientFile', '<!doctype html><title>x</title>'.padEnd(8192)],
  ['an empty file', 'notAClientFile', ''],
  ['a short text', 'notAClientFile', 'hello'],
  [
    'a zip',
    'notAClientFile',
    Buffer.concat([Buffer.from('PK\x03\x04'), deflateRawSync(Buffer.alloc(9000, 'word '))]),
  ],
  ['text of many pages', 'notAClientFile', 'Personal data. '.repeat(20_000)],
  ['random bytes of odd length, perhaps an encrypted file that was cut off', 'encrypted', randomBytes(5000)],
  ['pages of random bytes, as an encrypted file has them', 'encrypted', randomBytes(40_960)],
  ['the first bytes of SQLite and nothing more', 'damaged', 'SQLite format 3\0'],
])('%s is told apart, and left alone', (_what, code, bytes) => {
  expect(refusal(fileOf(bytes))).toMatchObject({ code });
});

test('a SQLite file of another program is not a client file', () => {
  const path = newPath();
  const db = new Database(path, nativeBinding());
  db.exec('CREATE TABLE cookies (name TEXT)');
  db.close();
  expect(refusal(path)).toEqual({ code: 'notAClientFile' });
});

test('a folder and a file that is not there are told apart', () => {
  expect(openFile(temporaryFolder(), someone)).toMatchObject({
    ok: false,
    problem: { code: 'notAClientFile' },
  });
  expect(openFile(newPath(), someone)).toMatchObject({ ok: false, problem: { code: 'notFound' } });
});

test.each([
  ['in the middle of a page', (size: number) => size - 1000],
  ['after a page', (size: number) => size - 4096 * 3],
  ['in the header', () => 60],
])('a file cut off %s is damaged', (_where, cut) => {
  const path = closedFile(registerOf());
  truncateSync(path, cut(statSync(path).size));
  expect(refusal(path)).toMatchObject({ code: 'damaged' });
});

test('a page that was overwritten is found wherever it stands', () => {
  const path = closedFile(registerOf({ activity: [{ id: 'a', name: { en: 'Payroll' } }] }));
  const whole = readFileSync(path);
  const pages = whole.length / 4096;
  const codes = new Set<unknown>();
  for (let page = 1; page < pages; page += 17) {
    const broken = Buffer.from(whole);
    broken.fill(0xa5, page * 4096, (page + 1) * 4096);
    const problem = refusal(fileOf(broken)) as { code?: string };
    expect(['damaged', 'planted'], `page ${page + 1} of ${pages}`).toContain(problem.code);
    codes.add(problem.code);
  }
  expect(codes).toContain('damaged');
});

test.each([
  ['a trigger', 'CREATE TRIGGER planted AFTER INSERT ON action BEGIN DELETE FROM activity; END'],
  [
    'a view',
    'CREATE VIEW planted AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n',
  ],
  ['a table', 'CREATE TABLE planted (x)'],
  ['an index', 'CREATE INDEX planted ON activity (owner)'],
  ['a virtual table', 'CREATE VIRTUAL TABLE planted USING fts5 (x)'],
  ['a missing table', 'DROP TABLE camera_mark'],
  [
    'a loosened check',
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, '4000', '9000') WHERE name = 'activity_text'; PRAGMA writable_schema = RESET",
  ],
  [
    'a view in the place of a table',
    'DROP TABLE meta; CREATE VIEW meta AS SELECT 1 AS id, 1 AS readable_from',
  ],
])('%s that another tool put there is found before anything is asked', (_what, statements) => {
  expect(refusal(tamper(closedFile(registerOf()), statements))).toEqual({ code: 'planted' });
});

test('values that break the rules of the columns are damage', () => {
  const path = closedFile(registerOf({ activity: [{ id: 'a' }] }));
  tamper(path, "PRAGMA ignore_check_constraints = ON; UPDATE activity SET role = 'boss'");
  expect(refusal(path)).toEqual({ code: 'damaged' });
});

test('a reference to nothing is damage', () => {
  const path = closedFile(registerOf({ activity: [{ id: 'a' }] }));
  tamper(path, "PRAGMA foreign_keys = OFF; UPDATE activity SET successor = 'nobody'");
  expect(refusal(path)).toEqual({ code: 'damaged' });
});

const newerVersion = currentVersion + 1;

test('a newer file says which version it needs', () => {
  const path = tamper(
    closedFile(),
    `PRAGMA user_version = ${newerVersion}; UPDATE meta SET readable_from = ${newerVersion}`,
  );
  expect(refusal(path)).toEqual({ code: 'newer', detail: String(newerVersion) });
});

test('a newer file that says this version may read it is opened for reading, and left as it is', () => {
  const path = tamper(
    closedFile(registerOf()),
    `PRAGMA user_version = ${newerVersion}; CREATE TABLE later (id TEXT) STRICT`,
  );
  const before = fingerprint(path);
  const file = opened(path);
  expect(file).toMatchObject({ mode: 'read', why: 'newer', writer: null });
  expect(readRegister(file.db).organisation.legalName).toBe('Bakery Example');
  file.close();
  expect(fingerprint(path)).toEqual(before);
});

test('a newer file with a view or a trigger is refused', () => {
  const path = tamper(closedFile(), `PRAGMA user_version = ${newerVersion}; CREATE VIEW planted AS SELECT 1`);
  expect(refusal(path)).toMatchObject({ code: 'newer' });
});

test('a file in write-ahead mode is refused: its last changes may stand in another file', () => {
  const path = closedFile();
  tamper(path, 'PRAGMA journal_mode = WAL');
  expect(refusal(path)).toMatchObject({ code: 'writeAhead' });
});

/** A client file as a crash in the middle of a commit leaves it: half written, its journal beside it. */
function crashed(change = (_path: string) => undefined as unknown): string {
  const path = closedFile(
    registerOf({
      party: Array.from({ length: 300 }, (_, index) => ({
        id: `p${index}`,
        name: `Party ${index}`,
        does: { en: 'x'.repeat(500) },
      })),
    }),
  );
  change(path);
  const db = new Database(path, nativeBinding());
  db.pragma('cache_size = 5');
  db.exec("BEGIN IMMEDIATE; UPDATE party SET name = 'half'; UPDATE party_text SET value = 'half'");
  const copy = newPath();
  copyFileSync(path, copy);
  copyFileSync(`${path}-journal`, `${copy}-journal`);
  db.exec('ROLLBACK');
  db.close();
  expect(readFileSync(copy).includes('half')).toBe(true);
  return copy;
}

test('after a crash in the middle of a commit the file opens as it was before', () => {
  const path = crashed();
  const file = opened(path);
  expect(file.mode).toBe('write');
  expect(new Set(readRegister(file.db).party.map(({ name }) => name)).size).toBe(300);
  expect(verifyChain(file.db).ok).toBe(true);
  file.close();
  expect(readdirSync(dirname(path))).toEqual(['Bakery.griffier']);
});

test('a left-over journal is tried on copies: with something planted, file and journal stay as they are', () => {
  const path = crashed((clean) =>
    tamper(clean, 'CREATE TRIGGER planted AFTER INSERT ON action BEGIN DELETE FROM activity; END'),
  );
  const journal = fingerprint(`${path}-journal`);
  expect(refusal(path)).toEqual({ code: 'planted' });
  expect(fingerprint(`${path}-journal`)).toEqual(journal);
});

test('for reading only, a left-over journal is played back on a copy and the file is left alone', () => {
  const path = crashed();
  const before = fingerprint(path);
  const file = agreed(openFile(path, { ...someone, readOnly: true }));
  expect(new Set(readRegister(file.db).party.map(({ name }) => name)).size).toBe(300);
  file.close();
  expect(fingerprint(path)).toEqual(before);
  expect(existsSync(`${path}-journal`)).toBe(true);
});

test('a journal that names another file is refused: SQLite would delete that file', () => {
  const path = crashed();
  const journal = readFileSync(`${path}-journal`);
  writeFileSync(`${path}-journal`, Buffer.concat([journal, Buffer.from('00000000d9d505f920a163d7', 'hex')]));
  expect(refusal(path)).toEqual({ code: 'planted' });
});

const isRoot = process.geteuid?.() === 0;

test.runIf(process.platform !== 'win32')(
  'a file that may not be written is opened for reading, and says so',
  () => {
    const folder = temporaryFolder();
    const path = join(folder, 'Bakery.griffier');
    closedFile(registerOf(), path);
    chmodSync(path, 0o444);
    chmodSync(folder, 0o555);
    // Permissions do not bind root: be nobody for a moment.
    if (isRoot) process.seteuid?.(65534);
    try {
      const file = agreed(openFile(path, someone));
      expect(file).toMatchObject({ mode: 'read', why: 'readOnly', writer: null });
      expect(readRegister(file.db).organisation.legalName).toBe('Bakery Example');
      expect(createFile(join(folder, 'New.griffier'), emptyRegister(), written)).toMatchObject({
        ok: false,
        problem: { code: 'noPermission' },
      });
      file.close();
    } finally {
      if (isRoot) process.seteuid?.(0);
      chmodSync(folder, 0o755);
    }
    expect(readdirSync(folder)).toEqual(['Bakery.griffier']);
  },
);

test.runIf(process.platform !== 'win32')('a file that may not be read is a matter of permission', () => {
  const path = closedFile();
  chmodSync(path, 0o000);
  chmodSync(dirname(path), 0o755);
  if (isRoot) process.seteuid?.(65534);
  try {
    expect(openFile(path, someone)).toMatchObject({ ok: false, problem: { code: 'noPermission' } });
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
});

test('an open file is as durable and as careful as was decided', () => {
  const file = opened(closedFile());
  const pragma = (name: string) => file.db.pragma(name, { simple: true });
  expect(pragma('synchronous')).toBe(3);
  expect(pragma('journal_mode')).toBe('delete');
  expect(pragma('foreign_keys')).toBe(1);
  expect(pragma('trusted_schema')).toBe(0);
  expect(pragma('cell_size_check')).toBe(1);
  expect(pragma('secure_delete')).toBe(1);
  expect(pragma('temp_store')).toBe(2);
  expect(pragma('cache_size')).toBe(-64000);
  expect(pragma('auto_vacuum')).toBe(2);
  expect(pragma('application_id')).toBe(0x47726966);
  expect(pragma('user_version')).toBe(currentVersion);
  expect(file.db.prepare("SELECT v FROM search_config WHERE k = 'secure-delete'").pluck().get()).toBe(1);
});

test('every table is strict, and every reference is held by the database itself', () => {
  const file = opened(closedFile());
  const tables = file.db
    .prepare(
      "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .all() as { name: string; strict: number }[];
  expect(tables.length).toBeGreaterThan(60);
  expect(tables.filter(({ strict }) => strict !== 1)).toEqual([]);
  expect(() =>
    file.db.exec("INSERT INTO purpose (id, position, activity) VALUES ('x', 1, 'nobody')"),
  ).toThrow(/FOREIGN KEY/);
  expect(() => file.db.exec("UPDATE organisation SET dpo = 'nobody'")).toThrow(/FOREIGN KEY/);
});

test('a new file never takes the place of another, unless it is told to, and never of one that is open', () => {
  const path = closedFile(registerOf());
  const before = fingerprint(path);
  expect(createFile(path, emptyRegister(), written)).toMatchObject({
    ok: false,
    problem: { code: 'alreadyExists' },
  });
  const file = opened(path);
  expect(createFile(path, emptyRegister(), { ...written, replace: true })).toMatchObject({
    ok: false,
    problem: { code: 'inUse' },
  });
  file.close();
  expect(fingerprint(path)).toEqual(before);
  agreed(createFile(path, emptyRegister(), { ...written, replace: true }));
  expect(readRegister(opened(path).db).organisation.legalName).toBeNull();
});

test('a register that cannot be written leaves no half file', () => {
  const path = newPath();
  const register = registerOf({ activity: [{ id: 'a', successor: 'nobody' }] });
  expect(createFile(path, register, written)).toEqual({
    ok: false,
    problem: { code: 'noSuchRecord', field: 'activity.successor', detail: 'nobody' },
  });
  expect(readdirSync(dirname(path))).toEqual([]);
  expect(createFile(join(path, 'no', 'folder.griffier'), emptyRegister(), written)).toMatchObject({
    ok: false,
    problem: { code: 'notFound' },
  });
});

test('a copy is the same register with the same log, and what stands there is not overwritten', () => {
  const file = opened(closedFile(registerOf({ activity: [{ id: 'a' }] })));
  agreed(change(file, [{ do: 'set', noun: 'activity', id: 'a', field: 'owner', value: 'HR' }]));
  const to = newPath('Copy.griffier');
  agreed(copyFileTo(file, to));
  expect(copyFileTo(file, to)).toMatchObject({ ok: false, problem: { code: 'alreadyExists' } });
  agreed(copyFileTo(file, to, { replace: true }));
  expect(readdirSync(dirname(to))).toEqual(['Copy.griffier']);
  const copy = opened(to);
  expect(copy.mode).toBe('write');
  expect(readRegister(copy.db)).toEqual(readRegister(file.db));
  expect(verifyChain(copy.db)).toEqual(verifyChain(file.db));
  expect(copy.db.pragma('auto_vacuum', { simple: true })).toBe(2);
  expect(copyFileTo(file, file.path, { replace: true })).toMatchObject({
    ok: false,
    problem: { code: 'inUse' },
  });
});

test('the list of clients tells of a file what it can, and changes nothing', () => {
  const path = closedFile(registerOf({ activity: [{ id: 'a' }, { id: 'b' }] }));
  const before = fingerprint(path);
  expect(lookInto(path)).toEqual({
    path,
    fileName: 'Bakery.griffier',
    name: 'Bakery Example',
    activities: 2,
    lastChange: written.time,
    state: 'ready',
  });
  expect(fingerprint(path)).toEqual(before);
  expect(readdirSync(dirname(path))).toEqual(['Bakery.griffier']);
  expect(lookInto(newPath('Gone.griffier'))).toMatchObject({ name: 'Gone', state: 'notFound' });
  expect(lookInto(fileOf(randomBytes(40_960)))).toMatchObject({ state: 'encrypted' });
  expect(lookInto(fileOf('text'))).toMatchObject({ state: 'damaged' });
});

test('a file in a folder with a name of any script opens', () => {
  const folder = join(temporaryFolder(), 'Αρχείο ελέγχου – Łódź');
  mkdirSync(folder);
  const path = join(folder, "Œuvre d'Été % ? # 'x'.griffier");
  closedFile(registerOf(), path);
  expect(fileState(opened(path))).toMatchObject({
    isOpen: true,
    mode: 'write',
    fileName: "Œuvre d'Été % ? # 'x'.griffier",
  });
  expect(fileState(null)).toEqual({ isOpen: false });
});

test('a file that is moved away while it is open takes no more changes', () => {
  const path = closedFile(registerOf());
  const file = opened(path);
  const before = readRegister(file.db);
  renameSync(path, `${path}.moved`);
  const answer = change(file, [
    { do: 'set', noun: 'organisation', id: 'organisation', field: 'city', value: 'Gent' },
  ]);
  expect(answer).toMatchObject({ ok: false, problem: { code: 'moved' } });
  expect(readRegister(file.db)).toEqual(before);
});

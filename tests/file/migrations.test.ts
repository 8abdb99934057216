import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { currentVersion, type Migration, migrate, migrations } from '../../src/main/file/migrations';
import { nativeBinding } from '../../src/main/file/native-binding';
import {
  editsToPutBack,
  inverseOf,
  listHistory,
  readRegister,
  search,
  verifyChain,
} from '../../src/main/store';
import { agreed, change, newPath, opened, temporaryFolder } from './support/client-file';
import { wantedTables } from './support/ddl';

/** Tables and indexes by name, each as its lines in any order: a column that is added stands last, wherever its field does. */
function schemaOf(fill: (db: Database.Database) => void): ReadonlyMap<string, readonly string[]> {
  const db = new Database(':memory:', nativeBinding());
  fill(db);
  const rows = db.prepare('SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL').raw(true).all();
  db.close();
  return new Map(
    (rows as readonly (readonly [string, string])[]).map(([name, sql]) => [
      name,
      sql
        .replace(/\s*\) STRICT/, '\n) STRICT')
        .split(/,?\n/)
        .map((line) => line.trim())
        .sort(),
    ]),
  );
}

/** Tables that no noun describes: the log, the search, bytes by their hash, what is said of the file itself. */
const besidesNouns =
  /^(meta|number_series|actor|action|change|change_by_record|change_body|search.*|content|content_chunk|file_identity)$/;

test('what the steps make together are the tables that the descriptions of the nouns ask for', () => {
  // Who writes the next step finds here what it has to come to.
  if (process.env['GRIFFIER_WRITE_TABLES'] === '1') {
    mkdirSync('test-results', { recursive: true });
    writeFileSync('test-results/tables.sql', wantedTables());
  }
  const made = schemaOf((db) => migrate(db, 0));
  const ofNouns = new Map([...made].filter(([name]) => !besidesNouns.test(name)));
  expect(ofNouns).toEqual(schemaOf((db) => db.exec(wantedTables())));
});

test.each([
  [1, '8a23af69d5c097dc3e45ca2445303a55307690c340d27ceb1610fc85343cc8af'],
  [2, 'c7b55dea31b68319729aa5d44fc281ac9d696706e136ba3e077dc12c05f99d14'],
  [3, '008361fabd43e2c3583b9d68e84e1a41dc3674c1c4c1aabb23f01ad2254fc63b'],
  [4, 'bfa9385236a5b5bc0cc7343126986222856bd2f7994efd5f14182dd336d77c68'],
  [5, 'c1b3f33199eb2c11a6fd2274cd1aaa5cb4c5da7fad70a68912c34c19bdf2bea9'],
  [6, 'fd6816b69784261b53323ab9c30fb561e96f29cbe6f28c4ba570c1efc68ecc17'],
  [7, 'ae88f2fd034e5bd70a6653a6ee088dc950bb864ced7a67e01e4d80333adbbc22'],
  [8, '2edc8b9dd3195753dc8782f3394ac26229e77f3df32f9a8ea75a7d55fda201ff'],
])(
  'the tables of version %i are those of the files that have it: its step is not written anew',
  (to, sha256) => {
    const db = new Database(':memory:', nativeBinding());
    migrate(db, 0, to);
    const schema = db.prepare('SELECT sql FROM sqlite_schema ORDER BY name').pluck().all();
    db.close();
    expect(createHash('sha256').update(JSON.stringify(schema)).digest('hex')).toBe(sha256);
  },
);

test('the step to version 7 keeps the criteria that a file has, in their order, and lets a code of another list in', () => {
  const db = new Database(':memory:', nativeBinding());
  migrate(db, 0, 6);
  const add = db.prepare("INSERT INTO activity_high_risk_criteria VALUES ('a', ?, ?)");
  db.exec("INSERT INTO activity (id, position) VALUES ('a', 1)");
  for (const [place, code] of ['W7', 'B8', '35.3.a'].entries()) add.run(place, code);
  expect(() => add.run(3, 'XX-1')).toThrow(/CHECK/);
  migrate(db, 6);
  db.prepare("INSERT INTO activity_high_risk_criteria VALUES ('a', 3, 'XX-1')").run();
  const codes = db.prepare('SELECT code FROM activity_high_risk_criteria ORDER BY place').pluck().all();
  expect(codes).toEqual(['W7', 'B8', '35.3.a', 'XX-1']);
  db.close();
});

const version = (db: Database.Database) => db.pragma('user_version', { simple: true });

const next = currentVersion + 1;

test('migrations go forward, a step at a time, each with its version', () => {
  const db = new Database(':memory:', nativeBinding());
  const later: Migration = {
    version: next,
    run: (file) => file.exec('CREATE TABLE later (id TEXT NOT NULL PRIMARY KEY) STRICT'),
  };
  migrate(db, 0, 1, [...migrations, later]);
  expect(version(db)).toBe(1);
  migrate(db, 1, next, [...migrations, later]);
  expect(version(db)).toBe(next);
  migrate(db, next, next, [...migrations, later]);
  expect(db.prepare('SELECT count(*) FROM later').pluck().get()).toBe(0);
  db.close();
});

test('a step that fails leaves the file at the version it had', () => {
  const db = new Database(':memory:', nativeBinding());
  const broken: Migration = {
    version: next,
    run: (file) => file.exec('CREATE TABLE half (id TEXT) STRICT; INSERT INTO nowhere VALUES (1)'),
  };
  migrate(db, 0);
  expect(() => migrate(db, currentVersion, next, [...migrations, broken])).toThrow();
  expect(version(db)).toBe(currentVersion);
  expect(db.prepare("SELECT name FROM sqlite_schema WHERE name = 'half'").all()).toEqual([]);
  db.close();
});

test('the text of the columns holds every limit of the descriptions: one character more is refused by the file itself', () => {
  const db = new Database(':memory:', nativeBinding());
  migrate(db, 0);
  const add = (field: string, length: number) => () =>
    db
      .prepare("INSERT INTO activity_text (activity_id, field, language, value) VALUES ('a', ?, 'en', ?)")
      .run(field, 'x'.repeat(length));
  db.exec("INSERT INTO activity (id, position) VALUES ('a', 1)");
  for (const [field, limit] of [
    ['name', 300],
    ['description', 4000],
    ['notes', 20_000],
  ] as const) {
    expect(add(field, limit + 1)).toThrow(/CHECK/);
    expect(add(field, limit)).not.toThrow();
  }
  expect(() => db.exec("UPDATE activity SET start_date = '31/12/2026'")).toThrow(/CHECK/);
  expect(() => db.exec("UPDATE activity SET role = 'boss'")).toThrow(/CHECK/);
  expect(() => db.exec('UPDATE activity SET is_occasional = 2')).toThrow(/CHECK/);
  expect(() => db.exec("UPDATE activity SET people_count = 'many'")).toThrow();
  db.close();
});

/** A file that the program made when its files had version 3: `fixtures/version-3.griffier.gz`. */
function fileOfVersion3(): string {
  const path = newPath('version-3.griffier');
  const packed = readFileSync(new URL('./fixtures/version-3.griffier.gz', import.meta.url));
  writeFileSync(path, gunzipSync(packed));
  return path;
}

const everyChange = {
  record: { noun: 'purpose', id: 'security', field: 'interestOf' },
  noun: null,
  actor: null,
  verb: null,
  from: null,
  until: null,
  text: '',
  offset: 0,
  limit: 10,
} as const;

test('a file of version 3 keeps what its lines said, as texts in its main language', () => {
  const file = opened(fileOfVersion3(), temporaryFolder());
  expect(file.mode).toBe('write');
  expect(readRegister(file.db)).toMatchObject({
    purpose: [{ interestOf: { nl: 'De bakkerij en haar klanten' }, marks: {} }],
    dataUse: [{ source: { nl: 'De camera in de winkel' } }],
    agreement: [{ title: 'Boekhouding', filedAt: { nl: 'Kast' } }],
    camera: [{ planFiledAt: { nl: 'Kast, map Camera’s' } }],
    rightsRequest: [{ channel: { nl: 'In de winkel' } }],
  });
  expect(search(file.db, 'haar klanten')).toMatchObject([{ id: 'security', field: 'interestOf' }]);
});

test('the history of a file of version 3 is whole, and speaks of texts', () => {
  const file = opened(fileOfVersion3(), temporaryFolder());
  expect(verifyChain(file.db)).toMatchObject({ ok: true, faults: [] });
  const [last, first] = listHistory(file.db, everyChange).entries.map(({ changes }) => changes[0]?.fields[0]);
  expect(last).toMatchObject({
    before: { nl: 'De bakkerij' },
    after: { nl: 'De bakkerij en haar klanten' },
  });
  expect(first).toMatchObject({ before: null, after: { nl: 'De bakkerij' } });
  agreed(
    change(
      file,
      agreed(editsToPutBack(file.db, { noun: 'purpose', id: 'security', field: null, before: 2 })),
    ),
  );
  // The agreement that was taken away comes back with what it said.
  agreed(change(file, agreed(inverseOf(file.db, 3)), 'undo', 3));
  expect(readRegister(file.db)).toMatchObject({
    purpose: [{ interestOf: { nl: 'De bakkerij' }, marks: { interestOf: { toConfirm: true } } }],
    agreement: [{ filedAt: { nl: 'Kast, map Contracten' } }, { filedAt: { nl: 'Kast' } }],
  });
  expect(verifyChain(file.db)).toMatchObject({ ok: true });
});

test('what another tool wrote into such a text is still seen', () => {
  const file = opened(fileOfVersion3(), temporaryFolder());
  const other = new Database(file.path, nativeBinding());
  other.exec("UPDATE camera_text SET value = 'Nowhere' WHERE field = 'planFiledAt'");
  other.close();
  expect(verifyChain(file.db).faults).toMatchObject([{ is: 'recordChanged', about: { noun: 'camera' } }]);
});

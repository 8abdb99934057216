import { readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { type Migration, migrate, migrations } from '../../src/main/file/migrations';
import { nativeBinding } from '../../src/main/file/native-binding';
import { migrationFile } from './support/ddl';

test('the frozen tables of version 1 are those that the noun descriptions ask for', () => {
  const place = new URL('../../src/main/file/migrations/001-register.ts', import.meta.url);
  // Until the first release the frozen text may be written again: GRIFFIER_WRITE_TABLES=1 npx vitest run tests/file/migrations.test.ts
  if (process.env['GRIFFIER_WRITE_TABLES'] === '1') writeFileSync(place, migrationFile());
  expect(readFileSync(place, 'utf8')).toBe(migrationFile());
});

const version = (db: Database.Database) => db.pragma('user_version', { simple: true });

test('migrations go forward, a step at a time, each with its version', () => {
  const db = new Database(':memory:', nativeBinding());
  const second: Migration = {
    version: 2,
    run: (file) => file.exec('CREATE TABLE risk (id TEXT NOT NULL PRIMARY KEY) STRICT'),
  };
  migrate(db, 0, 1, [...migrations, second]);
  expect(version(db)).toBe(1);
  migrate(db, 1, 2, [...migrations, second]);
  expect(version(db)).toBe(2);
  migrate(db, 2, 2, [...migrations, second]);
  expect(db.prepare('SELECT count(*) FROM risk').pluck().get()).toBe(0);
  db.close();
});

test('a step that fails leaves the file at the version it had', () => {
  const db = new Database(':memory:', nativeBinding());
  const broken: Migration = {
    version: 2,
    run: (file) => file.exec('CREATE TABLE half (id TEXT) STRICT; INSERT INTO nowhere VALUES (1)'),
  };
  migrate(db, 0, 1);
  expect(() => migrate(db, 1, 2, [...migrations, broken])).toThrow();
  expect(version(db)).toBe(1);
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

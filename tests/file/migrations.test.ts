import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { migrationFile } from './support/ddl';

test('the frozen tables of version 1 are those that the noun descriptions ask for', () => {
  const place = new URL('../../src/main/file/migrations/001-register.ts', import.meta.url);
  // Until the first release the frozen text may be written again: GRIFFIER_WRITE_TABLES=1 npx vitest run tests/file/migrations.test.ts
  if (process.env['GRIFFIER_WRITE_TABLES'] === '1') writeFileSync(place, migrationFile());
  expect(readFileSync(place, 'utf8')).toBe(migrationFile());
});

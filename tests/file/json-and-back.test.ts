import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFile } from '../../src/main/file';
import { registerJson, verifyChain } from '../../src/main/store';
import { type Register, registerSchema } from '../../src/shared/register/register';
import { openClient } from './support/client-file';

const samples = ['resources/samples', 'tests/samples'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name))
    .filter((path) => readFileSync(path, 'utf8').includes('"griffier-register"')),
);

test.each(samples)('%s becomes a client file, and comes out of it as it went in', (path) => {
  const register = registerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const file = openClient(register);
  const back = registerJson(file.db);
  // The file gives positions and numbers of activities where the JSON leaves them out; all else is the same.
  expect(withoutOrder(back)).toEqual(withoutOrder(register));
  expect(back.activity.every(({ reference }) => reference !== null)).toBe(true);
  expect(verifyChain(file.db).ok).toBe(true);
});

test('making a large file tells how far it is, and never more than all of it', () => {
  const sample = registerSchema.parse(JSON.parse(readFileSync('resources/samples/bakery.json', 'utf8')));
  const [first] = sample.activity;
  if (first === undefined) throw new Error('The sample has no activity.');
  const activity = Array.from({ length: 600 }, (_, index) => ({
    ...first,
    id: `many-${index}`,
    reference: null,
  }));
  const folder = mkdtempSync(join(tmpdir(), 'griffier-progress-'));
  const told: (readonly [number, number])[] = [];
  const made = createFile(
    join(folder, 'many.griffier'),
    { ...sample, activity: [...sample.activity, ...activity] },
    { time: '2026-11-22T10:00:00Z', actor: 'An', onProgress: (done, of) => told.push([done, of]) },
  );
  rmSync(folder, { recursive: true });
  expect(made).toEqual({ ok: true, value: null });
  expect(told.length).toBeGreaterThan(1);
  expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).sort((a, b) => a - b));
  expect(told.every(([done, of]) => done > 0 && done <= of)).toBe(true);
});

function withoutOrder(register: Register): unknown {
  return JSON.parse(JSON.stringify(register), (key, value) =>
    key === 'position' || (key === 'reference' && /^[AP]-\d+$/.test(String(value))) ? undefined : value,
  );
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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

function withoutOrder(register: Register): unknown {
  return JSON.parse(JSON.stringify(register), (key, value) =>
    key === 'position' || (key === 'reference' && /^[AP]-\d+$/.test(String(value))) ? undefined : value,
  );
}

import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { type Opened, openFile, unlock } from '../../src/main/file';
import { readRegister } from '../../src/main/store';
import type { Problem } from '../../src/shared/api';
import { buildKeeper, type RunningKeeper, startKeeper } from './support/built-keeper';
import { agreed, closedFile, registerOf, someone } from './support/client-file';

let built = '';
let keeper: RunningKeeper;
beforeAll(async () => {
  built = await buildKeeper();
});
afterEach(async () => await keeper?.kill());

const one = 'eerste wachtwoord';
const two = 'tweede wachtwoord';

/** Large enough that copying, replacing and overwriting take a moment. */
const large = () =>
  registerOf({
    measure: Array.from({ length: 60 }, (_, index) => ({
      id: `measure-${index}`,
      notes: { en: randomBytes(2_000).toString('hex') },
    })),
  });

/** What a second Griffier may be told while the password of the file is being changed. */
const harmless = new Set<Problem['code']>(['inUse', 'encrypted', 'wrongPassword']);

test('who opens a file while its password is being changed reads the old or the new one, never damage', {
  timeout: 240_000,
}, async () => {
  const path = closedFile(large());
  keeper = startKeeper(built);
  agreed(await keeper.link.ask('keeper.open', { path, password: null }));
  let isChanging = true;
  const changing = (async () => {
    let current: string | null = null;
    for (const next of [one, null]) {
      const order = { current, next, backups: 'remake' } as const;
      agreed(await keeper.link.ask('keeper.password', order));
      current = next;
    }
  })().finally(() => {
    isChanging = false;
  });
  const seen = { clear: 0, encrypted: 0 };
  const told = new Set<string>();
  const read = (file: Opened, sort: 'clear' | 'encrypted'): void => {
    try {
      expect(readRegister(file.db).measure).toHaveLength(60);
      seen[sort] += 1;
    } catch (error) {
      // It was replaced after it had been opened, and the reader knows.
      if (!file.isReplaced()) throw error;
    } finally {
      file.close();
    }
  };
  while (isChanging) {
    for (const password of [null, one, two]) {
      // So that the other process is heard of.
      await setImmediate();
      const key = await unlock(path, password);
      const file = key.ok ? openFile(path, { ...someone, key: key.value, readOnly: true }) : key;
      if (file.ok) read(file.value, key.ok && key.value !== null ? 'encrypted' : 'clear');
      else told.add(file.problem.code);
      if (password === null && file.ok) break;
    }
  }
  await changing;
  expect([...told].filter((code) => !harmless.has(code as Problem['code']))).toEqual([]);
  // A test that never met the file in between would have shown nothing.
  expect(seen.clear).toBeGreaterThan(0);
  expect(seen.encrypted).toBeGreaterThan(0);
});

import { randomBytes } from 'node:crypto';
import { copyFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { createFile, lookInto, type Opened, openFile, unlock } from '../../src/main/file';
import { readRegister } from '../../src/main/store';
import { agreed, closedFile, newPath, registerOf, someone, written } from './support/client-file';

/** What another program does at the moment before SQLite opens the file: set by a test, done once. */
const meanwhile = vi.hoisted(() => ({ once: null as null | (() => void) }));
vi.mock(import('../../src/main/file/connection'), async (original) => {
  const own = await original();
  const connect: typeof own.connect = (...given) => {
    const work = meanwhile.once;
    meanwhile.once = null;
    work?.();
    return own.connect(...given);
  };
  return { ...own, connect };
});

const open: Opened[] = [];
afterEach(() => {
  meanwhile.once = null;
  for (const file of open.splice(0)) file.close();
});

const password = 'eerste wachtwoord';
const named = (legalName: string) => registerOf({ organisation: { id: 'organisation', legalName } });

/** The file under its password, as a change of password makes it beside the file. */
async function encryptedCopy(): Promise<string> {
  const { deriveKey } = await import('../../src/main/file');
  const path = newPath('Copy.griffier');
  agreed(createFile(path, named('New Bakery'), { ...written, key: await deriveKey(password) }));
  return path;
}

/** Puts the copy in the place of the file and writes noise over what stood there. */
function replace(path: string, copy: string): void {
  const old = `${path}.old`;
  renameSync(path, old);
  copyFileSync(copy, path);
  writeFileSync(old, randomBytes(statSync(old).size), { flag: 'r+' });
}

function read(path: string, key: Awaited<ReturnType<typeof unlock>>): string | null {
  const file = agreed(openFile(path, { ...someone, readOnly: true, key: agreed(key) }));
  open.push(file);
  return readRegister(file.db).organisation.legalName;
}

test('a file that gets a password between two looks asks for it, and is not called damaged', async () => {
  const path = closedFile(named('Old Bakery'));
  const copy = await encryptedCopy();
  meanwhile.once = () => replace(path, copy);
  expect(openFile(path, { ...someone, readOnly: true })).toMatchObject({
    ok: false,
    problem: { code: 'encrypted' },
  });
  expect(read(path, await unlock(path, password))).toBe('New Bakery');
});

test('a file that loses its password between two looks opens as the new one', async () => {
  const path = await encryptedCopy();
  const clear = closedFile(named('Clear Bakery'));
  const key = await unlock(path, password);
  meanwhile.once = () => replace(path, clear);
  expect(read(path, key)).toBe('Clear Bakery');
});

test('the list of clients shows the new file, whatever was begun with the old one', async () => {
  const path = closedFile(named('Old Bakery'));
  const clear = closedFile(named('Other Bakery'));
  meanwhile.once = () => replace(path, clear);
  expect(['ready', 'encrypted']).toContain(lookInto(path).state);
  expect(lookInto(path)).toMatchObject({ state: 'ready', name: 'Other Bakery' });
});

test('who has the file open for reading can tell that another took its place', async () => {
  const path = closedFile(named('Old Bakery'));
  const file = agreed(openFile(path, { ...someone, readOnly: true }));
  open.push(file);
  expect(file.isReplaced()).toBe(false);
  replace(path, await encryptedCopy());
  expect(file.isReplaced()).toBe(true);
});

test('a file that is replaced at every look is in use', () => {
  const path = closedFile(named('Old Bakery'));
  const other = closedFile(named('Other Bakery'));
  const again = (): void => {
    meanwhile.once = again;
    replace(path, other);
  };
  meanwhile.once = again;
  expect(openFile(path, { ...someone, readOnly: true })).toMatchObject({
    ok: false,
    problem: { code: 'inUse' },
  });
});

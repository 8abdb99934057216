import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { createFile, deriveKey, openFile } from '../../src/main/file';
import { readRegister } from '../../src/main/store';
import { buildKeeper } from './support/built-keeper';
import { agreed, registerOf, someone, temporaryFolder, written } from './support/client-file';
import { commandIn, type Run } from './support/command-line';
import { readZip } from './support/zip-reader';

let built = '';
beforeAll(async () => {
  built = await buildKeeper();
}, 120_000);

const password = 'eerste wachtwoord';

async function griffier(folder: string, words: readonly string[], firstLine?: string): Promise<Run> {
  return await commandIn(folder, words, {
    worker: join(built, 'worker.js'),
    firstLine: async () => firstLine ?? null,
  });
}

/** A firm with one activity and a note that is for its own eyes. */
const firm = () =>
  registerOf({
    organisation: { id: 'organisation', legalName: 'Bakery Example', contentLanguages: ['en', 'nl'] },
    activity: [
      {
        id: 'payroll',
        reference: 'A-01',
        role: 'controller',
        status: 'inUse',
        name: { en: 'Payroll' },
        notes: { en: 'Kwartsgele notitie' },
      },
    ],
  });

async function clientFile(key: string | null = null): Promise<string> {
  const folder = temporaryFolder();
  const options = key === null ? written : { ...written, key: await deriveKey(key) };
  agreed(createFile(join(folder, 'bakery.griffier'), firm(), options));
  return folder;
}

const forOutsider = ['pack', 'bakery.griffier', '--for', 'outsider'] as const;

test('griffier pack makes a clear zip of a file without a password, and other programs unpack it', async () => {
  const folder = await clientFile();
  const { code, out, said } = await griffier(folder, [
    ...forOutsider,
    '--out',
    'pack.zip',
    '--format',
    'docx,xlsx',
  ]);
  expect({ code, said }).toMatchObject({ code: 0 });
  expect(out.trim()).toBe(join(folder, 'pack.zip'));
  const files = readZip(readFileSync(join(folder, 'pack.zip')));
  const names = files.map(({ name }) => name);
  expect(names.filter((name) => name.endsWith('.docx')).length).toBeGreaterThan(0);
  expect(names.filter((name) => name.endsWith('.xlsx')).length).toBeGreaterThan(0);
  expect(names.some((name) => name.includes('griffier'))).toBe(false);
  for (const { isEncrypted, bytes } of files) {
    expect(isEncrypted).toBe(false);
    expect(bytes().toString('latin1')).not.toContain('Kwartsgele');
  }
  // Other people's unpackers, where this computer has them.
  const taken = join(folder, 'taken');
  mkdirSync(taken);
  for (const [program, ...words] of [
    ['python3', '-m', 'zipfile', '-e', 'pack.zip', taken],
    ['unzip', '-t', 'pack.zip'],
    ['7zz', 't', 'pack.zip'],
  ] as const) {
    const run = spawnSync(program, words, { cwd: folder, encoding: 'utf8' });
    if (run.error === undefined)
      expect({ program, status: run.status, said: run.stderr }).toMatchObject({ status: 0 });
  }
  if (existsSync(join(taken, '01-contents.txt')))
    for (const { name, bytes } of files) expect(readFileSync(join(taken, name)).equals(bytes())).toBe(true);
});

test('what stands there already is not written over', async () => {
  const folder = await clientFile();
  expect((await griffier(folder, [...forOutsider, '--out', 'pack.zip'])).code).toBe(0);
  const before = readFileSync(join(folder, 'pack.zip'));
  const again = await griffier(folder, [...forOutsider, '--out', 'pack.zip']);
  expect(again.code).toBe(1);
  expect(again.said).toContain('exists already');
  expect(readFileSync(join(folder, 'pack.zip')).equals(before)).toBe(true);
});

test('the pack of an encrypted file gets a password that is told once, and is clear only when that is asked for', async () => {
  const folder = await clientFile(password);
  const sealed = await griffier(
    folder,
    [...forOutsider, '--out', 'sealed.zip', '--password-stdin'],
    password,
  );
  expect({ code: sealed.code, said: sealed.said }).toMatchObject({ code: 0 });
  const told = /\b[a-z0-9]+(?:-[a-z0-9]+){3,}\b/.exec(sealed.said)?.[0] ?? '';
  const files = readZip(readFileSync(join(folder, 'sealed.zip')), told);
  for (const { isEncrypted, bytes } of files) {
    expect(isEncrypted).toBe(true);
    bytes();
  }
  const clear = await griffier(
    folder,
    [...forOutsider, '--out', 'clear.zip', '--password-stdin', '--clear'],
    password,
  );
  expect(clear.code).toBe(0);
  expect(readZip(readFileSync(join(folder, 'clear.zip'))).every(({ isEncrypted }) => !isEncrypted)).toBe(
    true,
  );
  const wrong = await griffier(
    folder,
    [...forOutsider, '--out', 'wrong.zip', '--password-stdin'],
    `${password}x`,
  );
  expect(wrong.code).toBe(1);
  expect(existsSync(join(folder, 'wrong.zip'))).toBe(false);
});

test('a colleague gets the client file whole, encrypted if it was', async () => {
  const folder = await clientFile(password);
  const words = [
    'pack',
    'bakery.griffier',
    '--for',
    'colleague',
    '--out',
    'copy.griffier',
    '--password-stdin',
  ];
  expect((await griffier(folder, words, password)).code).toBe(0);
  const path = join(folder, 'copy.griffier');
  expect(readFileSync(path).toString('latin1')).not.toMatch(/SQLite|Kwartsgele/);
  const salt = readFileSync(path).subarray(0, 16);
  const file = agreed(openFile(path, { ...someone, key: await deriveKey(password, salt) }));
  expect(readRegister(file.db).activity).toMatchObject([{ notes: { en: 'Kwartsgele notitie' } }]);
  file.close();
});

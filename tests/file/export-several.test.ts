import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { type ClientsOrder, makeClientExports } from '../../src/main/api/client-exports';
import { createFile, deriveKey } from '../../src/main/file';
import type { ClientsExported, Events } from '../../src/shared/api';
import { documentKinds } from '../../src/shared/documents/options';
import { buildKeeper, type RunningKeeper, startKeeper } from './support/built-keeper';
import { agreed, registerOf, temporaryFolder, written } from './support/client-file';

let built = '';
let keeper: RunningKeeper;
beforeAll(async () => {
  built = await buildKeeper();
}, 120_000);
afterEach(async () => await keeper?.kill());

const office = 'het ene kantoorwachtwoord';
const named = (legalName: string) => registerOf({ organisation: { id: 'organisation', legalName } });

/** An office: a client in clear, one of the same name, two under the office's password, one under another, one gone. */
async function clientsOf(folder: string): Promise<readonly string[]> {
  const make = async (file: string, name: string, password: string | null): Promise<string> => {
    const path = join(folder, `${file}.griffier`);
    const options = password === null ? written : { ...written, key: await deriveKey(password) };
    agreed(createFile(path, named(name), options));
    return path;
  };
  const gone = await make('gone', 'Gone', null);
  rmSync(gone);
  return [
    await make('clear', 'Bakery', null),
    await make('twin', 'Bakery', null),
    await make('office', 'Office Client', office),
    await make('other', 'Other Client', 'een ander wachtwoord'),
    gone,
  ];
}

/** A PDF that holds the page; `noPrinter`: nothing is to be printed. */
const printer = (html: string) => ({
  result: Promise.resolve(Buffer.from(`%PDF-1.4\n% ${html}\n%%EOF`)),
  cancel: () => undefined,
});
const noPrinter = () => {
  throw new Error('nothing is to be printed');
};

const orderOf = (paths: readonly string[], more: Partial<ClientsOrder> = {}): ClientsOrder => ({
  paths,
  password: office,
  documents: ['register'],
  languages: ['en'],
  formats: ['docx'],
  reader: 'authority',
  date: '2026-11-22',
  ...more,
});

const summary = ({ clients, failed }: ClientsExported) => ({
  made: clients.map(({ fileName, files }) => [fileName, files.length]),
  failed: failed.map(({ fileName, problem }) => [fileName, problem.code]),
});

test('one password opens what it fits; the rest is named, and each client has a folder of its own', {
  timeout: 240_000,
}, async () => {
  const folder = temporaryFolder();
  const out = join(folder, 'out');
  mkdirSync(out);
  const paths = await clientsOf(folder);
  keeper = startKeeper(built);
  // One of them is open for work at the same time.
  agreed(await keeper.link.ask('keeper.open', { path: paths[0] ?? '', password: null }));
  const told: Events['clientsProgress'][] = [];
  const exports = makeClientExports(
    keeper.link,
    noPrinter,
    () => true,
    (progress) => told.push(progress),
  );
  const result = agreed(await exports.run(orderOf(paths), out));
  expect(summary(result)).toEqual({
    made: [
      ['clear.griffier', 1],
      ['twin.griffier', 1],
      ['office.griffier', 1],
    ],
    failed: [
      ['other.griffier', 'wrongPassword'],
      ['gone.griffier', 'notFound'],
    ],
  });
  expect(result).toMatchObject({ isCancelled: false, isOfEncrypted: true });
  expect(readdirSync(out).sort()).toEqual(['bakery', 'bakery-twin', 'office-client']);
  expect(readdirSync(join(out, 'bakery-twin')).sort()).toEqual([
    'bakery_register-authority_both_en_2026-11-22_draft.docx',
  ]);
  expect(told.map(({ done, of }) => `${done} of ${of}`)).toEqual([
    '0 of 5',
    '1 of 5',
    '2 of 5',
    '3 of 5',
    '4 of 5',
  ]);
});

test('without a password only what has none is made, and a file that is not in the list is not touched', async () => {
  const folder = temporaryFolder();
  const out = join(folder, 'out');
  const paths = await clientsOf(folder);
  keeper = startKeeper(built);
  const exports = makeClientExports(
    keeper.link,
    noPrinter,
    (path) => path !== paths[1],
    () => undefined,
  );
  const result = agreed(await exports.run(orderOf(paths, { password: null }), out));
  expect(summary(result)).toEqual({
    made: [['clear.griffier', 1]],
    failed: [
      ['twin.griffier', 'notFound'],
      ['office.griffier', 'encrypted'],
      ['other.griffier', 'encrypted'],
      ['gone.griffier', 'notFound'],
    ],
  });
  expect(result.isOfEncrypted).toBe(false);
});

test('every kind of document is made of a client, whatever its register holds of it', async () => {
  const folder = temporaryFolder();
  const out = join(folder, 'out');
  const paths = await clientsOf(folder);
  keeper = startKeeper(built);
  const exports = makeClientExports(
    keeper.link,
    noPrinter,
    () => true,
    () => undefined,
  );
  const order = orderOf(paths.slice(0, 1), { documents: documentKinds, formats: ['docx', 'xlsx'] });
  expect(summary(agreed(await exports.run(order, out)))).toEqual({
    made: [['clear.griffier', 2 * documentKinds.length]],
    failed: [],
  });
});

test('cancelled, what was finished stays and nothing half is left', async () => {
  const folder = temporaryFolder();
  const out = join(folder, 'out');
  const paths = await clientsOf(folder);
  keeper = startKeeper(built);
  const exports = makeClientExports(
    keeper.link,
    noPrinter,
    () => true,
    ({ done }) => {
      if (done === 1) void exports.cancel();
    },
  );
  const result = agreed(await exports.run(orderOf(paths), out));
  expect(result.isCancelled).toBe(true);
  expect(result.failed).toEqual([]);
  expect(result.clients.length).toBeLessThan(3);
  expect(readdirSync(join(out, 'bakery'))).toHaveLength(1);
  const all = readdirSync(out, { recursive: true }).map(String);
  expect(all.filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('PDF stands beside the Word of each client, and one whose page cannot be printed is named', {
  timeout: 240_000,
}, async () => {
  const folder = temporaryFolder();
  const out = join(folder, 'out');
  const paths = (await clientsOf(folder)).slice(0, 3);
  keeper = startKeeper(built);
  const exports = makeClientExports(
    keeper.link,
    (html) => {
      if (html.includes('Office Client')) throw new Error('no printer');
      return printer(html);
    },
    () => true,
    () => undefined,
  );
  const order = orderOf(paths, { formats: ['docx', 'pdf'], languages: ['en', 'nl'] });
  const result = agreed(await exports.run(order, out));
  expect(summary(result)).toEqual({
    made: [
      ['clear.griffier', 4],
      ['twin.griffier', 4],
      ['office.griffier', 2],
    ],
    failed: [['office.griffier', 'unexpected']],
  });
  const endings = readdirSync(join(out, 'bakery')).map((name) => name.replace(/^.*[.]/, ''));
  expect(endings.sort()).toEqual(['docx', 'docx', 'pdf', 'pdf']);
  expect(readdirSync(join(out, 'office-client'))).toHaveLength(2);
  const alone = orderOf(paths.slice(0, 1), { formats: ['pdf'] });
  const again = agreed(await exports.run(alone, join(folder, 'more')));
  expect(summary(again)).toEqual({ made: [['clear.griffier', 1]], failed: [] });
  expect(readdirSync(join(folder, 'more', 'bakery'))).toEqual([
    'bakery_register-authority_both_en_2026-11-22_draft.pdf',
  ]);
});

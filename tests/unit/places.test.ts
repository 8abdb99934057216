import { expect, test } from 'vitest';
import { type ApiParts, makeApi } from '../../src/main/api/api';
import { makeClientExports } from '../../src/main/api/client-exports';
import type { KeeperLink } from '../../src/main/api/keeper-link';
import { makeOffers } from '../../src/main/api/offers';
import { ok, refuse } from '../../src/main/keeper/protocol';

/** Where the program may read and write is chosen by a person in a dialog, never by a message of the page. */

/** The program with a keeper that notes what it is asked, an empty list of clients, and dialogs that are closed. */
function program() {
  const asked: string[] = [];
  const opened: string[] = [];
  const remembered: unknown[] = [];
  let firm = 'Bakery';
  const note = async (name: string) => {
    asked.push(name);
    if (name === 'person.erase') firm = '[…]';
    return name === 'keeper.open' || name === 'keeper.openSample' || name === 'keeper.describe'
      ? ok({
          state: {
            isOpen: true,
            path: '/clients/bakery.griffier',
            fileName: 'bakery.griffier',
            mode: 'write',
            isEncrypted: false,
            savedAt: null,
          },
          name: firm,
          activities: 0,
          begunAt: '',
        })
      : refuse('unexpected');
  };
  const keeper = { ask: note, pass: async (name: string) => JSON.stringify(await note(name)) };
  const recent = {
    list: () => [],
    has: () => false,
    remember: async (_path: string, known: unknown) => remembered.push(known),
  };
  const desk = {
    whichFiles: async () => [],
    whichPias: async () => [],
    whichAnswers: async () => null,
    whichFolder: async () => '/out',
    whereToKeep: async () => ({ path: '/clients/bakery.griffier', replace: false }),
    openSource: async (_name: string, address: string) => {
      opened.push(address);
    },
  };
  const settings = { read: () => ({ language: 'en', exportFolder: '/out' }) };
  const parts: unknown = {
    keeper,
    settings,
    recent,
    desk,
    offers: makeOffers(),
    clientExports: makeClientExports(
      keeper as unknown as KeeperLink,
      () => ({ result: Promise.reject(new Error('nothing is printed')), cancel: () => undefined }),
      () => false,
      () => undefined,
    ),
    tell: () => undefined,
  };
  const api = makeApi(parts as ApiParts);
  const ask = async (name: string, input: unknown): Promise<unknown> =>
    JSON.parse(await api.answer(name, input));
  return { ask, asked, opened, remembered };
}

test('a client file that is not in the list is not opened because a message names it', async () => {
  const { ask, asked } = program();
  expect(await ask('file.open', { path: '/etc/passwd' })).toMatchObject({
    ok: false,
    problem: { code: 'notFound', detail: 'passwd' },
  });
  expect(asked).toEqual([]);
});

test('a new client file begins from no file that a message names, and from no JSON that nobody chose', async () => {
  const { ask, asked } = program();
  const input = { name: 'New', languages: ['en'], password: null };
  for (const more of [{ from: '/etc/passwd' }, { from: null, isFromJson: true }])
    expect(await ask('file.new', { ...input, ...more })).toMatchObject({ problem: { code: 'notFound' } });
  expect(asked).toEqual([]);
});

test('several clients are exported from the list alone', async () => {
  const { ask, asked } = program();
  const answer = await ask('clients.export', {
    paths: ['/etc/passwd'],
    password: null,
    languages: ['en'],
    formats: ['docx'],
    reader: 'own',
    date: '2026-11-22',
  });
  expect(answer).toMatchObject({ value: { clients: [], failed: [{ problem: { code: 'notFound' } }] } });
  expect(asked).toEqual([]);
});

test('a file is attached that was dropped or chosen, and no other', async () => {
  const { ask, asked } = program();
  expect(await ask('samples.open', { id: 'bakery' })).toMatchObject({ ok: true });
  expect(await ask('attachments.add', { to: null, offer: 1 })).toMatchObject({
    problem: { code: 'notFound' },
  });
  expect(asked).not.toContain('keeper.attach');
});

test('an address that is not in the list of law sources is not opened', async () => {
  const { ask, opened } = program();
  expect(await ask('source.open', { id: 'elsewhere' })).toMatchObject({ problem: { code: 'badMessage' } });
  expect(opened).toEqual([]);
});

test('a message of another shape is answered by nobody', async () => {
  const { ask, asked } = program();
  for (const [name, input] of [
    ['samples.open', { id: 'bakery', path: '/etc/passwd' }],
    ['keeper.open', { path: '/etc/passwd', password: null }],
    ['__proto__', null],
  ] as const)
    expect(await ask(name, input)).toMatchObject({ ok: false, problem: { code: 'badMessage' } });
  expect(asked).toEqual([]);
});

test('a person who was erased is not the name of a firm in the list of clients either', async () => {
  const { ask, remembered } = program();
  await ask('samples.open', { id: 'bakery' });
  expect(remembered.at(-1)).toMatchObject({ name: 'Bakery' });
  await ask('person.erase', { names: ['Bakery'], instead: '[…]', issued: [] });
  expect(remembered.at(-1)).toMatchObject({ name: '[…]' });
});

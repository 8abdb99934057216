import { expect, test } from 'vitest';
import type { Block, Document } from '../../../src/shared/documents/document';
import { plainText } from '../../../src/shared/documents/document';
import { screenLanguages } from '../../../src/shared/register/text';
import { made, registerWith, words } from './support';

const cellsOf = (document: Document): readonly (readonly string[])[] =>
  document.blocks
    .filter((block): block is Extract<Block, { is: 'table' }> => block.is === 'table')
    .flatMap(({ columns, rows }) =>
      rows.map((row) => columns.map(({ key }) => plainText(row.cells[key]?.content ?? []))),
    );
const saidIn = (document: Document): string =>
  document.blocks.map((block) => (block.is === 'paragraph' ? words(block.runs) : '')).join('\n');

const shop = { id: 's1', name: 'Shop', url: 'https://shop.example' };
const cookie = (id: string, site: string | null, name: string) => ({
  id,
  site,
  name,
  kind: 'statistics',
  purpose: { en: 'Counts visits' },
  notes: { en: 'never to be published' },
});

test.each(screenLanguages)(
  'the cookie table holds the cookies of the site and of all sites, in %s',
  (language) => {
    const register = registerWith(
      {},
      {
        site: [shop, { id: 's2', name: 'Blog' }],
        cookie: [cookie('c1', 's1', '_ga'), cookie('c2', 's2', 'PHPSESSID'), cookie('c3', null, 'lang')],
      },
    );
    const document = made(register, { document: 'cookies', site: 's1', language, withOpenPoints: false });
    expect(cellsOf(document).map(([name]) => name?.split(' ')[0])).toEqual(['_ga', 'lang']);
    expect(JSON.stringify(document)).not.toContain('never to be published');
    expect(document.gaps?.map(({ code }) => code)).toEqual(['N21']);
  },
);

test('without a cookie the table is a marked gap, not an empty table', () => {
  const document = made(registerWith({}), { document: 'cookies', withOpenPoints: false });
  expect(cellsOf(document)).toEqual([]);
  expect(saidIn(document)).toContain('the register holds no cookie of this site');
  expect(document.gaps).toMatchObject([{ code: 'N21' }]);
});

const hosting = {
  party: [
    { id: 'dc', name: 'Datacentre', country: 'BE', does: { en: 'Keeps the servers' }, role: 'processor' },
    { id: 'us', name: 'Mailer Inc.', country: 'US', role: 'subProcessor', notes: { en: 'our secret' } },
    { id: 'tax', name: 'Tax office', country: 'BE', role: 'authority' },
    { id: 'named', name: 'Backup firm', country: 'FR' },
  ],
  recipient: [
    { id: 'r1', activity: 'a', party: 'dc' },
    { id: 'r2', activity: 'a', party: 'us', receives: { en: 'Addresses' } },
    { id: 'r3', activity: 'a', party: 'tax' },
    { id: 'r4', activity: 'b', party: 'dc' },
  ],
  transfer: [{ id: 't', party: 'us', country: 'US', safeguard: 'privacy-shield' }],
  agreement: [
    {
      id: 'g',
      kind: 'customer',
      title: 'Hosting terms',
      subProcessors: ['named'],
      subProcessorRule: 'general',
    },
  ],
};
const processing = {
  role: 'processor',
  reference: 'P-01',
  name: { en: 'Hosting' },
  transfers: ['t'],
  agreements: ['g'],
};

test('the list of sub-processors has one row per processor of what is done for customers', () => {
  const register = registerWith(processing, hosting);
  const rows = cellsOf(made(register, { document: 'subProcessors', withOpenPoints: false }));
  expect(rows.map(([name, country]) => [name, country])).toEqual([
    ['Datacentre', 'Belgium'],
    ['Mailer Inc.', 'United States (USA)'],
    ['Backup firm', 'France'],
  ]);
  expect(rows[0]).toEqual(expect.arrayContaining(['Keeps the servers', 'Hosting', 'within the EEA']));
  // A safeguard that has lapsed is never printed as true.
  expect(rows[1]?.at(-1)).toMatch(/no longer valid/);
  expect(rows.flat().join()).not.toContain('our secret');
});

test('the same party of a controller activity is no sub-processor', () => {
  const register = registerWith({ ...processing, role: 'controller', reference: 'A-01' }, hosting);
  const document = made(register, { document: 'subProcessors', withOpenPoints: false });
  expect(cellsOf(document)).toEqual([]);
  expect(saidIn(document)).toContain('names no sub-processor');
});

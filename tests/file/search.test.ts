import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { search } from '../../src/main/store';
import { agreed, change, closedFile, openClient, opened, registerOf } from './support/client-file';

const words = registerOf({
  activity: [
    {
      id: 'pay',
      reference: 'A-07',
      name: { nl: 'Loonadministratie', en: 'Payroll' },
      description: { nl: 'Lonen van de bakkers in Straße 5' },
    },
    { id: 'trips', name: { en: 'Trips to Αθήνα and Łódź' }, notes: { fr: 'au cœur du village' } },
  ],
  purpose: [{ id: 'p', activity: 'pay', description: { en: 'Paying 100% of wages_now' } }],
  party: [
    { id: 'acerta', name: 'Acerta Payroll Services' },
    {
      id: 'bank',
      name: 'Bank Degroef',
      enterpriseNumber: '0417.497.106',
      contactPerson: 'Els Maes, 02/555 12 34',
    },
    { id: 'insurer', name: 'Verzekeraar Noord', enterpriseNumber: 'BE0403199702' },
  ],
});

test.each([
  ['administratie', 'pay'],
  ['LOONADMIN', 'pay'],
  ['strasse', 'pay'],
  ['Straße', 'pay'],
  ['αθηνα', 'trips'],
  ['ΑΘΉΝΑ', 'trips'],
  ['lodz', 'trips'],
  ['coeur', 'trips'],
  ['cœur', 'trips'],
  ['A-07', 'pay'],
  ['in 5', 'pay'],
  ['loon adm', 'pay'],
  ['lo', 'pay'],
  // Words in different fields of one record, in different languages.
  ['payroll bakkers', 'pay'],
  ['A-07 loon strasse', 'pay'],
  ['degroef maes', 'bank'],
  ['maes 0417', 'bank'],
  // Numbers with and without their points.
  ['0417497106', 'bank'],
  ['0417.497.106', 'bank'],
  ['0417 497 106', 'bank'],
  ['0417497', 'bank'],
  ['degroef 0417497106', 'bank'],
  ['025551234', 'bank'],
  ['0403.199.702', 'insurer'],
])('%s finds it', (text, id) => {
  const file = openClient(words);
  expect(search(file.db, text).map((hit) => hit.id)).toContain(id);
});

test.each([
  '',
  '  ',
  'zebra',
  'degroef zebra',
  'degroef acerta',
  'maes 0417497107',
  '0417497107',
  '"',
  '%',
  '_',
  '100%x',
  'NEAR(',
  'pay* OR',
])('%j finds nothing that is not there, and breaks nothing', (text) => {
  const file = openClient(words);
  const found = search(file.db, text).map((hit) => hit.id);
  expect(found).toEqual(text === '%' || text === '_' ? ['p'] : []);
});

test('names come before other texts, activities before other records, and a hit says where it stands', () => {
  const file = openClient(words);
  const hits = search(file.db, 'pay');
  expect(hits.map(({ noun, id }) => `${noun}/${id}`)).toEqual(['activity/pay', 'party/acerta', 'purpose/p']);
  expect(hits[2]).toEqual({
    noun: 'purpose',
    id: 'p',
    activity: 'pay',
    reference: 'A-07',
    title: { en: 'Paying 100% of wages_now' },
    field: 'description',
    snippet: 'Paying 100% of wages_now',
  });
});

test('all words in one field come before words in several', () => {
  const file = openClient(
    registerOf({
      party: [
        { id: 'apart', name: 'Bank', contactPerson: 'Noord' },
        { id: 'together', name: 'Verzekeraar', contactPerson: 'Bank van het Noorden' },
      ],
    }),
  );
  expect(search(file.db, 'noord bank').map(({ id, field }) => `${id}/${field}`)).toEqual([
    'together/contactPerson',
    'apart/contactPerson',
  ]);
});

test('at most fifty hits come back', () => {
  const file = openClient(
    registerOf({
      party: Array.from({ length: 80 }, (_, index) => ({ id: `p${index}`, name: `Bank ${index}` })),
    }),
  );
  expect(search(file.db, 'bank')).toHaveLength(50);
});

test('a changed text is found by its new words and not by its old ones', () => {
  const file = openClient(words);
  agreed(change(file, [{ do: 'set', noun: 'party', id: 'acerta', field: 'name', value: 'Securex' }]));
  expect(search(file.db, 'acerta')).toEqual([]);
  expect(search(file.db, 'securex').map(({ id }) => id)).toEqual(['acerta']);
});

/** Which three letters of a word are still in the file after it is gone from the register and from its log. */
function leftOf(word: string): readonly string[] {
  const path = closedFile(words);
  const low = word.toLowerCase();
  const stretches = Array.from({ length: low.length - 2 }, (_, at) => low.slice(at, at + 3));
  const inFile = () => {
    const bytes = readFileSync(path).toString('latin1');
    return stretches.filter((stretch) => bytes.includes(stretch));
  };
  const first = opened(path);
  agreed(change(first, [{ do: 'add', noun: 'party', id: 'x', values: { name: word } }]));
  // The index is merged now and then: what it keeps of deleted words would be carried along.
  for (let round = 0; round < 20; round++)
    agreed(
      change(first, [
        { do: 'set', noun: 'party', id: 'acerta', field: 'name', value: `Bank number ${round}` },
      ]),
    );
  first.close();
  expect(inFile()).toEqual(stretches);
  const second = opened(path);
  agreed(change(second, [{ do: 'remove', noun: 'party', id: 'x' }]));
  second.db.exec('DELETE FROM change_body WHERE action > 1');
  second.close();
  return inFile();
}

test('a word that is gone from the register and its log is gone from the file, the index included', () => {
  // Packed bytes hold three letters by chance at times, but not of each word.
  expect(['QqzzxxJj', 'WwkkvvQq', 'ZzwwjjKk'].map(leftOf)).toContainEqual([]);
});

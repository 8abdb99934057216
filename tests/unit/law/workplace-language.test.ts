import { expect, test } from 'vitest';
import { languageAreaOf, workplaceLanguages } from '../../../src/shared/law/workplace-language';
import { registerWith } from '../documents/support';

test.each([
  ['1000', 'brussels', 'coordinated'],
  ['1210', 'brussels', 'coordinated'],
  ['1300', 'french', '30 June 1982'],
  ['1500', 'dutch', '19 July 1973'],
  ['9000', 'dutch', '19 July 1973'],
  ['B-3000', 'dutch', '19 July 1973'],
  ['4000', 'french', '30 June 1982'],
  ['4700', 'german', 'coordinated'],
  ['4784', 'german', 'coordinated'],
  ['4800', 'french', '30 June 1982'],
  ['4960', 'french', 'coordinated'],
  ['7700', 'french', 'coordinated'],
  ['1640', 'dutch', 'coordinated'],
  ['3798', 'dutch', 'coordinated'],
  ['6600', 'french', '30 June 1982'],
])('staff at %s read in the language of the %s area, as the law of %s says', (postalCode, code, law) => {
  expect(languageAreaOf(postalCode)?.code).toBe(code);
  expect(languageAreaOf(postalCode)?.law.en).toContain(law);
});

test.each(['', 'SW1A 1AA', '75001', '0999', 'unknown'])('"%s" is no Belgian workplace', (postalCode) => {
  expect(languageAreaOf(postalCode)).toBeNull();
});

const firm = registerWith(
  {},
  {
    organisation: { id: 'organisation', postalCode: '9000', city: 'Gent', country: 'BE' },
    site: [
      { id: 'web', kind: 'website', name: 'Shop' },
      { id: 'liege', kind: 'establishment', postalCode: '4000', city: 'Liège', country: 'BE' },
      { id: 'aalst', kind: 'establishment', postalCode: '9300', city: 'Aalst' },
      { id: 'lille', kind: 'establishment', postalCode: '5900', city: 'Lille', country: 'FR' },
    ],
  },
);

test('a notice for all staff asks for the languages of every workplace, one for a site of its own alone', () => {
  expect(workplaceLanguages(firm, null).map(({ languages, places }) => [languages, places])).toEqual([
    [['nl'], ['9000 Gent', '9300 Aalst']],
    [['fr'], ['4000 Liège']],
  ]);
  expect(workplaceLanguages(firm, 'liege').map(({ languages }) => languages)).toEqual([['fr']]);
});

test('a workplace abroad, or one without an address, asks for nothing', () => {
  expect(workplaceLanguages(firm, 'lille')).toEqual([]);
  expect(workplaceLanguages(registerWith({}), null)).toEqual([]);
});

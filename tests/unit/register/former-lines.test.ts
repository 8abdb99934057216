import { expect, test } from 'vitest';
import {
  formerLines,
  registerWithTexts,
  withLines,
  withTexts,
} from '../../../src/shared/register/former-lines';
import { type NounName, nounOf } from '../../../src/shared/register/nouns';
import { readRegisterJson } from '../../../src/shared/register/register-json';

const dutch = () => 'nl' as const;

test('every line of then is a text of its noun now', () => {
  for (const [noun, fields] of Object.entries(formerLines))
    for (const field of fields) expect(nounOf(noun as NounName).fields[field]?.kind).toBe('text');
});

test('a line of then is a text in the main language, and a text stays what it is', () => {
  const said = { interestOf: 'De bakkerij', legitimateInterest: { nl: 'Veiligheid' } };
  expect(withTexts('purpose', said, dutch)).toEqual({ ...said, interestOf: { nl: 'De bakkerij' } });
  const now = { interestOf: { fr: 'La boulangerie' } };
  expect(withTexts('purpose', now, dutch)).toBe(now);
  expect(withTexts('activity', { owner: 'HR' }, dutch)).toEqual({ owner: 'HR' });
});

test('only a text in one language can have been a line', () => {
  expect(withLines('purpose', { interestOf: { nl: 'De bakkerij' } })).toEqual({ interestOf: 'De bakkerij' });
  const both = { interestOf: { nl: 'De bakkerij', fr: 'La boulangerie' } };
  expect(withLines('purpose', both)).toBe(both);
  expect(withLines('purpose', {})).toEqual({});
});

test.each([
  [{ mainLanguage: 'nl', contentLanguages: ['fr', 'nl'] }, 'nl'],
  [{ contentLanguages: ['fr', 'nl'] }, 'fr'],
  [{}, 'en'],
])('a register in the JSON form of then, of a firm with %o, is read in %s', (firm, language) => {
  const text = JSON.stringify({
    format: 'griffier-register',
    version: 1,
    organisation: { id: 'organisation', ...firm },
    agreement: [{ id: 'hosting', title: 'Hosting', filedAt: 'Kast' }],
  });
  expect(readRegisterJson(text)).toMatchObject({
    register: { agreement: [{ title: 'Hosting', filedAt: { [language]: 'Kast' } }] },
  });
});

test('what is no register is left for the schema to refuse', () => {
  const odd = { organisation: null, purpose: 'none', agreement: [null, 3, { filedAt: 3 }] };
  expect(registerWithTexts(odd)).toEqual(odd);
});

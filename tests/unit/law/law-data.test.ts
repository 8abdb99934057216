import { afterEach, describe, expect, test } from 'vitest';
import { adequacyFor } from '../../../src/shared/law/adequacy';
import { builtInLaw } from '../../../src/shared/law/built-in';
import { isInEea } from '../../../src/shared/law/countries';
import { lawDate, putLawInForce, underLaw } from '../../../src/shared/law/in-force';
import { lawChanges } from '../../../src/shared/law/law-changes';
import { type LawData, readLawData } from '../../../src/shared/law/law-data';
import { retentionRule } from '../../../src/shared/law/retention';
import { findDeadTerms } from '../../../src/shared/law/vague-words';
import { screenLanguages } from '../../../src/shared/register/text';

const later: LawData = { ...builtInLaw, id: 'office-2027', date: '2027-06-01' };
const fault = (law: unknown) => {
  const read = readLawData(JSON.stringify(law), builtInLaw);
  return 'fault' in read ? read.fault : null;
};
const withFirst = (list: 'adequacyDecisions' | 'repealedLaws' | 'authorities', values: object) => ({
  ...later,
  [list]: builtInLaw[list].map((entry, at) => (at === 0 ? { ...entry, ...values } : entry)),
});

afterEach(() => putLawInForce(null));

test('what the program brings has the form of a law file', () => {
  expect(readLawData(JSON.stringify(builtInLaw), builtInLaw)).toEqual({ law: builtInLaw });
});

describe('a law file is refused, and the place is told', () => {
  test.each([
    ['{', { is: 'notJson', at: '', value: '' }],
    ['[]', { is: 'otherForm', at: 'format', value: 'griffier-law' }],
    ['{"format":"griffier-register"}', { is: 'otherForm', at: 'format', value: 'griffier-law' }],
  ])('when it is %s', (text, told) => {
    expect(readLawData(text, builtInLaw)).toEqual({ fault: told });
  });

  test.each([
    ['a key nobody knows', { ...later, extra: 1 }, { is: 'unknownKey', at: '', value: 'extra' }],
    [
      'a prototype of its own',
      JSON.parse(JSON.stringify(later).replace('{', '{"__proto__":{"a":1},')),
      { is: 'unknownKey', at: '', value: '__proto__' },
    ],
    [
      'a list that is missing',
      { ...later, repealedLaws: undefined },
      { is: 'missing', at: 'repealedLaws', value: '' },
    ],
    ['an empty list', { ...later, eeaStates: [] }, { is: 'doesNotFit', at: 'eeaStates', value: '[]' }],
    [
      'a day that does not exist',
      { ...later, date: '2027-02-30' },
      { is: 'doesNotFit', at: 'date', value: '2027-02-30' },
    ],
    [
      'a country that does not exist',
      withFirst('adequacyDecisions', { country: 'XX' }),
      { is: 'doesNotFit', at: 'adequacyDecisions[0].country', value: 'XX' },
    ],
    [
      'markup',
      withFirst('adequacyDecisions', { decision: '<script>' }),
      { is: 'doesNotFit', at: 'adequacyDecisions[0].decision', value: '<script>' },
    ],
    [
      'words that turn the direction of reading',
      withFirst('adequacyDecisions', { decision: 'a\u202eb' }),
      { is: 'doesNotFit', at: 'adequacyDecisions[0].decision', value: 'a b' },
    ],
    [
      'a word that every text holds',
      withFirst('repealedLaws', { patterns: ['e'] }),
      { is: 'doesNotFit', at: 'repealedLaws[0].patterns[0]', value: 'e' },
    ],
    [
      'an address that is no host',
      withFirst('authorities', { website: { en: 'x.be/../y', nl: 'x.be', fr: 'x.be' } }),
      { is: 'doesNotFit', at: 'authorities[0].website.en', value: 'x.be/../y' },
    ],
    [
      'an end before the beginning',
      withFirst('adequacyDecisions', { validTo: '1999-01-01' }),
      { is: 'dates', at: 'adequacyDecisions[0].validTo', value: '1999-01-01' },
    ],
    [
      'a repeal that is to come',
      withFirst('repealedLaws', { repealedOn: '2028-01-01' }),
      { is: 'dates', at: 'repealedLaws[0].repealedOn', value: '2028-01-01' },
    ],
    [
      'an entry twice',
      { ...later, repealedLaws: [...builtInLaw.repealedLaws, builtInLaw.repealedLaws[0]] },
      { is: 'twice', at: `repealedLaws[${builtInLaw.repealedLaws.length}]`, value: 'BE-PRIVACY-1992' },
    ],
    [
      'a period that registers refer to and that is gone',
      { ...later, retentionRules: builtInLaw.retentionRules.filter(({ code }) => code !== 'BE-R07') },
      { is: 'lacks', at: 'retentionRules', value: 'BE-R07' },
    ],
  ])('for %s', (_, law, told) => {
    expect(fault(law)).toEqual(told);
  });
});

describe('law data that are loaded count in place of those of the program', () => {
  const us = 'adequacy-US';
  const newer: LawData = {
    ...later,
    eeaStates: [
      ...builtInLaw.eeaStates,
      {
        source: 'Accession treaty',
        lastChecked: '2027-06-01',
        certainty: 'B',
        code: 'ME',
        isEuMember: true,
        validFrom: '2027-01-01',
      },
    ],
    adequacyDecisions: builtInLaw.adequacyDecisions.map((entry) =>
      entry.code === us ? { ...entry, validTo: '2027-05-01' } : entry,
    ),
    repealedLaws: [
      ...builtInLaw.repealedLaws,
      {
        source: 'Act',
        lastChecked: '2027-06-01',
        certainty: 'B',
        code: 'BE-X',
        name: { en: 'Old act', nl: 'Oude wet', fr: 'Ancienne loi' },
        repealedOn: '2027-01-01',
        replacement: { en: 'new', nl: 'nieuw', fr: 'nouvelle' },
        patterns: ['act of 1 april 1999'],
      },
    ],
    retentionRules: builtInLaw.retentionRules.map((entry) =>
      entry.code === 'BE-R10' ? { ...entry, period: 'P99Y' } : entry,
    ),
  };

  test('until they are put aside again', () => {
    expect(isInEea('ME', '2027-06-01')).toBe(false);
    expect(findDeadTerms('the Act of 1 April 1999')).toEqual([]);
    putLawInForce(newer);
    expect(lawDate()).toBe('2027-06-01');
    expect(isInEea('ME', '2027-06-01')).toBe(true);
    expect(adequacyFor('US', '2027-06-01')).toBeUndefined();
    expect(findDeadTerms('the Act of 1 April 1999')).toMatchObject([{ code: 'BE-X' }]);
    expect(retentionRule('BE-R10', '2027-06-01')?.period).toBe('P99Y');
    putLawInForce(null);
    expect(lawDate()).toBe(builtInLaw.date);
    expect(findDeadTerms('the Act of 1 April 1999')).toEqual([]);
  });

  test('for one question alone, also when it fails', () => {
    expect(underLaw(newer, lawDate)).toBe('2027-06-01');
    expect(() =>
      underLaw(newer, () => {
        throw new Error('fails');
      }),
    ).toThrow('fails');
    expect(lawDate()).toBe(builtInLaw.date);
  });

  test('and what they change is told in words', () => {
    expect(lawChanges(builtInLaw, later, 'en')).toEqual([]);
    const told = lawChanges(builtInLaw, newer, 'en').map(({ is, name, what }) => [is, name, ...what]);
    expect(told).toContainEqual(['added', 'Montenegro']);
    expect(told).toContainEqual([
      'changed',
      'United States, (EU) 2023/1795',
      'in force until: nothing → 1 May 2027',
    ]);
    expect(told).toContainEqual(['added', 'Old act']);
    expect(lawChanges(newer, builtInLaw, 'nl').map(({ is, name }) => [is, name])).toContainEqual([
      'removed',
      'Oude wet',
    ]);
    for (const language of screenLanguages)
      for (const { name, what } of lawChanges(builtInLaw, newer, language))
        expect(`${name} ${what.join(' ')}`).not.toMatch(/undefined|\[object/);
  });
});

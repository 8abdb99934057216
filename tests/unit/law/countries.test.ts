import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countryCodes,
  countryName,
  countryOptions,
  eeaStates,
  europeanPatentOrganisation,
  euTerritories,
  isCountryCode,
  isInEea,
  normaliseCountryCode,
} from '../../../src/shared/law/countries';
import { validOn } from '../../../src/shared/law/dated';
import { languages } from '../../../src/shared/register/text';

const today = '2026-11-21';

describe('countries', () => {
  test('the list holds the 249 codes of ISO 3166-1, each once and in order', () => {
    expect(countryCodes).toHaveLength(249);
    expect(new Set(countryCodes).size).toBe(249);
    expect([...countryCodes].sort()).toEqual(countryCodes);
    for (const code of countryCodes) expect(code).toMatch(/^[A-Z]{2}$/);
  });

  test('every state and territory of the lists is a country of ISO', () => {
    for (const { code } of [...eeaStates, ...euTerritories]) expect(isCountryCode(code)).toBe(true);
  });

  test('today the EEA has 30 states, 27 of them in the Union', () => {
    const states = validOn(eeaStates, today);
    expect(states).toHaveLength(30);
    expect(states.filter((state) => state.isEuMember)).toHaveLength(27);
  });

  test.each(['BE', 'GR', 'EL', 'HR', 'IS', 'LI', 'NO', 'RE', 'GP', 'AX', 'EEA', 'be'])(
    '%s is in the EEA',
    (code) => {
      expect(isInEea(code, today)).toBe(true);
    },
  );

  test.each([
    'CH',
    'GB',
    'UK',
    'US',
    'GL',
    'FO',
    'GG',
    'JE',
    'IM',
    'NC',
    'PF',
    'AW',
    'CW',
    'IO:EPO',
    'XX',
    '',
  ])('"%s" is not', (code) => {
    expect(isInEea(code, today)).toBe(false);
  });

  test('the United Kingdom left on 31 December 2020, Croatia came in July 2013', () => {
    expect(isInEea('GB', '2020-12-31')).toBe(true);
    expect(isInEea('GB', '2021-01-01')).toBe(false);
    expect(isInEea('HR', '2013-06-30')).toBe(false);
    expect(isInEea('HR', '2013-07-01')).toBe(true);
  });

  test('codes of the Union become codes of ISO, and what is no country becomes nothing', () => {
    expect(normaliseCountryCode(' el ')).toBe('GR');
    expect(normaliseCountryCode('uk')).toBe('GB');
    expect(normaliseCountryCode('Belgium')).toBeUndefined();
    expect(normaliseCountryCode('ZZ')).toBeUndefined();
  });

  test('every country has a name of its own in every language', () => {
    for (const language of languages) {
      const names = countryOptions(language).map(({ code, name }) => {
        expect(name, code).not.toBe(code);
        return name;
      });
      expect(new Set(names).size).toBe(countryCodes.length);
    }
  });

  test('names are those of the language', () => {
    expect(languages.map((language) => countryName('BE', language))).toEqual([
      'Belgium',
      'België',
      'Belgique',
      'Belgien',
    ]);
    expect(countryName(europeanPatentOrganisation, 'nl')).toBe('Europese Octrooiorganisatie');
    expect(countryName('EEA', 'fr')).toBe('Espace économique européen');
    expect(countryName('ZZ9', 'en')).toBe('ZZ9');
  });

  test('any text at all gives a name and an answer, never an error', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...languages), (text, language) => {
        expect(typeof countryName(text, language)).toBe('string');
        expect(typeof isInEea(text, today)).toBe('boolean');
      }),
    );
  });
});

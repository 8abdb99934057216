import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  enterpriseNumberFromVat,
  formatEnterpriseNumber,
  isValidEnterpriseNumber,
  normaliseEnterpriseNumber,
} from '../../../src/shared/law/enterprise-number';

describe('enterprise number', () => {
  test.each([
    '1010.419.997',
    '0887.868.120',
    '0694.679.950',
    'BE 0887.868.120',
    'BE0887868120',
    '887 868 120',
    '0887-868-120',
    '0887\u00a0868\u202f120',
  ])('%s is valid', (text) => {
    expect(isValidEnterpriseNumber(text)).toBe(true);
  });

  test.each([
    '',
    '0887.868.121',
    '0000.000.001',
    '2887.868.120',
    '0887.868.12',
    '0887.868.1200',
    'abc',
    'NL0887868120',
  ])('"%s" is not', (text) => {
    expect(isValidEnterpriseNumber(text)).toBe(false);
  });

  test('a remainder of 0 gives check digits 97, never 00', () => {
    expect(Number('10104199') % 97).toBe(0);
    expect(isValidEnterpriseNumber('1010419997')).toBe(true);
    expect(isValidEnterpriseNumber('1010419900')).toBe(false);
  });

  test('the number after BE in a VAT number is the enterprise number', () => {
    expect(enterpriseNumberFromVat('BE 0887868120')).toBe('0887.868.120');
    expect(enterpriseNumberFromVat('0887868120')).toBeUndefined();
    expect(enterpriseNumberFromVat('FR 0887868120')).toBeUndefined();
    expect(enterpriseNumberFromVat('BE 0887868121')).toBeUndefined();
  });

  test('every number with its own check digits is valid, and with any others it is not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2_000_000, max: 19_999_999 }),
        fc.integer({ min: 0, max: 99 }),
        (first, check) => {
          const digits = `${String(first).padStart(8, '0')}${String(check).padStart(2, '0')}`;
          expect(isValidEnterpriseNumber(digits)).toBe(check === 97 - (first % 97));
        },
      ),
    );
  });

  test('a printed number reads back as the same digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2_000_000, max: 19_999_999 }), (first) => {
        const digits = `${String(first).padStart(8, '0')}${String(97 - (first % 97)).padStart(2, '0')}`;
        const printed = formatEnterpriseNumber(digits) ?? '';
        expect(printed).toMatch(/^[01]\d{3}\.\d{3}\.\d{3}$/);
        expect(normaliseEnterpriseNumber(printed)).toBe(digits);
      }),
    );
  });
});

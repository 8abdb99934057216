import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findDeadTerms,
  findDeadTermsIn,
  isPlaceholder,
  isVagueCriterion,
  isVagueMeasure,
  isVaguePurpose,
  isVagueRecipient,
  placeholders,
  vagueCriteria,
  vaguePurposes,
} from '../../../src/shared/law/vague-words';
import { languages } from '../../../src/shared/register/text';

describe('a purpose', () => {
  test.each([
    'Marketing',
    'direct marketing.',
    'Improve our services, etc.',
    'for marketing purposes',
    'Andere doeleinden',
    'Onze diensten verbeteren en marketing',
    'L’amélioration de nos services',
    'Direktwerbung',
  ])('"%s" is too general', (text) => {
    expect(isVaguePurpose(text)).toBe(true);
  });

  test.each([
    'Sending the monthly newsletter to customers',
    'Direct marketing: offers on spare parts to customers of the last two years',
    'Facturatie van geleverde diensten',
    'Marketing, invoicing of orders',
    '',
  ])('"%s" is not on the list', (text) => {
    expect(isVaguePurpose(text)).toBe(false);
  });

  test('every word of the list is found again', () => {
    for (const language of languages) {
      for (const word of vaguePurposes.words[language]) expect(isVaguePurpose(word), word).toBe(true);
    }
  });
});

describe('a criterion', () => {
  test.each([
    'as long as necessary',
    'We keep your data for as long as needed for services to you and for legal duties.',
    'Zolang als nodig voor de doeleinden',
    'Aussi longtemps que nécessaire aux finalités',
    'nicht länger als nötig',
  ])('"%s" cannot be applied', (text) => {
    expect(isVagueCriterion(text)).toBe(true);
  });

  test.each([
    'as long as the procedure runs',
    'as long as necessary, until the complaint is closed',
    'zolang nodig, tot de procedure is afgesloten',
    'no longer than necessary: 36 months',
    'pas plus longtemps que nécessaire, jusqu’à la fin du litige',
  ])('"%s" can', (text) => {
    expect(isVagueCriterion(text)).toBe(false);
  });

  test('every phrase of the list is found again', () => {
    for (const language of languages) {
      for (const phrase of vagueCriteria.words[language]) expect(isVagueCriterion(phrase), phrase).toBe(true);
    }
  });
});

describe('recipients and measures', () => {
  test('"partners" and "third parties" name nobody', () => {
    expect(isVagueRecipient('Our partners')).toBe(true);
    expect(isVagueRecipient('Derden')).toBe(true);
    expect(isVagueRecipient('Payment partner Mollie')).toBe(false);
  });

  test('"appropriate measures" describes none', () => {
    expect(isVagueMeasure('Appropriate technical and organisational measures.')).toBe(true);
    expect(isVagueMeasure('Encryption at rest with AES-256')).toBe(false);
  });
});

describe('a placeholder', () => {
  test.each([
    '[...]',
    '[…]',
    'xxx',
    'XXXX',
    'TBD',
    '???',
    '-',
    '[email protected]',
    '<naam>',
    'nog in te vullen',
    'à compléter',
    'write to [your e-mail]',
  ])('"%s" is one', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  test.each(['', 'Kerkstraat 12', 'info@firm.be', 'Max', 'Bakery (Ghent)', 'XX-Large bv', 'N/A Records bv'])(
    '"%s" is none',
    (text) => {
      expect(isPlaceholder(text)).toBe(false);
    },
  );

  test('every filler of the list is found again', () => {
    for (const language of languages) {
      for (const word of placeholders.words[language]) expect(isPlaceholder(word), word).toBe(true);
    }
  });
});

describe('terms of the past', () => {
  test.each([
    ['Volgens de Privacywet van 8 december 1992', 'BE-PRIVACY-1992'],
    ['la loi du 8\u00a0décembre 1992', 'BE-PRIVACY-1992'],
    ['Directive 95/46/EC applies', 'EU-95-46'],
    ['certified under the EU-US Privacy Shield', 'privacy-shield'],
    ['le bouclier de protection des données UE-États-Unis', 'privacy-shield'],
    ['Safe Harbor principles', 'safe-harbor'],
    ['clauses of Decision 2010/87/EU', 'scc-old'],
    ['Een klacht bij de Privacycommissie', 'BE-PRIVACY-COMMISSION'],
    ['the Privacy Commission', 'BE-PRIVACY-COMMISSION'],
  ])('"%s" names %s', (text, code) => {
    expect(findDeadTerms(text).map((term) => term.code)).toEqual([code]);
  });

  test.each([
    'the Act of 30 July 2018',
    'wet van 18 december 1992',
    'EU-US Data Privacy Framework',
    'Decision (EU) 2021/914',
    'Gegevensbeschermingsautoriteit',
    'privacywetgeving',
    '',
  ])('"%s" names none', (text) => {
    expect(findDeadTerms(text)).toEqual([]);
  });

  test('the words found are those of the text, with what stands in their place', () => {
    const [term] = findDeadTerms('See the PRIVACY SHIELD list.');
    expect(term?.found).toBe('PRIVACY SHIELD');
    expect(term?.replacement.en).toContain('Data Privacy Framework');
  });

  test('a term in three languages is told once', () => {
    const found = findDeadTermsIn({ en: 'Privacy Shield', nl: 'Privacy Shield', fr: 'Privacy Shield' });
    expect(found.map((term) => term.code)).toEqual(['privacy-shield']);
  });
});

test('no text whatever makes the readers fail', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const read of [
        isVaguePurpose,
        isVagueCriterion,
        isVagueRecipient,
        isVagueMeasure,
        isPlaceholder,
      ]) {
        expect(typeof read(text)).toBe('boolean');
      }
      for (const term of findDeadTerms(text)) expect(text).toContain(term.found);
    }),
  );
});

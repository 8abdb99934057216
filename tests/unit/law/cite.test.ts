import { describe, expect, test } from 'vitest';
import { citeArticle } from '../../../src/shared/law/cite';

describe('an article is cited as the language version of the Regulation cites it', () => {
  test.each([
    [
      '6(1)(a)',
      'Art. 6(1)(a) GDPR',
      'art. 6, lid 1, onder a), AVG',
      'art. 6, paragraphe 1, point a), RGPD',
      'Art. 6 Abs. 1 Buchst. a DSGVO',
    ],
    [
      '30(5)',
      'Art. 30(5) GDPR',
      'art. 30, lid 5, AVG',
      'art. 30, paragraphe 5, RGPD',
      'Art. 30 Abs. 5 DSGVO',
    ],
    ['23', 'Art. 23 GDPR', 'art. 23 AVG', 'art. 23 RGPD', 'Art. 23 DSGVO'],
    ['44-49', 'Art. 44-49 GDPR', 'art. 44 tot 49 AVG', 'art. 44 à 49 RGPD', 'Art. 44 bis 49 DSGVO'],
    [
      '28(3)(a)-(h)',
      'Art. 28(3)(a)-(h) GDPR',
      'art. 28, lid 3, onder a) tot h), AVG',
      'art. 28, paragraphe 3, points a) à h), RGPD',
      'Art. 28 Abs. 3 Buchst. a bis h DSGVO',
    ],
    [
      '30(1)(a), 26',
      'Art. 30(1)(a), 26 GDPR',
      'art. 30, lid 1, onder a); art. 26 AVG',
      'art. 30, paragraphe 1, point a)\u202f; art. 26 RGPD',
      'Art. 30 Abs. 1 Buchst. a; Art. 26 DSGVO',
    ],
    [
      '49(1)sub2',
      'Art. 49(1), second subparagraph, GDPR',
      'art. 49, lid 1, tweede alinea, AVG',
      'art. 49, paragraphe 1, deuxième alinéa, RGPD',
      'Art. 49 Abs. 1 Unterabs. 2 DSGVO',
    ],
    [
      '4(7)-(10)',
      'Art. 4(7)-(10) GDPR',
      'art. 4, punten 7 tot 10, AVG',
      'art. 4, points 7 à 10, RGPD',
      'Art. 4 Nr. 7 bis 10 DSGVO',
    ],
    [
      '21(2)-(4)',
      'Art. 21(2)-(4) GDPR',
      'art. 21, leden 2 tot 4, AVG',
      'art. 21, paragraphes 2 à 4, RGPD',
      'Art. 21 Abs. 2 bis 4 DSGVO',
    ],
    ['recital 26', 'recital 26', 'overweging 26', 'considérant 26', 'Erwägungsgrund 26'],
    [
      'Act of 30 July 2018, Art. 10/2',
      'Act of 30 July 2018, Art. 10/2',
      'wet van 30 juli 2018, art. 10/2',
      'loi du 30 juillet 2018, art. 10/2',
      'Gesetz vom 30. Juli 2018, Art. 10/2',
    ],
    [
      'Act of 30 July 2018, Art. 9 and 10',
      'Act of 30 July 2018, Art. 9 and 10',
      'wet van 30 juli 2018, art. 9 en 10',
      'loi du 30 juillet 2018, art. 9 et 10',
      'Gesetz vom 30. Juli 2018, Art. 9 und 10',
    ],
  ])('%s', (article, en, nl, fr, de) => {
    expect(citeArticle(article, 'en')).toBe(en);
    expect(citeArticle(article, 'nl')).toBe(nl);
    expect(citeArticle(article, 'fr')).toBe(fr);
    expect(citeArticle(article, 'de')).toBe(de);
  });

  test('a text that is not an article comes back as it is', () => {
    expect(citeArticle('house rules', 'nl')).toBe('house rules');
  });
});

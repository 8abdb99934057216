import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findAddresses,
  findEmails,
  findEnterpriseNumbers,
  findPhones,
} from '../../../src/shared/reading/contact';
import { findCountries } from '../../../src/shared/reading/countries';
import { findDates } from '../../../src/shared/reading/dates';
import { namesOfFirms } from '../../../src/shared/reading/firm-names';
import { sentencesIn } from '../../../src/shared/reading/passage';
import { paragraphsOfText } from '../../../src/shared/reading/plain-text';
import { understandPolicy } from '../../../src/shared/reading/policy';

const understand = (text: string) => understandPolicy(paragraphsOfText(text));

describe('text', () => {
  test('a line is a paragraph, a line broken off goes on, a question is a heading', () => {
    expect(
      paragraphsOfText(
        'Hoe lang bewaren wij uw gegevens?\nWij bewaren facturen zeven jaar, zoals de wet het van ondernemingen\nverlangt.\n\n- Nieuwsbrief: tot u uitschrijft\n* Sollicitaties: een jaar',
      ),
    ).toEqual([
      { is: 'heading', text: 'Hoe lang bewaren wij uw gegevens?' },
      { is: 'text', text: 'Wij bewaren facturen zeven jaar, zoals de wet het van ondernemingen verlangt.' },
      { is: 'item', text: 'Nieuwsbrief: tot u uitschrijft' },
      { is: 'item', text: 'Sollicitaties: een jaar' },
    ]);
  });

  test('Markdown loses its marks and keeps its headings, links and tables', () => {
    expect(
      paragraphsOfText(
        '## Cookies\n\n| Name | Duration |\n|---|---|\n| **_ga** | 13 months |\n\nSee [our list](https://example.org/list).',
      ),
    ).toEqual([
      { is: 'heading', text: 'Cookies' },
      { is: 'row', text: 'Name | Duration' },
      { is: 'row', text: '_ga | 13 months' },
      { is: 'text', text: 'See our list (https://example.org/list).' },
    ]);
  });

  test('each sentence knows its paragraph, its heading and the line that opens its list', () => {
    const sentences = sentencesIn(
      paragraphsOfText('Sharing\n\nWe share data with:\n- Acme bv, cf. art. 28, hosts. It pays.\n'),
    );
    expect(sentences.map(({ passage }) => [passage.paragraph, passage.heading, passage.text])).toEqual([
      [1, null, 'Sharing'],
      [2, 'Sharing', 'We share data with:'],
      [3, 'Sharing', 'Acme bv, cf. art. 28, hosts.'],
      [3, 'Sharing', 'It pays.'],
    ]);
    expect(sentences.at(-1)?.about).toBe('sharing we share data with:');
  });
});

describe('who and where', () => {
  test('e-mail addresses, not those hidden from robots', () => {
    expect(findEmails('Mail privacy@kust.example or [email protected], not @handle.')).toEqual([
      'privacy@kust.example',
    ]);
  });

  test('enterprise numbers with the right check digits, also as VAT number', () => {
    expect(findEnterpriseNumbers('KBO 0887.868.120, btw BE0887.868.120, order 0123.456.789')).toEqual([
      '0887.868.120',
      '0887.868.120',
    ]);
  });

  test('phone numbers, not enterprise numbers and dates', () => {
    expect(findPhones('Bel +32 (0)11 54 23 12 of 0475/12 34 56; 0887.868.120; 01/02/2024')).toEqual([
      '+32 (0)11 54 23 12',
      '0475/12 34 56',
    ]);
  });

  test.each([
    ['Genkersteenweg 204, 3500 Hasselt', 'Genkersteenweg 204', '3500', 'Hasselt'],
    ['Kerkplein 3 bus 2, B-8670 Koksijde', 'Kerkplein 3 bus 2', '8670', 'Koksijde'],
    ['73 Chaussée de Watermael 1160 Auderghem], KBO', '73 Chaussée de Watermael', '1160', 'Auderghem'],
    ['Rue du Moulin 12 boîte 4, 5000 Namur', 'Rue du Moulin 12 boîte 4', '5000', 'Namur'],
  ])('the address in "%s"', (text, street, postalCode, city) => {
    expect(findAddresses(text)).toMatchObject([{ street, postalCode, city }]);
  });

  test('an address on lines of its own is found', () => {
    expect(understand('Jan Peeters\nZeedijk 14\n8670 Koksijde\njan@kust.example').addresses).toMatchObject([
      { value: { street: 'Zeedijk 14', postalCode: '8670', city: 'Koksijde' } },
    ]);
  });

  test.each([
    ['servers in the United States of America and Japan', ['US', 'JP']],
    ['verzonden naar de Verenigde Staten', ['US']],
    ['transférées aux États-Unis et au Royaume-Uni', ['US', 'GB']],
    ['We tell us and you; contact us.', []],
    ['certified under the EU-US Data Privacy Framework', []],
    ['hosted in the US', ['US']],
  ])('countries in "%s"', (text, countries) => {
    expect([...findCountries(text)].toSorted()).toEqual([...countries].toSorted());
  });

  test.each([
    ['Version October 2, 2024', ['2024-10-02']],
    ['laatste update 02/01/2024', ['2024-01-02']],
    ['Dernière mise à jour : 1er février 2025', ['2025-02-01']],
    ['op 19 mei 2018', ['2018-05-19']],
    ['31/31/2024', []],
  ])('days in "%s"', (text, days) => {
    expect(findDates(text)).toEqual(days);
  });

  test('firms by their legal form and by what they do', () => {
    const names = (text: string) =>
      namesOfFirms({ passage: { paragraph: 1, heading: null, text }, is: 'text' });
    expect(names('We work with Noordzee Hosting BV and Lumen, Inc. for storage.')).toEqual([
      'Noordzee Hosting BV',
      'Lumen, Inc.',
    ]);
    expect(names('Notre site est hébergé par Nuage Liégeois.')).toEqual(['Nuage Liégeois']);
    expect(names('De site is gehost bij Wolkenheim.')).toEqual(['Wolkenheim']);
    expect(names('We are a company.')).toEqual([]);
  });
});

describe('what is recognised in three languages', () => {
  const services = (text: string) => understand(text).services.map(({ value }) => value.name);
  test('known services, the exact one and no other', () => {
    expect(services('We use the Facebook Pixel and Mailchimps list.')).toEqual(['Meta Pixel', 'Mailchimp']);
    expect(services('Wij zoomen niet uit; een segment van klanten.')).toEqual([]);
    expect(services('Appel via Zoom, paiement par Stripe.').toSorted()).toEqual(['Stripe', 'Zoom']);
    expect(services('Schrijf naar jan@gmail.com.')).toEqual([]);
  });

  test.each([
    ['Our legal basis is your consent.', ['6.1.a']],
    ['as listed in Articles 6.1 (a), (b), (c) and (f) of the GDPR', ['6.1.a', '6.1.b', '6.1.c', '6.1.f']],
    ['voor de uitvoering van de overeenkomst', ['6.1.b']],
    ['op grond van ons gerechtvaardigd belang', ['6.1.f']],
    ['pour respecter nos obligations légales', ['6.1.c']],
    ['l’intérêt légitime de notre société', ['6.1.f']],
    ['We like bread.', []],
  ])('legal bases in "%s"', (text, bases) => {
    expect(
      understand(text)
        .bases.map(({ value }) => value)
        .toSorted(),
    ).toEqual(bases);
  });

  test.each([
    [
      'You may ask for access to your data, have them corrected or erased.',
      ['access', 'erasure', 'rectification'],
    ],
    [
      'U hebt het recht op inzage, verbetering, wissing, beperking van de verwerking en overdraagbaarheid.',
      ['access', 'erasure', 'portability', 'rectification', 'restriction'],
    ],
    ['Vous pouvez retirer votre consentement et vous opposer au traitement.', ['objection', 'withdrawal']],
    ['Vous pouvez introduire une réclamation.', ['complaint']],
  ])('rights in "%s"', (text, rights) => {
    expect([...new Set(understand(text).rights.map(({ value }) => value))].toSorted()).toEqual(rights);
  });

  test.each([
    ['under standard contractual clauses', 'scc'],
    ['op basis van modelcontractbepalingen', 'scc'],
    ['selon des règles d’entreprise contraignantes', 'bcr'],
    ['certifié sous le Data Privacy Framework', 'dpf'],
    ['the EU-U.S. Privacy Shield', 'privacy-shield'],
  ])('the safeguard in "%s"', (text, safeguard) => {
    expect(understand(text).safeguards.map(({ value }) => value)).toContain(safeguard);
  });

  test('cookies by their names, with how long they live', () => {
    const { cookies } = understand(
      '# Cookies\n\n| Name | Duration |\n|---|---|\n| _ga | 2 years |\n| PHPSESSID | session |\n| kust_choice | 6 months |',
    );
    expect(cookies.map(({ value }) => [value.name, value.known?.kind ?? null, value.lifetime])).toEqual([
      ['_ga', 'statistics', '2 years'],
      ['PHPSESSID', 'necessary', 'session'],
      ['kust_choice', null, '6 months'],
    ]);
  });

  test.each([
    ['Children under the age of 16 may not register.', [16]],
    ['Niet bedoeld voor kinderen jonger dan 13 jaar.', [13]],
    ['Les mineurs de moins de 15 ans ont besoin d’un parent.', [15]],
    ['Kept for at least 10 years.', []],
  ])('the age in "%s"', (text, ages) => {
    expect(understand(text).ages.map(({ value }) => value)).toEqual(ages);
  });

  test.each([
    ['We and you read the policy with care.', 'en'],
    ['Wij bewaren de gegevens van het bedrijf niet.', 'nl'],
    ['Nous conservons les données avec soin pour vous.', 'fr'],
  ])('the language of "%s"', (text, language) => {
    expect(understand(text).language).toBe(language);
  });
});

test('any text can be read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(understand(text).sentences.length).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 60 },
  );
});

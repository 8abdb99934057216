import { describe, expect, test } from 'vitest';
import { paragraphsOfText } from '../../../src/shared/reading/plain-text';
import { acceptProposals, readPolicy } from '../../../src/shared/reading/read-policy';
import { editSchema } from '../../../src/shared/register/edit';
import { emptyRegister, type Register, registerSchema } from '../../../src/shared/register/register';

const today = '2026-11-22';
const read = (text: string, register: Register = emptyRegister()) =>
  readPolicy(register, paragraphsOfText(text), today);
const registerWith = (records: Readonly<Record<string, unknown>>): Register =>
  registerSchema.parse({
    format: 'griffier-register',
    version: 1,
    organisation: { id: 'organisation' },
    ...records,
  });

/** What a policy states that an empty register lacks, in short. */
const lacks = (text: string, register?: Register) =>
  read(text, register).lacking.map((one) =>
    one.is === 'add'
      ? `${one.noun} ${String(one.values['name'] && typeof one.values['name'] === 'object' ? Object.values(one.values['name'])[0] : (one.values['name'] ?? one.values['right'] ?? one.values['country'] ?? one.values['safeguard'] ?? one.values['effectiveDate']))}${one.values['duration'] ? ` ${JSON.stringify(one.values['duration'])}` : ''}`
      : `${one.noun}.${one.field} ${String(one.value)}`,
  );

const english = `# Who we are

Harbour Bicycles BV, Kaaistraat 5, 8400 Oostende, enterprise number 0887.868.120, hello@harbour.example, +32 (0)59 11 22 33.

# What we keep and how long

We collect your name, e-mail address and bank details.

- Repairs: five years after the last repair.
- Camera footage: one month.

# Who receives it

We use Mailchimp for our newsletter and Stripe for payments. Mailchimp stores data in the United States under the Data Privacy Framework.

# Your rights

You have the right to access your data and to have them erased. We answer within one month.

Last updated on 3 March 2025`;

const dutch = `# Wie zijn wij?

Havenfietsen BV, Kaaistraat 5, 8400 Oostende, btw BE 0887.868.120, hallo@haven.example.

# Hoe lang bewaren wij uw gegevens?

Facturen bewaren wij zeven jaar na het einde van het boekjaar.

# Met wie delen wij?

Wij gebruiken Hotjar. De boekhouding staat bij Wolkenheim BV. Gegevens gaan naar Japan.

# Uw rechten

U hebt recht op inzage. Wij antwoorden binnen 30 dagen. Onze functionaris voor gegevensbescherming: dpo@haven.example.

# Cookies

| Naam | Duur |
|---|---|
| _ga | 13 maanden |

Laatst bijgewerkt op 1 februari 2025`;

const french = `# Qui sommes-nous ?

Vélos du Port SRL, Rue du Quai 5, 4000 Liège, bonjour@port.example.

# Durées de conservation

Nous conservons les candidatures pendant deux ans à compter de la réception.

# Destinataires

Nous utilisons Brevo. Les données sont hébergées en Inde selon des clauses contractuelles types.

# Vos droits

Vous avez le droit d’accéder à vos données. Nous traitons votre numéro de registre national.

Ce site ne s’adresse pas aux enfants de moins de 13 ans.`;

describe('a policy beside an empty register', () => {
  test('in English', () => {
    const found = lacks(english);
    expect(found).toEqual(
      expect.arrayContaining([
        'organisation.enterpriseNumber 0887.868.120',
        'organisation.street Kaaistraat 5',
        'organisation.postalCode 8400',
        'organisation.city Oostende',
        'organisation.email hello@harbour.example',
        'organisation.phone +32 (0)59 11 22 33',
        'party Mailchimp',
        'party Stripe',
        'organisation.legalName Harbour Bicycles BV',
        'transfer US',
        'retentionRule Repairs "P5Y"',
        'retentionRule Camera footage "P1M"',
        'rightsProcedure access',
        'rightsProcedure erasure',
        'rightsProcedure all',
        'notice 2025-03-03',
      ]),
    );
    expect(found.filter((one) => one.startsWith('dataCategory'))).toHaveLength(3);
  });

  test('in Dutch', () => {
    expect(lacks(dutch)).toEqual(
      expect.arrayContaining([
        'organisation.vatNumber BE 0887.868.120',
        'organisation.dpoStatus appointed',
        'party DPO',
        'party Hotjar',
        'organisation.legalName Havenfietsen BV',
        'party Wolkenheim BV',
        'transfer JP',
        'retentionRule Facturen bewaren wij zeven jaar na het einde van het boekjaar "P7Y"',
        'rightsProcedure access',
        'cookie _ga {"nl":"13 maanden"}',
        'notice 2025-02-01',
      ]),
    );
  });

  test('in French', () => {
    expect(lacks(french)).toEqual(
      expect.arrayContaining([
        'organisation.email bonjour@port.example',
        'organisation.street Rue du Quai 5',
        'organisation.legalName Vélos du Port SRL',
        'party Brevo',
        'transfer IN',
        'retentionRule Nous conservons les candidatures pendant deux ans à compter de la réception "P2Y"',
        'rightsProcedure access',
        expect.stringMatching(/^dataCategory National/),
        'subjectCategory Children',
      ]),
    );
  });
});

describe('what the register has already', () => {
  test('a service under the name of its firm, a country of a party, the same period in months', () => {
    const register = registerWith({
      organisation: { id: 'organisation', legalName: 'Harbour Bicycles BV', email: 'hello@harbour.example' },
      party: [
        { id: 'p1', name: 'Google Ireland Limited' },
        { id: 'p2', name: 'Mail Chimp', country: 'US' },
      ],
      retentionRule: [{ id: 'r1', duration: 'P84M' }],
      cookie: [{ id: 'c1', name: '_ga_*' }],
    });
    const found = lacks(
      'Harbour Bicycles BV uses Mailchimp.\n\nData are transferred to the USA.\n\nWe keep invoices for seven years.\n\nThe cookie _ga_ABC123XYZ lives 13 months.\n\nWrite to hello@harbour.example.',
      register,
    );
    expect(found).toEqual([]);
  });

  test.each([
    'We do not use Hotjar.',
    'We never transfer data to Japan.',
    'Wij verwerken geen gegevens over uw gezondheid.',
    'Nous ne collectons aucune donnée de santé.',
    'You can see the site of our competitor once a year.',
    'The Regulation of 27 April 2016 applies.',
    'Complain to the Data Protection Authority, Drukpersstraat 35, 1000 Brussels, contact@apd-gba.be, +32 (0)2 274 48 00.',
  ])('"%s" proposes nothing that is not so', (text) => {
    expect(lacks(text).filter((one) => one !== 'rightsProcedure complaint')).toEqual([]);
  });
});

describe('facts of the register', () => {
  const register = registerWith({
    organisation: {
      id: 'organisation',
      legalName: 'Harbour Bicycles BV',
      email: 'hello@harbour.example',
      dpoStatus: 'appointed',
    },
    party: [
      { id: 'mail', name: 'Mailchimp' },
      { id: 'host', name: 'Hosting', label: { en: 'Hosting provider' }, isCategory: true },
      { id: 'bank', name: 'Kustbank' },
    ],
    retentionRule: [
      { id: 'r1', name: { en: 'Repairs' }, duration: 'P60M', trigger: { en: 'the last repair' } },
      { id: 'r2', name: { en: 'Invoices' }, duration: 'P7Y' },
    ],
    activity: [{ id: 'a1', role: 'controller', status: 'inUse' }],
    purpose: [
      {
        id: 'u1',
        activity: 'a1',
        description: { en: 'Repair bicycles', nl: 'Fietsen herstellen' },
        legalBasis: '6.1.b',
      },
      { id: 'u2', activity: 'a1', description: { en: 'Fight theft of bicycles with cameras' } },
    ],
    recipient: [{ id: 'x1', activity: 'a1', party: 'bank' }],
    transfer: [{ id: 't1', party: 'mail', country: 'US', safeguard: 'dpf' }],
    rightsProcedure: [
      { id: 'q1', right: 'access' },
      { id: 'q2', right: 'portability' },
    ],
  });
  const reading = read(`${english}\n\nWe repair your bicycle to perform our contract.`, register);
  const place = ({ noun, id, field }: { noun: string; id: string; field: string }) =>
    `${noun} ${id} ${field}`;

  test('those that the policy states stand with their passage', () => {
    const stated = new Map(reading.stated.map((fact) => [place(fact), fact.passage]));
    expect([...stated.keys()]).toEqual(
      expect.arrayContaining([
        'organisation organisation legalName',
        'organisation organisation email',
        'party mail *',
        'retentionRule r1 duration',
        'purpose u1 description',
        'purpose u1 legalBasis',
        'transfer t1 country',
        'transfer t1 safeguard',
        'rightsProcedure q1 right',
      ]),
    );
    expect(stated.get('retentionRule r1 duration')).toEqual({
      paragraph: 5,
      heading: 'What we keep and how long',
      text: 'Repairs: five years after the last repair.',
    });
  });

  test('those that a notice should state and this policy does not stand with their article', () => {
    const silent = new Map(reading.silent.map((fact) => [place(fact), fact.article]));
    expect(silent.get('organisation organisation dpoStatus')).toBe('13(1)(b)');
    expect(silent.get('party bank *')).toBe('13(1)(e)');
    expect(silent.get('retentionRule r2 duration')).toBe('13(2)(a)');
    expect(silent.get('purpose u2 description')).toBe('13(1)(c)');
    expect(silent.get('rightsProcedure q2 right')).toBe('13(2)(b)');
  });

  test('no fact is both stated and silent', () => {
    const stated = new Set(reading.stated.map(place));
    expect(reading.silent.filter((fact) => stated.has(place(fact)))).toEqual([]);
  });
});

describe('statements out of force', () => {
  test.each([
    ['Acme is certified under the Privacy Shield.', 'term', 'privacy-shield'],
    ['U kan klacht indienen bij de Privacycommissie.', 'term', 'BE-PRIVACY-COMMISSION'],
    ['Conformément à la loi du 8 décembre 1992.', 'term', 'BE-PRIVACY-1992'],
  ])('"%s" names what has ended', (text, is, code) => {
    const [first] = read(text).outOfForce;
    expect(first).toMatchObject({ is });
    if (first?.is === 'term')
      expect(first.term.code.toUpperCase()).toContain(code.toUpperCase().slice(0, 10));
  });

  test.each([
    ['By using our website you agree to the processing of your data.', 'consentByUse'],
    ['Door gebruik te maken van onze website geeft u toestemming voor de verwerking.', 'consentByUse'],
    ['En poursuivant votre navigation, vous acceptez notre politique.', 'consentByUse'],
    ['We do not use any cookies.', 'noCookies'],
    ['Wij plaatsen geen cookies.', 'noCookies'],
    ['Nous n’utilisons pas de cookies.', 'noCookies'],
    ['You always have the right to have your data erased.', 'always'],
    ['U kan uw gegevens altijd laten verwijderen.', 'always'],
    ['Vous avez toujours le droit à l’effacement de vos données.', 'always'],
  ])('"%s" promises what does not hold', (text, is) => {
    expect(read(text).outOfForce.map((one) => one.is)).toContain(is);
  });

  test.each([
    'We ask your consent in a separate box.',
    'No advertising cookies, no cross-site tracking.',
    'Your data always travel over a secure connection.',
    'You can always unsubscribe.',
    'U kan altijd vragen om wissing, tenzij de wet bewaring oplegt.',
    'By using a password you protect your account.',
  ])('"%s" is left alone', (text) => {
    expect(read(text).outOfForce).toEqual([]);
  });

  test('what is out of force is proposed as no record', () => {
    expect(
      lacks('Acme Inc is certified under the EU-US Privacy Shield.').filter((one) =>
        one.startsWith('transfer'),
      ),
    ).toEqual([]);
  });
});

describe('accepting', () => {
  const register = registerWith({
    organisation: {
      id: 'organisation',
      enterpriseNumber: '0123.456.749',
      marks: { enterpriseNumber: { sources: ['KBO'] } },
    },
  });
  const { lacking } = read(
    'We are registered under number 0887.868.120.\n\nWe use Hotjar.\n\nMail us at a@b.example.',
    register,
  );
  let next = 0;
  const edits = acceptProposals(register, lacking, 'policy.html', () => `new-${++next}`, {
    name: { en: 'Read' },
    today,
  });

  test('every edit is one that can be written', () => {
    for (const edit of edits) expect(editSchema.safeParse(edit).success).toBe(true);
  });

  test('a new record has every value to be confirmed, with the passage as its source', () => {
    const added = edits.find((edit) => edit.do === 'add');
    expect(added).toMatchObject({
      noun: 'party',
      values: {
        name: 'Hotjar',
        marks: { name: { toConfirm: true, sources: ['policy:policy.html §2 “We use Hotjar.”'] } },
      },
    });
  });

  test('an empty field is filled, to be confirmed', () => {
    expect(edits).toContainEqual({
      do: 'set',
      noun: 'organisation',
      id: 'organisation',
      field: 'email',
      value: 'a@b.example',
    });
    expect(edits).toContainEqual({
      do: 'mark',
      noun: 'organisation',
      id: 'organisation',
      field: 'email',
      mark: { toConfirm: true, sources: ['policy:policy.html §3 “Mail us at a@b.example.”'] },
    });
  });

  test('another value than the register’s stays beside it as a conflict and overwrites nothing', () => {
    expect(edits.filter((edit) => edit.do === 'set' && edit.field === 'enterpriseNumber')).toEqual([]);
    expect(edits).toContainEqual({
      do: 'mark',
      noun: 'organisation',
      id: 'organisation',
      field: 'enterpriseNumber',
      mark: {
        sources: ['KBO'],
        rivals: [
          {
            value: '0887.868.120',
            source: 'policy:policy.html §1 “We are registered under number 0887.868.120.”',
          },
        ],
      },
    });
  });
});

describe('purposes and their bases', () => {
  const policies = {
    en: '# Why we use your data\n\nWe use your data:\n\n- to send the invoices you ask for;\n- to plan the routes of our vans, on the basis of our legitimate interest.\n\n# Your rights\n\n- to have data erased.',
    nl: '# Waarvoor gebruiken wij uw gegevens?\n\n- Om de facturen te sturen waarom u vraagt.\n- De routes van onze wagens plannen, op basis van ons gerechtvaardigd belang.\n\n# Uw rechten\n\n- Uw gegevens laten wissen.',
    fr: '# Finalités\n\n- Pour envoyer les factures que vous demandez.\n- Planifier les tournées de nos camionnettes, sur la base de notre intérêt légitime.\n\n# Vos droits\n\n- Faire effacer vos données.',
  };
  const purposesOf = (text: string, register?: Register) =>
    read(text, register).lacking.flatMap((one) =>
      one.is === 'add' && one.noun === 'purpose'
        ? [[Object.values(one.values['description'] as object)[0] as string, one.values['legalBasis']]]
        : [],
    );

  test.each([
    [
      'en',
      'Send the invoices you ask for',
      'Plan the routes of our vans, on the basis of our legitimate interest',
    ],
    [
      'nl',
      'Om de facturen te sturen waarom u vraagt',
      'De routes van onze wagens plannen, op basis van ons gerechtvaardigd belang',
    ],
    [
      'fr',
      'Envoyer les factures que vous demandez',
      'Planifier les tournées de nos camionnettes, sur la base de notre intérêt légitime',
    ],
  ] as const)('are proposed in %s, rights and what stands elsewhere are not', (language, one, other) => {
    expect(purposesOf(policies[language])).toEqual([
      [one, undefined],
      [other, '6.1.f'],
    ]);
  });

  const registered = registerWith({
    activity: [{ id: 'a', name: { en: 'Shop' }, role: 'controller' }],
    purpose: [
      {
        id: 'p',
        activity: 'a',
        description: { en: 'Invoices that customers ask for', nl: 'Facturen sturen waarom klanten vragen' },
        legalBasis: '6.1.b',
      },
      {
        id: 'q',
        activity: 'a',
        description: {
          en: 'Routes of the vans',
          nl: 'Routes van de wagens',
          fr: 'Tournées des camionnettes',
        },
        legalBasis: '6.1.f',
      },
    ],
  });
  test('that the register has in other words are not proposed', () => {
    for (const text of Object.values(policies)) expect(purposesOf(text, registered)).toEqual([]);
  });

  test('a basis on which nothing rests is proposed with the sentence that states it', () => {
    const text = 'On the basis of our legitimate interest we tell customers of new bicycles.';
    const [one] = read(text).lacking;
    expect(one).toMatchObject({
      noun: 'purpose',
      values: { description: { en: text }, legalBasis: '6.1.f' },
    });
    expect(purposesOf('You consent by using this site.')).toEqual([]);
  });

  test('go to the activity that the person chooses, or to a new one', () => {
    const { lacking } = read(policies.en);
    let next = 0;
    const accept = (goTo: Parameters<typeof acceptProposals>[4]) =>
      acceptProposals(registered, lacking, 'old.html', () => `new-${++next}`, goTo);
    const added = (edits: ReturnType<typeof accept>, noun: string) =>
      edits.flatMap((edit) => (edit.do === 'add' && edit.noun === noun ? [edit] : []));
    const known = accept({ id: 'a' });
    expect(added(known, 'activity')).toEqual([]);
    expect(added(known, 'purpose').map(({ values }) => values?.['activity'])).toEqual(['a', 'a']);
    const begun = accept({ name: { en: 'Read' }, today });
    const [activity] = added(begun, 'activity');
    expect(activity?.values).toMatchObject({ name: { en: 'Read' }, status: 'draft', role: 'controller' });
    for (const { values } of added(begun, 'purpose')) {
      expect(values?.['activity']).toBe(activity?.id);
      expect(values?.['marks']).toMatchObject({ description: { toConfirm: true } });
    }
    for (const edit of begun) expect(editSchema.safeParse(edit).success).toBe(true);
  });
});

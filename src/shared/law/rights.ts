import type { LegalBasis as LegalBasisCode } from '../register/purpose';
import type { Text } from '../register/text';
import { type Dated, from, gdpr, type IsoDate, type LawText, validOn } from './dated';
import type { LawCode } from './laws';

export type RightCode =
  | 'information'
  | 'access'
  | 'rectification'
  | 'erasure'
  | 'restriction'
  | 'portability'
  | 'objection'
  | 'directMarketing'
  | 'automated'
  | 'withdrawal'
  | 'complaint';

/** A right of the data subject. */
export type Right = Dated & Readonly<{ code: RightCode; name: LawText; article: string }>;

export const rights: readonly Right[] = [
  {
    ...gdpr,
    code: 'information',
    article: '13-14',
    name: {
      en: 'Right to information',
      nl: 'Recht op informatie',
      fr: 'Droit à l’information',
      de: 'Recht auf Information',
    },
  },
  {
    ...gdpr,
    code: 'access',
    article: '15',
    name: { en: 'Right of access', nl: 'Recht van inzage', fr: 'Droit d’accès', de: 'Auskunftsrecht' },
  },
  {
    ...gdpr,
    code: 'rectification',
    article: '16',
    name: {
      en: 'Right to rectification',
      nl: 'Recht op rectificatie',
      fr: 'Droit de rectification',
      de: 'Recht auf Berichtigung',
    },
  },
  {
    ...gdpr,
    code: 'erasure',
    article: '17',
    name: {
      en: 'Right to erasure',
      nl: 'Recht op gegevenswissing',
      fr: 'Droit à l’effacement',
      de: 'Recht auf Löschung',
    },
  },
  {
    ...gdpr,
    code: 'restriction',
    article: '18',
    name: {
      en: 'Right to restriction of processing',
      nl: 'Recht op beperking van de verwerking',
      fr: 'Droit à la limitation du traitement',
      de: 'Recht auf Einschränkung der Verarbeitung',
    },
  },
  {
    ...gdpr,
    code: 'portability',
    article: '20',
    name: {
      en: 'Right to data portability',
      nl: 'Recht op overdraagbaarheid van gegevens',
      fr: 'Droit à la portabilité des données',
      de: 'Recht auf Datenübertragbarkeit',
    },
  },
  {
    ...gdpr,
    code: 'objection',
    article: '21(1)',
    name: {
      en: 'Right to object',
      nl: 'Recht van bezwaar',
      fr: 'Droit d’opposition',
      de: 'Widerspruchsrecht',
    },
  },
  {
    ...gdpr,
    code: 'directMarketing',
    article: '21(2)',
    name: {
      en: 'Right to object to direct marketing',
      nl: 'Recht van bezwaar tegen direct marketing',
      fr: 'Droit d’opposition à la prospection',
      de: 'Widerspruchsrecht gegen Direktwerbung',
    },
  },
  {
    ...gdpr,
    code: 'automated',
    article: '22',
    name: {
      en: 'Right not to be subject to automated individual decision-making',
      nl: 'Recht om niet te worden onderworpen aan geautomatiseerde individuele besluitvorming',
      fr: 'Droit de ne pas faire l’objet d’une décision individuelle automatisée',
      de: 'Recht, keiner automatisierten Entscheidung im Einzelfall unterworfen zu werden',
    },
  },
  {
    ...gdpr,
    code: 'withdrawal',
    article: '7(3)',
    name: {
      en: 'Right to withdraw consent',
      nl: 'Recht om de toestemming in te trekken',
      fr: 'Droit de retirer son consentement',
      de: 'Recht, die Einwilligung zu widerrufen',
    },
  },
  {
    ...gdpr,
    code: 'complaint',
    article: '77',
    name: {
      en: 'Right to lodge a complaint with a supervisory authority',
      nl: 'Recht om klacht in te dienen bij een toezichthoudende autoriteit',
      fr: 'Droit d’introduire une réclamation auprès d’une autorité de contrôle',
      de: 'Recht auf Beschwerde bei einer Aufsichtsbehörde',
    },
  },
];

/** Whether a right exists under a legal basis, and under which condition. */
export type RightUnderBasis =
  | Readonly<{ exists: 'yes' }>
  | Readonly<{ exists: 'no' }>
  | Readonly<{ exists: 'conditional'; condition: LawText }>;

const yes: RightUnderBasis = { exists: 'yes' };
const no: RightUnderBasis = { exists: 'no' };
const when = (en: string, nl: string, fr: string): RightUnderBasis => ({
  exists: 'conditional',
  condition: { en, nl, fr },
});

type PerBasis = Readonly<Record<LegalBasisCode, RightUnderBasis>>;

const whatever: PerBasis = {
  '6.1.a': yes,
  '6.1.b': yes,
  '6.1.c': yes,
  '6.1.d': yes,
  '6.1.e': yes,
  '6.1.f': yes,
};

const noLongerNecessary = when(
  'when the data are no longer necessary',
  'wanneer de gegevens niet langer nodig zijn',
  'lorsque les données ne sont plus nécessaires',
);

const portable = when(
  'for data that the person provided and that are processed by automated means',
  'voor gegevens die de betrokkene heeft verstrekt en die geautomatiseerd worden verwerkt',
  'pour les données fournies par la personne et traitées de manière automatisée',
);

const directMarketing = when(
  'whenever data are processed for direct marketing: it must then stop',
  'telkens gegevens voor direct marketing worden verwerkt: die moet dan stoppen',
  'chaque fois que des données sont traitées à des fins de prospection\u202f: celle-ci doit alors cesser',
);

const byLaw = when(
  'automated decisions only where a law allows them, with safeguards',
  'geautomatiseerde besluiten alleen waar een wet ze toestaat, met waarborgen',
  'décisions automatisées uniquement lorsqu’une loi les autorise, avec des garanties',
);

/** The matrix of rights and legal bases, from Art. 7(3), 13 to 22 and 77. */
const matrix: Readonly<Record<RightCode, PerBasis>> = {
  information: whatever,
  access: whatever,
  rectification: whatever,
  erasure: {
    '6.1.a': when(
      'after withdrawal of consent, if there is no other legal basis',
      'na intrekking van de toestemming, als er geen andere rechtsgrond is',
      'après le retrait du consentement, s’il n’existe pas d’autre base juridique',
    ),
    '6.1.b': noLongerNecessary,
    // Art. 17(3)(b)
    '6.1.c': when(
      'not while the legal obligation lasts',
      'niet zolang de wettelijke verplichting duurt',
      'pas tant que dure l’obligation légale',
    ),
    '6.1.d': noLongerNecessary,
    '6.1.e': when(
      'not while the data are needed for the task',
      'niet zolang de gegevens nodig zijn voor de taak',
      'pas tant que les données sont nécessaires à la mission',
    ),
    '6.1.f': when(
      'when the data are no longer necessary, or after a successful objection',
      'wanneer de gegevens niet langer nodig zijn, of na een gegrond bezwaar',
      'lorsque les données ne sont plus nécessaires, ou après une opposition fondée',
    ),
  },
  restriction: whatever,
  portability: { '6.1.a': portable, '6.1.b': portable, '6.1.c': no, '6.1.d': no, '6.1.e': no, '6.1.f': no },
  objection: { '6.1.a': no, '6.1.b': no, '6.1.c': no, '6.1.d': no, '6.1.e': yes, '6.1.f': yes },
  directMarketing: {
    '6.1.a': directMarketing,
    '6.1.b': directMarketing,
    '6.1.c': directMarketing,
    '6.1.d': directMarketing,
    '6.1.e': directMarketing,
    '6.1.f': directMarketing,
  },
  automated: {
    '6.1.a': when(
      'automated decisions only with explicit consent and safeguards',
      'geautomatiseerde besluiten alleen met uitdrukkelijke toestemming en waarborgen',
      'décisions automatisées uniquement avec consentement explicite et garanties',
    ),
    '6.1.b': when(
      'automated decisions only if necessary for the contract, with safeguards',
      'geautomatiseerde besluiten alleen als ze nodig zijn voor de overeenkomst, met waarborgen',
      'décisions automatisées uniquement si elles sont nécessaires au contrat, avec des garanties',
    ),
    '6.1.c': byLaw,
    // Art. 22(2) names contract, law and explicit consent only: under (d) and (f) no such decision is allowed.
    '6.1.d': yes,
    '6.1.e': byLaw,
    '6.1.f': yes,
  },
  withdrawal: { '6.1.a': yes, '6.1.b': no, '6.1.c': no, '6.1.d': no, '6.1.e': no, '6.1.f': no },
  complaint: whatever,
};

/** Whether a right exists for data processed on a legal basis. */
export function rightUnder(right: RightCode, basis: LegalBasisCode): RightUnderBasis {
  return matrix[right][basis];
}

/** Time limits of Art. 12(3), in calendar months. */
export type AnswerTime = Dated &
  Readonly<{ code: string; article: string; answerMonths: number; extensionMonths: number }>;

export const answerTime: AnswerTime = {
  ...gdpr,
  code: 'gdpr-12-3',
  article: '12(3)',
  answerMonths: 1,
  extensionMonths: 2,
};
export const answerTimes: readonly AnswerTime[] = [answerTime];

/** Days in a month, counted from 1 for January. */
function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * A day a number of calendar months later, on the last day of that month where the day does not exist
 * (30 January plus one month is 28 or 29 February). Weekends and holidays are not moved (Regulation 1182/71).
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = (count % 12) + 1;
  const newDay = Math.min(day, daysInMonth(newYear, newMonth));
  return [
    String(newYear).padStart(4, '0'),
    String(newMonth).padStart(2, '0'),
    String(newDay).padStart(2, '0'),
  ].join('-');
}

/** A law that limits rights (Art. 23): which rights, and what it says of them, told to the person concerned. */
export type RightsLimit = Dated &
  Readonly<{
    code: string;
    law: LawCode;
    provision: string;
    limits: readonly Exclude<RightCode, 'directMarketing' | 'automated' | 'withdrawal' | 'complaint'>[];
    says: LawText;
    /** First and last article of the part of the law for which it holds. */
    covers: readonly [first: number, last: number];
    /** Words by which the law is recognised in a text, in small letters. */
    patterns: readonly string[];
  }>;

export const rightsLimits: readonly RightsLimit[] = [
  {
    ...from('Act of 18 September 2017, Art. 65', 'C'),
    code: 'aml-65',
    law: 'BE-AML-2017',
    provision: '65',
    validFrom: '2017-10-16',
    limits: ['access', 'rectification', 'erasure', 'portability', 'objection'],
    says: {
      en: 'For data used under this Act you cannot turn to us to see, correct, erase or receive them, nor object to their use. You can ask the Data Protection Authority to exercise your right of access for you.',
      nl: 'Voor gegevens die op grond van deze wet worden gebruikt, kunt u niet bij ons terecht om ze in te zien, te laten verbeteren, te laten wissen of te ontvangen, noch om bezwaar te maken. U kunt de Gegevensbeschermingsautoriteit vragen uw recht van inzage voor u uit te oefenen.',
      fr: 'Pour les données utilisées en vertu de cette loi, vous ne pouvez pas vous adresser à nous pour les consulter, les faire corriger ou effacer, les recevoir ou vous opposer à leur usage. Vous pouvez demander à l’Autorité de protection des données d’exercer votre droit d’accès pour vous.',
    },
    covers: [7, 66],
    patterns: [
      '18 september 2017',
      '18 septembre 2017',
      '18. september 2017',
      '18/09/2017',
      'anti-money-laundering act',
      'anti-money laundering act',
      'antiwitwaswet',
      'loi antiblanchiment',
      'loi anti-blanchiment',
    ],
  },
];

/** The limits of rights, in force on that day, of the laws that a text names in any of its languages. */
export function rightsLimitsNamed(text: Text | null, date: IsoDate): readonly RightsLimit[] {
  return validOn(rightsLimits, date).filter(({ patterns }) =>
    Object.values(text ?? {}).some((said) =>
      patterns.some((pattern) => said.toLowerCase().includes(pattern)),
    ),
  );
}

/**
 * The same for a law that a purpose rests on: only where an article that stands behind its name is one of those that
 * the limit goes with. A company that tells who owns it rests on the same Act as an accountant who checks clients.
 */
export function rightsLimitsOf(text: Text | null, date: IsoDate): readonly RightsLimit[] {
  return rightsLimitsNamed(text, date).filter(({ patterns, covers: [first, last] }) =>
    Object.values(text ?? {}).some((said) =>
      said
        .toLowerCase()
        .split(/;/)
        .filter((piece) => patterns.some((pattern) => piece.includes(pattern)))
        .some((piece) =>
          [...(/\bart(?:icles?|ikel(?:en)?)?\b.*$/s.exec(piece)?.[0] ?? '').matchAll(/\b\d{1,3}\b/g)].some(
            ([number]) => Number(number) >= first && Number(number) <= last,
          ),
        ),
    ),
  );
}

import { type Dated, from, type LawText } from './dated';

export const riskSteps = ['1', '2', '3', '4'] as const;
/** A step of the scale, as the register keeps it. */
export type RiskStep = (typeof riskSteps)[number];

const cnil = from('CNIL, PIA method, 2018 edition (meaning in our own words)', 'B');

/** The four steps, with what each means for people (severity) and for the chosen sources (likelihood). */
export const riskScale: readonly (Dated &
  Readonly<{ code: RiskStep; name: LawText; severity: LawText; likelihood: LawText }>)[] = [
  {
    ...cnil,
    code: '1',
    name: { en: 'Negligible', nl: 'Verwaarloosbaar', fr: 'Négligeable', de: 'Geringfügig' },
    severity: {
      en: 'People are not affected, or meet small inconveniences that they overcome without trouble: lost time, annoyance, spam.',
      nl: 'Personen ondervinden niets, of kleine ongemakken die ze zonder moeite te boven komen: tijdverlies, ergernis, spam.',
      fr: 'Les personnes ne sont pas touchées, ou subissent de petits désagréments surmontés sans peine\u202f: perte de temps, agacement, spam.',
    },
    likelihood: {
      en: 'It does not seem possible.',
      nl: 'Het lijkt niet mogelijk.',
      fr: 'Cela ne semble pas possible.',
    },
  },
  {
    ...cnil,
    code: '2',
    name: { en: 'Limited', nl: 'Beperkt', fr: 'Limitée', de: 'Überschaubar' },
    severity: {
      en: 'Real inconveniences that people overcome despite some difficulty: extra cost, a refused service, stress, a slight illness.',
      nl: 'Echte ongemakken die personen met enige moeite te boven komen: extra kosten, een geweigerde dienst, stress, een lichte aandoening.',
      fr: 'De réels désagréments surmontés malgré quelques difficultés\u202f: frais, service refusé, stress, affection légère.',
    },
    likelihood: { en: 'It seems difficult.', nl: 'Het lijkt moeilijk.', fr: 'Cela semble difficile.' },
  },
  {
    ...cnil,
    code: '3',
    name: { en: 'Significant', nl: 'Belangrijk', fr: 'Importante', de: 'Substantiell' },
    severity: {
      en: 'Serious consequences that people overcome only with great difficulty: fraud, a blacklist, loss of work or home, depression, harassment.',
      nl: 'Ernstige gevolgen die personen slechts met grote moeite te boven komen: fraude, een zwarte lijst, verlies van werk of woning, depressie, pesterijen.',
      fr: 'Des conséquences graves surmontées avec de grandes difficultés\u202f: fraude, liste noire, perte d’emploi ou de logement, dépression, harcèlement.',
    },
    likelihood: { en: 'It seems possible.', nl: 'Het lijkt mogelijk.', fr: 'Cela semble possible.' },
  },
  {
    ...cnil,
    code: '4',
    name: { en: 'Maximum', nl: 'Maximaal', fr: 'Maximale', de: 'Groß' },
    severity: {
      en: 'Serious or irreversible consequences that people may never overcome: long illness, unbearable debt, broken family ties, death.',
      nl: 'Ernstige of onomkeerbare gevolgen die personen misschien nooit te boven komen: langdurige ziekte, ondraaglijke schuld, verbroken familiebanden, overlijden.',
      fr: 'Des conséquences graves ou irréversibles, peut-être insurmontables\u202f: maladie de longue durée, dette insupportable, rupture des liens familiaux, décès.',
    },
    likelihood: {
      en: 'It seems extremely easy.',
      nl: 'Het lijkt uiterst gemakkelijk.',
      fr: 'Cela semble extrêmement facile.',
    },
  },
];

export const riskLevelCodes = ['low', 'moderate', 'high', 'veryHigh'] as const;
export type RiskLevel = (typeof riskLevelCodes)[number];

const convention = from('Convention of this program; the CNIL prints a map, not a formula', 'C');

export const riskLevels: readonly (Dated & Readonly<{ code: RiskLevel; name: LawText }>)[] = [
  { ...convention, code: 'low', name: { en: 'Low', nl: 'Laag', fr: 'Faible' } },
  { ...convention, code: 'moderate', name: { en: 'Moderate', nl: 'Matig', fr: 'Modéré' } },
  { ...convention, code: 'high', name: { en: 'High', nl: 'Hoog', fr: 'Élevé' } },
  { ...convention, code: 'veryHigh', name: { en: 'Very high', nl: 'Zeer hoog', fr: 'Très élevé' } },
];

/** Rows: severity 1 to 4. Columns: likelihood 1 to 4. */
const levels = [
  ['low', 'low', 'moderate', 'moderate'],
  ['low', 'moderate', 'moderate', 'high'],
  ['moderate', 'moderate', 'high', 'veryHigh'],
  ['moderate', 'high', 'veryHigh', 'veryHigh'],
] as const satisfies readonly (readonly RiskLevel[])[];

/** The level of a place in the matrix. */
export function riskLevel(severity: RiskStep, likelihood: RiskStep): RiskLevel {
  return levels[(Number(severity) - 1) as 0 | 1 | 2 | 3][(Number(likelihood) - 1) as 0 | 1 | 2 | 3];
}

/** A residual risk that stays high is brought before the authority first: Art. 36(1). */
export const isHighRisk = (level: RiskLevel): boolean => level === 'high' || level === 'veryHigh';

export const fearedEventCodes = ['access', 'change', 'loss', 'processing', 'other'] as const;

/** What people fear: the three events of the method, and the processing itself, which needs no accident. */
export const fearedEvents: readonly (Dated &
  Readonly<{ code: (typeof fearedEventCodes)[number]; name: LawText }>)[] = [
  {
    ...cnil,
    code: 'access',
    name: {
      en: 'Illegitimate access to data',
      nl: 'Onrechtmatige toegang tot gegevens',
      fr: 'Accès illégitime à des données',
    },
  },
  {
    ...cnil,
    code: 'change',
    name: {
      en: 'Unwanted change of data',
      nl: 'Ongewenste wijziging van gegevens',
      fr: 'Modification non désirée de données',
    },
  },
  {
    ...cnil,
    code: 'loss',
    name: { en: 'Disappearance of data', nl: 'Verdwijnen van gegevens', fr: 'Disparition de données' },
  },
  {
    ...from('EDPB, common DPIA template, version 1.0 for consultation (2026)', 'B'),
    code: 'processing',
    name: {
      en: 'Risk of the processing itself',
      nl: 'Risico van de verwerking zelf',
      fr: 'Risque du traitement lui-même',
    },
  },
  { ...convention, code: 'other', name: { en: 'Other', nl: 'Andere', fr: 'Autre' } },
];

export const riskSourceCodes = ['internalHuman', 'externalHuman', 'nonHuman'] as const;

export const riskSources: readonly (Dated &
  Readonly<{ code: (typeof riskSourceCodes)[number]; name: LawText }>)[] = [
  {
    ...cnil,
    code: 'internalHuman',
    name: { en: 'People inside', nl: 'Personen binnen de organisatie', fr: 'Personnes internes' },
  },
  {
    ...cnil,
    code: 'externalHuman',
    name: { en: 'People outside', nl: 'Personen buiten de organisatie', fr: 'Personnes externes' },
  },
  {
    ...cnil,
    code: 'nonHuman',
    name: {
      en: 'Not human (fire, water, power, malware)',
      nl: 'Niet-menselijk (brand, water, stroom, malware)',
      fr: 'Non humaines (incendie, eau, électricité, logiciel malveillant)',
    },
  },
];

export const threatAssetCodes = [
  'hardware',
  'software',
  'networks',
  'people',
  'paper',
  'paperChannels',
] as const;

/** Through what a threat comes: the supporting assets of the method. */
export const threatAssets: readonly (Dated &
  Readonly<{ code: (typeof threatAssetCodes)[number]; name: LawText }>)[] = [
  { ...cnil, code: 'hardware', name: { en: 'Hardware', nl: 'Hardware', fr: 'Matériel' } },
  { ...cnil, code: 'software', name: { en: 'Software', nl: 'Software', fr: 'Logiciels' } },
  { ...cnil, code: 'networks', name: { en: 'Networks', nl: 'Netwerken', fr: 'Réseaux' } },
  { ...cnil, code: 'people', name: { en: 'People', nl: 'Personen', fr: 'Personnes' } },
  { ...cnil, code: 'paper', name: { en: 'Paper', nl: 'Papier', fr: 'Papier' } },
  {
    ...cnil,
    code: 'paperChannels',
    name: { en: 'Paper channels', nl: 'Papieren circuits', fr: 'Canaux papier' },
  },
];

import { type Dated, from, gdpr, type LawText } from './dated';

export type DpiaCriterionCode = 'W1' | 'W2' | 'W3' | 'W4' | 'W5' | 'W6' | 'W7' | 'W8' | 'W9';
export type BelgianDpiaCode = 'B1' | 'B2' | 'B3' | 'B4' | 'B5' | 'B6' | 'B7' | 'B8';
export type DpiaAlwaysCode = '35.3.a' | '35.3.b' | '35.3.c';

/** A criterion of guidelines WP 248 rev.01: a sign of high risk. */
export type DpiaCriterion = Dated & Readonly<{ code: DpiaCriterionCode; name: LawText; article: '35(1)' }>;

/** How many confirmed criteria make an impact assessment the rule; then make one, or write down why not. */
export type DpiaThreshold = Dated & Readonly<{ code: string; criteria: number }>;

export const dpiaThresholds: readonly DpiaThreshold[] = [
  { ...from('WP 248 rev.01', 'B'), code: 'wp248-two', validFrom: '2018-05-25', criteria: 2 },
];

const wp248 = { ...from('WP 248 rev.01', 'B'), validFrom: '2018-05-25', article: '35(1)' } as const;

export const dpiaCriteria: readonly DpiaCriterion[] = [
  {
    ...wp248,
    code: 'W1',
    name: {
      en: 'Evaluation or scoring, also profiling and predicting',
      nl: 'Evaluatie of scoretoekenning, ook profilering en voorspelling',
      fr: 'Évaluation ou notation, y compris profilage et prédiction',
    },
  },
  {
    ...wp248,
    code: 'W2',
    name: {
      en: 'Automated decisions with legal or similarly significant effect',
      nl: 'Geautomatiseerde besluiten met rechtsgevolg of een vergelijkbaar wezenlijk gevolg',
      fr: 'Décisions automatisées avec effet juridique ou effet similaire significatif',
    },
  },
  {
    ...wp248,
    code: 'W3',
    name: { en: 'Systematic monitoring', nl: 'Stelselmatige monitoring', fr: 'Surveillance systématique' },
  },
  {
    ...wp248,
    code: 'W4',
    name: {
      en: 'Sensitive data or data of a highly personal nature',
      nl: 'Gevoelige gegevens of gegevens van zeer persoonlijke aard',
      fr: 'Données sensibles ou à caractère hautement personnel',
    },
  },
  {
    ...wp248,
    code: 'W5',
    name: {
      en: 'Data processed on a large scale',
      nl: 'Op grote schaal verwerkte gegevens',
      fr: 'Données traitées à grande échelle',
    },
  },
  {
    ...wp248,
    code: 'W6',
    name: {
      en: 'Matching or combining datasets',
      nl: 'Koppelen of combineren van datasets',
      fr: 'Croisement ou combinaison d’ensembles de données',
    },
  },
  {
    ...wp248,
    code: 'W7',
    name: {
      en: 'Vulnerable data subjects (children, employees, patients)',
      nl: 'Kwetsbare betrokkenen (kinderen, werknemers, patiënten)',
      fr: 'Personnes vulnérables (enfants, travailleurs, patients)',
    },
  },
  {
    ...wp248,
    code: 'W8',
    name: {
      en: 'Innovative use, or new technological or organisational solutions',
      nl: 'Innovatief gebruik, of nieuwe technologische of organisatorische oplossingen',
      fr: 'Usage innovant, ou nouvelles solutions technologiques ou organisationnelles',
    },
  },
  {
    ...wp248,
    code: 'W9',
    name: {
      en: 'Processing that keeps people from a right, a service or a contract',
      nl: 'Verwerking die personen belet een recht uit te oefenen of een dienst of overeenkomst te krijgen',
      fr: 'Traitement qui empêche d’exercer un droit ou de bénéficier d’un service ou d’un contrat',
    },
  },
];

/** A case of Art. 35(3) in which an impact assessment is always required. */
export type DpiaAlways = Dated & Readonly<{ code: DpiaAlwaysCode; name: LawText; article: string }>;

export const dpiaAlways: readonly DpiaAlways[] = [
  {
    ...gdpr,
    code: '35.3.a',
    article: '35(3)(a)',
    name: {
      en: 'Systematic and extensive automated evaluation of personal aspects on which decisions with legal or similar effect rest',
      nl: 'Systematische en uitgebreide geautomatiseerde beoordeling van persoonlijke aspecten waarop besluiten met rechtsgevolg of vergelijkbaar gevolg berusten',
      fr: 'Évaluation automatisée systématique et approfondie d’aspects personnels, fondant des décisions à effet juridique ou similaire',
    },
  },
  {
    ...gdpr,
    code: '35.3.b',
    article: '35(3)(b)',
    name: {
      en: 'Special categories or criminal data on a large scale',
      nl: 'Bijzondere categorieën of strafrechtelijke gegevens op grote schaal',
      fr: 'Catégories particulières ou données pénales à grande échelle',
    },
  },
  {
    ...gdpr,
    code: '35.3.c',
    article: '35(3)(c)',
    name: {
      en: 'Systematic monitoring of a publicly accessible area on a large scale',
      nl: 'Stelselmatige en grootschalige monitoring van openbaar toegankelijke ruimten',
      fr: 'Surveillance systématique à grande échelle d’une zone accessible au public',
    },
  },
];

/** A case of the Belgian list of Art. 35(4). */
export type BelgianDpiaCase = Dated & Readonly<{ code: BelgianDpiaCode; name: LawText; article: '35(4)' }>;

const belgian = {
  ...from('GBA/APD decision 01/2019 (Belgian Official Gazette 22 March 2019)', 'B'),
  validFrom: '2019-04-01',
  article: '35(4)',
} as const;

export const belgianDpiaList: readonly BelgianDpiaCase[] = [
  {
    ...belgian,
    code: 'B1',
    name: {
      en: 'Biometric identification of people in public places or private places open to the public',
      nl: 'Biometrische identificatie van personen op openbare plaatsen of private plaatsen die voor het publiek toegankelijk zijn',
      fr: 'Identification biométrique de personnes dans des lieux publics ou des lieux privés accessibles au public',
    },
  },
  {
    ...belgian,
    code: 'B2',
    name: {
      en: 'Data from third parties used to decide on refusing or ending a service contract with a natural person',
      nl: 'Gegevens van derden die meespelen bij de weigering of beëindiging van een dienstencontract met een natuurlijke persoon',
      fr: 'Données de tiers utilisées pour décider du refus ou de la fin d’un contrat de service avec une personne physique',
    },
  },
  {
    ...belgian,
    code: 'B3',
    name: {
      en: 'Health data collected automatically by an active implantable medical device',
      nl: 'Gezondheidsgegevens die automatisch worden verzameld met een actief implanteerbaar medisch hulpmiddel',
      fr: 'Données de santé collectées automatiquement par un dispositif médical implantable actif',
    },
  },
  {
    ...belgian,
    code: 'B4',
    name: {
      en: 'Large-scale data from third parties to analyse or predict economic situation, health, preferences, behaviour, location or movements',
      nl: 'Grootschalige gegevens van derden om economische situatie, gezondheid, voorkeuren, gedrag, locatie of verplaatsingen te analyseren of te voorspellen',
      fr: 'Données de tiers à grande échelle pour analyser ou prédire la situation économique, la santé, les préférences, le comportement, la localisation ou les déplacements',
    },
  },
  {
    ...belgian,
    code: 'B5',
    name: {
      en: 'Special categories or very personal data systematically exchanged between several controllers',
      nl: 'Bijzondere categorieën of zeer persoonlijke gegevens die systematisch tussen verschillende verwerkingsverantwoordelijken worden uitgewisseld',
      fr: 'Catégories particulières ou données très personnelles échangées systématiquement entre plusieurs responsables du traitement',
    },
  },
  {
    ...belgian,
    code: 'B6',
    name: {
      en: 'Large-scale data from devices with sensors to analyse or predict such aspects of people',
      nl: 'Grootschalige gegevens van toestellen met sensoren om zulke aspecten van personen te analyseren of te voorspellen',
      fr: 'Données à grande échelle d’appareils dotés de capteurs pour analyser ou prédire de tels aspects des personnes',
    },
  },
  {
    ...belgian,
    ...from('GBA/APD decision 01/2019; wording through a derived list', 'C'),
    code: 'B7',
    name: {
      en: 'Large-scale or systematic communication data, metadata or location data that a requested service does not strictly need',
      nl: 'Grootschalige of systematische communicatiegegevens, metagegevens of locatiegegevens die niet strikt nodig zijn voor een gevraagde dienst',
      fr: 'Données de communication, métadonnées ou données de localisation, à grande échelle ou systématiques, non strictement nécessaires à un service demandé',
    },
  },
  {
    ...belgian,
    ...from('GBA/APD decision 01/2019; wording not re-read', 'C'),
    code: 'B8',
    name: {
      en: 'Large-scale processing in which behaviour is systematically observed or influenced by automated means, also for advertising',
      nl: 'Grootschalige verwerking waarbij gedrag systematisch geautomatiseerd wordt waargenomen of beïnvloed, ook voor reclame',
      fr: 'Traitement à grande échelle dans lequel le comportement est systématiquement observé ou influencé de manière automatisée, y compris à des fins publicitaires',
    },
  },
];

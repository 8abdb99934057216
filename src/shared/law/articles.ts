import { type Dated, gdpr, type LawText } from './dated';

/** M: always mandatory. IA: mandatory where applicable. IP: mandatory where possible (empty only with a reason). */
export type Level = 'M' | 'IA' | 'IP';

/** Art. 30(1) is the register of a controller, Art. 30(2) that of a processor. */
export type RegisterKind = 'controller' | 'processor';

export type HeadingCode =
  | 'R1.a'
  | 'R1.b'
  | 'R1.c.1'
  | 'R1.c.2'
  | 'R1.d'
  | 'R1.e'
  | 'R1.e.2'
  | 'R1.f'
  | 'R1.g'
  | 'R2.a'
  | 'R2.b'
  | 'R2.c'
  | 'R2.c.2'
  | 'R2.d';

export type RegisterItemCode =
  | 'R1.a.1'
  | 'R1.a.2'
  | 'R1.a.3'
  | 'R1.a.4'
  | 'R1.b'
  | 'R1.c.1'
  | 'R1.c.2'
  | 'R1.d'
  | 'R1.e.1'
  | 'R1.e.2'
  | 'R1.f'
  | 'R1.g'
  | 'R2.a.1'
  | 'R2.a.2'
  | 'R2.a.3'
  | 'R2.a.4'
  | 'R2.b'
  | 'R2.c.1'
  | 'R2.c.2'
  | 'R2.d';

/** A column heading of an export, in the wording of the language versions of the Regulation. */
export type Heading = Dated &
  Readonly<{ code: HeadingCode; name: LawText; article: string; register: RegisterKind }>;

/** One fact that Art. 30 asks for. */
export type RegisterItem = Dated &
  Readonly<{
    code: RegisterItemCode;
    name: LawText;
    article: string;
    level: Level;
    heading: HeadingCode;
    register: RegisterKind;
  }>;

export const registerTitle: LawText = {
  en: 'Records of processing activities',
  nl: 'Register van de verwerkingsactiviteiten',
  fr: 'Registre des activités de traitement',
  de: 'Verzeichnis von Verarbeitungstätigkeiten',
};

export const processorRegisterTitle: LawText = {
  en: 'Records of processing activities carried out on behalf of controllers',
  nl: 'Register van de verwerkingsactiviteiten die voor rekening van verwerkingsverantwoordelijken worden verricht',
  fr: 'Registre des activités de traitement effectuées pour le compte de responsables du traitement',
  de: 'Verzeichnis von Verarbeitungstätigkeiten, die im Auftrag von Verantwortlichen durchgeführt werden',
};

export const levelNames: Readonly<Record<Level, LawText>> = {
  M: { en: 'mandatory', nl: 'verplicht', fr: 'obligatoire', de: 'zwingend' },
  IA: {
    en: 'where applicable',
    nl: 'in voorkomend geval',
    fr: 'le cas échéant',
    de: 'gegebenenfalls',
  },
  IP: { en: 'where possible', nl: 'indien mogelijk', fr: 'dans la mesure du possible', de: 'wenn möglich' },
};

const transfers: LawText = {
  en: 'Transfers to a third country or an international organisation',
  nl: 'Doorgiften aan een derde land of een internationale organisatie',
  fr: 'Transferts vers un pays tiers ou à une organisation internationale',
  de: 'Übermittlungen an ein Drittland oder an eine internationale Organisation',
};

const safeguardDocuments: LawText = {
  en: 'Documentation of suitable safeguards',
  nl: 'Documenten inzake de passende waarborgen',
  fr: 'Documents attestant de l’existence de garanties appropriées',
  de: 'Dokumentierung geeigneter Garantien',
};

const securityMeasures: LawText = {
  en: 'General description of the technical and organisational security measures',
  nl: 'Algemene beschrijving van de technische en organisatorische beveiligingsmaatregelen',
  fr: 'Description générale des mesures de sécurité techniques et organisationnelles',
  de: 'Allgemeine Beschreibung der technischen und organisatorischen Maßnahmen',
};

const dataSubjects: LawText = {
  en: 'Categories of data subjects',
  nl: 'Categorieën van betrokkenen',
  fr: 'Catégories de personnes concernées',
  de: 'Kategorien betroffener Personen',
};

const personalData: LawText = {
  en: 'Categories of personal data',
  nl: 'Categorieën van persoonsgegevens',
  fr: 'Catégories de données à caractère personnel',
  de: 'Kategorien personenbezogener Daten',
};

const recipients: LawText = {
  en: 'Categories of recipients',
  nl: 'Categorieën van ontvangers',
  fr: 'Catégories de destinataires',
  de: 'Kategorien von Empfängern',
};

const purposes: LawText = {
  en: 'Purposes of the processing',
  nl: 'Verwerkingsdoeleinden',
  fr: 'Finalités du traitement',
  de: 'Zwecke der Verarbeitung',
};

const erasure: LawText = {
  en: 'Envisaged time limits for erasure of the different categories of data',
  nl: 'Beoogde termijnen waarbinnen de verschillende categorieën van gegevens moeten worden gewist',
  fr: 'Délais prévus pour l’effacement',
  de: 'Vorgesehene Fristen für die Löschung',
};

const onBehalf: LawText = {
  en: 'Categories of processing carried out on behalf of each controller',
  nl: 'Categorieën van verwerkingen die voor rekening van iedere verwerkingsverantwoordelijke zijn uitgevoerd',
  fr: 'Catégories de traitements effectués pour le compte de chaque responsable du traitement',
  de: 'Kategorien von Verarbeitungen, die im Auftrag jedes Verantwortlichen durchgeführt werden',
};

/** The headings in the order of Art. 30(1) and then Art. 30(2). */
export const headings: readonly Heading[] = [
  {
    ...gdpr,
    code: 'R1.a',
    register: 'controller',
    article: '30(1)(a)',
    name: {
      en: 'Name and contact details of the controller, joint controller, representative and data protection officer',
      nl: 'Naam en contactgegevens van de verwerkingsverantwoordelijke, de gezamenlijke verwerkingsverantwoordelijken, de vertegenwoordiger en de functionaris voor gegevensbescherming',
      fr: 'Nom et coordonnées du responsable du traitement, du responsable conjoint du traitement, du représentant et du délégué à la protection des données',
      de: 'Name und Kontaktdaten des Verantwortlichen, des gemeinsam mit ihm Verantwortlichen, des Vertreters und des Datenschutzbeauftragten',
    },
  },
  { ...gdpr, code: 'R1.b', register: 'controller', article: '30(1)(b)', name: purposes },
  { ...gdpr, code: 'R1.c.1', register: 'controller', article: '30(1)(c)', name: dataSubjects },
  { ...gdpr, code: 'R1.c.2', register: 'controller', article: '30(1)(c)', name: personalData },
  { ...gdpr, code: 'R1.d', register: 'controller', article: '30(1)(d)', name: recipients },
  { ...gdpr, code: 'R1.e', register: 'controller', article: '30(1)(e)', name: transfers },
  { ...gdpr, code: 'R1.e.2', register: 'controller', article: '30(1)(e)', name: safeguardDocuments },
  { ...gdpr, code: 'R1.f', register: 'controller', article: '30(1)(f)', name: erasure },
  { ...gdpr, code: 'R1.g', register: 'controller', article: '30(1)(g)', name: securityMeasures },
  {
    ...gdpr,
    code: 'R2.a',
    register: 'processor',
    article: '30(2)(a)',
    name: {
      en: 'Name and contact details of the processor and of each controller on behalf of which the processor is acting, of the representative and of the data protection officer',
      nl: 'Naam en contactgegevens van de verwerker en van iedere verwerkingsverantwoordelijke voor rekening waarvan de verwerker handelt, van de vertegenwoordiger en van de functionaris voor gegevensbescherming',
      fr: 'Nom et coordonnées du sous-traitant et de chaque responsable du traitement pour le compte duquel le sous-traitant agit, du représentant et du délégué à la protection des données',
      de: 'Name und Kontaktdaten des Auftragsverarbeiters und jedes Verantwortlichen, in dessen Auftrag der Auftragsverarbeiter tätig ist, des Vertreters und des Datenschutzbeauftragten',
    },
  },
  { ...gdpr, code: 'R2.b', register: 'processor', article: '30(2)(b)', name: onBehalf },
  { ...gdpr, code: 'R2.c', register: 'processor', article: '30(2)(c)', name: transfers },
  { ...gdpr, code: 'R2.c.2', register: 'processor', article: '30(2)(c)', name: safeguardDocuments },
  { ...gdpr, code: 'R2.d', register: 'processor', article: '30(2)(d)', name: securityMeasures },
];

/** What a controller records, Art. 30(1). */
export const controllerItems: readonly RegisterItem[] = [
  {
    ...gdpr,
    code: 'R1.a.1',
    register: 'controller',
    heading: 'R1.a',
    article: '30(1)(a)',
    level: 'M',
    name: {
      en: 'Name and contact details of the controller',
      nl: 'Naam en contactgegevens van de verwerkingsverantwoordelijke',
      fr: 'Nom et coordonnées du responsable du traitement',
      de: 'Name und Kontaktdaten des Verantwortlichen',
    },
  },
  {
    ...gdpr,
    code: 'R1.a.2',
    register: 'controller',
    heading: 'R1.a',
    article: '30(1)(a)',
    level: 'IA',
    name: {
      en: 'Name and contact details of the joint controller',
      nl: 'Naam en contactgegevens van de gezamenlijke verwerkingsverantwoordelijken',
      fr: 'Nom et coordonnées du responsable conjoint du traitement',
      de: 'Name und Kontaktdaten des gemeinsam Verantwortlichen',
    },
  },
  {
    ...gdpr,
    code: 'R1.a.3',
    register: 'controller',
    heading: 'R1.a',
    article: '30(1)(a)',
    level: 'IA',
    name: {
      en: 'Name and contact details of the controller’s representative',
      nl: 'Naam en contactgegevens van de vertegenwoordiger van de verwerkingsverantwoordelijke',
      fr: 'Nom et coordonnées du représentant du responsable du traitement',
      de: 'Name und Kontaktdaten des Vertreters des Verantwortlichen',
    },
  },
  {
    ...gdpr,
    code: 'R1.a.4',
    register: 'controller',
    heading: 'R1.a',
    article: '30(1)(a)',
    level: 'IA',
    name: {
      en: 'Name and contact details of the data protection officer',
      nl: 'Naam en contactgegevens van de functionaris voor gegevensbescherming',
      fr: 'Nom et coordonnées du délégué à la protection des données',
      de: 'Name und Kontaktdaten des Datenschutzbeauftragten',
    },
  },
  {
    ...gdpr,
    code: 'R1.b',
    register: 'controller',
    heading: 'R1.b',
    article: '30(1)(b)',
    level: 'M',
    name: purposes,
  },
  {
    ...gdpr,
    code: 'R1.c.1',
    register: 'controller',
    heading: 'R1.c.1',
    article: '30(1)(c)',
    level: 'M',
    name: dataSubjects,
  },
  {
    ...gdpr,
    code: 'R1.c.2',
    register: 'controller',
    heading: 'R1.c.2',
    article: '30(1)(c)',
    level: 'M',
    name: personalData,
  },
  {
    ...gdpr,
    code: 'R1.d',
    register: 'controller',
    heading: 'R1.d',
    article: '30(1)(d)',
    level: 'M',
    name: recipients,
  },
  {
    ...gdpr,
    code: 'R1.e.1',
    register: 'controller',
    heading: 'R1.e',
    article: '30(1)(e)',
    level: 'IA',
    name: transfers,
  },
  {
    ...gdpr,
    code: 'R1.e.2',
    register: 'controller',
    heading: 'R1.e.2',
    article: '30(1)(e)',
    level: 'IA',
    name: safeguardDocuments,
  },
  {
    ...gdpr,
    code: 'R1.f',
    register: 'controller',
    heading: 'R1.f',
    article: '30(1)(f)',
    level: 'IP',
    name: erasure,
  },
  {
    ...gdpr,
    code: 'R1.g',
    register: 'controller',
    heading: 'R1.g',
    article: '30(1)(g)',
    level: 'IP',
    name: securityMeasures,
  },
];

/** What a processor records, Art. 30(2). */
export const processorItems: readonly RegisterItem[] = [
  {
    ...gdpr,
    code: 'R2.a.1',
    register: 'processor',
    heading: 'R2.a',
    article: '30(2)(a)',
    level: 'M',
    name: {
      en: 'Name and contact details of the processor or processors',
      nl: 'Naam en contactgegevens van de verwerker of de verwerkers',
      fr: 'Nom et coordonnées du ou des sous-traitants',
      de: 'Name und Kontaktdaten des Auftragsverarbeiters oder der Auftragsverarbeiter',
    },
  },
  {
    ...gdpr,
    code: 'R2.a.2',
    register: 'processor',
    heading: 'R2.a',
    article: '30(2)(a)',
    level: 'M',
    name: {
      en: 'Name and contact details of each controller on behalf of which the processor is acting',
      nl: 'Naam en contactgegevens van iedere verwerkingsverantwoordelijke voor rekening waarvan de verwerker handelt',
      fr: 'Nom et coordonnées de chaque responsable du traitement pour le compte duquel le sous-traitant agit',
      de: 'Name und Kontaktdaten jedes Verantwortlichen, in dessen Auftrag der Auftragsverarbeiter tätig ist',
    },
  },
  {
    ...gdpr,
    code: 'R2.a.3',
    register: 'processor',
    heading: 'R2.a',
    article: '30(2)(a)',
    level: 'IA',
    name: {
      en: 'Representative of the controller or of the processor',
      nl: 'Vertegenwoordiger van de verwerkingsverantwoordelijke of van de verwerker',
      fr: 'Représentant du responsable du traitement ou du sous-traitant',
      de: 'Vertreter des Verantwortlichen oder des Auftragsverarbeiters',
    },
  },
  {
    ...gdpr,
    code: 'R2.a.4',
    register: 'processor',
    heading: 'R2.a',
    article: '30(2)(a)',
    level: 'IA',
    name: {
      en: 'Data protection officer',
      nl: 'Functionaris voor gegevensbescherming',
      fr: 'Délégué à la protection des données',
      de: 'Datenschutzbeauftragter',
    },
  },
  {
    ...gdpr,
    code: 'R2.b',
    register: 'processor',
    heading: 'R2.b',
    article: '30(2)(b)',
    level: 'M',
    name: onBehalf,
  },
  {
    ...gdpr,
    code: 'R2.c.1',
    register: 'processor',
    heading: 'R2.c',
    article: '30(2)(c)',
    level: 'IA',
    name: transfers,
  },
  {
    ...gdpr,
    code: 'R2.c.2',
    register: 'processor',
    heading: 'R2.c.2',
    article: '30(2)(c)',
    level: 'IA',
    name: safeguardDocuments,
  },
  {
    ...gdpr,
    code: 'R2.d',
    register: 'processor',
    heading: 'R2.d',
    article: '30(2)(d)',
    level: 'IP',
    name: securityMeasures,
  },
];

export const registerItems: readonly RegisterItem[] = [...controllerItems, ...processorItems];

/** The heading with that code. The list holds every HeadingCode; a test keeps it so. */
export function heading(code: HeadingCode): Heading {
  const found = headings.find((entry) => entry.code === code);
  if (found === undefined) throw new Error(`No heading ${code}`);
  return found;
}

/** The facts of Art. 30 that one heading covers. */
export function itemsUnder(code: HeadingCode): readonly RegisterItem[] {
  return registerItems.filter((item) => item.heading === code);
}

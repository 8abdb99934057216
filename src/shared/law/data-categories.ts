import type { DataCategory, dataFlags } from '../register/people-and-data';
import { type Dated, from, gdprAppliesFrom, type LawText } from './dated';
import type { SpecialCategoryCode } from './special-categories';

/** S special (Art. 9), C criminal (Art. 10), N national number (Art. 87), H highly personal, K credential. */
export type DataFlag = (typeof dataFlags)[number];

/** A category of personal data to start from; its values fit the data category of the register. */
export type CatalogueDataCategory = Dated &
  Readonly<{
    code: string;
    name: LawText;
    flags: readonly DataFlag[];
    special?: SpecialCategoryCode;
    /** Content is not known beforehand: any special category may be in it (CJEU C-184/20). */
    mayContainSpecial?: NonNullable<DataCategory['mayContainSpecial']>;
  }>;

export const dataFlagNames: Readonly<Record<DataFlag, LawText>> = {
  S: {
    en: 'special category',
    nl: 'bijzondere categorie',
    fr: 'catégorie particulière',
    de: 'besondere Kategorie',
  },
  C: {
    en: 'criminal data',
    nl: 'strafrechtelijke gegevens',
    fr: 'données pénales',
    de: 'strafrechtliche Daten',
  },
  N: {
    en: 'national identification number',
    nl: 'nationaal identificatienummer',
    fr: 'numéro d’identification national',
    de: 'nationale Kennziffer',
  },
  H: {
    en: 'data of a highly personal nature',
    nl: 'gegevens van zeer persoonlijke aard',
    fr: 'données à caractère hautement personnel',
    de: 'höchst persönliche Daten',
  },
  K: {
    en: 'credential, needs stronger security',
    nl: 'toegangsgegeven, vraagt sterkere beveiliging',
    fr: 'donnée d’accès, demande une sécurité renforcée',
    de: 'Zugangsdatum, braucht stärkeren Schutz',
  },
};

/** Which article a flag comes from. H is a criterion of WP 248, K good practice under Art. 32. */
export const dataFlagArticles: Readonly<Record<DataFlag, string>> = {
  S: '9',
  C: '10',
  N: '87',
  H: '35',
  K: '32',
};

const starter = {
  ...from('Regulation (EU) 2016/679, Art. 9, 10 and 87; WP 248 rev.01; customary categories', 'B'),
  validFrom: gdprAppliesFrom,
} as const;

export const dataCategories: readonly CatalogueDataCategory[] = [
  {
    ...starter,
    code: 'identification',
    flags: [],
    name: {
      en: 'Identification (name, title)',
      nl: 'Identificatie (naam, aanspreking)',
      fr: 'Identification (nom, titre)',
      de: 'Identifikation (Name, Anrede)',
    },
  },
  {
    ...starter,
    code: 'contactDetails',
    flags: [],
    name: { en: 'Contact details', nl: 'Contactgegevens', fr: 'Coordonnées', de: 'Kontaktdaten' },
  },
  {
    ...starter,
    code: 'dateOfBirth',
    flags: [],
    name: {
      en: 'Date of birth, age',
      nl: 'Geboortedatum, leeftijd',
      fr: 'Date de naissance, âge',
      de: 'Geburtsdatum, Alter',
    },
  },
  {
    ...starter,
    code: 'nationalNumber',
    flags: ['N'],
    name: {
      en: 'National register number',
      nl: 'Rijksregisternummer',
      fr: 'Numéro de registre national',
      de: 'Nationalregisternummer',
    },
  },
  {
    ...starter,
    code: 'identityDocument',
    flags: ['N', 'H'],
    name: {
      en: 'Copy of an identity document',
      nl: 'Kopie van een identiteitsbewijs',
      fr: 'Copie d’un document d’identité',
      de: 'Kopie eines Ausweises',
    },
  },
  {
    ...starter,
    code: 'image',
    flags: [],
    name: { en: 'Photo, image', nl: 'Foto, beeld', fr: 'Photo, image', de: 'Foto, Bild' },
  },
  {
    ...starter,
    code: 'language',
    flags: [],
    name: { en: 'Language', nl: 'Taal', fr: 'Langue', de: 'Sprache' },
  },
  {
    ...starter,
    code: 'employer',
    flags: [],
    name: {
      en: 'Employer, job title, role',
      nl: 'Werkgever, functie, rol',
      fr: 'Employeur, fonction, rôle',
      de: 'Arbeitgeber, Funktion, Rolle',
    },
  },
  {
    ...starter,
    code: 'credentials',
    flags: ['K'],
    name: {
      en: 'Login credentials, API keys',
      nl: 'Inloggegevens, API-sleutels',
      fr: 'Identifiants de connexion, clés d’API',
      de: 'Zugangsdaten, API-Schlüssel',
    },
  },
  {
    ...starter,
    code: 'billing',
    flags: [],
    name: {
      en: 'Billing and invoice data',
      nl: 'Facturatiegegevens',
      fr: 'Données de facturation',
      de: 'Rechnungsdaten',
    },
  },
  {
    ...starter,
    code: 'paymentDetails',
    flags: ['H'],
    name: {
      en: 'Bank account, payment data',
      nl: 'Bankrekening, betaalgegevens',
      fr: 'Compte bancaire, données de paiement',
      de: 'Bankverbindung, Zahlungsdaten',
    },
  },
  {
    ...starter,
    code: 'paymentReference',
    flags: [],
    name: {
      en: 'Payment reference (date, amount, reference)',
      nl: 'Betalingsreferentie (datum, bedrag, mededeling)',
      fr: 'Référence de paiement (date, montant, communication)',
      de: 'Zahlungsreferenz (Datum, Betrag, Verwendungszweck)',
    },
  },
  {
    ...starter,
    code: 'enterpriseNumber',
    flags: [],
    name: {
      en: 'VAT or enterprise number of a sole trader',
      nl: 'Btw- of ondernemingsnummer van een eenmanszaak',
      fr: 'Numéro de TVA ou d’entreprise d’un indépendant',
      de: 'Mehrwertsteuer- oder Unternehmensnummer eines Einzelunternehmers',
    },
  },
  {
    ...starter,
    code: 'contractHistory',
    flags: [],
    name: {
      en: 'Order and contract history',
      nl: 'Bestel- en contractgeschiedenis',
      fr: 'Historique des commandes et des contrats',
      de: 'Bestell- und Vertragshistorie',
    },
  },
  {
    ...starter,
    code: 'communications',
    flags: [],
    mayContainSpecial: true,
    name: {
      en: 'Communications (e-mail, chat, support tickets, uploaded files)',
      nl: 'Communicatie (e-mail, chat, supporttickets, geüploade bestanden)',
      fr: 'Communications (e-mail, chat, tickets d’assistance, fichiers envoyés)',
      de: 'Kommunikation (E-Mail, Chat, Supporttickets, hochgeladene Dateien)',
    },
  },
  {
    ...starter,
    code: 'deviceData',
    flags: [],
    name: {
      en: 'Device and technical data (browser, IP address, error logs)',
      nl: 'Toestel- en technische gegevens (browser, IP-adres, foutenlogboeken)',
      fr: 'Données d’appareil et techniques (navigateur, adresse IP, journaux d’erreurs)',
      de: 'Geräte- und technische Daten (Browser, IP-Adresse, Fehlerprotokolle)',
    },
  },
  {
    ...starter,
    code: 'usageData',
    flags: [],
    name: {
      en: 'Usage and interaction data (pages, clicks, scroll, mouse)',
      nl: 'Gebruiks- en interactiegegevens (pagina’s, klikken, scrollen, muis)',
      fr: 'Données d’utilisation et d’interaction (pages, clics, défilement, souris)',
      de: 'Nutzungs- und Interaktionsdaten (Seiten, Klicks, Scrollen, Maus)',
    },
  },
  {
    ...starter,
    code: 'generalLocation',
    flags: [],
    name: {
      en: 'Location, general (country, city)',
      nl: 'Locatie, algemeen (land, stad)',
      fr: 'Localisation générale (pays, ville)',
      de: 'Standort, allgemein (Land, Stadt)',
    },
  },
  {
    ...starter,
    code: 'preciseLocation',
    flags: ['H'],
    name: {
      en: 'Location, precise',
      nl: 'Locatie, nauwkeurig',
      fr: 'Localisation précise',
      de: 'Standort, genau',
    },
  },
  {
    ...starter,
    code: 'marketingStatistics',
    flags: [],
    name: {
      en: 'Marketing statistics (opens, clicks)',
      nl: 'Marketingstatistieken (openen, klikken)',
      fr: 'Statistiques marketing (ouvertures, clics)',
      de: 'Marketingstatistik (Öffnungen, Klicks)',
    },
  },
  {
    ...starter,
    code: 'preferences',
    flags: [],
    name: {
      en: 'Preferences, interests, profile',
      nl: 'Voorkeuren, interesses, profiel',
      fr: 'Préférences, centres d’intérêt, profil',
      de: 'Vorlieben, Interessen, Profil',
    },
  },
  {
    ...starter,
    code: 'household',
    flags: ['H'],
    name: {
      en: 'Household composition, family situation',
      nl: 'Gezinssamenstelling, gezinssituatie',
      fr: 'Composition du ménage, situation familiale',
      de: 'Haushalt, Familiensituation',
    },
  },
  {
    ...starter,
    code: 'leisure',
    flags: [],
    name: {
      en: 'Leisure and interests',
      nl: 'Vrijetijdsbesteding en interesses',
      fr: 'Loisirs et centres d’intérêt',
      de: 'Freizeit und Interessen',
    },
  },
  {
    ...starter,
    code: 'education',
    flags: [],
    name: {
      en: 'Education and training',
      nl: 'Opleiding en vorming',
      fr: 'Études et formation',
      de: 'Ausbildung und Fortbildung',
    },
  },
  {
    ...starter,
    code: 'career',
    flags: [],
    name: {
      en: 'Career and employment',
      nl: 'Loopbaan en tewerkstelling',
      fr: 'Carrière et emploi',
      de: 'Werdegang und Beschäftigung',
    },
  },
  {
    ...starter,
    code: 'salary',
    flags: ['H'],
    name: {
      en: 'Salary, social security, tax',
      nl: 'Loon, sociale zekerheid, belasting',
      fr: 'Rémunération, sécurité sociale, impôts',
      de: 'Gehalt, Sozialversicherung, Steuer',
    },
  },
  {
    ...starter,
    code: 'absence',
    flags: ['S'],
    special: 'health',
    name: {
      en: 'Absence and health at work',
      nl: 'Afwezigheid en gezondheid op het werk',
      fr: 'Absences et santé au travail',
      de: 'Abwesenheit und Gesundheit am Arbeitsplatz',
    },
  },
  {
    ...starter,
    code: 'health',
    flags: ['S'],
    special: 'health',
    name: { en: 'Health', nl: 'Gezondheid', fr: 'Santé', de: 'Gesundheit' },
  },
  {
    ...starter,
    code: 'biometric',
    flags: ['S'],
    special: 'biometric',
    name: {
      en: 'Biometric identification',
      nl: 'Biometrische identificatie',
      fr: 'Identification biométrique',
      de: 'Biometrische Identifizierung',
    },
  },
  {
    ...starter,
    code: 'genetic',
    flags: ['S'],
    special: 'genetic',
    name: { en: 'Genetic data', nl: 'Genetische gegevens', fr: 'Données génétiques', de: 'Genetische Daten' },
  },
  {
    ...starter,
    code: 'racialOrEthnicOrigin',
    flags: ['S'],
    special: 'racialOrEthnicOrigin',
    name: {
      en: 'Racial or ethnic origin',
      nl: 'Ras of etnische afkomst',
      fr: 'Origine raciale ou ethnique',
      de: 'Rassische und ethnische Herkunft',
    },
  },
  {
    ...starter,
    code: 'politicalOpinions',
    flags: ['S'],
    special: 'politicalOpinions',
    name: {
      en: 'Political opinions',
      nl: 'Politieke opvattingen',
      fr: 'Opinions politiques',
      de: 'Politische Meinungen',
    },
  },
  {
    ...starter,
    code: 'beliefs',
    flags: ['S'],
    special: 'religiousOrPhilosophicalBeliefs',
    name: {
      en: 'Religious or philosophical beliefs',
      nl: 'Religieuze of levensbeschouwelijke overtuigingen',
      fr: 'Convictions religieuses ou philosophiques',
      de: 'Religiöse oder weltanschauliche Überzeugungen',
    },
  },
  {
    ...starter,
    code: 'tradeUnionMembership',
    flags: ['S'],
    special: 'tradeUnionMembership',
    name: {
      en: 'Trade union membership',
      nl: 'Lidmaatschap van een vakbond',
      fr: 'Appartenance syndicale',
      de: 'Gewerkschaftszugehörigkeit',
    },
  },
  {
    ...starter,
    code: 'sexLifeOrOrientation',
    flags: ['S'],
    special: 'sexLifeOrOrientation',
    name: {
      en: 'Sex life or sexual orientation',
      nl: 'Seksueel gedrag of seksuele gerichtheid',
      fr: 'Vie sexuelle ou orientation sexuelle',
      de: 'Sexualleben oder sexuelle Orientierung',
    },
  },
  {
    ...starter,
    code: 'criminal',
    flags: ['C'],
    name: {
      en: 'Criminal convictions and offences',
      nl: 'Strafrechtelijke veroordelingen en strafbare feiten',
      fr: 'Condamnations pénales et infractions',
      de: 'Strafrechtliche Verurteilungen und Straftaten',
    },
  },
  {
    ...starter,
    code: 'cameraImages',
    flags: ['H'],
    name: { en: 'Camera images', nl: 'Camerabeelden', fr: 'Images de caméras', de: 'Kamerabilder' },
  },
  {
    ...starter,
    code: 'freeFields',
    flags: [],
    mayContainSpecial: true,
    name: {
      en: 'Free fields defined by customers',
      nl: 'Vrije velden die klanten bepalen',
      fr: 'Champs libres définis par les clients',
      de: 'Von Kunden festgelegte freie Felder',
    },
  },
];

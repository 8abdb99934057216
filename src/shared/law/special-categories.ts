import type { specialKinds } from '../register/people-and-data';
import { type Dated, from, gdpr, type LawText } from './dated';

export type SpecialCategoryCode = (typeof specialKinds)[number];

/** A special category of personal data, Art. 9(1). */
export type SpecialCategory = Dated & Readonly<{ code: SpecialCategoryCode; name: LawText; article: string }>;

export const specialCategories: readonly SpecialCategory[] = [
  {
    ...gdpr,
    code: 'racialOrEthnicOrigin',
    article: '9(1)',
    name: {
      en: 'Racial or ethnic origin',
      nl: 'Ras of etnische afkomst',
      fr: 'Origine raciale ou ethnique',
      de: 'Rassische und ethnische Herkunft',
    },
  },
  {
    ...gdpr,
    code: 'politicalOpinions',
    article: '9(1)',
    name: {
      en: 'Political opinions',
      nl: 'Politieke opvattingen',
      fr: 'Opinions politiques',
      de: 'Politische Meinungen',
    },
  },
  {
    ...gdpr,
    code: 'religiousOrPhilosophicalBeliefs',
    article: '9(1)',
    name: {
      en: 'Religious or philosophical beliefs',
      nl: 'Religieuze of levensbeschouwelijke overtuigingen',
      fr: 'Convictions religieuses ou philosophiques',
      de: 'Religiöse oder weltanschauliche Überzeugungen',
    },
  },
  {
    ...gdpr,
    code: 'tradeUnionMembership',
    article: '9(1)',
    name: {
      en: 'Trade union membership',
      nl: 'Lidmaatschap van een vakbond',
      fr: 'Appartenance syndicale',
      de: 'Gewerkschaftszugehörigkeit',
    },
  },
  {
    ...gdpr,
    code: 'genetic',
    article: '9(1)',
    name: {
      en: 'Genetic data',
      nl: 'Genetische gegevens',
      fr: 'Données génétiques',
      de: 'Genetische Daten',
    },
  },
  {
    ...gdpr,
    code: 'biometric',
    article: '9(1)',
    name: {
      en: 'Biometric data for uniquely identifying a person',
      nl: 'Biometrische gegevens met het oog op de unieke identificatie van een persoon',
      fr: 'Données biométriques aux fins d’identifier une personne de manière unique',
      de: 'Biometrische Daten zur eindeutigen Identifizierung einer Person',
    },
  },
  {
    ...gdpr,
    code: 'health',
    article: '9(1)',
    name: {
      en: 'Data concerning health',
      nl: 'Gegevens over gezondheid',
      fr: 'Données concernant la santé',
      de: 'Gesundheitsdaten',
    },
  },
  {
    ...gdpr,
    code: 'sexLifeOrOrientation',
    article: '9(1)',
    name: {
      en: 'Data concerning a person’s sex life or sexual orientation',
      nl: 'Gegevens met betrekking tot iemands seksueel gedrag of seksuele gerichtheid',
      fr: 'Données concernant la vie sexuelle ou l’orientation sexuelle d’une personne',
      de: 'Daten zum Sexualleben oder der sexuellen Orientierung einer Person',
    },
  },
];

/** Data that only a law or official authority allows: not special categories, but under rules of their own. */
export type RestrictedData = Dated &
  Readonly<{ code: 'criminal' | 'nationalNumber'; name: LawText; article: string; belgianRule: LawText }>;

export const criminalData: RestrictedData = {
  ...gdpr,
  ...from('Regulation (EU) 2016/679; Act of 30 July 2018, Art. 10', 'C'),
  code: 'criminal',
  article: '10',
  name: {
    en: 'Criminal convictions and offences',
    nl: 'Strafrechtelijke veroordelingen en strafbare feiten',
    fr: 'Condamnations pénales et infractions',
    de: 'Strafrechtliche Verurteilungen und Straftaten',
  },
  belgianRule: {
    en: 'Only under official authority or where a law allows it. The Act of 30 July 2018, Art. 10, asks for a list of the categories of persons with access, bound to confidentiality.',
    nl: 'Alleen onder toezicht van de overheid of waar een wet het toestaat. De wet van 30 juli 2018, art. 10, vraagt een lijst van de categorieën van personen met toegang, die tot geheimhouding gehouden zijn.',
    fr: 'Uniquement sous le contrôle de l’autorité publique ou lorsqu’une loi l’autorise. La loi du 30 juillet 2018, art. 10, demande une liste des catégories de personnes ayant accès, tenues à la confidentialité.',
  },
};

export const nationalNumber: RestrictedData = {
  ...gdpr,
  ...from('Regulation (EU) 2016/679; Act of 8 August 1983 (national register)', 'C'),
  code: 'nationalNumber',
  article: '87',
  name: {
    en: 'National identification number',
    nl: 'Nationaal identificatienummer',
    fr: 'Numéro d’identification national',
    de: 'Nationale Kennziffer',
  },
  belgianRule: {
    en: 'The Belgian national register number may only be used where a law or an authorisation allows it (Act of 8 August 1983).',
    nl: 'Het rijksregisternummer mag alleen worden gebruikt waar een wet of een machtiging het toestaat (wet van 8 augustus 1983).',
    fr: 'Le numéro de registre national ne peut être utilisé que lorsqu’une loi ou une autorisation le permet (loi du 8 août 1983).',
  },
};

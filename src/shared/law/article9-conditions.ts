import type { article9Conditions as codes } from '../register/people-and-data';
import { type Dated, gdpr, type LawText } from './dated';

export type Article9ConditionCode = (typeof codes)[number];

/** A condition of Art. 9(2): special categories need one besides the legal basis of Art. 6. */
export type Article9Condition = Dated &
  Readonly<{
    code: Article9ConditionCode;
    name: LawText;
    article: string;
    /** Whether Union or Member State law (or, for (h), a contract with a health professional) must allow it. */
    needsLaw: boolean;
    example: LawText;
  }>;

export const article9Conditions: readonly Article9Condition[] = [
  {
    ...gdpr,
    code: '9.2.a',
    article: '9(2)(a)',
    needsLaw: false,
    name: {
      en: 'Explicit consent',
      nl: 'Uitdrukkelijke toestemming',
      fr: 'Consentement explicite',
      de: 'Ausdrückliche Einwilligung',
    },
    example: {
      en: 'For specified purposes. As a rule not for employees.',
      nl: 'Voor welbepaalde doeleinden. In de regel niet voor werknemers.',
      fr: 'Pour des finalités spécifiques. En règle générale, pas pour les travailleurs.',
    },
  },
  {
    ...gdpr,
    code: '9.2.b',
    article: '9(2)(b)',
    needsLaw: true,
    name: {
      en: 'Employment, social security and social protection law',
      nl: 'Arbeidsrecht, socialezekerheids- en socialebeschermingsrecht',
      fr: 'Droit du travail, de la sécurité sociale et de la protection sociale',
      de: 'Arbeitsrecht, Recht der sozialen Sicherheit und des Sozialschutzes',
    },
    example: {
      en: 'Sickness absence, accidents at work, social elections.',
      nl: 'Ziekteverzuim, arbeidsongevallen, sociale verkiezingen.',
      fr: 'Absences pour maladie, accidents du travail, élections sociales.',
    },
  },
  {
    ...gdpr,
    code: '9.2.c',
    article: '9(2)(c)',
    needsLaw: false,
    name: {
      en: 'Vital interests',
      nl: 'Vitale belangen',
      fr: 'Intérêts vitaux',
      de: 'Lebenswichtige Interessen',
    },
    example: {
      en: 'An emergency in which the person cannot consent.',
      nl: 'Een noodgeval waarin de betrokkene niet kan toestemmen.',
      fr: 'Une urgence dans laquelle la personne ne peut pas consentir.',
    },
  },
  {
    ...gdpr,
    code: '9.2.d',
    article: '9(2)(d)',
    needsLaw: false,
    name: {
      en: 'Non-profit body with a political, philosophical, religious or trade union aim',
      nl: 'Instantie zonder winstoogmerk op politiek, levensbeschouwelijk, godsdienstig of vakbondsgebied',
      fr: 'Organisme à but non lucratif poursuivant une finalité politique, philosophique, religieuse ou syndicale',
      de: 'Organisation ohne Gewinnerzielungsabsicht mit politischer, weltanschaulicher, religiöser oder gewerkschaftlicher Ausrichtung',
    },
    example: {
      en: 'Members, former members and regular contacts; not disclosed outside without consent.',
      nl: 'Leden, vroegere leden en regelmatige contacten; niet naar buiten verstrekt zonder toestemming.',
      fr: 'Membres, anciens membres et contacts réguliers, sans communication à l’extérieur sans consentement.',
    },
  },
  {
    ...gdpr,
    code: '9.2.e',
    article: '9(2)(e)',
    needsLaw: false,
    name: {
      en: 'Manifestly made public by the data subject',
      nl: 'Kennelijk door de betrokkene openbaar gemaakt',
      fr: 'Manifestement rendues publiques par la personne concernée',
      de: 'Von der betroffenen Person offensichtlich öffentlich gemacht',
    },
    example: {
      en: 'Read narrowly.',
      nl: 'Eng te lezen.',
      fr: 'À interpréter strictement.',
    },
  },
  {
    ...gdpr,
    code: '9.2.f',
    article: '9(2)(f)',
    needsLaw: false,
    name: {
      en: 'Legal claims or courts acting in their judicial capacity',
      nl: 'Rechtsvordering of gerechten die handelen in het kader van hun rechtsbevoegdheid',
      fr: 'Droit en justice ou juridictions agissant dans le cadre de leur fonction juridictionnelle',
      de: 'Rechtsansprüche oder Handlungen der Gerichte im Rahmen ihrer justiziellen Tätigkeit',
    },
    example: { en: 'A litigation file.', nl: 'Een geschillendossier.', fr: 'Un dossier contentieux.' },
  },
  {
    ...gdpr,
    code: '9.2.g',
    article: '9(2)(g)',
    needsLaw: true,
    name: {
      en: 'Substantial public interest',
      nl: 'Zwaarwegend algemeen belang',
      fr: 'Intérêt public important',
      de: 'Erhebliches öffentliches Interesse',
    },
    example: {
      en: 'Belgium keeps a list in the Act of 30 July 2018, Art. 8.',
      nl: 'België heeft een lijst in de wet van 30 juli 2018, art. 8.',
      fr: 'La Belgique a une liste dans la loi du 30 juillet 2018, art. 8.',
    },
  },
  {
    ...gdpr,
    code: '9.2.h',
    article: '9(2)(h)',
    needsLaw: true,
    name: {
      en: 'Preventive or occupational medicine, diagnosis, care',
      nl: 'Preventieve of arbeidsgeneeskunde, diagnose, zorg',
      fr: 'Médecine préventive ou médecine du travail, diagnostics, soins',
      de: 'Gesundheitsvorsorge oder Arbeitsmedizin, Diagnostik, Versorgung',
    },
    example: {
      en: 'External service for prevention and protection at work. A contract with a health professional may stand in for the law.',
      nl: 'Externe dienst voor preventie en bescherming op het werk. Een overeenkomst met een gezondheidswerker kan de wet vervangen.',
      fr: 'Service externe pour la prévention et la protection au travail. Un contrat avec un professionnel de la santé peut tenir lieu de loi.',
    },
  },
  {
    ...gdpr,
    code: '9.2.i',
    article: '9(2)(i)',
    needsLaw: true,
    name: {
      en: 'Public interest in the area of public health',
      nl: 'Algemeen belang op het gebied van de volksgezondheid',
      fr: 'Intérêt public dans le domaine de la santé publique',
      de: 'Öffentliches Interesse im Bereich der öffentlichen Gesundheit',
    },
    example: {
      en: 'Serious cross-border threats to health.',
      nl: 'Ernstige grensoverschrijdende gevaren voor de gezondheid.',
      fr: 'Menaces transfrontalières graves pesant sur la santé.',
    },
  },
  {
    ...gdpr,
    code: '9.2.j',
    article: '9(2)(j)',
    needsLaw: true,
    name: {
      en: 'Archiving in the public interest, scientific or historical research, statistics',
      nl: 'Archivering in het algemeen belang, wetenschappelijk of historisch onderzoek, statistiek',
      fr: 'Archivage dans l’intérêt public, recherche scientifique ou historique, statistiques',
      de: 'Archivzwecke im öffentlichen Interesse, wissenschaftliche oder historische Forschung, Statistik',
    },
    example: {
      en: 'With the safeguards of Art. 89(1).',
      nl: 'Met de waarborgen van art. 89, lid 1.',
      fr: 'Avec les garanties de l’art. 89, paragraphe 1.',
    },
  },
];

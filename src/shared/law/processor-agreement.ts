import type { processorPoints } from '../register/agreement';
import type { FieldName } from '../register/nouns';
import { type Dated, gdpr, type LawText } from './dated';

export type AgreementPointCode = (typeof processorPoints)[number];

/** A point that the agreement with a processor must hold: what the processor undertakes, Art. 28(3)(a) to (h). */
export type AgreementPoint = Dated & Readonly<{ code: AgreementPointCode; name: LawText; article: string }>;

export const agreementPoints: readonly AgreementPoint[] = [
  {
    ...gdpr,
    code: 'P28.a',
    article: '28(3)(a)',
    name: {
      en: 'Acts only on documented instructions, also for transfers, and says so when a law forces otherwise',
      nl: 'Handelt uitsluitend op basis van schriftelijke instructies, ook voor doorgiften, en meldt het als een wet tot iets anders verplicht',
      fr: 'N’agit que sur instruction documentée, y compris pour les transferts, et signale lorsqu’une loi l’oblige à agir autrement',
      de: 'Handelt nur auf dokumentierte Weisung, auch bei Übermittlungen, und teilt abweichende gesetzliche Pflichten mit',
    },
  },
  {
    ...gdpr,
    code: 'P28.b',
    article: '28(3)(b)',
    name: {
      en: 'Binds the authorised persons to confidentiality',
      nl: 'Verbindt de gemachtigde personen tot vertrouwelijkheid',
      fr: 'Engage les personnes autorisées à la confidentialité',
      de: 'Verpflichtet die befugten Personen zur Vertraulichkeit',
    },
  },
  {
    ...gdpr,
    code: 'P28.c',
    article: '28(3)(c)',
    name: {
      en: 'Takes all security measures of Art. 32',
      nl: 'Neemt alle beveiligingsmaatregelen van art. 32',
      fr: 'Prend toutes les mesures de sécurité de l’art. 32',
      de: 'Ergreift alle Sicherheitsmaßnahmen nach Art. 32',
    },
  },
  {
    ...gdpr,
    code: 'P28.d',
    article: '28(3)(d)',
    name: {
      en: 'Engages another processor only under the conditions of Art. 28(2) and (4)',
      nl: 'Neemt een andere verwerker alleen in dienst onder de voorwaarden van art. 28, lid 2 en 4',
      fr: 'Ne recrute un autre sous-traitant qu’aux conditions de l’art. 28, paragraphes 2 et 4',
      de: 'Nimmt weitere Auftragsverarbeiter nur unter den Bedingungen von Art. 28 Abs. 2 und 4 in Anspruch',
    },
  },
  {
    ...gdpr,
    code: 'P28.e',
    article: '28(3)(e)',
    name: {
      en: 'Assists with requests of data subjects',
      nl: 'Verleent bijstand bij verzoeken van betrokkenen',
      fr: 'Aide à répondre aux demandes des personnes concernées',
      de: 'Unterstützt bei Anträgen betroffener Personen',
    },
  },
  {
    ...gdpr,
    code: 'P28.f',
    article: '28(3)(f)',
    name: {
      en: 'Assists with the duties of Art. 32 to 36: security, breaches, impact assessment, prior consultation',
      nl: 'Verleent bijstand bij de plichten van art. 32 tot 36: beveiliging, inbreuken, effectbeoordeling, voorafgaande raadpleging',
      fr: 'Aide à garantir le respect des art. 32 à 36\u202f: sécurité, violations, analyse d’impact, consultation préalable',
      de: 'Unterstützt bei den Pflichten der Art. 32 bis 36: Sicherheit, Verletzungen, Folgenabschätzung, vorherige Konsultation',
    },
  },
  {
    ...gdpr,
    code: 'P28.g',
    article: '28(3)(g)',
    name: {
      en: 'Deletes or returns all data at the end, as the controller chooses, and deletes copies',
      nl: 'Wist alle gegevens na afloop of bezorgt ze terug, naar keuze van de verwerkingsverantwoordelijke, en verwijdert kopieën',
      fr: 'Supprime ou renvoie toutes les données au terme, au choix du responsable du traitement, et détruit les copies',
      de: 'Löscht alle Daten nach Abschluss oder gibt sie zurück, nach Wahl des Verantwortlichen, und löscht Kopien',
    },
  },
  {
    ...gdpr,
    code: 'P28.h',
    article: '28(3)(h)',
    name: {
      en: 'Makes all information for proof available, allows audits, and warns of an unlawful instruction',
      nl: 'Stelt alle informatie als bewijs ter beschikking, maakt audits mogelijk en waarschuwt bij een onrechtmatige instructie',
      fr: 'Met à disposition toutes les informations probantes, permet des audits et signale une instruction illicite',
      de: 'Stellt alle Nachweise zur Verfügung, ermöglicht Überprüfungen und warnt vor einer rechtswidrigen Weisung',
    },
  },
];

/** A fact that the agreement sets out, first sentence of Art. 28(3): the field of the agreement that holds it. */
export type AgreementHeaderFact = Dated &
  Readonly<{ code: FieldName<'agreement'>; name: LawText; article: string }>;

export const agreementHeader: readonly AgreementHeaderFact[] = [
  {
    ...gdpr,
    code: 'subjectMatter',
    article: '28(3)',
    name: {
      en: 'Subject-matter of the processing',
      nl: 'Onderwerp van de verwerking',
      fr: 'Objet du traitement',
      de: 'Gegenstand der Verarbeitung',
    },
  },
  {
    ...gdpr,
    code: 'duration',
    article: '28(3)',
    name: {
      en: 'Duration of the processing',
      nl: 'Duur van de verwerking',
      fr: 'Durée du traitement',
      de: 'Dauer der Verarbeitung',
    },
  },
  {
    ...gdpr,
    code: 'natureAndPurpose',
    article: '28(3)',
    name: {
      en: 'Nature and purpose of the processing',
      nl: 'Aard en doel van de verwerking',
      fr: 'Nature et finalité du traitement',
      de: 'Art und Zweck der Verarbeitung',
    },
  },
  {
    ...gdpr,
    code: 'dataTypes',
    article: '28(3)',
    name: {
      en: 'Type of personal data',
      nl: 'Soort persoonsgegevens',
      fr: 'Type de données à caractère personnel',
      de: 'Art der personenbezogenen Daten',
    },
  },
  {
    ...gdpr,
    code: 'subjectTypes',
    article: '28(3)',
    name: {
      en: 'Categories of data subjects',
      nl: 'Categorieën van betrokkenen',
      fr: 'Catégories de personnes concernées',
      de: 'Kategorien betroffener Personen',
    },
  },
  {
    ...gdpr,
    code: 'controllerDuties',
    article: '28(3)',
    name: {
      en: 'Obligations and rights of the controller',
      nl: 'Rechten en verplichtingen van de verwerkingsverantwoordelijke',
      fr: 'Obligations et droits du responsable du traitement',
      de: 'Pflichten und Rechte des Verantwortlichen',
    },
  },
];

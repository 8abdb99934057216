import type { PartyRole } from '../register/party';
import { type Dated, from, gdprAppliesFrom, type LawText } from './dated';

/** A kind of recipient, Art. 4(9). A processor is one; an authority in one particular inquiry is not. */
export type RecipientKind = Dated & Readonly<{ code: PartyRole; name: LawText }>;

const kind = {
  ...from('Regulation (EU) 2016/679, Art. 4(7) to (10); customary kinds of recipients', 'B'),
  validFrom: gdprAppliesFrom,
} as const;

export const recipientKinds: readonly RecipientKind[] = [
  {
    ...kind,
    code: 'internalDepartment',
    name: { en: 'Internal department', nl: 'Interne dienst', fr: 'Service interne', de: 'Interne Abteilung' },
  },
  {
    ...kind,
    code: 'groupCompany',
    name: {
      en: 'Group company',
      nl: 'Onderneming van het concern',
      fr: 'Entreprise du groupe',
      de: 'Unternehmen der Gruppe',
    },
  },
  {
    ...kind,
    code: 'processor',
    name: { en: 'Processor', nl: 'Verwerker', fr: 'Sous-traitant', de: 'Auftragsverarbeiter' },
  },
  {
    ...kind,
    code: 'subProcessor',
    name: {
      en: 'Sub-processor',
      nl: 'Subverwerker',
      fr: 'Sous-traitant ultérieur',
      de: 'Unterauftragsverarbeiter',
    },
  },
  {
    ...kind,
    code: 'jointController',
    name: {
      en: 'Joint controller',
      nl: 'Gezamenlijke verwerkingsverantwoordelijke',
      fr: 'Responsable conjoint du traitement',
      de: 'Gemeinsam Verantwortlicher',
    },
  },
  {
    ...kind,
    code: 'separateController',
    name: {
      en: 'Separate controller (bank, insurer, accountant in own name)',
      nl: 'Afzonderlijke verwerkingsverantwoordelijke (bank, verzekeraar, accountant in eigen naam)',
      fr: 'Responsable du traitement distinct (banque, assureur, expert-comptable en son nom propre)',
      de: 'Eigenständiger Verantwortlicher (Bank, Versicherer, Steuerberater in eigenem Namen)',
    },
  },
  {
    ...kind,
    code: 'authority',
    name: {
      en: 'Public authority (tax, social security, supervision, police, courts)',
      nl: 'Overheid (fiscus, sociale zekerheid, toezicht, politie, gerecht)',
      fr: 'Autorité publique (fisc, sécurité sociale, contrôle, police, justice)',
      de: 'Behörde (Steuer, Sozialversicherung, Aufsicht, Polizei, Justiz)',
    },
  },
  {
    ...kind,
    code: 'adviser',
    name: {
      en: 'Professional adviser (lawyer, accountant, auditor)',
      nl: 'Professioneel adviseur (advocaat, accountant, revisor)',
      fr: 'Conseiller professionnel (avocat, expert-comptable, réviseur)',
      de: 'Berufsmäßiger Berater (Anwalt, Steuerberater, Prüfer)',
    },
  },
  {
    ...kind,
    code: 'businessPartner',
    name: {
      en: 'Business partner or event organiser',
      nl: 'Zakelijke partner of organisator van evenementen',
      fr: 'Partenaire commercial ou organisateur d’événements',
      de: 'Geschäftspartner oder Veranstalter',
    },
  },
  {
    ...kind,
    code: 'acquirer',
    name: {
      en: 'Acquirer in a merger or sale',
      nl: 'Overnemer bij een fusie of verkoop',
      fr: 'Acquéreur lors d’une fusion ou d’une vente',
      de: 'Erwerber bei einer Fusion oder einem Verkauf',
    },
  },
  {
    ...kind,
    code: 'public',
    name: {
      en: 'The public (publication)',
      nl: 'Het publiek (publicatie)',
      fr: 'Le public (publication)',
      de: 'Die Öffentlichkeit (Veröffentlichung)',
    },
  },
  {
    ...kind,
    code: 'dataSubjectContacts',
    name: {
      en: 'The data subject’s own contacts (sharing)',
      nl: 'Eigen contacten van de betrokkene (delen)',
      fr: 'Contacts propres de la personne concernée (partage)',
      de: 'Eigene Kontakte der betroffenen Person (Teilen)',
    },
  },
];

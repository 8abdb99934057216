import type { Safeguard as SafeguardCode, Transfer } from '../register/transfer';
import { type Dated, from, gdpr, type LawText } from './dated';

export type { SafeguardCode };

/** A fact to keep about a transfer: the field that holds it. Names of fields are words of the window. */
export type SafeguardFact = keyof Transfer & string;

/**
 * What a transfer can rest on. `adequacy`: Art. 45. `safeguard`: Art. 46. `derogation`: Art. 49.
 * `ended`: rests on nothing any more, kept so that what an old policy says can be recorded.
 */
export type SafeguardKind = 'adequacy' | 'safeguard' | 'derogation' | 'ended';

export type Safeguard = Dated &
  Readonly<{
    code: SafeguardCode;
    kind: SafeguardKind;
    name: LawText;
    article: string;
    /** Facts without which it is not evidenced. */
    facts: readonly SafeguardFact[];
    /** A derogation for occasional transfers only (recital 111). */
    occasionalOnly: boolean;
  }>;

const always = { ...gdpr, occasionalOnly: false } as const;

/** Adequacy decisions and the appropriate safeguards of Art. 46. */
export const appropriateSafeguards: readonly Safeguard[] = [
  {
    ...always,
    code: 'adequacy',
    kind: 'adequacy',
    article: '45',
    facts: ['country', 'evidenceCheckedOn'],
    name: {
      en: 'Adequacy decision',
      nl: 'Adequaatheidsbesluit',
      fr: 'Décision d’adéquation',
      de: 'Angemessenheitsbeschluss',
    },
  },
  {
    ...always,
    ...from('Decision (EU) 2023/1795', 'B'),
    validFrom: '2023-07-10',
    code: 'dpf',
    kind: 'adequacy',
    article: '45',
    facts: ['dpfEntity', 'dpfCoverage', 'evidenceCheckedOn'],
    name: {
      en: 'Adequacy decision: EU-US Data Privacy Framework',
      nl: 'Adequaatheidsbesluit: EU-VS-kader voor gegevensbescherming (Data Privacy Framework)',
      fr: 'Décision d’adéquation\u202f: cadre de protection des données UE-États-Unis (Data Privacy Framework)',
      de: 'Angemessenheitsbeschluss: Datenschutzrahmen EU-USA (Data Privacy Framework)',
    },
  },
  {
    ...always,
    ...from('Decision (EU) 2021/914', 'B'),
    validFrom: '2021-06-27',
    code: 'scc',
    kind: 'safeguard',
    article: '46(2)(c)',
    // The assessment of clause 14 is not asked of Module 4 alone (unless the processor adds data of its own).
    facts: ['sccModules', 'evidenceOn', 'assessmentOutcome'],
    name: {
      en: 'Standard contractual clauses of the Commission',
      nl: 'Modelcontractbepalingen van de Commissie',
      fr: 'Clauses contractuelles types de la Commission',
      de: 'Standardvertragsklauseln der Kommission',
    },
  },
  {
    ...always,
    code: 'scc-sa',
    kind: 'safeguard',
    article: '46(2)(d)',
    facts: ['evidence'],
    name: {
      en: 'Standard data protection clauses of a supervisory authority, approved by the Commission',
      nl: 'Standaardbepalingen inzake gegevensbescherming van een toezichthoudende autoriteit, goedgekeurd door de Commissie',
      fr: 'Clauses types de protection des données d’une autorité de contrôle, approuvées par la Commission',
      de: 'Von einer Aufsichtsbehörde angenommene, von der Kommission genehmigte Standarddatenschutzklauseln',
    },
  },
  {
    ...always,
    code: 'bcr',
    kind: 'safeguard',
    article: '46(2)(b)',
    facts: ['bcrKind', 'bcrApproval', 'bcrMembers'],
    name: {
      en: 'Binding corporate rules',
      nl: 'Bindende bedrijfsvoorschriften',
      fr: 'Règles d’entreprise contraignantes',
      de: 'Verbindliche interne Datenschutzvorschriften',
    },
  },
  {
    ...always,
    code: 'public-instrument',
    kind: 'safeguard',
    article: '46(2)(a)',
    facts: ['evidence'],
    name: {
      en: 'Legally binding instrument between public authorities or bodies',
      nl: 'Juridisch bindend instrument tussen overheidsinstanties of -organen',
      fr: 'Instrument juridiquement contraignant entre autorités ou organismes publics',
      de: 'Rechtlich bindendes Dokument zwischen Behörden oder öffentlichen Stellen',
    },
  },
  {
    ...always,
    code: 'code',
    kind: 'safeguard',
    article: '46(2)(e)',
    facts: ['evidence'],
    name: {
      en: 'Approved code of conduct with binding commitments',
      nl: 'Goedgekeurde gedragscode met bindende toezeggingen',
      fr: 'Code de conduite approuvé assorti de l’engagement contraignant',
      de: 'Genehmigte Verhaltensregeln mit rechtsverbindlichen Verpflichtungen',
    },
  },
  {
    ...always,
    code: 'certification',
    kind: 'safeguard',
    article: '46(2)(f)',
    facts: ['evidence'],
    name: {
      en: 'Approved certification mechanism with binding commitments',
      nl: 'Goedgekeurd certificeringsmechanisme met bindende toezeggingen',
      fr: 'Mécanisme de certification approuvé assorti de l’engagement contraignant',
      de: 'Genehmigter Zertifizierungsmechanismus mit rechtsverbindlichen Verpflichtungen',
    },
  },
  {
    ...always,
    code: 'ad-hoc',
    kind: 'safeguard',
    article: '46(3)(a)',
    facts: ['evidence'],
    name: {
      en: 'Contractual clauses authorised by the supervisory authority',
      nl: 'Contractbepalingen met toestemming van de toezichthoudende autoriteit',
      fr: 'Clauses contractuelles autorisées par l’autorité de contrôle',
      de: 'Von der Aufsichtsbehörde genehmigte Vertragsklauseln',
    },
  },
  {
    ...always,
    code: 'admin-arrangement',
    kind: 'safeguard',
    article: '46(3)(b)',
    facts: ['evidence'],
    name: {
      en: 'Administrative arrangement between public authorities or bodies',
      nl: 'Administratieve regeling tussen overheidsinstanties of -organen',
      fr: 'Arrangement administratif entre autorités ou organismes publics',
      de: 'Verwaltungsvereinbarung zwischen Behörden oder öffentlichen Stellen',
    },
  },
];

/** The derogations of Art. 49(1): narrow exceptions. */
export const derogations: readonly Safeguard[] = [
  {
    ...always,
    code: '49.1.a',
    kind: 'derogation',
    article: '49(1)(a)',
    facts: ['evidence'],
    name: {
      en: 'Explicit consent after information on the risks',
      nl: 'Uitdrukkelijke toestemming na informatie over de risico’s',
      fr: 'Consentement explicite après information sur les risques',
      de: 'Ausdrückliche Einwilligung nach Unterrichtung über die Risiken',
    },
  },
  {
    ...always,
    code: '49.1.b',
    kind: 'derogation',
    article: '49(1)(b)',
    occasionalOnly: true,
    facts: ['evidence'],
    name: {
      en: 'Contract with the data subject, or steps before it',
      nl: 'Overeenkomst met de betrokkene, of stappen vooraf',
      fr: 'Contrat avec la personne concernée, ou mesures précontractuelles',
      de: 'Vertrag mit der betroffenen Person oder vorvertragliche Maßnahmen',
    },
  },
  {
    ...always,
    code: '49.1.c',
    kind: 'derogation',
    article: '49(1)(c)',
    occasionalOnly: true,
    facts: ['evidence'],
    name: {
      en: 'Contract in the data subject’s interest',
      nl: 'Overeenkomst in het belang van de betrokkene',
      fr: 'Contrat dans l’intérêt de la personne concernée',
      de: 'Vertrag im Interesse der betroffenen Person',
    },
  },
  {
    ...always,
    code: '49.1.d',
    kind: 'derogation',
    article: '49(1)(d)',
    facts: ['evidence'],
    name: {
      en: 'Important reasons of public interest',
      nl: 'Gewichtige redenen van algemeen belang',
      fr: 'Motifs importants d’intérêt public',
      de: 'Wichtige Gründe des öffentlichen Interesses',
    },
  },
  {
    ...always,
    code: '49.1.e',
    kind: 'derogation',
    article: '49(1)(e)',
    occasionalOnly: true,
    facts: ['evidence'],
    name: {
      en: 'Legal claims',
      nl: 'Instelling, uitoefening of onderbouwing van een rechtsvordering',
      fr: 'Constatation, exercice ou défense de droits en justice',
      de: 'Geltendmachung, Ausübung oder Verteidigung von Rechtsansprüchen',
    },
  },
  {
    ...always,
    code: '49.1.f',
    kind: 'derogation',
    article: '49(1)(f)',
    facts: ['evidence'],
    name: {
      en: 'Vital interests',
      nl: 'Vitale belangen',
      fr: 'Intérêts vitaux',
      de: 'Lebenswichtige Interessen',
    },
  },
  {
    ...always,
    code: '49.1.g',
    kind: 'derogation',
    article: '49(1)(g)',
    facts: ['evidence'],
    name: {
      en: 'Public register',
      nl: 'Openbaar register',
      fr: 'Registre public',
      de: 'Öffentliches Register',
    },
  },
  {
    ...always,
    code: '49.1.sub2',
    kind: 'derogation',
    article: '49(1)sub2',
    occasionalOnly: true,
    facts: ['evidence', 'evidenceOn'],
    name: {
      en: 'Compelling legitimate interests, not repetitive, few people, authority and people informed',
      nl: 'Dwingende gerechtvaardigde belangen, niet repetitief, weinig personen, autoriteit en betrokkenen geïnformeerd',
      fr: 'Intérêts légitimes impérieux, transfert non répétitif, peu de personnes, autorité et personnes informées',
      de: 'Zwingende berechtigte Interessen, nicht wiederholt, wenige Personen, Behörde und Personen informiert',
    },
  },
];

/** Every code that rests on something today: adequacy, Art. 46 and Art. 49. What ended is in adequacy.ts. */
export const safeguards: readonly Safeguard[] = [...appropriateSafeguards, ...derogations];

export type SccModuleCode = '1' | '2' | '3' | '4';
export type TransferRole = 'controller' | 'processor';

/** A module of the standard contractual clauses; it follows from the roles of exporter and importer. */
export type SccModule = Dated &
  Readonly<{
    code: SccModuleCode;
    name: LawText;
    exporter: TransferRole;
    importer: TransferRole;
    article: string;
  }>;

const clauses = {
  ...from('Decision (EU) 2021/914', 'B'),
  article: '46(2)(c)',
  validFrom: '2021-06-27',
} as const;

export const sccModules: readonly SccModule[] = [
  {
    ...clauses,
    code: '1',
    exporter: 'controller',
    importer: 'controller',
    name: {
      en: 'Module 1: controller to controller',
      nl: 'Module 1: van verwerkingsverantwoordelijke naar verwerkingsverantwoordelijke',
      fr: 'Module 1\u202f: de responsable du traitement à responsable du traitement',
      de: 'Modul 1: von Verantwortlichem an Verantwortlichen',
    },
  },
  {
    ...clauses,
    code: '2',
    exporter: 'controller',
    importer: 'processor',
    name: {
      en: 'Module 2: controller to processor',
      nl: 'Module 2: van verwerkingsverantwoordelijke naar verwerker',
      fr: 'Module 2\u202f: de responsable du traitement à sous-traitant',
      de: 'Modul 2: von Verantwortlichem an Auftragsverarbeiter',
    },
  },
  {
    ...clauses,
    code: '3',
    exporter: 'processor',
    importer: 'processor',
    name: {
      en: 'Module 3: processor to processor',
      nl: 'Module 3: van verwerker naar verwerker',
      fr: 'Module 3\u202f: de sous-traitant à sous-traitant',
      de: 'Modul 3: von Auftragsverarbeiter an Auftragsverarbeiter',
    },
  },
  {
    ...clauses,
    code: '4',
    exporter: 'processor',
    importer: 'controller',
    name: {
      en: 'Module 4: processor to controller',
      nl: 'Module 4: van verwerker naar verwerkingsverantwoordelijke',
      fr: 'Module 4\u202f: de sous-traitant à responsable du traitement',
      de: 'Modul 4: von Auftragsverarbeiter an Verantwortlichen',
    },
  },
];

/** The module that fits the roles. A sub-processor imports as a processor. */
export function sccModuleFor(exporter: TransferRole, importer: TransferRole | 'subProcessor'): SccModuleCode {
  if (exporter === 'controller') return importer === 'controller' ? '1' : '2';
  return importer === 'controller' ? '4' : '3';
}

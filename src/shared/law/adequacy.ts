import { europeanPatentOrganisation, normaliseCountryCode } from './countries';
import { type Dated, from, type IsoDate, isValidOn, type LawText } from './dated';
import { listInForce } from './in-force';

/** An adequacy decision of the Commission, Art. 45 (or Art. 25(6) of Directive 95/46/EC, kept by Art. 45(9)). */
export type AdequacyDecision = Dated &
  Readonly<{
    code: string;
    /** ISO 3166-1 alpha-2, or `IO:EPO`. */
    country: string;
    /** Number of the decision as cited; absent where it was not verified. */
    decision?: string;
    article: '45';
    /** To whom or what it is limited. */
    scope?: LawText;
    /** Whether it covers certified organisations only: entity, status and coverage are then to be checked. */
    requiresCertification: boolean;
    /** Why it may fall. */
    atRisk?: LawText;
  }>;

const review2024 = 'Official Journal; kept by the Commission report of 15 January 2024';

function earlier(country: string, decision: string, validFrom: IsoDate): AdequacyDecision {
  return {
    ...from(`${review2024}; Decision ${decision}`, 'B'),
    code: `adequacy-${country}`,
    country,
    decision,
    article: '45',
    requiresCertification: false,
    validFrom,
  };
}

/** The decisions known on the day this list was last checked. */
export const adequacyDecisions: readonly AdequacyDecision[] = [
  earlier('AD', '2010/625/EU', '2010-10-19'),
  earlier('AR', '2003/490/EC', '2003-06-30'),
  {
    ...from('Official Journal of 28 January 2026; Decision (EU) 2026/179', 'B'),
    code: 'adequacy-BR',
    country: 'BR',
    decision: '(EU) 2026/179',
    article: '45',
    requiresCertification: false,
    validFrom: '2026-01-26',
    scope: {
      en: 'The decision states its limits; the Commission reviews it after four years.',
      nl: 'Het besluit bepaalt zijn grenzen; de Commissie evalueert het na vier jaar.',
      fr: 'La décision précise ses limites\u202f; la Commission la réexamine après quatre ans.',
    },
  },
  {
    ...earlier('CA', '2002/2/EC', '2001-12-20'),
    scope: {
      en: 'Only recipients subject to the federal PIPEDA (commercial organisations).',
      nl: 'Alleen ontvangers die onder de federale PIPEDA vallen (commerciële organisaties).',
      fr: 'Uniquement les destinataires soumis à la loi fédérale PIPEDA (organisations commerciales).',
    },
  },
  earlier('FO', '2010/146/EU', '2010-03-05'),
  earlier('GG', '2003/821/EC', '2003-11-21'),
  {
    ...earlier('IL', '2011/61/EU', '2011-01-31'),
    scope: {
      en: 'Automated transfers, or transfers for automated processing, with territorial limits.',
      nl: 'Geautomatiseerde doorgiften, of doorgiften voor geautomatiseerde verwerking, met territoriale grenzen.',
      fr: 'Transferts automatisés, ou en vue de traitements automatisés, avec des limites territoriales.',
    },
    atRisk: {
      en: 'The decision is contested.',
      nl: 'Het besluit is omstreden.',
      fr: 'La décision est contestée.',
    },
  },
  earlier('IM', '2004/411/EC', '2004-04-28'),
  {
    ...from('Official Journal; Decision (EU) 2019/419', 'B'),
    code: 'adequacy-JP',
    country: 'JP',
    decision: '(EU) 2019/419',
    article: '45',
    requiresCertification: false,
    validFrom: '2019-01-23',
    scope: {
      en: 'Private operators under the Japanese data protection act and the supplementary rules.',
      nl: 'Private operatoren onder de Japanse gegevensbeschermingswet en de aanvullende regels.',
      fr: 'Opérateurs privés soumis à la loi japonaise sur la protection des données et aux règles complémentaires.',
    },
  },
  earlier('JE', '2008/393/EC', '2008-05-08'),
  earlier('NZ', '2013/65/EU', '2012-12-19'),
  {
    ...from('Official Journal; Decision (EU) 2022/254', 'B'),
    code: 'adequacy-KR',
    country: 'KR',
    decision: '(EU) 2022/254',
    article: '45',
    requiresCertification: false,
    validFrom: '2021-12-17',
    scope: {
      en: 'Not for credit information under financial supervision, missionary work or political parties.',
      nl: 'Niet voor kredietinformatie onder financieel toezicht, zendingswerk of politieke partijen.',
      fr: 'Pas pour les informations de crédit sous surveillance financière, les missions religieuses ni les partis politiques.',
    },
  },
  earlier('CH', '2000/518/EC', '2000-07-26'),
  {
    ...from('Official Journal; Decision (EU) 2021/1772, prolonged in June 2025', 'B'),
    code: 'adequacy-GB-2021',
    country: 'GB',
    decision: '(EU) 2021/1772',
    article: '45',
    requiresCertification: false,
    validFrom: '2021-06-28',
    validTo: '2025-12-18',
    scope: {
      en: 'Not for data for immigration control.',
      nl: 'Niet voor gegevens ten behoeve van immigratiecontrole.',
      fr: 'Pas pour les données destinées au contrôle de l’immigration.',
    },
  },
  {
    ...from(
      'Decision (EU) 2021/1772 as renewed on 19 December 2025; number of the renewing act not verified',
      'B',
    ),
    code: 'adequacy-GB-2025',
    country: 'GB',
    decision: '(EU) 2021/1772',
    article: '45',
    requiresCertification: false,
    validFrom: '2025-12-19',
    validTo: '2031-12-27',
  },
  earlier('UY', '2012/484/EU', '2012-08-21'),
  {
    ...from('Decision (EU) 2016/1250, annulled by the Court of Justice in C-311/18', 'B'),
    code: 'adequacy-US-2016',
    country: 'US',
    decision: '(EU) 2016/1250',
    article: '45',
    requiresCertification: true,
    validFrom: '2016-07-12',
    validTo: '2020-07-15',
  },
  {
    ...from(
      'Official Journal; Decision (EU) 2023/1795; judgment T-553/23; appeal C-703/25 P (OJ C/2025/6610)',
      'B',
    ),
    code: 'adequacy-US',
    country: 'US',
    decision: '(EU) 2023/1795',
    article: '45',
    requiresCertification: true,
    validFrom: '2023-07-10',
    scope: {
      en: 'Only organisations certified under the EU-US Data Privacy Framework. Check the entity, its active status and whether staff data are covered, every year.',
      nl: 'Alleen organisaties met een certificering onder het EU-VS-kader voor gegevensbescherming (Data Privacy Framework). Controleer elk jaar de entiteit, haar actieve status en of personeelsgegevens zijn inbegrepen.',
      fr: 'Uniquement les organisations certifiées au titre du cadre de protection des données UE-États-Unis (Data Privacy Framework). Vérifier chaque année l’entité, son statut actif et si les données du personnel sont couvertes.',
    },
    atRisk: {
      en: 'An appeal is pending before the Court of Justice (C-703/25 P).',
      nl: 'Er loopt een hogere voorziening bij het Hof van Justitie (C-703/25 P).',
      fr: 'Un pourvoi est pendant devant la Cour de justice (C-703/25 P).',
    },
  },
  {
    ...from('Adopted by the Commission on 15 July 2025; number of the decision not verified', 'B'),
    code: 'adequacy-EPO',
    country: europeanPatentOrganisation,
    article: '45',
    requiresCertification: false,
    validFrom: '2025-07-15',
  },
];

/** The adequacy decision in force for a country (or `IO:EPO`) on that day, or undefined. */
export function adequacyFor(country: string, date: IsoDate): AdequacyDecision | undefined {
  const code = normaliseCountryCode(country);
  return listInForce('adequacyDecisions', adequacyDecisions).find(
    (entry) => entry.country === code && isValidOn(entry, date),
  );
}

/** A mechanism for transfers that no longer exists but still stands in policies. */
export type DeadFramework = Dated &
  Readonly<{
    /** The code that a transfer of the register carries when a policy names it. */
    code: string;
    name: LawText;
    article: string;
    /** The first day on which it no longer counts. */
    endedOn: IsoDate;
    endedBy: string;
    replacement: LawText;
    /** Words by which it is recognised in a text, in small letters. */
    patterns: readonly string[];
  }>;

const dpfOrClauses: LawText = {
  en: 'the EU-US Data Privacy Framework for certified organisations, or standard contractual clauses (Decision (EU) 2021/914)',
  nl: 'het EU-VS-kader voor gegevensbescherming (Data Privacy Framework) voor gecertificeerde organisaties, of modelcontractbepalingen (Besluit (EU) 2021/914)',
  fr: 'le cadre de protection des données UE-États-Unis (Data Privacy Framework) pour les organisations certifiées, ou les clauses contractuelles types (décision (UE) 2021/914)',
};

export const deadFrameworks: readonly DeadFramework[] = [
  {
    ...from('Court of Justice, C-362/14 (6 October 2015); Decision 2000/520/EC', 'B'),
    code: 'safe-harbor',
    article: '45',
    name: {
      en: 'Safe Harbor',
      nl: 'Veilige haven (Safe Harbor)',
      fr: 'Sphère de sécurité (Safe Harbor)',
      de: 'Safe Harbor',
    },
    validFrom: '2000-07-26',
    validTo: '2015-10-05',
    endedOn: '2015-10-06',
    endedBy: 'C-362/14',
    replacement: dpfOrClauses,
    patterns: ['safe harbor', 'safe harbour', 'veilige haven', 'sphère de sécurité'],
  },
  {
    ...from('Court of Justice, C-311/18 (16 July 2020); Decision (EU) 2016/1250', 'B'),
    code: 'privacy-shield',
    article: '45',
    name: {
      en: 'EU-US Privacy Shield',
      nl: 'EU-VS-privacyschild',
      fr: 'Bouclier de protection des données UE-États-Unis',
      de: 'EU-US-Datenschutzschild',
    },
    validFrom: '2016-07-12',
    validTo: '2020-07-15',
    endedOn: '2020-07-16',
    endedBy: 'C-311/18',
    replacement: dpfOrClauses,
    patterns: [
      'privacy shield',
      'privacyshield',
      'privacyschild',
      'privacy-schild',
      'bouclier de protection des données',
      'bouclier vie privée',
      'datenschutzschild',
    ],
  },
  {
    ...from('Decision (EU) 2021/914, Art. 4; repeals 2001/497/EC and 2010/87/EU', 'B'),
    code: 'scc-old',
    article: '46(2)(c)',
    name: {
      en: 'Standard contractual clauses from before 2021',
      nl: 'Modelcontractbepalingen van vóór 2021',
      fr: 'Clauses contractuelles types d’avant 2021',
      de: 'Standardvertragsklauseln von vor 2021',
    },
    validFrom: '2001-06-15',
    validTo: '2022-12-27',
    endedOn: '2022-12-28',
    endedBy: '(EU) 2021/914',
    replacement: {
      en: 'the standard contractual clauses of Decision (EU) 2021/914',
      nl: 'de modelcontractbepalingen van Besluit (EU) 2021/914',
      fr: 'les clauses contractuelles types de la décision (UE) 2021/914',
    },
    patterns: ['2001/497/', '2004/915/', '2010/87/', '2002/16/'],
  },
];

/** The mechanism of that code when it no longer exists by the law as it counts now, or undefined. */
export const deadFramework = (code: string | null): DeadFramework | undefined =>
  listInForce('deadFrameworks', deadFrameworks).find((entry) => entry.code === code);

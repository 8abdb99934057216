import { type Dated, gdpr, type IsoDate, isValidOn, type LawText } from './dated';

/** What is known of an activity for Art. 30(5). Null is "not determined". */
export type ExemptionFacts = Readonly<{
  headcount: number | null;
  isOccasional: boolean | null;
  isLikelyRisk: boolean | null;
  hasSpecialData: boolean | null;
  hasCriminalData: boolean | null;
}>;

/** Why an activity must stay in the register. A fact that is not determined counts against the exemption. */
export type ExemptionReason =
  | 'headcountUnknown'
  | 'tooManyPersons'
  | 'notOccasional'
  | 'occasionalUnknown'
  | 'likelyRisk'
  | 'riskUnknown'
  | 'specialData'
  | 'specialDataUnknown'
  | 'criminalData'
  | 'criminalDataUnknown';

/** A version of the exemption of Art. 30(5): the threshold and the conditions that undo it, one of which is enough. */
export type ExemptionRule = Dated &
  Readonly<{
    code: string;
    article: '30(5)';
    /** Exempt only with fewer persons employed than this. */
    headcountBelow: number;
    undoneBy: readonly ('notOccasional' | 'likelyRisk' | 'specialData' | 'criminalData')[];
    name: LawText;
  }>;

export const article30Exemptions: readonly ExemptionRule[] = [
  {
    ...gdpr,
    code: 'gdpr-30-5-2016',
    article: '30(5)',
    headcountBelow: 250,
    undoneBy: ['likelyRisk', 'notOccasional', 'specialData', 'criminalData'],
    name: {
      en: 'Fewer than 250 persons employed, unless the processing is likely to result in a risk, is not occasional, or includes special categories or criminal data',
      nl: 'Minder dan 250 personen in dienst, tenzij de verwerking waarschijnlijk een risico inhoudt, niet incidenteel is, of bijzondere categorieën of strafrechtelijke gegevens omvat',
      fr: 'Moins de 250 personnes occupées, sauf si le traitement est susceptible de comporter un risque, n’est pas occasionnel, ou porte sur des catégories particulières ou des données pénales',
      de: 'Weniger als 250 Beschäftigte, es sei denn, die Verarbeitung birgt wahrscheinlich ein Risiko, erfolgt nicht nur gelegentlich oder umfasst besondere Kategorien oder strafrechtliche Daten',
    },
  },
];

/** The rule in force on that day, or undefined before the GDPR applied. */
export function exemptionRule(date: IsoDate): ExemptionRule | undefined {
  return article30Exemptions.find((rule) => isValidOn(rule, date));
}

export type Exemption = Readonly<{ mayBeExempt: boolean; reasons: readonly ExemptionReason[] }>;

/**
 * Whether one activity may be exempt from the register on that day, and if not, every reason why.
 * Never a verdict: the Belgian authority treats administration of customers, staff and suppliers as not occasional.
 */
export function mayBeExempt(facts: ExemptionFacts, date: IsoDate): Exemption {
  const rule = exemptionRule(date);
  if (rule === undefined) return { mayBeExempt: false, reasons: [] };
  const reasons: ExemptionReason[] = [];
  if (facts.headcount === null) reasons.push('headcountUnknown');
  else if (facts.headcount >= rule.headcountBelow) reasons.push('tooManyPersons');
  for (const condition of rule.undoneBy) {
    if (condition === 'notOccasional') {
      if (facts.isOccasional === null) reasons.push('occasionalUnknown');
      else if (!facts.isOccasional) reasons.push('notOccasional');
    } else if (condition === 'likelyRisk') {
      if (facts.isLikelyRisk === null) reasons.push('riskUnknown');
      else if (facts.isLikelyRisk) reasons.push('likelyRisk');
    } else if (condition === 'specialData') {
      if (facts.hasSpecialData === null) reasons.push('specialDataUnknown');
      else if (facts.hasSpecialData) reasons.push('specialData');
    } else {
      if (facts.hasCriminalData === null) reasons.push('criminalDataUnknown');
      else if (facts.hasCriminalData) reasons.push('criminalData');
    }
  }
  return { mayBeExempt: reasons.length === 0, reasons };
}

export const exemptionReasonNames: Readonly<Record<ExemptionReason, LawText>> = {
  headcountUnknown: {
    en: 'The number of persons employed is not determined.',
    nl: 'Het aantal personen in dienst is niet bepaald.',
    fr: 'Le nombre de personnes occupées n’est pas déterminé.',
  },
  tooManyPersons: {
    en: 'The number of persons employed reaches the threshold.',
    nl: 'Het aantal personen in dienst bereikt de drempel.',
    fr: 'Le nombre de personnes occupées atteint le seuil.',
  },
  notOccasional: {
    en: 'The processing is not occasional.',
    nl: 'De verwerking is niet incidenteel.',
    fr: 'Le traitement n’est pas occasionnel.',
  },
  occasionalUnknown: {
    en: 'Whether the processing is occasional is not determined.',
    nl: 'Of de verwerking incidenteel is, is niet bepaald.',
    fr: 'Le caractère occasionnel du traitement n’est pas déterminé.',
  },
  likelyRisk: {
    en: 'The processing is likely to result in a risk to people.',
    nl: 'De verwerking houdt waarschijnlijk een risico in voor personen.',
    fr: 'Le traitement est susceptible de comporter un risque pour les personnes.',
  },
  riskUnknown: {
    en: 'Whether the processing is likely to result in a risk is not determined.',
    nl: 'Of de verwerking waarschijnlijk een risico inhoudt, is niet bepaald.',
    fr: 'Le risque éventuel du traitement n’est pas déterminé.',
  },
  specialData: {
    en: 'The processing includes special categories of data.',
    nl: 'De verwerking omvat bijzondere categorieën van gegevens.',
    fr: 'Le traitement porte sur des catégories particulières de données.',
  },
  specialDataUnknown: {
    en: 'Whether special categories of data are processed is not determined.',
    nl: 'Of bijzondere categorieën van gegevens worden verwerkt, is niet bepaald.',
    fr: 'La présence de catégories particulières de données n’est pas déterminée.',
  },
  criminalData: {
    en: 'The processing includes data on criminal convictions or offences.',
    nl: 'De verwerking omvat gegevens over strafrechtelijke veroordelingen of strafbare feiten.',
    fr: 'Le traitement porte sur des condamnations pénales ou des infractions.',
  },
  criminalDataUnknown: {
    en: 'Whether criminal data are processed is not determined.',
    nl: 'Of strafrechtelijke gegevens worden verwerkt, is niet bepaald.',
    fr: 'La présence de données pénales n’est pas déterminée.',
  },
};

import {
  type RiskLevel,
  type RiskStep,
  riskLevel,
  riskLevels,
  riskScale,
} from '../../../shared/law/risk-scale';
import type { Risk } from '../../../shared/register/dpia';
import type { ScreenLanguage } from '../../../shared/register/text';

export const moments = ['Before', 'Now', 'After'] as const;
/** Before any measure, with those in place, after the planned ones. */
export type Moment = (typeof moments)[number];

export type Place = Readonly<{ severity: RiskStep; likelihood: RiskStep; level: RiskLevel }>;

/** Where a risk stands at a moment; null as long as one of its two ratings is missing. */
export function placeAt(risk: Risk, moment: Moment): Place | null {
  const severity = risk[`severity${moment}`];
  const likelihood = risk[`likelihood${moment}`];
  return severity === null || likelihood === null
    ? null
    : { severity, likelihood, level: riskLevel(severity, likelihood) };
}

/** From the lowest to the highest. */
const order: readonly RiskLevel[] = ['low', 'moderate', 'high', 'veryHigh'];
export const rankOf = (level: RiskLevel | null): number => (level === null ? -1 : order.indexOf(level));

/** The highest level that any of the risks has at a moment; null when none is rated. */
export const highestAt = (risks: readonly Risk[], moment: Moment): RiskLevel | null =>
  risks.reduce<RiskLevel | null>((highest, risk) => {
    const level = placeAt(risk, moment)?.level ?? null;
    return rankOf(level) > rankOf(highest) ? level : highest;
  }, null);

export const levelWord = (level: RiskLevel, language: ScreenLanguage): string =>
  riskLevels.find(({ code }) => code === level)?.name[language] ?? level;

/** `3 Significant`. */
export const stepWord = (step: RiskStep, language: ScreenLanguage): string =>
  `${step} ${riskScale.find(({ code }) => code === step)?.name[language] ?? ''}`;

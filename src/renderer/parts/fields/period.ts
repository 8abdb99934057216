import { periodWords } from '../../../shared/documents/phrases';
import type { ScreenLanguage } from '../../../shared/register/text';

export const periodUnits = ['D', 'W', 'M', 'Y'] as const;
export type PeriodUnit = (typeof periodUnits)[number];
export type SimplePeriod = Readonly<{ count: number; unit: PeriodUnit }>;

/** The parts of an ISO 8601 period, largest first. Null when it is none. */
function partsOf(value: string): readonly SimplePeriod[] | null {
  const found = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(value);
  if (found === null) return null;
  const units: readonly PeriodUnit[] = ['Y', 'M', 'W', 'D'];
  return units.flatMap((unit, index) =>
    found[index + 1] === undefined ? [] : [{ count: Number(found[index + 1]), unit }],
  );
}

/** A period as one number and one unit; years with months become months. Null when that cannot be said exactly. */
export function simplePeriod(value: string): SimplePeriod | null {
  const parts = partsOf(value);
  if (parts === null) return null;
  const [first, second] = parts;
  if (first === undefined) return null;
  if (second === undefined) return first;
  if (parts.length === 2 && first.unit === 'Y' && second.unit === 'M')
    return { count: first.count * 12 + second.count, unit: 'M' };
  return null;
}

export function periodOf({ count, unit }: SimplePeriod): string {
  return `P${count}${unit}`;
}

/** A period in words, as documents say it. What is no period is shown as it is. */
export function periodText(value: string, language: ScreenLanguage): string {
  return partsOf(value) === null ? value : periodWords(value, language);
}

import { isAside } from './aside';
import type { Checked } from './check';
import type { About, Finding, Severity } from './finding';
import { severities } from './finding';

/** How many findings are open, for the navigation. */
export type FindingTotals = Readonly<Record<Severity, number>>;

/** Open findings in figures, for the table of activities. */
export type FindingCounts = Readonly<{
  open: FindingTotals;
  /** Of each activity that has any: how many touch it, and the gravest. */
  activities: Readonly<Record<string, Readonly<{ count: number; worst: Severity }>>>;
}>;

const graver = (a: Severity, b: Severity): Severity =>
  severities.indexOf(a) <= severities.indexOf(b) ? a : b;

/** The gravest of findings; null without any. */
export const worstOf = (findings: readonly Pick<Finding, 'severity'>[]): Severity | null =>
  findings.reduce<Severity | null>(
    (worst, { severity }) => (worst === null ? severity : graver(worst, severity)),
    null,
  );

export function totalsOf(findings: readonly Finding[]): FindingTotals {
  const open = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) if (!isAside(finding)) open[finding.severity] += 1;
  return open;
}

export function countsOf(findings: readonly Finding[]): FindingCounts {
  const activities: Record<string, { count: number; worst: Severity }> = {};
  for (const finding of findings) {
    if (isAside(finding)) continue;
    for (const id of finding.touches) {
      const known = activities[id];
      activities[id] =
        known === undefined
          ? { count: 1, worst: finding.severity }
          : { count: known.count + 1, worst: graver(known.worst, finding.severity) };
    }
  }
  return { open: totalsOf(findings), activities };
}

/** Findings of which the place is a record or one of its parts. */
export function near(
  findings: readonly Finding[],
  rootOf: Checked['rootOf'],
  { noun, id }: About,
): readonly Finding[] {
  const isIt = (place: About): boolean => place.noun === noun && place.id === id;
  return findings.filter(({ place }) => isIt(place) || isIt(rootOf(place)));
}

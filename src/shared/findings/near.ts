import { type AnyRecord, recordsOf } from '../register/actions/parts';
import { nounOf } from '../register/nouns';
import type { Register } from '../register/register';
import { isAside } from './aside';
import type { About, Finding, Severity } from './finding';
import { severities } from './finding';

/** Open findings in figures, for the navigation and the table of activities. */
export type FindingCounts = Readonly<{
  open: Readonly<Record<Severity, number>>;
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

export function countsOf(findings: readonly Finding[]): FindingCounts {
  const open = { error: 0, warning: 0, info: 0 };
  const activities: Record<string, { count: number; worst: Severity }> = {};
  for (const finding of findings) {
    if (isAside(finding)) continue;
    open[finding.severity] += 1;
    for (const id of finding.touches) {
      const known = activities[id];
      activities[id] =
        known === undefined
          ? { count: 1, worst: finding.severity }
          : { count: known.count + 1, worst: graver(known.worst, finding.severity) };
    }
  }
  return { open, activities };
}

/** Findings of which the place is a record or one of its parts. */
export function near(findings: readonly Finding[], register: Register, about: About): readonly Finding[] {
  const isPart = (noun: Finding['place']['noun'], id: string): boolean => {
    const { parent, fields } = nounOf(noun);
    if (parent !== about.noun) return false;
    const owner = Object.entries(fields).find(([, field]) => field.kind === 'ref' && field.isParent)?.[0];
    const record = recordsOf(register, noun).find((each: AnyRecord) => each.id === id);
    return owner !== undefined && record?.[owner] === about.id;
  };
  return findings.filter(
    ({ place }) => (place.noun === about.noun && place.id === about.id) || isPart(place.noun, place.id),
  );
}

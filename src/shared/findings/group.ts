import type { Finding, RuleId, Severity } from './finding';
import { severities } from './finding';

/** Findings of one rule that say the same of different places: one line of a list. */
export type FindingGroup = Readonly<{
  rule: RuleId;
  says: string;
  severity: Severity;
  article: string;
  /** How many places. */
  count: number;
  /** The activities that they touch, each once; only the first ones of many. */
  touches: readonly string[];
  /** The first ones. */
  findings: readonly Finding[];
}>;

/** The law before advice, then by rule; at most so many findings of each. */
export function groupsOf(findings: readonly Finding[], most: number): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${severities.indexOf(finding.severity)} ${finding.rule} ${finding.says} ${finding.article}`;
    const known = groups.get(key);
    if (known) known.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, all]) => {
      const [first] = all;
      if (first === undefined) return [];
      const { rule, says, severity, article } = first;
      const touches = [...new Set(all.flatMap((each) => each.touches))].slice(0, most);
      return [{ rule, says, severity, article, count: all.length, touches, findings: all.slice(0, most) }];
    });
}

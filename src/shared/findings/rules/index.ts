import type { RuleId } from '../finding';
import type { Rule } from '../rule';
import { belgianEnterpriseNumber } from './chk-02';

/** Every rule, in the order of its number. */
export const rules: readonly Rule[] = [belgianEnterpriseNumber];

const byId = new Map(rules.map((each) => [each.id, each]));

/** The rule of that number, or undefined for one that this version does not know. */
export function ruleOf(id: RuleId): Rule | undefined {
  return byId.get(id);
}

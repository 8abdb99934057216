import type { IsoDate } from '../law/dated';
import type { Register } from '../register/register';
import { check } from './check';
import { type FindingGroup, groupsOf } from './group';

/** Findings of one kind that a list shows one by one; the rest is counted. */
const shown = 200;

/** What a register lacks and what is doubtful on a day, equal ones together, the law first. */
export function findingsIn(register: Register, today: IsoDate): readonly FindingGroup[] {
  return groupsOf(check(register, today).findings(), shown);
}

import type { IsoDate } from '../law/dated';
import type { Register } from '../register/register';
import { isAside, withSetAside } from './aside';
import { check } from './check';
import type { Finding } from './finding';
import { type FindingGroup, groupsOf } from './group';

/** Findings of one kind that a list shows one by one; the rest is counted. */
const shown = 200;

/** What is open, and what was put aside. */
export type FindingLists = Readonly<{ open: readonly FindingGroup[]; aside: readonly FindingGroup[] }>;

/** Every finding on a day, with what was put aside about it. */
export const judgedIn = (register: Register, today: IsoDate): readonly Finding[] =>
  withSetAside(check(register, today).findings(), register.setAside, today);

/** What a register lacks and what is doubtful, equal ones together, the law first. */
export function listsOf(all: readonly Finding[]): FindingLists {
  return {
    open: groupsOf(
      all.filter((finding) => !isAside(finding)),
      shown,
    ),
    aside: groupsOf(all.filter(isAside), shown),
  };
}

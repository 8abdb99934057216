import { type IsoDate, lastChecked } from './dated';
import type { LawData, LawLists } from './law-data';

/**
 * Law data that were loaded in place of those of the program; null while the program's own count. The one thing in
 * `shared` that is set and not handed over: see docs/decisions/law-data.md.
 */
let loaded: LawData | null = null;

/** The law data that were loaded, or null. */
export const loadedLaw = (): LawData | null => loaded;

/** The day on which the law data that count now were last checked. Who asks only this reads none of them. */
export const lawDate = (): IsoDate => loaded?.date ?? lastChecked;

/** Set once when a process or a thread begins, and when a person loads other law data; null: the program's own. */
export function putLawInForce(law: LawData | null): void {
  loaded = law;
}

/** A list of the law as it counts now: the loaded one, else the program's own. */
export const listInForce = <Name extends keyof LawLists>(name: Name, own: LawLists[Name]): LawLists[Name] =>
  loaded === null ? own : loaded[name];

/** Does something under other law data, and puts back those that counted. Nothing else runs meanwhile. */
export function underLaw<T>(law: LawData | null, work: () => T): T {
  const before = loaded;
  loaded = law;
  try {
    return work();
  } finally {
    loaded = before;
  }
}

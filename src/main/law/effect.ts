import type { LawEffect } from '../../shared/api';
import { check } from '../../shared/findings/check';
import type { Finding } from '../../shared/findings/finding';
import { say } from '../../shared/findings/say';
import type { IsoDate } from '../../shared/law/dated';
import { loadedLaw, underLaw } from '../../shared/law/in-force';
import type { LawData } from '../../shared/law/law-data';
import { mainLanguage, type Register } from '../../shared/register/register';
import type { ScreenLanguage } from '../../shared/register/text';

/** Findings of one client that are told in full; the rest is counted. */
const told = 50;

/** Which findings of a register appear and which go when other law data count. */
export function lawEffect(
  register: Register,
  law: LawData | null,
  date: IsoDate,
  language: ScreenLanguage,
): LawEffect {
  const under = (which: LawData | null): ReadonlyMap<string, Finding> =>
    underLaw(
      which,
      () =>
        new Map(
          check(register, date)
            .findings()
            .map((finding) => [`${finding.key} ${finding.digest}`, finding]),
        ),
    );
  const before = under(loadedLaw());
  const after = under(law);
  const main = mainLanguage(register);
  const only = (
    of: ReadonlyMap<string, Finding>,
    others: ReadonlyMap<string, Finding>,
    which: LawData | null,
  ) => {
    const findings = [...of].filter(([key]) => !others.has(key)).map(([, finding]) => finding);
    return {
      count: findings.length,
      said: underLaw(which, () => findings.slice(0, told).map((finding) => say(finding, language, main))),
    };
  };
  return { appears: only(after, before, law), goes: only(before, after, loadedLaw()) };
}

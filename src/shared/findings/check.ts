import type { IsoDate } from '../law/dated';
import { type NounName, nounNames, type RecordFor } from '../register/nouns';
import type { Register } from '../register/register';
import { digestOf } from './digest';
import { asListed, type Entry, FactBase, type Facts, type RecordChange } from './facts';
import type { About, Finding } from './finding';
import type { Found, Rule } from './rule';
import { rules as allRules } from './rules';

type Judge = Readonly<{ rule: Rule; judge: (record: RecordFor<NounName>, facts: Facts) => readonly Found[] }>;

/** The judges of each noun, found once. */
function judgesOf(rules: readonly Rule[]): ReadonlyMap<NounName, readonly Judge[]> {
  return new Map(
    nounNames.map((noun) => [
      noun,
      rules.flatMap((rule) => {
        const judge = rule.judges[noun] as Judge['judge'] | undefined;
        return judge === undefined ? [] : [{ rule, judge }];
      }),
    ]),
  );
}

function findingOf(rule: Rule, at: About, found: Found, touches: readonly string[]): Finding {
  const place = found.place ?? { ...at, ...(found.field === undefined ? {} : { field: found.field }) };
  return {
    rule: rule.id,
    severity: found.severity ?? rule.severity,
    article: found.article ?? rule.article,
    place,
    says: found.says,
    slots: found.slots ?? {},
    touches: found.touches ?? touches,
    key: `${rule.id}/${place.noun}/${place.id}/${place.field ?? ''}/${found.says}/${found.part ?? ''}`,
    digest: digestOf(found.from),
  };
}

/** The findings of a register, kept up to date edit by edit. */
export type Checked = Readonly<{
  /** All findings, each key once; in the order of the register, whatever was edited last. */
  findings: () => readonly Finding[];
  /** Takes changes in and judges again what read anything of them. Returns how many records were judged again. */
  update: (changes: readonly RecordChange[]) => number;
  /** The activity or the assessment that a record is a part of, else itself. */
  rootOf: (about: About) => About;
}>;

/**
 * Judges a whole register on one day. An activity with its parts (and an assessment with its risks) is one subject: it is
 * judged as one, and again when something changes that one of its rules has read.
 */
export function check(register: Register, today: IsoDate, rules: readonly Rule[] = allRules): Checked {
  const steps = checkInSteps(register, today, rules);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in many small steps: ten thousand activities take seconds, and whoever judges them can do other things between two. */
export function* checkInSteps(
  register: Register,
  today: IsoDate,
  rules: readonly Rule[] = allRules,
): Generator<void, Checked> {
  const judges = judgesOf(rules);
  const base = new FactBase(today);
  yield* base.take(register);
  const found = new Map<Entry, readonly Finding[]>();

  const judge = (subject: Entry): void => {
    const facts = base.factsFor(subject);
    const findings: Finding[] = [];
    for (const member of subject.members ?? []) {
      const { noun, id, record } = member;
      if (record === undefined || !base.isJudged(member)) continue;
      let touches: readonly string[] | undefined;
      for (const { rule, judge: run } of judges.get(noun) ?? [])
        for (const each of run(record, facts)) {
          touches ??= facts.activitiesOf({ noun, id });
          findings.push(findingOf(rule, { noun, id }, each, touches));
        }
    }
    if (findings.length > 0) found.set(subject, findings);
    else found.delete(subject);
  };

  let judged = 0;
  for (const subject of base.subjects()) {
    judge(subject);
    if (++judged % 16 === 0) yield;
  }

  return {
    findings: () => {
      const all = new Map<string, Finding>();
      for (const [, list] of [...found].sort(([a], [b]) => asListed(a, b)))
        for (const finding of list) {
          const known = all.get(finding.key);
          all.set(
            finding.key,
            known === undefined
              ? finding
              : { ...known, touches: [...new Set([...known.touches, ...finding.touches])] },
          );
        }
      return [...all.values()];
    },
    update: (changes) => {
      const again = new Set<Entry>();
      for (const change of changes) for (const subject of base.apply(change)) again.add(subject);
      for (const subject of again) judge(subject);
      return again.size;
    },
    rootOf: (about) => base.rootOf(about),
  };
}

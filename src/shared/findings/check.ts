import type { IsoDate } from '../law/dated';
import { type NounName, nounNames, type RecordFor } from '../register/nouns';
import type { Register } from '../register/register';
import { digestOf } from './digest';
import {
  asListed,
  type Entry,
  everyLane,
  FactBase,
  type Facts,
  type Lanes,
  laneOf,
  type RecordChange,
} from './facts';
import type { About, Finding } from './finding';
import type { Found, Rule } from './rule';
import { rules as allRules } from './rules';

type Judge = Readonly<{
  rule: Rule;
  lane: Lanes;
  judge: (record: RecordFor<NounName>, facts: Facts) => readonly Found[];
}>;

type Judges = ReadonlyMap<NounName, readonly Judge[]>;

/** The judges of each noun among those of some rules. */
function judgesOf(rules: readonly Rule[], lanes: Lanes): Judges {
  return new Map(
    nounNames.map((noun) => [
      noun,
      rules.flatMap((rule, at) => {
        const judge = rule.judges[noun] as Judge['judge'] | undefined;
        const lane = laneOf(at);
        return judge === undefined || (lane & lanes) === 0 ? [] : [{ rule, lane, judge }];
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
  /** Takes changes in and judges again what read anything of them, by the rules that did. Returns how many records were. */
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
  const everyJudge = judgesOf(rules, everyLane);
  const base = new FactBase(today);
  yield* base.take(register);
  const found = new Map<Entry, readonly Finding[]>();
  const places = new Map(rules.map(({ id }, at) => [id, at]));
  const placeOf = ({ rule }: Finding): number => places.get(rule) ?? 0;

  /** Judges a subject by some rules. Its findings stand in the order of the rules, so that each can be judged by itself. */
  const judge = (subject: Entry, lanes: Lanes, judges: Judges): void => {
    const facts = base.factsFor(subject, lanes);
    const findings =
      lanes === everyLane
        ? []
        : (found.get(subject) ?? []).filter((finding) => (laneOf(placeOf(finding)) & lanes) === 0);
    for (const member of subject.members ?? []) {
      const { noun, id, record } = member;
      const own = judges.get(noun) ?? [];
      if (own.length === 0 || record === undefined || !base.isJudged(member)) continue;
      for (const { rule, lane, judge: run } of own) {
        base.readBy(lane);
        const seen = run(record, facts);
        if (seen.length === 0) continue;
        const touches = facts.activitiesOf({ noun, id });
        for (const each of seen) findings.push(findingOf(rule, { noun, id }, each, touches));
      }
    }
    if (findings.length > 1) findings.sort((a, b) => placeOf(a) - placeOf(b));
    if (findings.length > 0) found.set(subject, findings);
    else found.delete(subject);
  };

  let judged = 0;
  for (const subject of base.subjects()) {
    judge(subject, everyLane, everyJudge);
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
      const again = new Map<Entry, Lanes>();
      for (const change of changes) base.apply(change, again);
      const some = new Map([[everyLane, everyJudge]]);
      for (const [subject, lanes] of again) {
        const judges = some.get(lanes) ?? judgesOf(rules, lanes);
        some.set(lanes, judges);
        judge(subject, lanes, judges);
      }
      return again.size;
    },
    rootOf: (about) => base.rootOf(about),
  };
}

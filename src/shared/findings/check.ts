import type { IsoDate } from '../law/dated';
import { type NounName, nounNames, type RecordFor } from '../register/nouns';
import type { Register } from '../register/register';
import { digestOf } from './digest';
import { FactBase, type Facts, type RecordChange, rootOf } from './facts';
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
    key: [rule.id, place.noun, place.id, place.field ?? '', found.says, found.part ?? ''].join('/'),
    digest: digestOf(found.from),
  };
}

/** The findings of a register, kept up to date edit by edit. */
export type Checked = Readonly<{
  /** All findings, each key once; in the order of the nouns. */
  findings: () => readonly Finding[];
  /** Takes changes in and judges again what read anything of them. Returns how many records were judged again. */
  update: (changes: readonly RecordChange[]) => number;
}>;

/**
 * Judges a whole register on one day. An activity with its parts (and an assessment with its risks) is one subject: it is
 * judged as one, and again when something changes that one of its rules has read.
 */
export function check(register: Register, today: IsoDate, rules: readonly Rule[] = allRules): Checked {
  const judges = judgesOf(rules);
  const base = new FactBase(register, today);
  const found = new Map<string, readonly Finding[]>();
  const reads = new Map<string, Set<string>>();
  const readers = new Map<string, Set<string>>();
  const members = new Map<string, Map<string, About>>();

  const join = (noun: NounName, record: RecordFor<NounName>): string => {
    const root = rootOf(noun, record);
    const subject = `${root.noun}:${root.id}`;
    const of = members.get(subject) ?? new Map<string, About>();
    members.set(subject, of);
    of.set(`${noun}:${record.id}`, { noun, id: record.id });
    return subject;
  };

  const judge = (subject: string): void => {
    for (const key of reads.get(subject) ?? []) readers.get(key)?.delete(subject);
    const read = new Set<string>([subject]);
    const facts = base.facts((key) => read.add(key));
    const findings: Finding[] = [];
    for (const at of members.get(subject)?.values() ?? []) {
      const record = base.get(at.noun, at.id);
      const list = judges.get(at.noun) ?? [];
      if (record === undefined || list.length === 0 || !base.isJudged(at)) continue;
      let touches: readonly string[] | undefined;
      for (const { rule, judge: run } of list)
        for (const each of run(record, facts)) {
          touches ??= facts.activitiesOf(at);
          findings.push(findingOf(rule, at, each, touches));
        }
    }
    if (findings.length > 0) found.set(subject, findings);
    else found.delete(subject);
    reads.set(subject, read);
    for (const key of read) {
      const of = readers.get(key) ?? new Set<string>();
      readers.set(key, of);
      of.add(subject);
    }
  };

  for (const noun of nounNames) for (const record of base.records(noun)) join(noun, record);
  for (const subject of members.keys()) judge(subject);

  return {
    findings: () => {
      const all = new Map<string, Finding>();
      for (const list of found.values())
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
      const again = new Set<string>();
      for (const change of changes) {
        for (const key of base.apply(change))
          for (const subject of readers.get(key) ?? []) again.add(subject);
        if (change.before !== undefined) {
          const root = rootOf(change.noun, change.before);
          members.get(`${root.noun}:${root.id}`)?.delete(`${change.noun}:${change.id}`);
          again.add(`${root.noun}:${root.id}`);
        }
        if (change.after !== undefined) again.add(join(change.noun, change.after));
      }
      for (const subject of again) judge(subject);
      return again.size;
    },
  };
}

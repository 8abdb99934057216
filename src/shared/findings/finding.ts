import type { NounName } from '../register/nouns';
import type { Text, Words } from '../register/text';
import type { Aside } from './aside';

/**
 * `error`: the law asks for it. `warning`: doubtful, may be put aside with a reason. `info`: advice, folded away.
 * Severity tells law from advice; it is never a score.
 */
export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** Rules keep the number under which they were agreed, so that a finding put aside stays put aside. */
export type RuleId = `CHK-${string}`;

/** A record of the register. */
export type About = Readonly<{ noun: NounName; id: string }>;

/** Where a finding stands: the record, and the field that mends it. */
export type Place = About & Readonly<{ field?: string }>;

/**
 * What a message fills in. A Text of the firm is read in the reader's language, `label` is the name of a field, `choice`
 * what a choice of a field is called, `country` a code, `day` an ISO date, `period` an ISO 8601 length, `article` a citation.
 */
export type Slot =
  | string
  | number
  | null
  | Readonly<{ text: Text | null }>
  | Readonly<{ words: Words }>
  | Readonly<{ label: readonly [noun: NounName, field: string] }>
  | Readonly<{ choice: readonly [noun: NounName, field: string, code: string] }>
  | Readonly<{ country: string }>
  | Readonly<{ day: string }>
  | Readonly<{ period: string }>
  | Readonly<{ article: string }>
  | Readonly<{ list: readonly Slot[] }>;
export type Slots = Readonly<Record<string, Slot>>;

/** One thing that is missing, doubtful or due. One missing fact is one finding, however many activities it touches. */
export type Finding = Readonly<{
  rule: RuleId;
  severity: Severity;
  /** Form of `citeArticle`. */
  article: string;
  place: Place;
  /** Which of the rule's messages. */
  says: string;
  slots: Slots;
  /** Activities that it touches; of a finding on an activity's own part, that activity. */
  touches: readonly string[];
  /** The same as long as rule, place and message are the same: what was put aside names it. */
  key: string;
  /** Digest of the facts that were judged: another digest under the same key means that the facts have changed. */
  digest: string;
  /** What was said about it when it was put aside, now or once. */
  setAside?: Aside;
}>;

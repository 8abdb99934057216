import type { Dated } from '../law/dated';
import type { NounName, RecordFor } from '../register/nouns';
import type { Words } from '../register/text';
import type { Facts } from './facts';
import type { Place, RuleId, Severity, Slots } from './finding';

/** What a rule found on the record it judged. What is left out is taken from the rule and the record. */
export type Found = Readonly<{
  says: string;
  /** The field that mends it, of the record that was judged. */
  field?: string;
  /** Another record that mends it. */
  place?: Place;
  severity?: Severity;
  article?: string;
  slots?: Slots;
  /** Tells two findings with the same message at the same place apart. */
  part?: string;
  /** Activities it touches; without it those of the record that was judged. */
  touches?: readonly string[];
  /** The values that were judged, for the digest. */
  from: readonly unknown[];
}>;

/**
 * What a person at the firm is asked, for a message: plain words, no article, with the slots of the message. `how` where
 * the answer is not the value of the field: `yesNo`, or a `note` for whoever keeps the register.
 */
export type Ask = Words & Readonly<{ how?: 'yesNo' | 'note' }>;

type Judges = Readonly<{
  [N in NounName]?: (record: RecordFor<N>, facts: Facts) => readonly Found[];
}>;

/**
 * A rule: what the law or good practice asks, and pure functions that judge one record each with what they read of the rest
 * of the register. Only what is in force is judged (see `Facts.isJudged`). `says` holds a message per case, with `{slot}`s.
 */
export type Rule = Dated &
  Readonly<{
    id: RuleId;
    severity: Severity;
    article: string;
    name: Words;
    /** In plain words: what is asked and why. */
    why: Words;
    /** What to do about it. */
    mend: Words;
    says: Readonly<Record<string, Words>>;
    /** By message. What only a lawyer can answer is not asked. */
    ask?: Readonly<Record<string, Ask>>;
    judges: Judges;
  }>;

/** Keeps the literal type of a rule and checks it. */
export const rule = <const R extends Rule>(of: R): R => of;

/** A message or a name in the languages of the screens. */
export const words = (en: string, nl: string, fr: string): Words => ({ en, nl, fr });

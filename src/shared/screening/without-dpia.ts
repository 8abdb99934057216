import type { ActivityBundle } from '../api';
import type { Lookups } from '../documents/lookups';
import {
  type WithoutDpiaCode,
  type WithoutDpiaConditionCode,
  withoutDpiaLists,
} from '../law/dpia-not-required';
import { fold } from '../register/fold';
import type { Screening } from '../register/screening';
import { withoutDpiaByName, withoutDpiaByTemplate } from './signs';

/** `fails`: the register says the contrary. `person`: only a person can say whether it holds. */
export type ConditionState = 'holds' | 'fails' | 'confirmed' | 'person';

/** Ordinary processing that an authority lists as needing no assessment, with its conditions for this activity. */
export type Ordinary = Readonly<{
  code: WithoutDpiaCode;
  /** The list it stands on. */
  list: string;
  /** A person says it is that; otherwise the register suggests it. */
  isChosen: boolean;
  conditions: readonly Readonly<{ code: WithoutDpiaConditionCode; state: ConditionState }>[];
  /** No condition fails. */
  isPossible: boolean;
  /** Chosen by a person, who answered for each condition that the register does not. */
  isConfirmed: boolean;
}>;

type Known = Readonly<{ record: Screening | null; evaluates: boolean }>;

/** The entries of the lists of processing without assessment that an activity could be. */
export function ordinaryCases(
  { activity, dataUses }: ActivityBundle,
  lookups: Lookups,
  { record, evaluates }: Known,
): readonly Ordinary[] {
  const chosen = record?.withoutDpia ?? [];
  const byTemplate = activity.template === null ? undefined : withoutDpiaByTemplate[activity.template];
  const names = Object.values(activity.name ?? {}).map((name) => fold(name).replaceAll('’', "'"));
  const named = withoutDpiaByName
    .filter(([, pattern]) => names.some((name) => pattern.test(name)))
    .map(([code]) => code);
  // The lists speak of a firm's own staff, books and customers: not of what it does for others.
  const suggested =
    activity.role === 'processor' ? [] : byTemplate === undefined ? named : [byTemplate, ...named];
  const isSensitive = dataUses.some(({ category }) => {
    const known = category === null ? undefined : lookups.find('dataCategory', category);
    return known?.flags.some((flag) => flag === 'S' || flag === 'C') || (known?.specialKinds.length ?? 0) > 0;
  });
  const fromOthers = activity.source.some((source) => source !== 'dataSubject' && source !== 'generated');
  const stateOf = (code: WithoutDpiaConditionCode): ConditionState => {
    if (code === 'noSensitiveData' && isSensitive) return 'fails';
    if (code === 'noEvaluation' && evaluates) return 'fails';
    if (code === 'noThirdPartySource' && fromOthers) return 'fails';
    if (record?.conditionsMet.includes(code)) return 'confirmed';
    return code === 'noThirdPartySource' && activity.source.length > 0 ? 'holds' : 'person';
  };
  return withoutDpiaLists.flatMap((list) =>
    list.cases
      .filter(({ code }) => chosen.includes(code) || suggested.includes(code))
      .map(({ code, conditions }): Ordinary => {
        const states = conditions.map((condition) => ({ code: condition, state: stateOf(condition) }));
        const isChosen = chosen.includes(code);
        return {
          code,
          list: list.code,
          isChosen,
          conditions: states,
          isPossible: states.every(({ state }) => state !== 'fails'),
          isConfirmed: isChosen && states.every(({ state }) => state === 'holds' || state === 'confirmed'),
        };
      }),
  );
}

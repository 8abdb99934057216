import type { ActivityBundle } from '../../api';
import type { Marks } from '../mark';
import type { Fields } from '../noun';
import { type NounName, nounNames, nounOf } from '../nouns';
import type { Register } from '../register';

/** A record of any noun, for code that walks over the descriptions of the nouns. */
export type AnyRecord = Readonly<{ id: string; position: number; marks: Marks; [field: string]: unknown }>;

/** The records of a noun as a list, the organisation included. */
export function recordsOf(register: Register, noun: NounName): readonly AnyRecord[] {
  return (noun === 'organisation'
    ? [register.organisation]
    : register[noun]) as unknown as readonly AnyRecord[];
}

export function fieldsOf(noun: NounName): Fields {
  return nounOf(noun).fields;
}

/** Nouns whose records are a part of an activity. */
export const partNouns = nounNames.filter((noun) => nounOf(noun).parent === 'activity');

/** An activity of a register with everything that is a part of it. Throws when there is no such activity. */
export function partsOf(register: Register, activityId: string): ActivityBundle {
  const activity = register.activity.find(({ id }) => id === activityId);
  if (activity === undefined) throw new Error(`no activity ${activityId}`);
  const isPart = (record: Readonly<{ activity: string | null }>) => record.activity === activityId;
  return {
    activity,
    purposes: register.purpose.filter(isPart),
    dataUses: register.dataUse.filter(isPart),
    recipients: register.recipient.filter(isPart),
    exclusions: register.exclusion.filter(isPart),
    cameras: register.camera.filter(isPart),
  };
}

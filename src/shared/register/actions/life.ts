import type { Activity, ActivityRole } from '../activity';
import type { Edit } from '../edit';

/** Ends activities on a day, with the activity that takes their place if there is one. They stay in the register. */
export function retire(ids: readonly string[], endDate: string, successor: string | null): Edit[] {
  return ids.flatMap((id): Edit[] => [
    { do: 'set', noun: 'activity', id, field: 'status', value: 'ended' },
    { do: 'set', noun: 'activity', id, field: 'endDate', value: endDate },
    { do: 'set', noun: 'activity', id, field: 'successor', value: successor === id ? null : successor },
  ]);
}

/** Brings ended activities back into use. */
export function restore(ids: readonly string[]): Edit[] {
  return ids.flatMap((id): Edit[] => [
    { do: 'set', noun: 'activity', id, field: 'status', value: 'inUse' },
    { do: 'set', noun: 'activity', id, field: 'endDate', value: null },
    { do: 'set', noun: 'activity', id, field: 'successor', value: null },
  ]);
}

/**
 * Gives an activity another role. From controller to processor or back it moves to the other record of processing
 * (Art. 30(1), 30(2)) and asks for a number in that series; its old number is not given again.
 */
export function setRole(activity: Activity, role: ActivityRole): Edit[] {
  if (activity.role === role) return [];
  const { id } = activity;
  const edits: Edit[] = [{ do: 'set', noun: 'activity', id, field: 'role', value: role }];
  const isOtherSeries = (activity.role === 'processor') !== (role === 'processor');
  if (isOtherSeries) edits.push({ do: 'set', noun: 'activity', id, field: 'reference', value: null });
  return edits;
}

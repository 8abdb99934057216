import type { Edit } from '../edit';
import type { Text } from '../text';

/** Settles a remark on an assessment: who, on which ISO date, and what was decided. It stays where it was written. */
export function settleComment(
  id: string,
  settled: Readonly<{ by: string; on: string; settlement: Text | null }>,
): Edit[] {
  const { by, on, settlement } = settled;
  const values = { isSettled: true, settledBy: by === '' ? null : by, settledOn: on, settlement };
  return setAll(id, values);
}

/** Opens a settled remark again. What was said when it was settled stays, as a step on the way. */
export function reopenComment(id: string): Edit[] {
  return setAll(id, { isSettled: false, settledBy: null, settledOn: null });
}

const setAll = (id: string, values: Readonly<Record<string, unknown>>): Edit[] =>
  Object.entries(values).map(([field, value]) => ({ do: 'set', noun: 'dpiaComment', id, field, value }));

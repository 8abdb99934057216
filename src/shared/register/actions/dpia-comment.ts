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

/**
 * The first edit that would take a remark away from an assessment that stays, or null: a remark is settled, not lost. Only
 * undo takes back one that was just made.
 */
export function editOfRemark(edits: readonly Edit[]): Edit | null {
  const withWhole = edits.some((edit) => edit.do === 'remove' && edit.noun === 'dpia');
  return (
    edits.find(
      (edit) =>
        edit.noun === 'dpiaComment' &&
        ((edit.do === 'remove' && !withWhole) || (edit.do === 'set' && edit.field === 'dpia')),
    ) ?? null
  );
}

const setAll = (id: string, values: Readonly<Record<string, unknown>>): Edit[] =>
  Object.entries(values).map(([field, value]) => ({ do: 'set', noun: 'dpiaComment', id, field, value }));

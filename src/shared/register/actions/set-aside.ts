import type { Finding } from '../../findings/finding';
import type { Edit } from '../edit';
import type { Text } from '../text';

/**
 * Puts a finding aside, with the facts as they are now. One that came back is put aside anew under the record that it has.
 * Dates are ISO 8601; `until` is the last day.
 */
export function putAside(
  finding: Finding,
  said: Readonly<{ reason: Text; by: string | null; on: string; until: string }>,
  newId: string,
): readonly Edit[] {
  const values = {
    finding: finding.key,
    digest: finding.digest,
    reason: said.reason,
    setBy: said.by,
    setOn: said.on,
    until: said.until,
  };
  const id = finding.setAside?.id;
  return id === undefined
    ? [{ do: 'add', noun: 'setAside', id: newId, values }]
    : Object.entries(values).map(([field, value]) => ({ do: 'set', noun: 'setAside', id, field, value }));
}

/** Takes a finding that was put aside up again. */
export const takeUpAgain = (setAside: Readonly<{ id: string }>): readonly Edit[] => [
  { do: 'remove', noun: 'setAside', id: setAside.id },
];

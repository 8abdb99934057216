import type { Edit } from '../edit';
import type { Mark } from '../mark';
import type { NounName } from '../nouns';
import type { Register } from '../register';
import { partNouns, recordsOf } from './parts';

export type ToConfirm = Readonly<{
  noun: NounName;
  ids: readonly string[];
  fields: readonly string[] | null;
  withParts: boolean;
}>;

/**
 * Confirms values: who and on which day takes the place of "to be confirmed". All fields of the records, or only those
 * named (without the parts then, which have other fields). Empty when nothing is left to confirm.
 */
export function confirmEdits(register: Register, what: ToConfirm, by: string, on: string): Edit[] {
  const ids = new Set(what.ids);
  const edits = recordsOf(register, what.noun)
    .filter(({ id }) => ids.has(id))
    .flatMap(({ id, marks }) => confirmed(what.noun, id, marks, what.fields, by, on));
  if (!what.withParts || what.noun !== 'activity' || what.fields !== null) return edits;
  for (const noun of partNouns)
    for (const part of recordsOf(register, noun))
      if (ids.has(String(part['activity'])))
        edits.push(...confirmed(noun, part.id, part.marks, null, by, on));
  return edits;
}

function confirmed(
  noun: NounName,
  id: string,
  marks: Readonly<Partial<Record<string, Mark>>>,
  fields: readonly string[] | null,
  by: string,
  on: string,
): Edit[] {
  return Object.entries(marks).flatMap(([field, mark]): Edit[] => {
    if (mark?.toConfirm === undefined || (fields !== null && !fields.includes(field))) return [];
    const { toConfirm: _, ...rest } = mark;
    return [{ do: 'mark', noun, id, field, mark: { ...rest, confirmed: { by, on } } }];
  });
}

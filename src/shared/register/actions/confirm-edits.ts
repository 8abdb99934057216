import type { Edit } from '../edit';
import type { Mark } from '../mark';
import { catalogueNouns, type NounName, nounOf } from '../nouns';
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
 * named (without the parts then, which have other fields). An activity with its parts takes along the entries of the
 * catalogues that it names, since they print on its sheet. Empty when nothing is left to confirm.
 */
export function confirmEdits(register: Register, what: ToConfirm, by: string, on: string): Edit[] {
  const ids = new Set(what.ids);
  const edits = recordsOf(register, what.noun)
    .filter(({ id }) => ids.has(id))
    .flatMap(({ id, marks }) => confirmed(what.noun, id, marks, what.fields, by, on));
  if (!what.withParts || what.noun !== 'activity' || what.fields !== null) return edits;
  const named = new Map<NounName, Set<string>>();
  for (const activity of register.activity)
    if (ids.has(activity.id)) noteReferences('activity', activity, named);
  for (const noun of partNouns)
    for (const part of recordsOf(register, noun))
      if (ids.has(String(part['activity']))) {
        edits.push(...confirmed(noun, part.id, part.marks, null, by, on));
        noteReferences(noun, part, named);
      }
  for (const noun of catalogueNouns)
    for (const entry of recordsOf(register, noun))
      if (named.get(noun)?.has(entry.id)) edits.push(...confirmed(noun, entry.id, entry.marks, null, by, on));
  return edits;
}

/** Which records a record names, by noun. */
function noteReferences(noun: NounName, record: object, named: Map<NounName, Set<string>>): void {
  for (const [field, about] of Object.entries(nounOf(noun).fields)) {
    if (about.kind !== 'ref' && about.kind !== 'refs') continue;
    const value = (record as Readonly<Record<string, string | readonly string[] | null>>)[field] ?? [];
    const known = named.get(about.to) ?? new Set<string>();
    for (const id of [value].flat()) known.add(id);
    named.set(about.to, known);
  }
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

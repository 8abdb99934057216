import type { Edit } from './edit';
import { isEmpty, type Mark } from './mark';
import { type NounName, nounNames, nounOf } from './nouns';
import type { Register } from './register';

type AnyRecord = Readonly<{
  id: string;
  position: number;
  marks: Readonly<Partial<Record<string, Mark>>>;
  [field: string]: unknown;
}>;

/** A record that differs between two registers. `fields`, `marks`: names of those that do, when it is in both. */
export type RecordDifference = Readonly<{
  noun: NounName;
  id: string;
  before: AnyRecord | null;
  after: AnyRecord | null;
  fields: readonly string[];
  marks: readonly string[];
}>;

/** Issued versions are the same on every side or not there: they are not compared. */
const comparedNouns = nounNames.filter((noun) => noun !== 'issuedVersion' && noun !== 'issuedFile');

/** What differs between two registers, noun by noun; position counts as a field. */
export function compareRegisters(before: Register, after: Register): readonly RecordDifference[] {
  return comparedNouns.flatMap((noun) => {
    const old = new Map(listOf(before, noun).map((record) => [record.id, record]));
    const found: RecordDifference[] = [];
    for (const record of listOf(after, noun)) {
      const was = old.get(record.id) ?? null;
      old.delete(record.id);
      const difference = was === null ? whole(noun, null, record) : compareRecords(noun, was, record);
      if (difference !== null) found.push(difference);
    }
    return [...found, ...[...old.values()].map((record) => whole(noun, record, null))];
  });
}

function listOf(register: Register, noun: NounName): readonly AnyRecord[] {
  const found = register[noun] ?? [];
  return [found].flat() as unknown as readonly AnyRecord[];
}

function whole(noun: NounName, before: AnyRecord | null, after: AnyRecord | null): RecordDifference {
  return { noun, id: (before ?? after)?.id ?? '', before, after, fields: [], marks: [] };
}

/** How two states of one record differ; null when they do not. */
export function compareRecords(noun: NounName, before: AnyRecord, after: AnyRecord): RecordDifference | null {
  const names = ['position', ...Object.keys(nounOf(noun).fields)];
  const fields = names.filter((field) => !isEqual(before[field], after[field]));
  const marks = [...new Set([...Object.keys(before.marks), ...Object.keys(after.marks)])].filter(
    (field) => !isEqual(before.marks[field], after.marks[field]),
  );
  return fields.length + marks.length === 0 ? null : { noun, id: after.id, before, after, fields, marks };
}

/** Values are equal whatever the order of their keys; what is empty equals what is absent. */
function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  return sorted(a) === sorted(b);
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** The edits that make the first register say what the second says. What is removed comes last. */
export function editsOf(differences: readonly RecordDifference[]): readonly Edit[] {
  const made: Edit[] = [];
  const gone: Edit[] = [];
  for (const { noun, id, before, after, fields, marks } of differences) {
    if (after === null) gone.push({ do: 'remove', noun, id });
    else if (before === null) {
      const { id: _, ...values } = after;
      made.push({ do: 'add', noun, id, values });
    } else {
      for (const field of fields) made.push({ do: 'set', noun, id, field, value: after[field] ?? null });
      // Writing a value may drop what was said of it: so each is said again.
      for (const field of new Set([...fields, ...marks]))
        if (field !== 'position' && (before.marks[field] !== undefined || after.marks[field] !== undefined))
          made.push({ do: 'mark', noun, id, field, mark: after.marks[field] ?? null });
    }
  }
  return [...made, ...gone];
}

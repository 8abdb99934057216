import type { Answer } from '../api';
import { compareRecords, compareRegisters, editsOf, type RecordDifference } from './compare';
import type { Edit } from './edit';
import type { Mark } from './mark';
import { type NounName, nounNames, nounOf } from './nouns';
import type { Register } from './register';

/** Where a value changed since two copies were the same. `both`: here and there, each in its own way. */
export type Origin = 'here' | 'there' | 'both';

/** Two copies of one client file that went apart, and the last state that both had. */
export type Apart = Readonly<{
  here: Register;
  there: Register;
  common: Register;
  /** Records, as `noun/id`, of which the common state is no longer known: it was erased. */
  unknown: ReadonlySet<string>;
  /** What was deleted for good here since then: fields of records as `noun/id`, `*` for all of one. It stays away. */
  erased: ReadonlyMap<string, ReadonlySet<string>>;
}>;

/** A difference with `before` as it stands here and `after` as it stands there. */
export type Parted = RecordDifference &
  Readonly<{
    origin: Origin;
    /** Per field that differs, its mark included; empty when the whole record came or went. */
    origins: Readonly<Record<string, Origin>>;
    common: AnyRecord | null;
    canTake: boolean;
  }>;

/** A field of a record, or with null all of the record. */
export type Wanted = Readonly<{ noun: NounName; id: string; field: string | null }>;

export type TakenOver = Readonly<{
  edits: readonly Edit[];
  /** Records that come or change besides what was asked for: without them it would point to nothing. */
  along: readonly Readonly<{ noun: NounName; id: string }>[];
  /** Activities that get another number: theirs was given to another one here. */
  renumbered: readonly string[];
}>;

type AnyRecord = NonNullable<RecordDifference['before']>;
type Index = Readonly<{
  get: (noun: NounName, id: string) => AnyRecord | undefined;
  partsOf: (noun: NounName, id: string) => readonly Readonly<{ noun: NounName; record: AnyRecord }>[];
}>;

const keyOf = (noun: NounName, id: string): string => `${noun}/${id}`;

type Reference = Readonly<{ noun: NounName; field: string; to: NounName; isParent: boolean }>;
const references: readonly Reference[] = nounNames.flatMap((noun) =>
  Object.entries(nounOf(noun).fields).flatMap(([field, of]) =>
    of.kind === 'ref' || of.kind === 'refs'
      ? [{ noun, field, to: of.to, isParent: of.kind === 'ref' && of.isParent === true }]
      : [],
  ),
);

function recordsOf(register: Register, noun: NounName): readonly AnyRecord[] {
  return [register[noun] ?? []].flat() as unknown as readonly AnyRecord[];
}

function indexOf(register: Register): Index {
  const records = new Map<string, AnyRecord>();
  const parts = new Map<string, Readonly<{ noun: NounName; record: AnyRecord }>[]>();
  for (const noun of nounNames) {
    const parent = references.find((each) => each.noun === noun && each.isParent);
    for (const record of recordsOf(register, noun)) {
      records.set(keyOf(noun, record.id), record);
      if (parent === undefined) continue;
      const whole = keyOf(parent.to, String(record[parent.field]));
      const list = parts.get(whole);
      if (list === undefined) parts.set(whole, [{ noun, record }]);
      else list.push({ noun, record });
    }
  }
  return {
    get: (noun, id) => records.get(keyOf(noun, id)),
    partsOf: (noun, id) => parts.get(keyOf(noun, id)) ?? [],
  };
}

const idsIn = (value: unknown): readonly string[] =>
  [value].flat().filter((id): id is string => typeof id === 'string');

/** Everything that differs between the two copies, each difference with where it arose. */
export function partedRecords(apart: Apart): readonly Parted[] {
  const [here, common] = [indexOf(apart.here), indexOf(apart.common)];
  const isSame = (noun: NounName, record: AnyRecord): boolean => {
    const then = common.get(noun, record.id);
    return then !== undefined && compareRecords(noun, then, record) === null;
  };
  return compareRegisters(apart.here, apart.there).map((difference): Parted => {
    const { noun, id, before, after } = difference;
    const then = common.get(noun, id) ?? null;
    const gone = apart.erased.get(keyOf(noun, id));
    const isUnknown = apart.unknown.has(keyOf(noun, id));
    if (before === null || after === null) {
      const isUntouched = (record: AnyRecord): boolean =>
        isSame(noun, record) &&
        (before === null || here.partsOf(noun, id).every((part) => isSame(part.noun, part.record)));
      const [own, other] = before === null ? (['there', 'here'] as const) : (['here', 'there'] as const);
      const record = before ?? after;
      const origin = isUnknown
        ? 'both'
        : then === null
          ? own
          : record !== null && isUntouched(record)
            ? other
            : 'both';
      return {
        ...difference,
        origin,
        origins: {},
        common: then,
        canTake: origin !== 'here' && !gone?.has('*'),
      };
    }
    const origins: Record<string, Origin> = {};
    const changedHere = then === null ? null : changedFields(noun, then, before);
    const changedThere = then === null ? null : changedFields(noun, then, after);
    for (const field of new Set([...difference.fields, ...difference.marks])) {
      const isBoth = isUnknown || changedHere === null || changedThere === null;
      const isHere = isBoth || changedHere.has(field);
      const isThere = isBoth || changedThere.has(field);
      origins[field] = isHere && isThere ? 'both' : isThere ? 'there' : 'here';
    }
    const found = new Set(Object.values(origins));
    const [only = 'both'] = found;
    const origin = found.size === 1 ? only : 'both';
    const canTake = Object.entries(origins).some(
      ([field, from]) => from !== 'here' && field !== 'position' && !isErased(gone, field),
    );
    return { ...difference, origin, origins, common: then, canTake };
  });
}

const isErased = (gone: ReadonlySet<string> | undefined, field: string): boolean =>
  gone !== undefined && (gone.has('*') || gone.has(field));

/** Whether a field of a record was deleted for good here: it is not brought back from another copy. */
export function isErasedHere({ erased }: Apart, noun: NounName, id: string, field: string): boolean {
  return isErased(erased.get(keyOf(noun, id)), field);
}

/** Names of the fields of which the value or what is said of it differs. */
function changedFields(noun: NounName, before: AnyRecord, after: AnyRecord): ReadonlySet<string> {
  const difference = compareRecords(noun, before, after);
  return new Set(difference === null ? [] : [...difference.fields, ...difference.marks]);
}

/**
 * The edits that take over what changed in the other copy, with what it needs: records it points to, the parts of a
 * record that comes, and out of lists what goes. What changed only here stays as it is. Refused: `erased`, when it or
 * something it needs was deleted for good here.
 */
export function takeOver(apart: Apart, wanted: readonly Wanted[]): Answer<TakenOver> {
  const [here, there] = [indexOf(apart.here), indexOf(apart.there)];
  const parted = new Map(partedRecords(apart).map((each) => [keyOf(each.noun, each.id), each]));
  const asked = new Set(wanted.map(({ noun, id }) => keyOf(noun, id)));
  const numbers = new Map(apart.here.activity.map(({ reference, id }) => [reference, id]));
  const taken = new Map<string, RecordDifference>();
  const renumbered: string[] = [];
  let refused: Wanted | null = null;

  const bring = (noun: NounName, id: string): void => {
    const key = keyOf(noun, id);
    const record = there.get(noun, id);
    if (taken.has(key) || here.get(noun, id) !== undefined || record === undefined) return;
    if (apart.erased.get(key)?.has('*')) {
      refused = { noun, id, field: null };
      return;
    }
    const number = noun === 'activity' ? record['reference'] : null;
    const isTaken = typeof number === 'string' && numbers.has(number);
    if (isTaken) renumbered.push(id);
    const after = isTaken ? { ...record, reference: null } : record;
    taken.set(key, { noun, id, before: null, after, fields: [], marks: [] });
    for (const { field, to } of references.filter((each) => each.noun === noun))
      for (const target of idsIn(record[field])) bring(to, target);
    for (const part of there.partsOf(noun, id))
      if (!apart.erased.get(keyOf(part.noun, part.record.id))?.has('*')) bring(part.noun, part.record.id);
  };

  /** One field as it shall stand, with its mark. */
  const set = (noun: NounName, id: string, field: string, value: unknown, mark: Mark | undefined): void => {
    const before = here.get(noun, id);
    if (before === undefined) return;
    const known = taken.get(keyOf(noun, id));
    if (known?.after === null) return;
    const { [field]: _, ...marks } = known?.after?.marks ?? before.marks;
    const isOther = field !== '*' && JSON.stringify(before[field]) !== JSON.stringify(value);
    taken.set(keyOf(noun, id), {
      noun,
      id,
      before,
      after: {
        ...(known?.after ?? before),
        ...(field === '*' ? {} : { [field]: value }),
        marks: mark === undefined ? marks : { ...marks, [field]: mark },
      },
      fields: [...new Set([...(known?.fields ?? []), ...(isOther ? [field] : [])])],
      marks: [...new Set([...(known?.marks ?? []), ...(field === 'position' ? [] : [field])])],
    });
    const of = nounOf(noun).fields[field];
    if (of?.kind === 'ref' || of?.kind === 'refs') for (const target of idsIn(value)) bring(of.to, target);
  };

  /** What still points here to a record that goes, and there no longer does, lets go of it. */
  const letGo = (noun: NounName, id: string): void => {
    for (const reference of references.filter((each) => each.to === noun && !each.isParent))
      for (const user of recordsOf(apart.here, reference.noun)) {
        const { field } = reference;
        const other = there.get(reference.noun, user.id);
        if (!idsIn(user[field]).includes(id) || other === undefined || idsIn(other[field]).includes(id))
          continue;
        const value = taken.get(keyOf(reference.noun, user.id))?.after?.[field] ?? user[field];
        if (Array.isArray(value))
          set(
            reference.noun,
            user.id,
            field,
            value.filter((each) => each !== id),
            user.marks[field],
          );
        else set(reference.noun, user.id, field, other[field], other.marks[field]);
      }
  };

  for (const { noun, id, field } of wanted) {
    const difference = parted.get(keyOf(noun, id));
    if (difference === undefined || difference.origin === 'here') continue;
    const { before, after, origins } = difference;
    if (!difference.canTake) refused = { noun, id, field };
    else if (before === null) bring(noun, id);
    else if (after === null) {
      taken.set(keyOf(noun, id), { noun, id, before, after: null, fields: [], marks: [] });
      letGo(noun, id);
    } else
      for (const [each, origin] of Object.entries(origins)) {
        if (origin === 'here' || (field === null ? each === 'position' && origin === 'both' : each !== field))
          continue;
        if (isErasedHere(apart, noun, id, each)) {
          if (field !== null) refused = { noun, id, field };
          continue;
        }
        set(noun, id, each, after[each], after.marks[each]);
      }
  }
  if (refused !== null) {
    const { noun, id } = refused as Wanted;
    return { ok: false, problem: { code: 'erased', field: noun, detail: id } };
  }
  const all = [...taken.values()];
  const isPartOfAsked = ({ noun, after }: RecordDifference): boolean =>
    references.some(
      (each) => each.noun === noun && each.isParent && asked.has(keyOf(each.to, String(after?.[each.field]))),
    );
  const along = all
    .filter((each) => !asked.has(keyOf(each.noun, each.id)) && !isPartOfAsked(each))
    .map(({ noun, id }) => ({ noun, id }));
  return { ok: true, value: { edits: editsOf(all), along, renumbered } };
}

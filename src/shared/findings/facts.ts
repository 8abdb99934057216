import type { IsoDate } from '../law/dated';
import { type NounName, nounNames, nounOf, type RecordFor } from '../register/nouns';
import { mainLanguage, type Register } from '../register/register';
import type { Language } from '../register/text';
import type { About } from './finding';

type ListNoun = Exclude<NounName, 'organisation'>;
type AnyRecord = RecordFor<NounName>;
/** A change of one record: absent before means added, absent after means removed. */
export type RecordChange = {
  [N in NounName]: Readonly<{ noun: N; id: string; before?: RecordFor<N>; after?: RecordFor<N> }>;
}[NounName];

/** What a rule may read of the register beside the record it judges. Every call is noted, so that an edit re-judges only what read it. */
export type Facts = Readonly<{
  today: IsoDate;
  main: Language;
  organisation: () => RecordFor<'organisation'>;
  find: <N extends ListNoun>(noun: N, id: string | null) => RecordFor<N> | undefined;
  /** Every record of a noun, in its order: for what is judged against all the others. Dear: any change of the noun re-judges. */
  all: <N extends ListNoun>(noun: N) => readonly RecordFor<N>[];
  /** Records of `noun` that name this record in a field (its parts among them: purposes of an activity). */
  naming: <N extends ListNoun>(noun: N, about: About) => readonly RecordFor<N>[];
  /** Whether the record is in force: an activity that has not ended, a part of one, a catalogue entry that one in force uses. */
  isJudged: (about: About) => boolean;
  /** Ids of the activities in force that use the record, straight or through one of their parts. */
  activitiesOf: (about: About) => readonly string[];
}>;

/** The order in which a person sees records, whatever was edited last. */
const asSeen = (a: AnyRecord, b: AnyRecord): number => a.position - b.position || (a.id < b.id ? -1 : 1);

const keyOf = (noun: NounName, id: string): string => `${noun}:${id}`;

const parentFields = Object.fromEntries(
  nounNames.map((noun) => [
    noun,
    Object.entries(nounOf(noun).fields).find(([, field]) => field.kind === 'ref' && field.isParent)?.[0],
  ]),
) as Readonly<Record<NounName, string | undefined>>;

const refFields = Object.fromEntries(
  nounNames.map((noun) => [
    noun,
    Object.entries(nounOf(noun).fields).flatMap(([name, field]) =>
      field.kind === 'ref' || field.kind === 'refs' ? [{ name, to: field.to }] : [],
    ),
  ]),
) as unknown as Readonly<Record<NounName, readonly Readonly<{ name: string; to: NounName }>[]>>;

/** Keys of the records that a record names. */
function named(noun: NounName, record: AnyRecord): readonly string[] {
  const values = record as unknown as Readonly<Record<string, string | readonly string[] | null>>;
  return refFields[noun].flatMap(({ name, to }) => {
    const value = values[name];
    if (value === null || value === undefined) return [];
    return typeof value === 'string' ? [keyOf(to, value)] : value.map((id) => keyOf(to, id));
  });
}

/** The record under whose name changes are noted: an activity for its parts, an assessment for its risks. */
export function rootOf(noun: NounName, record: AnyRecord): About {
  const field = parentFields[noun];
  const parent = nounOf(noun).parent as NounName | null;
  if (field === undefined || parent === null) return { noun, id: record.id };
  return { noun: parent, id: (record as unknown as Readonly<Record<string, string>>)[field] ?? record.id };
}

/** Whether an activity is still in force on that day. */
export const isInForce = (activity: RecordFor<'activity'>, today: IsoDate): boolean =>
  activity.status !== 'ended' && (activity.endDate === null || activity.endDate > today);

/** Key of who asked whether an activity is in force: beginnings and ends are rare, and one key for all is cheap. */
const anyInForce = '!inForce';

/** The register with its references turned around, kept up to date record by record. */
export class FactBase {
  readonly #records = new Map<NounName, Map<string, AnyRecord>>();
  /** Who names a record: key of the record → noun → ids. */
  readonly #naming = new Map<string, Map<NounName, Set<string>>>();
  /** Which activities use a record, themselves or through how many of their parts. */
  readonly #users = new Map<string, Map<string, number>>();
  readonly #inForce = new Set<string>();
  /** Lists made from these, until something of them changes. */
  readonly #lists = new Map<string, readonly AnyRecord[]>();
  readonly #userLists = new Map<string, readonly string[]>();
  readonly #today: IsoDate;
  #note: (key: string) => void = () => undefined;
  readonly #facts: Facts;

  constructor(register: Register, today: IsoDate) {
    this.#today = today;
    for (const noun of nounNames) this.#records.set(noun, new Map());
    for (const noun of nounNames)
      for (const record of [register[noun]].flat() as readonly AnyRecord[]) this.#put(noun, record);
    this.#facts = this.#makeFacts();
  }

  #put(noun: NounName, record: AnyRecord): void {
    this.#records.get(noun)?.set(record.id, record);
    if (noun === 'activity' && isInForce(record as RecordFor<'activity'>, this.#today))
      this.#inForce.add(record.id);
    const root = rootOf(noun, record);
    for (const key of named(noun, record)) {
      const by = this.#naming.get(key) ?? new Map<NounName, Set<string>>();
      this.#naming.set(key, by);
      const ids = by.get(noun) ?? new Set<string>();
      by.set(noun, ids);
      ids.add(record.id);
      this.#lists.delete(`${noun}<${key}`);
      if (root.noun === 'activity') {
        const users = this.#users.get(key) ?? new Map<string, number>();
        this.#users.set(key, users);
        users.set(root.id, (users.get(root.id) ?? 0) + 1);
      }
    }
  }

  #take(noun: NounName, record: AnyRecord): void {
    this.#records.get(noun)?.delete(record.id);
    if (noun === 'activity') this.#inForce.delete(record.id);
    const root = rootOf(noun, record);
    for (const key of named(noun, record)) {
      this.#naming.get(key)?.get(noun)?.delete(record.id);
      this.#lists.delete(`${noun}<${key}`);
      const users = root.noun === 'activity' ? this.#users.get(key) : undefined;
      const count = users?.get(root.id) ?? 0;
      if (count > 1) users?.set(root.id, count - 1);
      else users?.delete(root.id);
    }
  }

  /** Takes a change in. Returns the keys of what is no longer as it was, as `facts` notes them. */
  apply({ noun, before, after }: RecordChange): readonly string[] {
    const touched: string[] = [`*${noun}`];
    this.#lists.delete(`*${noun}`);
    if (noun === 'organisation') touched.push(...changedFields(before, after));
    const [old, now] = [before, after].map((record) => (record === undefined ? [] : named(noun, record))) as [
      readonly string[],
      readonly string[],
    ];
    for (const record of [before, after]) {
      if (record === undefined) continue;
      const root = rootOf(noun, record);
      if (root.noun !== 'organisation') touched.push(keyOf(root.noun, root.id));
    }
    for (const key of new Set([...old, ...now])) {
      touched.push(`${noun}<${key}`);
      if (old.includes(key) !== now.includes(key)) this.#usersChange(key, touched);
    }
    const known = this.#records.get(noun)?.get((before ?? after)?.id ?? '');
    const was = known !== undefined && noun === 'activity' && this.#inForce.has(known.id);
    if (known !== undefined) this.#take(noun, known);
    if (after !== undefined) this.#put(noun, after);
    const is = after !== undefined && noun === 'activity' && this.#inForce.has(after.id);
    // An activity that begins or ends changes who uses all that it and its parts name.
    if (was !== is) {
      touched.push(anyInForce);
      for (const key of this.#namedWithin((after ?? known)?.id ?? '')) this.#usersChange(key, touched);
    }
    return touched;
  }

  #usersChange(key: string, touched: string[]): void {
    this.#userLists.delete(key);
    touched.push(`@${key}`);
  }

  /** Keys of all that an activity and its parts name. */
  #namedWithin(activity: string): ReadonlySet<string> {
    const keys = new Set<string>();
    const add = (noun: NounName, id: string): void => {
      const record = this.get(noun, id);
      if (record !== undefined) for (const key of named(noun, record)) keys.add(key);
    };
    add('activity', activity);
    for (const [noun, ids] of this.#naming.get(keyOf('activity', activity)) ?? [])
      if (nounOf(noun).parent === 'activity') for (const id of ids) add(noun, id);
    return keys;
  }

  records<N extends NounName>(noun: N): Iterable<RecordFor<N>> {
    return (this.#records.get(noun) as Map<string, RecordFor<N>> | undefined)?.values() ?? [];
  }

  get(noun: NounName, id: string): AnyRecord | undefined {
    return this.#records.get(noun)?.get(id);
  }

  /** A view that tells `note` each key that was read, until the next one is asked for. */
  facts(note: (key: string) => void): Facts {
    this.#note = note;
    return this.#facts;
  }

  /** In force itself, or a part of one that is; undefined for what is no part of an activity. */
  #isInForce({ noun, id }: About): boolean | undefined {
    if (noun === 'activity') return this.#inForce.has(id);
    if (nounOf(noun).parent !== 'activity') return undefined;
    const record = this.get(noun, id);
    return record !== undefined && this.#inForce.has(rootOf(noun, record).id);
  }

  /** Whether a record is judged at all: see `Facts.isJudged`. */
  isJudged(about: About): boolean {
    return this.#isInForce(about) ?? true;
  }

  #makeFacts(): Facts {
    const watched = this.#watchedOrganisation();
    const organisation = (): RecordFor<'organisation'> => watched;
    const find = <N extends ListNoun>(noun: N, id: string | null): RecordFor<N> | undefined => {
      if (id === null) return undefined;
      const record = this.get(noun, id) as RecordFor<N> | undefined;
      const root = record === undefined ? { noun, id } : rootOf(noun, record);
      this.#note(keyOf(root.noun, root.id));
      return record;
    };
    const naming = <N extends ListNoun>(noun: N, { noun: of, id }: About): readonly RecordFor<N>[] => {
      const key = keyOf(of, id);
      const list = `${noun}<${key}`;
      this.#note(list);
      const known = this.#lists.get(list) as readonly RecordFor<N>[] | undefined;
      if (known !== undefined) return known;
      const found: RecordFor<N>[] = [];
      for (const each of this.#naming.get(key)?.get(noun) ?? []) {
        const record = this.get(noun, each) as RecordFor<N> | undefined;
        if (record !== undefined) found.push(record);
      }
      found.sort(asSeen);
      this.#lists.set(list, found);
      return found;
    };
    const activitiesOf = (about: About): readonly string[] => {
      const { noun, id } = about;
      const own = this.#isInForce(about);
      if (own !== undefined) {
        const record = this.get(noun, id);
        const root = record === undefined ? about : rootOf(noun, record);
        this.#note(keyOf('activity', root.id));
        return own ? [root.id] : [];
      }
      const key = keyOf(noun, id);
      this.#note(`@${key}`);
      const known = this.#userLists.get(key);
      if (known !== undefined) return known;
      const found = [...(this.#users.get(key)?.keys() ?? [])].filter((activity) =>
        this.#inForce.has(activity),
      );
      this.#userLists.set(key, found);
      return found;
    };
    return {
      today: this.#today,
      get main() {
        return mainLanguage({ organisation: watched });
      },
      organisation,
      find,
      all: <N extends ListNoun>(noun: N) => {
        const list = `*${noun}`;
        this.#note(list);
        const known = this.#lists.get(list) as readonly RecordFor<N>[] | undefined;
        if (known !== undefined) return known;
        const found = [...this.records(noun)].sort(asSeen);
        this.#lists.set(list, found);
        return found;
      },
      naming,
      activitiesOf,
      isJudged: (about) => {
        this.#note(anyInForce);
        return this.isJudged(about);
      },
    };
  }

  /** The firm, each field of it read by itself: thousands of activities ask for one or two, and do not care for the others. */
  #watchedOrganisation(): RecordFor<'organisation'> {
    const current = (): RecordFor<'organisation'> => {
      const [record] = this.records('organisation');
      if (record === undefined) throw new Error('A register without organisation.');
      return record;
    };
    const fields = ['id', 'position', 'marks', ...Object.keys(nounOf('organisation').fields)];
    return Object.defineProperties(
      {},
      Object.fromEntries(
        fields.map((field) => [
          field,
          {
            enumerable: true,
            get: () => {
              this.#note(`organisation.${field}`);
              return current()[field as keyof RecordFor<'organisation'>];
            },
          },
        ]),
      ),
    ) as RecordFor<'organisation'>;
  }
}

/** Keys of the fields of the firm that differ. */
function changedFields(before: AnyRecord | undefined, after: AnyRecord | undefined): readonly string[] {
  const [old, now] = [before, after] as unknown as readonly (Readonly<Record<string, unknown>> | undefined)[];
  return Object.keys(old ?? now ?? {})
    .filter((field) => JSON.stringify(old?.[field]) !== JSON.stringify(now?.[field]))
    .map((field) => `organisation.${field}`);
}

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
  /** Of those only what is judged. */
  namingJudged: <N extends ListNoun>(noun: N, about: About) => readonly RecordFor<N>[];
  /** Whether the record is in force: an activity that has not ended, a part of one, a catalogue entry that one in force uses. */
  isJudged: (about: About) => boolean;
  /** Ids of the activities in force that use the record, straight or through one of their parts. */
  activitiesOf: (about: About) => readonly string[];
}>;

/** The order in which a person sees records, whatever was edited last. */
const asSeen = (a: AnyRecord, b: AnyRecord): number => a.position - b.position || (a.id < b.id ? -1 : 1);

const rank = Object.fromEntries(nounNames.map((noun, at) => [noun, at])) as Readonly<
  Record<NounName, number>
>;

/** The order of a register: its nouns, and of each its records as they are seen. */
export const asListed = (a: Entry, b: Entry): number =>
  a.noun !== b.noun
    ? rank[a.noun] - rank[b.noun]
    : a.record === undefined || b.record === undefined
      ? 0
      : asSeen(a.record, b.record);

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

/** Which of the records of a noun a record names, field by field; a record may be named twice. */
function eachNamed(noun: NounName, record: AnyRecord, see: (to: NounName, id: string) => void): void {
  const values = record as unknown as Readonly<Record<string, string | readonly string[] | null | undefined>>;
  for (const { name, to } of refFields[noun]) {
    const value = values[name];
    if (value === null || value === undefined) continue;
    if (typeof value === 'string') see(to, value);
    else for (const id of value) see(to, id);
  }
}

/** The record under whose name changes are noted: an activity for its parts, an assessment for its risks. */
function rootOf(noun: NounName, record: AnyRecord): About {
  const field = parentFields[noun];
  const parent = nounOf(noun).parent as NounName | null;
  if (field === undefined || parent === null) return { noun, id: record.id };
  return { noun: parent, id: (record as unknown as Readonly<Record<string, string>>)[field] ?? record.id };
}

/** Whether an activity is still in force on that day. */
export const isInForce = (activity: RecordFor<'activity'>, today: IsoDate): boolean =>
  activity.status !== 'ended' && (activity.endDate === null || activity.endDate > today);

/**
 * Rules as bits of a number, so that what changes asks little of those who did not read it: rule by rule, 31 at most; two
 * that share a bit are judged together.
 */
export type Lanes = number;
export const everyLane: Lanes = -1;
export const laneOf = (at: number): Lanes => 1 << (at % 31);

/** Something that a rule can read, and the subjects whose judging has read it. */
class Readable {
  /** Made when somebody reads it: most parts are read by nobody but their own activity. */
  readers: Set<Entry> | null = null;
  /** Who read it last: a subject reads most things several times in a row. */
  last: Entry | null = null;
  /** The rules that read it, of whatever subject. */
  lanes: Lanes = 0;
}

/** The records of one noun that name a record; in their order once somebody has asked. */
class Namers extends Readable {
  records: AnyRecord[] = [];
  isSorted = true;
  /** Of them what is judged: made when somebody asks for it, several rules of a party do. */
  judged: readonly AnyRecord[] | null = null;
}

const none = new Namers();

/** A list that is made when somebody asks for it, and again after something of it has changed. */
class Listed<Item> extends Readable {
  items: readonly Item[] | null = null;
}

/**
 * A place for a record, from when it stands in the register or something names it. The entry of an activity is a subject:
 * its parts are judged with it, and to read one of them is to read the activity.
 */
export class Entry extends Readable {
  readonly noun: NounName;
  readonly id: string;
  record: AnyRecord | undefined;
  /** The entry under which it is judged and read: of an activity for its parts, else itself. */
  root: Entry = this;
  /** What is judged with it, itself among them, as listed; nothing for a part. */
  members: Entry[] | null = null;
  /** What its judging has read. */
  reads: Readable[] | null = null;
  namedBy: Map<NounName, Namers> | null = null;
  /** Activities in force that use it. */
  users: Listed<string> | null = null;

  constructor(noun: NounName, id: string) {
    super();
    this.noun = noun;
    this.id = id;
  }

  /** The records of a noun that name it. */
  namers(noun: NounName): Namers {
    this.namedBy ??= new Map();
    const known = this.namedBy.get(noun);
    if (known !== undefined) return known;
    const namers = new Namers();
    this.namedBy.set(noun, namers);
    return namers;
  }
}

/** A list in its order with one record changed, added or taken out: another list. */
function replaced(
  items: readonly AnyRecord[],
  known: AnyRecord | undefined,
  after: AnyRecord | undefined,
): readonly AnyRecord[] {
  const list = items.slice();
  if (known !== undefined) list.splice(list.indexOf(known), 1);
  if (after === undefined) return list;
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const there = list[middle];
    if (there !== undefined && asSeen(there, after) < 0) from = middle + 1;
    else to = middle;
  }
  list.splice(from, 0, after);
  return list;
}

/** The register with its references turned around, kept up to date record by record. */
export class FactBase {
  readonly #entries = new Map<NounName, Map<string, Entry>>();
  readonly #all = new Map<NounName, Listed<AnyRecord>>();
  readonly #ofFirm = new Map<string, Readable>();
  /** Read by who asked whether an activity is in force: beginnings and ends are rare, and one place for all is cheap. */
  readonly #anyInForce = new Readable();
  readonly #today: IsoDate;
  readonly #facts: Facts;
  #firm: RecordFor<'organisation'> | undefined;
  #reader: Entry | null = null;
  #lanes: Lanes = 0;

  constructor(today: IsoDate) {
    this.#today = today;
    for (const noun of nounNames) {
      this.#entries.set(noun, new Map());
      this.#all.set(noun, new Listed());
    }
    this.#facts = this.#makeFacts();
  }

  /** Takes the records of a register in, before anything is judged; it may stop between two of them. */
  *take(register: Register): Generator<void, void> {
    let taken = 0;
    for (const noun of nounNames)
      for (const record of [register[noun]].flat() as readonly AnyRecord[]) {
        this.#put(noun, record);
        if (++taken % 256 === 0) yield;
      }
  }

  #entry(noun: NounName, id: string): Entry {
    const of = this.#entries.get(noun) as Map<string, Entry>;
    const known = of.get(id);
    if (known !== undefined) return known;
    const entry = new Entry(noun, id);
    of.set(id, entry);
    return entry;
  }

  /** The entry of what a rule asks about: mostly the activity that is judged. */
  #asked(noun: NounName, id: string): Entry {
    const reader = this.#reader;
    return reader !== null && reader.noun === noun && reader.id === id ? reader : this.#entry(noun, id);
  }

  #put(noun: NounName, record: AnyRecord): void {
    const entry = this.#entry(noun, record.id);
    const root = rootOf(noun, record);
    entry.record = record;
    entry.root = this.#entry(root.noun, root.id);
    entry.root.members ??= [];
    // Most come in their order: only what was edited goes back to its place.
    const { members } = entry.root;
    let at = members.length;
    for (let last = members[at - 1]; last !== undefined && asListed(last, entry) > 0; last = members[at - 1])
      at -= 1;
    if (at === members.length) members.push(entry);
    else members.splice(at, 0, entry);
    if (noun === 'organisation') this.#firm = record as RecordFor<'organisation'>;
    eachNamed(noun, record, (to, id) => {
      const of = to === root.noun && id === root.id ? entry.root : this.#entry(to, id);
      const namers = of.namers(noun);
      const last = namers.records.at(-1);
      if (last === record) return;
      if (last !== undefined && asSeen(last, record) > 0) namers.isSorted = false;
      namers.records.push(record);
      namers.judged = null;
    });
  }

  #take(entry: Entry, record: AnyRecord): void {
    const { members } = entry.root;
    members?.splice(members.indexOf(entry), 1);
    entry.record = undefined;
    eachNamed(entry.noun, record, (to, id) => {
      const namers = this.#entry(to, id).namers(entry.noun);
      const at = namers.records.indexOf(record);
      if (at === -1) return;
      namers.records.splice(at, 1);
      namers.judged = null;
    });
  }

  /** Takes a change in. Adds the subjects to judge again, and by which rules: what read anything of it, and the record itself. */
  apply({ noun, id, after }: RecordChange, again: Map<Entry, Lanes>): void {
    const changed = (read: Readable): void => {
      for (const reader of read.readers ?? []) again.set(reader, (again.get(reader) ?? 0) | read.lanes);
    };
    const usersChanged = ({ users }: Entry): void => {
      if (users === null) return;
      users.items = null;
      changed(users);
    };
    const entry = this.#entry(noun, id);
    const known = entry.record;
    const { root } = entry;
    const was = this.#isInForce(entry);
    changed(entry);
    changed(root);
    if (known !== undefined) again.set(root, everyLane);
    const old = new Set<Entry>();
    const now = new Set<Entry>();
    if (known !== undefined) {
      eachNamed(noun, known, (to, of) => old.add(this.#entry(to, of)));
      this.#take(entry, known);
    }
    if (after !== undefined) {
      eachNamed(noun, after, (to, of) => now.add(this.#entry(to, of)));
      this.#put(noun, after);
      changed(entry.root);
      again.set(entry.root, everyLane);
    }
    for (const of of new Set([...old, ...now])) {
      changed(of.namers(noun));
      if (old.has(of) !== now.has(of) || root !== entry.root) usersChanged(of);
    }
    const all = this.#all.get(noun) as Listed<AnyRecord>;
    if (all.items !== null) all.items = replaced(all.items, known, after);
    changed(all);
    if (noun === 'organisation')
      for (const field of changedFields(known, after)) changed(this.#ofField(field));
    // An activity that begins or ends changes who uses all that it and its parts name.
    if (noun === 'activity' && was !== this.#isInForce(entry)) {
      changed(this.#anyInForce);
      for (const of of old) usersChanged(of);
      for (const member of entry.members ?? [])
        if (member.record !== undefined)
          eachNamed(member.noun, member.record, (to, of) => {
            const named = this.#entry(to, of);
            named.namers(member.noun).judged = null;
            usersChanged(named);
          });
    }
  }

  /** The record that one is judged with: its activity or assessment for a part, else itself. */
  rootOf({ noun, id }: About): About {
    const { root } = this.#entries.get(noun)?.get(id) ?? { root: { noun, id } };
    return { noun: root.noun, id: root.id };
  }

  #ofField(field: string): Readable {
    const known = this.#ofFirm.get(field) ?? new Readable();
    this.#ofFirm.set(field, known);
    return known;
  }

  /** Every subject of the register, in the order of the nouns. */
  *subjects(): Generator<Entry> {
    for (const noun of nounNames)
      for (const entry of this.#entries.get(noun)?.values() ?? []) if (entry.members !== null) yield entry;
  }

  /**
   * What is read from here on is noted as read by that subject. What it read before is forgotten where all of its rules
   * judge it again.
   */
  factsFor(subject: Entry, lanes: Lanes): Facts {
    if (lanes === everyLane) {
      for (const read of subject.reads ?? []) {
        read.readers?.delete(subject);
        if (read.last === subject) read.last = null;
      }
      subject.reads = [];
    }
    this.#reader = subject;
    return this.#facts;
  }

  /** The rule that reads from here on. */
  readBy(lanes: Lanes): void {
    this.#lanes = lanes;
  }

  #read(of: Readable): void {
    const reader = this.#reader;
    of.lanes |= this.#lanes;
    // A subject is judged in one go: whoever read this last has it noted already. It is judged again when it changes anyway.
    if (reader === null || of.last === reader || of === reader) return;
    of.last = reader;
    of.readers ??= new Set();
    const known = of.readers.size;
    of.readers.add(reader);
    if (of.readers.size > known) reader.reads?.push(of);
  }

  /** In force itself, or a part of one that is; undefined for what is no part of an activity. */
  #isInForce({ root }: Entry): boolean | undefined {
    if (root.noun !== 'activity') return undefined;
    const activity = root.record as RecordFor<'activity'> | undefined;
    return activity !== undefined && isInForce(activity, this.#today);
  }

  /** Whether a record is judged at all: see `Facts.isJudged`. */
  isJudged(entry: Entry): boolean {
    return this.#isInForce(entry) ?? true;
  }

  /** The activities in force among the records that name an entry, straight or through a part of theirs. */
  #usersOf({ namedBy }: Entry): readonly string[] {
    const found = new Set<string>();
    for (const [noun, { records }] of namedBy ?? [])
      if (noun === 'activity' || nounOf(noun).parent === 'activity')
        for (const record of records) {
          const { root } = this.#entry(noun, record.id);
          if (this.#isInForce(root)) found.add(root.id);
        }
    return [...found];
  }

  /** The records of a noun that name one, in their order. */
  #naming(noun: NounName, { noun: of, id }: About): Namers {
    const entry = this.#asked(of, id);
    const known = entry.namedBy?.get(noun);
    // A part that comes, goes or changes is a change of the record that it is a part of.
    const isPart = nounOf(noun).parent === of;
    if (isPart) this.#read(entry);
    if (isPart && known === undefined) return none;
    const namers = known ?? entry.namers(noun);
    if (!isPart) this.#read(namers);
    if (!namers.isSorted) namers.records.sort(asSeen);
    namers.isSorted = true;
    return namers;
  }

  #makeFacts(): Facts {
    const watched = this.#watchedOrganisation();
    return {
      today: this.#today,
      get main() {
        return mainLanguage({ organisation: watched });
      },
      organisation: () => watched,
      find: <N extends ListNoun>(noun: N, id: string | null) => {
        if (id === null) return undefined;
        const entry = this.#asked(noun, id);
        this.#read(entry.root);
        return entry.record as RecordFor<N> | undefined;
      },
      all: <N extends ListNoun>(noun: N) => {
        const list = this.#all.get(noun) as Listed<AnyRecord>;
        this.#read(list);
        if (list.items === null) {
          const items: AnyRecord[] = [];
          for (const { record } of this.#entries.get(noun)?.values() ?? [])
            if (record !== undefined) items.push(record);
          list.items = items.sort(asSeen);
        }
        return list.items as readonly RecordFor<N>[];
      },
      naming: <N extends ListNoun>(noun: N, about: About) =>
        this.#naming(noun, about).records as unknown as readonly RecordFor<N>[],
      namingJudged: <N extends ListNoun>(noun: N, about: About) => {
        const namers = this.#naming(noun, about);
        this.#read(this.#anyInForce);
        namers.judged ??= namers.records.filter(({ id }) => this.isJudged(this.#entry(noun, id)));
        return namers.judged as unknown as readonly RecordFor<N>[];
      },
      activitiesOf: ({ noun, id }) => {
        const entry = this.#asked(noun, id);
        const own = this.#isInForce(entry);
        if (own !== undefined) {
          this.#read(entry.root);
          return own ? [entry.root.id] : [];
        }
        entry.users ??= new Listed();
        this.#read(entry.users);
        entry.users.items ??= this.#usersOf(entry);
        return entry.users.items;
      },
      isJudged: ({ noun, id }) => {
        this.#read(this.#anyInForce);
        return this.isJudged(this.#entry(noun, id));
      },
    };
  }

  /** The firm, each field of it read by itself: thousands of activities ask for one or two, and do not care for the others. */
  #watchedOrganisation(): RecordFor<'organisation'> {
    const current = (): RecordFor<'organisation'> => {
      if (this.#firm === undefined) throw new Error('A register without organisation.');
      return this.#firm;
    };
    const fields = ['id', 'position', 'marks', ...Object.keys(nounOf('organisation').fields)];
    return Object.defineProperties(
      {},
      Object.fromEntries(
        fields.map((field) => {
          const read = this.#ofField(field);
          const get = (): unknown => {
            this.#read(read);
            return current()[field as keyof RecordFor<'organisation'>];
          };
          return [field, { enumerable: true, get }];
        }),
      ),
    ) as RecordFor<'organisation'>;
  }
}

/** Fields of the firm that differ. */
function changedFields(before: AnyRecord | undefined, after: AnyRecord | undefined): readonly string[] {
  const [old, now] = [before, after] as unknown as readonly (Readonly<Record<string, unknown>> | undefined)[];
  return Object.keys(old ?? now ?? {}).filter(
    (field) => JSON.stringify(old?.[field]) !== JSON.stringify(now?.[field]),
  );
}

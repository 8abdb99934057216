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
  /** Every record of a noun, in no promised order: for what is judged against all the others. Dear: any change of the noun re-judges. */
  all: <N extends ListNoun>(noun: N) => readonly RecordFor<N>[];
  /** Records of `noun` that name this record in a field (its parts among them: purposes of an activity). */
  naming: <N extends ListNoun>(noun: N, about: About) => readonly RecordFor<N>[];
  /** Whether the record is in force: an activity that has not ended, a part of one, a catalogue entry that one in force uses. */
  isJudged: (about: About) => boolean;
  /** Ids of the activities in force that use the record, straight or through one of their parts. */
  activitiesOf: (about: About) => readonly string[];
}>;

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

/** The register with its references turned around, kept up to date record by record. */
export class FactBase {
  readonly #records = new Map<NounName, Map<string, AnyRecord>>();
  /** Who names a record: key of the record → noun → ids. */
  readonly #naming = new Map<string, Map<NounName, Set<string>>>();
  readonly #today: IsoDate;

  constructor(register: Register, today: IsoDate) {
    this.#today = today;
    for (const noun of nounNames) this.#records.set(noun, new Map());
    for (const noun of nounNames)
      for (const record of [register[noun]].flat() as readonly AnyRecord[]) this.#put(noun, record);
  }

  #put(noun: NounName, record: AnyRecord): void {
    this.#records.get(noun)?.set(record.id, record);
    for (const key of named(noun, record)) {
      const by = this.#naming.get(key) ?? new Map<NounName, Set<string>>();
      this.#naming.set(key, by);
      const ids = by.get(noun) ?? new Set<string>();
      by.set(noun, ids);
      ids.add(record.id);
    }
  }

  #take(noun: NounName, record: AnyRecord): void {
    this.#records.get(noun)?.delete(record.id);
    for (const key of named(noun, record)) this.#naming.get(key)?.get(noun)?.delete(record.id);
  }

  /** Takes a change in. Returns the keys of what is no longer as it was, as `facts` notes them. */
  apply({ noun, before, after }: RecordChange): readonly string[] {
    const touched: string[] = [`*${noun}`];
    for (const record of [before, after]) {
      if (record === undefined) continue;
      const root = rootOf(noun, record);
      touched.push(keyOf(root.noun, root.id), ...named(noun, record).map((key) => `<${key}`));
    }
    const old = this.#records.get(noun)?.get((before ?? after)?.id ?? '');
    if (old !== undefined) this.#take(noun, old);
    if (after !== undefined) this.#put(noun, after);
    return touched;
  }

  records<N extends NounName>(noun: N): Iterable<RecordFor<N>> {
    return (this.#records.get(noun) as Map<string, RecordFor<N>> | undefined)?.values() ?? [];
  }

  get(noun: NounName, id: string): AnyRecord | undefined {
    return this.#records.get(noun)?.get(id);
  }

  /** A view that tells `note` each key that was read. */
  facts(note: (key: string) => void): Facts {
    const today = this.#today;
    const organisation = (): RecordFor<'organisation'> => {
      note(keyOf('organisation', 'organisation'));
      const [record] = this.records('organisation');
      if (record === undefined) throw new Error('A register without organisation.');
      return record;
    };
    const find = <N extends ListNoun>(noun: N, id: string | null): RecordFor<N> | undefined => {
      if (id === null) return undefined;
      const record = this.get(noun, id) as RecordFor<N> | undefined;
      const root = record === undefined ? { noun, id } : rootOf(noun, record);
      note(keyOf(root.noun, root.id));
      return record;
    };
    const naming = <N extends ListNoun>(noun: N, { noun: of, id }: About): readonly RecordFor<N>[] => {
      const key = keyOf(of, id);
      // The parts of a record count as itself, so that one key covers an activity with all that is in it.
      note(nounOf(noun).parent === of ? key : `<${key}`);
      const found: RecordFor<N>[] = [];
      for (const each of this.#naming.get(key)?.get(noun) ?? []) {
        const record = this.get(noun, each) as RecordFor<N> | undefined;
        if (record !== undefined) found.push(record);
      }
      return found;
    };
    const activitiesOf = ({ noun, id }: About): readonly string[] => {
      const inForce = (activity: string): boolean => {
        const record = find('activity', activity);
        return record !== undefined && isInForce(record, today);
      };
      if (noun === 'activity') return inForce(id) ? [id] : [];
      const own = this.get(noun, id);
      if (own !== undefined && nounOf(noun).parent === 'activity')
        return [rootOf(noun, own).id].filter(inForce);
      note(`<${keyOf(noun, id)}`);
      const ids = new Set<string>();
      for (const [by, users] of this.#naming.get(keyOf(noun, id)) ?? [])
        for (const user of users) {
          const record = this.get(by, user);
          if (record === undefined) continue;
          const root = rootOf(by, record);
          if (root.noun === 'activity') ids.add(root.id);
        }
      return [...ids].filter(inForce);
    };
    return {
      today,
      get main() {
        return mainLanguage({ organisation: organisation() });
      },
      organisation,
      find,
      all: <N extends ListNoun>(noun: N) => {
        note(`*${noun}`);
        return [...this.records(noun)];
      },
      naming,
      activitiesOf,
      isJudged: (about) => {
        const { noun } = about;
        if (noun === 'activity' || nounOf(noun).parent === 'activity') return activitiesOf(about).length > 0;
        return true;
      },
    };
  }
}

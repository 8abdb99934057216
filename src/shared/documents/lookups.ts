import type { ActivityBundle } from '../api';
import type { NounName, RecordFor } from '../register/nouns';
import { listNouns, mainLanguage, type Register } from '../register/register';
import type { Language } from '../register/text';

type ListNoun = Exclude<NounName, 'organisation'>;

/** The records that a document refers to, found by id in one step. */
export type Lookups = Readonly<{
  organisation: RecordFor<'organisation'>;
  main: Language;
  find: <N extends ListNoun>(noun: N, id: string) => RecordFor<N> | undefined;
  all: <N extends ListNoun>(noun: N) => readonly RecordFor<N>[];
}>;

/** From whatever lists are at hand: a whole register, or the catalogues that the window holds. */
export function lookupsFrom(lists: Pick<Register, 'organisation'> & Partial<Register>): Lookups {
  const maps = new Map<ListNoun, ReadonlyMap<string, unknown>>(
    listNouns.map((noun) => [noun, new Map((lists[noun] ?? []).map((record) => [record.id, record]))]),
  );
  return {
    organisation: lists.organisation,
    main: mainLanguage(lists),
    find: <N extends ListNoun>(noun: N, id: string) => maps.get(noun)?.get(id) as RecordFor<N> | undefined,
    all: <N extends ListNoun>(noun: N) => (lists[noun] ?? []) as readonly RecordFor<N>[],
  };
}

/** Every activity with its parts, in one pass over the register. */
export function bundlesOf(register: Register): readonly ActivityBundle[] {
  const parts = <N extends 'purpose' | 'dataUse' | 'recipient' | 'exclusion' | 'camera'>(
    noun: N,
  ): ReadonlyMap<string, RecordFor<N>[]> => {
    const found = new Map<string, RecordFor<N>[]>();
    for (const record of register[noun] as readonly RecordFor<N>[]) {
      const list = found.get(record.activity);
      if (list) list.push(record);
      else found.set(record.activity, [record]);
    }
    return found;
  };
  const [purposes, dataUses, recipients, exclusions, cameras] = [
    parts('purpose'),
    parts('dataUse'),
    parts('recipient'),
    parts('exclusion'),
    parts('camera'),
  ];
  return register.activity.map((activity) => ({
    activity,
    purposes: purposes.get(activity.id) ?? [],
    dataUses: dataUses.get(activity.id) ?? [],
    recipients: recipients.get(activity.id) ?? [],
    exclusions: exclusions.get(activity.id) ?? [],
    cameras: cameras.get(activity.id) ?? [],
  }));
}

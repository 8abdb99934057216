import type { ActivityBundle } from '../api';
import { bundlesOf, lookupsFrom } from '../documents/lookups';
import { countryName, isInEea } from '../law/countries';
import type { IsoDate } from '../law/dated';
import type { NounName, RecordFor } from '../register/nouns';
import type { Register } from '../register/register';
import { readText, type ScreenLanguage, type Text } from '../register/text';
import { choiceWords } from '../words/choices';
import { flowWords } from '../words/flows';
import { type FlowStep, groupsOf } from './groups';

export const flowColumns = ['people', 'activity', 'recipient', 'country'] as const;
export type FlowColumn = (typeof flowColumns)[number];
/** Inside or outside the European Economic Area (Art. 44), or nobody knows. */
export type FlowWhere = 'inside' | 'outside' | 'unknown';

/** A box of the map: a category of people, an activity or a group of them, a recipient, a country. */
export type FlowNode = Readonly<{
  key: string;
  column: FlowColumn;
  label: string;
  /** `A-01`, of one activity. */
  reference: string | null;
  notes: readonly string[];
  where: FlowWhere;
  /** What it stands for is not known, or only as a category. */
  isVague: boolean;
  opens:
    | Readonly<{ is: 'record'; noun: NounName; id: string }>
    | Readonly<{ is: 'group'; key: string }>
    | null;
  /** Activities that go through it. */
  activities: number;
}>;

/** A band between two boxes. `through`: boxes of activities whose data it carries. */
export type FlowLink = Readonly<{
  key: string;
  from: string;
  to: string;
  where: FlowWhere;
  activities: number;
  through: readonly string[];
  /** Which data, and by which safeguard: what a person reads of the band. */
  what: string;
}>;

/** The same in words: one line for each box of the activities. */
export type FlowRow = Readonly<{
  key: string;
  people: readonly string[];
  recipients: readonly string[];
  countries: readonly Readonly<{ label: string; where: FlowWhere; note: string }>[];
}>;

export type FlowGraph = Readonly<{
  nodes: readonly FlowNode[];
  links: readonly FlowLink[];
  rows: readonly FlowRow[];
  /** How many activities are shown, of how many. */
  shown: number;
  isGrouped: boolean;
  /** Groups that were opened, the outermost first. */
  path: readonly FlowStep[];
  summary: string;
  /** People to choose from. */
  people: readonly Readonly<{ id: string; label: string }>[];
}>;

/** What is shown. `open`: keys of groups, the outermost first. */
export type FlowFilter = Readonly<{
  role: 'both' | 'controller' | 'processor';
  onlyOutside: boolean;
  people: string | null;
  search: string;
  open: readonly string[];
}>;
export const wholeFlow: FlowFilter = {
  role: 'both',
  onlyOutside: false,
  people: null,
  search: '',
  open: [],
};

/** Boxes of one column that a person can still take in. What is over is folded into one box, never what is outside the EEA first. */
export const mostInColumn = 30;

export type FlowWords = Readonly<{
  language: ScreenLanguage;
  date: IsoDate;
  /** Whether a value may be read: a document may leave out what nobody confirmed. */
  isShown?: (noun: NounName, record: object, field: string) => boolean;
}>;

/** Nouns that the map is drawn from. */
export const flowNouns: ReadonlySet<NounName> = new Set<NounName>([
  'organisation',
  'activity',
  'dataUse',
  'recipient',
  'party',
  'subjectCategory',
  'dataCategory',
  'transfer',
]);

type Place = Omit<FlowNode, 'activities' | 'where'> & { where: FlowWhere };
type End = Readonly<{ recipient: Place; country: Place | null; what: readonly string[]; note: string }>;
type Flow = Readonly<{ bundle: ActivityBundle; people: readonly Place[]; ends: readonly End[] }>;

const isOutside = (flow: Flow): boolean => flow.ends.some(({ country }) => country?.where === 'outside');

/** The map of a register. Pure: the same register, day and filter give the same map. */
export function flowGraph(register: Register, filter: FlowFilter, how: FlowWords): FlowGraph {
  return graphOf(bundlesOf(register), register, filter, how);
}

/** The map of these activities of a register. */
export function graphOf(
  bundles: readonly ActivityBundle[],
  register: Register,
  filter: FlowFilter,
  how: FlowWords,
): FlowGraph {
  const words = flowWords[how.language];
  const read = reader(register, how);
  const flows = inOrder(bundles)
    .filter(({ activity }) => activity.status !== 'ended')
    .filter(
      ({ activity }) =>
        filter.role === 'both' || (activity.role === 'processor') === (filter.role === 'processor'),
    )
    .filter(({ activity }) => filter.people === null || activity.subjects.includes(filter.people))
    .map((bundle) => read(bundle))
    .filter((flow) => !filter.onlyOutside || isOutside(flow))
    .filter((flow) => fits(flow, filter.search));
  const name = (flow: Flow) => activityName(flow.bundle.activity, register, how);
  const { groups, path } = groupsOf(
    flows.map((flow) => ({
      item: flow,
      reference: flow.bundle.activity.reference ?? '',
      department: flow.bundle.activity.department,
      owner: flow.bundle.activity.owner,
    })),
    filter.open,
    mostInColumn,
    words,
  );
  const isGrouped = groups.some(({ key }) => key !== null);
  const draft = makeDraft();
  const rows: FlowRow[] = [];
  for (const group of groups) {
    const first = group.items[0];
    if (first === undefined) continue;
    const { activity } = first.bundle;
    const box: Place =
      group.key === null
        ? {
            key: `activity:${activity.id}`,
            column: 'activity',
            label: name(first),
            reference: activity.reference,
            notes: [],
            where: 'inside',
            isVague: false,
            opens: { is: 'record', noun: 'activity', id: activity.id },
          }
        : {
            key: `group:${group.key}`,
            column: 'activity',
            label: group.label,
            reference: null,
            notes: [words.holds(group.items.length)],
            where: 'inside',
            isVague: false,
            opens: { is: 'group', key: group.key },
          };
    draft.box(box, group.items.length);
    for (const flow of group.items) draft.flow(box, flow);
  }
  const folded = draft.finish(words, how.language);
  const labels = new Map(folded.nodes.map((node) => [node.key, node]));
  for (const node of folded.nodes) {
    if (node.column !== 'activity') continue;
    const own = folded.links.filter(({ through }) => through.includes(node.key));
    const countries = new Map<string, { label: string; where: FlowWhere; notes: string[] }>();
    for (const { from, to, where, what } of own) {
      const country = labels.get(to);
      if (country?.column !== 'country') continue;
      const known = countries.get(to) ?? { label: country.label, where, notes: [] };
      countries.set(to, known);
      // What leaves the EEA is told with its safeguard, each by itself.
      const who = labels.get(from)?.label ?? '';
      known.notes.push(where === 'outside' && what !== '' ? `${who} (${what})` : who);
    }
    rows.push({
      key: node.key,
      people: own.filter(({ to }) => to === node.key).map(({ from }) => labels.get(from)?.label ?? ''),
      recipients: own.filter(({ from }) => from === node.key).map(({ to }) => labels.get(to)?.label ?? ''),
      countries: [...countries.values()].map(({ label, where, notes }) => ({
        label,
        where,
        note: words.through(notes.join(', ')),
      })),
    });
  }
  const abroad = flows.filter(isOutside);
  const unknown = new Set(
    flows.flatMap(({ ends }) =>
      ends.filter(({ country }) => country?.where === 'unknown').map(({ recipient }) => recipient.key),
    ),
  );
  const outside = folded.nodes.filter(({ column, where }) => column === 'country' && where === 'outside');
  const summary = [
    words.summary(abroad.length, flows.length) +
      (abroad.length === 0 ? '' : ` ${outside.map(({ label }) => label).join(', ')}.`),
    words.unknownCountry(unknown.size),
    isGrouped ? words.grouped(flows.length, groups.length) : '',
  ]
    .filter(Boolean)
    .join(' ');
  return {
    ...folded,
    rows,
    shown: flows.length,
    isGrouped,
    path,
    summary,
    people: register.subjectCategory
      .map(({ id, name: said }) => ({ id, label: textOf(said, register, how) ?? '' }))
      .filter(({ label }) => label !== ''),
  };
}

/** Controllers first, each series in the order of its numbers. */
function inOrder(bundles: readonly ActivityBundle[]): readonly ActivityBundle[] {
  const number = (reference: string | null): number => Number(/\d+/.exec(reference ?? '')?.[0] ?? 1e9);
  return [...bundles].sort(
    (a, b) =>
      Number(a.activity.role === 'processor') - Number(b.activity.role === 'processor') ||
      number(a.activity.reference) - number(b.activity.reference),
  );
}

const mainOf = (register: Register) =>
  register.organisation.mainLanguage ?? register.organisation.contentLanguages[0] ?? 'en';

function textOf(text: Text | null, register: Register, how: FlowWords): string | null {
  return readText(text, how.language, mainOf(register))?.text ?? null;
}

function activityName(activity: RecordFor<'activity'>, register: Register, how: FlowWords): string {
  return textOf(activity.name, register, how) ?? flowWords[how.language].notDetermined;
}

function fits({ bundle, people, ends }: Flow, search: string): boolean {
  const wanted = search.trim().toLocaleLowerCase();
  if (wanted === '') return true;
  const names = [
    bundle.activity.reference ?? '',
    ...Object.values(bundle.activity.name ?? {}),
    ...people.map(({ label }) => label),
    ...ends.flatMap(({ recipient, country }) => [recipient.label, country?.label ?? '']),
  ];
  return names.some((name) => name.toLocaleLowerCase().includes(wanted));
}

/** Reads where the data of one activity come from and go to. */
function reader(register: Register, how: FlowWords): (bundle: ActivityBundle) => Flow {
  const { language, date } = how;
  const words = flowWords[language];
  const lookups = lookupsFrom(register);
  const isShown = how.isShown ?? (() => true);
  const text = (said: Text | null): string | null => textOf(said, register, how);
  const places = new Map<string, Place>();
  const once = (key: string, make: () => Place): Place => {
    const known = places.get(key);
    if (known !== undefined) return known;
    const made = make();
    places.set(key, made);
    return made;
  };
  const plain = { reference: null, notes: [], where: 'inside', isVague: false, opens: null } as const;
  const vague = (column: FlowColumn): Place =>
    once(`${column}:?`, () => ({
      ...plain,
      key: `${column}:?`,
      column,
      label: words.notDetermined,
      where: 'unknown',
      isVague: true,
    }));

  const person = (id: string): Place =>
    once(`people:${id}`, () => {
      const subject = lookups.find('subjectCategory', id);
      const label =
        subject !== undefined && isShown('subjectCategory', subject, 'name') ? text(subject.name) : null;
      return {
        ...plain,
        key: `people:${id}`,
        column: 'people',
        label: label ?? words.notDetermined,
        isVague: label === null,
        opens: { is: 'record', noun: 'subjectCategory', id },
      };
    });

  const party = (id: string, role: string | null): Place =>
    once(`recipient:${id}`, () => {
      const known = lookups.find('party', id);
      const may = (field: string): boolean => known !== undefined && isShown('party', known, field);
      const said = known === undefined || !may('label') ? null : text(known.label);
      const named = known === undefined || !may('name') ? null : known.name;
      const label = known?.isCategory === true ? (said ?? named) : (named ?? said);
      const as = known?.role ?? role;
      return {
        ...plain,
        key: `recipient:${id}`,
        column: 'recipient',
        label: label ?? words.notDetermined,
        notes: [
          [
            ...(as === null ? [] : [choiceWords(language, 'party', 'role', as)]),
            ...(known?.isCategory === true ? [words.notNamed] : []),
          ].join(' · '),
        ].filter(Boolean),
        isVague: label === null || known?.isCategory === true,
        opens: { is: 'record', noun: 'party', id },
      };
    });
  const ofRole = (role: string | null): Place =>
    role === null
      ? vague('recipient')
      : once(`recipient:role:${role}`, () => ({
          ...plain,
          key: `recipient:role:${role}`,
          column: 'recipient',
          label: choiceWords(language, 'recipient', 'role', role),
          notes: [words.notNamed],
          isVague: true,
        }));
  const country = (code: string | null): Place =>
    code === null
      ? vague('country')
      : once(`country:${code}`, () => {
          const where = isInEea(code, date) ? 'inside' : 'outside';
          return {
            ...plain,
            key: `country:${code}`,
            column: 'country',
            label: countryName(code, language),
            notes: [words.where[where]],
            where,
          };
        });
  const dataNames = (ids: readonly string[]): readonly string[] =>
    ids.flatMap((id) => {
      const category = lookups.find('dataCategory', id);
      return category === undefined || !isShown('dataCategory', category, 'name')
        ? []
        : (text(category.name) ?? []);
    });

  return (bundle) => {
    const { activity, recipients, dataUses } = bundle;
    const used = dataUses.flatMap((use) =>
      use.category === null || !isShown('dataUse', use, 'category') ? [] : [use.category],
    );
    const transfers = (isShown('activity', activity, 'transfers') ? activity.transfers : []).flatMap(
      (id) => lookups.find('transfer', id) ?? [],
    );
    const told = new Set<string>();
    const noteOf = (transfer: RecordFor<'transfer'>): string =>
      [
        transfer.safeguard === null || !isShown('transfer', transfer, 'safeguard')
          ? words.noSafeguard
          : choiceWords(language, 'transfer', 'safeguard', transfer.safeguard),
        ...(transfer.isConditional === true ? [words.conditional] : []),
      ].join(', ');
    const abroad = (to: Place, transfer: RecordFor<'transfer'>, what: readonly string[]): End => {
      told.add(transfer.id);
      const code = isShown('transfer', transfer, 'country') ? transfer.country : null;
      return { recipient: to, country: country(code), what, note: noteOf(transfer) };
    };
    const ends: End[] = [];
    for (const recipient of recipients) {
      const id = isShown('recipient', recipient, 'party') ? recipient.party : null;
      const to = id === null ? ofRole(recipient.role) : party(id, recipient.role);
      const what = recipient.data.length === 0 ? used : recipient.data;
      const own = id === null ? [] : transfers.filter((transfer) => transfer.party === id);
      for (const transfer of own) ends.push(abroad(to, transfer, what));
      const known = id === null ? undefined : lookups.find('party', id);
      const code =
        known !== undefined && isShown('party', known, 'country') && known.country !== null
          ? known.country
          : (recipient.role ?? known?.role) === 'internalDepartment'
            ? register.organisation.country
            : null;
      if (code !== null && !own.some((transfer) => transfer.country === code)) {
        const at = country(code);
        ends.push({
          recipient: to,
          country: at,
          what,
          note: at.where === 'outside' ? words.noTransfer : '',
        });
      } else if (code === null && own.length === 0)
        ends.push({ recipient: to, country: country(null), what, note: '' });
    }
    for (const transfer of transfers)
      if (!told.has(transfer.id))
        ends.push(
          abroad(
            transfer.party === null || !isShown('transfer', transfer, 'party')
              ? vague('recipient')
              : party(transfer.party, null),
            transfer,
            transfer.data.length === 0 ? used : transfer.data,
          ),
        );
    if (ends.length === 0 && activity.recipientsNone !== true)
      ends.push({ recipient: vague('recipient'), country: country(null), what: used, note: '' });
    const subjects = isShown('activity', activity, 'subjects') ? activity.subjects : [];
    return {
      bundle,
      people: subjects.length === 0 ? [vague('people')] : subjects.map(person),
      ends: ends.map((end) => ({ ...end, what: dataNames(end.what) })),
    };
  };
}

type DraftLink = {
  readonly from: string;
  readonly to: string;
  where: FlowWhere;
  readonly activities: Set<string>;
  readonly through: Set<string>;
  readonly what: Set<string>;
  readonly notes: Set<string>;
};

const worst = (a: FlowWhere, b: FlowWhere): FlowWhere =>
  a === 'outside' || b === 'outside' ? 'outside' : a === 'unknown' || b === 'unknown' ? 'unknown' : 'inside';

/** Most names of data that are told of one band: the register tells them all. */
const mostTold = 6;

/** Collects boxes and bands, and folds what is too much for one column. */
function makeDraft() {
  const places = new Map<string, Place>();
  const counts = new Map<string, Set<string> | number>();
  const links = new Map<string, DraftLink>();
  const link = (from: string, to: string): DraftLink => {
    const key = `${from} > ${to}`;
    let known = links.get(key);
    if (known === undefined) {
      known = {
        from,
        to,
        where: 'inside',
        activities: new Set(),
        through: new Set(),
        what: new Set(),
        notes: new Set(),
      };
      links.set(key, known);
    }
    return known;
  };
  const put = (place: Place, activity: string): Place => {
    let own = places.get(place.key);
    if (own === undefined) {
      own = { ...place };
      places.set(place.key, own);
    }
    const through = counts.get(place.key);
    if (through instanceof Set) through.add(activity);
    else if (through === undefined) counts.set(place.key, new Set([activity]));
    return own;
  };
  const carry = (
    band: DraftLink,
    flow: Flow,
    box: Place,
    where: FlowWhere,
    what: readonly string[],
    note: string,
  ) => {
    band.where = band.activities.size === 0 ? where : worst(band.where, where);
    band.activities.add(flow.bundle.activity.id);
    band.through.add(box.key);
    for (const each of what) band.what.add(each);
    if (note !== '') band.notes.add(note);
  };
  return {
    box: (place: Place, count: number): void => {
      places.set(place.key, { ...place });
      counts.set(place.key, count);
    },
    flow: (box: Place, flow: Flow): void => {
      const id = flow.bundle.activity.id;
      const own = places.get(box.key);
      const outside = isOutside(flow);
      if (own !== undefined && outside) own.where = 'outside';
      for (const person of flow.people) {
        put(person, id);
        carry(link(person.key, box.key), flow, box, outside ? 'outside' : 'inside', [], '');
      }
      for (const { recipient, country, what, note } of flow.ends) {
        const to = put(recipient, id);
        const where = country?.where ?? 'inside';
        // A box of a recipient tells the worst of where its data go.
        to.where = worst(to.where, where);
        carry(link(box.key, to.key), flow, box, where, what, '');
        if (country === null) continue;
        put(country, id);
        carry(link(to.key, country.key), flow, box, where, what, where === 'outside' ? note : '');
      }
    },
    finish: (
      words: (typeof flowWords)[ScreenLanguage],
      language: ScreenLanguage,
    ): Pick<FlowGraph, 'nodes' | 'links'> => {
      const count = (key: string): number => {
        const found = counts.get(key);
        return found instanceof Set ? found.size : (found ?? 0);
      };
      const into = new Map<string, string>();
      const nodes: FlowNode[] = [];
      for (const column of flowColumns) {
        const own = [...places.values()].filter((place) => place.column === column);
        const isFolded = column !== 'activity' && own.length > mostInColumn;
        const ranked = isFolded
          ? [...own].sort(
              (a, b) =>
                Number(b.where === 'outside') - Number(a.where === 'outside') || count(b.key) - count(a.key),
            )
          : own;
        const kept = isFolded ? ranked.slice(0, mostInColumn - 1) : ranked;
        const over = ranked.slice(kept.length);
        nodes.push(...kept.map((place) => ({ ...place, activities: count(place.key) })));
        if (over.length === 0) continue;
        const key = `${column}:others`;
        for (const place of over) into.set(place.key, key);
        const through = new Set(
          over.flatMap((place) => {
            const found = counts.get(place.key);
            return found instanceof Set ? [...found] : [];
          }),
        );
        nodes.push({
          key,
          column,
          label: words.others(over.length),
          reference: null,
          notes: [],
          where: over.reduce<FlowWhere>((found, { where }) => worst(found, where), 'inside'),
          isVague: false,
          opens: null,
          activities: through.size,
        });
      }
      const merged = new Map<string, DraftLink>();
      for (const band of links.values()) {
        const [from, to] = [into.get(band.from) ?? band.from, into.get(band.to) ?? band.to];
        const key = `${from} > ${to}`;
        const before = merged.get(key);
        if (before === undefined) {
          merged.set(key, { ...band, from, to });
          continue;
        }
        merged.set(key, {
          from,
          to,
          where: worst(before.where, band.where),
          activities: new Set([...before.activities, ...band.activities]),
          through: new Set([...before.through, ...band.through]),
          what: new Set([...before.what, ...band.what]),
          notes: new Set([...before.notes, ...band.notes]),
        });
      }
      const list = new Intl.ListFormat(language, { type: 'unit' });
      const bands = [...merged].map(
        ([key, band]): FlowLink => ({
          key,
          from: band.from,
          to: band.to,
          where: band.where,
          activities: band.activities.size,
          through: [...band.through],
          what: [
            ...band.notes,
            ...(band.what.size === 0
              ? []
              : [
                  list.format([
                    ...[...band.what].slice(0, mostTold),
                    ...(band.what.size > mostTold ? [words.others(band.what.size - mostTold)] : []),
                  ]),
                ]),
          ].join('. '),
        }),
      );
      // A country outside the EEA tells by which safeguards data go there.
      const told = nodes.map((node) =>
        node.column !== 'country' || node.where !== 'outside'
          ? node
          : {
              ...node,
              notes: [
                ...node.notes,
                ...new Set(
                  [...merged.values()].flatMap((band) => (band.to === node.key ? [...band.notes] : [])),
                ),
              ],
            },
      );
      return { nodes: told, links: bands };
    },
  };
}

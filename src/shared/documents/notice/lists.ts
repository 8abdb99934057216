import type { ActivityBundle } from '../../api';
import { isInEea } from '../../law/countries';
import type { Recipient } from '../../register/recipient';
import type { Register } from '../../register/register';
import { publishedListWords } from '../../words/published-lists';
import { openPointsAnnex } from '../annexes';
import type { Block, Content, Document, Row, Run } from '../document';
import { longDate } from '../phrases';
import { shared } from '../register';
import { cell, paragraph, runsCell, type Writer } from '../writer';
import { noticeGaps } from './coverage';
import { fill, line, type NoticeDraft, namesOf, type Part, plain } from './draft';
import { frontOf } from './front';
import { cookies } from './rest';
import { draftFor, type Section } from './sections';

/** The cookies of one site, or of all of them, as a table to publish: Act of 30 July 2018, Art. 10/2. */
export function cookiesWith(writer: Writer, register: Register): Document {
  const words = publishedListWords[writer.language].cookies;
  const draft = draftFor(writer, register);
  const found = cookies(draft);
  const parts = [
    line('cookies:intro', [{ text: words.intro }]),
    ...(found.some(({ block }) => block.is === 'table')
      ? []
      : [line('cookies:none', [{ text: words.none, style: 'gap' as const }], ['N21'])]),
    ...found,
  ];
  return listOf(draft, 'cookies', words, parts);
}

/**
 * The processors that the firm engages for its customers: an annex for a processing agreement (Art. 28(2) and (4)), or a
 * list to publish. One row per party.
 */
export function subProcessorsWith(writer: Writer, register: Register): Document {
  const words = publishedListWords[writer.language].subProcessors;
  const draft = draftFor(writer, register);
  const firm = writer.value('organisation', writer.lookups.organisation, 'legalName');
  const engaged = engagedBy(draft);
  const table: Block = {
    is: 'table',
    key: 'sub-processors',
    title: words.title,
    sheetName: words.title,
    inContents: false,
    columns: [
      { key: 'party', label: words.party, width: 26 },
      { key: 'country', label: words.country, width: 16 },
      { key: 'does', label: words.does, width: 36 },
      { key: 'services', label: words.services, width: 26 },
      { key: 'safeguard', label: words.safeguard, width: 26 },
    ],
    rows: engaged.map((each) => rowOf(draft, each)),
  };
  const parts: readonly Part[] = [
    line('sub-processors:intro', fill(words.intro, { firm })),
    engaged.length > 0
      ? { block: table, items: [] }
      : line('sub-processors:none', [{ text: words.none, style: 'gap' }]),
    ...rules(draft),
  ];
  return listOf(draft, 'subProcessors', words, parts);
}

function listOf(
  draft: NoticeDraft,
  kind: 'cookies' | 'subProcessors',
  { title, law, required }: Readonly<{ title: string; law: string; required: string }>,
  parts: readonly Part[],
): Document {
  const { writer, words, own, onBehalf } = draft;
  const { options } = writer;
  const firm = writer.lookups.organisation;
  const end = [
    ...(writer.has('organisation', firm, 'email')
      ? [line('contact', fill(words.contact, { contact: writer.value('organisation', firm, 'email') }))]
      : []),
    line('since', fill(words.since, { date: longDate(options.date, writer.language) })),
  ];
  const written = [...parts, ...end];
  const base = shared(writer, kind);
  const open = options.withOpenPoints && options.version === null ? openPointsAnnex(writer) : null;
  return {
    ...base,
    words: { ...base.words, required },
    title,
    law,
    blocks: [
      { is: 'front', key: 'front', facts: frontOf(draft) },
      ...written.map(({ block }) => block),
      ...(open === null ? [] : [{ ...open, letter: 'A' }]),
    ],
    grids: [],
    gaps: noticeGaps(draft, [sectionOf(title, written)]).filter(
      ({ code }) => kind === 'cookies' && code === 'N21',
    ),
    counts: { activities: own.length + onBehalf.length, ...writer.counts() },
  };
}

/** The list as the one section of a notice that it is. */
const sectionOf = (title: string, parts: readonly Part[]): Section => ({
  key: 'cookies',
  code: 'cookies',
  record: null,
  title,
  state: 'register',
  parts,
  register: '',
  since: null,
  items: [],
  place: 0,
});

type Engaged = Readonly<{ id: string; shares: readonly Recipient[]; bundles: readonly ActivityBundle[] }>;

/** Processors that receive data of what is done for customers, and those that an agreement with a customer names. */
function engagedBy({ writer, onBehalf }: NoticeDraft): readonly Engaged[] {
  const found = new Map<string, { shares: Recipient[]; bundles: Set<ActivityBundle> }>();
  const at = (id: string) => {
    const known = found.get(id) ?? { shares: [], bundles: new Set<ActivityBundle>() };
    found.set(id, known);
    return known;
  };
  for (const bundle of onBehalf) {
    for (const share of bundle.recipients) {
      const party = share.party === null ? undefined : writer.lookups.find('party', share.party);
      const role = share.role ?? party?.role ?? null;
      if (party === undefined || !(role === null || role === 'processor' || role === 'subProcessor'))
        continue;
      const known = at(party.id);
      known.shares.push(share);
      known.bundles.add(bundle);
    }
    for (const agreement of writer.lookups.all('agreement'))
      if (bundle.activity.agreements.includes(agreement.id) && agreement.kind !== 'subProcessor')
        for (const id of agreement.subProcessors) at(id).bundles.add(bundle);
  }
  return [...found].map(([id, { shares, bundles }]) => ({ id, shares, bundles: [...bundles] }));
}

function rowOf(draft: NoticeDraft, { id, shares, bundles }: Engaged): Row {
  const { writer } = draft;
  const words = publishedListWords[writer.language].subProcessors;
  const party = writer.lookups.find('party', id);
  if (party === undefined) return { key: id, cells: {} };
  const does: Content[] = [];
  const say = (runs: readonly Run[]): void => {
    const text = JSON.stringify(runs.map((run) => run.text));
    if (
      !does.some((said) => said.is !== 'table' && JSON.stringify(said.runs.map((run) => run.text)) === text)
    )
      does.push(paragraph(runs));
  };
  if (writer.has('party', party, 'does')) say(writer.value('party', party, 'does'));
  for (const share of shares)
    for (const field of ['receives', 'data', 'purpose'] as const)
      if (writer.has('recipient', share, field)) say(writer.value('recipient', share, field));
  if (does.length === 0) say(writer.value('party', party, 'does'));
  const transfers = new Set(bundles.flatMap(({ activity }) => activity.transfers));
  const country = runsCell(writer.value('party', party, 'country'), { noun: 'party', id, field: 'country' });
  const own = writer.lookups
    .all('transfer')
    .filter((transfer) => transfers.has(transfer.id) && transfer.party === id);
  const isInside = party.country !== null && isInEea(party.country, writer.options.date);
  const safeguard =
    own.length > 0
      ? own.map((transfer) => paragraph(writer.value('transfer', transfer, 'safeguard')))
      : isInside
        ? [paragraph([{ text: words.inEea }])]
        : [];
  return {
    key: id,
    source: { noun: 'party', id },
    cells: {
      party: cell(
        [
          paragraph(writer.nameOf('party', id)),
          ...(writer.has('party', party, 'privacyPolicyUrl')
            ? [paragraph(writer.value('party', party, 'privacyPolicyUrl'))]
            : []),
        ],
        { noun: 'party', id, field: 'name' },
      ),
      country,
      does: cell(does, { noun: 'party', id, field: 'does' }),
      services: runsCell(namesOf(writer, bundles)),
      safeguard: cell(safeguard, { noun: 'party', id }),
    },
  };
}

/** What the agreements with customers say of new sub-processors: Art. 28(2). */
function rules({ writer, onBehalf }: NoticeDraft): readonly Part[] {
  const words = publishedListWords[writer.language].subProcessors;
  const ids = new Set(onBehalf.flatMap(({ activity }) => activity.agreements));
  const told = new Set<string>();
  // Agreements with several customers say the same: it is told once.
  const isNew = ({ block }: Part): boolean => {
    const text = block.is === 'paragraph' ? plain(block.runs) : '';
    const first = !told.has(text);
    told.add(text);
    return first;
  };
  return writer.lookups
    .all('agreement')
    .filter(({ id, kind }) => ids.has(id) || kind === 'customer')
    .flatMap((agreement) => {
      const at = (field: string) => ({ noun: 'agreement', id: agreement.id, field }) as const;
      return [
        ...(writer.has('agreement', agreement, 'subProcessorRule')
          ? [
              line(
                `sub-processors:rule:${agreement.id}`,
                fill(words.rule, { text: writer.value('agreement', agreement, 'subProcessorRule') }),
                [],
                at('subProcessorRule'),
              ),
            ]
          : []),
        ...(writer.has('agreement', agreement, 'subProcessorListUrl')
          ? [
              line(
                `sub-processors:list:${agreement.id}`,
                fill(words.list, { url: writer.value('agreement', agreement, 'subProcessorListUrl') }),
                [],
                at('subProcessorListUrl'),
              ),
            ]
          : []),
      ].filter(isNew);
    });
}

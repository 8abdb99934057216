import type { ActivityBundle } from '../../api';
import { adequacyFor, deadFramework } from '../../law/adequacy';
import { isInEea } from '../../law/countries';
import type { Recipient } from '../../register/recipient';
import type { Transfer } from '../../register/transfer';
import { noRecipients, roleOf, transferCountry } from '../activity-sheet';
import type { Column, Content, Row, Run } from '../document';
import { cell, item, join, paragraph, runsCell } from '../writer';
import {
  aboutActivities,
  bullet,
  clausesOf,
  fill,
  heading,
  line,
  type NoticeDraft,
  namesOf,
  type Part,
  plain,
  together,
} from './draft';

/** Recipients by name or category, what they get, where they are: Art. 13(1)(e). */
export function recipients(draft: NoticeDraft): readonly Part[] {
  const { writer, words, own } = draft;
  const parts: Part[] = [];
  const table = recipientTable(draft, own, 'recipients', words.sections.recipients);
  if (table !== null) parts.push({ block: table, items: ['N08'] });
  const silent = own.filter((bundle) => sharesOf(draft, bundle).length === 0);
  for (const { bundles, runs, points } of together(silent, (bundle) => noRecipients(writer, bundle)))
    parts.push({ ...aboutActivities(draft, 'recipients', bundles, runs, ['N08'], 'recipientsNone'), points });
  const told = new Set<string>();
  for (const agreement of writer.lookups.all('agreement')) {
    if (!writer.has('agreement', agreement, 'subProcessorListUrl')) continue;
    const url = writer.value('agreement', agreement, 'subProcessorListUrl');
    // Several agreements may point to the same list.
    if (told.has(plain(url))) continue;
    told.add(plain(url));
    parts.push(
      line(`recipients:list:${agreement.id}`, fill(words.list, { url }), ['N08'], {
        noun: 'agreement',
        id: agreement.id,
        field: 'subProcessorListUrl',
      }),
    );
  }
  return [...parts, ...clausesOf(draft, ['no-sale', 'legal-order', 'rights-defence', 'merger'])];
}

/** Recipients of an activity on this site. */
function sharesOf({ writer }: NoticeDraft, { recipients: all }: ActivityBundle): readonly Recipient[] {
  const { site } = writer.options;
  return all.filter(({ sites }) => site === null || sites.length === 0 || sites.includes(site));
}

type Shared = Readonly<{ share: Recipient; bundles: ActivityBundle[] }>;

/** One row per recipient and role, with the activities in which it receives data: what is said of a party is said once. */
function recipientTable(draft: NoticeDraft, bundles: readonly ActivityBundle[], key: string, title: string) {
  const { writer, words } = draft;
  const rows = sharedAlike(draft, bundles);
  if (rows.length === 0) return null;
  // A column in which nothing stands tells a reader nothing.
  const withRoles = rows.some(([{ share }]) => hasRole(draft, share));
  const columns: readonly Column[] = [
    { key: 'party', label: writer.words.recipient, width: 30 },
    ...(withRoles ? [{ key: 'role', label: words.role, width: 20 }] : []),
    { key: 'receives', label: words.receives, width: 34 },
    { key: 'activities', label: words.forWhat, width: 26 },
  ];
  return {
    is: 'table',
    key,
    title,
    sheetName: title.slice(0, 31),
    columns,
    rows: rows.map((each) => recipientRow(draft, each)),
    inContents: false,
  } as const;
}

/** What each recipient gets, alike in its activities, by recipient and role. */
function sharedAlike(
  draft: NoticeDraft,
  bundles: readonly ActivityBundle[],
): readonly (readonly [Shared, ...Shared[]])[] {
  const alike = new Map<string, Shared>();
  for (const bundle of bundles)
    for (const share of sharesOf(draft, bundle)) {
      const { id: _id, activity: _activity, ...rest } = share;
      const same = JSON.stringify({ ...rest, position: 0 });
      const found = alike.get(same);
      if (found) found.bundles.push(bundle);
      else alike.set(same, { share, bundles: [bundle] });
    }
  const rows = new Map<string, [Shared, ...Shared[]]>();
  for (const each of alike.values()) {
    const { share } = each;
    // Of one whose name nobody knows, or that is not yet certain, nobody can say that it is the same.
    const isKnown =
      share.party !== null && share.marks.party === undefined && share.marks['*']?.toConfirm !== true;
    const key = isKnown ? JSON.stringify([share.party, share.role, share.marks.role ?? null]) : share.id;
    const found = rows.get(key);
    if (found) found.push(each);
    else rows.set(key, [each]);
  }
  return [...rows.values()];
}

function recipientRow(draft: NoticeDraft, shares: readonly [Shared, ...Shared[]]): Row {
  const { writer, words } = draft;
  const [{ share }] = shares;
  const party = share.party === null ? undefined : writer.lookups.find('party', share.party);
  const known = (field: 'does' | 'country' | 'privacyPolicyUrl' | 'claims'): readonly Run[] =>
    party !== undefined && writer.has('party', party, field) ? writer.value('party', party, field) : [];
  const about: Content[] = [paragraph(writer.value('recipient', share, 'party'))];
  if (known('country').length > 0) about.push(paragraph(known('country')));
  if (known('privacyPolicyUrl').length > 0)
    about.push(paragraph(fill(words.policy, { url: known('privacyPolicyUrl') })));
  const own = shares.map((each) => ({ each, lines: ownLines(draft, each.share) }));
  const receives = own.flatMap(({ each, lines }): readonly Content[] =>
    // What only some of its activities give it is told with their names.
    lines.length > 0 && shares.length > 1
      ? [item([...namesOf(writer, each.bundles), { text: writer.colon }, ...join(lines, writer.semicolon)])]
      : lines.map(paragraph),
  );
  for (const field of ['does', 'claims'] as const)
    if (known(field).length > 0) receives.push(paragraph(known(field)));
  return {
    key: share.id,
    source: { noun: 'recipient', id: share.id },
    cells: {
      party: cell(
        about,
        party === undefined ? { noun: 'recipient', id: share.id } : { noun: 'party', id: party.id },
      ),
      role: runsCell(hasRole(draft, share) ? roleOf(writer, share) : []),
      receives: cell(receives, { noun: 'recipient', id: share.id, field: 'receives' }),
      activities: runsCell(
        namesOf(
          writer,
          shares.flatMap((each) => each.bundles),
        ),
      ),
    },
  };
}

/** What is said of a share alone: what it holds, for what, on which condition. */
function ownLines({ writer, words }: NoticeDraft, share: Recipient): readonly (readonly Run[])[] {
  return [
    ...(['receives', 'data', 'purpose'] as const)
      .filter((field) => writer.has('recipient', share, field))
      .map((field) => writer.value('recipient', share, field)),
    ...(writer.has('recipient', share, 'condition')
      ? [fill(words.onlyIf, { text: writer.value('recipient', share, 'condition') })]
      : []),
  ];
}

/** Article 13(1)(e) asks who receives data; the role is told where it is known. */
function hasRole({ writer }: NoticeDraft, share: Recipient): boolean {
  const party = share.party === null ? undefined : writer.lookups.find('party', share.party);
  return (
    writer.has('recipient', share, 'role') || (party !== undefined && writer.has('party', party, 'role'))
  );
}

/** Third countries, safeguards and how to get a copy: Art. 13(1)(f). */
export function transfers(draft: NoticeDraft): readonly Part[] {
  return transfersOf(draft, draft.own);
}

function transfersOf(draft: NoticeDraft, bundles: readonly ActivityBundle[]): readonly Part[] {
  const { writer, words } = draft;
  const parts: Part[] = [];
  const ids = [...new Set(bundles.flatMap(({ activity }) => activity.transfers))];
  for (const id of ids) {
    const transfer = writer.lookups.find('transfer', id);
    if (transfer !== undefined)
      parts.push(...transferParts(draft, transfer, `${bundles[0]?.activity.role ?? ''}:${id}`));
  }
  const silent = bundles.filter(({ activity }) => activity.transfers.length === 0);
  const stated = silent.filter(({ activity }) => activity.marks.transfers?.none === true);
  if (ids.length === 0 && stated.length === bundles.length && bundles.length > 0)
    parts.push(line('transfers:none', [{ text: words.noTransfers }], ['N09']));
  else
    for (const { bundles: alike, runs, points } of together(silent, ({ activity }) =>
      writer.value('activity', activity, 'transfers', { none: writer.words.noTransfer }),
    ))
      parts.push({ ...aboutActivities(draft, 'transfers', alike, runs, ['N09'], 'transfers'), points });
  for (const { activity } of bundles)
    if (writer.has('activity', activity, 'transferNote'))
      parts.push(
        bullet(`transfers:note:${activity.id}`, writer.value('activity', activity, 'transferNote'), ['N09'], {
          noun: 'activity',
          id: activity.id,
          field: 'transferNote',
        }),
      );
  return parts;
}

function transferParts(draft: NoticeDraft, transfer: Transfer, key: string): readonly Part[] {
  const { writer, words } = draft;
  const source = { noun: 'transfer', id: transfer.id } as const;
  const has = (field: string): boolean => writer.has('transfer', transfer, field);
  const value = (field: string): readonly Run[] => writer.value('transfer', transfer, field);
  const head: Run[] = [...transferCountry(writer, transfer)];
  if (has('party')) head.push({ text: ' (' }, ...value('party'), { text: ')' });
  for (const field of ['dataNote', 'condition'] as const)
    if (has(field)) head.push({ text: writer.semicolon }, ...value(field));
  const parts: Part[] = [line(`transfer:${key}`, head, ['N09'], source)];
  const isOutside = transfer.country === null || !isInEea(transfer.country, writer.options.date);
  if (!isOutside && !has('safeguard')) return parts;
  const dead = deadFramework(transfer.safeguard);
  const safeguard = value('safeguard');
  const adequate =
    transfer.safeguard === 'adequacy' && transfer.country !== null
      ? adequacyFor(transfer.country, writer.options.date)
      : undefined;
  parts.push(
    bullet(
      `transfer:${key}:safeguard`,
      [...safeguard, ...(adequate === undefined ? [] : [{ text: `. ${words.adequate}` }])],
      ['N10'],
      {
        ...source,
        field: 'safeguard',
      },
    ),
    ...(['sccModules', 'bcrMembers', 'evidence', 'supplementaryMeasures', 'onwardTransfers'] as const)
      // The papers of a mechanism that has lapsed prove nothing.
      .filter((field) => has(field) && (dead === undefined || field !== 'evidence'))
      .map((field) =>
        bullet(
          `transfer:${key}:${field}`,
          [{ text: `${writer.label('transfer', field)}${writer.colon}` }, ...value(field)],
          ['N10'],
          {
            ...source,
            field,
          },
        ),
      ),
    bullet(
      `transfer:${key}:copy`,
      has('copyAvailableFrom') || !writer.has('organisation', writer.lookups.organisation, 'email')
        ? fill(words.copy, { from: value('copyAvailableFrom') })
        : fill(words.copyAsk, {
            contact: writer.value('organisation', writer.lookups.organisation, 'email'),
          }),
      ['N10'],
      { ...source, field: 'copyAvailableFrom' },
    ),
  );
  return parts;
}

/** What the firm does on behalf of its customers, told apart from what it decides itself: Art. 4(8), 28. */
export function asProcessor(draft: NoticeDraft): readonly Part[] {
  const { writer, words, onBehalf } = draft;
  const clauses = clausesOf(draft, ['processor-role']);
  if (onBehalf.length === 0) return clauses;
  const parts: Part[] = [line('processor:intro', [{ text: words.processorIntro }]), ...clauses];
  for (const bundle of onBehalf) {
    const { activity, purposes, dataUses, exclusions } = bundle;
    const source = { noun: 'activity', id: activity.id } as const;
    parts.push(heading(`processor:${activity.id}`, plain(writer.value('activity', activity, 'name')), 3));
    const told = (
      [
        ['description', '{text}'],
        ['processingCategories', words.processing],
        ['instructions', words.instructions],
        ['customerOptions', words.options],
        ['subjects', words.people.replace('{people}', '{text}')],
      ] as const
    ).filter(([field]) => field === 'processingCategories' || writer.has('activity', activity, field));
    parts.push(
      ...told.map(([field, sentence]) =>
        bullet(
          `processor:${activity.id}:${field}`,
          fill(sentence, { text: writer.value('activity', activity, field) }),
          [],
          {
            ...source,
            field,
          },
        ),
      ),
      ...purposes.map((purpose) =>
        bullet(`processor:${purpose.id}`, writer.value('purpose', purpose, 'description'), [], {
          noun: 'purpose',
          id: purpose.id,
          field: 'description',
        }),
      ),
      ...dataUses.map((use) =>
        bullet(
          `processor:${use.id}`,
          join(
            [
              writer.value('dataUse', use, 'category'),
              ...(writer.has('dataUse', use, 'detail') ? [writer.value('dataUse', use, 'detail')] : []),
            ],
            writer.colon,
          ),
          [],
          { noun: 'dataUse', id: use.id, field: 'category' },
        ),
      ),
      ...exclusions.map((exclusion) =>
        bullet(`processor:${exclusion.id}`, writer.value('exclusion', exclusion, 'statement'), [], {
          noun: 'exclusion',
          id: exclusion.id,
          field: 'statement',
        }),
      ),
    );
  }
  const table = recipientTable(draft, onBehalf, 'sub-processors', words.subProcessors);
  if (table !== null) parts.push({ block: table, items: [] });
  parts.push(...agreedWith(draft));
  return [...parts, ...transfersOf(draft, onBehalf)];
}

/** What the agreements with customers say: Art. 28(3). Those that say the same are told once. */
function agreedWith({ writer, onBehalf }: NoticeDraft): readonly Part[] {
  const ids = new Set(onBehalf.flatMap(({ activity }) => activity.agreements));
  const told = new Set<string>();
  return writer.lookups
    .all('agreement')
    .filter(({ id, kind }) => ids.has(id) || kind === 'customer')
    .flatMap((agreement) => {
      const has = (field: string): boolean => writer.has('agreement', agreement, field);
      const at = (field: string) => ({ noun: 'agreement', id: agreement.id, field }) as const;
      const parts = [
        ...(has('title')
          ? [
              line(
                `agreement:${agreement.id}`,
                writer.value('agreement', agreement, 'title').map((run) => ({ style: 'strong', ...run })),
                [],
                at('title'),
              ),
            ]
          : []),
        ...(['natureAndPurpose', 'points', 'pointsNote', 'subProcessors'] as const)
          .filter(has)
          .map((field) =>
            bullet(
              `agreement:${agreement.id}:${field}`,
              [
                { text: `${writer.label('agreement', field)}${writer.colon}` },
                ...writer.value('agreement', agreement, field),
              ],
              [],
              at(field),
            ),
          ),
      ];
      const text = parts.map(({ block }) => (block.is === 'paragraph' ? plain(block.runs) : '')).join('\n');
      const isNew = !told.has(text) && ![...told].some((one) => one.startsWith(`${text}\n`));
      told.add(text);
      return isNew ? parts : [];
    });
}

import type { ActivityBundle } from '../api';
import { article9Conditions } from '../law/article9-conditions';
import { heading } from '../law/articles';
import { isInEea } from '../law/countries';
import { isEmpty } from '../register/mark';
import type { DataUse } from '../register/people-and-data';
import type { Purpose } from '../register/purpose';
import type { Recipient } from '../register/recipient';
import type { Transfer } from '../register/transfer';
import { choiceWords } from '../words/choices';
import { pointLetters } from './agreement-points';
import { dense } from './dense';
import type { Block, Cell, Column, Content, Fact, Level, Row, Run, Source } from './document';
import { organisationIdentity, partyWithContact } from './identity';
import type { Lookups } from './lookups';
import type { DocumentOptions } from './options';
import { retentionGrounds, retentionSentence } from './retention-sentence';
import { cell, item, join, lines, makeWriter, paragraph, runsCell, type Writer } from './writer';

export type SheetBlock = Extract<Block, { is: 'sheet' }>;

/** One activity as it will read in the register: Article 30(1) as controller, 30(2) as processor. */
export function activitySheet(
  bundle: ActivityBundle,
  lookups: Lookups,
  options: DocumentOptions,
): SheetBlock {
  return sheetOf(makeWriter(lookups, options), bundle);
}

/** The same within a document that is being written, so that open points are numbered through. */
export function sheetOf(writer: Writer, bundle: ActivityBundle): SheetBlock {
  const { activity } = bundle;
  const { words } = writer;
  const isProcessor = activity.role === 'processor';
  const facts = isProcessor ? processorFacts(writer, bundle) : controllerFacts(writer, bundle);
  return {
    is: 'sheet',
    key: `activity:${activity.id}`,
    grid: activity.status === 'ended' ? 'ended' : isProcessor ? 'processor' : 'controller',
    reference: activity.reference ?? '',
    title: writer.value('activity', activity, 'name'),
    state: stateLine(writer, bundle),
    header:
      activity.status === 'ended'
        ? words.headerEnded
        : isProcessor
          ? words.headerProcessor
          : words.headerController,
    facts,
    aside: asideOf(writer, bundle),
    source: { noun: 'activity', id: activity.id },
  };
}

/** Columns of the workbook for the state of an activity. The legal minimum has them for what has ended. */
export function asideColumns(writer: Writer, isEnded: boolean): readonly Column[] {
  const { words } = writer;
  const all: readonly Column[] = [
    { key: 'state', label: words.state, width: 12 },
    { key: 'owner', label: words.owner, width: 18 },
    { key: 'since', label: words.since, width: 12, kind: 'date' },
    { key: 'until', label: words.endedOn, width: 12, kind: 'date' },
    { key: 'successor', label: words.replacedBy, width: 22 },
  ];
  return isFull(writer) ? (isEnded ? all : all.slice(0, 3)) : isEnded ? all.slice(3) : [];
}

export function asideOf(writer: Writer, { activity }: ActivityBundle): Readonly<Record<string, Cell>> {
  const value = (field: 'status' | 'owner' | 'startDate' | 'endDate' | 'successor'): Cell => ({
    ...runsCell(writer.value('activity', activity, field), { noun: 'activity', id: activity.id, field }),
  });
  const day = (field: 'startDate' | 'endDate'): Cell => {
    const date = activity[field];
    return {
      ...value(field),
      ...(date !== null && writer.isShown('activity', activity, field) ? { date } : {}),
    };
  };
  const isEnded = activity.status === 'ended' || activity.endDate !== null;
  if (!isFull(writer) && !isEnded) return {};
  return {
    state: runsCell(stateOf(writer, activity), { noun: 'activity', id: activity.id, field: 'status' }),
    owner: value('owner'),
    since: day('startDate'),
    ...(isEnded
      ? {
          until: day('endDate'),
          ...(writer.has('activity', activity, 'successor') ? { successor: value('successor') } : {}),
        }
      : {}),
  };
}

/** The state; that an activity in use has an end date that has passed is an open point. */
function stateOf(writer: Writer, activity: ActivityBundle['activity']): readonly Run[] {
  const { words, options } = writer;
  const isOver =
    activity.status === 'inUse' &&
    activity.endDate !== null &&
    activity.endDate < options.date &&
    writer.isShown('activity', activity, 'status') &&
    writer.isShown('activity', activity, 'endDate');
  return [
    ...writer.value('activity', activity, 'status'),
    ...(isOver
      ? [writer.gap('activity', activity, 'endDate', words.endPassed, undefined, ` [${words.endPassed}]`)]
      : []),
  ];
}

/** `State Draft · Owner … · In use since …` under the title. */
export function stateLine(writer: Writer, { activity }: ActivityBundle): readonly Run[] {
  const { words } = writer;
  if (writer.options.extent === 'minimum' && activity.status !== 'ended') return [];
  const strong = (text: string): Run => ({ text: `${text} `, style: 'strong' });
  const parts: (readonly Run[])[] = [
    [strong(words.state), ...stateOf(writer, activity)],
    [strong(words.owner), ...writer.value('activity', activity, 'owner')],
    [strong(words.since), ...writer.value('activity', activity, 'startDate')],
  ];
  if (activity.status === 'ended' || activity.endDate !== null) {
    parts.push([strong(words.endedOn), ...writer.value('activity', activity, 'endDate')]);
    if (writer.has('activity', activity, 'successor'))
      parts.push([strong(words.replacedBy), ...writer.value('activity', activity, 'successor')]);
  }
  return join(parts, '   ');
}

function fact(
  writer: Writer,
  key: string,
  label: string,
  article: string | undefined,
  level: Level,
  content: readonly Content[],
  source?: Source,
): Fact {
  const cited = writer.cite(article);
  return {
    key,
    label,
    level,
    cell: cell(content, source),
    ...(cited === undefined ? {} : { article: cited }),
  };
}

function official(
  writer: Writer,
  code: Parameters<typeof heading>[0],
  content: readonly Content[],
  source: Source,
): Fact {
  const { label, article } = writer.once('heading', code, () => {
    const found = heading(code);
    return { label: found.name[writer.language], article: found.article };
  });
  return fact(writer, code, label, article, 'required', content, source);
}

const isFull = (writer: Writer): boolean => writer.options.extent === 'full';

function controllerFacts(writer: Writer, bundle: ActivityBundle): readonly Fact[] {
  const { activity, purposes } = bundle;
  const at = (field?: string): Source =>
    field === undefined
      ? { noun: 'activity', id: activity.id }
      : { noun: 'activity', id: activity.id, field };
  const { words } = writer;
  const required: Fact[] = [];
  if (writer.options.activity !== null || activity.role === 'joint' || !isEmpty(activity.jointControllers)) {
    const who = writer.options.activity === null ? [] : organisationIdentity(writer);
    const joint =
      activity.role === 'joint' || !isEmpty(activity.jointControllers)
        ? jointControllers(writer, bundle)
        : [];
    required.push(official(writer, 'R1.a', [...who, ...joint], at('jointControllers')));
  }
  required.push(
    official(
      writer,
      'R1.b',
      purposes.length === 0
        ? [
            paragraph([
              writer.gap('activity', activity, 'purposes', heading('R1.b').name[writer.language], '30(1)(b)'),
            ]),
          ]
        : lines(purposes.map((purpose) => writer.value('purpose', purpose, 'description'))),
      at('purposes'),
    ),
    official(writer, 'R1.c.1', [paragraph(writer.value('activity', activity, 'subjects'))], at('subjects')),
    official(writer, 'R1.c.2', dataLines(writer, bundle), at('dataUses')),
    official(writer, 'R1.d', recipientContent(writer, bundle), at('recipients')),
    official(writer, 'R1.e', transferContent(writer, bundle), at('transfers')),
    official(writer, 'R1.e.2', safeguardContent(writer, bundle), at('transfers')),
    official(writer, 'R1.f', retentionContent(writer, bundle), at('retention')),
    official(writer, 'R1.g', measureContent(writer, bundle), at('measures')),
  );
  if (!isFull(writer)) return required;
  const optional: Fact[] = [
    fact(
      writer,
      'legalBasis',
      words.legalBasis,
      '6(1), 13(1)(c)',
      'optional',
      purposes.length === 0
        ? [paragraph([writer.gap('activity', activity, 'legalBasis', words.legalBasis, '6(1), 13(1)(c)')])]
        : purposes.flatMap((purpose) => basisContent(writer, purpose, purposes.length > 1)),
      at('legalBasis'),
    ),
    ...sharedOptional(writer, bundle),
  ];
  return [...required, ...optional];
}

function processorFacts(writer: Writer, bundle: ActivityBundle): readonly Fact[] {
  const { activity } = bundle;
  const { words } = writer;
  const at = (field: string): Source => ({ noun: 'activity', id: activity.id, field });
  const customers = writer.listed('activity', activity, 'customers', () =>
    activity.customers.flatMap((id) => customerLines(writer, id)),
  );
  const required: Fact[] = [
    official(
      writer,
      'R2.a',
      [...(writer.options.activity === null ? [] : organisationIdentity(writer)), ...customers],
      at('customers'),
    ),
    official(
      writer,
      'R2.b',
      [
        paragraph(writer.value('activity', activity, 'processingCategories')),
        // Article 30(2) asks for categories of processing; purposes tell them only where nothing else does.
        ...(isFull(writer) || isEmpty(activity.processingCategories)
          ? bundle.purposes.map((purpose) => item(writer.value('purpose', purpose, 'description')))
          : []),
      ],
      at('processingCategories'),
    ),
    official(writer, 'R2.c', transferContent(writer, bundle), at('transfers')),
    official(writer, 'R2.c.2', safeguardContent(writer, bundle), at('transfers')),
    official(writer, 'R2.d', measureContent(writer, bundle), at('measures')),
  ];
  if (!isFull(writer)) return required;
  const optional: Fact[] = [
    fact(
      writer,
      'instructions',
      words.instructions,
      '28(3)(a)',
      'optional',
      [
        paragraph(writer.value('activity', activity, 'instructions')),
        ...(writer.has('activity', activity, 'customerOptions')
          ? [writer.labelled('activity', activity, 'customerOptions')]
          : []),
      ],
      at('instructions'),
    ),
    fact(
      writer,
      'subjects',
      writer.label('activity', 'subjects'),
      '28(3)',
      'optional',
      [paragraph(writer.value('activity', activity, 'subjects'))],
      at('subjects'),
    ),
    fact(writer, 'data', words.subjectsData, '28(3)', 'optional', dataLines(writer, bundle), at('dataUses')),
    fact(
      writer,
      'recipients',
      words.recipients,
      '28(2), 28(4)',
      'optional',
      recipientContent(writer, bundle),
      at('recipients'),
    ),
    fact(
      writer,
      'retention',
      words.retention,
      '28(3)(g)',
      'optional',
      retentionContent(writer, bundle),
      at('retention'),
    ),
    fact(
      writer,
      'agreements',
      words.agreements,
      '28(3)',
      'optional',
      writer.listed('activity', activity, 'agreements', () =>
        activity.agreements.flatMap((id) => agreementLines(writer, id)),
      ),
      at('agreements'),
    ),
    ...purposeDetails(writer, bundle),
    ...sharedOptional(writer, bundle),
  ];
  return [...required, ...optional];
}

/** What is written about a purpose besides what it is: in one fact, so that the workbook has one column for it. */
function purposeDetails(writer: Writer, { purposes }: ActivityBundle): readonly Fact[] {
  const content = purposes.flatMap((purpose) => {
    const rest = writer.rest('purpose', purpose, ['description']);
    if (rest.length === 0 || purposes.length === 1) return rest;
    return [paragraph(writer.value('purpose', purpose, 'description')), ...rest];
  });
  const first = purposes[0];
  return content.length === 0 || first === undefined
    ? []
    : [
        fact(writer, 'purposeDetails', writer.words.details, undefined, 'optional', content, {
          noun: 'purpose',
          id: first.id,
        }),
      ];
}

function jointControllers(writer: Writer, { activity }: ActivityBundle): readonly Content[] {
  const label: Run = { text: `${writer.words.jointControllers}${writer.colon}`, style: 'quiet' };
  if (isEmpty(activity.jointControllers) || !writer.isShown('activity', activity, 'jointControllers'))
    return [item([label, ...writer.value('activity', activity, 'jointControllers')])];
  return writer.listed('activity', activity, 'jointControllers', () =>
    activity.jointControllers.map((id) => item([label, ...partyWithContact(writer, id, '30(1)(a)')])),
  );
}

/** Each controller with its representative and DPO: Art. 30(2)(a). */
function customerLines(writer: Writer, id: string): readonly Content[] {
  return writer.once('customer', id, () => {
    const party = writer.lookups.find('party', id);
    const lines_: Content[] = [item(partyWithContact(writer, id, '30(2)(a)'))];
    if (party !== undefined) {
      for (const field of ['representativeContact', 'dpoContact'] as const)
        if (writer.has('party', party, field)) lines_.push(writer.labelled('party', party, field));
    }
    return lines_;
  });
}

/** Categories of data with their marks, what exactly and of whom. */
function dataLines(writer: Writer, bundle: ActivityBundle): readonly Content[] {
  const { activity, dataUses } = bundle;
  const { words } = writer;
  if (dataUses.length === 0) return [paragraph(noData(writer, bundle))];
  const rows = dataUses.map((use) => {
    const category = use.category === null ? undefined : writer.lookups.find('dataCategory', use.category);
    const runs: Run[] = [...writer.value('dataUse', use, 'category')];
    // Of two things that nobody confirmed one gap is enough.
    if (
      writer.has('dataUse', use, 'detail') &&
      (writer.isShown('dataUse', use, 'detail') || writer.isShown('dataUse', use, 'category'))
    )
      runs.push({ text: writer.colon }, ...writer.value('dataUse', use, 'detail'));
    else if (
      category !== undefined &&
      writer.has('dataCategory', category, 'examples') &&
      writer.isShown('dataUse', use, 'category')
    )
      runs.push({ text: writer.colon }, ...writer.value('dataCategory', category, 'examples'));
    if (category !== undefined && category.flags.length > 0 && writer.isShown('dataUse', use, 'category'))
      runs.push(...flagRuns(writer, category.id));
    if (!isEmpty(use.subjects) && use.subjects.length < activity.subjects.length)
      runs.push(
        { text: ` (${words.whom.toLowerCase()}${writer.colon}`, style: 'quiet' },
        ...writer.value('dataUse', use, 'subjects'),
        { text: ')', style: 'quiet' },
      );
    if (isFull(writer) && writer.has('dataUse', use, 'provision'))
      runs.push({ text: ' · ' }, ...writer.value('dataUse', use, 'provision'));
    return runs;
  });
  const isOrdinary = dataUses.every((use) => {
    const category = use.category === null ? undefined : writer.lookups.find('dataCategory', use.category);
    return (
      category !== undefined &&
      category.mayContainSpecial !== true &&
      !category.flags.some((flag) => flag === 'S' || flag === 'C' || flag === 'N') &&
      // Nothing is said about marks that are kept back.
      writer.isShown('dataUse', use, 'category') &&
      writer.isShown('dataCategory', category, 'name') &&
      writer.isShown('dataCategory', category, 'flags') &&
      writer.isShown('dataCategory', category, 'mayContainSpecial')
    );
  });
  return [...lines(rows), ...(isOrdinary ? [paragraph([{ text: words.noSpecial, style: 'quiet' }])] : [])];
}

/** `[Special category (Art. 9)]` after a category of data. */
function flagRuns(writer: Writer, id: string): readonly Run[] {
  return writer.once('flags', id, () => {
    const category = writer.lookups.find('dataCategory', id);
    if (category === undefined) return [];
    const runs = writer.value('dataCategory', category, 'flags');
    return [
      { text: ' [', style: 'strong' },
      ...runs.map((run): Run => (run.style === undefined ? { ...run, style: 'strong' } : run)),
      { text: ']', style: 'strong' },
    ];
  });
}

/** Recipients that no record names: stated to be none, or not known. */
export function noRecipients(writer: Writer, { activity }: ActivityBundle): readonly Run[] {
  return activity.recipientsNone === true
    ? writer.value('activity', activity, 'recipientsNone', {
        label: heading('R1.d').name[writer.language],
        as: () => [{ text: writer.words.noRecipients }],
      })
    : [writer.gap('activity', activity, 'recipients', heading('R1.d').name[writer.language], '30(1)(d)')];
}

/** Data that no record names: a gap. */
export function noData(writer: Writer, { activity }: ActivityBundle): readonly Run[] {
  return [writer.gap('activity', activity, 'dataUses', heading('R1.c.2').name[writer.language], '30(1)(c)')];
}
/** Periods that no record names: a gap. */
export function noRetention(writer: Writer, { activity }: ActivityBundle): readonly Run[] {
  return [writer.gap('activity', activity, 'retention', heading('R1.f').name[writer.language], '30(1)(f)')];
}

/** The role of a recipient: its own in the activity, else that of the party. */
export function roleOf(writer: Writer, use: Recipient): readonly Run[] {
  const party =
    use.party === null || !writer.isShown('recipient', use, 'party')
      ? undefined
      : writer.lookups.find('party', use.party);
  return writer.has('recipient', use, 'role') || party === undefined || !writer.has('party', party, 'role')
    ? writer.value('recipient', use, 'role')
    : writer.value('party', party, 'role');
}

function recipientContent(writer: Writer, bundle: ActivityBundle): readonly Content[] {
  const { words } = writer;
  const { recipients } = bundle;
  if (recipients.length === 0) return [paragraph(noRecipients(writer, bundle))];
  const columns: readonly Column[] = [
    { key: 'party', label: words.recipient, width: 28 },
    { key: 'role', label: words.role, width: 20 },
    // Article 30(1)(d) asks for categories of recipients: who they are, not what each receives.
    ...(isFull(writer) ? [{ key: 'receives', label: words.receives, width: 34 }] : []),
  ];
  const rows = recipients.map((use): Row => {
    const party =
      use.party === null || !writer.isShown('recipient', use, 'party')
        ? undefined
        : writer.lookups.find('party', use.party);
    const role = roleOf(writer, use);
    const what = (['receives', 'data', 'purpose'] as const)
      .filter((field) => writer.has('recipient', use, field))
      .map((field) => writer.value('recipient', use, field));
    const does =
      party !== undefined && writer.has('party', party, 'does') && !writer.has('recipient', use, 'purpose')
        ? [writer.value('party', party, 'does')]
        : [];
    const receives = [...what, ...does];
    const country =
      party !== undefined && writer.has('party', party, 'country')
        ? writer.value('party', party, 'country')
        : [];
    return {
      key: use.id,
      source: { noun: 'recipient', id: use.id },
      cells: {
        party: cell(
          [
            paragraph(writer.value('recipient', use, 'party')),
            ...(country.length > 0 ? [paragraph(country)] : []),
          ],
          { noun: 'recipient', id: use.id, field: 'party' },
        ),
        role: runsCell(role, { noun: 'recipient', id: use.id, field: 'role' }),
        ...(!isFull(writer)
          ? {}
          : {
              receives: cell(
                [
                  ...(receives.length === 0
                    ? [paragraph(writer.value('recipient', use, 'receives'))]
                    : [paragraph(join(receives, writer.semicolon))]),
                  ...writer.rest('recipient', use, ['party', 'role', 'receives', 'data', 'purpose']),
                ],
                { noun: 'recipient', id: use.id, field: 'receives' },
              ),
            }),
      },
    };
  });
  return [{ is: 'table', columns, rows }];
}

/** Where a transfer goes, in words: country, note, or a gap. */
export function transferCountry(writer: Writer, transfer: Transfer): readonly Run[] {
  return writer.once('country', transfer.id, () => {
    const known = join(
      [
        writer.has('transfer', transfer, 'country') ? writer.value('transfer', transfer, 'country') : [],
        writer.has('transfer', transfer, 'countryNote')
          ? writer.value('transfer', transfer, 'countryNote')
          : [],
      ],
      '. ',
    );
    return known.length > 0 ? known : writer.value('transfer', transfer, 'country');
  });
}

function transferLine(writer: Writer, id: string): readonly Content[] {
  return writer.once('transfer', id, () => {
    const { words } = writer;
    const transfer = writer.lookups.find('transfer', id);
    if (transfer === undefined) return [];
    const runs: Run[] = [...transferCountry(writer, transfer)];
    if (writer.has('transfer', transfer, 'party'))
      runs.push({ text: ' (' }, ...writer.value('transfer', transfer, 'party'), { text: ')' });
    if (writer.isYes('transfer', transfer, 'isConditional') && transfer.countryNote === null)
      runs.push({ text: `, ${words.conditional}`, style: 'quiet' });
    if (writer.has('transfer', transfer, 'condition'))
      runs.push(
        { text: writer.semicolon },
        { text: words.onlyWhen(''), style: 'quiet' },
        ...writer.value('transfer', transfer, 'condition'),
      );
    return [item(runs)];
  });
}

function transferContent(writer: Writer, { activity }: ActivityBundle): readonly Content[] {
  return [
    ...writer.listed(
      'activity',
      activity,
      'transfers',
      () => activity.transfers.flatMap((id) => transferLine(writer, id)),
      { none: writer.words.noTransfer },
    ),
    ...(writer.has('activity', activity, 'transferNote')
      ? [paragraph(writer.value('activity', activity, 'transferNote'))]
      : []),
  ];
}

const transferBasics = ['party', 'country', 'countryNote', 'isConditional', 'condition', 'safeguard'];

/** Safeguard, evidence and when it was checked: Art. 30(1)(e), 45 to 49. */
function safeguardContent(writer: Writer, { activity }: ActivityBundle): readonly Content[] {
  const { words } = writer;
  return writer.listed(
    'activity',
    activity,
    'transfers',
    () => activity.transfers.flatMap((id) => safeguardLines(writer, id)),
    { none: words.noTransferSafeguard },
  );
}

function safeguardLines(writer: Writer, id: string): readonly Content[] {
  return writer.once('safeguard', id, () => {
    const transfer = writer.lookups.find('transfer', id);
    if (transfer === undefined) return [];
    const who =
      transfer.party === null || !writer.isShown('transfer', transfer, 'party')
        ? []
        : [...writer.nameOf('party', transfer.party), { text: writer.colon }];
    const isOutside =
      transfer.country === null ||
      !writer.isShown('transfer', transfer, 'country') ||
      !isInEea(transfer.country, writer.options.date);
    const safeguard =
      isOutside || writer.has('transfer', transfer, 'safeguard')
        ? writer.value('transfer', transfer, 'safeguard')
        : [{ text: writer.words.noTransferSafeguard }];
    return [
      item([...who, ...safeguard]),
      // The legal minimum asks for the documents of the safeguard, not for the whole file on the transfer.
      ...(isFull(writer)
        ? writer.rest('transfer', transfer, transferBasics)
        : writer.has('transfer', transfer, 'evidence')
          ? [writer.labelled('transfer', transfer, 'evidence')]
          : []),
      // Art. 30(1)(e) asks for the documents of this derogation by name.
      ...(transfer.safeguard === '49.1.sub2' && !writer.has('transfer', transfer, 'evidence')
        ? [writer.labelled('transfer', transfer, 'evidence')]
        : []),
    ];
  });
}

function retentionContent(writer: Writer, bundle: ActivityBundle): readonly Content[] {
  const { words } = writer;
  const { dataUses } = bundle;
  if (dataUses.length === 0) return [paragraph(noRetention(writer, bundle))];
  const columns = writer.once('columns', 'retention', (): readonly Column[] => [
    { key: 'data', label: words.data, width: 30 },
    { key: 'kept', label: words.keptFor, width: 52 },
  ]);
  return [
    { is: 'table', columns, rows: sameRule(writer, dataUses).map((uses) => retentionRow(writer, uses)) },
  ];
}

/**
 * Uses of data that one rule covers, of which nothing else is to be said: they share a row. Where a value came from and
 * who confirmed it is not printed there, so it keeps nothing apart.
 */
function sameRule(
  writer: Writer,
  dataUses: readonly DataUse[],
): readonly (readonly [DataUse, ...DataUse[]])[] {
  const groups = new Map<string, [DataUse, ...DataUse[]]>();
  for (const use of dataUses) {
    const { toConfirm = false, rivals = [] } = use.marks.retention ?? {};
    const isPlain =
      use.retention !== null && rivals.length === 0 && writer.isShown('dataUse', use, 'retention');
    const key = isPlain ? `rule ${use.retention} ${toConfirm}` : use.id;
    const group = groups.get(key);
    if (group) group.push(use);
    else groups.set(key, [use]);
  }
  return [...groups.values()];
}

function retentionRow(writer: Writer, uses: readonly [DataUse, ...DataUse[]]): Row {
  const [use, ...others] = uses;
  // What nobody has confirmed is counted for each of them.
  for (const other of others) writer.listed('dataUse', other, 'retention', () => []);
  const rule = use.retention === null ? undefined : writer.lookups.find('retentionRule', use.retention);
  const source: Source = { noun: 'dataUse', id: use.id, field: 'retention' };
  const kept: Cell = cell(
    writer.listed('dataUse', use, 'retention', () =>
      rule === undefined
        ? []
        : isFull(writer)
          ? writer.once('rule', rule.id, () => [
              retentionSentence(writer, rule),
              ...retentionGrounds(writer, rule),
            ])
          : [retentionSentence(writer, rule)],
    ),
    source,
  );
  const data = join(
    uses.map((each) => writer.value('dataUse', each, 'category')),
    writer.semicolon,
  );
  return { key: use.id, source, cells: { data: runsCell(data), kept } };
}

/** Measures of the activity and of the whole organisation, with their details; general words as what they are. */
function measureContent(writer: Writer, { activity }: ActivityBundle): readonly Content[] {
  const { lookups } = writer;
  const own = new Set(activity.measures);
  const isOwnShown = writer.isShown('activity', activity, 'measures');
  const ids = [...activity.measures, ...lookups.organisation.measures.filter((id) => !own.has(id))];
  const said = (isOwn: boolean): readonly (readonly Run[])[] =>
    ids
      .filter((id) => own.has(id) === isOwn && (!isOwn || isOwnShown))
      .map((id) => measureLine(writer, id))
      .filter((runs) => runs.length > 0);
  const rows = said(true);
  const wide = said(false);
  const general: Content[] =
    wide.length === 0
      ? []
      : [
          paragraph([
            { text: `${writer.words.wholeOrganisation}${writer.colon}`, style: 'quiet' },
            ...join(wide, writer.semicolon),
          ]),
        ];
  if (writer.has('activity', activity, 'measuresNote'))
    general.push(paragraph(writer.value('activity', activity, 'measuresNote')));
  if (writer.has('organisation', lookups.organisation, 'securityStatement'))
    general.push(paragraph(writer.value('organisation', lookups.organisation, 'securityStatement')));
  const concrete = ids.some((id) => {
    const measure = lookups.find('measure', id);
    return measure !== undefined && measure.status !== 'claimed' && (isOwnShown || !own.has(id));
  });
  const isListed = !isEmpty(activity.measures);
  const stated = (): Content => paragraph(writer.value('activity', activity, 'measures'));
  if (isListed && !isOwnShown) return [...lines(rows), ...general, stated()];
  const isStated =
    activity.marks.measures?.none === true || activity.marks.measures?.notApplicable !== undefined;
  if (concrete || (isStated && !isListed))
    return [
      ...(rows.length + wide.length > 0 ? lines(rows) : [stated()]),
      ...general,
      ...measuresDoubt(writer, activity),
    ];
  // Claims in general words are not a description of measures: the gap stays.
  return [
    ...lines(rows),
    ...general,
    ...measuresDoubt(writer, activity),
    paragraph([writer.gap('activity', activity, 'measures')]),
  ];
}

/** What nobody has confirmed about the list of measures, on a line of its own. */
function measuresDoubt(writer: Writer, activity: ActivityBundle['activity']): readonly Content[] {
  if (isEmpty(activity.measures) || activity.marks.measures === undefined) return [];
  const doubt = writer.value('activity', activity, 'measures', { as: () => [] });
  return doubt.length === 0 ? [] : [paragraph([{ text: writer.label('activity', 'measures') }, ...doubt])];
}

/** A measure with its details; what is only planned or claimed says so. */
function measureLine(writer: Writer, id: string): readonly Run[] {
  return writer.once('measure', id, () => {
    const measure = writer.lookups.find('measure', id);
    if (measure === undefined) return [];
    const runs: Run[] = [...writer.value('measure', measure, 'name')];
    if (writer.has('measure', measure, 'detail'))
      runs.push({ text: writer.colon }, ...writer.value('measure', measure, 'detail'));
    const aside =
      measure.status === 'planned' || measure.status === 'claimed'
        ? writer
            .value('measure', measure, 'status')
            .map(
              (run): Run =>
                run.style === undefined ? { ...run, text: run.text.toLowerCase(), style: 'quiet' } : run,
            )
        : [];
    if (aside.length > 0) runs.push({ text: ' (', style: 'quiet' }, ...aside, { text: ')', style: 'quiet' });
    return runs;
  });
}

const basisFields: Readonly<Record<string, readonly (keyof Purpose & string)[]>> = {
  '6.1.a': ['consentMethod', 'consentEvidence', 'withdrawalRoute'],
  '6.1.b': ['contract'],
  '6.1.c': ['law'],
  '6.1.d': ['vitalInterest'],
  '6.1.e': ['law', 'publicTask'],
  '6.1.f': ['legitimateInterest', 'balancingOutcome'],
};

/** The basis of one purpose and what that basis demands; what it demands and is not there is a gap. */
function basisContent(writer: Writer, purpose: Purpose, isOneOfMany: boolean): readonly Content[] {
  // What a basis demands would tell which one it is: not where the basis itself is kept back.
  const code = writer.isShown('purpose', purpose, 'legalBasis') ? purpose.legalBasis : null;
  const demanded = code === null ? [] : (basisFields[code] ?? []);
  const isMarketing = purpose.kind === 'directMarketing' && writer.isShown('purpose', purpose, 'kind');
  const marketing = isMarketing ? (['optOutRoute'] as const) : [];
  const basis = writer.value('purpose', purpose, 'legalBasis', {
    as: () => [
      { text: choiceWords(writer.language, 'purpose', 'legalBasis', code ?? '') },
      { text: `, ${writer.cite(code?.replace(/^(\d)\.(\d)\.(\w)$/, '$1($2)($3)')) ?? ''}` },
    ],
  });
  const head: readonly Run[] = isOneOfMany
    ? [...writer.value('purpose', purpose, 'description'), { text: ' – ' }, ...basis]
    : basis;
  // The kind of purpose is a mark for checks; the purpose itself says it in words.
  const shown = ['description', 'kind', 'legalBasis', ...demanded, ...marketing];
  return [
    isOneOfMany ? item(head) : paragraph(head),
    ...[...demanded, ...marketing].map((field) => writer.labelled('purpose', purpose, field)),
    ...writer.rest('purpose', purpose, shown),
  ];
}

function agreementLines(writer: Writer, id: string): readonly Content[] {
  return writer.once('agreement', id, () => {
    const agreement = writer.lookups.find('agreement', id);
    if (agreement === undefined) return [];
    // Its name stands over what is told of it: of several agreements a reader sees where the next begins.
    return [
      paragraph(writer.nameOf('agreement', id).map((run) => ({ style: 'strong', ...run }))),
      ...dense([
        ...(writer.has('agreement', agreement, 'points')
          ? [
              item([
                { text: `${writer.label('agreement', 'points')}${writer.colon}`, style: 'quiet' },
                ...pointLetters(writer, agreement),
              ]),
            ]
          : []),
        ...writer.rest('agreement', agreement, ['title', 'points']),
      ]),
    ];
  });
}

/** Fields of an activity that a fact of its sheet already tells. */
const toldByFacts = [
  'reference',
  'role',
  'name',
  'status',
  'owner',
  'startDate',
  'endDate',
  'successor',
  'subjects',
  'transfers',
  'transferNote',
  'measures',
  'measuresNote',
  'personsWithAccess',
  'source',
  'sourceNote',
  'isPubliclyAccessible',
  'hasAutomatedDecisions',
  'automatedLogic',
  'automatedSignificance',
  'automatedConsequences',
  'systems',
  'limitingLaw',
  'limitedRights',
  'limitedRightsRemedy',
  'dpiaState',
  'dpiaNote',
  'lastReviewedOn',
  'nextReviewOn',
  'createdOn',
  'notes',
  'sites',
  'recipientsNone',
  // The name of a template is for the program.
  'template',
];

/** What the facts of one role tell; where it was written of the other role it is printed among the details. */
const toldOf = {
  controller: [...toldByFacts, 'jointControllers'],
  processor: [
    ...toldByFacts,
    'customers',
    'processingCategories',
    'instructions',
    'customerOptions',
    'agreements',
  ],
} as const;

/** What is kept by choice, for either role. */
function sharedOptional(writer: Writer, bundle: ActivityBundle): readonly Fact[] {
  const { activity, dataUses, exclusions } = bundle;
  const { words } = writer;
  const at = (field: string): Source => ({ noun: 'activity', id: activity.id, field });
  const list = (fields: readonly string[]): readonly Content[] =>
    fields
      .filter((field) => writer.has('activity', activity, field))
      .map((field) => writer.labelled('activity', activity, field));
  const isProcessor = activity.role === 'processor';
  const facts: Fact[] = [];
  const add = (
    key: string,
    label: string,
    article: string | undefined,
    content: readonly Content[],
    source: Source = at(key),
  ): void => {
    if (content.length > 0) facts.push(fact(writer, key, label, article, 'optional', content, source));
  };

  const flags = new Set(
    dataUses.flatMap((use) => (use.category === null ? [] : shownFlags(writer, use.category))),
  );
  const uses = dataUses.flatMap((use) => useDetails(writer, use));
  add('marks', words.marks, '9, 10, 87', uses, at('dataUses'));
  if (flags.has('S') || flags.has('C') || writer.has('activity', activity, 'personsWithAccess'))
    add('personsWithAccess', words.access, 'Act of 30 July 2018, Art. 9 and 10', [
      paragraph(writer.value('activity', activity, 'personsWithAccess')),
    ]);
  add(
    'exclusions',
    words.notDone,
    undefined,
    lines(exclusions.map((exclusion) => writer.value('exclusion', exclusion, 'statement'))).filter(
      (content) => content.is !== 'table',
    ),
    exclusions[0] ? { noun: 'exclusion', id: exclusions[0].id, field: 'statement' } : at('exclusions'),
  );
  const sources = [
    paragraph(
      writer.has('activity', activity, 'source') || !writer.has('activity', activity, 'sourceNote')
        ? writer.value('activity', activity, 'source')
        : writer.value('activity', activity, 'sourceNote'),
    ),
    ...(writer.has('activity', activity, 'source') && writer.has('activity', activity, 'sourceNote')
      ? [paragraph(writer.value('activity', activity, 'sourceNote'))]
      : []),
    ...list(['isPubliclyAccessible']),
  ];
  add('source', words.source, '14(2)(f)', sources);
  // A controller owes an answer; of a processor it is printed where it is known.
  const answer = (field: string, more: readonly Content[]): readonly Content[] =>
    isProcessor && !writer.has('activity', activity, field)
      ? more
      : [paragraph(writer.value('activity', activity, field)), ...more];
  add(
    'hasAutomatedDecisions',
    words.automated,
    '13(2)(f), 22',
    answer(
      'hasAutomatedDecisions',
      list(['automatedLogic', 'automatedSignificance', 'automatedConsequences']),
    ),
  );
  add(
    'systems',
    words.systems,
    undefined,
    writer.has('activity', activity, 'systems')
      ? [paragraph(writer.value('activity', activity, 'systems'))]
      : [],
  );
  add(
    'sites',
    words.sites,
    undefined,
    writer.has('activity', activity, 'sites') ? [paragraph(writer.value('activity', activity, 'sites'))] : [],
  );
  add('limitingLaw', words.rights, '23', list(['limitingLaw', 'limitedRights', 'limitedRightsRemedy']));
  add('dpiaState', words.dpia, '35', answer('dpiaState', list(['dpiaNote'])));
  add(
    'reviewDates',
    words.reviewDates,
    '5(2), 24(1)',
    dense(list(['createdOn', 'lastReviewedOn', 'nextReviewOn'])),
    at('nextReviewOn'),
  );
  const { cameras } = bundle;
  const cameraLines = cameras.flatMap((camera, index): readonly Content[] => {
    const about = writer.rest('camera', camera, []);
    return cameras.length === 1
      ? about
      : [paragraph([{ text: `${writer.words.camera} ${index + 1}`, style: 'strong' }]), ...about];
  });
  add(
    'camera',
    words.cameras,
    'Act of 21 March 2007',
    cameraLines,
    cameras[0] ? { noun: 'camera', id: cameras[0].id } : at('camera'),
  );
  add(
    'more',
    words.more,
    undefined,
    dense(writer.rest('activity', activity, toldOf[isProcessor ? 'processor' : 'controller'])),
  );
  if (writer.options.reader === 'own')
    add(
      'notes',
      words.notes,
      undefined,
      writer.has('activity', activity, 'notes')
        ? [paragraph(writer.value('activity', activity, 'notes'))]
        : [],
    );
  return facts;
}

/** Marks of a category of data that may be read. */
function shownFlags(writer: Writer, id: string): readonly string[] {
  const category = writer.lookups.find('dataCategory', id);
  return category !== undefined && writer.isShown('dataCategory', category, 'flags') ? category.flags : [];
}

/** Conditions and grounds of one use of data, and whatever else is kept about it. */
function useDetails(writer: Writer, use: DataUse): readonly Content[] {
  const category = use.category === null ? undefined : writer.lookups.find('dataCategory', use.category);
  const needs: string[] = [];
  const flags = use.category === null ? [] : shownFlags(writer, use.category);
  if (flags.includes('S')) {
    needs.push('article9Condition');
    // Some conditions hold only where a law (for (h), or a contract) allows them.
    const isByLaw = article9Conditions.some(
      ({ code, needsLaw }) => needsLaw && code === use.article9Condition,
    );
    if (isByLaw && writer.isShown('dataUse', use, 'article9Condition')) needs.push('article9Law');
  }
  if (flags.includes('C') || flags.includes('N')) needs.push('legalGround');
  const rest = writer.rest('dataUse', use, [
    'category',
    'subjects',
    'detail',
    'provision',
    'retention',
    ...needs,
  ]);
  const about =
    category === undefined
      ? []
      : (['specialKinds', 'mayContainSpecial', 'isSaidAnonymous', 'functionalName'] as const)
          .filter((field) => writer.has('dataCategory', category, field))
          .map((field) => writer.labelled('dataCategory', category, field));
  const lines_ = [...needs.map((field) => writer.labelled('dataUse', use, field)), ...rest, ...about];
  return lines_.length === 0
    ? []
    : [
        paragraph(writer.value('dataUse', use, 'category').map((run) => ({ style: 'strong', ...run }))),
        ...lines_,
      ];
}

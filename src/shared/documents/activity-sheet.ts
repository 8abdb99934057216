import type { ActivityBundle } from '../api';
import { heading } from '../law/articles';
import { isInEea } from '../law/countries';
import { isEmpty } from '../register/mark';
import type { DataUse } from '../register/people-and-data';
import type { Purpose } from '../register/purpose';
import type { Transfer } from '../register/transfer';
import { choiceWords } from '../words/choices';
import type { Block, Cell, Column, Content, Fact, Level, Row, Run, Source } from './document';
import { organisationIdentity, partyIdentity } from './identity';
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
  const kept =
    writer.options.extent === 'minimum' ? facts.filter((fact) => fact.level === 'required') : facts;
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
    facts: kept,
    source: { noun: 'activity', id: activity.id },
  };
}

/** `State Draft · Owner … · In use since …` under the title. */
function stateLine(writer: Writer, { activity }: ActivityBundle): readonly Run[] {
  const { words } = writer;
  if (writer.options.extent === 'minimum' && activity.status !== 'ended') return [];
  const strong = (text: string): Run => ({ text: `${text} `, style: 'strong' });
  const parts: (readonly Run[])[] = [
    [strong(words.state), ...writer.value('activity', activity, 'status')],
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
  const found = heading(code);
  return fact(writer, code, found.name[writer.language], found.article, 'required', content, source);
}

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
  const customers = isEmpty(activity.customers)
    ? [paragraph(writer.value('activity', activity, 'customers'))]
    : activity.customers.flatMap((id) => customerLines(writer, id));
  const facts: Fact[] = [
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
        ...bundle.purposes.map((purpose) => item(writer.value('purpose', purpose, 'description'))),
      ],
      at('processingCategories'),
    ),
    official(writer, 'R2.c', transferContent(writer, bundle), at('transfers')),
    official(writer, 'R2.c.2', safeguardContent(writer, bundle), at('transfers')),
    official(writer, 'R2.d', measureContent(writer, bundle), at('measures')),
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
      isEmpty(activity.agreements)
        ? [paragraph(writer.value('activity', activity, 'agreements'))]
        : activity.agreements.flatMap((id) => agreementLines(writer, id)),
      at('agreements'),
    ),
    ...bundle.purposes.flatMap((purpose) =>
      writer.rest('purpose', purpose, ['description']).length === 0
        ? []
        : [
            fact(
              writer,
              `purpose:${purpose.id}`,
              words.details,
              undefined,
              'optional',
              writer.rest('purpose', purpose, ['description']),
            ),
          ],
    ),
    ...sharedOptional(writer, bundle),
  ];
  return facts;
}

function jointControllers(writer: Writer, { activity }: ActivityBundle): readonly Content[] {
  const { words } = writer;
  if (isEmpty(activity.jointControllers))
    return [
      item([
        { text: `${words.jointControllers}${writer.colon}`, style: 'quiet' },
        ...writer.value('activity', activity, 'jointControllers'),
      ]),
    ];
  return activity.jointControllers.map((id) =>
    item([
      { text: `${words.jointControllers}${writer.colon}`, style: 'quiet' },
      ...partyIdentity(writer, id),
    ]),
  );
}

/** Each controller with its representative and DPO: Art. 30(2)(a). */
function customerLines(writer: Writer, id: string): readonly Content[] {
  const party = writer.lookups.find('party', id);
  const lines_: Content[] = [item(partyIdentity(writer, id))];
  if (party !== undefined) {
    for (const field of ['representativeContact', 'dpoContact'] as const)
      if (writer.has('party', party, field)) lines_.push(writer.labelled('party', party, field));
  }
  return lines_;
}

/** Categories of data with their marks, what exactly and of whom. */
function dataLines(writer: Writer, { activity, dataUses }: ActivityBundle): readonly Content[] {
  const { words, language } = writer;
  if (dataUses.length === 0)
    return [
      paragraph([writer.gap('activity', activity, 'dataUses', heading('R1.c.2').name[language], '30(1)(c)')]),
    ];
  const rows = dataUses.map((use) => {
    const category = use.category === null ? undefined : writer.lookups.find('dataCategory', use.category);
    const runs: Run[] = [...writer.value('dataUse', use, 'category')];
    if (writer.has('dataUse', use, 'detail'))
      runs.push({ text: writer.colon }, ...writer.value('dataUse', use, 'detail'));
    else if (category !== undefined && writer.has('dataCategory', category, 'examples'))
      runs.push({ text: writer.colon }, ...writer.value('dataCategory', category, 'examples'));
    const flags = category?.flags.map((flag) => choiceWords(language, 'dataCategory', 'flags', flag)) ?? [];
    if (flags.length > 0) runs.push({ text: ` [${flags.join(', ')}]`, style: 'strong' });
    if (!isEmpty(use.subjects) && use.subjects.length < activity.subjects.length)
      runs.push(
        { text: ` (${words.whom.toLowerCase()}${writer.colon}`, style: 'quiet' },
        ...writer.value('dataUse', use, 'subjects'),
        { text: ')', style: 'quiet' },
      );
    if (writer.has('dataUse', use, 'provision'))
      runs.push({ text: ' · ' }, ...writer.value('dataUse', use, 'provision'));
    return runs;
  });
  const isOrdinary = dataUses.every((use) => {
    const category = use.category === null ? undefined : writer.lookups.find('dataCategory', use.category);
    return (
      category !== undefined &&
      category.mayContainSpecial !== true &&
      !category.flags.some((flag) => flag === 'S' || flag === 'C' || flag === 'N')
    );
  });
  return [...lines(rows), ...(isOrdinary ? [paragraph([{ text: words.noSpecial, style: 'quiet' }])] : [])];
}

function recipientContent(writer: Writer, { activity, recipients }: ActivityBundle): readonly Content[] {
  const { words } = writer;
  if (recipients.length === 0)
    return [
      paragraph(
        activity.recipientsNone === true
          ? [{ text: words.noRecipients }]
          : [
              writer.gap(
                'activity',
                activity,
                'recipients',
                heading('R1.d').name[writer.language],
                '30(1)(d)',
              ),
            ],
      ),
    ];
  const columns: readonly Column[] = [
    { key: 'party', label: words.recipient, width: 28 },
    { key: 'role', label: words.role, width: 20 },
    { key: 'receives', label: words.receives, width: 34 },
  ];
  const rows = recipients.map((use): Row => {
    const party = use.party === null ? undefined : writer.lookups.find('party', use.party);
    const role =
      writer.has('recipient', use, 'role') || party === undefined || !writer.has('party', party, 'role')
        ? writer.value('recipient', use, 'role')
        : writer.value('party', party, 'role');
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
        receives: cell(
          [
            ...(receives.length === 0
              ? [paragraph(writer.value('recipient', use, 'receives'))]
              : [paragraph(join(receives, writer.semicolon))]),
            ...writer.rest('recipient', use, ['party', 'role', 'receives', 'data', 'purpose']),
          ],
          { noun: 'recipient', id: use.id, field: 'receives' },
        ),
      },
    };
  });
  return [{ is: 'table', columns, rows }];
}

/** Where a transfer goes, in words: country, note, or a gap. */
export function transferCountry(writer: Writer, transfer: Transfer): readonly Run[] {
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
}

function transferContent(writer: Writer, { activity }: ActivityBundle): readonly Content[] {
  const { words } = writer;
  const note = writer.has('activity', activity, 'transferNote')
    ? [paragraph(writer.value('activity', activity, 'transferNote'))]
    : [];
  if (isEmpty(activity.transfers))
    return [paragraph(writer.value('activity', activity, 'transfers', { none: words.noTransfer })), ...note];
  const found = activity.transfers.flatMap((id) => writer.lookups.find('transfer', id) ?? []);
  return [
    ...found.map((transfer) =>
      item([
        ...(transfer.isConditional === true && transfer.countryNote === null
          ? [{ text: words.conditional, style: 'quiet' } as const]
          : []),
        ...transferCountry(writer, transfer),
        ...(transfer.party === null
          ? []
          : [{ text: ' (' }, writer.nameOf('party', transfer.party), { text: ')' }]),
        ...(writer.has('transfer', transfer, 'condition')
          ? [
              { text: writer.semicolon },
              { text: words.onlyWhen(''), style: 'quiet' } as const,
              ...writer.value('transfer', transfer, 'condition'),
            ]
          : []),
      ]),
    ),
    ...note,
  ];
}

const transferBasics = ['party', 'country', 'countryNote', 'isConditional', 'condition'];

/** Safeguard, evidence and when it was checked: Art. 30(1)(e), 45 to 49. */
function safeguardContent(writer: Writer, { activity }: ActivityBundle): readonly Content[] {
  const { words } = writer;
  if (isEmpty(activity.transfers)) {
    if (activity.marks.transfers?.none) return [paragraph([{ text: words.noTransferSafeguard }])];
    return [paragraph(writer.value('activity', activity, 'transfers', { none: words.noTransfer }))];
  }
  return activity.transfers.flatMap((id) => {
    const transfer = writer.lookups.find('transfer', id);
    if (transfer === undefined) return [];
    const who =
      transfer.party === null ? [] : [writer.nameOf('party', transfer.party), { text: writer.colon }];
    const outside = transfer.country === null || !isInEea(transfer.country, writer.options.date);
    const safeguard =
      outside || writer.has('transfer', transfer, 'safeguard')
        ? writer.value('transfer', transfer, 'safeguard')
        : [];
    return [
      item([...who, ...safeguard]),
      ...writer.rest('transfer', transfer, [...transferBasics, 'safeguard']),
    ];
  });
}

function retentionContent(writer: Writer, { activity, dataUses }: ActivityBundle): readonly Content[] {
  const { words, language } = writer;
  if (dataUses.length === 0)
    return [
      paragraph([writer.gap('activity', activity, 'retention', heading('R1.f').name[language], '30(1)(f)')]),
    ];
  const columns: readonly Column[] = [
    { key: 'data', label: words.data, width: 30 },
    { key: 'kept', label: words.keptFor, width: 52 },
  ];
  return [{ is: 'table', columns, rows: dataUses.map((use) => retentionRow(writer, use)) }];
}

function retentionRow(writer: Writer, use: DataUse): Row {
  const rule = use.retention === null ? undefined : writer.lookups.find('retentionRule', use.retention);
  const source: Source = { noun: 'dataUse', id: use.id, field: 'retention' };
  const mark = use.marks.retention;
  const isOpen = mark?.toConfirm === true;
  const kept: Cell =
    rule === undefined || (isOpen && writer.options.hideUnconfirmed)
      ? runsCell(writer.value('dataUse', use, 'retention'), source)
      : cell([retentionSentence(writer, rule), ...retentionGrounds(writer, rule)], source);
  return { key: use.id, source, cells: { data: runsCell(writer.value('dataUse', use, 'category')), kept } };
}

/** Measures of the activity and of the whole organisation, with their details; general words as what they are. */
function measureContent(writer: Writer, { activity }: ActivityBundle): readonly Content[] {
  const { words, lookups } = writer;
  const own = new Set(activity.measures);
  const ids = [...activity.measures, ...lookups.organisation.measures.filter((id) => !own.has(id))];
  const rows = ids.flatMap((id) => {
    const measure = lookups.find('measure', id);
    if (measure === undefined) return [];
    const runs: Run[] = [...writer.value('measure', measure, 'name')];
    if (writer.has('measure', measure, 'detail'))
      runs.push({ text: writer.colon }, ...writer.value('measure', measure, 'detail'));
    const aside = [
      measure.status === 'planned' || measure.status === 'claimed'
        ? choiceWords(writer.language, 'measure', 'status', measure.status).toLowerCase()
        : '',
      own.has(id) ? '' : words.organisationWide,
    ].filter(Boolean);
    if (aside.length > 0) runs.push({ text: ` (${aside.join(', ')})`, style: 'quiet' });
    return [runs];
  });
  const general: Content[] = [];
  if (writer.has('activity', activity, 'measuresNote'))
    general.push(paragraph(writer.value('activity', activity, 'measuresNote')));
  if (writer.has('organisation', lookups.organisation, 'securityStatement'))
    general.push(paragraph(writer.value('organisation', lookups.organisation, 'securityStatement')));
  const concrete = ids.some((id) => lookups.find('measure', id)?.status !== 'claimed');
  if (concrete || activity.marks.measures?.none || activity.marks.measures?.notApplicable)
    return [
      ...(rows.length > 0 ? lines(rows) : [paragraph(writer.value('activity', activity, 'measures'))]),
      ...general,
    ];
  // Claims in general words are not a description of measures: the gap stays.
  return [...lines(rows), ...general, paragraph([writer.gap('activity', activity, 'measures')])];
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
  const demanded = purpose.legalBasis === null ? [] : (basisFields[purpose.legalBasis] ?? []);
  const marketing = purpose.kind === 'directMarketing' ? (['optOutRoute'] as const) : [];
  const basis = writer.value('purpose', purpose, 'legalBasis');
  const article =
    purpose.legalBasis === null
      ? []
      : [{ text: `, ${writer.cite(purpose.legalBasis.replace(/^(\d)\.(\d)\.(\w)$/, '$1($2)($3)')) ?? ''}` }];
  const head: readonly Run[] = isOneOfMany
    ? [...writer.value('purpose', purpose, 'description'), { text: writer.colon }, ...basis, ...article]
    : [...basis, ...article];
  const shown = ['description', 'kind', 'legalBasis', ...demanded, ...marketing];
  return [
    isOneOfMany ? item(head) : paragraph(head),
    ...[...demanded, ...marketing].map((field) => writer.labelled('purpose', purpose, field)),
    ...writer.rest('purpose', purpose, shown),
  ];
}

function agreementLines(writer: Writer, id: string): readonly Content[] {
  const agreement = writer.lookups.find('agreement', id);
  if (agreement === undefined) return [];
  return [item([writer.nameOf('agreement', id)]), ...writer.rest('agreement', agreement, ['title'])];
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
  'jointControllers',
  'customers',
  'processingCategories',
  'instructions',
  'customerOptions',
  'agreements',
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
];

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
    dataUses.flatMap((use) =>
      use.category === null ? [] : (writer.lookups.find('dataCategory', use.category)?.flags ?? []),
    ),
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
  if (!isProcessor)
    add('hasAutomatedDecisions', words.automated, '13(2)(f), 22', [
      paragraph(writer.value('activity', activity, 'hasAutomatedDecisions')),
      ...list(['automatedLogic', 'automatedSignificance', 'automatedConsequences']),
    ]);
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
  if (!isProcessor)
    add('dpiaState', words.dpia, '35', [
      paragraph(writer.value('activity', activity, 'dpiaState')),
      ...list(['dpiaNote']),
    ]);
  add(
    'reviewDates',
    words.reviewDates,
    '5(2), 24(1)',
    list(['createdOn', 'lastReviewedOn', 'nextReviewOn']),
    at('nextReviewOn'),
  );
  const cameraLines = bundle.camera === null ? [] : writer.rest('camera', bundle.camera, []);
  add(
    'camera',
    words.cameras,
    'Act of 21 March 2007',
    cameraLines,
    bundle.camera ? { noun: 'camera', id: bundle.camera.id } : at('camera'),
  );
  add('more', words.more, undefined, writer.rest('activity', activity, toldByFacts));
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

/** Conditions and grounds of one use of data, and whatever else is kept about it. */
function useDetails(writer: Writer, use: DataUse): readonly Content[] {
  const category = use.category === null ? undefined : writer.lookups.find('dataCategory', use.category);
  const needs: string[] = [];
  if (category?.flags.includes('S')) needs.push('article9Condition');
  if (category?.flags.includes('C') || category?.flags.includes('N')) needs.push('legalGround');
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

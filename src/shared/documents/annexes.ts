import type { ActivityBundle } from '../api';
import type { Agreement } from '../register/agreement';
import type { Attachment } from '../register/attachment';
import { type CatalogueNoun, nounOf, type RecordFor } from '../register/nouns';
import type { Party } from '../register/party';
import type { Recipient } from '../register/recipient';
import type { RetentionRule } from '../register/retention-rule';
import type { Transfer } from '../register/transfer';
import { attachmentWords, sizeText } from '../words/attachments';
import { noData, noRecipients, noRetention, roleOf, transferCountry } from './activity-sheet';
import { pointLetters, pointsKey } from './agreement-points';
import type { Column, Row, Run, Source } from './document';
import { partyIdentity } from './identity';
import type { DocumentOptions } from './options';
import { retentionEnd, retentionGrounds, retentionSentence, retentionSpan } from './retention-sentence';
import { columnsOf, type TableBlock, tableOf } from './table';
import { cell, join, runsCell, textCell, type Writer } from './writer';

type AnnexKey = keyof Writer['words']['annexTitles'];

function table(
  writer: Writer,
  key: AnnexKey,
  columns: readonly Column[],
  rows: readonly Row[],
  more: Partial<TableBlock> = {},
): TableBlock {
  const about = { key, title: writer.words.annexTitles[key], sheetName: writer.words.sheetNames[key] };
  return tableOf(about, columns, rows, { inContents: true, ...more });
}

/** More references than this do not fit a cell of a workbook: the rest is counted. */
const mostReferences = 1000;

type Usage = Readonly<{
  isUsed: (noun: CatalogueNoun, id: string) => boolean;
  words: (noun: CatalogueNoun, id: string) => string;
}>;

function partiesBehind(writer: Writer, { activity, recipients }: ActivityBundle): readonly (string | null)[] {
  const { lookups } = writer;
  const { dpo, representative } = lookups.organisation;
  return [
    dpo,
    representative,
    ...activity.transfers.map((id) => lookups.find('transfer', id)?.party ?? null),
    ...activity.systems.map((id) => lookups.find('system', id)?.supplier ?? null),
    ...[...activity.agreements, ...recipients.map(({ agreement }) => agreement)].flatMap((id) => {
      const agreement = id === null ? undefined : lookups.find('agreement', id);
      return agreement === undefined ? [] : [agreement.party, ...agreement.subProcessors];
    }),
  ];
}

/** References of the activities in the document that use each catalogue entry. */
function usage(writer: Writer, bundles: readonly ActivityBundle[]): Usage {
  const used = new Map<CatalogueNoun, Map<string, Set<string>>>();
  const note = (noun: CatalogueNoun, ids: readonly (string | null)[], reference: string): void => {
    let entries = used.get(noun);
    if (entries === undefined) {
      entries = new Map();
      used.set(noun, entries);
    }
    for (const id of ids) {
      if (id === null) continue;
      const set = entries.get(id);
      if (set) set.add(reference);
      else entries.set(id, new Set([reference]));
    }
  };
  for (const bundleOf of bundles) {
    const { activity, dataUses, recipients } = bundleOf;
    const reference = activity.reference ?? '?';
    note(
      'party',
      [...activity.customers, ...activity.jointControllers, ...recipients.map((use) => use.party)],
      reference,
    );
    note('subjectCategory', [...activity.subjects, ...dataUses.flatMap((use) => use.subjects)], reference);
    note(
      'dataCategory',
      dataUses.map((use) => use.category),
      reference,
    );
    note(
      'retentionRule',
      dataUses.map((use) => use.retention),
      reference,
    );
    note('measure', [...activity.measures, ...writer.lookups.organisation.measures], reference);
    note('system', activity.systems, reference);
    note('transfer', activity.transfers, reference);
    note('agreement', [...activity.agreements, ...recipients.map((use) => use.agreement)], reference);
    note('site', activity.sites, reference);
    // Who stands behind a transfer, a system or an agreement is used by whatever uses those.
    note('party', partiesBehind(writer, bundleOf), reference);
  }
  const { roles, activity: only, site } = writer.options;
  const concernsPeople = (noun: 'rightsProcedure' | 'cookie', id: string): boolean => {
    if (roles === 'processor' || only !== null) return false;
    const of = noun === 'cookie' ? (writer.lookups.find('cookie', id)?.site ?? null) : null;
    return site === null || of === null || of === site;
  };
  return {
    // Rights and cookies belong to the controller, not to one activity.
    isUsed: (noun, id) =>
      noun === 'rightsProcedure' || noun === 'cookie'
        ? concernsPeople(noun, id)
        : used.get(noun)?.has(id) === true,
    words: (noun, id) => {
      const references = [...(used.get(noun)?.get(id) ?? [])];
      const told = references.slice(0, mostReferences).join(', ');
      return references.length <= mostReferences
        ? told
        : `${told} ${writer.words.andOthers(references.length - mostReferences)}`;
    },
  };
}

/** Catalogues as annexes, and the three tables over the whole register with one fact per row. */
export function annexesOf(writer: Writer, bundles: readonly ActivityBundle[]): readonly TableBlock[] {
  const { words, lookups } = writer;
  const usedIn = usage(writer, bundles);
  const isPart =
    writer.options.activity !== null || writer.options.site !== null || writer.options.roles !== 'both';
  const idColumn: Column = { key: 'id', label: words.id, width: 18 };
  /** Of one activity alone it goes without saying. */
  const usedColumns: readonly Column[] =
    writer.options.activity === null ? [{ key: 'usedIn', label: words.usedIn, width: 20 }] : [];
  const tail = (noun: CatalogueNoun, id: string): Readonly<Record<string, Row['cells'][string]>> => ({
    usedIn: textCell(usedIn.words(noun, id)),
    id: textCell(id),
  });
  /** Entries that the document speaks of; all of them when the whole register is handed over. */
  const entries = <N extends CatalogueNoun>(noun: N) =>
    lookups.all(noun).filter((record) => !isPart || usedIn.isUsed(noun, record.id));
  const source = (noun: CatalogueNoun, id: string): Source => ({ noun, id });
  const catalogue = (
    noun: CatalogueNoun,
    key: AnnexKey,
    name: string,
    columns: readonly string[],
    hidden: readonly string[] = [],
    more: Partial<TableBlock> = {},
  ): TableBlock | null => {
    const isDate = (field: string): boolean => nounOf(noun).fields[field]?.kind === 'date';
    const dayOf = (record: object, field: string): Readonly<{ date?: string }> => {
      const day: unknown = Reflect.get(record, field);
      return isDate(field) && typeof day === 'string' && writer.isShown(noun, record, field)
        ? { date: day }
        : {};
    };
    const detailsOf = (record: RecordFor<CatalogueNoun>): Row['cells'][string] => {
      const rest = writer.rest(noun, record, [name, ...columns, ...hidden]);
      // A right that is named and of which nothing more is told would be an empty row.
      return noun === 'rightsProcedure' &&
        rest.length === 0 &&
        !columns.some((field) => writer.has(noun, record, field))
        ? textCell(words.noParticulars)
        : cell(rest);
    };
    const rows = entries(noun).map(
      (record): Row => ({
        key: record.id,
        source: source(noun, record.id),
        cells: {
          name: runsCell(
            noun === 'party'
              ? partyIdentity(writer, record.id)
              : noun === 'agreement' ||
                  noun === 'transfer' ||
                  noun === 'rightsProcedure' ||
                  noun === 'cookie' ||
                  noun === 'system' ||
                  noun === 'site'
                ? writer.value(noun, record, name)
                : writer.nameOf(noun, record.id),
            source(noun, record.id),
          ),
          ...Object.fromEntries(
            columns.map((field) => [
              field,
              {
                ...runsCell(
                  writer.has(noun, record, field) || demanded.has(`${noun}.${field}`)
                    ? noun === 'agreement' && field === 'points'
                      ? pointLetters(writer, record as Agreement)
                      : writer.value(noun, record, field)
                    : [],
                  { noun, id: record.id, field },
                ),
                ...dayOf(record, field),
              },
            ]),
          ),
          details: detailsOf(record),
          ...tail(noun, record.id),
        },
      }),
    );
    if (rows.length === 0) return null;
    // A column of dates stands there when there is a date in it.
    const shown = columns.filter(
      (field) => !isDate(field) || rows.some((row) => (row.cells[field]?.content.length ?? 0) > 0),
    );
    const hasDetails = rows.some((row) => (row.cells['details']?.content.length ?? 0) > 0);
    return table(
      writer,
      key,
      [
        { key: 'name', label: writer.label(noun, name), width: 34 },
        ...shown.map(
          (field): Column => ({
            key: field,
            label: writer.label(noun, field),
            width: isDate(field) ? 14 : 20,
            ...(isDate(field) ? { kind: 'date' as const } : {}),
          }),
        ),
        // A catalogue may have a field of that name as well.
        ...(hasDetails
          ? [
              {
                key: 'details',
                label: shown.some((field) => writer.label(noun, field) === words.details)
                  ? words.more
                  : words.details,
                width: 44,
              },
            ]
          : []),
        ...(noun === 'rightsProcedure' || noun === 'cookie' ? [] : usedColumns),
        idColumn,
      ],
      rows,
      more,
    );
  };

  const fold = (columns: readonly string[]): NonNullable<TableBlock['folded']> => ({
    columns,
    label: words.details,
  });
  const retention: TableBlock | null = ruleTable();
  function ruleTable(): TableBlock | null {
    const rows = entries('retentionRule').map(
      (rule): Row => ({
        key: rule.id,
        source: source('retentionRule', rule.id),
        cells: {
          name: runsCell(writer.value('retentionRule', rule, 'name')),
          kept: cell([retentionSentence(writer, rule)]),
          details: cell(retentionGrounds(writer, rule)),
          ...tail('retentionRule', rule.id),
        },
      }),
    );
    if (rows.length === 0) return null;
    return table(
      writer,
      'retention',
      [
        { key: 'name', label: words.name, width: 28 },
        { key: 'kept', label: words.keptFor, width: 44 },
        { key: 'details', label: words.law, width: 34 },
        ...usedColumns,
        idColumn,
      ],
      rows,
    );
  }

  /** What is kept as proof: which file it is, not what it holds. */
  function attachments(): TableBlock | null {
    const activities = new Set(bundles.map(({ activity }) => activity.id));
    const rows = shownAttachments(lookups.all('attachment'), writer.options)
      .filter(
        (record) =>
          !isPart ||
          record.activities.some((id) => activities.has(id)) ||
          attachedTo.some(([field, noun]) => record[field].some((id) => usedIn.isUsed(noun, id))),
      )
      .map((record): Row => {
        const value = (field: string): readonly Run[] =>
          writer.has('attachment', record, field) ? writer.value('attachment', record, field) : [];
        const belongsTo = ['activities', ...attachedTo.map(([field]) => field)].filter((field) =>
          writer.has('attachment', record, field),
        );
        return {
          key: record.id,
          source: { noun: 'attachment', id: record.id },
          cells: {
            name: runsCell(value('title')),
            kind: runsCell(value('kind')),
            date: {
              ...runsCell(value('documentDate')),
              ...(record.documentDate !== null && writer.isShown('attachment', record, 'documentDate')
                ? { date: record.documentDate }
                : {}),
            },
            belongsTo: runsCell(join(belongsTo.map(value), writer.semicolon)),
            size: textCell(record.size === null ? '' : sizeText(record.size, writer.language)),
            sha256: textCell(record.sha256 ?? ''),
            id: textCell(record.id),
          },
        };
      });
    if (rows.length === 0) return null;
    return table(
      writer,
      'attachments',
      [
        { key: 'name', label: writer.label('attachment', 'title'), width: 30 },
        { key: 'kind', label: writer.label('attachment', 'kind'), width: 16 },
        { key: 'date', label: writer.label('attachment', 'documentDate'), width: 14, kind: 'date' },
        { key: 'belongsTo', label: attachmentWords[writer.language].belongsTo, width: 28 },
        { key: 'size', label: attachmentWords[writer.language].size, width: 10 },
        { key: 'sha256', label: 'SHA-256', width: 34 },
        idColumn,
      ],
      rows,
    );
  }

  return [
    catalogue(
      'party',
      'recipients',
      'name',
      ['role', 'does'],
      [
        'label',
        'isCategory',
        'street',
        'postalCode',
        'city',
        'country',
        'contactPerson',
        'email',
        'phone',
        'enterpriseNumber',
      ],
      { folded: fold(['does']) },
    ),
    retention,
    catalogue('transfer', 'transfers', 'party', ['country', 'safeguard', 'evidence'], [], {
      folded: fold(['evidence']),
    }),
    catalogue(
      'measure',
      'measures',
      'name',
      ['code', 'group', 'detail', 'status', 'checkedOn', 'reviewOn'],
      [],
      {
        folded: fold(['code', 'detail', 'status', 'checkedOn', 'reviewOn']),
      },
    ),
    catalogue('dataCategory', 'data', 'name', ['examples', 'flags']),
    catalogue('subjectCategory', 'subjects', 'name', ['kind']),
    catalogue(
      'agreement',
      'agreements',
      'title',
      ['party', 'kind', 'status', 'signedOn', 'endsOn', 'reviewOn', 'points'],
      [],
      {
        note: pointsKey(writer),
        folded: fold(['kind', 'status', 'signedOn', 'endsOn', 'reviewOn', 'points']),
      },
    ),
    catalogue('system', 'systems', 'name', ['does', 'country', 'reviewOn'], [], {
      folded: fold(['country', 'reviewOn']),
    }),
    catalogue('site', 'sites', 'name', ['kind', 'url'], [], { folded: fold(['url']) }),
    catalogue('rightsProcedure', 'rights', 'right', ['channel', 'contact', 'timeLimit'], [], {
      folded: fold(['contact', 'timeLimit']),
    }),
    catalogue('cookie', 'cookies', 'name', ['kind', 'purpose', 'duration'], [], {
      folded: fold(['duration']),
    }),
    attachments(),
    ...factTables(writer, bundles),
  ].filter((found) => found !== null);
}

/** Lists of an attachment besides activities, and what they point to. */
const attachedTo = [
  ['agreements', 'agreement'],
  ['parties', 'party'],
  ['measures', 'measure'],
  ['transfers', 'transfer'],
] as const;

/** Attachments that a reader may see named: outside the firm only those of which somebody said they are no secret. */
export function shownAttachments(
  all: readonly Attachment[],
  { reader, withConfidential }: Pick<DocumentOptions, 'reader' | 'withConfidential'>,
): readonly Attachment[] {
  return reader === 'own' || withConfidential
    ? all
    : all.filter(({ isConfidential }) => isConfidential === false);
}

/** Fields whose gap is worth a line in a catalogue: the law or a check asks for them. */
const demanded = new Set([
  'party.role',
  'transfer.country',
  'transfer.safeguard',
  'agreement.status',
  'agreement.points',
  'measure.status',
  'system.country',
]);

/** Retention, recipients and transfers across the register: one fact per row, never a list in a cell. */
function factTables(writer: Writer, bundles: readonly ActivityBundle[]): readonly TableBlock[] {
  const { words, lookups } = writer;
  const activityCells = ({ activity }: ActivityBundle): Readonly<Record<string, Row['cells'][string]>> => ({
    reference: textCell(activity.reference ?? ''),
    activity: runsCell(writer.value('activity', activity, 'name')),
  });
  const first: readonly Column[] = [
    { key: 'reference', label: words.reference, width: 8 },
    { key: 'activity', label: words.activity, width: 28 },
  ];
  const last: Column = { key: 'id', label: words.id, width: 18 };

  const retention = bundles.flatMap((bundle): readonly Row[] => {
    const own = activityCells(bundle);
    if (bundle.dataUses.length === 0)
      return [
        {
          key: `retention:${bundle.activity.id}`,
          source: { noun: 'activity', id: bundle.activity.id },
          cells: {
            ...own,
            data: runsCell(noData(writer, bundle)),
            period: runsCell(noRetention(writer, bundle)),
            id: textCell(bundle.activity.id),
          },
        },
      ];
    return bundle.dataUses.map((use): Row => {
      const source: Source = { noun: 'dataUse', id: use.id, field: 'retention' };
      const rule =
        use.retention === null || !writer.isShown('dataUse', use, 'retention')
          ? undefined
          : lookups.find('retentionRule', use.retention);
      return {
        key: `retention:${use.id}`,
        source,
        cells: {
          ...own,
          data: runsCell(writer.value('dataUse', use, 'category')),
          period: runsCell(
            writer.value(
              'dataUse',
              use,
              'retention',
              rule === undefined
                ? {}
                : {
                    as: () => retentionSpan(writer, rule),
                  },
            ),
          ),
          ...(rule === undefined ? {} : ruleCells(rule)),
          id: textCell(use.id),
        },
      };
    });
  });

  /** What one rule says, made once however many rows use it. */
  function ruleCells(rule: RetentionRule): Row['cells'] {
    return writer.once('cells', rule.id, () => {
      const known = (field: string): Row['cells'][string] =>
        runsCell(writer.has('retentionRule', rule, field) ? writer.value('retentionRule', rule, field) : []);
      return {
        // A period that runs from nothing is no period, as on the sheet of the activity.
        start:
          writer.has('retentionRule', rule, 'duration') && rule.isRolling !== true
            ? runsCell(writer.value('retentionRule', rule, 'trigger'))
            : known('trigger'),
        law: known('law'),
        reason: known('reason'),
        afterwards: runsCell(retentionEnd(writer, rule)),
      };
    });
  }

  const recipients = bundles.flatMap((bundle): readonly Row[] => {
    const own = activityCells(bundle);
    if (bundle.recipients.length === 0)
      return [
        {
          key: `recipient:${bundle.activity.id}`,
          source: { noun: 'activity', id: bundle.activity.id },
          cells: {
            ...own,
            recipient: runsCell(noRecipients(writer, bundle)),
            id: textCell(bundle.activity.id),
          },
        },
      ];
    return bundle.recipients.map((use): Row => {
      const party =
        use.party === null || !writer.isShown('recipient', use, 'party')
          ? undefined
          : lookups.find('party', use.party);
      return {
        key: `recipient:${use.id}`,
        source: { noun: 'recipient', id: use.id },
        cells: {
          ...own,
          recipient: runsCell(writer.value('recipient', use, 'party')),
          role: runsCell(roleOf(writer, use)),
          receives: runsCell(whatOf(writer, use, party)),
          country:
            party === undefined
              ? runsCell([])
              : writer.once('party country', party.id, () =>
                  runsCell(writer.value('party', party, 'country')),
                ),
          agreement: runsCell(
            writer.has('recipient', use, 'agreement') ||
              (writer.isShown('recipient', use, 'role') &&
                (use.role === 'processor' || use.role === 'subProcessor'))
              ? writer.value('recipient', use, 'agreement')
              : [],
          ),
          id: textCell(use.id),
        },
      };
    });
  });

  const transfers = bundles.flatMap((bundle): readonly Row[] => {
    const { activity } = bundle;
    const own = activityCells(bundle);
    if (activity.transfers.length === 0 || !writer.isShown('activity', activity, 'transfers'))
      return [
        {
          key: `transfer:${activity.id}`,
          source: { noun: 'activity', id: activity.id, field: 'transfers' },
          cells: {
            ...own,
            country: runsCell(writer.value('activity', activity, 'transfers', { none: words.noTransfer })),
            id: textCell(activity.id),
          },
        },
      ];
    return activity.transfers.flatMap((id) => {
      const transfer = lookups.find('transfer', id);
      if (transfer === undefined) return [];
      const cells = writer.once('cells', id, () => transferCells(writer, transfer));
      // A doubt about the list of transfers is a doubt about each of them.
      const country = writer.value('activity', activity, 'transfers', {
        as: () => transferCountry(writer, transfer),
      });
      return [
        {
          key: `transfer:${activity.id}:${id}`,
          source: { noun: 'transfer', id },
          cells: { ...own, ...cells, country: runsCell(country), id: textCell(id) },
        },
      ];
    });
  });

  const excelOnly = { excelOnly: true, inContents: false } as const;
  return [
    ...(retention.length === 0
      ? []
      : [
          table(
            writer,
            'retentionFacts',
            [
              ...first,
              { key: 'data', label: words.data, width: 28 },
              { key: 'period', label: words.period, width: 22 },
              { key: 'start', label: words.start, width: 28 },
              { key: 'law', label: words.onlyLaw, width: 30 },
              { key: 'reason', label: words.reason, width: 30 },
              { key: 'afterwards', label: words.afterwards, width: 30 },
              last,
            ],
            retention,
            excelOnly,
          ),
        ]),
    ...(recipients.length === 0
      ? []
      : [
          table(
            writer,
            'recipientFacts',
            [
              ...first,
              { key: 'recipient', label: words.recipient, width: 28 },
              { key: 'role', label: words.role, width: 20 },
              { key: 'receives', label: words.receives, width: 34 },
              { key: 'country', label: words.country, width: 18 },
              { key: 'agreement', label: words.agreement, width: 24 },
              last,
            ],
            recipients,
            excelOnly,
          ),
        ]),
    ...(transfers.length === 0
      ? []
      : [
          table(
            writer,
            'transferFacts',
            [
              ...first,
              { key: 'recipient', label: words.recipient, width: 28 },
              { key: 'country', label: words.country, width: 28 },
              { key: 'safeguard', label: words.safeguard, width: 30 },
              { key: 'evidence', label: words.evidence, width: 34 },
              {
                key: 'checked',
                label: writer.label('transfer', 'evidenceCheckedOn'),
                width: 12,
                kind: 'date',
              },
              last,
            ],
            transfers,
            excelOnly,
          ),
        ]),
  ];
}

/** What a recipient gets and why; where neither is said, what it does for the firm. */
function whatOf(writer: Writer, use: Recipient, party: Party | undefined): readonly Run[] {
  const said = (['receives', 'purpose'] as const).filter((field) => writer.has('recipient', use, field));
  if (said.length === 0 && party !== undefined && writer.has('party', party, 'does'))
    return writer.value('party', party, 'does');
  if (said.length === 0) return writer.value('recipient', use, 'receives');
  return join(
    said.map((field) => writer.value('recipient', use, field)),
    writer.semicolon,
  );
}

function transferCells(writer: Writer, transfer: Transfer): Row['cells'] {
  const value = (field: string): readonly Run[] => writer.value('transfer', transfer, field);
  const checked = (['evidenceCheckedOn', 'evidenceOn'] as const).find((field) =>
    writer.has('transfer', transfer, field),
  );
  const day = checked === undefined ? null : transfer[checked];
  return {
    recipient: runsCell(transfer.party === null ? [] : value('party')),
    safeguard: runsCell(value('safeguard')),
    evidence: runsCell(value('evidence')),
    checked: {
      ...runsCell(checked === undefined ? [] : value(checked)),
      // The machine value only where the day is read as well.
      ...(day !== null && checked !== undefined && writer.isShown('transfer', transfer, checked)
        ? { date: day }
        : {}),
    },
  };
}

/** Annex A: what is missing, where, and who can answer, with room for the answer. */
export function openPointsAnnex(writer: Writer): TableBlock | null {
  const { words } = writer;
  const points = writer.points();
  if (points.length === 0) return null;
  const isWork = writer.options.reader === 'own' || writer.options.reader === 'client';
  // The same few words stand in thousands of rows.
  const same = (text: string): Row['cells'][string] => writer.once('text', text, () => textCell(text));
  return table(
    writer,
    'open',
    [
      { key: 'number', label: words.number, width: 6, kind: 'number' },
      ...columnsOf(words, { what: 30, where: 30, article: 18 }),
      // Who has to find it out is the firm's own business.
      ...(isWork ? columnsOf(words, { who: 24, answer: 30 }) : []),
    ],
    points.map((point) => ({
      key: `open:${point.number}`,
      source: point.source,
      cells: {
        number: { ...textCell(String(point.number)), number: point.number },
        what: same(point.what),
        where: same(point.where),
        article: same(point.article),
        ...(isWork ? { who: same(point.who), answer: same('') } : {}),
      },
    })),
  );
}

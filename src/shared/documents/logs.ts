import { breachHours, momentOf } from '../law/clocks';
import { answerTime } from '../law/rights';
import { type Breach, breachMoments } from '../register/breach';
import { breachClock, requestClock } from '../register/clock';
import type { NounName } from '../register/nouns';
import type { Register } from '../register/register';
import type { RightsRequest } from '../register/rights-request';
import { logWords } from '../words/logs';
import { dense } from './dense';
import {
  type Block,
  type Cell,
  type Column,
  type Content,
  type Document,
  type Fact,
  plainHyphens,
  type Row,
  type Run,
} from './document';
import { finished } from './finished';
import { longDate } from './phrases';
import { contents } from './register';
import { tableOf } from './table';
import { cell, item, paragraph, runsCell, textCell, type Writer } from './writer';

type SheetBlock = Extract<Block, { is: 'sheet' }>;
type LogNoun = Extract<NounName, 'breach' | 'rightsRequest'>;
type Entry = Breach | RightsRequest;

/** A part of an entry: its fields; those that are `asked` print "not determined" when they are empty. */
type Group = Readonly<{
  key: string;
  article: string;
  asked: readonly string[];
  more?: readonly string[];
  level?: Fact['level'];
}>;

const breachGroups = [
  { key: 'facts', article: '33(5)', asked: ['facts'], more: ['types', 'cause'], level: 'required' },
  { key: 'effects', article: '33(5)', asked: ['effects'], level: 'required' },
  { key: 'remedy', article: '33(5)', asked: ['remedy'], more: ['measuresBefore'], level: 'required' },
  {
    key: 'when',
    article: '33(1), 33(3)(a)',
    asked: ['awareAt'],
    more: ['discoveredAt', 'occurredFrom', 'occurredTo', 'isOngoing', 'discovery'],
  },
  {
    key: 'whose',
    article: '33(3)(a)',
    asked: ['subjects', 'data'],
    more: ['peopleCount', 'recordsCount', 'hasVulnerable', 'wereEncrypted', 'wereBackedUp'],
  },
  { key: 'risk', article: '33(1), 34(1)', asked: ['risk', 'riskReason'] },
  {
    key: 'authority',
    article: '33(1), 33(4)',
    asked: [],
    more: [
      'notificationKind',
      'authorityNotifiedAt',
      'authorityReference',
      'delayReason',
      'otherAuthorities',
    ],
  },
  { key: 'people', article: '34', asked: [], more: ['peopleToldOn', 'peopleToldHow', 'notToldReason'] },
  {
    key: 'roles',
    article: '33(2)',
    asked: ['role'],
    more: ['processor', 'informedByProcessorOn', 'controllersInformedOn'],
  },
  { key: 'where', article: '33(3)', asked: [], more: ['activities', 'systems'] },
  { key: 'close', article: '5(2)', asked: [], more: ['lessons', 'closedOn', 'notes'] },
] as const satisfies readonly Group[];

const requestGroups = [
  {
    key: 'received',
    article: '12(3)',
    asked: ['receivedOn'],
    more: ['channel', 'requester', 'isByRepresentative'],
    level: 'required',
  },
  { key: 'asked', article: '15-22', asked: ['rights'], more: ['activities'], level: 'required' },
  { key: 'identity', article: '12(6)', asked: [], more: ['identityCheck'] },
  {
    key: 'due',
    article: '12(3)',
    asked: [],
    more: ['extendedTo', 'extensionToldOn', 'extensionReason'],
    level: 'required',
  },
  { key: 'decision', article: '12(3)-(4)', asked: ['decision'], more: ['refusalGround'], level: 'required' },
  { key: 'told', article: '19', asked: [], more: ['recipientsTold'] },
  { key: 'close', article: '5(2)', asked: [], more: ['closedOn', 'evidence', 'notes'] },
] as const satisfies readonly Group[];

/** `20 November 2026, 14:30`; what is no moment as it was written. */
function momentWords(writer: Writer, text: string): string {
  const moment = momentOf(text);
  if (moment === null) return text;
  const day = longDate(moment.day, writer.language);
  return moment.time === null ? day : `${day}, ${moment.time}`;
}

function saidOf(writer: Writer, noun: LogNoun, entry: Entry, field: string): readonly Run[] {
  const text = (entry as unknown as Readonly<Record<string, unknown>>)[field];
  return breachMoments.has(field) && typeof text === 'string'
    ? writer.value(noun, entry, field, { as: () => [{ text: momentWords(writer, text) }] })
    : writer.value(noun, entry, field);
}

/** The value of a group's first field alone, then the others as labelled lines. */
function contentOf(writer: Writer, noun: LogNoun, entry: Entry, group: Group): readonly Content[] {
  const fields = [
    // An open request has no decision yet: that is no gap.
    ...group.asked.filter(
      (field) => field !== 'decision' || entry.closedOn !== null || writer.has(noun, entry, field),
    ),
    ...(group.more ?? []).filter((field) => writer.has(noun, entry, field)),
  ];
  const lines = fields.map((field, index): Content => {
    const runs = saidOf(writer, noun, entry, field);
    return index === 0 && group.asked.length > 0
      ? paragraph(runs)
      : item([{ text: `${writer.label(noun, field)}${writer.colon}`, style: 'quiet' }, ...runs]);
  });
  return [...lines.filter(({ is }) => is === 'paragraph'), ...dense(lines.filter(({ is }) => is === 'item'))];
}

const runsLine = (writer: Writer, label: string, text: string, after?: Run): Content =>
  item([{ text: `${label}${writer.colon}`, style: 'quiet' }, { text }, ...(after ? [after] : [])]);

/** Until when a breach is notified: told where it has to be notified or nobody has weighed the risk. */
function breachTime(writer: Writer, breach: Breach): readonly Content[] {
  const words = logWords[writer.language].breaches;
  const clock = writer.isShown('breach', breach, 'awareAt') ? breachClock(breach, writer.options.date) : null;
  if (clock === null)
    // Its kind of notification says so already.
    return breach.risk === 'none' && breach.role !== 'processor' && breach.notificationKind !== 'notNeeded'
      ? [item([{ text: words.notNeeded }])]
      : [];
  const law = writer.cite(breachHours.article) ?? '';
  return [
    runsLine(
      writer,
      words.due,
      `${momentWords(writer, clock.due)} (${words.dueHow}, ${law})`,
      clock.state === 'overdue'
        ? { text: ` (${words.overdue})`, style: 'strong' }
        : clock.state === 'late'
          ? { text: ` (${words.late})`, style: 'strong' }
          : undefined,
    ),
  ];
}

/** The day by which a request is answered: as a person wrote it, else as the law counts it. */
function requestTime(writer: Writer, request: RightsRequest): readonly Content[] {
  const words = logWords[writer.language].requests;
  const isShown = writer.isShown('rightsRequest', request, 'receivedOn');
  const clock = isShown ? requestClock(request, writer.options.date) : null;
  if (clock === null)
    return [
      item([
        { text: `${words.due}${writer.colon}`, style: 'quiet' },
        writer.gap('rightsRequest', request, 'dueOn'),
      ]),
    ];
  const law = writer.cite(answerTime.article) ?? '';
  const how = clock.isExtended ? words.dueHowExtended : words.dueHow;
  const isLate = clock.state === 'overdue' || clock.state === 'late';
  return [
    runsLine(
      writer,
      words.due,
      `${longDate(clock.due, writer.language)} (${how}, ${law})`,
      isLate ? { text: ` (${words.overdue})`, style: 'strong' } : undefined,
    ),
  ];
}

/** Letters up to which a number has room beside a title. */
const shortReference = 6;

/** What tells the entries of a log apart. */
type Log<E extends Entry> = Readonly<{
  noun: LogNoun;
  kind: 'breaches' | 'requests';
  groups: readonly Group[];
  entries: readonly E[];
  clock: (writer: Writer, entry: E) => Readonly<{ group: string; content: readonly Content[] }>;
  reference: (entry: E, index: number) => string;
  /** The field by which an entry is called, and the day that tells it from others of that name. */
  named: string;
  day: (writer: Writer, entry: E) => string | null;
  /** Cells of the overview beside number, what it is and state. */
  columns: (writer: Writer) => readonly Column[];
  cells: (writer: Writer, entry: E) => Readonly<Record<string, Cell>>;
}>;

const dayCell = (writer: Writer, day: string | null): Cell =>
  day === null ? textCell('') : { ...textCell(longDate(day, writer.language)), date: day };

function logWith<E extends Entry>(writer: Writer, log: Log<E>): Document {
  const all = logWords[writer.language];
  const words = all[log.kind];
  const date = longDate(writer.options.date, writer.language);
  const open = log.entries.filter(({ closedOn }) => closedOn === null);
  const groupNames: Readonly<Record<string, string>> = words.groups;
  const state = (entry: E): string => (entry.closedOn === null ? words.open : words.closed);
  const sheets = log.entries.map((entry, index): SheetBlock => {
    const clock = log.clock(writer, entry);
    const reference = log.reference(entry, index);
    const name = writer.value(log.noun, entry, log.named);
    const day = log.day(writer, entry);
    const facts = log.groups.flatMap((group): readonly Fact[] => {
      const content = [
        ...contentOf(writer, log.noun, entry, group),
        ...(clock.group === group.key ? clock.content : []),
      ];
      const article = writer.cite(group.article);
      return content.length === 0
        ? []
        : [
            {
              key: group.key,
              label: groupNames[group.key] ?? group.key,
              level: group.level ?? 'optional',
              ...(article === undefined ? {} : { article }),
              cell: cell(content, {
                noun: log.noun,
                id: entry.id,
                field: group.asked[0] ?? group.more?.[0] ?? '',
              }),
            },
          ];
    });
    return {
      is: 'sheet',
      key: `${log.kind}:${entry.id}`,
      grid: log.kind,
      // A firm's own number may be too long for the narrow column of the contents: then it begins the title.
      reference: reference.length > shortReference ? '' : reference,
      title: [
        ...(reference.length > shortReference ? [{ text: `${reference} · ` }] : []),
        ...name,
        ...(day === null ? [] : [{ text: ` · ${longDate(day, writer.language)}` }]),
      ],
      state: [{ text: state(entry) }],
      header: words.header,
      facts,
      aside: { reference: textCell(plainHyphens(reference)), activity: runsCell(name) },
      source: { noun: log.noun, id: entry.id },
    };
  });
  const overview = tableOf(
    { key: `${log.kind}:overview`, title: all.overview, sheetName: all.overview },
    [
      { key: 'reference', label: writer.words.reference, width: 16 },
      ...log.columns(writer),
      { key: 'state', label: words.state, width: 12 },
    ],
    log.entries.map(
      (entry, index): Row => ({
        key: entry.id,
        source: { noun: log.noun, id: entry.id },
        cells: {
          reference: textCell(log.reference(entry, index).replaceAll('-', '\u2011')),
          ...log.cells(writer, entry),
          state: textCell(state(entry)),
        },
      }),
    ),
    { inContents: true },
  );
  const document = finished(
    writer,
    log.kind,
    {
      title: words.title,
      law: words.law,
      required: all.required,
      front: {
        key: 'count',
        label: all.recorded,
        level: 'required',
        cell: textCell(
          log.entries.length === 0 ? all.none(date) : words.count(log.entries.length, open.length, date),
        ),
      },
      activities: [...new Set(log.entries.flatMap(({ activities }) => activities))],
    },
    log.entries.length === 0
      ? [
          { is: 'paragraph', key: 'none', runs: [{ text: all.none(date), style: 'strong' }] },
          { is: 'paragraph', key: 'teach', runs: [{ text: words.teach, style: 'quiet' }] },
        ]
      : [...(sheets.length > 1 ? [contents] : []), overview, ...sheets],
  );
  const used = log.groups.filter(({ key }) =>
    sheets.some(({ facts }) => facts.some((fact) => fact.key === key)),
  );
  return {
    ...document,
    // What names an entry is no activity.
    words: { ...document.words, activity: writer.label(log.noun, log.named) },
    grids:
      sheets.length === 0
        ? []
        : [
            {
              id: log.kind,
              sheetName: words.sheetName,
              title: words.title,
              bands: [
                {
                  label: words.title,
                  columns: used.map(({ key, article, level }): Column => {
                    const cited = writer.cite(article);
                    return {
                      key,
                      label: groupNames[key] ?? key,
                      width: 34,
                      level: level ?? 'optional',
                      ...(cited === undefined ? {} : { article: cited }),
                    };
                  }),
                },
              ],
            },
          ],
  };
}

const numbered = (prefix: string, index: number): string => `${prefix}-${String(index + 1).padStart(2, '0')}`;

/** The register of breaches, also of those that were not notified: Art. 33(5). Newest last; empty it says so with the day. */
export function breachesWith(writer: Writer, register: Register): Document {
  const words = logWords[writer.language].breaches;
  return logWith<Breach>(writer, {
    noun: 'breach',
    kind: 'breaches',
    groups: breachGroups,
    entries: [...register.breach].sort((a, b) => (a.awareAt ?? '').localeCompare(b.awareAt ?? '')),
    clock: (of, breach) => ({ group: 'authority', content: breachTime(of, breach) }),
    reference: (breach, index) => breach.reference ?? numbered('B', index),
    named: 'types',
    day: (of, breach) =>
      of.isShown('breach', breach, 'awareAt') ? (momentOf(breach.awareAt ?? '')?.day ?? null) : null,
    columns: (of) => [
      { key: 'awareAt', label: of.label('breach', 'awareAt'), width: 18 },
      { key: 'facts', label: of.label('breach', 'facts'), width: 40 },
      { key: 'risk', label: of.label('breach', 'risk'), width: 14 },
      { key: 'due', label: words.due, width: 18 },
      { key: 'notified', label: of.label('breach', 'authorityNotifiedAt'), width: 18 },
    ],
    cells: (of, breach) => {
      const at = (field: string) => ({ noun: 'breach' as const, id: breach.id, field });
      const due = breachClock(breach, of.options.date)?.due ?? null;
      return {
        awareAt: runsCell(saidOf(of, 'breach', breach, 'awareAt'), at('awareAt')),
        facts: runsCell(of.value('breach', breach, 'facts'), at('facts')),
        risk: runsCell(of.value('breach', breach, 'risk'), at('risk')),
        due: textCell(due === null ? '' : momentWords(of, due)),
        notified: of.has('breach', breach, 'authorityNotifiedAt')
          ? runsCell(saidOf(of, 'breach', breach, 'authorityNotifiedAt'), at('authorityNotifiedAt'))
          : textCell(breach.risk === 'none' || breach.role === 'processor' ? '' : of.words.no),
      };
    },
  });
}

/** The register of requests of people about their data: Art. 12 and 15 to 22. Empty it says so with the day. */
export function requestsWith(writer: Writer, register: Register): Document {
  const words = logWords[writer.language].requests;
  return logWith<RightsRequest>(writer, {
    noun: 'rightsRequest',
    kind: 'requests',
    groups: requestGroups,
    entries: [...register.rightsRequest].sort((a, b) =>
      (a.receivedOn ?? '').localeCompare(b.receivedOn ?? ''),
    ),
    clock: (of, request) => ({ group: 'due', content: requestTime(of, request) }),
    reference: (_, index) => numbered('R', index),
    named: 'rights',
    day: (of, request) => (of.isShown('rightsRequest', request, 'receivedOn') ? request.receivedOn : null),
    columns: (of) => [
      { key: 'receivedOn', label: of.label('rightsRequest', 'receivedOn'), width: 16, kind: 'date' },
      { key: 'rights', label: of.label('rightsRequest', 'rights'), width: 28 },
      { key: 'due', label: words.due, width: 16, kind: 'date' },
      { key: 'decision', label: of.label('rightsRequest', 'decision'), width: 18 },
      { key: 'closedOn', label: of.label('rightsRequest', 'closedOn'), width: 16, kind: 'date' },
    ],
    cells: (of, request) => {
      const at = (field: string) => ({ noun: 'rightsRequest' as const, id: request.id, field });
      return {
        receivedOn:
          request.receivedOn === null || !of.isShown('rightsRequest', request, 'receivedOn')
            ? runsCell(of.value('rightsRequest', request, 'receivedOn'), at('receivedOn'))
            : dayCell(of, request.receivedOn),
        rights: runsCell(of.value('rightsRequest', request, 'rights'), at('rights')),
        due: dayCell(of, requestClock(request, of.options.date)?.due ?? null),
        decision:
          request.closedOn === null && request.decision === null
            ? textCell('')
            : runsCell(of.value('rightsRequest', request, 'decision'), at('decision')),
        closedOn: dayCell(of, request.closedOn),
      };
    },
  });
}

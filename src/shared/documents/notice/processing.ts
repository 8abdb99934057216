import type { ActivityBundle } from '../../api';
import { choiceContradiction } from '../../law/contradictions';
import type { DataUse } from '../../register/people-and-data';
import type { Purpose } from '../../register/purpose';
import { withCapital } from '../../words/capital';
import { choiceWords } from '../../words/choices';
import type { Column, Content, Row, Run } from '../document';
import { retentionSentence } from '../retention-sentence';
import { columnsOf, tableOf } from '../table';
import { cell, item, join, paragraph, runsCell } from '../writer';
import {
  aboutActivities,
  basisOf,
  bullet,
  clausesOf,
  closed,
  fill,
  heading,
  line,
  type NoticeDraft,
  namesOf,
  type Part,
  plain,
  together,
} from './draft';

/** Purposes with their bases, and the data with their periods, activity by activity: Art. 13(1)(c) and (d), 13(2)(a). */
export function purposes(draft: NoticeDraft): readonly Part[] {
  return draft.own.flatMap((bundle) => activityParts(draft, bundle));
}

function activityParts(draft: NoticeDraft, bundle: ActivityBundle): readonly Part[] {
  const { writer, words } = draft;
  const { activity, exclusions } = bundle;
  const name = writer.value('activity', activity, 'name');
  const source = { noun: 'activity', id: activity.id } as const;
  const parts: Part[] = [heading(`activity:${activity.id}`, plain(name), 3)];
  if (writer.has('activity', activity, 'description'))
    parts.push(line(`about:${activity.id}`, writer.value('activity', activity, 'description'), [], source));
  parts.push(
    line(
      `people:${activity.id}`,
      fill(words.people, { people: writer.value('activity', activity, 'subjects') }),
      [],
      { ...source, field: 'subjects' },
    ),
    purposeTable(draft, bundle, plain(name)),
    dataTable(draft, bundle, plain(name)),
  );
  if (exclusions.length > 0)
    parts.push(
      line(`not:${activity.id}`, [{ text: words.notDone, style: 'strong' }]),
      ...exclusions.map((exclusion) =>
        bullet(`not:${exclusion.id}`, writer.value('exclusion', exclusion, 'statement'), [], {
          noun: 'exclusion',
          id: exclusion.id,
          field: 'statement',
        }),
      ),
    );
  return parts;
}

/** The two tables of an activity stand under each other as one. */
const halves = (columns: readonly Column[]): readonly Column[] =>
  columns.map((column) => ({ ...column, share: 0.5 }));

function purposeTable(draft: NoticeDraft, bundle: ActivityBundle, name: string): Part {
  const { writer, words } = draft;
  const { activity } = bundle;
  const rows: readonly Row[] =
    bundle.purposes.length === 0
      ? [
          {
            key: `purpose:${activity.id}`,
            cells: {
              purpose: runsCell([writer.gap('activity', activity, 'purposes', words.purpose, '13(1)(c)')]),
              basis: runsCell([writer.gap('activity', activity, 'legalBasis', words.basis, '13(1)(c)')]),
            },
          },
        ]
      : bundle.purposes.map((purpose) => ({
          key: purpose.id,
          source: { noun: 'purpose', id: purpose.id },
          cells: {
            purpose: runsCell(writer.value('purpose', purpose, 'description'), {
              noun: 'purpose',
              id: purpose.id,
              field: 'description',
            }),
            basis: cell(basis(draft, purpose), { noun: 'purpose', id: purpose.id, field: 'legalBasis' }),
          },
        }));
  return {
    block: tableOf(
      { key: `purposes:${activity.id}`, title: '', sheetName: name.slice(0, 31) },
      halves(columnsOf(words, { purpose: 34, basis: 48 })),
      rows,
      { paperOnly: true },
    ),
    items: ['N04', 'N05'],
    columns: {
      purpose: ['N04'],
      basis: bundle.purposes.some((purpose) => basisOf(draft, purpose) === '6.1.f')
        ? ['N05', 'N06']
        : ['N05'],
    },
  };
}

/** The basis of a purpose with what the reader must know of it. What a basis demands and is not there is a gap. */
function basis(draft: NoticeDraft, purpose: Purpose): readonly Content[] {
  const { writer, words } = draft;
  const code = basisOf(draft, purpose);
  const said = (sentence: string, field: keyof Purpose & string): Content =>
    item(fill(sentence, { text: writer.value('purpose', purpose, field) }));
  const known = (sentence: string, field: keyof Purpose & string): readonly Content[] =>
    writer.has('purpose', purpose, field) ? [said(sentence, field)] : [];
  const demanded: Content[] = [];
  if (code === '6.1.a') {
    demanded.push(
      ...known(words.consent, 'consentMethod'),
      ...known(words.consentWords, 'consentWording'),
      said(words.withdraw, 'withdrawalRoute'),
    );
  } else {
    if (code === '6.1.b') demanded.push(...known(words.contract, 'contract'));
    if (code === '6.1.c') demanded.push(said(words.law_, 'law'));
    if (code === '6.1.d') demanded.push(said(words.vital, 'vitalInterest'));
    if (code === '6.1.e') demanded.push(said(words.publicTask, 'publicTask'), said(words.law_, 'law'));
    if (code === '6.1.f') demanded.push(said(words.interest, 'legitimateInterest'));
    if (code !== '6.1.c' && code !== '6.1.e') demanded.push(...known(words.law_, 'law'));
    if (code !== '6.1.f') demanded.push(...known(words.interest, 'legitimateInterest'));
    if (
      purpose.consentMethod !== null &&
      choiceContradiction('purpose.consentMethod', purpose.consentMethod, writer.language) !== null
    )
      demanded.push(...known(words.consent, 'consentMethod'));
    demanded.push(
      ...known(words.consentWords, 'consentWording'),
      ...known(words.withdraw, 'withdrawalRoute'),
    );
  }
  const name = writer.value('purpose', purpose, 'legalBasis', {
    as: () => [
      { text: choiceWords(writer.language, 'purpose', 'legalBasis', code ?? '') },
      { text: `, ${writer.cite(code?.replace(/^(\d)\.(\d)\.(\w)$/, '$1($2)($3)')) ?? ''}` },
    ],
  });
  return [
    paragraph(name),
    ...known(words.candidates, 'candidateBases'),
    ...demanded,
    ...(purpose.kind === 'directMarketing' || writer.has('purpose', purpose, 'optOutRoute')
      ? [said(words.optOut, 'optOutRoute')]
      : []),
    ...known(words.basisNote, 'basisNote'),
  ];
}

function dataTable(draft: NoticeDraft, bundle: ActivityBundle, name: string): Part {
  const { writer, words } = draft;
  const { activity, dataUses } = bundle;
  const rows: readonly Row[] =
    dataUses.length === 0
      ? [
          {
            key: `data:${activity.id}`,
            cells: {
              data: runsCell([writer.gap('activity', activity, 'dataUses', words.data, '14(1)(d)')]),
              kept: runsCell([writer.gap('activity', activity, 'retention', words.kept, '13(2)(a)')]),
            },
          },
        ]
      : keptAlike(draft, dataUses).map(({ first, uses, kept }) => ({
          key: first.id,
          source: { noun: 'dataUse', id: first.id },
          cells: {
            data: cell(
              uses.flatMap((use) => dataContent(draft, use)),
              { noun: 'dataUse', id: first.id, field: 'category' },
            ),
            kept: cell(kept, { noun: 'dataUse', id: first.id, field: 'retention' }),
          },
        }));
  return {
    block: tableOf(
      { key: `data:${activity.id}`, title: '', sheetName: name.slice(0, 31) },
      halves(columnsOf(words, { data: 46, kept: 36 })),
      rows,
      { paperOnly: true },
    ),
    items: ['N07', 'N11'],
    columns: { data: ['N07'], kept: ['N11'] },
  };
}

type KeptAlike = Readonly<{ first: DataUse; uses: readonly DataUse[]; kept: readonly Content[] }>;

/** Data that one rule keeps, with the same words: the rule is told once. What no rule keeps stands alone. */
function keptAlike(draft: NoticeDraft, dataUses: readonly DataUse[]): readonly KeptAlike[] {
  const groups = new Map<string, KeptAlike>();
  for (const use of dataUses) {
    const kept = keptContent(draft, use);
    const key = use.retention === null ? use.id : JSON.stringify([use.retention, kept]);
    const { first, uses } = groups.get(key) ?? { first: use, uses: [] };
    groups.set(key, { first, uses: [...uses, use], kept });
  }
  return [...groups.values()];
}

function dataContent({ writer, words }: NoticeDraft, use: DataUse): readonly Content[] {
  const has = (field: string): boolean => writer.has('dataUse', use, field);
  const value = (field: string): readonly Run[] => writer.value('dataUse', use, field);
  const category = use.category === null ? undefined : writer.lookups.find('dataCategory', use.category);
  const head: Run[] = [...value('category')];
  if (has('detail')) head.push({ text: writer.colon }, ...value('detail'));
  else if (category !== undefined && writer.has('dataCategory', category, 'examples'))
    head.push({ text: writer.colon }, ...writer.value('dataCategory', category, 'examples'));
  if (has('subjects')) head.push({ text: ' ' }, ...fill(words.whose, { people: value('subjects') }));
  const more: (readonly Run[])[] = [];
  if (use.provision !== null)
    more.push(
      value('provision').map((run) =>
        run.style === undefined && use.provision !== null
          ? { ...run, text: words.given[use.provision] }
          : run,
      ),
    );
  if (has('provisionNote')) more.push(value('provisionNote'));
  if (has('article9Condition')) more.push(fill(words.condition, { text: value('article9Condition') }));
  for (const field of ['article9Law', 'legalGround', 'source'] as const)
    if (has(field))
      more.push([{ text: `${writer.label('dataUse', field)}${writer.colon}` }, ...value(field)]);
  return [paragraph(head), ...more.map(item)];
}

function keptContent({ writer }: NoticeDraft, use: DataUse): readonly Content[] {
  const rule = use.retention === null ? undefined : writer.lookups.find('retentionRule', use.retention);
  return writer.listed('dataUse', use, 'retention', () =>
    rule === undefined
      ? []
      : [
          retentionSentence(writer, rule),
          ...(['law', 'reason', 'exceptions'] as const)
            .filter((field) => writer.has('retentionRule', rule, field))
            .map((field) => writer.labelled('retentionRule', rule, field)),
        ],
  );
}

/** Where data come from when not from the person: Art. 14(2)(f). */
export function sources(draft: NoticeDraft): readonly Part[] {
  const { writer, words, own } = draft;
  const parts: Part[] = [];
  const fromPerson = own.filter(
    ({ activity }) =>
      activity.source.length === 1 &&
      activity.source[0] === 'dataSubject' &&
      activity.marks.source === undefined &&
      !writer.has('activity', activity, 'sourceNote'),
  );
  if (fromPerson.length > 0)
    parts.push(
      line('source:person', fill(words.fromPerson, { activities: namesOf(writer, fromPerson) }), ['N17']),
    );
  const others = own.filter((bundle) => !fromPerson.includes(bundle));
  const said = ({ activity }: ActivityBundle): readonly Run[] => {
    const hasNote = writer.has('activity', activity, 'sourceNote');
    const source = writer.has('activity', activity, 'source') || !hasNote;
    return join(
      [
        ...(source ? [writer.value('activity', activity, 'source')] : []),
        ...(hasNote ? [writer.value('activity', activity, 'sourceNote')] : []),
        ...(writer.isYes('activity', activity, 'isPubliclyAccessible') ? [[{ text: words.public }]] : []),
      ],
      '. ',
    );
  };
  for (const { bundles, runs, points } of together(others, said))
    parts.push({ ...aboutActivities(draft, 'source', bundles, runs, ['N17'], 'source'), points });
  return parts;
}

/** Whether data must be given, and what happens otherwise: Art. 13(2)(e). */
export function provision(draft: NoticeDraft): readonly Part[] {
  const { writer, words, own } = draft;
  const isSaid = (purpose: Purpose): boolean =>
    writer.has('purpose', purpose, 'provision') || writer.has('purpose', purpose, 'provisionConsequence');
  const all = own.flatMap(({ purposes }) => purposes);
  const told = all.filter(
    (purpose) => isSaid(purpose) || ['6.1.b', '6.1.c'].includes(basisOf(draft, purpose) ?? ''),
  );
  // A contract or a law may ask for the data of these as well: nobody knows as long as their basis is not determined.
  const unknown = all.find((purpose) => !isSaid(purpose) && basisOf(draft, purpose) === null);
  return [
    ...told.map((purpose) => {
      const code = purpose.provision;
      const runs: Run[] = [
        ...fill(words.provisionOf, { purpose: writer.value('purpose', purpose, 'description') }),
        ...closed(
          writer.value('purpose', purpose, 'provision', {
            ...(code === null ? {} : { as: () => [{ text: words[code] }] }),
          }),
        ),
      ];
      if (writer.has('purpose', purpose, 'provisionConsequence'))
        runs.push(
          { text: ' ' },
          ...fill(words.consequence, { text: writer.value('purpose', purpose, 'provisionConsequence') }),
        );
      return bullet(`provision:${purpose.id}`, runs, ['N15'], {
        noun: 'purpose',
        id: purpose.id,
        field: 'provision',
      });
    }),
    ...(unknown === undefined
      ? []
      : [
          line(
            'provision:unknown',
            fill('{what}.', {
              what: [
                writer.gap(
                  'purpose',
                  unknown,
                  'legalBasis',
                  undefined,
                  undefined,
                  withCapital(words.basisOpen),
                ),
              ],
            }),
            ['N15'],
            { noun: 'purpose', id: unknown.id, field: 'legalBasis' },
          ),
        ]),
    ...clausesOf(draft, ['mandatory-data', 'user-input']),
  ];
}

/** The general rule on storage, backups, and what remains after a deletion: Art. 5(1)(e), 13(2)(a). */
export function retention(draft: NoticeDraft): readonly Part[] {
  const { writer, words, own } = draft;
  const firm = writer.lookups.organisation;
  const parts: Part[] =
    own.length === 0
      ? []
      : [line('retention:where', fill(words.perCategory, { section: words.sections.purposes }), ['N11'])];
  if (writer.has('organisation', firm, 'retentionPrinciple'))
    parts.push(
      line(
        'retention:principle',
        fill(words.principle, { text: writer.value('organisation', firm, 'retentionPrinciple') }),
        ['N11'],
        {
          noun: 'organisation',
          id: firm.id,
          field: 'retentionPrinciple',
        },
      ),
    );
  const used = new Set(draft.own.flatMap(({ dataUses }) => dataUses.map((use) => use.retention)));
  for (const rule of writer.lookups.all('retentionRule'))
    if (!used.has(rule.id) && draft.writer.options.audience === 'everyone')
      parts.push(
        bullet(
          `retention:${rule.id}`,
          [
            ...(writer.has('retentionRule', rule, 'name')
              ? [...writer.value('retentionRule', rule, 'name'), { text: writer.colon }]
              : []),
            ...contentRuns(retentionSentence(writer, rule)),
          ],
          ['N11'],
          { noun: 'retentionRule', id: rule.id },
        ),
      );
  return [...parts, ...clausesOf(draft, ['keep-after-delete', 'self-delete'])];
}

const contentRuns = (content: Content): readonly Run[] => (content.is === 'table' ? [] : content.runs);

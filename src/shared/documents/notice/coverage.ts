import { type NoticeItem, type NoticeItemCode, noticeItem, noticeItems } from '../../law/notice-items';
import type { NounName } from '../../register/nouns';
import { readText } from '../../register/text';
import { fieldLabel, fieldWords } from '../../words/fields';
import type { Block, Content, NoticeGap, Row, Run, Source } from '../document';
import { columnsOf, tableOf } from '../table';
import { type AnyRecord, type OpenPoint, textCell, type Writer } from '../writer';
import type { NoticeDraft, Part } from './draft';
import type { Section } from './sections';

/** How far the notice says one item: `own`, in a person's words; `hidden`, where its section was left out. */
export type ItemState = 'said' | 'gap' | 'own' | 'hidden' | 'missing' | 'notApplicable';

/** One item of Articles 13 and 14 in the notice. */
export type Covered = Readonly<{
  item: NoticeItem;
  state: ItemState;
  /** Titles of the sections that say it, or that would. */
  where: readonly string[];
  /** What is missing in it, each with the record that would fill it. */
  points: readonly OpenPoint[];
  /** Why its section was left out, that the register has changed under a person's own words, or what to fill in. */
  notes: readonly string[];
}>;

const itemsOf = ({ items, columns = {} }: Part): ReadonlySet<NoticeItemCode> =>
  new Set([items, ...Object.values(columns)].flat());

/** The record and the field that would say an item of which no record says anything yet. */
const filledBy: Readonly<Record<NoticeItemCode, readonly [NounName, string]>> = {
  N01: ['organisation', 'legalName'],
  N02: ['organisation', 'representative'],
  N03: ['organisation', 'dpo'],
  N04: ['purpose', 'description'],
  N05: ['purpose', 'legalBasis'],
  N06: ['purpose', 'legitimateInterest'],
  N07: ['dataUse', 'category'],
  N08: ['recipient', 'party'],
  N09: ['transfer', 'country'],
  N10: ['transfer', 'safeguard'],
  N11: ['dataUse', 'retention'],
  N12: ['rightsProcedure', 'statement'],
  N13: ['purpose', 'legalBasis'],
  N14: ['rightsProcedure', 'authority'],
  N15: ['purpose', 'provision'],
  N16: ['activity', 'hasAutomatedDecisions'],
  N17: ['activity', 'source'],
  N18: ['rightsProcedure', 'statement'],
  N19: ['agreement', 'essence'],
  N20: ['notice', 'changePolicy'],
  N21: ['cookie', 'name'],
  N22: ['notice', 'effectiveDate'],
};

/** Each item of Articles 13 and 14: where the notice says it, or that it misses it and which record would fill it. */
export function coverageOf({ writer, words }: NoticeDraft, sections: readonly Section[]): readonly Covered[] {
  const sayingOf = new Map<NoticeItemCode, { title: string; part: Part }[]>();
  for (const { title, parts } of sections)
    for (const part of parts)
      for (const code of itemsOf(part)) {
        const known = sayingOf.get(code) ?? [];
        known.push({ title, part });
        sayingOf.set(code, known);
      }
  const open = new Map(writer.points().map((point) => [point.number, point]));
  return noticeItems.map((item): Covered => {
    const saying = sayingOf.get(item.code) ?? [];
    const instead = sections.filter(({ items }) => items.includes(item.code));
    const own = instead.filter(({ state }) => state !== 'hidden');
    const hidden = instead.filter(({ state }) => state === 'hidden');
    const numbers = new Set([
      ...saying.flatMap(({ part }) => gapsOf(part, item.code)),
      // A gap that stands in a person's own words.
      ...own.flatMap(({ parts }) =>
        parts.flatMap((part) => (part.items.length > 0 ? [] : gapsOf(part, item.code))),
      ),
    ]);
    const state: ItemState =
      numbers.size > 0
        ? 'gap'
        : own.length > 0
          ? 'own'
          : saying.length > 0
            ? 'said'
            : hidden.length > 0
              ? 'hidden'
              : item.when === 'always'
                ? 'missing'
                : 'notApplicable';
    const told = saying.length + own.length > 0;
    const points = [...numbers]
      .flatMap((number) => open.get(number ?? 0) ?? [])
      .sort((a, b) => a.number - b.number);
    const [noun, field] = filledBy[item.code];
    const unfilled =
      (state === 'gap' || state === 'missing') && points.length === 0
        ? [
            words.coverage.fillIn(
              fieldWords[writer.language][noun].one,
              fieldLabel(writer.language, noun, field),
            ),
          ]
        : [];
    return {
      item,
      state,
      where: [...new Set([...saying, ...(told ? own : hidden)].map(({ title }) => title))],
      points,
      notes: told
        ? [
            ...unfilled,
            ...own
              .filter((section) => section.state === 'changed')
              .map(({ title }) => `${title}${writer.colon}${words.coverage.states.changed}`),
          ]
        : [
            ...unfilled,
            ...hidden.map(({ record }) =>
              words.coverage.leftOut(
                readText(record?.hiddenWhy ?? null, writer.language, writer.lookups.main)?.text ?? '',
              ),
            ),
          ],
    };
  });
}

/** What is missing of an item, as a person reads it. */
const missingOf = ({ writer }: NoticeDraft, { points, notes }: Covered): readonly string[] => [
  ...points.map(({ what, where }) => [what, where].filter(Boolean).join(writer.colon)),
  ...notes,
];

/**
 * What a notice does not say, or says with a gap or in words that the register has left behind: to be read before it is
 * issued. In the order of the articles.
 */
export function noticeGaps(draft: NoticeDraft, sections: readonly Section[]): readonly NoticeGap[] {
  const { writer } = draft;
  return coverageOf(draft, sections)
    .filter(({ state, notes }) => state === 'gap' || state === 'missing' || notes.length > 0)
    .map((covered) => ({
      code: covered.item.code,
      article: writer.cite(covered.item.article) ?? covered.item.article,
      item: covered.item.name[writer.language],
      missing: missingOf(draft, covered),
    }));
}

/** The same as a table of the workbook. */
export function coverageTable(draft: NoticeDraft, sections: readonly Section[]): Block {
  const { writer, words } = draft;
  const { coverage } = words;
  const rows = coverageOf(draft, sections).map((covered): Row => {
    const { item, state, where } = covered;
    return {
      key: item.code,
      cells: {
        code: textCell(item.code),
        item: textCell(item.name[writer.language]),
        article: textCell(writer.cite(item.article) ?? item.article),
        where: textCell(where.join('\n')),
        state: textCell(coverage[state]),
        fill: textCell(missingOf(draft, covered).join('\n')),
      },
    };
  });
  return tableOf(
    { key: 'coverage', title: coverage.title, sheetName: coverage.sheet },
    columnsOf(coverage, { code: 8, item: 40, article: 24, where: 30, state: 18, fill: 60 }),
    rows,
    { excelOnly: true },
  );
}

/** The gaps of a part, as the numbers of their open points; of a table only in the columns that say the item. */
function gapsOf(
  { block, columns, points = [] }: Part,
  code: NoticeItemCode,
): readonly (number | undefined)[] {
  const only = columns && Object.keys(columns).filter((key) => columns[key]?.includes(code));
  const inContent = (content: readonly Content[]): readonly Run[] =>
    content.flatMap((part) =>
      part.is === 'table'
        ? part.rows.flatMap((row) => Object.values(row.cells).flatMap((cell) => inContent(cell.content)))
        : part.runs,
    );
  const runs =
    block.is === 'paragraph'
      ? block.runs
      : block.is === 'table'
        ? block.rows.flatMap((row) =>
            Object.entries(row.cells).flatMap(([key, cell]) =>
              only === undefined || only.includes(key) ? inContent(cell.content) : [],
            ),
          )
        : [];
  return [...runs.filter(({ style }) => style === 'gap').map(({ openPoint }) => openPoint), ...points];
}

/** The articles that ask for these items, each once. */
export const articlesOf = (writer: Writer, items: readonly NoticeItemCode[]): readonly string[] =>
  [...new Set([...new Set(items)].map((code) => noticeItem(code).article))].map(
    (article) => writer.cite(article) ?? article,
  );

/** The whole text in a sheet: section by section, what was said, from which records, for which article, in what state. */
export function sectionsTable(draft: NoticeDraft, sections: readonly Section[]): Block {
  const { writer, words } = draft;
  const { coverage } = words;
  const rows = sections.flatMap((section): readonly Row[] => {
    const { key, title, parts, items, state } = section;
    if (state === 'hidden')
      return [
        {
          key,
          cells: {
            section: textCell(title),
            text: textCell(leftOut(draft, section)),
            records: textCell(''),
            article: textCell(articlesOf(writer, items).join('\n')),
            state: textCell(coverage.states.hidden),
          },
        },
      ];
    return parts.flatMap((part, at): readonly Row[] => {
      const { block } = part;
      if (block.is !== 'paragraph' && block.is !== 'table') return [];
      const isFromRegister = state === 'register' || block.is === 'table';
      const isOpen =
        part.items.some((code) => gapsOf(part, code).length > 0) ||
        gapsOf({ block, items: [] }, 'N01').length > 0;
      const text: readonly Content[] =
        block.is === 'paragraph'
          ? [{ is: 'paragraph', runs: block.runs }]
          : [{ is: 'table', columns: block.columns, rows: block.rows }];
      return [
        {
          key: `${key}:${at}`,
          ...(block.is === 'paragraph' && block.source !== undefined ? { source: block.source } : {}),
          cells: {
            section: textCell(title),
            text: { content: text },
            records: textCell(recordsOf(writer, block).join('\n')),
            article: textCell(articlesOf(writer, isFromRegister ? part.items : items).join('\n')),
            state: textCell(
              [
                ...(isFromRegister ? [] : [coverage.states[state]]),
                ...(isOpen ? [coverage.gap] : isFromRegister ? [coverage.said] : []),
              ].join('\n'),
            ),
          },
        },
      ];
    });
  });
  return tableOf(
    { key: 'sections', title: coverage.sectionsTitle, sheetName: coverage.sections },
    columnsOf(coverage, { section: 26, text: 80, records: 40, article: 24, state: 16 }),
    rows,
    { excelOnly: true },
  );
}

/** Why a section is left out, and which articles ask for what it would say. */
export function leftOut({ writer, words }: NoticeDraft, { record, items }: Section): string {
  const why = readText(record?.hiddenWhy ?? null, writer.language, writer.lookups.main)?.text ?? '';
  const told = words.coverage.leftOut(why);
  return items.length === 0
    ? told
    : `${/[.!?]$/.test(told) ? told : `${told}.`} ${words.coverage.asks(articlesOf(writer, items).join(writer.semicolon))}`;
}

/** The records behind a block, by name. */
function recordsOf(writer: Writer, block: Block): readonly string[] {
  const sources: readonly (Source | undefined)[] =
    block.is === 'paragraph'
      ? [block.source]
      : block.is === 'table'
        ? block.rows.map(({ source }) => source)
        : [];
  const names = sources.flatMap((source) => {
    if (source === undefined || source.noun === 'noticeSection') return [];
    if (source.noun === 'organisation') return [fieldWords[writer.language].organisation.one];
    const record = writer.lookups.find(source.noun, source.id);
    return record === undefined ? [] : [writer.titleOf(source.noun, record as AnyRecord)];
  });
  return [...new Set(names)];
}

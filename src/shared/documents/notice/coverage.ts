import { type NoticeItemCode, noticeItem, noticeItems } from '../../law/notice-items';
import { fieldWords } from '../../words/fields';
import {
  type Block,
  type Content,
  type NoticeGap,
  plainText,
  type Row,
  type Run,
  type Source,
} from '../document';
import { type AnyRecord, textCell, type Writer } from '../writer';
import type { NoticeDraft, Part } from './draft';

/** A section as it was written: its title and what it says. */
export type Written = Readonly<{ title: string; parts: readonly Part[] }>;

/** How far an item of Articles 13 and 14 is covered. */
type Coverage = Readonly<{
  item: (typeof noticeItems)[number];
  /** Titles of the sections that say it. */
  where: readonly string[];
  state: 'said' | 'gap' | 'missing' | 'notApplicable';
  /** What is missing, each as `what: where`. */
  missing: readonly string[];
}>;

function coverageOf(writer: Writer, written: readonly Written[]): readonly Coverage[] {
  return noticeItems.map((item): Coverage => {
    const saying = written.flatMap(({ title, parts }) =>
      parts
        .filter(({ items, columns = {} }) => [items, ...Object.values(columns)].flat().includes(item.code))
        .map((part) => ({ title, part })),
    );
    const gaps = saying.flatMap(({ part }) => gapsOf(part, item.code));
    const unsaid = item.when === 'always' ? 'missing' : 'notApplicable';
    return {
      item,
      where: [...new Set(saying.map(({ title }) => title))],
      state: saying.length === 0 ? unsaid : gaps.length > 0 ? 'gap' : 'said',
      missing: missingOf(writer, gaps),
    };
  });
}

/** What a notice does not say, or says with a gap: to be read before it is issued. In the order of the articles. */
export function noticeGaps(writer: Writer, written: readonly Written[]): readonly NoticeGap[] {
  return coverageOf(writer, written)
    .filter(({ state }) => state === 'gap' || state === 'missing')
    .map(({ item, missing }) => ({
      code: item.code,
      article: writer.cite(item.article) ?? item.article,
      item: item.name[writer.language],
      missing,
    }));
}

/** Each item of Articles 13 and 14: where the notice says it, or that it misses it and which record would fill it. */
export function coverageTable({ writer, words }: NoticeDraft, written: readonly Written[]): Block {
  const { coverage } = words;
  const rows = coverageOf(writer, written).map(
    ({ item, where, state, missing }): Row => ({
      key: item.code,
      cells: {
        code: textCell(item.code),
        item: textCell(item.name[writer.language]),
        article: textCell(writer.cite(item.article) ?? item.article),
        where: textCell(where.join('\n')),
        state: textCell(coverage[state]),
        fill: textCell(missing.join('\n')),
      },
    }),
  );
  return {
    is: 'table',
    key: 'coverage',
    title: coverage.title,
    sheetName: coverage.sheet,
    columns: [
      { key: 'code', label: coverage.code, width: 8 },
      { key: 'item', label: coverage.item, width: 40 },
      { key: 'article', label: coverage.article, width: 24 },
      { key: 'where', label: coverage.where, width: 30 },
      { key: 'state', label: coverage.state, width: 18 },
      { key: 'fill', label: coverage.fill, width: 60 },
    ],
    rows,
    inContents: false,
    excelOnly: true,
  };
}

/** The open points of these numbers, as `what: where`. */
function missingOf(writer: Writer, gaps: readonly (number | undefined)[]): readonly string[] {
  const numbers = new Set(gaps);
  return writer
    .points()
    .filter(({ number }) => numbers.has(number))
    .map(({ what, where }) => [what, where].filter(Boolean).join(writer.colon));
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

/** The whole text in a sheet: section by section, what was said, from which records, for which article, in what state. */
export function sectionsTable({ writer, words }: NoticeDraft, written: readonly Written[]): Block {
  const { coverage } = words;
  const rows = written.flatMap(({ title, parts }, index) =>
    parts.flatMap((part, at): readonly Row[] => {
      const { block, items } = part;
      if (block.is !== 'paragraph' && block.is !== 'table') return [];
      const isOpen =
        items.some((code) => gapsOf(part, code).length > 0) || gapsOf({ block, items: [] }, 'N01').length > 0;
      const text: readonly Content[] =
        block.is === 'paragraph'
          ? [{ is: 'paragraph', runs: block.runs }]
          : [{ is: 'table', columns: block.columns, rows: block.rows }];
      return [
        {
          key: `${index}:${at}`,
          ...(block.is === 'paragraph' && block.source !== undefined ? { source: block.source } : {}),
          cells: {
            section: textCell(title),
            text: {
              content: block.is === 'table' ? [{ is: 'paragraph', runs: [{ text: plainText(text) }] }] : text,
            },
            records: textCell(recordsOf(writer, block).join('\n')),
            article: textCell(
              [...new Set(items.map((code) => noticeItem(code).article))]
                .map((article) => writer.cite(article) ?? article)
                .join('\n'),
            ),
            state: textCell(isOpen ? coverage.gap : coverage.said),
          },
        },
      ];
    }),
  );
  return {
    is: 'table',
    key: 'sections',
    title: coverage.sectionsTitle,
    sheetName: coverage.sections,
    columns: [
      { key: 'section', label: coverage.section, width: 26 },
      { key: 'text', label: coverage.text, width: 80 },
      { key: 'records', label: coverage.records, width: 40 },
      { key: 'article', label: coverage.article, width: 24 },
      { key: 'state', label: coverage.state, width: 16 },
    ],
    rows,
    inContents: false,
    excelOnly: true,
  };
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
    if (source === undefined) return [];
    if (source.noun === 'organisation') return [fieldWords[writer.language].organisation.one];
    const record = writer.lookups.find(source.noun, source.id);
    return record === undefined ? [] : [writer.titleOf(source.noun, record as AnyRecord)];
  });
  return [...new Set(names)];
}

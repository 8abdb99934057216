import type { Block, Column, Row } from './document';

export type TableBlock = Extract<Block, { is: 'table' }>;

/** A table of a document. It stands in no list of contents unless `more` says so. */
export function tableOf(
  about: Pick<TableBlock, 'key' | 'title' | 'sheetName'>,
  columns: readonly Column[],
  rows: readonly Row[],
  more: Partial<TableBlock> = {},
): TableBlock {
  return { is: 'table', ...about, columns, rows, inContents: false, ...more };
}

/** Columns that are called by the words of their own keys, with their widths in characters. */
export function columnsOf<Key extends string>(
  labels: Readonly<Record<NoInfer<Key>, string>>,
  widths: Readonly<Record<Key, number>>,
): readonly Column[] {
  return Object.entries<number>(widths).map(
    ([key, width]): Column => ({ key, label: labels[key as Key], width }),
  );
}

import {
  type Block,
  type Cell,
  type Content,
  type Document,
  plainText,
  type Row,
  type Run,
} from '../../../src/shared/documents/document';

/**
 * A document as one text, with every source that a block, a row or a cell names (`noun id`), and the text of the sheet
 * of each activity on its own.
 */
export type Words = Readonly<{
  text: string;
  sources: ReadonlySet<string>;
  sheets: ReadonlyMap<string, string>;
}>;

const said = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

export function wordsOf(document: Document): Words {
  const text: string[] = [document.title, document.law, document.firm, document.edition];
  const sources = new Set<string>();
  const sheets = new Map<string, string>();
  const from = (source?: Readonly<{ noun: string; id: string }>): void => {
    if (source !== undefined) sources.add(`${source.noun} ${source.id}`);
  };
  const content = (parts: readonly Content[]): void => {
    text.push(plainText(parts));
    for (const part of parts) if (part.is === 'table') for (const row of part.rows) rowSources(row);
  };
  const cell = (one: Cell): void => {
    from(one.source);
    content(one.content);
  };
  const rowSources = (row: Row): void => {
    from(row.source);
    for (const one of Object.values(row.cells)) from(one.source);
  };
  const block = (one: Block): void => {
    if (one.is === 'heading') text.push(one.text);
    if (one.is === 'paragraph' || one.is === 'legend') text.push(said(one.runs));
    if (one.is === 'paragraph') from(one.source);
    if (one.is === 'sheet') {
      from(one.source);
      text.push(one.reference, said(one.title), said(one.state), one.header);
    }
    if (one.is === 'front' || one.is === 'sheet') for (const fact of one.facts) cell(fact.cell);
    if (one.is === 'table')
      for (const row of one.rows) {
        from(row.source);
        for (const part of Object.values(row.cells)) cell(part);
      }
  };
  for (const one of document.blocks) {
    const before = text.length;
    block(one);
    if (one.is === 'sheet') sheets.set(one.source.id, text.slice(before).join('\n'));
  }
  return { text: text.join('\n'), sources, sheets };
}

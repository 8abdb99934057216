import type { Block, Cell, Content, Document, Fact, Row, Run } from './document';

/** The number of an open point leads to the annex of open points. In a document without one it leads nowhere. */
export function withoutNumbers(document: Document): Document {
  return { ...document, blocks: document.blocks.map(ofBlock) };
}

const ofRuns = (runs: readonly Run[]): readonly Run[] =>
  runs.some(({ openPoint }) => openPoint !== undefined)
    ? runs.map(({ openPoint: _, ...run }): Run => run)
    : runs;

const ofCell = (cell: Cell): Cell => ({ ...cell, content: cell.content.map(ofContent) });

const ofContent = (part: Content): Content =>
  part.is === 'table' ? { ...part, rows: part.rows.map(ofRow) } : { ...part, runs: ofRuns(part.runs) };

const ofCells = (cells: Readonly<Record<string, Cell>>): Readonly<Record<string, Cell>> =>
  Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, ofCell(cell)]));

const ofRow = (row: Row): Row => ({ ...row, cells: ofCells(row.cells) });

const ofFact = (fact: Fact): Fact => ({ ...fact, cell: ofCell(fact.cell) });

function ofBlock(block: Block): Block {
  switch (block.is) {
    case 'paragraph':
    case 'legend':
      return { ...block, runs: ofRuns(block.runs) };
    case 'front':
      return { ...block, facts: block.facts.map(ofFact) };
    case 'sheet':
      return {
        ...block,
        title: ofRuns(block.title),
        state: ofRuns(block.state),
        facts: block.facts.map(ofFact),
        ...(block.aside === undefined ? {} : { aside: ofCells(block.aside) }),
      };
    case 'table':
      return {
        ...block,
        rows: block.rows.map(ofRow),
        ...(block.note === undefined ? {} : { note: ofRuns(block.note) }),
      };
    case 'heading':
    case 'contents':
      return block;
  }
}

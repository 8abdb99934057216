import type { Block, Cell, Content, Document, Fact, Row, Run } from './document';

/**
 * The number of an open point leads to the annex of open points. In a document without one it leads nowhere. What holds
 * none stays the same value: a large register shares the cells that it says thousands of times.
 */
export function withoutNumbers(document: Document): Document {
  return { ...document, blocks: mapped(document.blocks, ofBlock) };
}

/** The list itself when nothing of it changed. */
function mapped<T>(list: readonly T[], change: (each: T) => T): readonly T[] {
  const changed = list.map(change);
  return changed.some((each, index) => each !== list[index]) ? changed : list;
}

const ofRun = (run: Run): Run => {
  if (run.openPoint === undefined) return run;
  const { openPoint: _, ...rest } = run;
  return rest;
};
const ofRuns = (runs: readonly Run[]): readonly Run[] => mapped(runs, ofRun);

function ofContent(part: Content): Content {
  if (part.is === 'table') {
    const rows = mapped(part.rows, ofRow);
    return rows === part.rows ? part : { ...part, rows };
  }
  const runs = ofRuns(part.runs);
  return runs === part.runs ? part : { ...part, runs };
}

function ofCell(cell: Cell): Cell {
  const content = mapped(cell.content, ofContent);
  return content === cell.content ? cell : { ...cell, content };
}

function ofCells(cells: Row['cells']): Row['cells'] {
  const keys = Object.keys(cells);
  const before = Object.values(cells);
  const after = mapped(before, ofCell);
  return after === before ? cells : Object.fromEntries(after.map((cell, index) => [keys[index] ?? '', cell]));
}

function ofRow(row: Row): Row {
  const cells = ofCells(row.cells);
  return cells === row.cells ? row : { ...row, cells };
}

function ofFact(fact: Fact): Fact {
  const cell = ofCell(fact.cell);
  return cell === fact.cell ? fact : { ...fact, cell };
}

function ofBlock(block: Block): Block {
  switch (block.is) {
    case 'paragraph':
    case 'legend':
      return { ...block, runs: ofRuns(block.runs) };
    case 'front':
      return { ...block, facts: mapped(block.facts, ofFact) };
    case 'sheet':
      return {
        ...block,
        title: ofRuns(block.title),
        state: ofRuns(block.state),
        facts: mapped(block.facts, ofFact),
        ...(block.aside === undefined ? {} : { aside: ofCells(block.aside) }),
      };
    case 'table':
      return {
        ...block,
        rows: mapped(block.rows, ofRow),
        ...(block.note === undefined ? {} : { note: ofRuns(block.note) }),
      };
    case 'heading':
    case 'contents':
      return block;
  }
}

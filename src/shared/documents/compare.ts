import { documentWords } from '../words/documents';
import { type Step, steps, stepsByName } from './compare-lists';
import { withPointsByPlace } from './compare-points';
import { compareRuns } from './compare-words';
import type { Block, Cell, Change, Content, Document, Fact, Row, Run } from './document';

/**
 * One document that tells how another became it: blocks, rows and facts are known by their stable keys, texts are
 * compared word by word. Without what is `added` it says what `before` says, without what is `removed` what `after`
 * says. Contents stay out, their pages would be guesses; so do the wide tables of the workbook and the numbers of open
 * points.
 */
export function compareDocuments(
  before: Document,
  after: Document,
  by: Readonly<{ author: string; time: string }>,
): Document {
  const { title, law, firm, edition } = before;
  const [old, now] = [withPointsByPlace(before), withPointsByPlace(after)];
  return {
    ...now,
    compared: {
      ...by,
      since: documentWords[after.language].changesSince(edition),
      before: { title, law, firm, edition },
    },
    blocks: merged(
      stepsByName(
        old.blocks.filter(isCompared),
        now.blocks.filter(isCompared),
        (block) => `${block.is} ${block.key}`,
      ),
      markBlock,
      compareBlocks,
    ),
    grids: [],
  };
}

const isCompared = (block: Block): boolean =>
  block.is !== 'contents' && !(block.is === 'table' && block.excelOnly);

function merged<T>(
  found: readonly Step<T>[],
  mark: (item: T, change: Change) => T,
  compare: (before: T, after: T) => readonly T[],
): readonly T[] {
  return found.flatMap((step) =>
    step.is === 'same' ? compare(step.before, step.after) : [mark(step.value, step.is)],
  );
}

const replaced = <T>(before: T, after: T, mark: (item: T, change: Change) => T): readonly T[] => [
  mark(before, 'removed'),
  mark(after, 'added'),
];

function compareBlocks(before: Block, after: Block): readonly Block[] {
  const whole = () => replaced(before, after, markBlock);
  if (after.is === 'heading' && before.is === 'heading')
    return before.text === after.text ? [after] : whole();
  if ((after.is === 'paragraph' || after.is === 'legend') && before.is === after.is)
    return [{ ...after, runs: compareRuns(before.runs, after.runs) }];
  if (after.is === 'front' && before.is === 'front')
    return [{ ...after, facts: compareFacts(before.facts, after.facts) }];
  if (after.is === 'sheet' && before.is === 'sheet') {
    if (before.reference !== after.reference) return whole();
    return [
      {
        ...after,
        title: compareRuns(before.title, after.title),
        state: compareRuns(before.state, after.state),
        facts: compareFacts(before.facts, after.facts),
      },
    ];
  }
  if (after.is === 'table' && before.is === 'table') {
    const head = ({ title, letter, columns }: typeof after): string =>
      JSON.stringify([title, letter, columns.map(({ key, label, article }) => [key, label, article])]);
    if (head(before) !== head(after)) return whole();
    const note = before.note || after.note ? { note: compareRuns(before.note ?? [], after.note ?? []) } : {};
    return [{ ...after, ...note, rows: compareRows(before.rows, after.rows) }];
  }
  return [after];
}

function compareFacts(before: readonly Fact[], after: readonly Fact[]): readonly Fact[] {
  return merged(
    stepsByName(before, after, ({ key }) => key),
    markFact,
    (a, b) =>
      a.label === b.label && a.article === b.article && a.level === b.level
        ? [{ ...b, cell: compareCells(a.cell, b.cell) }]
        : replaced(a, b, markFact),
  );
}

function compareRows(before: readonly Row[], after: readonly Row[]): readonly Row[] {
  return merged(
    stepsByName(before, after, ({ key }) => key),
    markRow,
    (a, b) => {
      const keys = [...new Set([...Object.keys(a.cells), ...Object.keys(b.cells)])];
      const nothing: Cell = { content: [] };
      return [
        {
          ...b,
          cells: Object.fromEntries(
            keys.map((key) => [key, compareCells(a.cells[key] ?? nothing, b.cells[key] ?? nothing)]),
          ),
        },
      ];
    },
  );
}

function compareCells(before: Cell, after: Cell): Cell {
  return { ...after, content: compareContent(before.content, after.content) };
}

/** Lines of a cell: equal ones stay; of those between, the first is compared with the first, and so on. */
function compareContent(before: readonly Content[], after: readonly Content[]): readonly Content[] {
  const isSame = (a: Content, b: Content): boolean => JSON.stringify(a) === JSON.stringify(b);
  const found: Content[] = [];
  let gone: Content[] = [];
  let come: Content[] = [];
  const settle = (): void => {
    while (gone.length > 0 || come.length > 0) {
      const [a, b] = [gone[0], come[0]];
      const pair = a !== undefined && b !== undefined ? compareParts(a, b) : null;
      if (pair !== null) {
        found.push(pair);
        gone.shift();
        come.shift();
        continue;
      }
      if (a !== undefined) found.push(markContent(a, 'removed'));
      if (b !== undefined && (a === undefined || pair === null)) found.push(markContent(b, 'added'));
      gone.shift();
      come.shift();
    }
  };
  for (const step of steps(before, after, isSame)) {
    if (step.is === 'same') {
      settle();
      found.push(step.after);
    } else if (step.is === 'removed') gone = [...gone, step.value];
    else come = [...come, step.value];
  }
  settle();
  return found;
}

/** Null: they are of another kind, or tables with other columns. */
function compareParts(before: Content, after: Content): Content | null {
  if (before.is === 'table' || after.is === 'table') {
    if (before.is !== 'table' || after.is !== 'table') return null;
    if (JSON.stringify(before.columns) !== JSON.stringify(after.columns)) return null;
    return { ...after, rows: compareRows(before.rows, after.rows) };
  }
  return before.is === after.is ? { ...after, runs: compareRuns(before.runs, after.runs) } : null;
}

const markRuns = (runs: readonly Run[], change: Change): readonly Run[] =>
  runs.map((run) => ({ ...run, change }));

function markContent(part: Content, change: Change): Content {
  return part.is === 'table'
    ? { ...part, rows: part.rows.map((row) => markRow(row, change)), change }
    : { ...part, runs: markRuns(part.runs, change), change };
}

function markCell(cell: Cell, change: Change): Cell {
  return { ...cell, content: cell.content.map((part) => markContent(part, change)) };
}

function markRow(row: Row, change: Change): Row {
  const cells = Object.entries(row.cells).map(([key, cell]) => [key, markCell(cell, change)] as const);
  return { ...row, cells: Object.fromEntries(cells), change };
}

function markFact(fact: Fact, change: Change): Fact {
  return { ...fact, cell: markCell(fact.cell, change), change };
}

function markBlock(block: Block, change: Change): Block {
  switch (block.is) {
    case 'heading':
    case 'contents':
      return { ...block, change };
    case 'paragraph':
    case 'legend':
      return { ...block, runs: markRuns(block.runs, change), change };
    case 'front':
      return { ...block, facts: block.facts.map((fact) => markFact(fact, change)), change };
    case 'sheet':
      return {
        ...block,
        title: markRuns(block.title, change),
        state: markRuns(block.state, change),
        facts: block.facts.map((fact) => markFact(fact, change)),
        change,
      };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => markRow(row, change)),
        ...(block.note === undefined ? {} : { note: markRuns(block.note, change) }),
        change,
      };
  }
}

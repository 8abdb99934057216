import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Block, Content, Document, Run } from '../../../src/shared/documents/document';
import { registerSchema } from '../../../src/shared/register/register';
import { made } from './support';

const firms = ['resources/samples', 'tests/samples'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== 'facts.json')
    .map((name) => `${folder}/${name}`),
);

/** What French print asks for: a narrow no-break space before : ; ? ! and inside guillemets. */
function faultsIn(text: string): boolean {
  const words = text
    // Addresses and times of day keep their colon.
    .replace(/\b(https?|mailto):\S+/g, '')
    .replace(/\d:\d/g, '');
  return /(^|[^\u202f])[:;?!»]/.test(words) || /«(?!\u202f)/.test(words);
}

/** The words of a line as they are read on; what stands in another language follows its own rules. */
const lineOf = (runs: readonly Run[]): string =>
  runs.map((run) => (run.style === 'foreign' ? '' : run.text)).join('');

const linesOf = (content: readonly Content[]): readonly string[] =>
  content.flatMap((part) =>
    part.is === 'table'
      ? [
          ...part.columns.map(({ label }) => label),
          ...part.rows.flatMap((row) => Object.values(row.cells).flatMap((cell) => linesOf(cell.content))),
        ]
      : [lineOf(part.runs)],
  );

function linesOfBlock(block: Block): readonly string[] {
  switch (block.is) {
    case 'heading':
      return [block.text];
    case 'paragraph':
    case 'legend':
      return [lineOf(block.runs)];
    case 'contents':
      return [];
    case 'front':
      return block.facts.flatMap((fact) => [fact.label, ...linesOf(fact.cell.content)]);
    case 'sheet':
      return [
        block.header,
        lineOf(block.title),
        lineOf(block.state),
        ...block.facts.flatMap((fact) => [fact.label, ...linesOf(fact.cell.content)]),
      ];
    case 'table':
      return [
        block.title,
        lineOf(block.note ?? []),
        ...linesOf([{ is: 'table', columns: block.columns, rows: block.rows }]),
      ];
  }
}

const everyLine = (document: Document): readonly string[] => [
  document.title,
  document.law,
  document.edition,
  ...Object.values(document.words),
  ...document.grids.flatMap((grid) => [
    grid.title,
    ...grid.bands.flatMap((band) => [band.label, ...band.columns.map(({ label }) => label)]),
  ]),
  ...document.blocks.flatMap(linesOfBlock),
];

describe('A French document', () => {
  test.each(firms)('has a narrow no-break space at every high mark: %s', (firm) => {
    const register = registerSchema.parse(JSON.parse(readFileSync(firm, 'utf8')));
    for (const some of [
      { reader: 'own' },
      { reader: 'authority', extent: 'minimum', hideUnconfirmed: true },
      { reader: 'public', document: 'cameras' },
    ] as const) {
      const lines = everyLine(made(register, { language: 'fr', ...some }));
      expect(lines.length).toBeGreaterThan(10);
      expect(lines.filter(faultsIn)).toEqual([]);
    }
  });

  test('would be caught with an ordinary space, with none, and at a guillemet', () => {
    for (const text of ['Motif : la loi', 'Motif: la loi', 'dites «oui»', 'dites « oui »', 'a ; b'])
      expect(faultsIn(text), text).toBe(true);
    for (const text of ['Motif\u202f: la loi', '«\u202foui\u202f»', 'à 12:30, https://example.be'])
      expect(faultsIn(text), text).toBe(false);
  });
});

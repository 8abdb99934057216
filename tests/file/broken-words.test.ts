import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/main/render/html';
import { countLines, fitted, textWidth as measure } from '../../src/main/render/measure';
import { itemIndent, onPaper } from '../../src/main/render/paper-tables';
import { renderDocx } from '../../src/main/render/word';
import {
  factPadding,
  headOf,
  labelIndent,
  labelOf,
  labelWidth,
  smallPadding,
  spread,
  tableSize,
  textWidth,
  valueSize,
} from '../../src/main/render/word-xml';
import { makeDocument } from '../../src/shared/documents';
import type { Column, Content, Document, Row, Run } from '../../src/shared/documents/document';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import { hyphenated, pieces, softHyphen } from '../../src/shared/documents/seams';
import { registerSchema } from '../../src/shared/register/register';
import { type ScreenLanguage, screenLanguages } from '../../src/shared/register/text';
import { partsOf } from './fixtures/parts';
import { sampleDocument } from './fixtures/sample-document';

const firms = [
  ...['lobi-systems', 'senef-soft', 'selentic', 'luxifer', 'sendtex'].map(
    (name) => `tests/samples/${name}.json`,
  ),
  ...['bakery', 'accountant', 'software'].map((name) => `resources/samples/${name}.json`),
];

/** Pieces of a text, as its renderer writes it, that no line end divides and that are wider than `room` points. */
function tooWide(text: string, room: number, size: number, face: 'regular' | 'bold' = 'regular'): string[] {
  return text
    .split(/[ \t\n]+/)
    .flatMap((word) => word.split(pieces))
    .filter((piece) => measure(piece.replace(softHyphen, '-'), size, face) > room);
}

const joined = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

function inContent(content: readonly Content[], width: number, size: number): string[] {
  return content.flatMap((part) => {
    if (part.is === 'table') return inTable(part.columns, part.rows, width);
    const room = width / 20 - (part.is === 'item' ? itemIndent : 0);
    return tooWide(joined(fitted(part.runs, { size, bold: false }, room)), room, size);
  });
}

function inTable(columns: readonly Column[], rows: readonly Row[], total: number): string[] {
  const widths = spread(columns, rows, total);
  return columns.flatMap((column, index) => {
    const width = (widths[index] ?? 0) - 2 * smallPadding.side;
    return [
      ...tooWide(headOf(column, widths[index] ?? 0), width / 20, tableSize, 'bold'),
      ...rows.flatMap((row) => inContent(row.cells[column.key]?.content ?? [], width, tableSize)),
    ];
  });
}

/** Every word of a document that its Word file would break where the line ends and not where a word has a seam. */
function brokenWords(document: Document): string[] {
  return onPaper(document).blocks.flatMap((block) => {
    if (block.is === 'table') return block.excelOnly ? [] : inTable(block.columns, block.rows, textWidth);
    if (block.is !== 'sheet' && block.is !== 'front') return [];
    return block.facts.flatMap((fact) => [
      ...tooWide(labelOf(fact), (labelWidth - labelIndent - factPadding.right) / 20, valueSize, 'bold'),
      ...inContent(fact.cell.content, textWidth - labelWidth - factPadding.right, valueSize),
    ]);
  });
}

const documentOf = (path: string, language: ScreenLanguage): Document =>
  makeDocument(
    registerSchema.parse(JSON.parse(readFileSync(path, 'utf8'))),
    documentOptionsSchema.parse({ language, date: '2026-11-22' }),
  );

describe('The registers of the five firms and the three samples', () => {
  it.each(firms.flatMap((path) => screenLanguages.map((language) => [path, language] as const)))(
    '%s in %s: no word is broken at an arbitrary letter',
    (path, language) => {
      expect(brokenWords(documentOf(path, language))).toEqual([]);
    },
  );

  it.each(screenLanguages)(
    'in %s: no article of an open point is cut behind its `art.` or between its brackets',
    (language) => {
      const cut = firms.flatMap((path) =>
        onPaper(documentOf(path, language)).blocks.flatMap((block) => {
          if (block.is !== 'table' || !block.columns.some(({ key }) => key === 'article')) return [];
          const widths = spread(block.columns, block.rows, textWidth);
          const width = widths[block.columns.findIndex(({ key }) => key === 'article')] ?? 0;
          return block.rows
            .flatMap((row) => row.cells['article']?.content ?? [])
            .flatMap((part) => (part.is === 'table' ? [] : joined(part.runs).split(/(?<!art\.)\s+/i)))
            .filter((article) => measure(article, tableSize) > (width - 2 * smallPadding.side) / 20);
        }),
      );
      expect(cut).toEqual([]);
    },
  );
});

const table = (text: string, columns = 6): Document => ({
  ...sampleDocument(),
  blocks: [
    {
      is: 'table',
      key: 'annex',
      title: 'Annex',
      sheetName: 'Annex',
      inContents: true,
      columns: Array.from({ length: columns }, (_, index) => ({ key: `c${index}`, label: 'Kop', width: 20 })),
      rows: [
        {
          key: '1',
          cells: Object.fromEntries(
            Array.from({ length: columns }, (_, index) => [
              `c${index}`,
              { content: [{ is: 'paragraph', runs: [{ text }] }] },
            ]),
          ),
        },
      ],
    },
  ],
});

describe('A word that is longer than its column', () => {
  const compound = 'Gegevensbeschermingseffectbeoordeling';

  it('gets invisible hyphens at the seams of the compound, in Word and in the PDF', async () => {
    const [file = new Uint8Array()] = await renderDocx(table(compound));
    const body = partsOf(file).get('word/document.xml') ?? '';
    expect(body).toMatch(
      />Gegevens<\/w:t><w:softHyphen\/><w:t xml:space="preserve">beschermings<\/w:t><w:softHyphen\/>/,
    );
    expect(renderHtml(table(compound))).toContain('Gegevens\u00adbeschermings\u00adeffect\u00adbeoordeling');
    expect(brokenWords(table(compound))).toEqual([]);
  });

  it('gets none where it fits', async () => {
    const [file = new Uint8Array()] = await renderDocx(table(compound, 2));
    expect(partsOf(file).get('word/document.xml')).not.toContain('softHyphen');
    expect(renderHtml(table(compound, 2))).not.toContain(softHyphen);
  });

  it.each([
    ['verwerkingsverantwoordelijke', 80, 'verwerkings-verantwoordelijke'],
    ['Arbeidsongevallenverzekeraar', 90, 'Arbeids-ongevallen-verzekeraar'],
    ['(Standaardcontractbepalingen),', 90, '(Standaard-contract-bepalingen),'],
    ['pseudonymisation', 50, 'pseu-do-ny-mi-sa-tion'],
    ['complémentaires', 45, 'com-plémen-taires'],
  ])('%s breaks as a reader expects', (word, room, broken) => {
    const made = hyphenated(word, room, (text) => measure(text, tableSize));
    expect(made.replaceAll(softHyphen, '')).toBe(word);
    expect(made.replaceAll(softHyphen, '-')).toBe(broken);
  });

  it.each([
    'https://www.gegevensbeschermingsautoriteit.be/privacy',
    'functionaris@gegevensbescherming.example',
    'verwerkingsregister_2026.xlsx',
  ])('%s gets no hyphen: somebody will copy it', (address) => {
    expect(hyphenated(address, 40, (text) => measure(text, tableSize))).toBe(address);
  });

  it('takes the lines in which it is broken when pages are counted', () => {
    const stretch = (text: string) => [{ text, size: tableSize, face: 'regular' as const }];
    const room = measure('beschermings-', tableSize) + 2;
    expect(countLines(stretch('Gegevens\u00adbeschermings\u00adeffect\u00adbeoordeling'), room)).toBe(4);
    expect(countLines(stretch('Gegevens\u00adbeschermings\u00adeffect\u00adbeoordeling'), 400)).toBe(1);
  });

  it('keeps its styles and its marks when it runs over several stretches of text', () => {
    const runs: readonly Run[] = [
      { text: 'verwerkings', style: 'strong' },
      { text: 'verantwoordelijke', openPoint: 3 },
    ];
    const made = fitted(runs, { size: tableSize, bold: false }, 90);
    expect(made.map(({ style, openPoint }) => [style, openPoint])).toEqual([
      ['strong', undefined],
      [undefined, 3],
    ]);
    expect(joined(made).replaceAll(softHyphen, '-')).toBe('verwerkings-verantwoordelijke');
  });
});

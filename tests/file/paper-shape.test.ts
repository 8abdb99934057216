import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read as readBook, utils } from 'xlsx';
import { renderXlsx } from '../../src/main/render/excel';
import { textWidth as measure } from '../../src/main/render/measure';
import { onPaper } from '../../src/main/render/paper-tables';
import { spread, textWidth } from '../../src/main/render/word-xml';
import { makeDocument } from '../../src/shared/documents';
import { dense } from '../../src/shared/documents/dense';
import { type Block, type Content, plainText } from '../../src/shared/documents/document';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import { registerSchema } from '../../src/shared/register/register';
import { screenLanguages } from '../../src/shared/register/text';

const software = registerSchema.parse(JSON.parse(readFileSync('resources/samples/software.json', 'utf8')));
const documentIn = (language: 'en' | 'nl' | 'fr') =>
  makeDocument(software, documentOptionsSchema.parse({ language, date: '2026-11-22' }));
const tablesOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.is === 'table' ? [block] : []));
const line = (text: string): Content => ({ is: 'item', runs: [{ text }] });

describe.each(screenLanguages)('The annexes on paper, in %s', (language) => {
  const document = documentIn(language);
  const paper = onPaper(document);

  it('have at most six columns, and lose no word of the others', () => {
    const whole = new Map(tablesOf(document.blocks).map((table) => [table.key, table]));
    for (const table of tablesOf(paper.blocks)) {
      if (table.excelOnly) continue;
      expect(table.columns.length).toBeLessThanOrEqual(6);
      for (const key of whole.get(table.key)?.folded?.columns ?? [])
        for (const [index, row] of (whole.get(table.key)?.rows ?? []).entries()) {
          const details = plainText(table.rows[index]?.cells['details']?.content ?? []);
          expect(details).toContain(plainText(row.cells[key]?.content ?? []));
        }
    }
  });

  it('name the points of Article 28(3) by letters, with a key before the table', () => {
    const agreements = tablesOf(paper.blocks).find(({ key }) => key === 'agreements');
    const details = agreements?.rows.map((row) => plainText(row.cells['details']?.content ?? [])).join('\n');
    expect(details).toContain('(a), (b)');
    const key = agreements?.note?.map(({ text }) => text).join('') ?? '';
    for (const letter of 'abcdefgh') expect(key).toContain(`(${letter}) `);
  });

  it('leave every word of a heading whole', () => {
    for (const table of tablesOf(paper.blocks)) {
      if (table.excelOnly) continue;
      const widths = spread(table.columns, table.rows, textWidth);
      for (const [index, { label }] of table.columns.entries())
        for (const word of label.split(/[\s/-]+/))
          expect(measure(word, 9.5, 'bold'), `${table.key}: ${word}`).toBeLessThan(
            (widths[index] ?? 0) / 20 - 11,
          );
    }
  });
});

describe('Short answers', () => {
  it('share a line, and long ones keep their own', () => {
    const long = 'A sentence that is much longer than what fits beside another one';
    expect(
      dense([line('A: yes'), line('B: no'), line(long), line('C: 3')]).map((each) => plainText([each])),
    ).toEqual(['A: yes · B: no', long, 'C: 3']);
  });
});

describe('Rows of the workbook', () => {
  it('are as tall as their longest text, up to what a spreadsheet allows', () => {
    const book = readBook(renderXlsx(documentIn('en')), { cellStyles: true });
    const name = book.SheetNames[1] ?? '';
    const sheet = book.Sheets[name];
    const heights = (sheet?.['!rows'] ?? []).map((row) => row?.hpt ?? 0);
    expect(Math.max(...heights)).toBeLessThanOrEqual(409);
    const widths = (sheet?.['!cols'] ?? []).map((column) => column?.width ?? 0);
    const { e } = utils.decode_range(sheet?.['!ref'] ?? 'A1');
    for (let r = 5; r <= e.r; r += 1)
      for (let c = 0; c < e.c; c += 1) {
        const text = String(sheet?.[utils.encode_cell({ r, c })]?.v ?? '');
        const lines = text
          .split('\n')
          .reduce(
            (sum, each) => sum + Math.max(1, Math.ceil(measure(each, 10) / ((widths[c] ?? 0) * 5.25))),
            0,
          );
        expect(heights[r] ?? 0, `${name} row ${r + 1}, column ${c + 1}`).toBeGreaterThanOrEqual(
          Math.min(409, lines * 12),
        );
      }
  });
});

describe('The camera register', () => {
  it('says on its first page whose it is and which edition, not what the other register says', () => {
    const bakery = registerSchema.parse(JSON.parse(readFileSync('resources/samples/bakery.json', 'utf8')));
    const document = makeDocument(
      bakery,
      documentOptionsSchema.parse({
        document: 'cameras',
        reader: 'authority',
        language: 'nl',
        date: '2026-11-22',
      }),
    );
    const front = document.blocks.find((block) => block.is === 'front');
    expect(front?.facts.map(({ key }) => key)).toEqual(['organisation', 'dpo', 'edition']);
    expect(front?.facts[0]?.label).toBe('Verwerkingsverantwoordelijke');
  });

  it.each([
    ['nl', 'Wet van 21 maart 2007'],
    ['fr', 'Loi du 21 mars 2007'],
  ] as const)('names its laws in the words of %s', (language, law) => {
    const bakery = registerSchema.parse(JSON.parse(readFileSync('resources/samples/bakery.json', 'utf8')));
    const document = makeDocument(
      bakery,
      documentOptionsSchema.parse({ document: 'cameras', language, date: '2026-11-22' }),
    );
    const said = JSON.stringify(document.blocks);
    // Not once more for each camera.
    expect(said.toLowerCase().split(law.toLowerCase()).length - 1).toBeLessThanOrEqual(2);
    expect(said.toLowerCase()).toContain(law.toLowerCase());
    expect(said).not.toMatch(/\b(Act|Decree) of\b/);
  });
});

it('A column of short texts gives its room to one whose long text makes the rows tall', () => {
  const column = (key: string, label: string) => ({ key, label, width: 20 });
  const long =
    'The supplier showed the order of another customer for twenty minutes after an update. '.repeat(3);
  const said = (text: string) => ({ content: [{ is: 'paragraph' as const, runs: [{ text }] }] });
  const rows = Array.from({ length: 5 }, (_, index) => ({
    key: `row${index}`,
    cells: { on: said('20 November 2026, 14:30'), until: said('23 November 2026, 14:30'), facts: said(long) },
  }));
  const [on = 0, , facts = 0] = spread(
    [column('on', 'Known on'), column('until', 'Until'), column('facts', 'Facts')],
    rows,
    textWidth,
  );
  expect(facts).toBeGreaterThan(3 * on);
});

import { readFileSync } from 'node:fs';
import { Workbook } from '@cj-tech-master/excelts';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Cut, renderXlsx } from '../../src/main/render/excel';
import { makeDocument } from '../../src/shared/documents';
import type { Document, Row } from '../../src/shared/documents/document';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import { registerSchema } from '../../src/shared/register/register';
import { childrenOf, faultOf, partsOf } from './fixtures/parts';
import { sampleDocument } from './fixtures/sample-document';

/** The standard's order of what may stand in a worksheet (CT_Worksheet), as far as it is used. */
const order = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'autoFilter',
  'mergeCells',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'ignoredErrors',
];

const read = async (file: Uint8Array): Promise<Workbook> => {
  const book = new Workbook();
  await book.xlsx.load(Buffer.from(file));
  return book;
};

/** A document of one table with one column of texts. */
function texts(values: readonly string[]): Document {
  const rows = values.map(
    (text, index): Row => ({
      key: `r${index}`,
      cells: { text: { content: [{ is: 'paragraph', runs: [{ text }] }] } },
    }),
  );
  return {
    ...sampleDocument(),
    grids: [],
    blocks: [
      {
        is: 'table',
        key: 't',
        title: 'T',
        sheetName: 'T',
        columns: [{ key: 'text', label: 'Text', width: 40 }],
        rows,
        inContents: false,
      },
    ],
  };
}

const hostile = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '=HYPERLINK("http://x","y")',
  '_x0041_',
  "'quoted",
  '<b>&amp;</b>',
  'a\nb',
  ' spaces ',
  '1E5',
  '2024-01-01',
  'TRUE',
  '#REF!',
  '👩‍🍳',
  ']]>',
  '00123',
];

describe('The register as a workbook', () => {
  const document = sampleDocument();
  let file: Uint8Array;
  let book: Workbook;
  let parts: ReadonlyMap<string, string>;
  beforeAll(async () => {
    file = renderXlsx(document);
    parts = partsOf(file);
    book = await read(file);
  });

  it('is well-formed in every part', () => {
    for (const [path, xml] of parts) expect(`${path}: ${faultOf(xml)}`).toBe(`${path}: null`);
  });

  it('keeps the order of the standard in every sheet', () => {
    for (const [path, xml] of parts) {
      if (!path.startsWith('xl/worksheets/sheet')) continue;
      const places = childrenOf(xml).map((name) => order.indexOf(name));
      expect(places, path).not.toContain(-1);
      expect(
        [...places].sort((a, b) => a - b),
        path,
      ).toEqual(places);
    }
  });

  it('names About, the grids, the tables and a sheet per record', () => {
    const names = book.worksheets.map((sheet) => sheet.name);
    expect(names.slice(0, 5)).toEqual([
      'About',
      'Controller 30(1)',
      'Processor 30(2)',
      'Open points',
      'Retention',
    ]);
    expect(names).toContain('A-01');
    expect(names.every((name) => name.length <= 31)).toBe(true);
  });

  it('freezes panes under row 5 and right of column B, filters row 5 and repeats titles in print', () => {
    const sheet = book.getWorksheet('Controller 30(1)');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 5 });
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain('<autoFilter ref="A5:N13"');
    expect(parts.get('xl/workbook.xml')).toContain('$A:$B,&apos;Controller 30(1)&apos;!$4:$5');
    expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9 });
    // Every word of the heading fits, and sentences are read with ease.
    expect(sheet?.getColumn(3).width).toBeGreaterThan(22);
  });

  it('groups what is kept by choice, and prints whole bands per page', () => {
    const xml = parts.get('xl/worksheets/sheet2.xml') ?? '';
    expect(xml.match(/outlineLevel="1"/g)).toHaveLength(4);
    expect(xml).toMatch(/<colBreaks count="\d"/);
  });

  it('prints required headings white on red with ■, and a gap in its own look', () => {
    const sheet = book.getWorksheet('Controller 30(1)');
    const head = sheet?.getCell('C5');
    expect(JSON.stringify(head?.fill)).toContain('8C2318');
    expect(head?.text).toBe('■ Purposes of the processing\nArt. 30(1)(b)');
    const gap = sheet?.getCell('M6');
    expect(JSON.stringify(gap?.fill)).toContain('F1EDE2');
    expect(gap?.text).toBe('Not determined6');
    expect(JSON.stringify(sheet?.getCell('K5').fill)).toContain('E9E6DF');
  });

  it('writes dates as dates and numbers as numbers', () => {
    const date = book.getWorksheet('Controller 30(1)')?.getCell('L6');
    expect(date?.value).toEqual(new Date('2024-03-01T00:00:00Z'));
    expect(String(date?.numFmt).replaceAll('\\', '')).toBe('yyyy-mm-dd');
    expect(book.getWorksheet('Open points')?.getCell('A5').value).toBe(1);
  });

  it('carries the stable id of every record', () => {
    const sheet = book.getWorksheet('Controller 30(1)');
    expect(sheet?.getCell('O6').value).toBe('id-A-01');
    expect(sheet?.getColumn(15).hidden).toBe(true);
    expect(book.getWorksheet('Retention')?.getCell('E5').value).toBe('rule-1');
  });

  it('names the firm as author', () => {
    expect(parts.get('docProps/core.xml')).toContain('<dc:creator>Bakkerij Van den Broeck BV</dc:creator>');
    expect(parts.get('docProps/core.xml')).toContain('xsi:type="dcterms:W3CDTF">2026-11-21T00:00:00Z');
  });

  it('makes equal bytes of an equal document', () => {
    expect(Buffer.compare(renderXlsx(document), file)).toBe(0);
  });

  it('never reads what was typed as a formula, a number or a date', async () => {
    const made = renderXlsx(texts(hostile));
    for (const [path, xml] of partsOf(made)) if (path.includes('sheet')) expect(xml).not.toMatch(/<f[ >]/);
    const sheet = (await read(made)).getWorksheet('T');
    for (const [index, text] of hostile.entries()) expect(sheet?.getCell(`A${index + 5}`).value).toBe(text);
  });

  it('stays well-formed whatever a person types', () => {
    const anything = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
      .map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(fc.array(anything, { minLength: 1, maxLength: 10 }), (values) => {
        const document = texts(values);
        const named = {
          ...document,
          firm: values[0] ?? '',
          title: values[0] ?? '',
          edition: values[0] ?? '',
        };
        for (const [path, xml] of partsOf(renderXlsx(named)))
          expect(`${path}: ${faultOf(xml)}`).toBe(`${path}: null`);
      }),
      { numRuns: 40 },
    );
  });

  it('tells which cell was cut', () => {
    const cuts: Cut[] = [];
    renderXlsx(texts(['x'.repeat(40_000)]), undefined, (cut) => cuts.push(cut));
    expect(cuts).toEqual([{ sheet: 'T', row: 'T', column: 'Text', characters: 40_000 }]);
  });

  it('counts its progress to the end', () => {
    const steps: [number, number][] = [];
    renderXlsx(document, (done, of) => steps.push([done, of]));
    expect(steps.at(-1)?.[0]).toBe(steps.at(-1)?.[1]);
    expect(steps.map(([done]) => done)).toEqual([...steps.map(([done]) => done)].sort((a, b) => a - b));
  });
});

describe('The workbook of a firm, read by another reader than its writer', () => {
  let firm: Workbook;
  beforeAll(async () => {
    const register = registerSchema.parse(
      JSON.parse(readFileSync('resources/samples/software.json', 'utf8')),
    );
    firm = await read(
      renderXlsx(makeDocument(register, documentOptionsSchema.parse({ language: 'en', date: '2026-11-22' }))),
    );
  });

  it('prints every sheet on A4, wide ones in landscape, tables one page wide with their head on each page', () => {
    const tables = firm.worksheets.filter(({ views }) => views[0]?.state === 'frozen');
    expect(tables.length).toBeGreaterThan(10);
    for (const { name, pageSetup, autoFilter, columns } of tables) {
      expect(pageSetup, name).toMatchObject({ orientation: 'landscape', paperSize: 9 });
      expect(pageSetup.printTitlesRow, name).toMatch(/^\$?\d+:\$?\d+$/);
      expect(autoFilter, name).toBeTruthy();
      if (/^(Controller|Processor)/.test(name)) continue;
      const across = columns.reduce((sum, { width = 0, hidden }) => sum + (hidden ? 0 : width * 5.25), 0);
      expect([pageSetup.fitToPage, (across * (pageSetup.scale ?? 100)) / 100 <= 785], name).toEqual([
        false,
        true,
      ]);
    }
  });

  it('holds dates as dates, shown as yyyy-mm-dd, and every other cell as text or number', () => {
    const dates: string[] = [];
    const kinds = new Set<string>();
    for (const sheet of firm.worksheets)
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.value instanceof Date) {
            dates.push(cell.value.toISOString());
            expect(cell.numFmt).toBe('yyyy-mm-dd');
          } else
            kinds.add(
              typeof cell.value === 'object' && cell.value !== null
                ? Object.keys(cell.value).join()
                : typeof cell.value,
            );
        }),
      );
    expect(dates.length).toBeGreaterThan(0);
    for (const date of dates) expect(date).toMatch(/T00:00:00\.000Z$/);
    expect([...kinds].filter((kind) => /formula|error|hyperlink/.test(kind))).toEqual([]);
  });

  it('groups the columns kept by choice in an outline that folds to the left', () => {
    const sheet = firm.worksheets.find(({ name }) => name.startsWith('Controller'));
    const levels = Array.from({ length: 30 }, (_, index) => sheet?.getColumn(index + 1).outlineLevel ?? 0);
    expect(levels.some((level) => level === 1)).toBe(true);
    expect(levels[0]).toBe(0);
  });
});

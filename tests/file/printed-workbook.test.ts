import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { read, utils } from 'xlsx';
import { renderXlsx } from '../../src/main/render/excel';
import { type BookSheet, rowBreaks, withoutLastPage } from '../../src/main/render/excel-sheets';
import { makeDocument } from '../../src/shared/documents';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import { registerSchema } from '../../src/shared/register/register';
import { screenLanguages } from '../../src/shared/register/text';
import { partsOf } from './fixtures/parts';
import { sampleDocument } from './fixtures/sample-document';

/** A sheet of four head rows, of which the last is printed again on each page. */
const sheet: BookSheet = {
  name: 'Table',
  title: 'Table',
  rowCount: 0,
  rows: () => [],
  columns: [],
  merges: [],
  head: { row: 3, from: 3, lastFilterColumn: 1 },
  fixedColumns: 0,
  landscape: true,
  print: { scale: 100, columnBreaks: [] },
};
/** Row heights of a sheet: its head, and so many rows of 60 points. Eight of them fit a page beside the head. */
const heights = (rows: number): readonly number[] => [20, 20, 0, 20, ...new Array<number>(rows).fill(60)];
const pagesOf = (rows: number): readonly number[] => {
  const starts = [4, ...rowBreaks(sheet, heights(rows)), rows + 4];
  return starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
};

describe('The last printed page of a sheet', () => {
  it('is the only one where all rows fit it', () => {
    expect(pagesOf(7)).toEqual([7]);
  });
  it('takes rows from the page before, which keeps as many', () => {
    expect(pagesOf(9)).toEqual([5, 4]);
  });
  it('holds no row or two alone', () => {
    for (let rows = 1; rows < 60; rows += 1) {
      const pages = pagesOf(rows);
      if (pages.length > 1) expect(pages.at(-1), `${rows} rows`).toBeGreaterThan(2);
      expect(pages.reduce((sum, each) => sum + each, 0)).toBe(rows);
    }
  });
  it('of a grid holds no row alone where a program finds more room than was counted', () => {
    const grid: BookSheet = { ...sheet, head: { row: 4, from: 3, lastFilterColumn: 8 } };
    const rows = [
      24,
      18,
      18,
      18,
      57,
      ...[7, 2, 3].flatMap((n, at) => new Array<number>(n).fill(at === 1 ? 94.6 : 107.4)),
    ];
    expect(rowBreaks({ ...grid, print: { scale: 75, columnBreaks: [6] } }, rows)).toEqual([9, 14]);
  });
  it('is left as it is where the sheet is one page wide whatever its size', () => {
    expect(rowBreaks({ ...sheet, print: null }, heights(8))).toEqual([]);
  });
});

describe('A sheet of which a few rows would stand on a last page', () => {
  const printed = (rows: number): number => withoutLastPage(sheet, heights(rows)).print?.scale ?? 0;
  it('is printed a little smaller', () => {
    expect(printed(9)).toBeLessThan(100);
    expect(printed(9)).toBeGreaterThanOrEqual(80);
    expect(rowBreaks(withoutLastPage(sheet, heights(9)), heights(9))).toEqual([]);
  });
  it('keeps its size where it fits its page, where its last page is filled and where it would get too small', () => {
    for (const rows of [4, 7, 13]) expect(printed(rows), `${rows} rows`).toBe(100);
    const small = { ...sheet, print: { scale: 61, columnBreaks: [] } };
    const most = heights(40);
    expect(withoutLastPage(small, most).print?.scale).toBeGreaterThanOrEqual(60);
  });
});

describe.each(screenLanguages)('The workbook of a firm, in %s', (language) => {
  const register = registerSchema.parse(JSON.parse(readFileSync('resources/samples/software.json', 'utf8')));
  const file = renderXlsx(
    makeDocument(register, documentOptionsSchema.parse({ language, date: '2026-11-22' })),
  );
  const book = read(file);
  const rowsOf = (name: string): readonly (readonly unknown[])[] =>
    utils.sheet_to_json(book.Sheets[name] ?? {}, { header: 1, defval: '' });

  test('shows no ids: they stand in one hidden column at the end', () => {
    for (const [index, name] of book.SheetNames.entries()) {
      const head = rowsOf(name).find((row) => row.at(-1) === 'id');
      if (head === undefined) continue;
      expect(head.filter((label) => String(label).toLowerCase() === 'id')).toHaveLength(1);
      const xml = partsOf(file).get(`xl/worksheets/sheet${index + 1}.xml`) ?? '';
      expect([...xml.matchAll(/<col [^>]*>/g)].at(-1)?.[0]).toContain('hidden="1"');
    }
  });

  test('has no empty column in a catalogue, and a table of facts keeps all of its columns', () => {
    for (const name of book.SheetNames.slice(4)) {
      const rows = rowsOf(name);
      const head = rows[3] ?? [];
      if (book.SheetNames.slice(-3).includes(name)) expect(head.length, name).toBeGreaterThan(7);
      else
        for (const column of head.keys())
          expect(
            rows.slice(4).some((row) => row[column] !== ''),
            `${name}: ${head[column]}`,
          ).toBe(true);
    }
  });

  test('gives no printed page to one column, however long its text in one record', () => {
    const bakery = registerSchema.parse(JSON.parse(readFileSync('resources/samples/bakery.json', 'utf8')));
    const options = documentOptionsSchema.parse({ language, date: '2026-11-22' });
    const xml = partsOf(renderXlsx(makeDocument(bakery, options))).get('xl/worksheets/sheet2.xml') ?? '';
    const columns = [...xml.matchAll(/<col min[^>]*>/g)].filter(([column]) => !column.includes('hidden'));
    const breaks = /<colBreaks.*?<\/colBreaks>/.exec(xml)?.[0] ?? '';
    const starts = [2, ...[...breaks.matchAll(/id="(\d+)"/g)].map(([, id]) => Number(id)), columns.length];
    const held = starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
    expect(held.length).toBeLessThanOrEqual(4);
    expect(Math.min(...held)).toBeGreaterThan(1);
  });

  test('breaks no long word of a table, such as the name of a role', () => {
    for (const [index, name] of book.SheetNames.entries()) {
      const rows = rowsOf(name);
      if (rows[3]?.at(-1) !== 'id') continue;
      const xml = partsOf(file).get(`xl/worksheets/sheet${index + 1}.xml`) ?? '';
      const widths = [...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
      for (const row of rows.slice(4))
        for (const [at, cell] of row.slice(0, -1).entries())
          for (const [word] of String(cell).matchAll(/(?<=^|\s)\p{L}{12,34}(?=\s|$)/gu))
            expect(widths[at], word).toBeGreaterThan(word.length);
    }
  });

  test('cuts off no title where a sheet goes on across pages', () => {
    for (const name of book.SheetNames.slice(1, 3)) {
      const [title] = rowsOf(name);
      expect(title?.slice(0, 2)).toEqual(['', '']);
      expect(title?.[2]).not.toBe('');
    }
  });

  test('keeps the note of a table within its columns', () => {
    const name = book.SheetNames.find((each) =>
      (book.Sheets[each]?.['!merges'] ?? []).some(({ s }) => s.r === 2),
    );
    expect(String(rowsOf(name ?? '')[2]?.[0])).toContain('28(3)');
  });
});

test('the foot of a printed page says its whole date, however long the titles are', () => {
  const document = sampleDocument();
  const parts = partsOf(
    renderXlsx({
      ...document,
      firm: 'R&D '.repeat(30),
      edition: 'Draft of 23 November 2026',
      blocks: document.blocks.map((block) =>
        block.is === 'table' ? { ...block, title: 'Tom & Daughters '.repeat(9) } : block,
      ),
    }),
  );
  const feet = [...parts].flatMap(([path, xml]) =>
    path.startsWith('xl/worksheets/')
      ? [...xml.matchAll(/<oddFooter>(.*?)<\/oddFooter>/g)].map(([, foot]) => foot ?? '')
      : [],
  );
  expect(feet.length).toBeGreaterThan(1);
  for (const foot of feet) {
    const plain = foot.replaceAll('&amp;', '&');
    expect(plain).toContain(' · Draft of 23 November 2026&R');
    expect(plain.length).toBeLessThanOrEqual(255);
    expect(plain.replaceAll('&&', '')).not.toMatch(/&(?![LCRPN8])/);
  }
});

test('a table has the width of its printed page where its texts need it, and one page across', () => {
  const register = registerSchema.parse(JSON.parse(readFileSync('resources/samples/software.json', 'utf8')));
  const options = documentOptionsSchema.parse({ language: 'fr', date: '2026-11-22' });
  const parts = partsOf(renderXlsx(makeDocument(register, options)));
  const book = read(renderXlsx(makeDocument(register, options)));
  const at = book.SheetNames.indexOf('Points ouverts');
  const xml = parts.get(`xl/worksheets/sheet${at + 1}.xml`) ?? '';
  const widths = [...xml.matchAll(/<col ([^>]*)\/>/g)]
    .filter(([, given]) => !given?.includes('hidden'))
    .flatMap(([, given = '']) => {
      const value = (name: string): number => Number(new RegExp(`${name}="([\\d.]+)"`).exec(given)?.[1]);
      return new Array<number>(value('max') - value('min') + 1).fill(value('width'));
    });
  const points = widths.reduce((sum, width) => sum + width * 5.25, 0);
  // A landscape page has 785 points between its margins.
  expect(points).toBeGreaterThan(700);
  expect(points).toBeLessThan(786);
  expect(xml).toContain('scale="100"');
});

test('a number that is too long to stand beside a title has its own column in the workbook', () => {
  const register = registerSchema.parse(JSON.parse(readFileSync('resources/samples/bakery.json', 'utf8')));
  const options = documentOptionsSchema.parse({ document: 'breaches', language: 'nl', date: '2026-11-22' });
  const book = read(renderXlsx(makeDocument(register, options)));
  const rows: readonly (readonly unknown[])[] = utils.sheet_to_json(
    book.Sheets[book.SheetNames[1] ?? ''] ?? {},
    { header: 1, defval: '' },
  );
  expect(rows.at(-1)?.slice(0, 2)).toEqual(['I-2026-1', 'Vertrouwelijkheid']);
});

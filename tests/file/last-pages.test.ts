import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/main/render/html';
import { renderDocx } from '../../src/main/render/word';
import { factHeight, pagesOf, paragraphHeight, startOfEnd } from '../../src/main/render/word-pages';
import { plan } from '../../src/main/render/word-plan';
import { closePadding } from '../../src/main/render/word-xml';
import type { Document } from '../../src/shared/documents/document';
import { partsOf } from './fixtures/parts';
import { sampleDocument } from './fixtures/sample-document';

const row = (page: number, height = 40, breaks = false) => ({ page, height, breaks });

describe('The last page of a sheet', () => {
  it('takes rows from the page before when one row would stand there alone', () => {
    expect(startOfEnd([row(1), row(1), row(1), row(1), row(2)], { page: 2, y: 40 })).toBe(2);
  });
  it('gives a row that is not small company too', () => {
    expect(startOfEnd([row(1), row(1), row(2, 150)], { page: 2, y: 150 })).toBe(1);
  });
  it('is left as it is when it is full enough, or the only one', () => {
    expect(startOfEnd([row(1), row(1), row(2), row(2), row(2)], { page: 2, y: 120 })).toBe(null);
    expect(startOfEnd([row(1), row(1), row(2, 230)], { page: 2, y: 230 })).toBe(null);
    expect(startOfEnd([row(1), row(1)], { page: 1, y: 80 })).toBe(null);
  });
  it('takes none that breaks over pages, and leaves no wide gap', () => {
    expect(startOfEnd([row(1), row(1, 400, true), row(2)], { page: 2, y: 40 })).toBe(null);
    expect(startOfEnd([row(1), row(1, 260), row(2)], { page: 2, y: 40 })).toBe(null);
  });
  it('takes the row along that may turn out to fit the page before: the others would stand there alone', () => {
    const mayStay = { ...row(2, 60), mayStay: true };
    expect(startOfEnd([row(1), row(1), mayStay, row(2), row(2)], { page: 2, y: 140 })).toBe(2);
  });
  it('leaves a row on the first page, under the title', () => {
    expect(startOfEnd([row(1), row(2)], { page: 2, y: 40 })).toBe(null);
  });
});

/** One sheet of so many short rows, without a list of contents before it. */
const sheetOf = (rows: number): Document => ({
  ...sampleDocument(),
  blocks: [
    {
      is: 'sheet',
      key: 'sheet',
      grid: 'controller',
      reference: 'A-01',
      title: [{ text: 'Payroll' }],
      state: [],
      header: '',
      facts: Array.from({ length: rows }, (_, index) => ({
        key: `fact${index}`,
        label: `Label ${index}`,
        article: 'Art. 30',
        level: 'required' as const,
        cell: { content: [{ is: 'paragraph' as const, runs: [{ text: 'Value' }] }] },
      })),
      source: { noun: 'activity', id: 'a' },
    },
  ],
});

it('In Word, rows go over to the last page with the one that would stand there alone', async () => {
  const ends: number[] = [];
  for (let rows = 15; rows < 30; rows += 1) {
    const [file = new Uint8Array()] = await renderDocx(sheetOf(rows));
    const body = partsOf(file).get('word/document.xml') ?? '';
    expect(body.match(/Label \d+/g)).toHaveLength(rows);
    const [, last] = body.split('<w:pageBreakBefore/>');
    if (last !== undefined) ends.push(last.match(/Label \d+/g)?.length ?? 0);
  }
  expect(ends.length).toBeGreaterThan(0);
  expect(Math.min(...ends)).toBeGreaterThan(2);
});

it('On a printed page the last rows keep together', () => {
  expect(renderHtml(sheetOf(20))).toMatch(
    /\.facts > tbody > tr:nth-last-child\(-n\+2\)[^}]*break-before: avoid/,
  );
});

/** A text of so many lines, then a heading with a table under it, as in a notice. */
const textOf = (lines: number): Document => ({
  ...sampleDocument(),
  kind: 'notice',
  blocks: [
    ...Array.from({ length: lines }, (_, index) => ({
      is: 'paragraph' as const,
      key: `line${index}`,
      runs: [{ text: 'Line' }],
    })),
    { is: 'heading', key: 'h', level: 1, text: 'Readers', inContents: true, startsPage: false },
    {
      is: 'table',
      key: 't',
      title: '',
      sheetName: 'Readers',
      inContents: false,
      columns: [{ key: 'c', label: 'Who', width: 20 }],
      rows: Array.from({ length: 9 }, (_, index) => ({
        key: `r${index}`,
        cells: { c: { content: [{ is: 'paragraph' as const, runs: [{ text: `Reader ${index}` }] }] } },
      })),
    },
  ],
});

it('In Word, a table under a heading goes to the next page with it when its first row might not fit', async () => {
  const line = paragraphHeight('Note', [{ text: 'Line' }], 450);
  const room = 728 - paragraphHeight('Heading1', [{ text: 'Readers' }], 450) - 40;
  let moved = 0;
  for (let lines = 20; lines < 36; lines += 1) {
    const [file = new Uint8Array()] = await renderDocx(textOf(lines));
    const [first = '', ...rest] = (partsOf(file).get('word/document.xml') ?? '').split(
      '<w:pageBreakBefore/>',
    );
    const rows = first.match(/Reader \d/g)?.length ?? 0;
    if (rows === 0) moved += 1;
    else if (rest.length > 0) expect(lines * line, `${lines} lines, ${rows} rows`).toBeLessThan(room - 24);
  }
  expect(moved).toBeGreaterThan(0);
});

it('In Word, the key to the marks goes to the next page with rows of the title page, never alone', async () => {
  const runs = [{ text: 'What the marks mean' }];
  let gone = 0;
  for (let count = 16; count < 24; count += 1) {
    const { blocks, ...document } = sheetOf(count);
    const facts = blocks.flatMap((block) => (block.is === 'sheet' ? block.facts : []));
    const needed = (padding?: number): number =>
      facts.reduce(
        (sum, fact) => sum + factHeight(fact, padding),
        paragraphHeight('Title', [{ text: document.title }], 450) + paragraphHeight('Legend', runs, 450) + 60,
      );
    const [file = new Uint8Array()] = await renderDocx({
      ...document,
      blocks: [{ is: 'front', key: 'front', facts }, { is: 'legend', key: 'legend', runs }, ...blocks],
    });
    const [first = '', second = ''] = (partsOf(file).get('word/document.xml') ?? '').split(
      /<w:pageBreakBefore\/>|<w:sectPr/,
    );
    const isClosed = first.includes('<w:tblCellMar>');
    if (first.includes('What the marks mean'))
      expect(needed(isClosed ? closePadding : undefined), `${count} rows`).toBeLessThan(745);
    else {
      expect(second.match(/Label \d+/g)?.length).toBeGreaterThan(0);
      gone += 1;
    }
  }
  expect(gone).toBeGreaterThan(0);
});

/** Sheets of so many short rows, one behind the other. */
const sheetsOf = (...counts: readonly number[]): Document => ({
  ...sampleDocument(),
  blocks: counts.flatMap((count, index) =>
    sheetOf(count).blocks.map((block) =>
      block.is === 'sheet' ? { ...block, key: `sheet${index}`, reference: `A-0${index + 1}` } : block,
    ),
  ),
});
const joinedIn = (document: Document) => [...pagesOf(plan(document), [], null, 0).joined];
const closedIn = (document: Document) => [...pagesOf(plan(document), [], null, 0).closed];

describe('A sheet behind another', () => {
  it('begins under it where half a page is left and it is cut over pages anyhow', () => {
    expect(joinedIn(sheetsOf(26, 26))).toEqual(['p1']);
    expect(renderHtml(sheetsOf(26, 26)).match(/class="joined"/g)).toHaveLength(1);
  });
  it('begins under it where it fits there whole', () => {
    expect(joinedIn(sheetsOf(5, 5))).toEqual(['p1']);
  });
  it('starts a page where it fits one, and where little is left of the page before', () => {
    expect(joinedIn(sheetsOf(26, 18))).toEqual([]);
    expect(joinedIn(sheetsOf(18, 26))).toEqual([]);
  });
});

it('The rows of a sheet stand closer where a few of them would go over to a second page, and only there', () => {
  const closed = Array.from({ length: 30 }, (_, index) => closedIn(sheetsOf(index + 10)).length > 0);
  const first = closed.indexOf(true);
  expect(first).toBeGreaterThan(0);
  const last = closed.lastIndexOf(true);
  expect(last - first).toBeLessThan(6);
  expect(closed.slice(first, last + 1)).not.toContain(false);
  expect(pagesOf(plan(sheetsOf(last + 10)), [], null, 0).starts.get('p0')?.size).toBe(0);
});

import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/main/render/html';
import { renderDocx } from '../../src/main/render/word';
import { startOfEnd } from '../../src/main/render/word-pages';
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

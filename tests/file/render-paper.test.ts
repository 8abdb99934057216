import { describe, expect, it } from 'vitest';
import { answerColumn, onPaper } from '../../src/main/render/paper-tables';
import { renderDocx } from '../../src/main/render/word';
import { spread } from '../../src/main/render/word-xml';
import type { Block, Cell, Column, Document, Row } from '../../src/shared/documents/document';
import { partsOf } from './fixtures/parts';
import { sampleDocument } from './fixtures/sample-document';

type Table = Extract<Block, { is: 'table' }>;

const cell = (text: string): Cell => ({ content: [{ is: 'paragraph', runs: [{ text }] }] });
const row = (key: string, cells: Readonly<Record<string, string>>): Row => ({
  key,
  cells: Object.fromEntries(Object.entries(cells).map(([name, text]) => [name, cell(text)])),
});
const column = (key: string): Column => ({ key, label: `Label ${key}`, width: 20 });

const annex = (columns: readonly string[], rows: readonly Row[]): Table => ({
  is: 'table',
  key: 'annex',
  title: 'Parties',
  sheetName: 'Parties',
  columns: columns.map(column),
  rows,
  inContents: true,
  letter: 'B',
});

const withAnnex = (table: Table): Document => {
  const document = sampleDocument();
  return { ...document, blocks: [...document.blocks.filter(({ is }) => is !== 'table'), table] };
};

const bodyOf = async (document: Document): Promise<string> => {
  const [file = new Uint8Array()] = await renderDocx(document);
  return partsOf(file).get('word/document.xml') ?? '';
};

describe('A table on paper', () => {
  const table = annex(
    ['name', 'empty', answerColumn, 'usedIn', 'id'],
    [row('1', { name: 'Bank', empty: ' ', answer: '', usedIn: 'A-01, A-02', id: 'r-bank' })],
  );

  it('leaves out ids and columns in which nothing is said, and keeps the one for answers', async () => {
    const [paper] = onPaper(withAnnex(table)).blocks.filter((block) => block.is === 'table');
    expect(paper?.is === 'table' ? paper.columns.map(({ key }) => key) : []).toEqual([
      'name',
      answerColumn,
      'usedIn',
    ]);
    const body = await bodyOf(withAnnex(table));
    expect(body).toContain('Label name');
    expect(body).not.toContain('Label id');
    expect(body).not.toContain('r-bank');
  });

  it('keeps references whole: no line ends at their hyphen', async () => {
    const body = await bodyOf(withAnnex(table));
    expect(body).toMatch(/A<\/w:t><w:noBreakHyphen\/><w:t xml:space="preserve">01, A<\/w:t>/);
  });

  it('gives rows that wait for an answer a height to write in', async () => {
    expect(await bodyOf(withAnnex(table))).toContain('<w:trHeight w:val="480" w:hRule="atLeast"/>');
  });

  it('breaks a row that would not fit on a page, and no other', async () => {
    const long = 'A sentence that is told again and again. '.repeat(400);
    const body = await bodyOf(
      withAnnex(
        annex(
          ['name', 'text'],
          [row('1', { name: 'Short', text: 'One line' }), row('2', { name: 'Long', text: long })],
        ),
      ),
    );
    const rows = body.split('<w:tr>');
    expect(rows.find((xml) => xml.includes('>Short<'))).toContain('<w:cantSplit/>');
    expect(rows.find((xml) => xml.includes('>Long<'))).not.toContain('<w:cantSplit/>');
  });
});

/** Where the heading of a table begins. */
const headingOf = (body: string, title: string): number =>
  body.search(new RegExp(`<w:pStyle w:val="Heading3"/>(?:(?!</w:p>).)*${title}`, 's'));

describe('A table longer than a page', () => {
  const long = annex(
    ['name', 'text'],
    Array.from({ length: 120 }, (_, index) =>
      row(`${index}`, {
        name: `Row${String(index).padStart(3, '0')}`,
        text: 'A sentence of some words. '.repeat(4),
      }),
    ),
  );

  it('goes on as a table with its own head, on a page that was asked for, and keeps its rows in order', async () => {
    const body = await bodyOf(withAnnex(long));
    const tables = body.split('<w:tbl>').filter((xml) => xml.includes('Label name'));
    expect(tables.length).toBeGreaterThan(2);
    for (const table of tables) expect(table).toContain('<w:tblHeader/>');
    for (const table of tables.slice(0, -1))
      expect(table.split('</w:tbl>')[1]).toMatch(
        /^<w:p><w:pPr><w:pStyle w:val="Hairline"\/><w:pageBreakBefore\/>/,
      );
    const names = [...body.matchAll(/Row\d{3}/g)].map(([name]) => name);
    expect(names).toEqual(long.rows.map((_, index) => `Row${String(index).padStart(3, '0')}`));
  });

  it('is numbered in the contents by its own pages: what follows stands behind all of them', async () => {
    const document = withAnnex(long);
    const body = await bodyOf({
      ...document,
      blocks: [...document.blocks, { ...long, key: 'next', title: 'Behind', letter: 'C' }],
    });
    const pages = [...body.matchAll(/ PAGEREF \w+ .*?<w:t xml:space="preserve">(\d+)<\/w:t>/g)].map(
      ([, page]) => Number(page),
    );
    const behindIt = headingOf(body, 'Behind');
    const parts = body
      .slice(0, behindIt)
      .split('<w:tbl>')
      .filter((xml) => xml.includes('Label name')).length;
    expect(parts).toBeGreaterThan(2);
    const startsPage = body.slice(behindIt, body.indexOf('Behind', behindIt)).includes('pageBreakBefore');
    const [before = 0, behind = 0] = pages.slice(-2);
    expect(behind - before).toBe(startsPage ? parts : parts - 1);
  });

  it('begins under a short one, on a page that is mostly empty', async () => {
    const document = withAnnex({ ...long, rows: long.rows.slice(0, 3) });
    const body = await bodyOf({
      ...document,
      blocks: [...document.blocks, { ...long, key: 'next', title: 'Behind', letter: 'C' }],
    });
    const behindIt = headingOf(body, 'Behind');
    expect(behindIt).toBeGreaterThan(0);
    expect(body.slice(behindIt, body.indexOf('Behind', behindIt))).not.toContain('pageBreakBefore');
  });
});

describe('The widths of a table', () => {
  const total = 9000;

  it('fill the page exactly and give most to the column that says most', () => {
    const columns = ['short', 'long', 'other'].map(column);
    const rows = [row('1', { short: 'Yes', long: 'Many words in a row. '.repeat(30), other: 'Some words' })];
    const widths = spread(columns, rows, total);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(total);
    expect(Math.max(...widths)).toBe(widths[1]);
    expect(widths[1]).toBeGreaterThan(total / 2);
  });

  it('leave a sentence some room beside seven columns of long words', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'text'];
    const cells = Object.fromEntries(names.map((name) => [name, 'Verwerkersovereenkomst']));
    const widths = spread(
      names.map(column),
      [row('1', { ...cells, text: 'Handelt op schriftelijke instructies. '.repeat(10) })],
      total,
    );
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(total);
    expect(widths[6]).toBeGreaterThan(Math.max(...widths.slice(0, 6)));
  });

  it('keep a quarter of the page for answers', () => {
    const widths = spread(
      ['what', answerColumn].map(column),
      [row('1', { what: 'What is missing, told at length. '.repeat(20), answer: '' })],
      total,
    );
    expect(widths[1]).toBeGreaterThan(total * 0.2);
  });
});

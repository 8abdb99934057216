import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { read, utils } from 'xlsx';
import { runCommandLine } from '../../src/main/cli/run';
import { answersInBook } from '../../src/main/import/answer-book';

let folder = '';
let out = '';
let said = '';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'griffier-answers-'));
  await run('new', 'shop.griffier', '--sample', 'luxifer');
  await run('export', 'shop.griffier', '--document', 'questions', '--format', 'xlsx', '--language', 'nl');
  out = '';
  said = '';
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: readonly string[]) =>
  runCommandLine(words, {
    out: (text) => {
      out += text;
    },
    say: (text) => {
      said += `${text}\n`;
    },
    width: null,
    language: 'en',
    folder,
    user: 'tester',
    now: () => new Date('2026-11-22T10:00:00Z'),
    askHidden: null,
    firstLine: async () => null,
    backups: [],
    worker: null,
  });

const exported = (): string => readdirSync(folder).find((name) => name.endsWith('.xlsx')) ?? '';

/** The rows of the book as another program reads them: column letters and texts. */
function rowsOf(bytes: Uint8Array): readonly Readonly<Record<string, string>>[] {
  const book = read(bytes);
  return utils.sheet_to_json<Record<string, string>>(book.Sheets[book.SheetNames[1] ?? ''] ?? {}, {
    header: 'A',
    raw: false,
  });
}

/** Fills cells in as a spreadsheet program would: the XML of the cell, by its place. */
function filled(bytes: Uint8Array, cells: Readonly<Record<string, string>>): Uint8Array {
  const parts = unzipSync(bytes);
  const path = 'xl/worksheets/sheet2.xml';
  let xml = strFromU8(parts[path] ?? new Uint8Array());
  for (const [at, cell] of Object.entries(cells)) {
    expect(xml).toMatch(new RegExp(`<c r="${at}"`));
    xml = xml.replace(new RegExp(`<c r="${at}"[^>]*>.*?</c>`), `<c r="${at}" ${cell}</c>`);
  }
  return zipSync({ ...parts, [path]: strToU8(xml) });
}
const text = (words: string): string => `t="inlineStr"><is><t>${words}</t></is>`;

/** The line on which a question stands whose words hold these. */
function lineOf(bytes: Uint8Array, words: string): number {
  const xml = rowsOf(bytes);
  const at = xml.findIndex((row) => row['C']?.includes(words));
  expect(at).toBeGreaterThan(0);
  return at + 1;
}

async function answers(bytes: Uint8Array, ...more: readonly string[]) {
  writeFileSync(join(folder, 'back.xlsx'), bytes);
  out = '';
  said = '';
  const code = await run('answers', 'shop.griffier', 'back.xlsx', '--json', ...more);
  return {
    code,
    rows: code === 0 || out !== '' ? (JSON.parse(out) as Readonly<Record<string, string | boolean>>[]) : [],
  };
}

test('only answers and remarks can be filled in, choices are lists, and ids and choices are hidden', () => {
  const bytes = readFileSync(join(folder, exported()));
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
  expect(xml).toContain('<sheetProtection sheet="1"');
  const styles = [
    ...(
      /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array()))?.[1] ?? ''
    ).matchAll(/<xf .*?<\/xf>/g),
  ].map(([xf]) => xf.includes('locked="0"'));
  const cells = [...xml.matchAll(/<c r="([A-Z]+)(\d+)" s="(\d+)"/g)];
  const open = new Set(cells.filter(([, , , style]) => styles[Number(style)]).map(([, column]) => column));
  expect([...open].sort()).toEqual(['E', 'F']);
  for (const [, column, row, style] of cells)
    if (Number(row) > 4 && (column === 'E' || column === 'F')) expect(styles[Number(style)]).toBe(true);
  const columns = [...xml.matchAll(/<col min="(\d+)"[^>]*>/g)];
  expect(columns.filter(([col]) => !col.includes('hidden')).length).toBe(6);
  const list = /<dataValidation type="list"[^>]*sqref="E(\d+)"><formula1>\$H\$(\d+):\$J\$\2</.exec(xml);
  expect(list?.[1]).toBe(list?.[2]);
  const rows = rowsOf(bytes);
  expect(rows[Number(list?.[1]) - 1]).toMatchObject({ H: 'Ja', I: 'Nee', J: 'Ik weet het niet' });
  // No article, nothing internal.
  const seen = rows.flatMap((row) => ['A', 'B', 'C', 'D'].map((column) => row[column] ?? '')).join('\n');
  expect(seen).not.toMatch(/\b(?:Art\.|artikel \d|CHK-|AVG)/);
});

test('shows what taking over would do and changes nothing; takes over what is named, as one action', async () => {
  const bytes = readFileSync(join(folder, exported()));
  const yes = lineOf(bytes, 'alleen een computer');
  const words = lineOf(bytes, 'toestemming voor');
  const before = readFileSync(join(folder, 'shop.griffier'));
  const back = filled(bytes, {
    [`E${yes}`]: text('ja'),
    [`E${words}`]: text('Via de link onderaan'),
    [`F${words}`]: text('vraag Jan'),
    [`E${lineOf(bytes, 'Waar komen de gegevens')}`]: text('van ergens'),
  });
  const shown = await answers(back);
  expect(
    shown.rows
      .filter(({ does }) => does !== 'nothing')
      .map(({ does }) => does)
      .sort(),
  ).toEqual(['set', 'toConfirm', 'unclear']);
  expect(shown.rows.find(({ does }) => does === 'toConfirm')).toMatchObject({
    answer: 'Via de link onderaan',
    remark: 'vraag Jan',
    isTaken: false,
  });
  expect(readFileSync(join(folder, 'shop.griffier')).equals(before)).toBe(true);

  const set = shown.rows.find(({ does }) => does === 'set');
  expect((await answers(back, '--accept', String(set?.['id']))).code).toBe(0);
  expect(said).toContain('1 taken over');
  const again = await answers(back, '--accept', 'all');
  // What was answered is no longer asked; the rest is taken over now.
  expect(again.rows.find(({ id }) => id === set?.['id'])?.['does']).toBe('gone');
  expect(said).toContain('1 taken over');
  await run('verify', 'shop.griffier');
  // Who told what, and when, stays.
  out = '';
  expect(await run('show', 'shop.griffier', '--json')).toBe(0);
  const { question } = JSON.parse(out) as { question: Readonly<Record<string, unknown>>[] };
  expect(question.find(({ key }) => key === set?.['id'])).toMatchObject({ answeredOn: '2026-11-22' });
  expect(question.find(({ remark }) => remark !== null)).toMatchObject({
    answeredOn: '2026-11-22',
    answer: { nl: 'Via de link onderaan' },
    remark: { nl: 'vraag Jan' },
  });
  expect((await answers(back)).rows.filter(({ does }) => does === 'toConfirm')).toEqual([]);
  expect((await answers(back, '--accept', 'nosuch')).code).toBe(1);
});

test('a formula, the book of another client, and what is no book are not taken', async () => {
  const bytes = readFileSync(join(folder, exported()));
  const yes = lineOf(bytes, 'alleen een computer');
  const formula = filled(bytes, { [`E${yes}`]: 't="str"><f>HYPERLINK("http://x","Ja")</f><v>Ja</v>' });
  const { rows } = await answers(formula);
  expect(rows.every(({ does }) => does === 'nothing')).toBe(true);
  expect(said).toContain('1 cell with a formula');

  await run('new', 'other.griffier', '--sample', 'luxifer');
  said = '';
  expect(await run('answers', 'other.griffier', 'back.xlsx', '--accept', 'all')).toBe(1);
  expect(said).toContain('another client');

  expect(answersInBook(strToU8('PK no zip'))).toBe('notQuestions');
  expect(answersInBook(zipSync({ 'xl/worksheets/sheet1.xml': strToU8('<!DOCTYPE x><worksheet/>') }))).toBe(
    'notQuestions',
  );
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(31_000_000) });
  expect(answersInBook(bomb)).toBe('tooLarge');
});

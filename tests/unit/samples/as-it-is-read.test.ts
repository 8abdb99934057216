import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/main/render/web';
import { makeDocument } from '../../../src/shared/documents';
import { type Document, plainText } from '../../../src/shared/documents/document';
import { documentOptionsSchema } from '../../../src/shared/documents/options';
import { registerSchema } from '../../../src/shared/register/register';

const made = (path: string, options: object): Document =>
  makeDocument(
    registerSchema.parse(JSON.parse(readFileSync(path, 'utf8'))),
    documentOptionsSchema.parse({ date: '2026-11-22', ...options }),
  );

const rowsOf = (document: Document, key: string): readonly string[] =>
  document.blocks.flatMap((block) =>
    block.is === 'table' && block.key === key
      ? block.rows.map((row) =>
          block.columns.map((column) => plainText(row.cells[column.key]?.content ?? [])).join(' | '),
        )
      : [],
  );

const linesOf = (document: Document): readonly string[] =>
  document.blocks.flatMap((block) =>
    block.is === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : [],
  );

const notice = (path: string, language: string, audience = 'everyone'): Document =>
  made(path, { document: 'notice', language, audience });

test('an answer that is missing ends its sentence before the next begins', () => {
  const said = linesOf(notice('tests/samples/sendtex.json', 'en')).filter((line) =>
    line.includes('If you do not'),
  );
  expect(said.length).toBeGreaterThan(0);
  for (const line of said) expect(line).toMatch(/[.!?] If you do not: /);
});

test('a recipient of two activities is one row, with what each of them gives it', () => {
  const rows = rowsOf(notice('tests/samples/luxifer.json', 'fr'), 'recipients').filter((row) =>
    row.startsWith('Mailchimp'),
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.match(/Certifié/g)).toHaveLength(1);
  expect(rows[0]).toContain('Prospection de clients\u202f: Données pour l’automatisation des e-mails');
  expect(rows[0]).toContain('Prospection d’autres personnes');
});

test('the notice for employees leaves the directors and shareholders of the company alone', () => {
  const headings = notice('resources/samples/bakery.json', 'fr', 'employees').blocks.flatMap((block) =>
    block.is === 'heading' ? [block.text] : [],
  );
  expect(headings).toContain('Administration des salaires');
  expect(headings).not.toContain('Administration de la société');
});

test('a right that a firm names and says no more of is no empty row', () => {
  const register = made('tests/samples/lobi-systems.json', { language: 'fr' });
  const rows = register.blocks.flatMap((block) =>
    block.is === 'table' && block.sheetName === 'Droits'
      ? block.rows.map((row) => [
          plainText(row.cells['name']?.content ?? []),
          plainText([
            ...(row.cells['channel']?.content ?? []),
            ...(row.cells['contact']?.content ?? []),
            ...(row.cells['timeLimit']?.content ?? []),
            ...(row.cells['details']?.content ?? []),
          ]),
        ])
      : [],
  );
  expect(rows.length).toBeGreaterThan(5);
  for (const [name, rest] of rows) expect(rest, name).not.toBe('');
});

test('an open point of a transfer to nobody in particular names the country', () => {
  const points = rowsOf(made('tests/samples/luxifer.json', { language: 'en' }), 'open');
  expect(points.filter((row) => /\| Transfer( \||$)/.test(row))).toEqual([]);
});

test('Markdown says what a table is, and has no column that is empty', () => {
  const markdown = renderMarkdown(notice('tests/samples/sendtex.json', 'en'));
  expect(markdown).toContain('**Sub-processors**\n\n| Recipient |');
  expect(markdown).not.toMatch(/^\|[^\n]*\| Role \|/m);
});

test('each agreement of a processor sheet begins with its name', () => {
  const document = made('resources/samples/accountant.json', { language: 'nl' });
  const cells = document.blocks.flatMap((block) =>
    block.is === 'sheet' ? block.facts.filter(({ key }) => key === 'agreements') : [],
  );
  const named = cells.flatMap(({ cell }) =>
    cell.content.filter((part) => part.is === 'paragraph' && part.runs[0]?.style === 'strong'),
  );
  expect(named.length).toBeGreaterThan(2);
});

test('a name that is to be confirmed says so once', () => {
  const document = made('resources/samples/bakery.json', { language: 'en' });
  const text = document.blocks
    .flatMap((block) => (block.is === 'sheet' ? block.facts : []))
    .map(({ cell }) => plainText(cell.content))
    .join('\n');
  expect(text).toContain('(to be confirmed)');
  expect(text).not.toContain('(to be confirmed) (to be confirmed)');
});

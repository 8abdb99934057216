import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderHtml } from '../../src/main/render/html';
import { onPaper } from '../../src/main/render/paper-tables';
import { renderDocx } from '../../src/main/render/word';
import { contentsOf, plan } from '../../src/main/render/word-plan';
import { makeDocument } from '../../src/shared/documents';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import { registerSchema } from '../../src/shared/register/register';
import { partsOf } from './fixtures/parts';

const made = (document: 'notice' | 'register') =>
  makeDocument(
    registerSchema.parse(JSON.parse(readFileSync('tests/samples/selentic.json', 'utf8'))),
    documentOptionsSchema.parse({ document, language: 'fr', date: '2026-11-22' }),
  );
const notice = made('notice');

test('no table repeats the heading right above it', () => {
  const blocks = onPaper(notice).blocks;
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    if (block.is === 'table' && before?.is === 'heading') expect(block.title).not.toBe(before.text);
  }
  expect(renderHtml(notice).match(/>Qui reçoit vos données</g)).toHaveLength(2);
});

test('the contents tell the page of each section, and a group of a register has none of its own', () => {
  const sections = contentsOf(plan(notice)).filter(({ level }) => level === 1);
  expect(sections.filter(({ isGroup }) => isGroup)).toHaveLength(1);
  const groups = contentsOf(plan(made('register'))).filter(({ level }) => level === 1);
  expect(groups.every(({ isGroup }) => isGroup)).toBe(true);
});

test('a heading keeps its distance from the text above, and no heading has a page to itself', async () => {
  const [file = new Uint8Array()] = await renderDocx(notice);
  const body = partsOf(file).get('word/document.xml') ?? '';
  expect(body).toMatch(/<w:pStyle w:val="Heading1"\/><w:spacing w:before="320"\/>/);
  const withoutTable =
    /<w:pStyle w:val="Heading1"\/>(?:(?!<\/w:p>).)*<\/w:p><w:p><w:pPr><w:pStyle w:val="Heading3"\/><w:pageBreakBefore\/>/;
  expect(body).not.toMatch(withoutTable);
  expect(renderHtml(notice)).toContain('class="section"');
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/main/render/html';
import { renderDocx } from '../../src/main/render/word';
import { startOfEnd } from '../../src/main/render/word-pages';
import { makeDocument } from '../../src/shared/documents';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import { registerSchema } from '../../src/shared/register/register';
import { partsOf } from './fixtures/parts';

const row = (page: number, height = 40, breaks = false) => ({ page, height, breaks });

describe('The last page of a sheet', () => {
  it('takes rows from the page before when one row would stand there alone', () => {
    expect(startOfEnd([row(1), row(1), row(1), row(1), row(2)], { page: 2, y: 40 })).toBe(2);
  });
  it('is left as it is when it is full enough, or the only one', () => {
    expect(startOfEnd([row(1), row(1), row(2), row(2), row(2)], { page: 2, y: 120 })).toBe(null);
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

describe('The camera register of a bakery', () => {
  const document = makeDocument(
    registerSchema.parse(JSON.parse(readFileSync('resources/samples/bakery.json', 'utf8'))),
    documentOptionsSchema.parse({ document: 'cameras', language: 'nl', date: '2026-11-22' }),
  );
  it('has rows on its last page in Word by a break before them, though it has no list of contents', async () => {
    expect(document.blocks.some(({ is }) => is === 'contents')).toBe(false);
    const [file = new Uint8Array()] = await renderDocx(document);
    const body = partsOf(file).get('word/document.xml') ?? '';
    const last = body.split('<w:pageBreakBefore/>').at(-1) ?? '';
    expect(body).toContain('<w:pageBreakBefore/>');
    expect(last.match(/<w:tr>/g)?.length).toBeGreaterThan(1);
  });
  it('keeps the last rows together on a printed page', () => {
    expect(renderHtml(document)).toMatch(
      /\.facts > tbody > tr:nth-last-child\(-n\+2\)[^}]*break-before: avoid/,
    );
  });
});

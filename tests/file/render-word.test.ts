import fc from 'fast-check';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/main/render/html';
import { renderDocx } from '../../src/main/render/word';
import { volumes } from '../../src/main/render/word-plan';
import type { Document } from '../../src/shared/documents/document';
import { faultOf, partsOf } from './fixtures/parts';
import { sampleDocument } from './fixtures/sample-document';

const one = async (document: Document): Promise<Uint8Array> =>
  (await renderDocx(document))[0] ?? new Uint8Array();

describe('The register as a Word file', () => {
  const document = sampleDocument();
  let file: Uint8Array;
  let parts: ReadonlyMap<string, string>;
  let body: string;
  beforeAll(async () => {
    file = await one(document);
    parts = partsOf(file);
    body = parts.get('word/document.xml') ?? '';
  });

  it('is well-formed in every part', () => {
    for (const [path, xml] of parts) expect(`${path}: ${faultOf(xml)}`).toBe(`${path}: null`);
  });

  it('gives headings, tables and text to another reader', async () => {
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
    expect(html).toContain('Activities as controller, Art. 30(1)</h1>');
    expect(html).toMatch(/<h2>.*Enquiries and offers.*A-01<\/h2>/);
    expect(html).toContain('Up to 2 years after the end of the commercial relationship');
    expect(html).toMatch(/<li>Daily copies, kept for 30 days<\/li>/);
    expect(html).not.toContain('A very long name');
  });

  it('sets language, title and author, and no stranger is named', () => {
    const core = parts.get('docProps/core.xml') ?? '';
    expect(core).toContain(
      '<dc:title>Record of processing activities · Bakkerij Van den Broeck BV</dc:title>',
    );
    expect(core).toContain('<dc:creator>Bakkerij Van den Broeck BV</dc:creator>');
    expect(core).not.toContain('Un-named');
    expect(parts.get('word/styles.xml')).toContain('w:val="en-GB"');
  });

  it('repeats head rows, keeps rows whole and ends every cell with a paragraph', () => {
    expect(body).toContain('<w:tblHeader/>');
    expect(body.match(/<w:tr>/g)?.length).toBe(body.match(/<w:cantSplit\/>/g)?.length);
    expect(body).not.toMatch(/<\/w:tbl><\/w:tc>/);
    expect(body).not.toMatch(/<\/w:tcPr><\/w:tc>/);
  });

  it('links every line of the contents to a bookmark that is there, with its page', () => {
    const links = [...body.matchAll(/w:anchor="(\w+)"/g)].map((match) => match[1]);
    const marks = new Set(
      [...body.matchAll(/w:bookmarkStart w:id="\d+" w:name="(\w+)"/g)].map((match) => match[1]),
    );
    expect(links).toHaveLength(16);
    for (const link of links) expect(marks).toContain(link);
    const pages = [
      ...body.matchAll(
        /PAGEREF \w+ \\h <\/w:instrText><\/w:r><w:r><w:fldChar w:fldCharType="separate"\/><\/w:r><w:r><w:t xml:space="preserve">(\d+)</g,
      ),
    ].map((match) => Number(match[1]));
    expect(pages).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  });

  it('uses only styles that are there, and bookmarks with numbers of their own', () => {
    const styles = parts.get('word/styles.xml') ?? '';
    for (const [, id] of body.matchAll(/w:(?:pStyle|rStyle|tblStyle) w:val="(\w+)"/g))
      expect(styles).toContain(`w:styleId="${id}"`);
    const ids = [...body.matchAll(/bookmarkStart w:id="(\d+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows gaps with their number and foreign text with its language', () => {
    expect(body).toMatch(
      /<w:rStyle w:val="Gap"\/><w:vertAlign w:val="superscript"\/><\/w:rPr><w:t xml:space="preserve">16</,
    );
    expect(body).toContain('tweestapsverificatie (NL)');
    expect(body).toContain('<w:lang w:val="nl-BE"/>');
  });

  it('puts firm, document, edition and page into the foot, and nothing above the first page', () => {
    const feet = [...parts].filter(([path]) => path.startsWith('word/footer')).map(([, xml]) => xml);
    for (const foot of feet) {
      expect(foot).toContain(
        'Bakkerij Van den Broeck BV · Record of processing activities · Draft of 21 November 2026',
      );
      expect(foot).toContain('NUMPAGES');
    }
    expect(body).toContain('<w:titlePg/>');
    const heads = [...parts].filter(([path]) => path.startsWith('word/header')).map(([, xml]) => xml);
    expect(heads.some((head) => head.includes('Controller, Art. 30(1)'))).toBe(true);
  });

  it('makes equal bytes of an equal document', async () => {
    expect(Buffer.compare(await one(document), file)).toBe(0);
  });

  it('stays well-formed whatever a person types', async () => {
    const anything = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
      .map((codes) => String.fromCharCode(...codes));
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const hostile: Document = {
          ...document,
          firm: text,
          title: text,
          edition: text,
          blocks: [
            { is: 'contents', key: 'c' },
            { is: 'heading', key: 'h', level: 1, text, inContents: true, startsPage: true },
            {
              is: 'sheet',
              key: 's',
              grid: 'g',
              reference: text,
              title: [{ text }],
              state: [{ text, style: 'gap', openPoint: 1 }],
              header: text,
              facts: [
                {
                  key: 'f',
                  label: text,
                  article: text,
                  level: 'required',
                  cell: { content: [{ is: 'item', runs: [{ text, style: 'foreign', language: 'nl' }] }] },
                },
              ],
              source: { noun: 'activity', id: 'x' },
            },
          ],
        };
        for (const [path, xml] of partsOf(await one(hostile)))
          expect(`${path}: ${faultOf(xml)}`).toBe(`${path}: null`);
      }),
      { numRuns: 25 },
    );
  });

  it('writes a register of more than a thousand sheets as numbered volumes that lose none', async () => {
    const large = sampleDocument({ controller: 1500, processor: 600, openPoints: 1 });
    const parts = volumes(large);
    expect(parts.map((part) => part.blocks.filter((block) => block.is === 'sheet').length)).toEqual([
      1000, 1000, 100,
    ]);
    expect(parts[1]?.edition).toBe('Draft of 21 November 2026 · Volume 2 of 3');
    expect(parts[1]?.blocks.find((block) => block.is === 'heading')).toMatchObject({
      text: 'Activities as controller, Art. 30(1) (continued)',
    });
    const steps: [number, number][] = [];
    const files = await renderDocx(large, (done, of) => steps.push([done, of]));
    expect(files).toHaveLength(3);
    expect(steps.at(-1)?.[0]).toBe(steps.at(-1)?.[1]);
  });
});

describe('The register as a page to print', () => {
  it('holds every sheet, no script, and nothing to fetch', () => {
    const html = renderHtml(sampleDocument());
    expect(html.match(/<section/g)).toHaveLength(11);
    expect(html).not.toMatch(/<script|<link|<img|https?:/);
    expect(html).toContain('<html lang="en-GB">');
  });

  it('escapes what was typed', () => {
    const html = renderHtml({ ...sampleDocument(), firm: '<script>alert(1)</script>' });
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
  });
});

import {
  DeletedTextRun,
  Document,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { paragraphsOfFile, paragraphsOfPasted } from '../../src/main/import/policy-file';

const bytes = (text: string): Uint8Array => strToU8(text);
const wordWith = (document: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  zipSync({ 'word/document.xml': bytes(document), ...more });
const body = (inner: string): string =>
  `<?xml version="1.0"?><w:document xmlns:w="x"><w:body>${inner}</w:body></w:document>`;

describe('a web page', () => {
  test('gives its headings, paragraphs, lists and tables in order', () => {
    const html = `<!doctype html><html><head><title>Shop</title><style>p{color:red}</style></head><body>
      <nav><a href="/">Home</a></nav>
      <h1>Privacy</h1><p>We keep &eacute;l&eacute;ments&nbsp;for <b>seven</b> years.</p>
      <ul><li>Name<li>E-mail</ul>
      <table><tr><th>Name</th><th>Duration</th></tr><tr><td>_ga</td><td>13 months</td></tr></table>
      Loose text<br>on two lines <a href="https://kust.example/privacy?x=1">here</a>.
      <a href="mailto:privacy@kust.example">Mail us</a></body></html>`;
    expect(paragraphsOfFile(bytes(html))).toEqual([
      { is: 'heading', text: 'Privacy' },
      { is: 'text', text: 'We keep éléments for seven years.' },
      { is: 'item', text: 'Name' },
      { is: 'item', text: 'E-mail' },
      { is: 'row', text: 'Name | Duration' },
      { is: 'row', text: '_ga | 13 months' },
      { is: 'text', text: 'Loose text' },
      {
        is: 'text',
        text: 'on two lines here (https://kust.example/privacy) . Mail us (privacy@kust.example)',
      },
    ]);
  });

  test('shows nothing that a visitor does not see', () => {
    const html =
      '<html><body><script>document.write("<p>We sell data</p>")</script><p hidden>Secret</p><div style="display: none"><p>Also <div>secret</div></p></div><!-- <p>note</p> --><noscript>off</noscript><p title="a > b">Seen</p></body></html>';
    expect(paragraphsOfFile(bytes(html))).toEqual([{ is: 'text', text: 'Seen' }]);
  });

  test('that is not well formed is read as far as it goes', () => {
    expect(
      paragraphsOfFile(bytes('<html><p>One<p>Two <b>bold</p></div>Three &unknown; &#x41; < 4 <')),
    ).toEqual([
      { is: 'text', text: 'One' },
      { is: 'text', text: 'Two bold' },
      { is: 'text', text: 'Three &unknown; A < 4 <' },
    ]);
  });

  test('nested a hundred thousand deep is read like any other', () => {
    const html = `<html>${'<div>'.repeat(100_000)}Deep${'</div>'.repeat(100_000)}`;
    expect(paragraphsOfFile(bytes(html))).toEqual([{ is: 'text', text: 'Deep' }]);
  });

  test('names a file outside in vain: nothing is resolved', () => {
    const html = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><p>&x; text</p></html>';
    expect(JSON.stringify(paragraphsOfFile(bytes(html)))).toContain('&x; text');
  });
});

describe('a Word file', () => {
  test('gives headings, lists and tables, and what is deleted is not there', async () => {
    const document = new Document({
      numbering: { config: [{ reference: 'list', levels: [{ level: 0, format: 'bullet', text: '•' }] }] },
      sections: [
        {
          children: [
            new Paragraph({ heading: HeadingLevel.HEADING_1, text: 'Bewaartermijnen' }),
            new Paragraph({
              children: [
                new TextRun('Facturen: '),
                new DeletedTextRun({ id: 1, author: 'A', date: '2026-01-01T00:00:00Z', text: 'vijf' }),
                new InsertedTextRun({ id: 2, author: 'A', date: '2026-01-01T00:00:00Z', text: 'zeven' }),
                new TextRun(' jaar'),
              ],
            }),
            new Paragraph({ text: 'Nieuwsbrief', numbering: { reference: 'list', level: 0 } }),
            new Table({
              rows: [
                new TableRow({
                  children: [
                    new TableCell({ children: [new Paragraph('_ga')] }),
                    new TableCell({ children: [new Paragraph('13 maanden')] }),
                  ],
                }),
              ],
            }),
          ],
        },
      ],
    });
    expect(paragraphsOfFile(new Uint8Array(await Packer.toBuffer(document)))).toEqual([
      { is: 'heading', text: 'Bewaartermijnen' },
      { is: 'text', text: 'Facturen: zeven jaar' },
      { is: 'item', text: 'Nieuwsbrief' },
      { is: 'row', text: '_ga | 13 maanden' },
    ]);
  });

  test('that says it is larger than a policy can be is not unpacked', () => {
    const file = wordWith(body('<w:p><w:r><w:t>x</w:t></w:r></w:p>'), {
      'word/media/a.bin': new Uint8Array(10),
    });
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(21_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(paragraphsOfFile(bomb)).toBe('tooLarge');
    expect(paragraphsOfFile(file)).toEqual([{ is: 'text', text: 'x' }]);
  });

  test('that lies about its size is damaged', () => {
    const file = zipSync({
      'word/document.xml': bytes(body(`<w:p><w:r><w:t>${'a'.repeat(200_000)}</w:t></w:r></w:p>`)),
    });
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    // The central directory says how large the part is: four bytes at 24 behind its mark.
    for (let at = 0; at + 46 < file.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    const read = paragraphsOfFile(file);
    const length = typeof read === 'string' ? 0 : read.reduce((sum, { text }) => sum + text.length, 0);
    expect(length).toBeLessThanOrEqual(100);
  });

  test('with entities of its own is refused', () => {
    const evil = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${body('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>')}`;
    expect(paragraphsOfFile(wordWith(evil))).toBe('policyDamaged');
  });

  test('cut off in the middle is damaged', () => {
    const file = wordWith(body('<w:p><w:r><w:t>text</w:t></w:r></w:p>'));
    expect(paragraphsOfFile(file.subarray(0, file.length - 30))).toBe('policyDamaged');
  });

  test('is told from other packed files', () => {
    expect(paragraphsOfFile(zipSync({ 'xl/workbook.xml': bytes('<x/>') }))).toBe('notAPolicy');
  });
});

describe('another file', () => {
  test.each([
    ['a PDF', bytes('%PDF-1.7 …'), 'policyIsPdf'],
    ['Word before 2007', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'notAPolicy'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'notAPolicy'],
    ['rich text', bytes('{\\rtf1 text}'), 'notAPolicy'],
    ['an empty file', new Uint8Array(0), 'policyEmpty'],
    ['a page without words', bytes('<html><body><img src="scan.png"></body></html>'), 'policyEmpty'],
    ['a text of half a million letters', bytes('word '.repeat(110_000)), 'tooLarge'],
  ])('%s is refused by name', (_what, file, problem) => {
    expect(paragraphsOfFile(file)).toBe(problem);
  });

  test('text comes in UTF-8, UTF-16 or the letters of Windows', () => {
    const expected = [{ is: 'text', text: 'Données conservées' }];
    expect(paragraphsOfFile(bytes('\ufeffDonnées conservées'))).toEqual(expected);
    expect(
      paragraphsOfFile(new Uint8Array([0xff, 0xfe, ...Buffer.from('Données conservées', 'utf16le')])),
    ).toEqual(expected);
    expect(paragraphsOfFile(new Uint8Array(Buffer.from('Données conservées', 'latin1')))).toEqual(expected);
  });

  test('control characters and letters that turn the text round are taken out', () => {
    expect(paragraphsOfPasted('Kept\u0007 for \u202eseven\u202c years')).toEqual([
      { is: 'text', text: 'Kept for seven years' },
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellLimit, cellText, cleanSheetNames, cleanText, escapeXml } from '../../src/main/render/clean';
import { plainHyphens } from '../../src/shared/documents/document';

// Single code units, so that lone surrogates, controls and U+FFFF come up too.
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom('_x0041_', '__x000D__', '\ud83d', '\ufffe', 'a\u0000b', '=1+1', ']]>', '_x005F_x0041_'),
);

/** What XML 1.0 calls a character (2.2), after surrogate pairs are joined. */
const isXmlText = (text: string): boolean =>
  [...text].every((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return (
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 0x20 && code <= 0xd7ff) ||
      (code >= 0xe000 && code <= 0xfffd) ||
      code >= 0x10000
    );
  });

/** What a reader of SpreadsheetML makes of `_xHHHH_` (ECMA-376 part 1, 22.9.2.19). */
const asRead = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

describe('Cleaning text for Word and Excel', () => {
  it('leaves nothing that XML forbids', () => {
    fc.assert(
      fc.property(anyText, (text) => isXmlText(cleanText(text))),
      { numRuns: 2000 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(anyText, (text) => cleanText(cleanText(text)) === cleanText(text)));
  });

  it('leaves ordinary text alone, with accents, emoji and line feeds', () => {
    for (const text of ['Enquête\nà Liège', '👩‍🍳 brood & “koek”', 'a\tb', '=SUM(A1)', 'עברית 漢字'])
      expect(cleanText(text)).toBe(text);
  });

  it('shows where half a character stood', () => {
    expect(cleanText('a\ud83db')).toBe('a\ufffdb');
    expect(cleanText('a\udc00')).toBe('a\ufffd');
  });

  it('escapes every sign of XML', () => {
    expect(escapeXml('<a href="x">&')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;');
  });

  it('keeps a typed _x0041_ from becoming A', () => {
    fc.assert(
      fc.property(anyText, (text) => asRead(cellText(text).text) === plainHyphens(cleanText(text))),
      { numRuns: 2000 },
    );
    expect(cellText('_x0041_').text).toBe('_x005F_x0041_');
  });

  it('cuts at the limit of a cell and tells it', () => {
    const cut = cellText('é'.repeat(40_000));
    expect(cut.text.length).toBeLessThanOrEqual(cellLimit);
    expect(cut.text.endsWith('[…]')).toBe(true);
    expect(cut.cutFrom).toBe(40_000);
    expect(cellText('a'.repeat(cellLimit)).cutFrom).toBe(0);
  });

  it('never cuts through a character or an escape', () => {
    for (let shift = 0; shift < 12; shift += 1) {
      const emoji = cellText('a'.repeat(shift) + '👩'.repeat(20_000)).text;
      expect(emoji).not.toMatch(/\p{Surrogate}/u);
      const codes = cellText('b'.repeat(shift) + '_x0041_'.repeat(8_000)).text;
      expect(asRead(codes)).toMatch(/^b*(_x0041_)*(_x0?0?4?1?)?_? ?\[…\]$|_ ?\[…\]$| \[…\]$/);
      expect(codes).not.toMatch(/(?<!_x005F)_x0041_/);
    }
  });

  it('makes sheet names that Excel takes, each once', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 8 }), (names) => {
        const made = cleanSheetNames(names);
        expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of made) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
          expect(isXmlText(name)).toBe(true);
        }
      }),
    );
    expect(cleanSheetNames(['Retention', 'retention'])).toEqual(['Retention', 'retention (2)']);
  });
});

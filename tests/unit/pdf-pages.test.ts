import { describe, expect, it } from 'vitest';
import { pagesInPdf, waitsForPages, withPages } from '../../src/main/export/pdf-pages';

/** The dictionaries of a printed file: a tree of pages two levels deep, and named places. */
const printed = new TextEncoder().encode(
  [
    '%PDF-1.4',
    '1 0 obj\n<</Type /Catalog\n/Pages 2 0 R\n/Dests 9 0 R>>\nendobj',
    '2 0 obj\n<</Type /Pages\n/Count 3\n/Kids [3 0 R 4 0 R]>>\nendobj',
    '3 0 obj\n<</Type /Pages\n/Count 2\n/Kids [6 0 R 5 0 R]>>\nendobj',
    '4 0 obj\n<</Type /Page\n/Parent 2 0 R>>\nendobj',
    '5 0 obj\n<</Type /Page\n/Parent 3 0 R>>\nendobj',
    '6 0 obj\n<</Type /Page\n/Parent 3 0 R>>\nendobj',
    '7 0 obj\n<</Length 9>>\nstream\n/p1 [4 0 R /XYZ 1 1 0]\nendstream\nendobj',
    '9 0 obj\n<</p1 [6 0 R /XYZ 70 700 0]\n/p2 [5 0 R /XYZ 70 500 0]\n/p12 [4 0 R /XYZ 70 90 0]>>\nendobj',
  ].join('\n'),
);

describe('Numbers of pages in a printed contents list', () => {
  it('are the pages on which the named places stand, in the order of the pages', () => {
    expect([...pagesInPdf(printed)]).toEqual([
      ['p1', 1],
      ['p2', 2],
      ['p12', 3],
    ]);
  });

  it('take the places that were kept for them', () => {
    const html =
      '<li>Payroll<b class="at" data-at="p2"></b></li><li>Lost<b class="at" data-at="p9"></b></li>';
    expect(waitsForPages(html)).toBe(true);
    const filled = withPages(html, pagesInPdf(printed));
    expect(filled).toContain('Payroll<b class="at">2</b>');
    expect(filled).toContain('Lost<b class="at"></b>');
    expect(waitsForPages(filled)).toBe(false);
  });

  it('are left out of a file in which no places are found', () => {
    expect(pagesInPdf(new TextEncoder().encode('%PDF-1.4 nothing')).size).toBe(0);
  });
});

import { expect, test } from 'vitest';
import { renderMarkdown, renderWeb } from '../../../src/main/render/web';
import { made, registerWith } from './support';

const hostile = '<script>alert(1)</script> & "quoted" [link](https://example.org) | *star* _under_';
const notice = (language: 'en' | 'nl' | 'fr' = 'en') =>
  made(
    registerWith(
      { status: 'inUse', name: { en: hostile, nl: hostile, fr: hostile } },
      {
        clause: [{ id: 'c', kind: 'no-sale', body: { en: hostile } }],
        purpose: [{ id: 'p', activity: 'a', description: { en: 'Deliver | orders' }, legalBasis: '6.1.b' }],
      },
    ),
    { document: 'notice', language },
  );

/** Tags in the order in which they open and close. */
const tags = (html: string): readonly string[] => [...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([tag]) => tag);

test.each(['en', 'nl', 'fr'] as const)(
  'a notice for a web site has meaning and no look, in %s',
  (language) => {
    const html = renderWeb(notice(language));
    expect(html).toMatch(new RegExp(`^<article lang="${language}`));
    expect(html).not.toMatch(/<(script|style|iframe|img|link)|\son[a-z]+=|\s(class|style)=/);
    expect(html).toContain('&lt;script&gt;');
    const headings = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(headings.filter((level) => level === 1)).toHaveLength(1);
    // No level is left out on the way down: readers of a screen go by them.
    headings.forEach((level, index) => {
      expect(level - (headings[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
    for (const head of html.match(/<th(?!ead)[^>]*>/g) ?? []) expect(head).toBe('<th scope="col">');
  },
);

test('every tag is closed in its order', () => {
  const open: string[] = [];
  for (const tag of tags(renderWeb(notice()))) {
    if (!tag.startsWith('</')) open.push(tag.slice(1));
    else expect(open.pop()).toBe(tag.slice(2));
  }
  expect(open).toEqual([]);
});

test('what a person typed makes no link, list, table or code in Markdown', () => {
  const text = renderMarkdown(notice());
  expect(text).not.toContain('<script>');
  expect(text).not.toMatch(/[^\\]\[link\]\(/);
  expect(text).toContain('Deliver \\| orders');
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  expect(rows.length).toBeGreaterThan(2);
  // Every row of a table has as many cells as its head.
  const cells = (row: string): number => row.replaceAll('\\|', '').split('|').length;
  let head = 0;
  for (const [index, row] of rows.entries()) {
    if (/^\|( --- \|)+$/.test(rows[index + 1] ?? '')) head = cells(row);
    expect(cells(row)).toBe(head);
  }
});

test('names that are bold in a row are bold together in Markdown', () => {
  const text = renderMarkdown(
    made(
      registerWith(
        { status: 'inUse', name: { en: 'Newsletter' } },
        {
          purpose: [{ id: 'p', activity: 'a', description: { en: 'Send offers' }, kind: 'directMarketing' }],
        },
      ),
      { document: 'notice', language: 'en' },
    ),
  );
  expect(text).toMatch(/\*\*[^*\n]*This concerns: Send offers\.\*\*/);
  expect(text).not.toContain('****');
});

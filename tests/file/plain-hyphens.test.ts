import { expect, test } from 'vitest';
import { read, utils } from 'xlsx';
import { renderXlsx } from '../../src/main/render/excel';
import { renderHtml } from '../../src/main/render/html';
import { renderMarkdown } from '../../src/main/render/web';
import type { Document } from '../../src/shared/documents/document';
import { packList } from '../../src/shared/documents/pack';
import { registerWith } from '../unit/documents/support';
import { sampleDocument } from './fixtures/sample-document';

/** A name as somebody pastes it out of a text where no line may end in it. */
const pasted = 'E\u2011mail\u2011list';

const document: Document = {
  ...sampleDocument(),
  blocks: [
    {
      is: 'table',
      key: 'annex',
      title: 'Annex',
      sheetName: 'Annex',
      inContents: true,
      columns: [
        { key: 'name', label: 'Name', width: 30 },
        { key: 'usedIn', label: 'Used in', width: 20 },
      ],
      rows: [
        {
          key: '1',
          cells: {
            name: { content: [{ is: 'paragraph', runs: [{ text: pasted }] }] },
            usedIn: { content: [{ is: 'paragraph', runs: [{ text: 'A-01, A-02' }] }] },
          },
        },
      ],
    },
  ],
};

test('a workbook is searched with the hyphen that people type', () => {
  const book = read(renderXlsx(document));
  const text = book.SheetNames.map((name) => utils.sheet_to_csv(book.Sheets[name] ?? {})).join('\n');
  expect(text).toContain('E-mail-list');
  expect(text).not.toContain('\u2011');
});

test('Markdown is too', () => {
  expect(renderMarkdown(document)).toContain('E-mail-list');
  expect(renderMarkdown(document)).not.toContain('\u2011');
});

test('so is the list of a pack', () => {
  const about = {
    language: 'en',
    date: '2026-11-22',
    receiver: '',
    hasDrafts: false,
    isSealed: false,
  } as const;
  const files = [{ name: 'a.pdf', what: pasted, bytes: 1, sha256: 'ff' }];
  expect(packList(registerWith({}), about, files)).toContain('E-mail-list');
});

test('on a printed page a reference stays whole without another hyphen', () => {
  const html = renderHtml(document);
  expect(html).toContain('<span class="whole">A-01</span>, <span class="whole">A-02</span>');
  expect(html).toContain('<span class="whole">E-mail-list</span>');
  expect(html).not.toContain('\u2011');
});

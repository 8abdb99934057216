import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { read } from 'xlsx';
import { renderXlsx } from '../../src/main/render/excel';
import { renderHtml } from '../../src/main/render/html';
import { renderDocx } from '../../src/main/render/word';
import { PaperPageView } from '../../src/renderer/parts/paper/PaperPage';
import { paperPages } from '../../src/renderer/parts/paper/pages';
import { makeDocument } from '../../src/shared/documents';
import type { Document } from '../../src/shared/documents/document';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import { registerFormat, registerSchema, registerVersion } from '../../src/shared/register/register';
import { type ScreenLanguage, screenLanguages } from '../../src/shared/register/text';
import { partsOf } from './fixtures/parts';

/** Three activities that differ in one thing: what they say about transfers. */
const register = registerSchema.parse({
  format: registerFormat,
  version: registerVersion,
  organisation: {
    id: 'organisation',
    legalName: 'Firm',
    contentLanguages: ['en', 'nl', 'fr'],
    mainLanguage: 'en',
  },
  activity: [
    { marks: { transfers: { none: true } } },
    {},
    { marks: { transfers: { notApplicable: { en: 'paper only', nl: 'enkel papier', fr: 'papier seul' } } } },
  ].map((activity, index) => ({
    id: `a${index}`,
    reference: `A-0${index + 1}`,
    role: 'controller',
    status: 'inUse',
    name: { en: `Archive ${index}`, nl: `Archief ${index}`, fr: `Archives ${index}` },
    ...activity,
  })),
});

const told = {
  en: ['No transfer outside the EEA', 'Not determined', 'Not applicable: paper only'],
  nl: ['Geen doorgifte buiten de EER', 'Niet bepaald', 'Niet van toepassing: enkel papier'],
  fr: ['Aucun transfert hors de l’EEE', 'Non déterminé', 'Sans objet\u202f: papier seul'],
} as const satisfies Record<ScreenLanguage, readonly string[]>;

/** How an output sets a gap off from what is known. */
const outputs = {
  Word: {
    of: async (document: Document) => {
      const [file = new Uint8Array()] = await renderDocx(document);
      return partsOf(file).get('word/document.xml') ?? '';
    },
    gap: (text: string) => `<w:rStyle w:val="Gap"/></w:rPr><w:t xml:space="preserve">${text}<`,
    plain: (text: string) => `<w:r><w:t xml:space="preserve">${text}<`,
  },
  PDF: {
    of: async (document: Document) => renderHtml(document),
    gap: (text: string) => `<span class="gap">${text}<`,
    plain: (text: string) => `<p>${text}</p>`,
  },
  preview: {
    of: async (document: Document) =>
      paperPages(document)
        .map((page, index) =>
          renderToStaticMarkup(<PaperPageView document={document} page={page} isFirst={index === 0} />),
        )
        .join('\n'),
    gap: (text: string) => `<span class="gap">${text}<`,
    plain: (text: string) => `>${text}<`,
  },
} as const;

describe.each(screenLanguages)('None, not determined and not applicable, in %s', (language) => {
  const document = makeDocument(register, documentOptionsSchema.parse({ language, date: '2026-11-22' }));
  const [none, gap, notApplicable] = told[language];

  test.each(Object.entries(outputs))(
    'print as three things in %s, the gap alone set off',
    async (_, output) => {
      const text = await output.of(document);
      expect(text).toContain(output.plain(none));
      expect(text).toContain(output.gap(gap));
      expect(text).toContain(output.plain(notApplicable));
      expect(text).not.toContain(output.gap(none));
      expect(text).not.toContain(output.gap(notApplicable));
    },
  );

  test('print as three things in Excel, the gap alone on a ground of its own', () => {
    const book = read(renderXlsx(document), { cellStyles: true });
    const sheet = book.Sheets[book.SheetNames[1] ?? ''] ?? {};
    const groundOf = (start: string): unknown[] =>
      Object.entries(sheet).flatMap(([, cell]) =>
        typeof cell?.v === 'string' && cell.t === 's' && cell.v.startsWith(start)
          ? [cell.s?.fgColor?.rgb ?? cell.s?.patternType ?? 'none']
          : [],
      );
    expect(new Set(groundOf(gap))).toEqual(new Set(['F1EDE2']));
    for (const start of [none, notApplicable]) {
      expect(groundOf(start).length).toBeGreaterThan(0);
      expect(groundOf(start)).not.toContain('F1EDE2');
    }
  });
});

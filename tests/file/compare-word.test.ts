import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { onPaper } from '../../src/main/render/paper-tables';
import { renderDocx } from '../../src/main/render/word';
import { compareDocuments } from '../../src/shared/documents/compare';
import { withPointsByPlace } from '../../src/shared/documents/compare-points';
import type { Document } from '../../src/shared/documents/document';
import { makeDocument } from '../../src/shared/documents/index';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import { type Register, registerSchema } from '../../src/shared/register/register';
import { faultOf, partsOf } from './fixtures/parts';

const firm = (name: string): Register =>
  registerSchema.parse(JSON.parse(readFileSync(`tests/samples/${name}.json`, 'utf8')));

const documentOf = (register: Register, language: string): Document =>
  makeDocument(register, documentOptionsSchema.parse({ language, date: '2026-11-22' }));

/** What a person does in half a year: words in sentences, an activity gone, one new, a party renamed. */
function later(register: Register): Register {
  const [first, second, ...others] = register.activity;
  if (first === undefined || second === undefined) throw new Error('two activities are needed');
  const changed = {
    ...second,
    name: { en: 'A & B: renamed <entirely>', nl: 'Nieuwe naam', fr: 'Nouveau nom' },
    description: { en: 'First line.\nA second line that was not there.', nl: 'Een regel.', fr: 'Une ligne.' },
  };
  const fresh = { ...second, id: 'fresh', reference: 'A-90', position: 900 };
  const gone = (part: Readonly<{ activity: string }>): boolean => part.activity !== first.id;
  return {
    ...register,
    organisation: { ...register.organisation, legalName: 'Another name NV', street: 'Nieuwstraat 12' },
    activity: [changed, ...others, fresh],
    purpose: register.purpose.filter(gone),
    dataUse: register.dataUse.filter(gone),
    recipient: register.recipient.filter(gone),
    exclusion: register.exclusion.filter(gone),
    camera: register.camera.filter(gone),
    party: register.party.map((party, index) => (index === 0 ? { ...party, name: 'Renamed party' } : party)),
  };
}

const bodyOf = async (document: Document): Promise<string> => {
  const [file] = await renderDocx(document);
  return partsOf(file ?? new Uint8Array()).get('word/document.xml') ?? '';
};

/** As the comparison writes it: no contents, and tables that are whole. */
const withoutContents = (document: Document): Document => ({
  ...document,
  compared: { author: '', time: '2026-11-22T14:32:00.000Z', since: '', before: document },
  blocks: document.blocks.filter(({ is }) => is !== 'contents'),
});

/** What a word processor is left with: `kept` changes become text, `dropped` ones go. */
function settled(xml: string, kept: 'ins' | 'del', dropped: 'ins' | 'del'): string {
  return xml
    .replace(new RegExp(`<w:tr>(?:(?!<w:tr>|<w:tc>).)*<w:${dropped} [^>]*/>.*?</w:tr>`, 'gs'), (row) =>
      // A row that goes takes along the small tables in it.
      row.includes('<w:tbl>')
        ? row.replace(/<w:t [^>]*>[^<]*<\/w:t>|<w:delText[^>]*>[^<]*<\/w:delText>/g, '')
        : '',
    )
    .replace(new RegExp(`<w:${dropped} [^/>]*>.*?</w:${dropped}>`, 'gs'), '')
    .replace(new RegExp(`</?w:${kept}( [^>]*)?>`, 'g'), '')
    .replaceAll('delText', 't');
}

/** Text by paragraph. Paragraphs without text are no text. */
function linesOf(xml: string): readonly string[] {
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab|noBreakHyphen)\/>/g)]
        .map(([, text, sign]) => text ?? (sign === 'noBreakHyphen' ? '-' : ' '))
        .join(''),
    )
    .map((line) => line.replaceAll('\u2011', '-').replaceAll('\u00a0', ' ').trim())
    .filter((line) => line !== '');
}

describe('The differences of two registers as a Word file', () => {
  for (const [name, language] of [
    ['luxifer', 'en'],
    ['sendtex', 'fr'],
    ['lobi-systems', 'nl'],
  ] as const)
    it(`reads as the new one when all changes are accepted, as the old one when none is (${name}, ${language})`, async () => {
      const before = onPaper(documentOf(firm(name), language));
      const after = onPaper(documentOf(later(firm(name)), language));
      const by = { author: 'E. Peeters & co', time: '2026-11-22T14:32:00.000Z' };
      const xml = await bodyOf(compareDocuments(before, after, by));
      expect(faultOf(xml)).toBeNull();
      expect(linesOf(settled(xml, 'ins', 'del'))).toEqual(
        linesOf(await bodyOf(withoutContents(withPointsByPlace(after)))),
      );
      expect(linesOf(settled(xml, 'del', 'ins'))).toEqual(
        linesOf(await bodyOf(withoutContents(withPointsByPlace(before)))),
      );
    });

  it('names author and moment at each change, gives each a number of its own, and marks runs, ends and rows', async () => {
    const xml = await bodyOf(
      compareDocuments(documentOf(firm('luxifer'), 'en'), documentOf(later(firm('luxifer')), 'en'), {
        author: 'E. Peeters & co',
        time: '2026-11-22T14:32:00.000Z',
      }),
    );
    const changes = [...xml.matchAll(/<w:(?:ins|del)\b([^>]*)>/g)].map(([, attributes = '']) => attributes);
    expect(changes.length).toBeGreaterThan(20);
    for (const attributes of changes)
      expect(attributes).toMatch(/ w:id="\d+" w:author="E. Peeters &amp; co" w:date="2026-11-22T14:32:00Z"/);
    expect(new Set(changes.map((attributes) => /w:id="(\d+)"/.exec(attributes)?.[1])).size).toBe(
      changes.length,
    );
    expect(xml).toMatch(/<w:trPr>[^/]*(<w:cantSplit\/>)?<w:ins [^>]*\/><\/w:trPr>/);
    expect(xml).toMatch(/<w:rPr><w:del [^>]*\/><\/w:rPr><\/w:pPr>/);
    expect(xml).toContain('<w:delText');
    expect(xml).not.toMatch(/<w:del [^>]*><w:r>(?:(?!<\/w:r>).)*<w:t /);
  });

  it('marks nothing when nothing changed', async () => {
    const document = documentOf(firm('luxifer'), 'en');
    const xml = await bodyOf(
      compareDocuments(document, document, { author: 'Ann', time: '2026-11-22T14:32:00Z' }),
    );
    expect(xml).not.toMatch(/<w:(ins|del)\b/);
  });
});

test('the title page of the differences says since when', async () => {
  const document = documentOf(firm('luxifer'), 'nl');
  const by = { author: 'E. Peeters', time: '2026-11-22T14:32:00.000Z' };
  const [file = new Uint8Array()] = await renderDocx(compareDocuments(document, document, by));
  const heads = [...partsOf(file)].flatMap(([path, xml]) => (/header\d+\.xml$/.test(path) ? [xml] : []));
  expect(heads.filter((xml) => xml.includes(`Wijzigingen sinds: ${document.edition}`))).toHaveLength(1);
});

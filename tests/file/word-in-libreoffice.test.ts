import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docxVolumes, renderDocx } from '../../src/main/render/word';
import { plan } from '../../src/main/render/word-plan';
import { makeDocument } from '../../src/shared/documents';
import type { Document } from '../../src/shared/documents/document';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import { registerSchema } from '../../src/shared/register/register';
import { partsOf } from './fixtures/parts';

/**
 * The longest registers at hand: one with annexes that follow each other on a page, one with the longest words; and
 * notices, whose sections flow over the pages.
 */
const documents = [
  ['resources/samples/software.json', 'en', 'register'],
  ['resources/samples/accountant.json', 'nl', 'register'],
  ['tests/samples/luxifer.json', 'nl', 'register'],
  ['resources/samples/bakery.json', 'fr', 'register'],
  ['tests/samples/luxifer.json', 'fr', 'notice'],
  ['tests/samples/selentic.json', 'nl', 'notice'],
  ['tests/samples/senef-soft.json', 'en', 'notice'],
] as const;

const hasOffice = ['soffice', 'pdftotext'].every(
  (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0,
);
if (!hasOffice) console.info('LibreOffice or pdftotext is not on this machine: its pages are not looked at.');

const nameOf = (...parts: readonly string[]): string => parts.join('_').replace(/\W/g, '_');
const squeezed = (text: string): string => text.replace(/[\s\u00ad]+/g, '').replaceAll('\u2011', '-');

/** The text of a body as it is read, invisible hyphens kept. */
const textOfBody = (body: string): string =>
  body
    .replace(/<w:instrText.*?<\/w:instrText>/gs, '')
    .replaceAll('<w:softHyphen/>', '\u00ad')
    .replaceAll('<w:noBreakHyphen/>', '-')
    .replace(/<w:(tab|br)\/>|<\/w:p>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** Every word of a text, and every piece of one that hyphens, seen or not, may leave on a line. */
function piecesOf(text: string): ReadonlySet<string> {
  const whole = new Set<string>();
  for (const word of text.split(/[\s\u00a0\u202f]+/)) {
    const parts = word.split(/(?<=[-–—/\u00ad])/);
    for (let from = 0; from < parts.length; from += 1)
      for (let to = from + 1; to <= parts.length; to += 1) {
        const piece = parts.slice(from, to).join('');
        whole.add(piece.replaceAll('\u00ad', ''));
      }
  }
  return whole;
}

/** Words of a printed page that are long enough to be a piece of a broken one: a short piece has a longer beside it. */
const longWordsOf = (page: string): readonly string[] =>
  page
    .split(/[\s\u00a0\u202f]+/)
    .map((word) => word.replace(/^[•■□]/, '').replace(/\.{2,}\d*$/, ''))
    .filter((word) => word.length > 9 && /^\p{L}[\p{L}\p{M}’'-]+\p{L}$/u.test(word));

const brokenIn = (page: string, whole: ReadonlySet<string>): readonly string[] =>
  longWordsOf(page).filter((word) => !whole.has(word));

test('A word broken where the line ends is found, one broken at its seam is not', () => {
  const whole = piecesOf('De verwerkings\u00adverantwoordelijke tekent de verwerkersovereenkomst');
  expect(brokenIn('verwerkers  verwerkersovereenkom\nst', whole)).toEqual([
    'verwerkers',
    'verwerkersovereenkom',
  ]);
  expect(brokenIn('De verwerkings-\nverantwoordelijke  verwerkersovereenkomst', whole)).toEqual([]);
});

describe.skipIf(!hasOffice)('Word files as LibreOffice lays them out', () => {
  const made = new Map<string, Readonly<{ document: Document; body: string }>>();
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'griffier-pages-'));
    const files: string[] = [];
    for (const [path, language, kind] of documents) {
      const document = makeDocument(
        registerSchema.parse(JSON.parse(readFileSync(path, 'utf8'))),
        documentOptionsSchema.parse({ document: kind, language, date: '2026-11-22' }),
      );
      const [file = new Uint8Array()] = await renderDocx(document);
      const name = nameOf(path, language, kind);
      made.set(name, {
        document: docxVolumes(document)[0] ?? document,
        body: partsOf(file).get('word/document.xml') ?? '',
      });
      files.push(join(folder, `${name}.docx`));
      writeFileSync(join(folder, `${name}.docx`), file);
    }
    const { status, stderr } = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        ...['--headless', '--convert-to', 'pdf', '--outdir', folder],
        ...files,
      ],
      { encoding: 'utf8', timeout: 580_000 },
    );
    if (status !== 0) throw new Error(`LibreOffice ended with ${status}: ${stderr}`);
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function printed(name: string, how: string): string {
    return spawnSync('pdftotext', [how, join(folder, `${name}.pdf`), '-'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    }).stdout;
  }

  describe.each(documents)('%s in %s, the %s', (path, language, kind) => {
    const name = nameOf(path, language, kind);

    test('the contents name the page on which each section, each sheet and each annex stands', () => {
      const { document, body } = made.get(name) ?? {};
      const pages = printed(name, '-raw').split('\f');
      const said = new Map(
        [...(body ?? '').matchAll(/ PAGEREF (p\d+) .*?<w:t xml:space="preserve">(\d+)<\/w:t>/g)].map(
          ([, mark = '', page]) => [mark, Number(page)],
        ),
      );
      expect(said.size).toBeGreaterThan(15);
      const wrong = plan(document ?? ({ blocks: [] } as unknown as Document)).flatMap(({ blocks }) =>
        blocks.flatMap(({ block, bookmark }) => {
          const page = said.get(bookmark);
          if (page === undefined) return [];
          if (block.is !== 'sheet' && block.is !== 'table' && block.is !== 'heading') return [];
          const heading =
            block.is === 'sheet'
              ? squeezed(block.title.map(({ text }) => text).join('') + block.reference)
              : squeezed(block.is === 'heading' ? block.text : (block.letter ?? '') + block.title);
          const isThere =
            block.is === 'sheet'
              ? squeezed(pages[page - 1] ?? '').includes(heading)
              : (pages[page - 1] ?? '').split('\n').some((line) => squeezed(line) === heading);
          // A notice begins on its title page.
          return isThere && (page > 1 || block.is === 'heading') ? [] : [`${heading} is not on page ${page}`];
        }),
      );
      expect(wrong).toEqual([]);
    });

    test('no line begins with a point between two facts, or with the number of an article', () => {
      const lines = printed(name, '-raw').split('\n');
      expect(
        lines.filter((line, index) => /^·/.test(line) || /(?:^|[ (])[Aa]rt\.$/.test(lines[index - 1] ?? '')),
      ).toEqual([]);
    });

    test('the title page is not left mostly empty', () => {
      const [first = ''] = printed(name, '-raw').split('\f');
      expect(first.split('\n').length).toBeGreaterThan(15);
    });

    test('no line ends within a word but at a hyphen', () => {
      const { document, body = '' } = made.get(name) ?? {};
      const running = document === undefined ? [] : plan(document).map(({ header }) => header);
      const whole = piecesOf(`${textOfBody(body)} ${running.join(' ')}`);
      expect(whole.size).toBeGreaterThan(500);
      const text = printed(name, '-layout');
      expect(longWordsOf(text).length).toBeGreaterThan(kind === 'register' ? 300 : 100);
      expect(brokenIn(text, whole)).toEqual([]);
    });
  });
});

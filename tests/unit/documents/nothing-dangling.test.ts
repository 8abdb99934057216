import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/shared/documents/document';
import { type DocumentOptions, documentKinds } from '../../../src/shared/documents/options';
import { noticeAudiences } from '../../../src/shared/register/notice';
import { registerSchema } from '../../../src/shared/register/register';
import { screenLanguages } from '../../../src/shared/register/text';
import { made, registerWith, words } from './support';

const sample = (path: string) => registerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
const firms = ['resources/samples/bakery.json', 'resources/samples/software.json'].map(sample);
const wishes: readonly Partial<DocumentOptions>[] = [
  { reader: 'own' },
  { reader: 'public', extent: 'minimum', withOpenPoints: false },
  { document: 'cameras' },
  { document: 'cookies' },
  { document: 'subProcessors' },
  ...noticeAudiences.map((audience) => ({ document: 'notice' as const, audience })),
];

/** Every text of a document, one after another. */
function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) {
    const isRuns = value.length > 0 && value.every((each) => typeof each?.text === 'string');
    return isRuns ? [words(value)] : value.flatMap(textsOf);
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

describe.each(screenLanguages)('No text of any document, in %s,', (language) => {
  const texts = firms.flatMap((firm) =>
    wishes.flatMap((wish) => textsOf(made(firm, { ...wish, language }).blocks)),
  );

  test('is a sentence without its end, an empty place or a word of a program', () => {
    const faults = /: ?\.|\u202f: ?\.|\{\w+\}|\bundefined\b|\bNaN\b|\bnull\b|\[object/;
    expect(texts.filter((text) => faults.test(text))).toEqual([]);
  });

  test('holds two spaces or two marks in a row, or a date as machines write it', () => {
    const faults = /\S {2}\S|,,|;;|[^.]\.\.(?!\.)|\b20\d\d-\d\d-\d\d\b/;
    expect(texts.filter((text) => faults.test(text) && !text.includes('□'))).toEqual([]);
  });
});

const numbered = (document: Document): boolean => JSON.stringify(document.blocks).includes('"openPoint":');

describe('The number of an open point', () => {
  const [bakery = registerWith({})] = firms;

  test.each(documentKinds)('stands where the annex of open points follows, and nowhere else: %s', (kind) => {
    const firm = kind === 'subProcessors' ? (firms[1] ?? bakery) : bakery;
    const withAnnex = made(firm, { document: kind });
    expect(withAnnex.blocks.some(({ key }) => key === 'open')).toBe(numbered(withAnnex));
    for (const without of [
      made(firm, { document: kind, withOpenPoints: false }),
      made(firm, { document: kind, withOpenPoints: false, version: '2', reader: 'authority' }),
    ]) {
      expect(numbered(without)).toBe(false);
    }
  });

  test('goes, and the gap itself stays', () => {
    const document = made(bakery, { withOpenPoints: false });
    expect(document.counts.openPoints).toBeGreaterThan(0);
    expect(JSON.stringify(document.blocks)).toContain('"style":"gap"');
  });
});

test('A notice for people whom no activity concerns says so, and promises nothing for purposes that there are not', () => {
  const document = made(firms[0] ?? registerWith({}), { document: 'notice', audience: 'endUsers' });
  const said = textsOf(document.blocks).join('\n');
  expect(said).toContain('the register holds no activity that concerns these readers');
  expect(said).not.toContain('You can withdraw your consent at any time');
});

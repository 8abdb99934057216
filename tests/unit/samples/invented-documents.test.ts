import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeDocument } from '../../../src/shared/documents';
import { type DocumentOptions, documentOptionsSchema } from '../../../src/shared/documents/options';
import { isEmpty } from '../../../src/shared/register/mark';
import { nounNames, nounOf } from '../../../src/shared/register/nouns';
import { registerSchema } from '../../../src/shared/register/register';
import { screenLanguages } from '../../../src/shared/register/text';
import { wordsOf } from './document-words';
import { recordsOf } from './firm';

const names = readdirSync('resources/samples').filter((name) => name.endsWith('.json'));

const documentOf = (name: string, options: Partial<DocumentOptions>) =>
  makeDocument(
    registerSchema.parse(JSON.parse(readFileSync(`resources/samples/${name}`, 'utf8'))),
    documentOptionsSchema.parse({ date: '2026-11-22', language: 'nl', ...options }),
  );

describe.each(names)('%s', (name) => {
  test.each(screenLanguages)(
    'the register in %s shows every state and nothing in another language',
    (language) => {
      const { counts } = documentOf(name, { language });
      expect(counts.foreign).toBe(0);
      expect(counts.conflicts).toBeGreaterThan(0);
      expect(counts.toConfirm).toBeGreaterThan(5);
      expect(counts.openPoints).toBeGreaterThan(5);
      expect(counts.openPoints).toBeLessThan(40);
    },
  );

  test('the register in French has a narrow no-break space before its high marks', () => {
    const { text } = wordsOf(documentOf(name, { language: 'fr' }));
    const wrong = text.split('\n').filter((line) => /[\p{L}\d)][;:?!](\s|$)| [;:?!]/u.test(line));
    expect(wrong).toEqual([]);
  });

  test('an authority reads nothing that is kept for the firm itself', () => {
    const register = registerSchema.parse(JSON.parse(readFileSync(`resources/samples/${name}`, 'utf8')));
    const kept = nounNames.flatMap((noun) =>
      recordsOf(register, noun).flatMap((record) =>
        Object.entries(nounOf(noun).fields)
          // A template's id is a common word in some languages.
          .filter(([field, about]) => about.isInternal && field !== 'template' && !isEmpty(record[field]))
          .map(([field]) => record[field])
          // A yes or no has no words of its own to look for.
          .filter((value) => typeof value !== 'boolean')
          .map((value) => (typeof value === 'string' ? value : ((value as { nl?: string }).nl ?? ''))),
      ),
    );
    expect(kept.length).toBeGreaterThan(1);
    const { text } = wordsOf(documentOf(name, { reader: 'authority' }));
    expect(kept.filter((words) => text.includes(words))).toEqual([]);
    expect(wordsOf(documentOf(name, { reader: 'own' })).text).toContain(register.organisation.provenance?.nl);
  });
});

test('another source says so in words: five years, not P5Y', () => {
  const { text } = wordsOf(documentOf('bakery.json', { language: 'nl' }));
  expect(text).toContain('andere bron: 5 jaar');
  expect(text).not.toMatch(/P\d+[YMD]/);
});

test('the camera register of the bakery has the two cameras of its shop', () => {
  const document = documentOf('bakery.json', { document: 'cameras', language: 'fr' });
  const { text } = wordsOf(document);
  expect(document.counts.activities).toBe(1);
  for (const words of [
    'Meelstraat 12, 9000 Gent',
    'Au-dessus de l’entrée et au-dessus de la caisse',
    '30 mai 2022',
  ])
    expect(text).toContain(words);
});

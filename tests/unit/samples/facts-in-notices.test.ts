import { describe, expect, test } from 'vitest';
import { makeDocument } from '../../../src/shared/documents';
import { documentOptionsSchema } from '../../../src/shared/documents/options';
import { isEmpty } from '../../../src/shared/register/mark';
import { nounOf } from '../../../src/shared/register/nouns';
import { type Language, screenLanguages } from '../../../src/shared/register/text';
import { wordsOf } from './document-words';
import { type AnyRecord, facts, firm, firmNames, firmOf, type Place, placesOf, recordsOf } from './firm';

const notice = (name: (typeof firmNames)[number], language: (typeof screenLanguages)[number], site?: string) =>
  wordsOf(
    makeDocument(
      firm(name),
      documentOptionsSchema.parse({ document: 'notice', date: '2026-11-21', language, site: site ?? null }),
    ),
  );

/** The words of a fact's place: what a person wrote there, in one language, or the name of what it points to. */
function phrasesOf(record: AnyRecord, { noun, field }: Place, language: Language): readonly string[] {
  return Object.entries(nounOf(noun).fields)
    .filter(([name]) => field === '*' || field === name)
    .flatMap(([name, about]) => {
      const value = record[name];
      if (isEmpty(value)) return [];
      if (about.kind === 'text') return (value as Record<string, string>)[language] ?? [];
      return about.kind === 'line' ? String(value) : [];
    });
}

/** What a notice does not show: versions of a text and internal remarks. */
const notForReaders = new Set<string>([]);

describe.each(firmNames)('the notice of %s', (name) => {
  const register = firm(name);
  const places = placesOf(register);
  const due = facts.filter(
    ({ id, out }) => firmOf(id) === name && /[NT]/.test(out) && !notForReaders.has(id),
  );
  describe.each(screenLanguages)('in %s', (language) => {
    const words = notice(name, language);
    test.each(due)('carries fact $id', ({ id, tokens }) => {
      for (const token of tokens) expect(words.text).toContain(token);
      const at = places.get(id) ?? [];
      const found = at.some((place) => {
        const record = recordsOf(register, place.noun).find((each) => each.id === place.id);
        if (record === undefined) return false;
        const phrases = phrasesOf(record, place, language);
        // Known to be open: the gap stands in its place.
        if (place.isEmpty) return words.sources.has(`${place.noun} ${place.id}`);
        return phrases.length === 0
          ? words.sources.has(`${place.noun} ${place.id}`)
          : phrases.some((phrase) => words.text.includes(phrase));
      });
      expect(found, `${id} at ${at.map(({ noun, id: record, field }) => `${noun} ${record}.${field}`).join(', ')}`).toBe(
        true,
      );
    });
  });
});

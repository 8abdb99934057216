import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderDocx } from '../../../src/main/render/word';
import { makeDocument } from '../../../src/shared/documents';
import type { Content, Document, Run } from '../../../src/shared/documents/document';
import { documentOptionsSchema } from '../../../src/shared/documents/options';
import { isEmpty } from '../../../src/shared/register/mark';
import { nounOf } from '../../../src/shared/register/nouns';
import { type Language, screenLanguages } from '../../../src/shared/register/text';
import { wordsOf } from './document-words';
import { type AnyRecord, facts, firm, firmNames, firmOf, type Place, placesOf, recordsOf } from './firm';

const made = (
  name: (typeof firmNames)[number],
  language: (typeof screenLanguages)[number],
  site: string | null = null,
) =>
  makeDocument(
    firm(name),
    documentOptionsSchema.parse({ document: 'notice', date: '2026-11-21', language, site }),
  );
const notice = (...asked: Parameters<typeof made>) => wordsOf(made(...asked));

/** On one line, with plain hyphens, and without the marks that say where a long word may break. */
const onOneLine = (text: string): string =>
  text.replaceAll('\u00ad', '').replaceAll('\u2011', '-').replace(/\s+/g, ' ');

/** What another reader finds in the Word file of a notice. */
async function wordText(document: Document): Promise<string> {
  const texts = (await renderDocx(document)).map(async (file) => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file) });
    return value;
  });
  return onOneLine((await Promise.all(texts)).join('\n'));
}

/** Said until now and no longer valid: the gap carries it, with its tokens. */
const carriedByGap = new Set(['SEL-011']);

function runsOf(document: Document): readonly Run[] {
  const inContent = (content: readonly Content[]): readonly Run[] =>
    content.flatMap((part) =>
      part.is === 'table'
        ? part.rows.flatMap((row) => Object.values(row.cells).flatMap((cell) => inContent(cell.content)))
        : part.runs,
    );
  return document.blocks.flatMap((block) =>
    block.is === 'paragraph'
      ? block.runs
      : block.is === 'table' && !block.excelOnly
        ? block.rows.flatMap((row) => Object.values(row.cells).flatMap((cell) => inContent(cell.content)))
        : [],
  );
}

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

describe.each(firmNames)('the notice of %s', (name) => {
  const register = firm(name);
  const places = placesOf(register);
  const due = facts.filter(({ id, out }) => firmOf(id) === name && /[NT]/.test(out));
  describe.each(screenLanguages)('in %s', (language) => {
    const document = made(name, language);
    const { sources } = wordsOf(document);
    let inWord = '';
    beforeAll(async () => {
      inWord = await wordText(document);
    });
    test.each(due)('carries fact $id in its Word file', ({ id, tokens }) => {
      const says = (text: string): boolean => inWord.includes(onOneLine(text));
      for (const token of tokens)
        if (token === '(10 URLs above)')
          for (const { privacyPolicyUrl } of register.party) expect(inWord).toContain(privacyPolicyUrl ?? '');
        else expect(inWord).toContain(onOneLine(token));
      const at = places.get(id) ?? [];
      const found = at.some((place) => {
        const record = recordsOf(register, place.noun).find((each) => each.id === place.id);
        if (record === undefined) return false;
        const phrases = phrasesOf(record, place, language);
        // Known to be open: the gap stands in its place.
        if (place.isEmpty || carriedByGap.has(id)) return sources.has(`${place.noun} ${place.id}`);
        return phrases.length === 0 ? sources.has(`${place.noun} ${place.id}`) : phrases.some(says);
      });
      expect(
        found,
        `${id} at ${at.map(({ noun, id: record, field }) => `${noun} ${record}.${field}`).join(', ')}`,
      ).toBe(true);
    });
  });
});

test('each of the three sites gets a text of its own from one register', () => {
  const texts = ['default', 'cavallo', 'equihealth'].map((site) => notice('selentic', 'nl', site).text);
  expect(new Set(texts).size).toBe(3);
  expect(texts[1]).toContain('betaalgegevens inbegrepen');
  expect(texts[0]).not.toContain('betaalgegevens inbegrepen');
  expect(texts[2]).not.toContain('betaalgegevens inbegrepen');
});

test.each(screenLanguages)('what the law contradicts is a gap and never said as true, in %s', (language) => {
  const document = makeDocument(
    firm('selentic'),
    documentOptionsSchema.parse({ document: 'notice', date: '2026-11-21', language }),
  );
  const runs = runsOf(document).filter(({ text }) =>
    /privacy.?s(hield|child)|bouclier de protection|\balways\b.*exist|altijd bestaan|toujours valable/i.test(
      text,
    ),
  );
  expect(runs.length).toBeGreaterThan(0);
  for (const run of runs) expect(run).toMatchObject({ style: 'gap' });
});

test('a right that hangs on a basis is not denied while bases are not determined', () => {
  const { text } = notice('senef-soft', 'en');
  expect(text).not.toContain('Nothing described here rests on either of them');
  expect(text).toContain('not determined for purposes without a legal basis');
});

test('a notice shows no internal field, whoever it is made for', () => {
  const register = firm('lobi-systems');
  const [first, ...others] = register.activity;
  if (first === undefined) throw new Error('no activity');
  const document = makeDocument(
    { ...register, activity: [{ ...first, notes: { en: 'Our weak spot' } }, ...others] },
    documentOptionsSchema.parse({ document: 'notice', date: '2026-11-21', language: 'en', reader: 'own' }),
  );
  expect(wordsOf(document).text).not.toContain('Our weak spot');
});

test('a notice for applicants leaves out what concerns visitors alone', () => {
  const make = (audience: 'applicants' | 'everyone') =>
    wordsOf(
      makeDocument(
        firm('sendtex'),
        documentOptionsSchema.parse({ document: 'notice', date: '2026-11-21', language: 'en', audience }),
      ),
    ).text;
  expect(make('everyone')).toContain('Website visits and statistics');
  expect(make('applicants')).not.toContain('Website visits and statistics');
  expect(make('applicants')).toContain('Recruitment');
});

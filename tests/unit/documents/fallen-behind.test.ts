import { describe, expect, test } from 'vitest';
import {
  differencesIn,
  fallenBehindInSteps,
  publishedNow,
} from '../../../src/shared/documents/notice/fallen-behind';
import { atOnce } from '../../../src/shared/documents/notice/sections';
import type { RecordFor } from '../../../src/shared/register/nouns';
import type { Register } from '../../../src/shared/register/register';
import { screenLanguages } from '../../../src/shared/register/text';
import { firm, firmNames } from '../samples/firm';
import { made, options, registerWith } from './support';

const day = '2026-03-01';
const today = '2026-11-22';

const purpose = (en: string) => ({
  id: 'p',
  activity: 'a',
  description: { en, nl: 'Brood bakken' },
  legalBasis: '6.1.b',
});
const bakery = (en = 'Bake bread', more: Readonly<Record<string, unknown>> = {}) =>
  registerWith({}, { purpose: [purpose(en)], ...more });

const version = (number: number, some: Parameters<typeof options>[0] = {}): RecordFor<'issuedVersion'> => ({
  id: `v${number}`,
  position: number,
  number,
  document: 'notice',
  options: JSON.stringify({ ...options({ document: 'notice', date: day, ...some }), language: undefined }),
  issuedOn: day,
  issuedTo: null,
  languages: ['en'],
  note: null,
  head: null,
  marks: {},
});

const asPublished = (register: Register, some: Parameters<typeof options>[0] = {}) =>
  made(register, { document: 'notice', date: day, version: '1', ...some });

const behind = (
  before: Register,
  now: Register,
  languages: readonly ('en' | 'nl' | 'fr')[] = ['en'],
  some: Parameters<typeof options>[0] = {},
) =>
  atOnce(
    fallenBehindInSteps(
      now,
      version(1, some),
      languages.map((language) => asPublished(before, { ...some, language })),
      today,
    ),
  );

describe('a notice that is published', () => {
  test.each(firmNames)('of %s says what the register says until that changes, whatever day it is', (name) => {
    expect(behind(firm(name), firm(name), screenLanguages)).toMatchObject({ lines: 0, sections: [] });
  });

  test('has fallen behind when the register changes: so many lines, under these headings', () => {
    const found = behind(bakery(), bakery('Bake bread and cake'));
    expect(found?.lines).toBe(3);
    expect(found?.sections.map(({ key, title }) => [key, title])).toEqual([
      ['purposes', 'What we use your data for'],
      ['provision', 'Whether you must give your data'],
      ['rights', 'Your rights'],
    ]);
  });

  test('is compared in each language in which it was published', () => {
    const dutch = bakery('Bake bread', {
      purpose: [{ ...purpose('Bake bread'), description: { en: 'Bake bread', nl: 'Taart' } }],
    });
    expect(behind(bakery(), dutch)).toMatchObject({ lines: 0 });
    expect(behind(bakery(), dutch, ['en', 'nl'])?.sections[0]).toMatchObject({ language: 'nl' });
  });

  test('has fallen behind when a person wrote other words in it', () => {
    const own = bakery('Bake bread', {
      noticeSection: [
        { id: 's', audience: 'everyone', section: 'changes', body: { en: 'Look again in May.' } },
      ],
    });
    expect(behind(bakery(), own)?.lines).toBeGreaterThan(0);
    expect(behind(own, own)).toMatchObject({ lines: 0 });
  });

  test('of other people is not touched by what does not concern them', () => {
    const people = [{ id: 'k', name: { en: 'Customers' }, kind: 'customer' }];
    const before = registerWith(
      { subjects: ['k'] },
      { subjectCategory: people, purpose: [purpose('Bake bread')] },
    );
    const now = registerWith(
      { subjects: ['k'] },
      { subjectCategory: people, purpose: [purpose('Bake cake')] },
    );
    expect(behind(before, now, ['en'], { audience: 'applicants' })).toMatchObject({ lines: 0 });
    expect(behind(before, now, ['en'], { audience: 'customers' })?.lines).toBeGreaterThan(0);
  });

  test('that is no longer kept is not said to be the same', () => {
    expect(behind(bakery(), bakery(), [])).toBeNull();
  });
});

test('a list of cookies on its own falls behind too', () => {
  const cookie = (name: string) => bakery('Bake bread', { cookie: [{ id: 'c', name }] });
  const list = { document: 'cookies' } as const;
  expect(behind(cookie('sid'), cookie('sid'), ['en'], list)).toMatchObject({ lines: 0 });
  expect(behind(cookie('sid'), cookie('session'), ['en'], list)?.lines).toBe(1);
});

test('a sentence that reads otherwise counts once, and so does one that came or went', () => {
  const text = (lines: readonly string[]) => ({
    ...asPublished(bakery()),
    blocks: lines.map((line) => ({
      is: 'paragraph' as const,
      key: line.split(' ')[0] ?? '',
      runs: [{ text: line }],
    })),
  });
  expect(differencesIn(text(['a one', 'b two']), text(['a one', 'b other', 'c new'])).lines).toBe(2);
  expect(differencesIn(text(['a one', 'b two']), text(['a one'])).lines).toBe(1);
});

test('of each notice the last version counts, and what is handed over is not published', () => {
  const versions = [
    version(1),
    version(2),
    version(1, { audience: 'applicants' }),
    { ...version(7, { document: 'register' }), document: 'register' as const },
  ].map((each, at) => ({ ...each, id: `${at}` }));
  expect(publishedNow(versions).map(({ id }) => id)).toEqual(['1', '2']);
});

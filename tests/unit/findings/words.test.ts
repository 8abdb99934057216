import { describe, expect, test } from 'vitest';
import { rules } from '../../../src/shared/findings/rules';
import { citeArticle } from '../../../src/shared/law/cite';
import { screenLanguages } from '../../../src/shared/register/text';

const slotsOf = (message: string): readonly string[] =>
  [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

test('rules have numbers of their own, in order', () => {
  const ids = rules.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  const texts = [
    ['name', rule.name],
    ['why', rule.why],
    ['mend', rule.mend],
    ...Object.entries(rule.says),
  ] as const;

  test.each(texts)('%s is written in three languages, each in its own words', (_, words) => {
    for (const language of screenLanguages) expect(words[language].trim()).toBe(words[language]);
    expect(screenLanguages.every((language) => words[language].length > 2)).toBe(true);
    expect(words.nl).not.toBe(words.fr);
    expect(new Set(screenLanguages.map((language) => slotsOf(words[language]).join())).size).toBe(1);
  });

  test.each(texts)('%s is typed as in a book, and blames nobody', (_, words) => {
    expect(words.fr).not.toMatch(/[^\u202f][:;?!»]|«[^\u202f]/);
    for (const language of screenLanguages) expect(words[language]).not.toMatch(/!|'|"|\bplease\b|\boops\b/i);
    if (words !== rule.name) for (const language of screenLanguages) expect(words[language]).toMatch(/[.]$/);
  });

  test('its source has a day and a certainty, and its article is one that can be cited', () => {
    expect(rule.source).not.toBe('');
    expect(rule.lastChecked).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(citeArticle(rule.article, 'nl')).not.toBe(rule.article);
  });
});

import { describe, expect, test } from 'vitest';
import { everyList } from './every-list';

const isoDay = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

type Found = Readonly<{ path: string; text: Readonly<Record<string, unknown>> }>;

/** Every text in several languages inside a value, however deep: a record with an English key. */
function textsIn(value: unknown, path: string): readonly Found[] {
  if (Array.isArray(value)) return value.flatMap((part, at) => textsIn(part, `${path}[${at}]`));
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Readonly<Record<string, unknown>>;
  if ('en' in record && typeof record['en'] === 'string') return [{ path, text: record }];
  return Object.entries(record).flatMap(([key, part]) => textsIn(part, `${path}.${key}`));
}

describe.each(Object.entries(everyList))('%s', (_name, list) => {
  test('is not empty', () => {
    expect(list.length).toBeGreaterThan(0);
  });

  test('every code is used once', () => {
    const keys = list.map((entry) => entry.row ?? entry.code);
    const ofStates = keys.filter((key) => key !== 'GB');
    expect(new Set(ofStates).size).toBe(ofStates.length);
  });

  test('every entry names its source, the day it was checked and how sure it is', () => {
    for (const entry of list) {
      expect(entry.source.trim(), entry.code).not.toBe('');
      expect(entry.lastChecked, entry.code).toBe('2026-11-21');
      expect(['A', 'B', 'C', '?'], entry.code).toContain(entry.certainty);
    }
  });

  test('days in force are days, and the first is not after the last', () => {
    for (const { code, validFrom, validTo } of list) {
      if (validFrom !== undefined) expect(validFrom, code).toMatch(isoDay);
      if (validTo !== undefined) expect(validTo, code).toMatch(isoDay);
      if (validFrom !== undefined && validTo !== undefined) expect(validFrom <= validTo, code).toBe(true);
    }
  });

  test('every text stands in English, Dutch and French, without loose ends', () => {
    for (const entry of list) {
      for (const { path, text } of textsIn(entry, entry.code)) {
        for (const language of ['en', 'nl', 'fr']) {
          expect(text[language], `${path}.${language}`).toEqual(expect.stringMatching(/\S/));
        }
        for (const [language, words] of Object.entries(text)) {
          expect(words, `${path}.${language}`).toBe(String(words).trim());
          expect(words, `${path}.${language}`).not.toMatch(/ {2}|!|\bplease\b|\.\.\./i);
        }
      }
    }
  });

  test('French sets a narrow no-break space before a high mark', () => {
    for (const entry of list) {
      for (const { path, text } of textsIn(entry, entry.code)) {
        expect(String(text['fr']), path).not.toMatch(/[^\u202f][:;?](?:\s|$)/);
      }
    }
  });
});

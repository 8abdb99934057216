import { expect, test } from 'vitest';
import type { Finding } from '../../../src/shared/findings/finding';
import { say, sayInShort } from '../../../src/shared/findings/say';

/** An agreement of which as many points of Article 28(3) are missing. */
const lacking = (count: number): Finding => ({
  rule: 'CHK-13',
  severity: 'error',
  article: '28(3)',
  place: { noun: 'agreement', id: 'a' },
  says: 'points',
  slots: {
    party: 'Acme',
    points: { list: Array.from({ length: count }, (_, at) => `point ${at + 1}`) },
  },
  touches: [],
  key: 'k',
  digest: 'd',
});

test('a line of a table names the first items of a long list and counts the rest, in three languages', () => {
  expect(sayInShort(lacking(9), 'en', 'en')).toContain('point 1, point 2, point 3 and 6 more');
  for (const language of ['en', 'nl', 'fr'] as const) {
    const short = sayInShort(lacking(9), language, 'en');
    expect(short).toContain('point 3');
    expect(short).not.toContain('point 4');
    expect(short).toContain('6');
    expect(say(lacking(9), language, 'en')).toContain('point 9');
  }
});

test('a list that is not long is named whole', () => {
  for (const count of [1, 3, 4])
    expect(sayInShort(lacking(count), 'en', 'en')).toBe(say(lacking(count), 'en', 'en'));
});

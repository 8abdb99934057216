import { expect, test } from 'vitest';
import { byRule } from '../../src/renderer/pages/start/findings-by-rule';
import { type ClientSeen, stateOfRefusal } from '../../src/shared/api';

const seen = (...findings: ClientSeen['findings']): ClientSeen => ({
  findings,
  due: null,
  issued: null,
  mainLanguage: 'nl',
});

test('what several clients lack is told by rule: the law first, then what most of them lack', () => {
  const lines = byRule([
    {
      client: 'bakery',
      seen: seen(
        { rule: 'CHK-02', severity: 'warning', count: 9 },
        { rule: 'CHK-05', severity: 'error', count: 1 },
      ),
    },
    {
      client: 'office',
      seen: seen(
        { rule: 'CHK-05', severity: 'error', count: 4 },
        { rule: 'CHK-01', severity: 'error', count: 7 },
      ),
    },
    { client: 'whole', seen: seen() },
  ]);
  expect(lines).toEqual([
    {
      rule: 'CHK-05',
      severity: 'error',
      clients: [
        { client: 'office', count: 4 },
        { client: 'bakery', count: 1 },
      ],
    },
    { rule: 'CHK-01', severity: 'error', clients: [{ client: 'office', count: 7 }] },
    { rule: 'CHK-02', severity: 'warning', clients: [{ client: 'bakery', count: 9 }] },
  ]);
});

test('a refusal tells the state of the file: a wrong password is a lock, a place that does not answer no damage', () => {
  expect(stateOfRefusal('wrongPassword')).toBe('encrypted');
  expect(stateOfRefusal('unreachable')).toBe('unreadable');
  expect(stateOfRefusal('planted')).toBe('damaged');
  expect(stateOfRefusal('newer')).toBe('newer');
});

import { expect, test } from 'vitest';
import { judgedIn, listsOf } from '../../../src/shared/findings';
import { severities } from '../../../src/shared/findings/finding';
import { groupsOf } from '../../../src/shared/findings/group';
import { firm } from '../samples/firm';

test('equal findings are one line with their count, the law first', () => {
  const groups = listsOf(judgedIn(firm('luxifer'), '2026-11-22')).open;
  const keys = groups.map(({ rule, says, severity, article }) => [severity, rule, says, article].join(' '));
  expect(new Set(keys).size).toBe(keys.length);
  const order = groups.map(({ severity }) => severities.indexOf(severity));
  expect(order).toEqual([...order].sort());
  const without = groups.find(({ rule }) => rule === 'CHK-05');
  expect(without?.count).toBeGreaterThan(1);
  expect(without?.findings).toHaveLength(without?.count ?? 0);
});

test('of many findings the first are listed and all are counted', () => {
  const all = listsOf(judgedIn(firm('luxifer'), '2026-11-22')).open.flatMap(({ findings }) => findings);
  const groups = groupsOf(all, 1);
  expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
  expect(groups.every(({ findings, touches }) => findings.length === 1 && touches.length <= 1)).toBe(true);
});

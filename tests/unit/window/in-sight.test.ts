import { expect, test } from 'vitest';
import { stretches } from '../../../src/renderer/pages/overview/in-sight';

const told = (drawn: readonly number[], count: number): readonly string[] =>
  stretches(drawn, count).map(({ is, from, to }) => `${is} ${from}-${to}`);

test('of ten thousand lines those in sight are drawn, with room for all others', () => {
  expect(told([18, 19, 20, 21], 10_000)).toEqual(['room 0-18', 'drawn 18-22', 'room 22-10000']);
});

test('a line far away that a person is at stays drawn in its place', () => {
  expect(told([61, 3, 60], 100)).toEqual([
    'room 0-3',
    'drawn 3-4',
    'room 4-60',
    'drawn 60-62',
    'room 62-100',
  ]);
});

test('a short list is drawn whole, without room', () => {
  expect(told([0, 1, 2], 3)).toEqual(['drawn 0-3']);
});

test('what was in sight of a longer list is not asked of a shorter one', () => {
  expect(told([4, 5, 6, 7], 6)).toEqual(['room 0-4', 'drawn 4-6']);
  expect(told([], 0)).toEqual([]);
});

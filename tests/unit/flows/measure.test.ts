import { expect, test } from 'vitest';
import { linesOf, widthOf } from '../../../src/shared/flows/measure';

const room = (letters: string): number => widthOf(letters, 12);

test('a word that is too long for its box is broken at a seam, with a hyphen', () => {
  expect(linesOf('Leveranciersadministratie', 12, room('Leveranciersadmin'), 2)).toEqual([
    'Leveranciers-',
    'administratie',
  ]);
});

test('no comma stands alone at the start of a line', () => {
  const lines = linesOf('Uitzendkrachten, stagiairs', 12, room('Uitzendkrachten'), 3);
  expect(lines.every((line) => /^\p{L}/u.test(line))).toBe(true);
});

test('an address gets no hyphen, and what has no room ends in …', () => {
  expect(linesOf('aaaa@bbbbbbbbbb', 12, room('aaaa@bbbb'), 3).join('')).toBe('aaaa@bbbbbbbbbb');
  expect(linesOf('one two three four', 12, room('one two'), 1)).toEqual(['one t…']);
});

import { expect, test } from 'vitest';
import { rules } from '../../../src/shared/findings/rules';
import { sourceOfRule } from '../../../src/shared/words/rule-sources';

test.each(['nl', 'fr'] as const)('every rule names its source in %s', (language) => {
  const left = rules.filter(({ source }) => sourceOfRule(source, language) === source);
  expect(left.map(({ id, source }) => `${id} ${source}`)).toEqual([]);
});

test('a source that is not known is told as it was written', () => {
  expect(sourceOfRule('A decision of tomorrow', 'fr')).toBe('A decision of tomorrow');
});

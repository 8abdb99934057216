import { describe, expect, test } from 'vitest';
import { check } from '../../../src/shared/findings/check';
import { firm, firmNames } from '../samples/firm';
import { gaps } from './gaps';
import { placeOf, today } from './small-register';

describe.each(firmNames)('the gaps of %s', (name) => {
  const findings = check(firm(name), today)
    .findings()
    .map((finding) => `${finding.rule} ${placeOf(finding)}`);

  const looked = gaps[name]
    .map(([gap, ...rules]) => [gap, rules] as const)
    .filter(([, rules]) => rules.length > 0);

  test.each(looked)('%s is found by its rule, where it is mended', (gap, rules) => {
    for (const [rule, at] of rules) {
      const isThere = findings.some((each) => each.startsWith(`${rule} ${at}`));
      expect(isThere, `${gap} ${rule} ${at}`).toBe(true);
    }
  });
});

test('a gap has a rule, but for three that none can find', () => {
  const all = Object.values(gaps).flat();
  const without = all.filter(([, ...rules]) => rules.length === 0).map(([gap]) => gap);
  expect(without).toEqual(['LOBI-G21', 'SEL-G29', 'SDX-G24']);
  expect(all).toHaveLength(129);
  expect(all.length - without.length).toBe(126);
});

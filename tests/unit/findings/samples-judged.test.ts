import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check } from '../../../src/shared/findings/check';
import { allSamples } from '../samples/firm';
import { placeOf, said, today } from './small-register';

const table = 'tests/unit/findings/samples-judged.txt';

/** Each finding on the eight samples, as one line that a person can judge. */
function lines(): readonly string[] {
  return allSamples().flatMap(([name, register]) =>
    check(register, today)
      .findings()
      .map((each) => `${name} ${each.rule} ${each.severity} ${placeOf(each)}: ${said(each, register)[0]}`)
      .sort(),
  );
}

/**
 * Nothing is claimed that is not so: somebody has read each line against the sample and put `true` before it. To write
 * the table anew after a change of rules: GRIFFIER_WRITE_FINDINGS=1; lines that nobody has read yet begin with `?`.
 */
test('every finding on the samples was read, and is true', () => {
  const before = new Set(readFileSync(table, 'utf8').split('\n'));
  const now = lines().map((line) => (before.has(`true ${line}`) ? `true ${line}` : `? ${line}`));
  if (process.env['GRIFFIER_WRITE_FINDINGS'] === '1') writeFileSync(table, `${now.join('\n')}\n`);
  expect(now.filter((line) => line.startsWith('?'))).toEqual([]);
  expect([...before].filter((line) => line !== '' && !now.includes(line))).toEqual([]);
});

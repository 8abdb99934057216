import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { FirmName } from '../samples/firm';
import { proposedAgain, recalls } from './recall';

/** The five policies told again in our own words, with other words than the registers where there is a choice. */
const textOf = (name: FirmName): string => readFileSync(`tests/samples/policies/${name}.md`, 'utf8');
const found = recalls(textOf);
const due = found.reduce((sum, one) => sum + one.due, 0);
const missed = found.flatMap((one) => one.missed);
const alarms = found.flatMap((one) => one.alarms);

test('nine in ten facts of the registers are found in the policies', () => {
  expect(due).toBe(276);
  expect(missed.length / due, missed.join(' ')).toBeLessThanOrEqual(0.1);
});

test('a register that has everything gets hardly a proposal', () => {
  expect(alarms.length, alarms.map(({ key }) => key).join(', ')).toBeLessThanOrEqual(5);
});

test('what is out of force is found, and nothing else', () => {
  const of = (name: FirmName) => found.find((one) => one.firm === name)?.outOfForce ?? [];
  expect(of('lobi-systems')).toEqual([]);
  expect(of('senef-soft')).toEqual([]);
  expect(of('selentic')).toEqual(
    expect.arrayContaining(['privacy-shield', 'always', 'BE-PRIVACY-COMMISSION']),
  );
  expect(of('luxifer')).toEqual(['noCookies']);
  expect(of('sendtex')).toEqual(expect.arrayContaining(['consentByUse', 'BE-PRIVACY-COMMISSION']));
});

test('a record that is taken out of the register is proposed again', () => {
  const again = proposedAgain(textOf);
  expect(again.taken).toBeGreaterThan(25);
  expect(again.missed.length / again.taken, again.missed.join(', ')).toBeLessThanOrEqual(0.1);
});

import { expect, test } from 'vitest';
import { answerDueOn, breachDueAt, endsOnWorkingDay, isNotifiedLate } from '../../../src/shared/law/clocks';
import { addMonths } from '../../../src/shared/law/rights';

test.each([
  ['2026-11-20T14:30', '2026-11-23T14:30'],
  ['2026-12-30T23:59', '2027-01-02T23:59'],
  ['2026-11-20', '2026-11-23'],
  ['last Friday', null],
  [null, null],
])('a breach known at %s is to be notified by %s', (aware, due) => {
  expect(breachDueAt(aware)).toBe(due);
});

test.each([
  ['2026-11-20T14:30', '2026-11-23T14:30', false],
  ['2026-11-20T14:30', '2026-11-23T14:31', true],
  ['2026-11-20T14:30', '2026-11-23', false],
  ['2026-11-20T14:30', '2026-11-24', true],
  ['2026-11-20', '2026-11-23T23:00', false],
  ['2026-11-20', '2026-11-24T00:01', true],
  ['2026-11-20T14:30', null, null],
  [null, '2026-11-24', null],
])('known at %s and notified at %s: late %s', (aware, notified, late) => {
  expect(isNotifiedLate(aware, notified)).toBe(late);
});

test('a month is not thirty days: 30 January gives the last day of February', () => {
  expect(answerDueOn('2025-01-30', false)).toBe('2025-02-28');
  expect(answerDueOn('2024-01-31', false)).toBe('2024-02-29');
  expect(answerDueOn('2026-11-22', false)).toBe('2026-12-22');
  expect(answerDueOn('2026-11-30', true)).toBe('2027-02-28');
  expect(answerDueOn(null, false)).toBeNull();
  expect(addMonths('2026-12-31', 2)).toBe('2027-02-28');
});

test('a period that ends in a weekend is over on Monday', () => {
  expect(endsOnWorkingDay('2026-11-21')).toBe('2026-11-23');
  expect(endsOnWorkingDay('2026-11-22')).toBe('2026-11-23');
  expect(endsOnWorkingDay('2026-11-23')).toBe('2026-11-23');
});

import { expect, test } from 'vitest';
import { thinOut } from '../../../src/main/file/backups/thinning';

const day = 86_400_000;
const start = Date.parse('2024-01-01T09:00:00.000Z');
const on = (days: number): string => new Date(start + days * day).toISOString();

/** A backup on each of so many days, thinned out each time as the program does. Days that are left. */
function afterDays(count: number): readonly number[] {
  let kept: readonly Readonly<{ id: string; time: string }>[] = [];
  for (let today = 0; today < count; today++) {
    kept = [...kept, { id: String(today), time: on(today) }];
    const gone = thinOut(kept, on(today));
    kept = kept.filter(({ id }) => !gone.includes(id));
  }
  return kept.map(({ id }) => Number(id));
}

test('all of the last seven days stay, then one a week, then one a month, for two years', () => {
  const left = afterDays(1100);
  const ages = left.map((made) => 1099 - made);
  expect(ages.filter((age) => age <= 7)).toEqual([7, 6, 5, 4, 3, 2, 1, 0]);
  const weekly = ages.filter((age) => age > 7 && age <= 61);
  expect(weekly.length).toBeGreaterThanOrEqual(7);
  expect(weekly.length).toBeLessThanOrEqual(9);
  const monthly = ages.filter((age) => age > 61);
  expect(monthly.length).toBeGreaterThanOrEqual(21);
  expect(monthly.length).toBeLessThanOrEqual(24);
  expect(Math.max(...ages)).toBeLessThanOrEqual(730);
});

test('the only backup stays however old it is', () => {
  expect(thinOut([{ id: 'a', time: on(0) }], on(4000))).toEqual([]);
});

test('a clock that jumps ten years ahead thins out as a month would', () => {
  const made = [0, 1, 2, 3, 3650].map((days) => ({ id: String(days), time: on(days) }));
  const gone = thinOut(made, on(3650));
  expect(gone).toEqual(thinOut(made, on(34)));
  expect(gone).not.toContain('3');
});

test('what was made by a clock that ran ahead stays', () => {
  const made = [900, 0, 1].map((days) => ({ id: String(days), time: on(days) }));
  expect(thinOut(made, on(1))).toEqual([]);
});

import { expect, test } from 'vitest';
import { type CellContext, cellOrder } from '../../../src/renderer/pages/catalogues/cells';
import type { CatalogueRecord } from '../../../src/renderer/pages/catalogues/records';
import type { CatalogueNoun } from '../../../src/shared/register/nouns';

const sorted = (noun: CatalogueNoun, field: string, values: readonly string[]): readonly unknown[] => {
  const context: CellContext = {
    noun,
    language: 'nl',
    main: 'nl',
    names: { of: () => null },
    agreements: new Map(),
  };
  const { compare } = new Intl.Collator('nl', { numeric: true });
  return values
    .map((value, index): CatalogueRecord => ({ id: String(index), marks: {}, [field]: value }))
    .sort((a, b) => compare(cellOrder(context, a, field), cellOrder(context, b, field)))
    .map((record) => record[field]);
};

test('days and moments stand in their order in a catalogue, not in that of the names of months', () => {
  expect(sorted('agreement', 'signedOn', ['2026-04-01', '2025-12-31', '2026-01-30', '2026-02-03'])).toEqual([
    '2025-12-31',
    '2026-01-30',
    '2026-02-03',
    '2026-04-01',
  ]);
  expect(
    sorted('breach', 'awareAt', ['2026-08-15T09:07', '2026-02-03T08:15', '2026-02-03T07:59', '2026-02-03']),
  ).toEqual(['2026-02-03', '2026-02-03T07:59', '2026-02-03T08:15', '2026-08-15T09:07']);
});

test('periods stand in the order of how long they last', () => {
  expect(sorted('rightsProcedure', 'timeLimit', ['P10Y', 'P6M', 'P1M', 'P30D', 'P2Y'])).toEqual([
    'P30D',
    'P1M',
    'P6M',
    'P2Y',
    'P10Y',
  ]);
});

import { expect, test } from 'vitest';
import { makeOffers } from '../../src/main/api/offers';

test('dropped files are used once, by the number of their offer', () => {
  const offers = makeOffers();
  const first = offers.take(['/home/ann/a.pdf']);
  expect(offers.use(first ?? -1)).toEqual(['/home/ann/a.pdf']);
  expect(offers.use(first ?? -1)).toBeNull();
});

test('a later offer replaces the one before', () => {
  const offers = makeOffers();
  const first = offers.take(['/a']);
  const second = offers.take(['/b']);
  expect(offers.use(first ?? -1)).toBeNull();
  expect(offers.use(second ?? -1)).toEqual(['/b']);
});

test('what is no list of places is no offer', () => {
  const offers = makeOffers();
  // A file that the page made up has no place: the preload finds an empty one.
  for (const wrong of [
    null,
    'a',
    [],
    [''],
    ['relative.pdf'],
    [7],
    ['/a', ''],
    Array.from({ length: 101 }, () => '/a'),
  ])
    expect(offers.take(wrong)).toBeNull();
  expect(offers.use(1)).toBeNull();
});

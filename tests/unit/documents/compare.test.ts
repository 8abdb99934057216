import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { steps, stepsByName } from '../../../src/shared/documents/compare-lists';
import { compareRuns, compareWords } from '../../../src/shared/documents/compare-words';
import type { Run } from '../../../src/shared/documents/document';

const sides = (pieces: readonly Readonly<{ text: string; change?: string }>[]) => ({
  before: pieces
    .filter(({ change }) => change !== 'added')
    .map(({ text }) => text)
    .join(''),
  after: pieces
    .filter(({ change }) => change !== 'removed')
    .map(({ text }) => text)
    .join(''),
});

describe('Two texts word by word', () => {
  it('keep what both say and mark the rest', () => {
    expect(compareWords('Mailchimp; affiliates; customer service', 'Mailchimp; affiliates')).toEqual([
      { text: 'Mailchimp; affiliates' },
      { text: '; customer service', change: 'removed' },
    ]);
    expect(compareWords('10 years', '7 years after the end')).toEqual([
      { text: '10', change: 'removed' },
      { text: '7', change: 'added' },
      { text: ' years' },
      { text: ' after the end', change: 'added' },
    ]);
    expect(compareWords('été', 'étés')).toEqual([
      { text: 'été', change: 'removed' },
      { text: 'étés', change: 'added' },
    ]);
  });

  it('give both texts back', () => {
    const words = fc.array(fc.constantFrom('a', 'b', ' ', '\n', 'é', ',', 'word', '😀', '7'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [before, after] = [a.join(''), b.join('')];
        expect(sides(compareWords(before, after))).toEqual({ before, after });
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        expect(sides(compareWords(before, after))).toEqual({ before, after });
      }),
    );
  });
});

describe('Two lists', () => {
  const back = <T>(found: ReturnType<typeof steps<T>>) => ({
    before: found.flatMap((step) =>
      step.is === 'same' ? [step.before] : step.is === 'removed' ? [step.value] : [],
    ),
    after: found.flatMap((step) =>
      step.is === 'same' ? [step.after] : step.is === 'added' ? [step.value] : [],
    ),
  });

  it('come back whole, with as many items kept as can be', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5)), fc.array(fc.nat(5)), (before, after) => {
        const found = steps(before, after, (a, b) => a === b);
        expect(back(found)).toEqual({ before, after });
        for (const step of found) if (step.is === 'same') expect(step.before).toBe(step.after);
      }),
    );
  });

  it('of named items come back whole, and keep the longest part in order', () => {
    const names = fc.uniqueArray(fc.nat(30).map(String));
    fc.assert(
      fc.property(names, names, (before, after) => {
        const found = stepsByName(before, after, (name) => name);
        expect(back(found)).toEqual({ before, after });
        const kept = (list: readonly { is: string }[]) => list.filter(({ is }) => is === 'same').length;
        expect(kept(found)).toBe(kept(steps(before, after, (a, b) => a === b)));
      }),
    );
  });
});

describe('Two stretches of runs', () => {
  it('tell that the number of an open point changed, and leave its words', () => {
    const gap = (openPoint: number): Run => ({ text: 'not determined', style: 'gap', openPoint });
    expect(compareRuns([gap(11)], [gap(11)])).toEqual([gap(11)]);
    expect(compareRuns([gap(11)], [gap(13)])).toEqual([
      { text: 'not determined', style: 'gap' },
      { text: '', style: 'gap', openPoint: 11, change: 'removed' },
      { text: '', style: 'gap', openPoint: 13, change: 'added' },
    ]);
  });

  it('count another look as another text', () => {
    expect(compareRuns([{ text: 'Staff' }], [{ text: 'Staff', style: 'strong' }])).toEqual([
      { text: 'Staff', change: 'removed' },
      { text: 'Staff', style: 'strong', change: 'added' },
    ]);
  });
});

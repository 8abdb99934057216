import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasChangedSince } from '../../../src/shared/documents/notice/own-text';
import { sentencesSince, settled } from '../../../src/shared/documents/notice/since';
import { noticeView } from '../../../src/shared/documents/notice/view';
import { settleSentence } from '../../../src/shared/documents/notice/wording';
import { registerWith } from './support';

const before = 'We answer within a month.\n- Write to old@firm.example.\nWe ask who you are.\nIt is free.';
const own = 'A month at most.\n- Write to us at old@firm.example, or come by.\nIt is free.';
const now =
  'We answer within a month.\n- Write to new@firm.example.\nWe ask who you are, no more.\nIt is free.\nYou may complain.';

describe('what the register came to say under a person’s own words', () => {
  test('is told sentence by sentence: then, now and the person’s', () => {
    expect(sentencesSince(before, now, own)).toEqual([
      {
        before: '- Write to old@firm.example.',
        now: '- Write to new@firm.example.',
        own: '- Write to us at old@firm.example, or come by.',
      },
      { before: 'We ask who you are.', now: 'We ask who you are, no more.', own: null },
      { before: null, now: 'You may complain.', own: null },
    ]);
  });

  test('one sentence is taken and the others keep the person’s words and wait', () => {
    const after = settled(before, now, own, 0, 'register');
    expect(after.own).toBe('A month at most.\n- Write to new@firm.example.\nIt is free.');
    expect(sentencesSince(after.before, now, after.own)).toHaveLength(2);
  });

  test('a sentence of the person’s own is kept word for word, and asked about no more', () => {
    const after = settled(before, now, own, 0, 'own');
    expect(after.own).toBe(own);
    expect(sentencesSince(after.before, now, after.own)).toHaveLength(2);
  });

  test('a new sentence takes its place behind the one before it', () => {
    expect(settled(before, now, own, 2, 'register').own).toBe(`${own}\nYou may complain.`);
    const first = settled('Second.', 'First.\nSecond.', 'My second.', 0, 'register');
    expect(first.own).toBe('First.\nMy second.');
  });

  test('a sentence that the register no longer says goes when the person lets it go', () => {
    expect(settled('Stays.\nGoes.', 'Stays.', 'Stays so.\nGoes so.', 0, 'register').own).toBe('Stays so.');
  });

  test('a table that is filled in is no difference, one that the person took out comes back as a whole', () => {
    const [then, later] = ['Who:\n[[who]]\n| Ann', 'Who:\n[[who]]\n| Ann\n| Bob'];
    expect(sentencesSince(then, later, 'Them:\n[[who]]')).toEqual([]);
    expect(sentencesSince(then, later, 'Ann.')).toEqual([
      { before: '[[who]]\n| Ann', now: '[[who]]\n| Ann\n| Bob', own: 'Ann.' },
    ]);
    expect(settled(then, later, 'Who they are:', 0, 'register').own).toBe('Who they are:\n[[who]]');
  });

  test('whatever the texts, choosing for each sentence leaves nothing to choose', () => {
    const lines = ['A.', 'B b.', '- C c c.', 'D d.', ''];
    const rows = ['[[t]]\n| row', '[[t]]\n| row\n| other', '[[u]]', '[[u]]\n| row'];
    const textOf = (from: readonly string[]) =>
      fc.array(fc.constantFrom(...from), { maxLength: 7 }).map((some) => some.join('\n'));
    const register = textOf([...lines, ...rows]);
    fc.assert(
      fc.property(
        register,
        register,
        textOf([...lines, '[[t]]', '[[u]]']),
        fc.array(fc.boolean()),
        (then, later, mine, choices) => {
          let state = { before: then, own: mine };
          for (let turn = 0; turn < 30; turn += 1) {
            const left = sentencesSince(state.before, later, state.own);
            expect(left.length > 0).toBe(hasChangedSince(state.before, later, state.own));
            if (left.length === 0) return;
            const choice = choices[turn] === true ? 'register' : 'own';
            state = settled(state.before, later, state.own, turn % left.length, choice);
          }
          expect(sentencesSince(state.before, later, state.own)).toEqual([]);
        },
      ),
    );
  });

  test('is settled in the records: the words of that language, and what they stand against', () => {
    const record = {
      id: 'x',
      audience: 'everyone',
      section: 'complaint',
      body: { en: 'Mine.', nl: 'Van mij.' },
      writtenAgainst: { en: 'Then.' },
    };
    const choice = { site: null, audience: 'everyone', language: 'en', date: '2026-11-22' } as const;
    const found = noticeView(registerWith({}, { noticeSection: [record] }), choice).sections.find(
      ({ key }) => key === 'complaint',
    );
    if (found === undefined) throw new Error('no section');
    expect(settleSentence(choice, found, 'Now.', 0, 'register')).toMatchObject([
      { do: 'set', id: 'x', field: 'body', value: { en: 'Now.', nl: 'Van mij.' } },
      { do: 'set', id: 'x', field: 'writtenAgainst', value: { en: 'Now.' } },
    ]);
    expect(
      settleSentence(choice, found, 'Now.', 0, 'own').map((edit) => 'field' in edit && edit.field),
    ).toEqual(['writtenAgainst']);
  });
});

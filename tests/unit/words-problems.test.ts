import { describe, expect, test } from 'vitest';
import type { ProblemCode } from '../../src/shared/api';
import { screenLanguages } from '../../src/shared/register/text';
import { actionLabel } from '../../src/shared/words/actions';
import { cliWords } from '../../src/shared/words/cli';
import { menuWords } from '../../src/shared/words/menu';
import { problemSentence, problemText, problemWords } from '../../src/shared/words/problems';

const codes = Object.keys(problemWords.en).filter(
  (key) => !['thing', 'record', 'value'].includes(key),
) as ProblemCode[];

describe.each(screenLanguages)('in %s', (language) => {
  test.each(codes)('%s says what happened, what it means for the data and what to do', (code) => {
    const { what, data, todo } = problemText(language, { code });
    expect(what).toMatch(/^\p{Lu}.*\.$/u);
    expect(data).toMatch(/^\p{Lu}.*\.$/u);
    if (code !== 'cancelled') expect(todo).toMatch(/^\p{Lu}.*\.$/u);
    const sentence = problemSentence(language, { code });
    expect(sentence).not.toMatch(/!|undefined|oops|please|alstublieft|s’il vous plaît/i);
  });

  test('a refusal names the thing', () => {
    const sentence = problemSentence(language, { code: 'damaged', detail: 'luxifer.griffier' });
    expect(sentence).toContain('luxifer.griffier');
  });

  test('what a program has to say stays under Details', () => {
    const text = problemText(language, { code: 'unexpected', detail: 'TypeError: x is not a function' });
    expect(text.what + text.data + text.todo).not.toContain('TypeError');
    expect(text.details).toContain('TypeError');
  });
});

test('French takes its narrow space before : ; ? !', () => {
  const wordsOf = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'function'
        ? [String((value as (...parts: string[]) => unknown)('x', 'x', 'x'))]
        : Object.values(value as object).flatMap(wordsOf);
  for (const words of [problemWords.fr, menuWords.fr, cliWords.fr].flatMap(wordsOf))
    expect(words).not.toMatch(/[^\u202f\s][:;?!](\s|$)|[ \u00a0][:;?!]/);
});

test('an action is named after the field and the record', () => {
  const action = { verb: 'edit', field: 'Retention', name: 'Payroll' } as const;
  expect(actionLabel('en', action)).toBe('Retention of Payroll');
  expect(actionLabel('nl', { verb: 'merge', name: 'Mailchimp' })).toBe('Mailchimp: samengevoegd');
  expect(actionLabel('fr', { verb: 'remove', one: 'Finalité' })).toBe('Finalité\u202f: suppression');
  expect(actionLabel('en', { verb: 'new' })).toBe('new client file');
});

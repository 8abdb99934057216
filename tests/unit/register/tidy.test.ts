import { expect, test } from 'vitest';
import { date, line, refs, text } from '../../../src/shared/register/field';
import { tidyString, tidyValue } from '../../../src/shared/register/tidy';

test('what no file can carry is put right, everything else stays', () => {
  expect(tidyString('a\0b\r\nc\rd\ud800e\udc00f😀')).toBe('ab\nc\nd\uFFFDe\uFFFDf😀');
  expect(tidyString('\u0001\t\u007f\uFFFE')).toBe('\u0001\t\u007f\uFFFE');
});

test('blank text is absent, a field without a letter is empty', () => {
  expect(tidyValue(text(), { en: 'x', nl: '  ', fr: '' })).toEqual({ en: 'x' });
  expect(tidyValue(text(), { en: ' ' })).toBeNull();
  expect(tidyValue(line(), '  ')).toBeNull();
  expect(tidyValue(line(), 'a\nb')).toBe('a b');
  expect(tidyValue(refs('party'), undefined)).toEqual([]);
});

test('a value of another shape is left for the schema to refuse', () => {
  expect(tidyValue(text(), 'x')).toBe('x');
  expect(tidyValue(date(), 5)).toBe(5);
  expect(tidyValue(text(), { en: 5 })).toEqual({ en: 5 });
});

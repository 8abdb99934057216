import { expect, test } from 'vitest';
import { previewOf } from '../../src/main/keeper/preview';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import {
  type Register,
  registerFormat,
  registerSchema,
  registerVersion,
} from '../../src/shared/register/register';

function registerOf(activities: number): Register {
  return registerSchema.parse({
    format: registerFormat,
    version: registerVersion,
    organisation: { id: 'organisation', legalName: 'Firm', contentLanguages: ['en'], mainLanguage: 'en' },
    activity: Array.from({ length: activities }, (_, index) => ({
      id: `a-${index}`,
      reference: `A-${String(index + 1).padStart(2, '0')}`,
      role: 'controller',
      status: 'inUse',
      name: { en: `Activity ${index}` },
    })),
    purpose: Array.from({ length: activities }, (_, index) => ({ id: `p-${index}`, activity: `a-${index}` })),
  });
}

const options = documentOptionsSchema.parse({ language: 'en', date: '2026-11-22' });
const sheets = (register: Register, activity: string | null = null): readonly string[] =>
  previewOf(register, { ...options, activity }).blocks.flatMap((block) =>
    block.is === 'sheet' ? [block.reference] : [],
  );

test('a register of ordinary size is previewed whole, without a word about parts', () => {
  const document = previewOf(registerOf(200), options);
  expect(document.blocks.filter((block) => block.is === 'sheet')).toHaveLength(200);
  expect(document.blocks.some(({ key }) => key === 'preview-part')).toBe(false);
});

test('a large register is previewed in part, and says so at its end', () => {
  const document = previewOf(registerOf(1_234), options);
  expect(document.blocks.filter((block) => block.is === 'sheet')).toHaveLength(200);
  expect(document.blocks.at(-1)).toMatchObject({
    key: 'preview-part',
    runs: [{ text: expect.stringContaining('first 200 of 1,234') }],
  });
});

test('one activity of a large register is previewed wherever it stands', () => {
  expect(sheets(registerOf(1_234), 'a-999')).toEqual(['A-1000']);
});

import { expect, test } from 'vitest';
import { makeDocument } from '../../../src/shared/documents';
import { compareDocuments } from '../../../src/shared/documents/compare';
import { type Block, plainText } from '../../../src/shared/documents/document';
import { documentOptionsSchema } from '../../../src/shared/documents/options';
import { firm } from '../samples/firm';

test('an open point that is settled is the only change: those behind it are not numbered anew', () => {
  const register = firm('lobi-systems');
  const options = documentOptionsSchema.parse({ language: 'en', date: '2026-11-23' });
  const before = makeDocument(register, options);
  const settled = { ...register, organisation: { ...register.organisation, street: 'Rue Neuve 1' } };
  const { blocks } = compareDocuments(before, makeDocument(settled, options), {
    author: 'E. Peeters',
    time: '2026-11-23T10:00:00.000Z',
  });
  const changed = blocks.filter((block) => JSON.stringify(block).includes('"change":'));
  expect(changed.map(({ key }) => key)).toEqual(['front', 'open']);
  const open = changed.find((block): block is Extract<Block, { is: 'table' }> => block.is === 'table');
  const rows = (open?.rows ?? []).filter((row) => JSON.stringify(row).includes('"change":'));
  expect(rows.map(({ change }) => change)).toEqual(['removed']);
  expect(plainText(rows[0]?.cells['what']?.content ?? [])).toContain('Street');
  expect(new Set(open?.rows.map(({ key }) => key)).size).toBe(open?.rows.length);
});

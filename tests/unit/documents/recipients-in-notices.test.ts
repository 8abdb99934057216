import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeDocument } from '../../../src/shared/documents/index';
import { documentOptionsSchema } from '../../../src/shared/documents/options';
import { type Register, registerSchema } from '../../../src/shared/register/register';

const planwortel = registerSchema.parse(
  JSON.parse(readFileSync('resources/samples/software.json', 'utf8')),
) as Register;

/** The heads of the columns of the table of recipients. */
function columnsIn(register: Register): readonly (readonly string[])[] {
  const { blocks } = makeDocument(
    register,
    documentOptionsSchema.parse({ document: 'notice', language: 'en', date: '2026-11-22' }),
  );
  return blocks.flatMap((block) =>
    block.is === 'table' && block.columns.some(({ key }) => key === 'receives')
      ? [block.columns.map(({ key }) => key)]
      : [],
  );
}

test('the role of recipients has a column where one is known, and none where none is', () => {
  expect(columnsIn(planwortel)).toContainEqual(['party', 'role', 'receives', 'activities']);
  const roleless: Register = {
    ...planwortel,
    party: planwortel.party.map((each) => ({ ...each, role: null })),
    recipient: planwortel.recipient.map((each) => ({ ...each, role: null })),
  };
  for (const keys of columnsIn(roleless)) expect(keys).toEqual(['party', 'receives', 'activities']);
  expect(columnsIn(roleless).length).toBeGreaterThan(0);
});

import { expect, test, vi } from 'vitest';
import { readRegister } from '../../src/main/store';
import { makeDocument } from '../../src/shared/documents/index';
import { bundlesOf, lookupsFrom } from '../../src/shared/documents/lookups';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import { dpiaLists } from '../../src/shared/law/dpia-lists';
import { answerScreening } from '../../src/shared/register/actions/index';
import { screen } from '../../src/shared/screening/screen';
import { change, closedFile, opened, registerOf } from './support/client-file';

/** An invented list of an invented authority: one entry of data, and no other line of the program. */
vi.mock('../../src/shared/law/dpia-lists', async (original) => {
  const { dpiaLists } = await original<typeof import('../../src/shared/law/dpia-lists')>();
  const said = (text: string) => ({ en: text, nl: text, fr: text });
  const [belgian] = dpiaLists;
  if (belgian === undefined) throw new Error('no list');
  const cases = [{ ...belgian.cases[0], code: 'XX-1', name: said('Counting of penguins') }];
  const other = { ...belgian, code: 'XX', country: 'XX', name: said('List of Nowhere'), cases };
  return { dpiaLists: [...dpiaLists, other] };
});

test('the list of another authority is one entry of data: answered, kept in the file, and printed', () => {
  expect(dpiaLists).toHaveLength(2);
  const file = opened(
    closedFile(registerOf({ activity: [{ id: 'a', role: 'controller', name: { en: 'Zoo' } }] })),
  );
  const answering = { by: 'Ann', on: '2026-11-22', newId: () => 's1' };
  const answers = new Map([
    ['XX-1', 'yes'],
    ['B1', 'no'],
  ] as const);
  change(file, answerScreening(readRegister(file.db), 'a', answers, answering));
  const register = readRegister(file.db);
  expect(register.activity[0]?.highRiskCriteria).toEqual(['XX-1']);
  const [bundle] = bundlesOf(register);
  if (bundle === undefined) throw new Error('no activity');
  expect(screen(bundle, lookupsFrom(register), '2026-11-22').confirmed).toBe('required');
  for (const language of ['en', 'nl', 'fr'] as const) {
    const sheet = JSON.stringify(
      makeDocument(
        register,
        documentOptionsSchema.parse({ document: 'screening', language, date: '2026-11-22' }),
      ),
    );
    expect(sheet).toContain('List of Nowhere');
    expect(sheet).toContain('Counting of penguins');
  }
});

import { describe, expect, test } from 'vitest';
import { planExport } from '../../src/main/export/plan';
import { renderJobs } from '../../src/main/export/write';
import type { ExportRequest } from '../../src/shared/api';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import {
  type Register,
  registerFormat,
  registerSchema,
  registerVersion,
} from '../../src/shared/register/register';
import { screenLanguages } from '../../src/shared/register/text';
import { cutSentence, willCutSentence } from '../../src/shared/words/cuts';

function registerOf(purposes: readonly string[], more: Readonly<Record<string, unknown>> = {}): Register {
  return registerSchema.parse({
    format: registerFormat,
    version: registerVersion,
    organisation: { id: 'organisation', legalName: 'Firm', contentLanguages: ['en'], mainLanguage: 'en' },
    activity: [{ id: 'a', reference: 'A-01', role: 'controller', status: 'inUse', name: { en: 'Orders' } }],
    purpose: purposes.map((en, index) => ({ id: `p${index}`, activity: 'a', description: { en } })),
    ...more,
  });
}

const options = documentOptionsSchema.parse({ language: 'en', date: '2026-11-22' });
const request = (formats: ExportRequest['formats']): ExportRequest => ({
  options,
  languages: ['en', 'nl'],
  formats,
});
const purpose = 'A purpose told at great length. '.repeat(120);
const long = Array.from({ length: 12 }, () => purpose);
const toldBefore = (register: Register, formats: ExportRequest['formats'] = ['xlsx']): readonly string[] =>
  planExport(register, request(formats), 'firm').cuts;
async function toldAfter(register: Register): Promise<readonly string[]> {
  for await (const { cuts } of renderJobs(
    { register },
    { jobs: [{ options, format: 'xlsx' }], otherwise: 'firm' },
    () => undefined,
  ))
    return cuts;
  return [];
}

describe('A text that is longer than a cell of a workbook holds', () => {
  test('is told before the export, in the very words that are told after it', async () => {
    const before = toldBefore(registerOf(long));
    expect(before.length).toBeGreaterThan(0);
    expect(before[0]).toContain('A-01');
    expect(before).toEqual(await toldAfter(registerOf(long)));
  });

  test('is told too where many short texts together fill one cell', async () => {
    const people = Array.from({ length: 900 }, (_, index) => ({
      id: `subject-${index}`,
      name: { en: `Customers of shop number ${index}, by telephone` },
    }));
    const register = registerSchema.parse({
      ...registerOf(['Short'], { subjectCategory: people }),
      activity: [
        {
          id: 'a',
          reference: 'A-01',
          role: 'controller',
          status: 'inUse',
          name: { en: 'Orders' },
          subjects: people.map(({ id }) => id),
        },
      ],
    });
    const before = toldBefore(register);
    expect(before.length).toBeGreaterThan(0);
    expect(before).toEqual(await toldAfter(register));
  });

  test('is not told where nothing is cut: in a short register, and in Word', () => {
    expect(toldBefore(registerOf(['To deliver what was ordered']))).toEqual([]);
    expect(toldBefore(registerOf(long.slice(0, 5)))).toEqual([]);
    expect(toldBefore(registerOf(long), ['docx'])).toEqual([]);
  });

  test.each(screenLanguages)('has a sentence for each, for one and for more, in %s', (language) => {
    const places = ['A-01 Purposes', 'A-02 Data', 'A-03 Data', 'A-04 Data', 'A-05 Data'];
    const said = [
      cutSentence(language, places.slice(0, 1)),
      cutSentence(language, places),
      willCutSentence(language, places.slice(0, 1)),
      willCutSentence(language, places),
    ];
    expect(new Set(said).size).toBe(4);
    for (const sentence of said) expect(sentence).toContain('A-01 Purposes');
    for (const sentence of said) expect(sentence).not.toContain('A-04');
  });
});

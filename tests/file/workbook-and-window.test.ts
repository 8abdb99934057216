import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { read as readBook, utils } from 'xlsx';
import { renderXlsx } from '../../src/main/render/excel';
import { highestAt, levelWord, moments, placeAt, rankOf } from '../../src/renderer/pages/dpia/levels';
import { isOpenControl, isOverdue } from '../../src/renderer/pages/dpia/useAssessments';
import { makeDocument } from '../../src/shared/documents/index';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import { registerSchema } from '../../src/shared/register/register';

const samples = join(import.meta.dirname, '../samples');
const sample = (path: string) => JSON.parse(readFileSync(join(samples, path), 'utf8'));
const date = '2026-11-22';
const columnOf = { Before: 'Before measures', Now: 'Today', After: 'After the plan' } as const;

test.each(['luxifer', 'sendtex'])(
  'the workbook of %s has the risks, levels, places and open measures that the window shows',
  async (firm) => {
    const register = registerSchema.parse({
      ...sample(`${firm}.json`),
      ...sample(`assessments/${firm}.json`),
    });
    const { risk, control } = register;
    const options = documentOptionsSchema.parse({ document: 'dpia', language: 'en', date });
    const book = readBook(await renderXlsx(makeDocument(register, options)));
    const rowsOf = (sheet: string, range: number): Record<string, string>[] =>
      utils.sheet_to_json(book.Sheets[sheet] ?? {}, { range });

    const risks = rowsOf('Risks to people', 3);
    const matrix = rowsOf('Risk matrix', 3);
    expect(risks).toHaveLength(risk.length);
    for (const moment of moments) {
      const levels = risks.map((row) => row[columnOf[moment]] ?? '');
      for (const [at, each] of risk.entries()) {
        const place = placeAt(each, moment);
        if (place === null) throw new Error('every risk of the samples is rated');
        const { severity, likelihood, level } = place;
        expect(levels[at]?.replaceAll('\u00a0', ' ')).toBe(
          `${levelWord(level, 'en')} (${severity} × ${likelihood})`,
        );
        const row = matrix.find(
          (line) => line['When'] === columnOf[moment] && line['Severity']?.startsWith(severity),
        );
        const cell = Object.entries(row ?? {}).find(([name]) => name.startsWith(`Likelihood ${likelihood}`));
        expect(cell?.[1].split(/[\n, ]+/)).toContain(`R${at + 1}`);
      }
      const highest = highestAt(risk, moment);
      const count = risk.filter((each) => rankOf(placeAt(each, moment)?.level ?? null) === rankOf(highest));
      expect(levels.filter((level) => level.startsWith(levelWord(highest ?? 'low', 'en'))).length).toBe(
        count.length,
      );
    }
    const planned = rowsOf('Planned measures', 3).map((row) => row['State'] ?? '');
    expect(planned).toHaveLength(control.length);
    expect(planned.filter((state) => !/^(Done|Dropped)/.test(state)).length).toBe(
      control.filter(isOpenControl).length,
    );
    expect(planned.filter((state) => state.includes('Overdue')).length).toBe(
      control.filter((each) => isOverdue(each, date)).length,
    );
  },
);

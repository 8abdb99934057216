import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeDocument } from '../../../src/shared/documents';
import { plainText } from '../../../src/shared/documents/document';
import { documentOptionsSchema } from '../../../src/shared/documents/options';
import { belgianAuthority } from '../../../src/shared/law/authority';
import { registerSchema } from '../../../src/shared/register/register';
import { screenLanguages } from '../../../src/shared/register/text';

const firms = ['bakery', 'accountant', 'software'].map(
  (name) =>
    [name, registerSchema.parse(JSON.parse(readFileSync(`resources/samples/${name}.json`, 'utf8')))] as const,
);

describe.each(screenLanguages)('A notice in %s says once', (language) => {
  const noticeOf = (register: (typeof firms)[number][1]) =>
    makeDocument(
      register,
      documentOptionsSchema.parse({
        document: 'notice',
        audience: 'everyone',
        language,
        date: '2026-11-22',
      }),
    );

  test.each(firms)('how long data are kept that one rule keeps: %s', (_, register) => {
    let joined = 0;
    for (const block of noticeOf(register).blocks) {
      if (block.is !== 'table' || !block.columns.some(({ key }) => key === 'kept')) continue;
      const kept = block.rows
        .map(({ cells }) => plainText(cells.kept?.content ?? []))
        .filter((text) => !/\d$/.test(text));
      expect(new Set(kept).size, kept.join('\n')).toBe(kept.length);
      joined += block.rows.filter(({ cells }) => (cells.data?.content ?? []).length > 1).length;
    }
    expect(joined).toBeGreaterThan(0);
  });

  test.each(firms)('where the authority is, and what a firm adds to that: %s', (_, register) => {
    const told = (authority: string): string =>
      JSON.stringify(
        noticeOf({
          ...register,
          rightsProcedure: register.rightsProcedure.map((procedure) =>
            procedure.right === 'complaint'
              ? { ...procedure, authority: { [language]: authority } }
              : procedure,
          ),
        }).blocks,
      );
    const address = `${belgianAuthority.name[language]}, ${belgianAuthority.address[language]}`;
    expect(told(address)).not.toContain(address);
    expect(told(`${address}, Griffoen`)).toContain(`${address}, Griffoen`);
  });
});

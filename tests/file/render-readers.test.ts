import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderXlsx } from '../../src/main/render/excel';
import { renderDocx } from '../../src/main/render/word';
import { makeDocument } from '../../src/shared/documents';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import { nounNames, nounOf } from '../../src/shared/register/nouns';
import { type Register, registerSchema } from '../../src/shared/register/register';
import { screenLanguages } from '../../src/shared/register/text';
import { partsOf } from './fixtures/parts';

const firms = ['resources/samples', 'tests/samples'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== 'facts.json')
    .map((name) => `${folder}/${name}`),
);
type Json = Record<string, unknown>;

/**
 * The firm's register with a word of its own in every internal field of every record, and as the source of every field:
 * words that nobody else may read.
 */
function withSecrets(path: string): Register {
  const register = JSON.parse(readFileSync(path, 'utf8')) as Json;
  for (const noun of nounNames)
    for (const record of [register[noun] ?? []].flat() as Json[]) {
      const marks = (record['marks'] ?? {}) as Record<string, Json>;
      for (const [name, field] of Object.entries(nounOf(noun).fields)) {
        marks[name] = { ...marks[name], sources: [`Sourceofa${noun}${name}`] };
        if (!field.isInternal) continue;
        const secret = `Secretofa${noun}${name}`;
        if (field.kind === 'line') record[name] = secret;
        else if (field.kind === 'text') record[name] = { en: secret, nl: secret, fr: secret };
        // A field that holds a secret is no longer stated to be empty.
        if (field.kind === 'line' || field.kind === 'text') marks[name] = { sources: [secret] };
      }
      record['marks'] = marks;
    }
  return registerSchema.parse(register);
}

const secretsIn = (text: string): readonly string[] => [
  ...new Set(text.match(/(Secret|Source)ofa\w+/g) ?? []),
];

async function printed(register: Register, some: Json): Promise<string> {
  const document = makeDocument(
    register,
    documentOptionsSchema.parse({ language: 'fr', date: '2026-11-22', factSheets: true, ...some }),
  );
  const files = [...(await renderDocx(document)), renderXlsx(document)];
  return files.flatMap((file) => [...partsOf(file).values()]).join('\n');
}

describe.each(firms)('What is internal in %s', (path) => {
  const register = withSecrets(path);

  test.each(['authority', 'public'] as const)(
    'is in no Word file or workbook for the reader %s',
    async (reader) => {
      for (const document of ['register', 'cameras'] as const)
        expect(secretsIn(await printed(register, { reader, document }))).toEqual([]);
    },
  );

  test('is in the firm’s own files, so that it would be found, and sources are not', async () => {
    const found = secretsIn(await printed(register, { reader: 'own' }));
    expect(found).toContain('Secretofaactivitynotes');
    expect(found.filter((word) => word.startsWith('Source'))).toEqual([]);
  });
});

describe('The legal minimum', () => {
  test.each(screenLanguages)('has only what Article 30 asks for, marked so, in %s', (language) => {
    for (const path of firms) {
      const document = makeDocument(
        registerSchema.parse(JSON.parse(readFileSync(path, 'utf8'))),
        documentOptionsSchema.parse({ language, date: '2026-11-22', extent: 'minimum', reader: 'authority' }),
      );
      const sheets = document.blocks.filter((block) => block.is === 'sheet');
      expect(sheets.length).toBeGreaterThan(0);
      for (const fact of sheets.flatMap(({ facts }) => facts)) {
        expect(fact.level, fact.label).toBe('required');
        expect(fact.article, fact.label).toMatch(/30\D*[12]/);
      }
      for (const column of document.grids.flatMap(({ bands }) => bands.flatMap(({ columns }) => columns)))
        expect(column.level, column.label).toBe('required');
    }
  });
});

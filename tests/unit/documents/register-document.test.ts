import { describe, expect, test } from 'vitest';
import { type Block, type Document, plainText, type Run } from '../../../src/shared/documents/document';
import { makeDocument } from '../../../src/shared/documents/index';
import { type DocumentOptions, documentOptionsSchema } from '../../../src/shared/documents/options';
import { type NounName, nounNames, nounOf } from '../../../src/shared/register/nouns';
import {
  type Register,
  registerFormat,
  registerSchema,
  registerVersion,
} from '../../../src/shared/register/register';
import { screenLanguages } from '../../../src/shared/register/text';

type Token = Readonly<{ noun: NounName; field: string; text: string; isInternal: boolean }>;

const options = (some: Partial<DocumentOptions> = {}): DocumentOptions =>
  documentOptionsSchema.parse({ language: 'en', date: '2026-11-22', ...some });

/** A register in which every text and line holds a word of its own. The name of a template is for the program. */
function spoken(
  role: 'controller' | 'processor',
): Readonly<{ register: Register; tokens: readonly Token[] }> {
  const tokens: Token[] = [];
  const id = (noun: NounName): string => (noun === 'organisation' ? noun : `${noun.toLowerCase()}-1`);
  const records = nounNames.map((noun) => {
    const record: Record<string, unknown> = { id: id(noun) };
    for (const [name, field] of Object.entries(nounOf(noun).fields)) {
      const text = `Word${String(tokens.length).padStart(4, '0')}`;
      const say = (): string => {
        tokens.push({ noun, field: name, text, isInternal: field.isInternal === true });
        return text;
      };
      if (field.kind === 'text') record[name] = { en: say() };
      else if (field.kind === 'line') record[name] = say();
      else if (field.kind === 'choice') record[name] = field.of[0];
      else if (field.kind === 'choices') record[name] = [field.of[0]];
      else if (field.kind === 'ref') record[name] = id(field.to);
      else if (field.kind === 'refs') record[name] = [id(field.to)];
    }
    if (noun === 'activity') Object.assign(record, { role, reference: 'A-01' });
    return [noun, noun === 'organisation' ? record : [record]];
  });
  const register = registerSchema.parse({
    format: registerFormat,
    version: registerVersion,
    ...Object.fromEntries(records),
  });
  return { register, tokens: tokens.filter(({ field }) => field !== 'reference' && field !== 'template') };
}

const words = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');
function read(block: Block): string {
  switch (block.is) {
    case 'front':
      return block.facts.map((fact) => plainText(fact.cell.content)).join('\n');
    case 'sheet':
      return [
        words(block.title),
        words(block.state),
        ...block.facts.map((fact) => plainText(fact.cell.content)),
      ].join('\n');
    case 'table':
      return block.rows
        .flatMap((row) => block.columns.map((column) => plainText(row.cells[column.key]?.content ?? [])))
        .join('\n');
    default:
      return '';
  }
}
const textOf = (document: Document): string => document.blocks.map(read).join('\n');
const sheetsOf = (document: Document) => document.blocks.filter((block) => block.is === 'sheet');

const carried: readonly NounName[] = [
  'purpose',
  'dataUse',
  'recipient',
  'exclusion',
  'transfer',
  'retentionRule',
  'party',
  'measure',
  'agreement',
  'system',
  'site',
  'cookie',
  'rightsProcedure',
  'subjectCategory',
  'dataCategory',
  'activity',
];
const ofProcessorsOnly = ['processingCategories', 'instructions', 'customerOptions'];

describe('the register as a document', () => {
  test('loses no word that a person wrote about a controller activity', () => {
    const { register, tokens } = spoken('controller');
    const text = textOf(makeDocument(register, options()));
    const lost = tokens.filter(
      (token) =>
        carried.includes(token.noun) && !ofProcessorsOnly.includes(token.field) && !text.includes(token.text),
    );
    expect(lost.map(({ noun, field }) => `${noun}.${field}`)).toEqual([]);
  });

  test.each(['client', 'authority', 'public'] as const)(
    'tells nothing internal to the reader %s',
    (reader) => {
      const { register, tokens } = spoken('controller');
      const all = JSON.stringify(makeDocument(register, options({ reader })));
      const told = tokens.filter((token) => token.isInternal && all.includes(token.text));
      expect(told.map(({ noun, field }) => `${noun}.${field}`)).toEqual([]);
    },
  );

  test('follows the order of Article 30, required facts before those kept by choice', () => {
    const keys = (role: 'controller' | 'processor') =>
      sheetsOf(makeDocument(spoken(role).register, options())).map((sheet) => ({
        required: sheet.facts.filter((fact) => fact.level === 'required').map((fact) => fact.key),
        levels: sheet.facts.map((fact) => fact.level),
      }));
    for (const role of ['controller', 'processor'] as const)
      for (const { required, levels } of keys(role)) {
        expect(required).toEqual([...required].sort());
        expect(levels.lastIndexOf('required')).toBeLessThan(levels.indexOf('optional'));
      }
  });

  test('the legal minimum holds required facts only', () => {
    const sheets = sheetsOf(makeDocument(spoken('controller').register, options({ extent: 'minimum' })));
    expect(new Set(sheets.flatMap((sheet) => sheet.facts.map((fact) => fact.level)))).toEqual(
      new Set(['required']),
    );
  });

  test('numbers open points the same in every language and each time', () => {
    const { register } = spoken('controller');
    const numbers = screenLanguages.map((language) =>
      [
        ...JSON.stringify(makeDocument(register, options({ language })).blocks).matchAll(
          /"openPoint":(\d+)/g,
        ),
      ].map(([, n]) => n),
    );
    expect(numbers[0]?.length).toBeGreaterThan(0);
    expect(numbers[1]).toEqual(numbers[0]);
    expect(numbers[2]).toEqual(numbers[0]);
    expect(makeDocument(register, options())).toEqual(makeDocument(register, options()));
  });

  test.each(screenLanguages)(
    'names the sheets of the workbook within what Excel takes, in %s',
    (language) => {
      const document = makeDocument(spoken('controller').register, options({ language }));
      const names = [
        ...document.grids.map((grid) => grid.sheetName),
        ...document.blocks.flatMap((block) => (block.is === 'table' ? [block.sheetName] : [])),
      ];
      expect(names.filter((name) => name.length > 31 || /[[\]:*?/\\]/.test(name))).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    },
  );

  test('sets off and counts a text that is not there in the language', () => {
    const document = makeDocument(spoken('controller').register, options({ language: 'fr' }));
    expect(sheetsOf(document)[0]?.title).toEqual([
      expect.objectContaining({ style: 'foreign', language: 'en' }),
    ]);
    expect(document.counts.foreign).toBeGreaterThan(0);
  });
});

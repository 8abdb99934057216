import { type Block, type Document, plainText, type Run } from '../../../src/shared/documents/document';
import { makeDocument } from '../../../src/shared/documents/index';
import { type DocumentOptions, documentOptionsSchema } from '../../../src/shared/documents/options';
import {
  type Register,
  registerFormat,
  registerSchema,
  registerVersion,
} from '../../../src/shared/register/register';

export const options = (some: Partial<DocumentOptions> = {}): DocumentOptions =>
  documentOptionsSchema.parse({ language: 'en', date: '2026-11-22', ...some });

/** A register with one activity as controller; the lists given are added to it. */
export function registerWith(
  activity: Readonly<Record<string, unknown>>,
  lists: Readonly<Record<string, unknown>> = {},
): Register {
  return registerSchema.parse({
    format: registerFormat,
    version: registerVersion,
    organisation: { id: 'organisation', legalName: 'Bakkerij Peeters' },
    activity: [{ id: 'a', reference: 'A-01', role: 'controller', name: { en: 'Orders' }, ...activity }],
    ...lists,
  });
}

export const words = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

/** What one fact of the first sheet says. */
export function factOf(document: Document, key: string): string {
  const sheet = document.blocks.find((block) => block.is === 'sheet');
  const fact = sheet?.facts.find((each) => each.key === key);
  return plainText(fact?.cell.content ?? []);
}

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
export const textOf = (document: Document): string => document.blocks.map(read).join('\n');

export const made = (register: Register, some: Partial<DocumentOptions> = {}): Document =>
  makeDocument(register, options(some));

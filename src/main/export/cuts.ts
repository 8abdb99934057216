import type { ExportRequest } from '../../shared/api';
import type { Document } from '../../shared/documents/document';
import { plainText } from '../../shared/documents/document';
import { makeDocument } from '../../shared/documents/index';
import { nounNames } from '../../shared/register/nouns';
import type { Register } from '../../shared/register/register';
import { cellLimit } from '../render/clean';
import { type Cut, renderXlsx } from '../render/excel';

/** Where a text was cut, as a person finds it: `A-03 Purposes`. */
export const placeOf = ({ row, column }: Cut): string => [row, column].filter(Boolean).join(' ');

/**
 * Letters of a record, its parts and what they name, above which a cell may grow too long for a workbook. The document's
 * own words come between them, and signs that are written longer: hence a third of what a cell holds.
 */
const risky = Math.floor(cellLimit / 3);
const known = new WeakMap<Register, boolean>();

/** Whether a document of the register might hold a text too long for a cell. No: none does. */
function mayBeCut(register: Register): boolean {
  let answer = known.get(register);
  if (answer === undefined) {
    const records = nounNames.flatMap(
      (noun) => [register[noun]].flat() as readonly Readonly<Record<string, unknown>>[],
    );
    const own = new Map(records.map((record) => [record['id'], lettersOf(record, none)]));
    const sizes = new Map<unknown, number>();
    for (const record of records) {
      const owner = record['activity'] ?? record['id'];
      sizes.set(owner, (sizes.get(owner) ?? 0) + lettersOf(record, own));
    }
    answer = [...sizes.values()].some((size) => size > risky);
    known.set(register, answer);
  }
  return answer;
}

const none: ReadonlyMap<unknown, number> = new Map();

/** Letters of all texts in a value. `named`: letters of the records that it may name by their id. */
function lettersOf(value: unknown, named: ReadonlyMap<unknown, number>): number {
  if (typeof value === 'string') return value.length + (named.get(value) ?? 0);
  if (typeof value !== 'object' || value === null) return 0;
  let sum = 0;
  for (const part of Object.values(value)) sum += lettersOf(part, named);
  return sum;
}

/** Whether a cell of the document comes near what a workbook's holds. */
function hasLongCell(document: Document): boolean {
  return document.blocks.some((block) =>
    block.is === 'sheet' || block.is === 'front'
      ? block.facts.some(({ cell }) => plainText(cell.content).length > risky)
      : block.is === 'table' &&
        block.rows.some((row) =>
          Object.values(row.cells).some((cell) => plainText(cell.content).length > risky),
        ),
  );
}

/** The places that the workbooks of a request will cut, before they are made: in the first language that has any. */
export function cutsIn(register: Register, request: ExportRequest): readonly string[] {
  if (!mayBeCut(register)) return [];
  for (const language of request.languages) {
    const document = makeDocument(register, { ...request.options, language });
    if (!hasLongCell(document)) continue;
    const places = new Set<string>();
    // The writer itself tells: a second measure would one day say something else.
    renderXlsx(document, undefined, (cut) => places.add(placeOf(cut)));
    if (places.size > 0) return [...places];
  }
  return [];
}

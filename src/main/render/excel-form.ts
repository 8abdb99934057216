import { utils } from 'xlsx';
import type { Form, Row } from '../../shared/documents/document';
import type { ScreenLanguage } from '../../shared/register/text';

/** Cells of a list of questions that can be filled in. */
export const openColumns: readonly string[] = ['answer', 'remark'];

/** Stands above the hidden ids: of which language and which client file the questions are. */
export const bookMark = (language: ScreenLanguage, owner: string | null): string =>
  `griffier-questions:${language}:${owner ?? ''}`;

/** The same read back; null: it is no such mark. */
export function bookMarkIn(text: string): Readonly<{ language: string; owner: string | null }> | null {
  const found = /^griffier-questions:([a-z]{2}):([0-9a-f]{32})?$/.exec(text);
  return found === null ? null : { language: found[1] ?? '', owner: found[2] ?? null };
}

/**
 * The sheet locked, except cells whose look is open, and what each answer takes: one of the options that stand in hidden
 * cells on its row, or a day. A password would keep nobody out; it is against slips.
 */
export function validationsXml(
  rows: readonly Row[],
  answer: number,
  firstOption: number,
  firstRow: number,
): string {
  const rules = rows.flatMap(({ form }, index) =>
    form === undefined ? [] : (ruleOf(form, { answer, firstOption, row: firstRow + index }) ?? []),
  );
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`.replace(
    '<dataValidations count="0"></dataValidations>',
    '',
  );
}

/** Only the look of a list can be long: a sheet is locked with these words. */
export const lockXml =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatRows="0" selectLockedCells="0" sort="0" autoFilter="0"/>';

function ruleOf(
  { kind, options, isOpen }: Form,
  { answer, firstOption, row }: Readonly<{ answer: number; firstOption: number; row: number }>,
): string | null {
  const at = utils.encode_cell({ r: row, c: answer });
  if (options.length > 0) {
    const from = utils.encode_cell({ r: row, c: firstOption });
    const to = utils.encode_cell({ r: row, c: firstOption + options.length - 1 });
    const absolute = (cell: string): string => cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
    return `<dataValidation type="list" allowBlank="1"${isOpen ? '' : ' showErrorMessage="1"'} sqref="${at}"><formula1>${absolute(from)}:${absolute(to)}</formula1></dataValidation>`;
  }
  return kind === 'date'
    ? `<dataValidation type="date" operator="greaterThan" allowBlank="1" showErrorMessage="1" sqref="${at}"><formula1>61</formula1></dataValidation>`
    : null;
}

import { utils } from 'xlsx';
import { escapeMarkup } from './clean';
import type { SheetCell } from './excel-cells';
import type { SheetRow } from './excel-sheets';
import { styleOf } from './excel-styles';
import { type Part, type PartWriter, writePart } from './zip';

/*
 * Rows and texts, written as they are made. SheetJS takes all cells of a workbook before it writes the first, and holds
 * what it wrote as well: three hundred thousand of them took longer to clear up than to write.
 */

/** The texts of a workbook, each once. */
export type Strings = Readonly<{
  numberOf: (cell: Exclude<SheetCell, { is: 'number' }>) => number;
  write: (path: string) => Part;
}>;

/** Before a text with stretches, which is XML already. No text that was cleaned holds it. */
const richMark = '\u0000';

/** A text of which no space at its ends is lost. */
function textXml(text: string): string {
  const keeps = text.includes('\n') || text.trim() !== text;
  return `<t${keeps ? ' xml:space="preserve"' : ''}>${escapeMarkup(text)}</t>`;
}

export function sharedStrings(): Strings {
  const numbers = new Map<string, number>();
  let uses = 0;
  return {
    numberOf: (cell) => {
      uses += 1;
      const key = cell.is === 'text' ? cell.text : `${richMark}${cell.xml}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const number = numbers.size;
      numbers.set(key, number);
      return number;
    },
    write: (path) => {
      const part = writePart();
      part.add(
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${uses}" uniqueCount="${numbers.size}">`,
      );
      for (const key of numbers.keys())
        part.add(`<si>${key.startsWith(richMark) ? key.slice(richMark.length) : textXml(key)}</si>`);
      part.add('</sst>');
      return { path, packed: part.end() };
    },
  };
}

/** The rows of a sheet, as `sheetData` holds them. */
export function writeRows(
  rows: Iterable<SheetRow>,
  columnCount: number,
  strings: Strings,
  part: PartWriter,
): void {
  const letters = Array.from({ length: columnCount }, (_, column) => utils.encode_col(column));
  let number = 0;
  for (const { cells, height } of rows) {
    number += 1;
    let xml = `<row r="${number}"${height > 0 ? ` ht="${height}" customHeight="1"` : ''}>`;
    for (const [column, cell] of cells.entries()) {
      const start = `<c r="${letters[column]}${number}" s="${styleOf[cell.look]}"`;
      xml +=
        cell.is === 'number'
          ? `${start}><v>${cell.number}</v></c>`
          : `${start} t="s"><v>${strings.numberOf(cell)}</v></c>`;
    }
    part.add(`${xml}</row>`);
  }
}

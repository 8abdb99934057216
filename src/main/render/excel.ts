import { unzipSync } from 'fflate';
import { utils, type WorkBook, type WorkSheet, write } from 'xlsx';
import type { Document } from '../../shared/documents/document';
import { cleanSheetNames, escapeXml } from './clean';
import type { Cut } from './excel-cells';
import { lockXml } from './excel-form';
import { type Strings, sharedStrings, writeRows } from './excel-rows';
import {
  aboutSheet,
  type BookSheet,
  factSheet,
  gridSheet,
  rowBreaks,
  type SheetRow,
  tableSheet,
  withoutLastPage,
} from './excel-sheets';
import { stylesXml } from './excel-styles';
import { languageTag } from './language';
import { ownerXml } from './owner';
import type { OnProgress } from './progress';
import { type Part, writePart, zip } from './zip';

export type { Cut } from './excel-cells';

/**
 * The document as a workbook: About, the grids, the tables, and a fact sheet per record where the document asks for it.
 * SheetJS makes the package and what refers to what in it; rows, texts and looks are written here. `owner`: the identity
 * of the client file, for the properties.
 */
export function renderXlsx(
  document: Document,
  onProgress?: OnProgress,
  onCut: (cut: Cut) => void = () => {},
  owner: string | null = null,
): Uint8Array {
  const making = { document, onCut, owner };
  const tables = document.blocks
    .filter((block) => block.is === 'table')
    .filter(({ paperOnly }) => !paperOnly);
  const facts = document.factSheets ? document.blocks.filter((block) => block.is === 'sheet') : [];
  const [about = 'About', ...names] = cleanSheetNames([
    document.words.about,
    ...document.grids.map((grid) => grid.sheetName),
    ...tables.map((table) => table.sheetName),
    ...facts.map((sheet) => sheet.reference),
  ]);
  const name = names.values();
  const nextName = (): string => name.next().value ?? '';
  const others = [
    ...document.grids.map((grid) => gridSheet(grid, nextName(), making)),
    ...tables.map((table) => tableSheet(table, nextName(), making)),
    ...facts.map((sheet) => factSheet(sheet, nextName(), making)),
  ];
  const sheets = [aboutSheet(about, others, making), ...others];
  const steps = sheets.length + 2;
  const parts = packageOf(sheets);
  const strings = sharedStrings();
  const written = sheets.map((sheet, index): Part => {
    const path = sheetPath(index);
    const part = sheetPart(document, sheet, textOf(parts, path), index === 0, strings, path);
    onProgress?.(index + 1, steps);
    return part;
  });
  written.push(strings.write('xl/sharedStrings.xml'));
  onProgress?.(steps - 1, steps);
  const file = finish(document, parts, written, owner);
  onProgress?.(steps, steps);
  return file;
}

type Parts = Readonly<Record<string, Uint8Array>>;

const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;
const textOf = (parts: Parts, path: string): string =>
  Buffer.from(parts[path] ?? new Uint8Array()).toString('utf8');

/** The package as SheetJS writes it, not yet deflated: of each sheet its filter and its merged cells, and one text. */
function packageOf(sheets: readonly BookSheet[]): Parts {
  const book: WorkBook = { SheetNames: [], Sheets: {}, Workbook: { Names: [] } };
  for (const [index, sheet] of sheets.entries()) {
    const cells: WorkSheet = {
      '!ref': 'A1',
      // Without a text SheetJS would name no part of texts.
      A1: { t: 's', v: '.' },
      '!merges': sheet.merges.map(([row, from, to]) => ({ s: { r: row, c: from }, e: { r: row, c: to } })),
    };
    const { head } = sheet;
    const quoted = `'${sheet.name.replaceAll("'", "''")}'`;
    if (head) {
      const range = {
        s: { r: head.row, c: 0 },
        e: { r: Math.max(head.row, sheet.rowCount - 1), c: head.lastFilterColumn },
      };
      cells['!autofilter'] = { ref: utils.encode_range(range) };
      const rows = `${quoted}!$${head.from + 1}:$${head.row + 1}`;
      const columns =
        sheet.fixedColumns > 0 ? `${quoted}!$A:$${utils.encode_col(sheet.fixedColumns - 1)},` : '';
      book.Workbook?.Names?.push({ Name: '_xlnm.Print_Titles', Ref: columns + rows, Sheet: index });
    }
    book.SheetNames.push(sheet.name);
    book.Sheets[sheet.name] = cells;
  }
  const bytes = write(book, {
    type: 'buffer',
    bookType: 'xlsx',
    bookSST: true,
    compression: false,
  });
  return unzipSync(new Uint8Array(bytes));
}

/** The file: what was written here in the place of what SheetJS had there. */
function finish(
  document: Document,
  parts: Parts,
  written: readonly Part[],
  owner: string | null,
): Uint8Array {
  const text = (path: string, xml: string): Part => ({ path, data: Buffer.from(xml, 'utf8') });
  const changed = new Map(
    [
      ...written,
      text('xl/styles.xml', stylesXml()),
      text('docProps/core.xml', coreXml(document, owner)),
      // A filter's range is no name for people.
      text(
        'xl/workbook.xml',
        textOf(parts, 'xl/workbook.xml')
          .replaceAll('name="_xlnm._FilterDatabase"', 'name="_xlnm._FilterDatabase" hidden="1"')
          .replace('<sheets>', '<bookViews><workbookView/></bookViews><sheets>'),
      ),
      text(
        'docProps/app.xml',
        textOf(parts, 'docProps/app.xml').replace(
          '<Application>SheetJS</Application>',
          '<Application>Griffier</Application>',
        ),
      ),
    ].map((part) => [part.path, part]),
  );
  const paths = Object.keys(parts).sort(
    (a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml'),
  );
  return zip(paths.map((path): Part => changed.get(path) ?? { path, data: parts[path] ?? new Uint8Array() }));
}

/** The properties anew: SheetJS leaves out the type of the dates, which the packaging standard asks for. */
function coreXml(document: Document, owner: string | null): string {
  const date = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${document.date}T00:00:00Z</dcterms:${name}>`;
  const firm = escapeXml(document.firm);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(`${document.title} · ${document.firm}`)}</dc:title><dc:subject>${escapeXml(document.law)}</dc:subject><dc:creator>${firm}</dc:creator><cp:lastModifiedBy>${firm}</cp:lastModifiedBy>${date('created')}${date('modified')}${ownerXml(owner)}<dc:language>${languageTag(document.language)}</dc:language></cp:coreProperties>`;
}

/** One element of SheetJS's sheet, as it wrote it, or ''. */
function taken(xml: string, name: string): string {
  const start = xml.indexOf(`<${name}`);
  if (start < 0) return '';
  const end = xml.indexOf('>', start);
  if (xml[end - 1] === '/') return xml.slice(start, end + 1);
  const close = `</${name}>`;
  return xml.slice(start, xml.indexOf(close, end) + close.length);
}

/** A text of a page's foot in `most` signs: all parts together have 255. An ampersand begins a code unless it is doubled. */
function foot(text: string, most: number): string {
  const doubled = (of: string): string => of.replaceAll('&', '&&');
  if (doubled(text).length <= most) return escapeXml(doubled(text));
  let letters = [...text.slice(0, most)];
  while (doubled(letters.join('')).length >= most) letters = letters.slice(0, -1);
  return escapeXml(`${doubled(letters.join('').trimEnd())}…`);
}

/** A sheet: rows, panes, widths, groups, page set-up and feet in the order of the standard (CT_Worksheet, 18.3.1.99). */
function sheetPart(
  document: Document,
  sheet: BookSheet,
  bySheetJs: string,
  isFirst: boolean,
  strings: Strings,
  path: string,
): Part {
  const range = (rows: number, columns: number): string =>
    utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows, c: columns } });
  const head = sheet.head;
  const corner = utils.encode_cell({ r: (head?.row ?? 0) + 1, c: sheet.fixedColumns });
  const pane = head
    ? `<pane${sheet.fixedColumns ? ` xSplit="${sheet.fixedColumns}"` : ''} ySplit="${head.row + 1}" topLeftCell="${corner}" activePane="${sheet.fixedColumns ? 'bottomRight' : 'bottomLeft'}" state="frozen"/>${sheet.fixedColumns ? '<selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight"' : '<selection pane="bottomLeft"'} activeCell="${corner}" sqref="${corner}"/>`
    : '';
  const hasGroups = sheet.columns.some((column) => column.level);
  const columns = sheet.columns
    .map(
      (column, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${column.width + 0.83}"${column.hidden ? ' hidden="1"' : ''} customWidth="1"${column.level ? ` outlineLevel="${column.level}"` : ''}/>`,
    )
    .join('');
  const { words } = document;
  const breaks = sheet.print?.columnBreaks ?? [];
  const heights: number[] = [];
  function* rows(): Generator<SheetRow> {
    for (const row of sheet.rows()) {
      heights.push(row.height);
      yield row;
    }
  }
  const brks = (name: 'row' | 'col', at: readonly number[], max: number): string =>
    at.length === 0
      ? ''
      : `<${name}Breaks count="${at.length}" manualBreakCount="${at.length}">${at.map((id) => `<brk id="${id}" max="${max}" man="1"/>`).join('')}</${name}Breaks>`;
  const part = writePart();
  const top = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<sheetPr>${hasGroups ? '<outlinePr summaryRight="0"/>' : ''}<pageSetUpPr fitToPage="${sheet.print === null ? 1 : 0}"/></sheetPr>`,
    `<dimension ref="${range(sheet.rowCount - 1, sheet.columns.length - 1)}"/>`,
    `<sheetViews><sheetView showGridLines="0"${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="13.5"${hasGroups ? ' outlineLevelCol="1"' : ''}/>`,
    `<cols>${columns}</cols><sheetData>`,
  ];
  const bottom = (printed: BookSheet): readonly string[] => [
    '</sheetData>',
    sheet.form === undefined ? '' : lockXml,
    taken(bySheetJs, 'autoFilter'),
    taken(bySheetJs, 'mergeCells'),
    sheet.form ?? '',
    '<pageMargins left="0.39" right="0.39" top="0.47" bottom="0.63" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9"${printed.print === null ? ' fitToHeight="0"' : ` scale="${printed.print.scale}"`}${breaks.length === 0 ? '' : ' pageOrder="overThenDown"'} orientation="${sheet.landscape ? 'landscape' : 'portrait'}"/>`,
    `<headerFooter><oddFooter>&amp;L&amp;8${foot(document.firm, 70).replace(/^(?=\d)/, ' ')}&amp;C&amp;8${foot(sheet.title, 75).replace(/^(?=\d)/, ' ')} · ${foot(document.edition, 50)}&amp;R&amp;8 ${foot(words.page, 10)} &amp;P ${foot(words.of, 10)} &amp;N</oddFooter></headerFooter>`,
    brks('row', rowBreaks(printed, heights), 16_383),
    brks('col', breaks, 1_048_575),
    `<ignoredErrors><ignoredError sqref="${range(sheet.rowCount, sheet.columns.length)}" numberStoredAsText="1"/></ignoredErrors>`,
    '</worksheet>',
  ];
  part.add(top.join(''));
  writeRows(rows(), sheet.columns.length, strings, part);
  part.add(bottom(withoutLastPage(sheet, heights)).join(''));
  return { path, packed: part.end() };
}

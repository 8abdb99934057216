import { unzipSync } from 'fflate';
import { utils, type WorkBook, type WorkSheet, write } from 'xlsx';
import type { Document } from '../../shared/documents/document';
import { cleanSheetNames, escapeXml } from './clean';
import { type Cut, type Rich, richPlaceholder } from './excel-cells';
import { aboutSheet, type BookSheet, factSheet, gridSheet, tableSheet } from './excel-sheets';
import { stylesXml } from './excel-styles';
import { languageTag } from './language';
import { ownerXml } from './owner';
import type { OnProgress } from './progress';
import { type Part, zip } from './zip';

export type { Cut } from './excel-cells';

/**
 * The document as a workbook: About, the grids, the tables, and a fact sheet per record where the document asks for it.
 * SheetJS writes the cells; the finishing pass dresses them and never touches what a cell says. `owner`: the identity of
 * the client file, for the properties.
 */
export function renderXlsx(
  document: Document,
  onProgress?: OnProgress,
  onCut: (cut: Cut) => void = () => {},
  owner: string | null = null,
): Uint8Array {
  const rich: Rich = new Map();
  const making = { document, rich, onCut };
  const tables = document.blocks
    .filter((block) => block.is === 'table')
    .filter(({ paperOnly }) => !paperOnly);
  const sheets = document.factSheets ? document.blocks.filter((block) => block.is === 'sheet') : [];
  const [about = 'About', ...names] = cleanSheetNames([
    document.words.about,
    ...document.grids.map((grid) => grid.sheetName),
    ...tables.map((table) => table.sheetName),
    ...sheets.map((sheet) => sheet.reference),
  ]);
  const count = names.length;
  const steps = count + 3;
  const made: BookSheet[] = [];
  const add = (sheet: BookSheet): void => {
    made.push(sheet);
    onProgress?.(made.length, steps);
  };
  const nextName = (): string => names[made.length] ?? '';
  for (const grid of document.grids) add(gridSheet(grid, nextName(), making));
  for (const table of tables) add(tableSheet(table, nextName(), making));
  for (const sheet of sheets) add(factSheet(sheet, nextName(), making));
  const all = [aboutSheet(about, made, making), ...made];
  onProgress?.(count + 1, steps);
  const written = writeCells(all);
  onProgress?.(count + 2, steps);
  const file = finish(document, all, written, rich, owner);
  onProgress?.(steps, steps);
  return file;
}

type Parts = Record<string, Uint8Array>;

/** The cells as SheetJS writes them, in a package that is not yet deflated. */
function writeCells(sheets: readonly BookSheet[]): Parts {
  const book: WorkBook = { SheetNames: [], Sheets: {}, Workbook: { Names: [] } };
  for (const [index, sheet] of sheets.entries()) {
    const last = sheet.columns.length - 1;
    const cells: WorkSheet = {
      '!data': sheet.cells.map((row) => [...row]),
      '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: { r: sheet.cells.length - 1, c: last } }),
      '!rows': sheet.heights.map((height) => (height > 0 ? { hpt: height } : {})),
      '!merges': sheet.merges.map(([row, from, to]) => ({ s: { r: row, c: from }, e: { r: row, c: to } })),
    };
    const { head } = sheet;
    const quoted = `'${sheet.name.replaceAll("'", "''")}'`;
    if (head) {
      const range = {
        s: { r: head.row, c: 0 },
        e: { r: Math.max(head.row, sheet.cells.length - 1), c: head.lastFilterColumn },
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

function finish(
  document: Document,
  sheets: readonly BookSheet[],
  parts: Parts,
  rich: Rich,
  owner: string | null,
): Uint8Array {
  const strings = [...rich.keys()];
  const decode = (path: string): string => Buffer.from(parts[path] ?? new Uint8Array()).toString('utf8');
  const changed: Record<string, () => string> = {
    'xl/styles.xml': () => stylesXml(decode('xl/styles.xml')),
    'xl/sharedStrings.xml': () =>
      decode('xl/sharedStrings.xml').replace(
        richPlaceholder,
        (_, index: string) => `<si>${strings[Number(index)] ?? '<t/>'}</si>`,
      ),
    'docProps/core.xml': () => coreXml(document, owner),
    // A filter's range is no name for people.
    'xl/workbook.xml': () =>
      decode('xl/workbook.xml')
        .replaceAll('name="_xlnm._FilterDatabase"', 'name="_xlnm._FilterDatabase" hidden="1"')
        .replace('<sheets>', '<bookViews><workbookView/></bookViews><sheets>'),
    'docProps/app.xml': () =>
      decode('docProps/app.xml').replace(
        '<Application>SheetJS</Application>',
        '<Application>Griffier</Application>',
      ),
  };
  for (const [index, sheet] of sheets.entries()) {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    changed[path] = () => sheetXml(document, sheet, decode(path), index === 0);
  }
  const paths = Object.keys(parts).sort(
    (a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml'),
  );
  return zip(
    paths.map((path): Part => {
      const change = changed[path];
      return { path, data: change ? Buffer.from(change(), 'utf8') : (parts[path] ?? new Uint8Array()) };
    }),
  );
}

/** The properties anew: SheetJS leaves out the type of the dates, which the packaging standard asks for. */
function coreXml(document: Document, owner: string | null): string {
  const date = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${document.date}T00:00:00Z</dcterms:${name}>`;
  const firm = escapeXml(document.firm);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(`${document.title} · ${document.firm}`)}</dc:title><dc:subject>${escapeXml(document.law)}</dc:subject><dc:creator>${firm}</dc:creator><cp:lastModifiedBy>${firm}</cp:lastModifiedBy>${date('created')}${date('modified')}${ownerXml(owner)}<dc:language>${languageTag(document.language)}</dc:language></cp:coreProperties>`;
}

/** One element of SheetJS's sheet, as it wrote it, or ''. */
function taken(xml: string, name: string, from: number): string {
  const start = xml.indexOf(`<${name}`, from);
  if (start < 0) return '';
  const end = xml.indexOf('>', start);
  if (xml[end - 1] === '/') return xml.slice(start, end + 1);
  const close = `</${name}>`;
  return xml.slice(start, xml.indexOf(close, end) + close.length);
}

/** The sheet anew, with panes, widths, groups, page set-up and feet in the order of the standard (CT_Worksheet, 18.3.1.99). */
function sheetXml(document: Document, sheet: BookSheet, written: string, isFirst: boolean): string {
  const dataStart = written.indexOf('<sheetData');
  const dataEnd = written.indexOf('</sheetData>');
  const data = dataEnd < 0 ? '<sheetData/>' : written.slice(dataStart, dataEnd + '</sheetData>'.length);
  const behind = dataEnd < 0 ? dataStart : dataEnd;
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
  const foot = (text: string): string => escapeXml(text.replaceAll('&', '&&').slice(0, 80));
  const { words } = document;
  const fits = sheet.breaks === null;
  const breaks = sheet.breaks ?? [];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<sheetPr>${hasGroups ? '<outlinePr summaryRight="0"/>' : ''}<pageSetUpPr fitToPage="${fits ? 1 : 0}"/></sheetPr>`,
    taken(written, 'dimension', 0),
    `<sheetViews><sheetView showGridLines="0"${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="13.5"${hasGroups ? ' outlineLevelCol="1"' : ''}/>`,
    `<cols>${columns}</cols>`,
    data,
    taken(written, 'autoFilter', behind),
    taken(written, 'mergeCells', behind),
    '<pageMargins left="0.39" right="0.39" top="0.47" bottom="0.63" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9"${fits ? '' : ' scale="75"'}${fits ? ' fitToHeight="0"' : ''}${fits ? '' : ' pageOrder="overThenDown"'} orientation="${sheet.landscape ? 'landscape' : 'portrait'}"/>`,
    `<headerFooter><oddFooter>&amp;L&amp;8${foot(document.firm).replace(/^(?=\d)/, ' ')}&amp;C&amp;8${foot(`${sheet.title} · ${document.edition}`).replace(/^(?=\d)/, ' ')}&amp;R&amp;8 ${foot(words.page)} &amp;P ${foot(words.of)} &amp;N</oddFooter></headerFooter>`,
    breaks.length > 0
      ? `<colBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.map((column) => `<brk id="${column}" max="1048575" man="1"/>`).join('')}</colBreaks>`
      : '',
    `<ignoredErrors><ignoredError sqref="${utils.encode_range({ s: { r: 0, c: 0 }, e: { r: sheet.cells.length, c: sheet.columns.length } })}" numberStoredAsText="1"/></ignoredErrors>`,
    '</worksheet>',
  ].join('');
}

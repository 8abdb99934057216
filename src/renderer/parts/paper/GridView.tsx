import { type Column, type Document, plainText } from '../../../shared/documents/document';
import { softly } from '../../../shared/documents/seams';
import './paper.css';

export type WorkbookSheet = Readonly<{ id: string; name: string }>;

/** The sheets of the workbook in their order: the registers, then every table. */
export function workbookSheets(document: Document): readonly WorkbookSheet[] {
  return [
    ...document.grids.map((grid) => ({ id: grid.id, name: grid.sheetName })),
    ...document.blocks.flatMap((block) =>
      block.is === 'table' ? [{ id: block.key, name: block.sheetName }] : [],
    ),
  ];
}

const rowsAtMost = 100;

/** One sheet of the workbook as a table with its bands and headings. The first hundred rows are drawn. */
export function GridView({ document, sheet }: { readonly document: Document; readonly sheet: string }) {
  const grid = document.grids.find((each) => each.id === sheet);
  if (grid === undefined) {
    const table = document.blocks.find((block) => block.is === 'table' && block.key === sheet);
    if (table?.is !== 'table') return null;
    return (
      <table className="xl" lang={document.language}>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.key} className={column.level === 'required' ? 'must' : 'may'}>
                {softly(column.label)}
                {column.article !== undefined && <small>{column.article}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, rowsAtMost).map((row) => (
            <tr key={row.key}>
              {table.columns.map((column) => (
                <td key={column.key}>{softly(plainText(row.cells[column.key]?.content ?? []))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
  const given = grid.bands.flatMap((band) => band.columns);
  const { words } = document;
  // The workbook puts the reference and the name before every band.
  const frozen: readonly Column[] = [
    { key: 'reference', label: words.reference, width: 8 },
    { key: 'activity', label: words.activity, width: 28 },
  ].filter((column) => !given.some((each) => each.key === column.key));
  const columns = [...frozen, ...given];
  const rows = document.blocks.flatMap((block) =>
    block.is === 'sheet' && block.grid === grid.id ? [block] : [],
  );
  return (
    <table className="xl" lang={document.language}>
      <thead>
        <tr>
          {frozen.length > 0 && <th colSpan={frozen.length} className="band" />}
          {grid.bands.map((band, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two bands may have the same words
            <th key={index} colSpan={band.columns.length} className="band">
              {band.label}
            </th>
          ))}
        </tr>
        <tr>
          {columns.map((column) => (
            <th key={column.key} className={column.level === 'required' ? 'must' : 'may'}>
              {column.level === undefined ? '' : column.level === 'required' ? '■ ' : '□ '}
              {softly(column.label)}
              {column.article !== undefined && <small>{column.article}</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, rowsAtMost).map((row) => (
          <tr key={row.key}>
            {columns.map((column) => {
              const fact = row.facts.find((each) => each.key === column.key);
              const text =
                fact !== undefined
                  ? plainText(fact.cell.content)
                  : column.key === 'reference'
                    ? row.reference
                    : column.key === 'activity'
                      ? row.title.map((run) => run.text).join('')
                      : '';
              return <td key={column.key}>{softly(text)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

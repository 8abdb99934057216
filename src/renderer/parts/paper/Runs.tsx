import type { Cell, Content, Run, Source } from '../../../shared/documents/document';
import { softly } from '../../../shared/documents/seams';

/** Whether a place in the paper came from the field that has the keyboard. */
export function isFrom(source: Source | undefined, live: Source | undefined): boolean {
  if (source === undefined || live === undefined) return false;
  return (
    source.noun === live.noun &&
    source.id === live.id &&
    (source.field === undefined || live.field === undefined || source.field === live.field)
  );
}

/** Stretches of text with their marks: gaps, unconfirmed values, other languages, articles. */
export function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run, index) => {
    const key = index;
    switch (run.style) {
      case 'gap':
        return (
          <span key={key} className="gap">
            {softly(run.text)}
            {run.openPoint !== undefined && <sup>{run.openPoint}</sup>}
          </span>
        );
      case 'toConfirm':
        return <i key={key}>{softly(run.text)}</i>;
      case 'foreign':
        return (
          <span key={key} className="foreign" lang={run.language}>
            {softly(run.text)}
          </span>
        );
      case 'article':
        return <small key={key}>{softly(run.text)}</small>;
      case 'strong':
        return <b key={key}>{softly(run.text)}</b>;
      case 'quiet':
        return (
          <span key={key} className="quiet">
            {softly(run.text)}
          </span>
        );
      default:
        return <span key={key}>{softly(run.text)}</span>;
    }
  });
}

type Pick = ((source: Source) => void) | undefined;

/** What stands in a cell: paragraphs, bullet lines, small tables. */
export function Contents(props: {
  readonly content: readonly Content[];
  readonly live?: Source | undefined;
  readonly onPick?: Pick;
}) {
  return props.content.map((part, index) => {
    const key = index;
    if (part.is === 'paragraph')
      return (
        <p key={key}>
          <Runs runs={part.runs} />
        </p>
      );
    if (part.is === 'item')
      return (
        <p key={key} className="item">
          <Runs runs={part.runs} />
        </p>
      );
    return (
      <table key={key} className="nested">
        <thead>
          <tr>
            {part.columns.map((column) => (
              <th key={column.key}>{softly(column.label)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part.rows.map((row) => (
            <tr
              key={row.key}
              className={isFrom(row.source, props.live) ? 'live-row' : ''}
              onClick={(event) => {
                if (row.source === undefined || props.onPick === undefined) return;
                event.stopPropagation();
                const at =
                  event.target instanceof HTMLElement
                    ? event.target.closest('td')?.dataset['column']
                    : undefined;
                props.onPick((at === undefined ? undefined : row.cells[at]?.source) ?? row.source);
              }}
            >
              {part.columns.map((column) => (
                <td key={column.key} data-column={column.key}>
                  <CellContent cell={row.cells[column.key]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  });
}

export function CellContent({ cell }: { readonly cell: Cell | undefined }) {
  return cell === undefined ? null : <Contents content={cell.content} />;
}

/** Whether anything in a cell came from the record. */
export function holds(cell: Cell, live: Source | undefined): boolean {
  if (live === undefined) return false;
  if (isFrom(cell.source, live)) return true;
  return cell.content.some(
    (part) =>
      part.is === 'table' &&
      part.rows.some(
        (row) =>
          isFrom(row.source, live) || Object.values(row.cells).some((each) => isFrom(each.source, live)),
      ),
  );
}

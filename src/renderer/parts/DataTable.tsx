import {
  columnVisibilityFeature,
  type RowData,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { softly } from '../../shared/documents/seams';
import { type Arrangement, arrange, atOnce, inStretches, type Line } from './arrange';
import { fold } from './fields/fold';

/**
 * A column of a list. `text` is what is sorted and filtered; `cell` what is shown, if more than that; `sort` what is
 * sorted, where the text does not stand in its order.
 */
export type ListColumn<Row> = Readonly<{
  id: string;
  header: string;
  text: (row: Row) => string;
  sort?: (row: Row) => string;
  cell?: (row: Row) => ReactNode;
  width?: number;
  canHide?: boolean;
  isHiddenAtFirst?: boolean;
}>;

type Props<Row> = Readonly<{
  label: string;
  rows: readonly Row[];
  columns: readonly ListColumn<Row>[];
  rowId: (row: Row) => string;
  filter?: string;
  hidden?: ReadonlySet<string>;
  current?: string | null;
  onCurrent?: (id: string) => void;
  onOpen?: (id: string) => void;
  selection?: ReadonlySet<string>;
  onSelection?: (selection: ReadonlySet<string>) => void;
  /** Rows with the same key stand together under one line, groups in the order of their keys. */
  group?: ((row: Row) => Readonly<{ key: string; label: string }>) | undefined;
  rowHeight?: number;
  empty?: ReactNode;
  /** What stands under the list, told of the rows that the filter leaves. */
  foot?: (shown: readonly Row[]) => ReactNode;
  selectLabel?: (row: Row) => string;
}>;

const features = tableFeatures({ rowSortingFeature, columnVisibilityFeature });
const collators = new Map<string, Intl.Collator>();
const collator = (): Intl.Collator => {
  const language = document.documentElement.lang || 'en';
  const known =
    collators.get(language) ?? new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  collators.set(language, known);
  return known;
};

/** What a row is searched by: folded once, not at every key. */
function haystackOf<Row>(columns: readonly ListColumn<Row>[]): (row: Row) => string {
  const folded = new Map<Row, string>();
  return (row) => {
    const known = folded.get(row);
    if (known !== undefined) return known;
    const text = fold(columns.map((column) => column.text(row)).join('\n'));
    folded.set(row, text);
    return text;
  };
}

/** Milliseconds of work in an idle moment. */
const idleStretch = 6;

/** Does a thing to every row, a few at a time, while the window has nothing else to do. */
function useIdly<Row>(rows: readonly Row[], work: (row: Row) => unknown): void {
  useEffect(() => {
    let at = 0;
    const some = (deadline: IdleDeadline): void => {
      const end = performance.now() + Math.min(idleStretch, deadline.timeRemaining());
      for (; at < rows.length && performance.now() < end; at++) {
        const row = rows[at];
        if (row !== undefined) work(row);
      }
      if (at < rows.length) handle = requestIdleCallback(some);
    };
    let handle = requestIdleCallback(some);
    return () => cancelIdleCallback(handle);
  }, [rows, work]);
}

/** Up to so many rows are arranged within the frame that asks for it. */
const few = 300;
const noLines: readonly never[] = [];

/** The lines of a list; of a long one they follow a moment later, and until then the lines from before stay. */
function useLines<Row>(
  wanted: Arrangement<Row>,
): Readonly<{ lines: readonly Line<Row>[]; isFollowing: boolean }> {
  const isFew = wanted.rows.length <= few;
  const now = useMemo(() => (isFew ? atOnce(arrange(wanted)) : noLines), [wanted, isFew]);
  const [later, setLater] = useState<{ of: Arrangement<Row> | null; lines: readonly Line<Row>[] }>({
    of: null,
    lines: noLines,
  });
  useEffect(() => {
    if (isFew) return;
    return inStretches(arrange(wanted), (lines) => setLater({ of: wanted, lines }));
  }, [wanted, isFew]);
  return isFew
    ? { lines: now, isFollowing: false }
    : { lines: later.lines, isFollowing: later.of !== wanted };
}

/**
 * A list as a table: sort, filter, group, hide columns, select rows; only rows in sight are drawn.
 * Keys: arrows, Home, End, Page Up, Page Down move; Enter opens; Space selects; Ctrl A selects all.
 */
export function DataTable<Row extends RowData>(props: Props<Row>) {
  const { rows, columns, rowId, filter = '', group, rowHeight = 36 } = props;
  const [sorting, setSorting] = useState<SortingState>([]);
  const scroll = useRef<HTMLDivElement>(null);
  const base = useId();
  const query = fold(filter.trim());
  const haystack = useMemo(() => haystackOf(columns), [columns]);
  useIdly(rows, haystack);
  const wanted = useMemo((): Arrangement<Row> => {
    const by = columns.find(({ id }) => id === sorting[0]?.id);
    const [compare, direction] = [collator().compare, sorting[0]?.desc === true ? -1 : 1];
    return {
      rows,
      rowId,
      isWanted: query === '' ? null : (row) => haystack(row).includes(query),
      sort:
        by === undefined ? null : { text: by.sort ?? by.text, compare: (a, b) => direction * compare(a, b) },
      group: group ?? null,
    };
  }, [rows, rowId, columns, haystack, query, sorting, group]);
  const { lines, isFollowing } = useLines(wanted);
  const ids = useMemo(() => lines.flatMap((line) => (line.kind === 'row' ? [line.id] : [])), [lines]);
  const { foot } = props;
  const isBegun = lines.length > 0 || !isFollowing;
  const under = useMemo(
    () => foot?.(isBegun ? lines.flatMap((line) => (line.kind === 'row' ? [line.row] : [])) : rows),
    [foot, lines, rows, isBegun],
  );

  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (lines[index]?.kind === 'group' ? 34 : rowHeight),
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  // The table holds the rows in sight: one object and its cells for each of ten thousand would fill a frame by itself.
  const inSight = useMemo(
    () =>
      items.flatMap(({ index }) => {
        const line = lines[index];
        return line?.kind === 'row' ? [line.row] : [];
      }),
    [items, lines],
  );
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        header: column.header,
        accessorFn: column.text,
        enableHiding: column.canHide ?? false,
        sortDescFirst: false,
      })),
    [columns],
  );
  const columnVisibility = useMemo(
    () => Object.fromEntries([...(props.hidden ?? [])].map((id) => [id, false])),
    [props.hidden],
  );
  const table = useTable({
    features,
    data: inSight,
    columns: definitions as never,
    getRowId: rowId,
    state: { sorting, columnVisibility },
    onSortingChange: setSorting,
    enableMultiSort: false,
    manualSorting: true,
  });
  const visible = table
    .getVisibleLeafColumns()
    .flatMap((header) => columns.filter(({ id }) => id === header.id).map((column) => ({ column, header })));
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);

  const current = props.current ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new current row is brought into sight, not every new list
  useEffect(() => {
    const index = lines.findIndex((line) => line.kind === 'row' && line.id === current);
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' });
  }, [current, lines.length === 0]);

  const toggle = (id: string): void => {
    const next = new Set(props.selection);
    if (!next.delete(id)) next.add(id);
    props.onSelection?.(next);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget && (event.target as HTMLElement).tagName !== 'TR') return;
    const at = current === null ? -1 : ids.indexOf(current);
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 360) / rowHeight) - 1);
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: ids.length - 1,
      PageDown: at + page,
      PageUp: at - page,
    }[event.key];
    if (to !== undefined) {
      const id = ids[Math.max(0, Math.min(ids.length - 1, to))];
      if (id !== undefined) {
        props.onCurrent?.(id);
        if (event.shiftKey && props.onSelection !== undefined)
          props.onSelection(
            new Set([...(props.selection ?? []), ...(current === null ? [] : [current]), id]),
          );
      }
    } else if (event.key === 'Enter' && current !== null) props.onOpen?.(current);
    else if (event.key === ' ' && current !== null && props.onSelection !== undefined) toggle(current);
    else if (
      event.key.toLowerCase() === 'a' &&
      (event.ctrlKey || event.metaKey) &&
      props.onSelection !== undefined
    )
      props.onSelection(new Set(ids));
    else if (event.key === 'Escape' && (props.selection?.size ?? 0) > 0) props.onSelection?.(new Set());
    else return;
    event.preventDefault();
  };

  if (lines.length === 0 && !isFollowing && props.empty !== undefined)
    return (
      <>
        <div className="tb-scroll">{props.empty}</div>
        {under}
      </>
    );
  const isAll = ids.length > 0 && ids.every((id) => props.selection?.has(id));
  const width = (column: ListColumn<Row>) =>
    column.width === undefined ? undefined : { width: column.width };
  const span = visible.length + (props.onSelection === undefined ? 0 : 1);
  return (
    <>
      <div
        ref={scroll}
        className="tb-scroll"
        data-pane
        role="application"
        aria-label={props.label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the list is one stop; the arrow keys move in it
        tabIndex={0}
        aria-activedescendant={current === null ? undefined : `${base}-${current}`}
        onKeyDown={keys}
      >
        <table className="tb" aria-label={props.label} aria-rowcount={lines.length}>
          <thead>
            <tr>
              {props.onSelection !== undefined && (
                <th className="pick" style={{ width: 48 }}>
                  <input
                    type="checkbox"
                    className="check"
                    aria-label={props.label}
                    checked={isAll}
                    onChange={() => props.onSelection?.(isAll ? new Set() : new Set(ids))}
                  />
                </th>
              )}
              {visible.map(({ column, header }) => {
                const sorted = header.getIsSorted();
                return (
                  <th
                    key={column.id}
                    style={width(column)}
                    aria-sort={sorted === false ? 'none' : sorted === 'desc' ? 'descending' : 'ascending'}
                  >
                    <button type="button" tabIndex={-1} onClick={header.getToggleSortingHandler()}>
                      <span className="el" title={column.header}>
                        {column.header}
                      </span>
                      {sorted !== false &&
                        (sorted === 'desc' ? (
                          <ArrowDown className="i s" aria-hidden />
                        ) : (
                          <ArrowUp className="i s" aria-hidden />
                        ))}
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {before > 0 && (
              <tr aria-hidden>
                <td colSpan={span} style={{ height: before, padding: 0, border: 0 }} />
              </tr>
            )}
            {items.map((item) => {
              const line = lines[item.index];
              if (line === undefined) return null;
              if (line.kind === 'group')
                return (
                  <tr key={`group ${line.key}`} className="grp">
                    <td colSpan={span}>
                      <b>{line.label}</b> · {line.count}
                    </td>
                  </tr>
                );
              const isSelected = props.selection?.has(line.id) === true;
              return (
                <tr
                  key={line.id}
                  id={`${base}-${line.id}`}
                  className={[isSelected ? 'sel' : '', line.id === current ? 'cur' : ''].join(' ')}
                  aria-selected={isSelected || line.id === current}
                  onClick={() => props.onCurrent?.(line.id)}
                  onDoubleClick={() => props.onOpen?.(line.id)}
                >
                  {props.onSelection !== undefined && (
                    <td className="pick" style={{ height: rowHeight }}>
                      <input
                        type="checkbox"
                        className="check"
                        tabIndex={-1}
                        aria-label={props.selectLabel?.(line.row) ?? line.id}
                        checked={isSelected}
                        onClick={(event) => event.stopPropagation()}
                        onChange={() => toggle(line.id)}
                      />
                    </td>
                  )}
                  {visible.map(({ column }) => (
                    <td key={column.id} style={{ height: rowHeight }} title={column.text(line.row)}>
                      <div className={rowHeight < 52 ? 'cell-lines' : 'cell-lines tall'}>
                        {column.cell === undefined ? softly(column.text(line.row)) : column.cell(line.row)}
                      </div>
                    </td>
                  ))}
                </tr>
              );
            })}
            {after > 0 && (
              <tr aria-hidden>
                <td colSpan={span} style={{ height: after, padding: 0, border: 0 }} />
              </tr>
            )}
          </tbody>
        </table>
      </div>
      {under}
    </>
  );
}

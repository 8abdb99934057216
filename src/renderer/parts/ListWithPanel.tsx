import type { ReactNode, RefObject } from 'react';
import { Tabs } from './Tabs';
import './list-with-panel.css';

export type ShownPane = 'list' | 'form';

/**
 * A list with the form of its chosen record beside it; in a narrow window one of the two. Delete in the list removes.
 * `frame`: what goes around the list, such as a place to drop files.
 */
export function ListWithPanel(props: {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly words: Readonly<{ pane: string; list: string; form: string }>;
  readonly shown: ShownPane;
  readonly onShow: (pane: ShownPane) => void;
  /** Nothing to choose from: the words that begin a list stand alone. */
  readonly isEmpty: boolean;
  readonly onDelete: (() => void) | null;
  readonly frame?: (list: ReactNode) => ReactNode;
  readonly list: ReactNode;
  readonly panel: ReactNode;
  /** Dialogs. */
  readonly children: ReactNode;
}) {
  const { words, onDelete, frame = (list: ReactNode) => list } = props;
  return (
    <div className="page-body" ref={props.box}>
      {!props.isEmpty && (
        <Tabs
          label={words.pane}
          tabs={[
            { id: 'list', label: words.list },
            { id: 'form', label: words.form },
          ]}
          shown={props.shown}
          onShow={props.onShow}
        />
      )}
      <div className="split list-split" data-shown={props.shown} data-empty={props.isEmpty || undefined}>
        {frame(
          <section
            className="list-pane"
            aria-label={words.list}
            onKeyDown={(event) => {
              const isList =
                event.target instanceof HTMLElement && event.target.closest('.tb-scroll') !== null;
              if (event.key !== 'Delete' || !isList || onDelete === null) return;
              event.preventDefault();
              onDelete();
            }}
          >
            {props.list}
          </section>,
        )}
        {props.panel}
      </div>
      {props.children}
    </div>
  );
}

/** Gives the keyboard back to the list, once the pane that was left is gone. */
export function focusList(box: RefObject<HTMLDivElement | null>): void {
  setTimeout(() => box.current?.querySelector<HTMLElement>('.tb-scroll')?.focus(), 0);
}

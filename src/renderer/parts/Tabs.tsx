import { type KeyboardEvent, useRef } from 'react';

type Tab<Id extends string> = Readonly<{ id: Id; label: string; count?: number }>;

/**
 * Tabs of which one is shown. The arrow keys, Home and End go from one to the next and show it; Tab leaves them.
 * Over the panes of a narrow window unless `look` says another place.
 */
export function Tabs<Id extends string>(props: {
  readonly label: string;
  readonly look?: 'vtabs' | 'seg' | 'book-tabs';
  readonly tabs: readonly Tab<Id>[];
  readonly shown: Id;
  readonly onShow: (id: Id) => void;
  /** The element that shows what is chosen. */
  readonly controls?: string;
}) {
  const { tabs, shown, onShow, controls } = props;
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = tabs.findIndex(({ id }) => id === shown);
    const last = tabs.length - 1;
    const next = {
      ArrowLeft: at === 0 ? last : at - 1,
      ArrowRight: at === last ? 0 : at + 1,
      Home: 0,
      End: last,
    }[event.key];
    const tab = next === undefined ? undefined : tabs[next];
    if (next === undefined || tab === undefined) return;
    event.preventDefault();
    onShow(tab.id);
    list.current?.querySelectorAll('button').item(next).focus();
  };
  return (
    <div ref={list} className={props.look ?? 'vtabs'} role="tablist" aria-label={props.label}>
      {tabs.map(({ id, label, count }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={controls === undefined ? undefined : tabId(controls, id)}
          aria-selected={shown === id}
          aria-controls={controls}
          tabIndex={shown === id ? 0 : -1}
          onClick={() => onShow(id)}
          onKeyDown={onKeyDown}
        >
          {label}
          {count !== undefined && (
            <>
              {' '}
              <span className="n">{count}</span>
            </>
          )}
        </button>
      ))}
    </div>
  );
}

/** The tab that names what it shows. */
export const tabId = (controls: string, tab: string): string => `${controls}-${tab}`;

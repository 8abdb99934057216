import { X } from 'lucide-react';
import type { ReactNode } from 'react';

/** The form of a chosen record beside its list: what it is, its name, its parts, its foot. Escape goes back to the list. */
export function SidePanel(props: {
  readonly words: Readonly<{ form: string; toList: string }>;
  /** What kind of record it is. */
  readonly kind: string;
  readonly name: string;
  readonly tools?: ReactNode;
  readonly foot: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <section
      className="side"
      aria-label={props.words.form}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) props.onClose();
      }}
    >
      <div className="hd">
        <div className="row sp">
          <span className="t3 sm">{props.kind}</span>
          <span className="grow" />
          {props.tools}
          <button
            type="button"
            className="btn quiet small icon list-back"
            aria-label={props.words.toList}
            onClick={props.onClose}
          >
            <X className="i s" aria-hidden="true" />
          </button>
        </div>
        <h2 title={props.name}>{props.name}</h2>
      </div>
      <div className="bd">{props.children}</div>
      {props.foot}
    </section>
  );
}

/** The panel while nothing is chosen. */
export function EmptySidePanel(props: { readonly label: string; readonly text: string }) {
  return (
    <section className="side" aria-label={props.label}>
      <p className="hd t2">{props.text}</p>
    </section>
  );
}

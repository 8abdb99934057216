import type { ReactNode } from 'react';

/** A box to tick, with a line of help under its words. */
export function Tick(props: {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly help?: string;
  readonly children: ReactNode;
}) {
  return (
    <label className="ck">
      <input
        type="checkbox"
        className="check"
        checked={props.isOn}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span>
        {props.children}
        {props.help !== undefined && props.help !== '' && <small>{props.help}</small>}
      </span>
    </label>
  );
}

/** One of several that exclude each other. */
export function One(props: {
  readonly group: string;
  readonly isOn: boolean;
  readonly onChoose: () => void;
  readonly help?: string;
  readonly children: ReactNode;
}) {
  return (
    <label className="ck">
      <input
        type="radio"
        className="check"
        name={props.group}
        checked={props.isOn}
        onChange={props.onChoose}
      />
      <span>
        {props.children}
        {props.help !== undefined && <small>{props.help}</small>}
      </span>
    </label>
  );
}

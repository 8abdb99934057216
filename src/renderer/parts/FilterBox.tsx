import { ListFilter } from 'lucide-react';

/** Filters the list below it, as one types. */
export function FilterBox(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly isFirst?: boolean;
}) {
  return (
    <label className="in search list-filter">
      <ListFilter className="i s" aria-hidden="true" />
      <span className="vh">{props.label}</span>
      <input
        type="search"
        // biome-ignore lint/a11y/noAutofocus: where it is the first thing to do
        autoFocus={props.isFirst === true}
        placeholder={`${props.label}…`}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </label>
  );
}

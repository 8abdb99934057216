/** In a narrow window one pane is shown at a time; these tabs over it tell which. */
export function PaneTabs<Pane extends string>(props: {
  readonly label: string;
  readonly panes: readonly Readonly<{ id: Pane; label: string }>[];
  readonly shown: Pane;
  readonly onShow: (pane: Pane) => void;
}) {
  return (
    <div className="vtabs" role="tablist" aria-label={props.label}>
      {props.panes.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={props.shown === id}
          onClick={() => props.onShow(id)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

/** How far work is: its step in words, Cancel and a bar. */
export function Running(props: {
  readonly said: string;
  readonly done: number;
  readonly of: number;
  readonly cancel: string;
  readonly onCancel: () => void;
}) {
  const { said, done, of } = props;
  return (
    <div className="col g2">
      <div className="row sp">
        <span className="md num said" role="status">
          {said}
        </span>
        <button type="button" className="btn small" onClick={props.onCancel}>
          {props.cancel}
        </button>
      </div>
      <ProgressBar share={of === 0 ? 0 : Math.round((100 * done) / of)} label={said} />
    </div>
  );
}

/** How far work is, in per cent. `label` says it in words, for who cannot see the bar. */
export function ProgressBar({ share, label }: { readonly share: number; readonly label: string }) {
  return (
    <div
      className="prog"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share}
    >
      <i style={{ width: `${share}%` }} />
    </div>
  );
}

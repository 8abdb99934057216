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

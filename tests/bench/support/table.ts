/** One line of what a run of the measurements prints. */
export function print(what: string, value: number, unit: 'ms' | 'MB' | 'x', limit: number | null): void {
  const number = unit === 'x' ? value.toFixed(2) : value.toFixed(0);
  const verdict = limit === null ? '    ' : value <= limit ? 'ok  ' : 'MISS';
  const allowed = limit === null ? '' : `   (at most ${limit})`;
  console.log(`${verdict} ${what.padEnd(62)} ${number.padStart(7)} ${unit.padEnd(2)}${allowed}`);
}

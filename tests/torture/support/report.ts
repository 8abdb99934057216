import { appendFileSync } from 'node:fs';

/** The long form is `npm run torture`; `npm test` runs the same with smaller numbers. */
export const isLong = process.env['GRIFFIER_TORTURE'] === 'long';

/** A line of the table that `npm run torture` prints at its end. */
export function report(what: string, tried: number, lost: number, more = ''): void {
  const place = process.env['GRIFFIER_TORTURE_REPORT'];
  if (place !== undefined) appendFileSync(place, `${JSON.stringify({ what, tried, lost, more })}\n`);
}

/** Numbers that look random and are the same each time: a failure can be tried again with its seed. */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

import { appendFileSync } from 'node:fs';
import { expect } from 'vitest';
import { seeds } from './dice';

/** A line of the table that `npm run torture` prints at its end. `kind`: lines of one kind are added up there. */
export function report(
  kind: 'kill' | 'fault' | 'damage',
  what: string,
  tried: number,
  lost: number,
  more = '',
): void {
  const place = process.env['GRIFFIER_TORTURE_REPORT'];
  if (place !== undefined) appendFileSync(place, `${JSON.stringify({ kind, what, tried, lost, more })}\n`);
}

/**
 * Kills once for each seed. What goes wrong is counted as lost and told with its seed, and hides none of the others.
 * `more`: what the table says besides.
 */
export async function kills(
  what: string,
  count: number,
  kill: (seed: number) => Promise<void>,
  more: () => string = () => '',
): Promise<void> {
  const lost: string[] = [];
  const tried = seeds(count);
  for (const seed of tried)
    try {
      await kill(seed);
    } catch (error) {
      lost.push(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`);
      console.error(`${what}, seed ${seed}:`, error);
    }
  report('kill', what, tried.length, lost.length, more());
  expect(lost, what).toEqual([]);
}

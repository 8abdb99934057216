import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** Milliseconds that a part of the long torture may take: on a busy machine thousands of files take more than an hour. */
export const longest = 6 * 3_600_000;

/** How far the longest of the tests are, for whoever waits an hour: `npm run torture` reads it now and then. */
export function sayHowFar(what: string, done: number, of: number): void {
  const place = process.env['GRIFFIER_TORTURE_REPORT'];
  if (place === undefined) return;
  const own = `${place}.${what.replace(/\W+/g, '-')}`;
  if (done < of) writeFileSync(own, `${what}: ${done} of ${of}`);
  else rmSync(own, { force: true });
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
  for (const [done, seed] of tried.entries()) {
    sayHowFar(`kills ${what}`, done, tried.length);
    try {
      await kill(seed);
    } catch (error) {
      lost.push(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`);
      console.error(`${what}, seed ${seed}:`, error);
    }
  }
  sayHowFar(`kills ${what}`, tried.length, tried.length);
  report('kill', what, tried.length, lost.length, more());
  expect(lost, what).toEqual([]);
}

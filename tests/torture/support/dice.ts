/** The long form is `npm run torture`; `npm test` runs the same with smaller numbers. */
export const isLong = process.env['GRIFFIER_TORTURE'] === 'long';

/** How much of the long form: `npm run torture -- --share 0.1` takes a tenth of every number. */
const share = Number(process.env['GRIFFIER_TORTURE_SHARE'] ?? 1);

/** How many times something is tried. */
export const times = (short: number, long: number): number =>
  isLong ? Math.max(1, Math.round(long * share)) : short;

/** One seed, or some, to play a failure again: `npm run torture kills 17`, `npm run torture damage 1-800`. */
const seedsAgain = process.env['GRIFFIER_TORTURE_SEED'];

export function seeds(count: number): readonly number[] {
  const [first = 1, last = first] = seedsAgain?.split('-').map(Number) ?? [1, count];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** Numbers that look random and are the same each time: a failure can be tried again with its seed. */
export function dice(seed: number): (below: number) => number {
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

/**
 * A moment in something that takes nobody knows how long, least of all on a busy machine: a kill that came too early
 * makes the time longer within which the next one comes, one that came too late makes it shorter.
 */
export function closingIn(milliseconds: number): Readonly<{
  moment: (seed: number) => number;
  tooEarly: () => void;
  tooLate: () => void;
}> {
  let within = milliseconds;
  return {
    moment: (seed) => (dice(seed)(1000) / 1000) * within,
    tooEarly: () => {
      within = Math.min(within * 1.5, 60_000);
    },
    tooLate: () => {
      within = Math.max(within / 1.5, 10);
    },
  };
}

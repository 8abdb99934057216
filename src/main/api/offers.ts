import { isAbsolute } from 'node:path';

/** Most files that can be dropped at once. */
const most = 100;

export type Offers = Readonly<{
  /** Notes files that the person dropped on the window, by the paths that the preload found. Answers their number. */
  take: (paths: unknown) => number | null;
  /** The paths behind a number, once. */
  use: (offer: number) => readonly string[] | null;
}>;

/**
 * Files dropped on the window. The page passes them on and never learns where they lie; what it gets is a number. Only
 * the last offer counts.
 */
export function makeOffers(): Offers {
  let last = 0;
  let waiting: readonly string[] | null = null;
  return {
    take: (paths) => {
      if (!Array.isArray(paths) || paths.length === 0 || paths.length > most) return null;
      const given = paths.filter((path): path is string => typeof path === 'string' && isAbsolute(path));
      if (given.length !== paths.length) return null;
      last += 1;
      waiting = given;
      return last;
    },
    use: (offer) => {
      if (offer !== last) return null;
      const paths = waiting;
      waiting = null;
      return paths;
    },
  };
}

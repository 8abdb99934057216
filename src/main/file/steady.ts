import { statSync } from 'node:fs';
import type { Answer, ProblemCode } from '../../shared/api';
import { identityOf } from './open-here';

/** What a file can seem to be when half of the old and half of the new one was looked at. */
const maybeMixed: ReadonlySet<ProblemCode> = new Set([
  'damaged',
  'planted',
  'notAClientFile',
  'encrypted',
  'wrongPassword',
  'unexpected',
]);
/** A file that changes each time while it is looked at is in somebody else's hands. */
export const mostLooks = 8;

/** What tells that a file is another one, or was written. Looking at it opens nothing. */
function stampOf(path: string): string {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? '' : `${identityOf(path)} ${stats.size} ${stats.mtimeNs} ${stats.ctimeNs}`;
}

/** Tells later whether another file stands in the place by then, as after a change of its password. */
export function noteIdentity(path: string): () => boolean {
  const before = identityOf(path);
  return () => identityOf(path) !== before;
}

/**
 * Looks at a file that others may replace or write meanwhile (a change of password puts another file in its place):
 * when it did not stay the same, it is looked at again. `drop` lets go of what was found in a file that is no longer
 * there. Problem: `inUse` when that does not end.
 */
export function steadily<T>(
  path: string,
  look: () => Answer<T>,
  drop: (found: T) => void = () => undefined,
): Answer<T> {
  for (let looks = 0; looks < mostLooks; looks++) {
    const before = stampOf(path);
    const isReplaced = noteIdentity(path);
    const found = look();
    // What opened well may be written at any time; it only has to be the file that stands there.
    if (found.ok ? !isReplaced() : !maybeMixed.has(found.problem.code) || stampOf(path) === before)
      return found;
    if (found.ok) drop(found.value);
  }
  return { ok: false, problem: { code: 'inUse' } };
}

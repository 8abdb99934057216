import { useEffect, useState } from 'react';
import { useBusy } from '../../app/busy';

/** Leaves the window a frame to draw what is there. */
const pause = 20;

/**
 * How many of the parts of a long form are there: the first at once, then one more with every frame, so that no single
 * frame has to make and lay out them all. All at once when the address asks for a field of the record `id`, which may be
 * any of them.
 */
export function useInPieces(count: number, id: string): number {
  const [shown, setShown] = useState(() =>
    new URLSearchParams(location.search).get('field')?.split(':')[1] === id ? count : 1,
  );
  const isGrowing = shown < count;
  useBusy(isGrowing);
  useEffect(() => {
    if (!isGrowing) return;
    const next = setTimeout(() => setShown(shown + 1), pause);
    return () => clearTimeout(next);
  }, [isGrowing, shown]);
  return Math.min(shown, count);
}

import { useCallback, useSyncExternalStore } from 'react';

/** Whether the window is narrower than this many CSS pixels: 1400 leaves room for every column beside a panel, 1160 leaves no room for every column, 900 for one pane. */
export function useIsBelow(width: 1400 | 1160 | 900): boolean {
  const query = `(max-width: ${width - 1}px)`;
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

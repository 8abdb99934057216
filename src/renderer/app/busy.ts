import { useLayoutEffect } from 'react';

/** How many parts of the window are still being made. */
let making = 0;

function count(by: 1 | -1): void {
  making += by;
  document.body.setAttribute('aria-busy', String(making > 0));
}

/** While a part of the window is being made, the window says so to who cannot see it. */
export function useBusy(isMaking: boolean): void {
  useLayoutEffect(() => {
    if (!isMaking) return;
    count(1);
    return () => count(-1);
  }, [isMaking]);
}

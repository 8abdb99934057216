import { useEffect, useRef } from 'react';
import type { FileState } from '../../shared/api';
import { go } from './go';

/**
 * Goes to the overview when another client file came to be open: by a click, a double click on the disk or a
 * restored backup. A file that was only locked comes back on the page the person was at, a page that is loaded
 * anew stays, and the questions for a new client go on over the file they made.
 */
export function useGoToOpened(file: FileState | undefined): void {
  const last = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    if (file === undefined) return;
    const before = last.current;
    const locked = file.isOpen || file.locked?.why === 'opening' ? undefined : file.locked;
    const now = file.isOpen ? file.path : null;
    last.current = now ?? locked?.path ?? null;
    const isLoadedAnew = before === undefined && window.location.hash !== '';
    if (now === null || now === before || isLoadedAnew || window.location.hash.startsWith('#/new-client'))
      return;
    go('/overview');
  }, [file]);
}

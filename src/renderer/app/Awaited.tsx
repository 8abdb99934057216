import { useBusy } from './busy';
import { usePageTitle } from './title';

/** In the place of a page that is on its way: the window says that it is busy, and not the name of the page before. */
export function Awaited() {
  usePageTitle('');
  useBusy(true);
  return null;
}

import { navigate } from 'wouter/use-hash-location';

/**
 * Goes to a place of the program (`/parties?record=1`). The router keeps the query beside the hash and forgets to
 * clear it, so it is cleared here: the only way to go somewhere from code.
 */
export function go(path: string): void {
  navigate(path.includes('?') ? path : `${path}?`);
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { keptLawName } from '../law/kept-law';
import type { Terminal } from './terminal';

/** Where loaded law data are kept on this computer, for the window as well; null where nothing is kept. */
export function keptLawPlace({ ownFolders = [] }: Terminal): string | null {
  const places = ownFolders.map((folder) => join(folder, keptLawName));
  const folder = places.find(existsSync) ?? places.find((_, at) => existsSync(ownFolders[at] ?? ''));
  return folder ?? places[0] ?? null;
}

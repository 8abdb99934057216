import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** Folders within folders that are looked into: an office keeps a folder per client, and perhaps one per year. */
const deepest = 3;
/** Folders that are looked into at most: whoever chose a whole disk is not kept waiting for it. */
const mostFolders = 2_000;

/** Client files in a folder and in its folders, by their names alone: none is opened. Hidden ones are left out. */
export async function clientFilesIn(
  folder: string,
  {
    most = Number.POSITIVE_INFINITY,
    depth: deep = deepest,
  }: Readonly<{ most?: number; depth?: number }> = {},
): Promise<readonly string[]> {
  const found: string[] = [];
  let level: readonly string[] = [folder];
  let folders = 0;
  for (let depth = 0; depth <= deep && level.length > 0; depth++) {
    const next: string[] = [];
    for (const each of level) {
      folders += 1;
      if (folders > mostFolders || found.length >= most) return found.slice(0, most);
      for (const entry of await entriesOf(each)) {
        if (entry.name.startsWith('.')) continue;
        const path = join(each, entry.name);
        if (entry.isDirectory()) next.push(path);
        else if (entry.isFile() && extname(entry.name).toLowerCase() === '.griffier') found.push(path);
      }
    }
    level = next;
  }
  return found.slice(0, most);
}

/** By name. A folder that may not be read holds nothing for us. */
async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  } catch {
    return [];
  }
}

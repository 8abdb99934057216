import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportedFile } from '../../shared/api';

/** A finished file under its temporary name. */
export type Prepared = Readonly<{ temporary: string; path: string; fileName: string; bytes: number }>;

/** Writes one file under its temporary name and flushes it. */
export async function prepareFile(
  folder: string,
  fileName: string,
  stamp: string,
  bytes: Uint8Array,
): Promise<Prepared> {
  const temporary = join(folder, `.${fileName}.${stamp}.tmp`);
  const file = await open(temporary, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  return { temporary, path: join(folder, fileName), fileName, bytes: bytes.byteLength };
}

/** Gives the files their names. A file of the same name is replaced whole. */
export async function putInPlace(prepared: readonly Prepared[]): Promise<readonly ExportedFile[]> {
  for (const { temporary, path } of prepared) await rename(temporary, path);
  return prepared.map(({ path, fileName, bytes }) => ({ path, fileName, bytes }));
}

/** Takes away what an order left under temporary names. */
export async function clearAway(folder: string, stamp: string): Promise<void> {
  const left = await readdir(folder).catch(() => []);
  for (const name of left)
    if (name.startsWith('.') && name.endsWith(`.${stamp}.tmp`)) await rm(join(folder, name), { force: true });
}

const temporaryName = /^\..+\.[0-9a-f]{12}\.tmp$/;
/** Milliseconds after which nobody is still at work on a temporary file. */
const longest = 24 * 60 * 60_000;

/** Takes away what an export left that was ended from outside (power, a killed process). */
export async function clearOld(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((found) => temporaryName.test(found))) {
    const path = join(folder, name);
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > longest) await rm(path, { force: true });
  }
}

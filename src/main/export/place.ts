import { type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportedFile } from '../../shared/api';

/** A finished file under its temporary name. */
export type Prepared = ExportedFile & Readonly<{ temporary: string }>;

/** Writes one file under its temporary name and flushes it. */
export async function prepareFile(
  folder: string,
  fileName: string,
  stamp: string,
  bytes: Uint8Array,
): Promise<Prepared> {
  return await prepareWith(folder, fileName, stamp, async (file) => {
    await file.writeFile(bytes);
    return bytes.byteLength;
  });
}

/** The same for a file that `write` makes piece by piece. It answers how many bytes it wrote. */
export async function prepareWith(
  folder: string,
  fileName: string,
  stamp: string,
  write: (file: FileHandle) => Promise<number>,
): Promise<Prepared> {
  // The name may be as long as the system takes; the stamp alone tells whose it is.
  const temporary = join(folder, `.${fileName.slice(0, 100)}.${stamp}.tmp`);
  const file = await open(temporary, 'wx');
  try {
    const bytes = await write(file);
    await file.sync();
    return { temporary, path: join(folder, fileName), fileName, bytes };
  } finally {
    await file.close();
  }
}

/** Gives the files their names. A file of the same name is replaced whole. */
export async function putInPlace(prepared: readonly Prepared[]): Promise<readonly ExportedFile[]> {
  for (const { temporary, path } of prepared) await rename(temporary, path);
  return prepared.map(({ temporary: _, ...file }) => file);
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

/** Takes away what an export or an issuing left that was ended from outside (power, a killed process). */
export async function clearOld(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((found) => temporaryName.test(found))) {
    const path = join(folder, name);
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > longest) await rm(path, { recursive: true, force: true });
  }
}

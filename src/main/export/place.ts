import {
  copyFile,
  type FileHandle,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportedFile } from '../../shared/api';
import { problemOfError, Refusal, refuse } from '../store/problem';
import { ownerOf } from './owner';

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

/** Makes the folder that files go into. Refuses `notAFolder` and what the disk refuses, naming the folder. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const { code } = problemOfError(error);
    const isFile = code === 'alreadyExists' || code === 'notFound';
    throw new Refusal({ code: isFile ? 'notAFolder' : code, detail: folder });
  }
}

/** What went wrong while files were written into a folder: a fault of the disk is the folder's, not the client's. */
export function problemOfFolder(error: unknown, folder: string): unknown {
  if (error instanceof Refusal) return error;
  const { code, detail } = problemOfError(error);
  return detail !== undefined && /^E[A-Z0-9]+$/.test(detail) ? new Refusal({ code, detail: folder }) : error;
}

/**
 * Tells whether files may get their names. A file of the same name is replaced, but no folder, no file that is
 * write-protected, and none that was made from another client file than `owner`. The refusal names the file.
 */
export async function testTargets(
  prepared: readonly Pick<Prepared, 'path' | 'fileName'>[],
  owner: string | null = null,
): Promise<void> {
  for (const { path, fileName } of prepared) {
    const there = await lstat(path).catch(() => null);
    if (there === null) continue;
    if (there.isDirectory()) refuse('isAFolder', { detail: fileName });
    // Renaming asks the folder alone: whoever protected the file would not be heard.
    if (there.isFile() && (there.mode & 0o200) === 0) refuse('writeProtected', { detail: fileName });
    const other = owner === null ? null : await ownerOf(path);
    if (other !== null && other !== owner) refuse('otherClients', { detail: fileName });
  }
}

/**
 * Gives the files their names, all or none: what stood there is put back when one is refused. `owner`: the identity of
 * the client file they are made from; documents of another one are not replaced.
 */
export async function putInPlace(
  prepared: readonly Prepared[],
  owner: string | null = null,
): Promise<readonly ExportedFile[]> {
  await testTargets(prepared, owner);
  const placed: { path: string; before: string | null }[] = [];
  try {
    for (const { temporary, path, fileName } of prepared) {
      const before = prepared.length === 1 ? null : await keepBefore(path, temporary);
      try {
        await rename(temporary, path);
      } catch (error) {
        const isHeld = ['EBUSY', 'EPERM', 'EACCES'].includes(codeOf(error));
        throw isHeld ? new Refusal({ code: 'cannotReplace', detail: fileName }) : error;
      }
      placed.push({ path, before });
    }
  } catch (error) {
    for (const { path, before } of placed.reverse())
      await (before === null ? rm(path, { force: true }) : rename(before, path)).catch(() => undefined);
    throw error;
  }
  for (const { before } of placed) if (before !== null) await rm(before, { force: true });
  return prepared.map(({ temporary: _, ...file }) => file);
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** A second name for what stands there, which `clearAway` takes away as well. Null: nothing stands there. */
async function keepBefore(path: string, temporary: string): Promise<string | null> {
  const kept = temporary.replace(/(\.[0-9a-f]+\.tmp)$/, '.before$1');
  try {
    await link(path, kept);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    // Sticks in FAT know no second names.
    await copyFile(path, kept);
  }
  return kept;
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

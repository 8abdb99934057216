import type { Problem } from '../../shared/api';
import { Refusal } from '../store/problem';

const codes: Readonly<Record<string, Problem['code']>> = {
  ENOENT: 'notFound',
  ENOTDIR: 'notFound',
  EACCES: 'noPermission',
  EPERM: 'noPermission',
  EROFS: 'readOnly',
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EBUSY: 'inUse',
};

/** A fault of the file system in main, where there is no SQLite. */
export function problemOfDisk(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem;
  const code = error instanceof Error && 'code' in error ? codes[String(error.code)] : undefined;
  const path = error instanceof Error && 'path' in error ? String(error.path) : undefined;
  if (code !== undefined) return { code, ...(path === undefined ? {} : { detail: path }) };
  return { code: 'unexpected', detail: error instanceof Error ? error.message : String(error) };
}

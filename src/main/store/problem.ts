import type { Answer, Problem, ProblemCode } from '../../shared/api';

/** Thrown inside a transaction so that it is rolled back; outside, it is a value. */
export class Refusal extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

export function refuse(code: ProblemCode, about: Omit<Problem, 'code'> = {}): never {
  throw new Refusal({ code, ...about });
}

export const done = <T>(value: T): Answer<T> => ({ ok: true, value });
export const refused = (problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem });

const byCode: readonly (readonly [prefix: string, code: ProblemCode])[] = [
  ['SQLITE_FULL', 'diskFull'],
  ['SQLITE_READONLY_DBMOVED', 'moved'],
  ['SQLITE_READONLY', 'readOnly'],
  ['SQLITE_BUSY', 'inUse'],
  ['SQLITE_LOCKED', 'inUse'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_TOOBIG', 'tooLarge'],
  ['SQLITE_IOERR', 'unreachable'],
  ['SQLITE_CANTOPEN', 'noPermission'],
  ['SQLITE_PERM', 'noPermission'],
  ['SQLITE_AUTH', 'noPermission'],
  ['ENOENT', 'notFound'],
  ['ENOTDIR', 'notFound'],
  ['EISDIR', 'notAClientFile'],
  ['ENAMETOOLONG', 'nameTooLong'],
  ['EACCES', 'noPermission'],
  ['EPERM', 'noPermission'],
  ['EROFS', 'readOnly'],
  ['ENOSPC', 'diskFull'],
  ['EDQUOT', 'diskFull'],
  ['EEXIST', 'alreadyExists'],
  ['EFBIG', 'tooLarge'],
  ['EIO', 'unreachable'],
  ['ESTALE', 'unreachable'],
  ['ENOTCONN', 'unreachable'],
  ['EHOSTDOWN', 'unreachable'],
  ['ETIMEDOUT', 'unreachable'],
];

/** What went wrong, from an error of SQLite, of the file system or of our own. `detail` keeps the technical code. */
export function problemOfError(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const known = byCode.find(([prefix]) => code.startsWith(prefix));
  if (known) return { code: known[1], detail: code };
  return { code: 'unexpected', detail: code === '' && error instanceof Error ? error.message : code };
}

/** Runs `work`; what it throws becomes a problem. */
export function attempt<T>(work: () => T): Answer<T> {
  try {
    return done(work());
  } catch (error) {
    return refused(problemOfError(error));
  }
}

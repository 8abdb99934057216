import { basename, dirname } from 'node:path';

/** The calls that change what is on a disk, that flush it, and that send an answer: what `strace` is asked for. */
export const calls =
  'openat,write,writev,pwrite64,pwritev,ftruncate,fallocate,copy_file_range,sendfile,fsync,fdatasync,rename,renameat,renameat2,link,linkat,unlink,unlinkat,rmdir,mkdir,mkdirat,sendmsg';

/** A call in the order in which the calls returned: its name and what stands between its brackets and behind them. */
type Call = Readonly<{ name: string; rest: string }>;

function callsIn(trace: string): readonly Call[] {
  const begun = new Map<string, string>();
  return trace.split('\n').flatMap((line) => {
    const [, thread = '', text = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    // Another thread came between: the line goes on further down.
    if (text.endsWith('<unfinished ...>')) {
      begun.set(thread, text.slice(0, -'<unfinished ...>'.length));
      return [];
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(text);
    const whole = resumed === null ? text : `${begun.get(thread) ?? ''}${resumed[1]}`;
    const [, name = '', rest = ''] = /^(\w+)\((.*)$/.exec(whole) ?? [];
    return name === '' || / = -1 E/.test(rest) ? [] : [{ name, rest }];
  });
}

/** What was wrong, in the order in which it was seen; `answers`: how many there were that said "done". */
export type Seen = Readonly<{ faults: readonly string[]; answers: number; flushes: ReadonlySet<string> }>;

type Ignore = (flush: string) => boolean;

/**
 * Reads a trace as a disk without power would: what was written or named and not flushed is not there. Nothing of
 * that may be left
 *
 * - of a file when it takes the name by which it counts;
 * - of the journal, its name included, when the database that it protects is written to;
 * - of anything that counts when an answer says that something was done.
 *
 * Locks and files under temporary names do not count. `there`: the paths before it began. `ignore`: reads the trace as
 * if these flushes were not in it.
 */
export function readTrace(
  trace: string,
  folder: string,
  there: readonly string[],
  ignore: Ignore = () => false,
): Seen {
  const present = new Set(there);
  /** Files that were written to, and names that came or went, since the last flush. */
  const written = new Set<string>();
  const named = new Set<string>();
  const faults: string[] = [];
  const flushes = new Set<string>();
  let answers = 0;

  const isOurs = (path: string): boolean => path.startsWith(folder);
  const counts = (path: string): boolean => isOurs(path) && !isTemporary(path);
  const name = (path: string): void => void (isOurs(path) && named.add(path));
  const rename = (from: string, to: string, isLink: boolean): void => {
    if (counts(to) && written.has(from)) faults.push(`${basename(to)} got its name before it was flushed`);
    if (written.has(from)) written.add(to);
    if (!isLink) {
      written.delete(from);
      present.delete(from);
      name(from);
    }
    present.add(to);
    name(to);
  };

  for (const call of callsIn(trace)) {
    const paths = [...call.rest.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, path = '']) => path);
    const opened = /^\d+<([^>]*)>/.exec(call.rest)?.[1] ?? '';
    switch (call.name) {
      case 'openat': {
        const [path = ''] = paths;
        if (!/O_CREAT/.test(call.rest) || present.has(path)) break;
        present.add(path);
        name(path);
        break;
      }
      case 'fsync':
      case 'fdatasync': {
        if (!isOurs(opened) && opened !== dirname(folder)) break;
        const kind = kindOf(opened, present);
        flushes.add(kind);
        if (ignore(kind)) break;
        written.delete(opened);
        for (const path of named) if (dirname(path) === opened) named.delete(path);
        break;
      }
      case 'rename':
      case 'renameat':
      case 'renameat2':
        rename(paths[0] ?? '', paths[1] ?? '', false);
        break;
      case 'link':
      case 'linkat':
        rename(paths[0] ?? '', paths[1] ?? '', true);
        break;
      case 'unlink':
      case 'unlinkat':
      case 'rmdir':
        for (const path of paths) {
          present.delete(path);
          written.delete(path);
          name(path);
        }
        break;
      case 'mkdir':
      case 'mkdirat':
        for (const path of paths) {
          present.add(path);
          name(path);
        }
        break;
      default: {
        if (/^\d+<(UNIX|socket)[^>]*>/.test(call.rest)) {
          if (!/\\"ok\\\\\\":true/.test(call.rest)) break;
          answers++;
          for (const path of [...written].filter(counts))
            faults.push(`answer ${answers}: ${basename(path)} was not flushed`);
          for (const path of [...named].filter(counts))
            faults.push(`answer ${answers}: the folder of ${basename(path)} was not flushed`);
          break;
        }
        if (!isOurs(opened)) break;
        written.add(opened);
        if (!isDatabase(opened) || !counts(opened)) break;
        const journal = `${opened}-journal`;
        if (!present.has(journal)) faults.push(`${basename(opened)} was written to without a journal`);
        else if (written.has(journal) || named.has(journal))
          faults.push(`${basename(opened)} was written to before its journal was flushed`);
      }
    }
  }
  return { faults, answers, flushes };
}

const isDatabase = (path: string): boolean => /\.(griffier|store)$/.test(path);
const isTemporary = (path: string): boolean =>
  /\.(new|old|lock)(-journal)?$|\/\.new-[0-9a-f]+(-journal)?$/.test(path);

/** What is flushed, by its kind: so that a kind of flush can be taken away. */
function kindOf(path: string, present: ReadonlySet<string>): string {
  if (path.endsWith('-journal')) return 'journal';
  if (isTemporary(path)) return 'a file before it gets its name';
  const isFolder = [...present].some((other) => dirname(other) === path) || !/\.\w+$/.test(basename(path));
  return isFolder ? 'folder' : basename(path).replace(/^\d.*(?=\.)/, '');
}

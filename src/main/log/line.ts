import type { CallName, ProblemCode } from '../../shared/api';

/**
 * What the log can say: a closed list of codes, numbers and places in our own code. There is no field in which words
 * of a register, names, file names or paths could stand; `line` drops whatever else comes in its place.
 */
export type LogEntry =
  | Readonly<{ what: 'started'; version: string; system: string }>
  | Readonly<{ what: 'ended' }>
  /** A call of the window was answered with a problem. `system`: the code of the disk or of SQLite. */
  | Readonly<{ what: 'refused'; call: CallName | 'unknown'; code: ProblemCode; system?: string }>
  /** The keeper ended by itself and was started again. */
  | Readonly<{ what: 'keeperEnded' }>
  /** A process of the engine ended. */
  | Readonly<{ what: 'processEnded'; kind: string; reason: string }>
  /** A fault of our own in the main process. `place`: file, line and column of our built code. */
  | Readonly<{ what: 'fault'; error: string; system?: string; place: string }>;

const plain = /^[A-Za-z0-9._:+-]{1,60}$/;

/** One line: when, what, and its parts in their order. A part of any other form than a code becomes `?`. */
export function line(entry: LogEntry, time: Date): string {
  const { what, ...parts } = entry;
  const words = Object.values(parts).map((part) => (plain.test(part) ? part : '?'));
  return `${[time.toISOString(), what, ...words].join(' ')}\n`;
}

const systemCode = /^(E[A-Z0-9]{2,20}|SQLITE_[A-Z_]{2,40})$/;

/** A code of the disk or of SQLite, or nothing: other details name files and fields. */
export function systemOf(detail: unknown): Readonly<{ system?: string }> {
  return typeof detail === 'string' && systemCode.test(detail) ? { system: detail } : {};
}

/** What may be told of an error: its class, its code and where in our code it was thrown. Never its message. */
export function faultOf(error: unknown): LogEntry {
  const isError = error instanceof Error;
  const code = isError && 'code' in error ? error.code : undefined;
  const frames = (isError ? (error.stack ?? '') : '').split('\n').filter((each) => /^\s+at /.test(each));
  const place = /([\w-]+\.(?:js|cjs|mjs)):(\d+):(\d+)\)?$/.exec(frames[0] ?? '');
  return {
    what: 'fault',
    error: isError ? error.constructor.name : 'unknown',
    place: place === null ? '?' : `${place[1]}:${place[2]}:${place[3]}`,
    ...systemOf(code),
  };
}

import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type LogEntry, line } from './line';

/** Bytes of one file. The one before it is kept, so that there is always something to read: two together at most. */
const most = 128 * 1024;

export type Log = Readonly<{
  note: (entry: LogEntry) => void;
  /** All of it, oldest line first. */
  read: () => Promise<string>;
  remove: () => Promise<void>;
}>;

/**
 * The log of the program on this computer: starts, refusals and faults as codes. Lines are few and short and are
 * written at once, so that the last one before a fault is there. A disk that takes none is no reason to stop.
 */
export function openLog(folder: string, now: () => Date = () => new Date()): Log {
  const [current, before] = [join(folder, 'griffier.log'), join(folder, 'griffier.1.log')];
  const note = (entry: LogEntry): void => {
    try {
      mkdirSync(folder, { recursive: true });
      const text = line(entry, now());
      if ((statSync(current, { throwIfNoEntry: false })?.size ?? 0) + text.length > most)
        renameSync(current, before);
      appendFileSync(current, text, { mode: 0o600 });
    } catch {
      // Nothing can be noted of what prevents noting.
    }
  };
  return {
    note,
    read: async () => {
      const texts = await Promise.all(
        [before, current].map((path) => readFile(path, 'utf8').catch(() => '')),
      );
      return texts.join('');
    },
    remove: async () => {
      await Promise.all([before, current].map((path) => rm(path, { force: true })));
    },
  };
}

import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LawReading } from '../../shared/api';
import { builtInLaw } from '../../shared/law/built-in';
import type { IsoDate } from '../../shared/law/dated';
import { lawChanges } from '../../shared/law/law-changes';
import { type LawData, largestLawFile, readLawData } from '../../shared/law/law-data';
import type { ScreenLanguage } from '../../shared/register/text';
import { writeFlushed } from '../file/place';

/** The name under which loaded law data are kept, beside the settings of the program. */
export const keptLawName = 'law.json';

/** What is kept of law data that were loaded. `isRefused`: a file is there that no longer counts. */
export type KeptLaw = Readonly<{ law: LawData | null; isRefused: boolean }>;

type Read = Exclude<LawReading, { is: 'fits' }> | Readonly<{ is: 'read'; law: LawData }>;

function readFile(path: string): Read {
  try {
    const { size } = statSync(path);
    if (size > largestLawFile) return { is: 'tooLarge' };
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    const read = readLawData(text, builtInLaw);
    return 'fault' in read ? { is: 'fault', fault: read.fault } : { is: 'read', law: read.law };
  } catch (error) {
    return error instanceof TypeError
      ? { is: 'fault', fault: { is: 'notJson', at: '', value: '' } }
      : { is: 'unreadable' };
  }
}

/** The law data kept in the program's folder. Damaged, or not newer than those of the program: the latter count. */
export function readKeptLaw(path: string): KeptLaw {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return { law: null, isRefused: false };
  const read = readFile(path);
  return read.is === 'read' && read.law.date > builtInLaw.date
    ? { law: read.law, isRefused: false }
    : { law: null, isRefused: true };
}

/** Law data of a file, if they are newer than the present ones and of no day to come, with what they would change. */
export function readLawFile(
  path: string,
  present: LawData,
  today: IsoDate,
  language: ScreenLanguage,
): Readonly<{ reading: LawReading; law: LawData | null }> {
  const read = readFile(path);
  if (read.is !== 'read') return { reading: read, law: null };
  const { law } = read;
  const refused: LawReading | null =
    law.date <= present.date
      ? { is: 'older', date: law.date, present: present.date }
      : law.date > today
        ? { is: 'future', date: law.date }
        : null;
  if (refused !== null) return { reading: refused, law: null };
  const changes = lawChanges(present, law, language);
  return { reading: { is: 'fits', id: law.id, date: law.date, present: present.date, changes }, law };
}

/** Keeps law data for the next start, whole or not at all. */
export function keepLaw(path: string, law: LawData): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFlushed(path, `${JSON.stringify(law, null, 2)}\n`);
}

/** Those of the program count again from the next start. */
export function forgetLaw(path: string): void {
  rmSync(path, { force: true });
}

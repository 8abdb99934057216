import { accessSync, constants } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type RecentFile, stateOfRefusal } from '../../shared/api';
import { lastSaved } from '../store/log';
import { attempt } from '../store/problem';
import { one, sql } from '../store/sql';
import { connect, forReading } from './connection';
import { fileExtension } from './format';
import { holderOf } from './lock';
import { currentVersion } from './migrations/index';
import { isEncryptedHere, isOpenHere } from './open-here';
import { realPlace } from './place';
import { recognise } from './recognise';
import { schemaIsOurs } from './schema';
import { steadily } from './steady';

/** What the list of clients shows of a file, without opening it for work: no lock is taken, nothing changes. */
export function lookInto(path: string): RecentFile {
  const place = realPlace(path);
  const fileName = basename(path);
  const unknown = {
    path: resolve(path),
    fileName,
    name: basename(fileName, fileExtension),
    activities: 0,
    lastChange: null,
  };
  if (isEncryptedHere(place)) return { ...unknown, state: 'encrypted' };
  const isHere = isOpenHere(place);
  if (!isHere) {
    const seen = steadily(place, () => recognise(place));
    if (!seen.ok) return { ...unknown, state: stateOfRefusal(seen.problem.code) };
    const { version, hasJournal } = seen.value;
    if (version > currentVersion) return { ...unknown, state: 'newer' };
    const holder = holderOf(place);
    const inUse =
      holder === null
        ? { state: isWritable(place) ? ('ready' as const) : ('readOnly' as const) }
        : { state: 'inUse' as const, holder: holder.who };
    // A left-over journal is for opening to deal with, and so is an older file.
    if ((hasJournal && holder === null) || version !== currentVersion) return { ...unknown, ...inUse };
    return { ...unknown, ...facts(place), ...inUse };
  }
  return { ...unknown, ...facts(place), state: 'ready' };
}

/** Asks the system for the right to write; opens nothing. */
function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

type Facts = Pick<RecentFile, 'activities' | 'lastChange'> & Partial<Pick<RecentFile, 'name'>>;

function facts(path: string): Facts {
  const read = attempt((): Facts | null => {
    const db = connect(path, { readonly: true, key: null });
    try {
      if (!schemaIsOurs(db, currentVersion)) return null;
      const handle = forReading(db);
      const name = one<string | null>(handle, sql`SELECT coalesce(legal_name, trade_name) FROM organisation`);
      return {
        ...(name ? { name } : {}),
        activities: one<number>(handle, sql`SELECT count(*) FROM activity`) ?? 0,
        lastChange: lastSaved(handle),
      };
    } finally {
      db.close();
    }
  });
  return read.ok && read.value !== null ? read.value : { activities: 0, lastChange: null };
}

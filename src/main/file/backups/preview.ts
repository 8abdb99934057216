import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import type { Answer, BackupPreview } from '../../../shared/api';
import { type NounName, nounNames } from '../../../shared/register/nouns';
import type { Register } from '../../../shared/register/register';
import { canonical } from '../../store/canonical';
import { attempt, refuse } from '../../store/problem';
import { readRegister } from '../../store/read-records';
import { row, sql } from '../../store/sql';
import { connect, forReading } from '../connection';
import type { Key } from '../key';
import { currentVersion, migrate } from '../migrations/index';
import { schemaIsOurs } from '../schema';
import { copyTables } from './copy-tables';
import { newName, pathOf } from './folder';

/**
 * What a backup holds and what differs from the file as it is now. Reads both, changes nothing. `now`: the client file
 * that is open; null when there is none, or none that can be read.
 */
export function previewBackup(
  root: string,
  id: string,
  key: Key | null,
  now: Readonly<{ path: string; key: Key | null }> | null,
): Answer<BackupPreview> {
  return attempt(() => {
    const there = lookAt(pathOf(root, id), key);
    const here = now === null ? null : reading(now.path, now.key, readRegister);
    const activitiesNow = new Map(here?.activity.map((activity) => [activity.id, activity]));
    const activitiesThere = new Set(there.register.activity.map((activity) => activity.id));
    return {
      id,
      name: there.register.organisation.tradeName ?? there.register.organisation.legalName,
      lastChange: there.lastChange,
      activities: there.register.activity.map((activity) => {
        const other = activitiesNow.get(activity.id);
        const state =
          here === null || (other !== undefined && isSame(other, activity))
            ? ('same' as const)
            : other === undefined
              ? ('onlyInBackup' as const)
              : ('changed' as const);
        return { id: activity.id, reference: activity.reference ?? '', name: activity.name, state };
      }),
      onlyNow: (here?.activity ?? [])
        .filter(({ id: own }) => !activitiesThere.has(own))
        .map(({ id: own, reference, name }) => ({ id: own, reference: reference ?? '', name })),
      differences: here === null ? [] : nounNames.flatMap((noun) => difference(noun, there.register, here)),
    };
  });
}

/** The register that a backup holds, and when it was changed last. Reads, changes nothing. */
export function readBackup(root: string, id: string, key: Key | null): Answer<State> {
  return attempt(() => lookAt(pathOf(root, id), key));
}

type State = Readonly<{ register: Register; lastChange: BackupPreview['lastChange'] }>;

function stateIn(db: Database.Database): State {
  const handle = forReading(db);
  const last = row<readonly [string, string]>(
    handle,
    sql`SELECT action.time, actor.name FROM action JOIN actor ON actor.id = action.actor ORDER BY action.seq DESC LIMIT 1`,
  );
  return {
    register: readRegister(handle),
    lastChange: last === undefined ? null : { time: last[0], who: last[1] },
  };
}

/** A backup of an older version is read as it would be after its migration: on a copy. */
function lookAt(path: string, key: Key | null): State {
  const db = connect(path, { readonly: true, key });
  try {
    const version = Number(db.pragma('user_version', { simple: true }));
    if (version > currentVersion || !schemaIsOurs(db, version)) refuse('damaged');
    if (version === currentVersion) return stateIn(db);
  } finally {
    db.close();
  }
  const temporary = newName(dirname(path));
  try {
    let version = 0;
    copyTables(path, temporary, { from: key, to: key }, (target) => {
      version = target.version;
    });
    const copy = connect(temporary, { readonly: false, key });
    try {
      copy.pragma('journal_mode = MEMORY');
      migrate(copy, version);
      return stateIn(copy);
    } finally {
      copy.close();
    }
  } finally {
    rmSync(temporary, { force: true });
  }
}

function reading<T>(path: string, key: Key | null, read: (db: ReturnType<typeof forReading>) => T): T {
  const db = connect(path, { readonly: true, key });
  try {
    return read(forReading(db));
  } finally {
    db.close();
  }
}

const isSame = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

function listOf(noun: NounName, register: Register): readonly Readonly<{ id: string }>[] {
  return noun === 'organisation' ? [register.organisation] : register[noun];
}

function difference(noun: NounName, there: Register, here: Register): BackupPreview['differences'] {
  const before = new Map(listOf(noun, there).map((record) => [record.id, record]));
  const after = new Map(listOf(noun, here).map((record) => [record.id, record]));
  const added = [...after.keys()].filter((id) => !before.has(id)).length;
  const removed = [...before.keys()].filter((id) => !after.has(id)).length;
  const changed = [...before].filter(([id, record]) => {
    const other = after.get(id);
    return other !== undefined && !isSame(record, other);
  }).length;
  return added + removed + changed === 0 ? [] : [{ noun, added, removed, changed }];
}

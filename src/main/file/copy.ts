import { resolve } from 'node:path';
import type Database from 'better-sqlite3';
import type { Answer } from '../../shared/api';
import { attempt, refuse } from '../store/problem';
import { connect } from './connection';
import type { Key } from './key';
import { currentVersion } from './migrations/index';
import { putInPlace } from './place';
import { isWhole, schemaIsOurs } from './schema';

/** An open file and the key that opens it; null when it has no password. */
export type Source = Readonly<{ db: Database.Database; key: Key | null }>;

/**
 * Writes a consistent copy of an open file under another name, reads it back and checks it before it gets that name.
 * Works while the file is in use. The copy of an encrypted file is encrypted, with the same key and salt.
 */
export function copyDatabase(from: Source, to: string, replace: boolean): Answer<null> {
  return attempt(() => {
    putInPlace(resolve(to), replace, (temporary) => {
      from.db.prepare('VACUUM INTO ?').run(temporary);
      checkCopy(temporary, from.key);
    });
    return null;
  });
}

/** Reads a copy back. Throws when its schema is not ours or SQLite does not find it whole. */
export function checkCopy(path: string, key: Key | null): void {
  const copy = connect(path, { readonly: true, key });
  try {
    const version = copy.pragma('user_version', { simple: true });
    const isOurs = typeof version === 'number' && (version > currentVersion || schemaIsOurs(copy, version));
    if (!isOurs || !isWhole(copy)) refuse('damaged');
  } finally {
    copy.close();
  }
}

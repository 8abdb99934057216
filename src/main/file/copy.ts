import { resolve } from 'node:path';
import type Database from 'better-sqlite3';
import type { Answer } from '../../shared/api';
import { attempt, refuse } from '../store/problem';
import { connect } from './connection';
import { currentVersion } from './migrations/index';
import { putInPlace } from './place';
import { isWhole, schemaIsOurs } from './schema';

/**
 * Writes a consistent copy of an open file under another name, reads it back and checks it before it gets that name.
 * Works while the file is in use.
 */
export function copyDatabase(db: Database.Database, to: string, replace: boolean): Answer<null> {
  return attempt(() => {
    putInPlace(resolve(to), replace, (temporary) => {
      db.prepare('VACUUM INTO ?').run(temporary);
      const copy = connect(temporary, { readonly: true });
      try {
        const version = copy.pragma('user_version', { simple: true });
        const isOurs =
          typeof version === 'number' && (version > currentVersion || schemaIsOurs(copy, version));
        if (!isOurs || !isWhole(copy)) refuse('damaged');
      } finally {
        copy.close();
      }
    });
    return null;
  });
}

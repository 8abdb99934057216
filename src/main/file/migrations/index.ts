import type Database from 'better-sqlite3';
import { firstRows, logAndSearch } from './001-log-and-search';
import { registerTables } from './001-register';
import { contentAndIdentity, newIdentity } from './002-content-and-identity';
import { keptFileTables } from './002-kept-files';
import { noticeSectionTables } from './003-notice-sections';
import { impactAssessmentTables } from './004-impact-assessments';
import { letterheadKind } from './005-letterheads';
import { textsForLines } from './005-texts-for-lines';
import { revisedAssessments } from './006-revised-assessments';
import { listsThatGrow } from './007-lists-that-grow';
import { findingsPutAside } from './008-findings-put-aside';
import { questionsAsked } from './008-questions-asked';

/** One step forward. It runs in the transaction that also raises the version of the file. */
export type Migration = Readonly<{ version: number; run: (db: Database.Database) => void }>;

export const migrations: readonly Migration[] = [
  {
    version: 1,
    run: (db) => {
      db.exec(registerTables);
      db.exec(logAndSearch);
      db.exec(firstRows);
    },
  },
  {
    version: 2,
    run: (db) => {
      db.exec(keptFileTables);
      db.exec(contentAndIdentity);
      db.exec(newIdentity);
    },
  },
  {
    version: 3,
    run: (db) => {
      db.exec(noticeSectionTables);
    },
  },
  {
    version: 4,
    run: (db) => {
      db.exec(impactAssessmentTables);
    },
  },
  {
    version: 5,
    run: (db) => {
      db.exec(textsForLines);
      db.exec(letterheadKind);
    },
  },
  {
    version: 6,
    run: (db) => {
      db.exec(revisedAssessments);
    },
  },
  {
    version: 7,
    run: (db) => {
      db.exec(listsThatGrow);
    },
  },
  {
    version: 8,
    run: (db) => {
      db.exec(findingsPutAside);
      db.exec(questionsAsked);
    },
  },
];

/** Version of the file format that this program writes. */
export const currentVersion = 8;

/**
 * Brings a file from the version it has to `to`, a step at a time, each in its own transaction. There is no way back:
 * the caller puts a copy aside first.
 */
export function migrate(db: Database.Database, from: number, to = currentVersion, steps = migrations): void {
  if (db.inTransaction) throw new Error('a migration has transactions of its own');
  const withKeys: unknown = db.pragma('foreign_keys', { simple: true });
  // A step may make a table anew that others point to: with the keys on, what belongs to its records would go with it.
  db.pragma('foreign_keys = OFF');
  try {
    for (const step of steps.filter(({ version }) => version > from && version <= to)) {
      db.transaction(() => {
        step.run(db);
        db.pragma(`user_version = ${step.version}`);
      }).immediate();
    }
  } finally {
    db.pragma(`foreign_keys = ${withKeys}`);
  }
}

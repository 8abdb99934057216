import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type Database from 'better-sqlite3';
import type { Answer, HistoryFault, Rescued } from '../../../shared/api';
import { registerToEdits } from '../../../shared/register/actions/index';
import { type NounName, nounNames } from '../../../shared/register/nouns';
import { emptyRegister, type Register } from '../../../shared/register/register';
import { applyAction } from '../../store/apply';
import { layouts } from '../../store/layout';
import { noteAction } from '../../store/log';
import { attempt, Refusal, refuse } from '../../store/problem';
import { readRecords } from '../../store/read-records';
import { verifyChain } from '../../store/verify-chain';
import { indexAgain } from '../backups/copy-tables';
import { fitsKey } from '../backups/folder';
import { connect, forReading, forWriting } from '../connection';
import { checkCopy } from '../copy';
import { applicationId, mostBytes } from '../format';
import type { Key } from '../key';
import { currentVersion, migrate } from '../migrations/index';
import { putInPlace } from '../place';
import { removeTemporary, temporaryFolder } from '../temporary';
import { copyReadable, type ReadAt } from './copy-readable';
import { rebuildFromLog } from './from-log';
import { mendHeader } from './mend-header';
import { dropDangling, type Salvaged, salvage } from './salvage';

export type Rescue = Readonly<{
  /** Of an encrypted file; null for a file in clear. */
  key: Key | null;
  /** ISO date-time. */
  now: string;
  actor: string;
  replace: boolean;
}>;

/**
 * Reads what can be read of a file that does not open into a new client file. The damaged file itself is read once, as
 * bytes, and stays as it is; SQLite sees a private copy of it, in which pages that the disk cannot read are empty. Run it in a process of its own with a limit of time:
 * what is in the file may be made to keep it busy.
 *
 * Problems: `damaged` when there is nothing to rescue, those of the disk.
 */
export function rescueFile(
  from: string,
  to: string,
  { key, now, actor, replace, readAt = null }: Rescue & Readonly<{ readAt?: ReadAt | null }>,
): Answer<Rescued> {
  return attempt(() => {
    const folder = temporaryFolder();
    try {
      const copy = join(folder, 'damaged');
      if (statSync(from).size > mostBytes) refuse('tooLarge');
      copyReadable(from, copy, readAt);
      const isEncrypted = key !== null && !fitsKey(copy, null);
      if (!isEncrypted) mendHeader(copy);
      return rescueCopy(copy, join(folder, 'read'), resolve(to), {
        key: isEncrypted ? key : null,
        now,
        actor,
        replace,
      });
    } finally {
      removeTemporary(folder);
    }
  });
}

function rescueCopy(
  copy: string,
  between: string,
  to: string,
  { key, now, actor, replace }: Rescue,
): Rescued {
  const damaged = connect(copy, { readonly: true, key });
  const read = newFile(between, key);
  try {
    // So that one unreadable definition does not hide the others. It is a private copy, and only read.
    damaged.unsafeMode(true);
    damaged.pragma('writable_schema = ON');
    const version = versionOf(damaged);
    migrate(read, 0, version);
    const salvaged = salvage(damaged, read);
    if (salvaged.every(({ table, rows }) => rows === 0 || table === 'meta')) refuse('damaged');
    migrate(read, version);
    // What the tables have lost of a record the log may still tell.
    const rebuilt = attempt(() => rebuildFromLog(read, salvaged));
    const isThere = ({ table, isWhole }: Salvaged): boolean =>
      isWhole || (rebuilt.ok && rebuilt.value.has(table));
    const isWhole = salvaged.every(isThere) && dropDangling(read).length === 0;
    const checked = isWhole ? verifyChain(forReading(read)) : null;
    const isOfContent = ({ is }: HistoryFault): boolean => is === 'contentMissing' || is === 'contentChanged';
    if (checked?.faults.every(isOfContent) && checked.total === checked.faults.length) {
      // Nothing of ours was hurt: the file goes on with its history.
      indexAgain(read);
      read.transaction(() => noteAction(forWriting(read), { verb: 'rescue', time: now, actor })).immediate();
      putInPlace(to, replace, (temporary) => {
        read.prepare('VACUUM INTO ?').run(temporary);
        checkCopy(temporary, key);
      });
      return { kept: countsOf(registerOf(read)), lost: [], isHistoryKept: true, contentsLost: checked.total };
    }
    return writeAnew(read, to, salvaged, { key, now, actor, replace });
  } finally {
    damaged.close();
    read.close();
  }
}

/** The records alone, in a file of their own: a history with gaps in it could not be told from a forged one. */
function writeAnew(
  read: Database.Database,
  to: string,
  salvaged: readonly Salvaged[],
  { key, now, actor, replace }: Rescue,
): Rescued {
  const expected = expectedRecords(read);
  dropDangling(read);
  const register = registerOf(read);
  const contents = wholeContents(read);
  putInPlace(to, replace, (temporary) => {
    const db = newFile(temporary, key);
    try {
      migrate(db, 0);
      const action = { verb: 'rescue' as const, about: null, edits: registerToEdits(register) };
      const written = applyAction(forWriting(db), action, { time: now, actor });
      if (!written.ok) throw new Refusal(written.problem);
      for (const sha256 of contents.whole) copyContent(read, db, sha256);
    } finally {
      db.close();
    }
    checkCopy(temporary, key);
  });
  const kept = countsOf(register);
  const lost = nounNames.flatMap((noun) => {
    const records = Math.max(0, (expected?.get(noun) ?? 0) - (kept[noun] ?? 0));
    const { table } = layouts[noun];
    const isPartly = salvaged.some(
      (each) => !each.isWhole && (each.table === table || each.table.startsWith(`${table}_`)),
    );
    if (records === 0 && !isPartly) return [];
    return [{ noun, records: expected === null ? null : records }];
  });
  return { kept, lost, isHistoryKept: false, contentsLost: contents.lost };
}

function newFile(path: string, key: Key | null): Database.Database {
  const db = connect(path, { readonly: false, isNew: true, key });
  db.pragma('auto_vacuum = INCREMENTAL');
  db.pragma('journal_mode = MEMORY');
  db.pragma('synchronous = OFF');
  db.pragma('temp_store = MEMORY');
  db.pragma(`application_id = ${applicationId}`);
  return db;
}

function versionOf(db: Database.Database): number {
  const version = Number(db.pragma('user_version', { simple: true }));
  return version >= 1 && version <= currentVersion ? version : currentVersion;
}

/** Each noun by itself: one that cannot be read must not take the others along. */
function registerOf(db: Database.Database): Register {
  const handle = forReading(db);
  const empty = emptyRegister();
  const read = Object.fromEntries(
    nounNames.map((noun) => {
      const records = attempt(() => readRecords(handle, noun));
      return [noun, records.ok ? records.value : []];
    }),
  );
  const organisation = (read['organisation'] as readonly Register['organisation'][])[0] ?? empty.organisation;
  return { ...empty, ...read, organisation };
}

function countsOf(register: Register): Readonly<Partial<Record<NounName, number>>> {
  return Object.fromEntries(
    nounNames.map((noun) => [noun, noun === 'organisation' ? 1 : register[noun].length]),
  );
}

/** How many records of each noun there should be, as the log tells; null when the log itself is hurt. */
function expectedRecords(db: Database.Database): ReadonlyMap<NounName, number> | null {
  const counted = attempt(() =>
    db
      .prepare(
        `SELECT noun, count(*) FROM change AS last WHERE record_digest IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM change AS later WHERE later.noun = last.noun AND later.record = last.record
            AND later.action > last.action) GROUP BY noun`,
      )
      .raw(true)
      .all(),
  );
  if (!counted.ok || counted.value.length === 0) return null;
  return new Map(counted.value as [NounName, number][]);
}

/** Contents whose bytes are still what their hash says. */
function wholeContents(db: Database.Database): Readonly<{ whole: readonly string[]; lost: number }> {
  const named = db.prepare('SELECT sha256 FROM content').pluck().all() as readonly string[];
  const whole = named.filter((sha256) => {
    const hash = createHash('sha256');
    for (const data of chunksOf(db, sha256)) hash.update(data);
    return hash.digest('hex') === sha256;
  });
  return { whole, lost: named.length - whole.length };
}

function chunksOf(db: Database.Database, sha256: string): Iterable<Buffer> {
  return db
    .prepare('SELECT data FROM content_chunk WHERE sha256 = ? ORDER BY place')
    .pluck()
    .iterate(sha256) as Iterable<Buffer>;
}

function copyContent(from: Database.Database, to: Database.Database, sha256: string): void {
  const add = to.prepare('INSERT INTO content_chunk (sha256, place, data) VALUES (?, ?, ?)');
  to.transaction(() => {
    const size = from.prepare('SELECT size FROM content WHERE sha256 = ?').pluck().get(sha256);
    to.prepare('INSERT INTO content (sha256, size) VALUES (?, ?)').run(sha256, size);
    let place = 0;
    for (const data of chunksOf(from, sha256)) add.run(sha256, place++, data);
  })();
}

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createFile, deriveKey, type Opened, openFile } from '../../../src/main/file';
import { giveKey } from '../../../src/main/file/key';
import { nativeBinding } from '../../../src/main/file/native-binding';
import { applyAction } from '../../../src/main/store';
import { emptyRegister } from '../../../src/shared/register/register';

/** One confirmed edit against a bare SQLite transaction of the same size on the same disk; prints milliseconds. */
const rounds = 60;
const folder = mkdtempSync(join(tmpdir(), 'griffier-bench-'));
const text = (): string => randomBytes(30).toString('hex');
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** What one edit has to put on the disk at least: the value, an action and its change, in one flushed transaction. */
async function bare(fileName: string, password: string | null): Promise<() => void> {
  const db = new Database(join(folder, fileName), nativeBinding());
  if (password !== null) giveKey(db, await deriveKey(password));
  db.pragma('journal_mode = DELETE');
  db.pragma('synchronous = EXTRA');
  db.exec(`CREATE TABLE organisation (id TEXT PRIMARY KEY, name TEXT) STRICT, WITHOUT ROWID;
    CREATE TABLE action (seq INTEGER PRIMARY KEY, time TEXT, hash BLOB) STRICT;
    CREATE TABLE change (id INTEGER PRIMARY KEY, seq INTEGER, before BLOB, after BLOB) STRICT;
    CREATE TABLE change_body (id INTEGER PRIMARY KEY, salt BLOB, body TEXT) STRICT;
    INSERT INTO organisation VALUES ('organisation', '')`);
  const name = db.prepare(`UPDATE organisation SET name = ?`);
  const action = db.prepare('INSERT INTO action (time, hash) VALUES (?, ?)');
  const change = db.prepare('INSERT INTO change (seq, before, after) VALUES (?, ?, ?)');
  const body = db.prepare('INSERT INTO change_body (salt, body) VALUES (?, ?)');
  const write = db.transaction(() => {
    const value = text();
    name.run(value);
    const { lastInsertRowid } = action.run(new Date().toISOString(), randomBytes(32));
    change.run(lastInsertRowid, randomBytes(32), randomBytes(32));
    body.run(randomBytes(16), JSON.stringify({ name: value }));
  });
  return () => {
    write.immediate();
  };
}

async function ours(name: string, password: string | null): Promise<() => void> {
  const path = join(folder, name);
  const key = password === null ? null : await deriveKey(password);
  const now = new Date().toISOString();
  createFile(path, emptyRegister(), { time: now, actor: 'bench', key });
  const opened = openFile(path, { who: 'bench', machine: 'here', now, key });
  if (!opened.ok) throw new Error(opened.problem.code);
  const file: Opened = opened.value;
  return () => {
    const edit = {
      do: 'set',
      noun: 'organisation',
      id: 'organisation',
      field: 'legalName',
      value: text(),
    } as const;
    if (file.writer === null) throw new Error('not writable');
    const done = applyAction(
      file.writer,
      { verb: 'edit', about: null, edits: [edit] },
      { time: new Date().toISOString(), actor: 'bench' },
    );
    if (!done.ok) throw new Error(done.problem.code);
  };
}

const edits = {
  bare: await bare('bare.db', null),
  bareEncrypted: await bare('bare-shut.db', 'bench bench'),
  clear: await ours('clear.griffier', null),
  encrypted: await ours('shut.griffier', 'bench bench'),
};
const times: Record<keyof typeof edits, number[]> = {
  bare: [],
  bareEncrypted: [],
  clear: [],
  encrypted: [],
};
// In turn, so that what else the machine does falls on all alike.
for (let round = -5; round < rounds; round++)
  for (const [name, edit] of Object.entries(edits)) {
    const started = performance.now();
    edit();
    if (round >= 0) times[name as keyof typeof edits].push(performance.now() - started);
  }
rmSync(folder, { recursive: true, force: true });
console.log(
  JSON.stringify({
    bare: median(times.bare),
    bareEncrypted: median(times.bareEncrypted),
    clear: median(times.clear),
    encrypted: median(times.encrypted),
  }),
);

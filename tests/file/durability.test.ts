import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, expect, test } from 'vitest';
import { createFile } from '../../src/main/file';
import { applicationId } from '../../src/main/file/format';
import { migrate } from '../../src/main/file/migrations';
import { nativeBinding } from '../../src/main/file/native-binding';
import { buildKeeper, type RunningKeeper, startKeeper } from './support/built-keeper';
import { agreed, registerOf, temporaryFolder, written } from './support/client-file';
import { calls, readTrace } from './support/flushes';

/**
 * Killing a program proves nothing about a power cut: what was written is still in the memory of the system. So the
 * calls themselves are looked at, and whether everything was flushed when the keeper says that it is done.
 */

const canTrace =
  process.platform === 'linux' && spawnSync('strace', ['-f', '-e', 'trace=fsync', 'true']).status === 0;
if (!canTrace) console.log('The flushes before "saved" are left out here: they need strace.');

let built = '';
beforeAll(async () => {
  if (canTrace) built = await buildKeeper();
});

type Case = Readonly<{ keeper: RunningKeeper; path: string; folder: string }>;

/** So many that a thread changes them all. */
const many = Array.from({ length: 250 }, (_, at) => ({ id: `a${at}`, name: { en: `Activity ${at}` } }));
const current = (path: string): void =>
  void agreed(createFile(path, registerOf({ activity: many }), written));

/** A file of the first version, which has no log. */
function older(path: string): void {
  const db = new Database(path, nativeBinding());
  db.pragma('auto_vacuum = INCREMENTAL');
  db.pragma(`application_id = ${applicationId}`);
  migrate(db, 0, 1);
  db.exec("INSERT INTO organisation (id, position, legal_name) VALUES ('organisation', 0, 'Old Bakery')");
  db.close();
}

const open = async ({ keeper, path }: Case): Promise<void> =>
  void agreed(await keeper.link.ask('keeper.open', { path, password: null }));

/** With the backup of the day behind it, which otherwise is still being written while changes are answered. */
const openBackedUp = async (of: Case): Promise<string> => {
  await open(of);
  return await backUp(of);
};

async function change({ keeper }: Case, ids: readonly string[]): Promise<void> {
  const edits = ids.map((id) => ({ do: 'set', noun: 'activity', id, field: 'owner', value: 'HR' }));
  const text = await keeper.link.pass('change', { verb: 'edit', about: null, edits });
  expect(JSON.parse(text)).toMatchObject({ ok: true });
}

async function backUp({ keeper }: Case): Promise<string> {
  return agreed(await keeper.link.ask('keeper.backUp', null)).id;
}

async function attach({ keeper, folder }: Case): Promise<void> {
  const letter = join(folder, 'letter.txt');
  writeFileSync(letter, 'Signed.');
  agreed(await keeper.link.ask('keeper.attach', { paths: [letter], to: null }));
}

const password =
  (next: string | null, before: string | null) =>
  async ({ keeper }: Case) =>
    void agreed(await keeper.link.ask('keeper.password', { current: before, next, backups: 'remake' }));

/** What the keeper is asked, and with what: each ends with an answer that says that it is done. */
const works: Readonly<
  Record<string, Readonly<{ file: (path: string) => void; does: (of: Case) => Promise<void> }>>
> = {
  'one edit after another, then many rows at once': {
    file: current,
    does: async (of) => {
      await openBackedUp(of);
      for (const id of ['a1', 'a2', 'a3']) await change(of, [id]);
      await change(
        of,
        many.map(({ id }) => id),
      );
    },
  },
  'attachments, backups, one of them restored, a copy elsewhere': {
    file: current,
    does: async (of) => {
      const id = await openBackedUp(of);
      await attach(of);
      await backUp(of);
      await change(of, ['a1']);
      agreed(await of.keeper.link.ask('keeper.restoreBackup', { id, password: null }));
      await change(of, ['a2']);
      const path = join(of.folder, 'Copy.griffier');
      agreed(await of.keeper.link.ask('keeper.saveCopy', { path, replace: false }));
    },
  },
  'a password that is set, changed and removed': {
    file: current,
    does: async (of) => {
      await openBackedUp(of);
      await attach(of);
      await backUp(of);
      await password('one', null)(of);
      await change(of, ['a1']);
      await password('two', 'one')(of);
      await password(null, 'two')(of);
      await change(of, ['a2']);
    },
  },
  'an older file that is brought forward': {
    file: older,
    does: async (of) => await open(of),
  },
};

// Traced, every call of the system takes its time; on a busy machine a change of password takes minutes.
for (const [name, { file, does }] of Object.entries(works))
  test.runIf(canTrace)(
    `nothing is said to be done before it was flushed: ${name}`,
    { timeout: 600_000 },
    async () => {
      const folder = realpathSync(temporaryFolder());
      const place = join(folder, 'place');
      mkdirSync(place);
      const path = join(place, 'Bakery.griffier');
      file(path);
      const there = [place, ...readdirSync(place).map((own) => join(place, own))];
      const output = join(realpathSync(temporaryFolder()), 'trace');
      const tracer = ['strace', '-f', '-y', '-s', '200', '-e', `trace=${calls}`, '-o', output];
      const keeper = startKeeper(built, join(folder, 'backups'), tracer);
      try {
        await does({ keeper, path, folder: place });
        agreed(await keeper.link.ask('keeper.close', null));
      } finally {
        await keeper.end();
      }
      const trace = readFileSync(output, 'utf8');
      const { faults, answers, flushes } = readTrace(trace, folder, there);
      expect(faults).toEqual([]);
      expect(answers).toBeGreaterThan(1);
      // Each kind of flush is needed: without it the same trace is one that loses something.
      expect(flushes.size).toBeGreaterThan(1);
      for (const kind of flushes) {
        const without = readTrace(trace, folder, there, (flush) => flush === kind);
        expect(without.faults, `without the flush of: ${kind}`).not.toEqual([]);
      }
    },
  );

import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFile, type Opened, openFile } from '../../src/main/file';
import { backupsOfPlace } from '../../src/main/file/backups';
import { previewBackup } from '../../src/main/file/backups/preview';
import { applicationId } from '../../src/main/file/format';
import { migrate } from '../../src/main/file/migrations';
import { nativeBinding } from '../../src/main/file/native-binding';
import { readRegister, verifyChain } from '../../src/main/store';
import type { Answer } from '../../src/shared/api';
import type { Edit } from '../../src/shared/register/edit';
import { buildKeeper, type RunningKeeper, removeKeeper, startKeeper } from '../file/support/built-keeper';
import { agreed, registerOf, someone, written } from '../file/support/client-file';
import { dice, isLong, report } from './support/report';

/**
 * The program is killed at random moments while it writes. Afterwards every change that it had confirmed is there,
 * none is there by half, the file opens and its chain holds. What SIGKILL cannot show, a missing flush, is in the
 * test of durability.
 */

let built = '';
let folder = '';
beforeAll(async () => {
  built = await buildKeeper();
  folder = mkdtempSync(join(tmpdir(), 'griffier-kills-'));
}, 120_000);
afterAll(() => {
  removeKeeper(built);
  rmSync(folder, { recursive: true, force: true });
});

type Case = Readonly<{
  place: string;
  path: string;
  backups: string;
  keeper: RunningKeeper;
  ready: () => void;
}>;

const many = Array.from({ length: 150 }, (_, at) => ({
  id: `a${at}`,
  name: { en: `Activity ${at}` },
  owner: 'Owner 0',
}));

function newFile(place: string): string {
  mkdirSync(place);
  const path = join(place, 'Bakery.griffier');
  agreed(createFile(path, registerOf({ activity: many }), written));
  return path;
}

const open = (of: Case): Promise<Answer<unknown>> =>
  of.keeper.link.ask('keeper.open', { path: of.path, password: null });

async function change(of: Case, edits: readonly Edit[]): Promise<boolean> {
  const text = await of.keeper.link.pass('change', { verb: 'bulk', about: null, edits });
  const answer = JSON.parse(text) as Answer<unknown>;
  // Killed, it answers no more; anything else is a fault of this test.
  if (!answer.ok && answer.problem.code !== 'keeperGone') throw new Error(text);
  return answer.ok;
}

/** Kills at a random moment of what `work` does, and opens the file afterwards as the next start of the program would. */
async function kill(
  name: string,
  seed: number,
  prepare: (path: string) => void,
  work: (of: Case) => Promise<void>,
  mostMs: number,
  check: (file: Opened, of: Case) => void,
): Promise<void> {
  const place = join(folder, `${name}-${seed}`);
  const path = newFile(place);
  prepare(path);
  const backups = join(place, 'backups');
  let ready = (): void => undefined;
  const isReady = new Promise<void>((done) => {
    ready = done;
  });
  const of: Case = { place, path, backups, keeper: startKeeper(built, backups), ready };
  try {
    const roll = dice(seed * 7_919 + 17);
    roll(9);
    await of.keeper.link.ask('keeper.author', { author: 'Marie' });
    let fault: unknown = null;
    const working = work(of).catch((error: unknown) => {
      fault = error;
    });
    // Every fifth kill comes while the file is being opened, the others while it is written.
    if (seed % 5 !== 0) await Promise.race([isReady, working]);
    await new Promise((done) => setTimeout(done, roll(mostMs)));
    await of.keeper.kill();
    await working;
    expect(fault).toBeNull();
    // What was left behind is there for whoever looks into a failure.
    const opened = openFile(path, { ...someone, backups });
    expect(opened, `${name} ${seed}`).toMatchObject({ ok: true, value: { mode: 'write' } });
    const file = agreed(opened);
    expect(verifyChain(file.db), `${name} ${seed}`).toMatchObject({ ok: true });
    check(file, of);
    file.close();
    for (const { id } of backupsOfPlace(backups, path))
      expect(previewBackup(backups, id, null, null), `${name} ${seed}`).toMatchObject({ ok: true });
    expect(readdirSync(place).filter((left) => !['Bakery.griffier', 'backups'].includes(left))).toEqual([]);
  } finally {
    await of.keeper.kill();
  }
  rmSync(place, { recursive: true, force: true });
}

const city = (at: number): Edit => ({
  do: 'set',
  noun: 'organisation',
  id: 'organisation',
  field: 'city',
  value: `City ${at}`,
});
const owners = (at: number): Edit[] =>
  many.map(({ id }) => ({ do: 'set', noun: 'activity', id, field: 'owner', value: `Owner ${at}` }));
const numberIn = (text: string | null | undefined): number => Number(/\d+$/.exec(text ?? '')?.[0] ?? 0);

async function times(count: number, run: (seed: number) => Promise<void>): Promise<void> {
  for (let seed = 1; seed <= count; seed++) await run(seed);
}

const counts = isLong
  ? { editing: 110, bulk: 60, migration: 40, backup: 40, restore: 20 }
  : { editing: 8, bulk: 4, migration: 4, backup: 3, restore: 3 };
const limit = 3_600_000;

test(
  `${counts.editing} kills while one field after another is saved`,
  async () => {
    let confirmed = 0;
    let sent = 0;
    let all = 0;
    await times(counts.editing, async (seed) => {
      confirmed = sent = 0;
      const work = async (of: Case): Promise<void> => {
        await open(of);
        for (;;) {
          sent++;
          if (!(await change(of, [city(sent)]))) return;
          confirmed = sent;
          of.ready();
        }
      };
      await kill(
        'editing',
        seed,
        () => undefined,
        work,
        900,
        (file) => {
          const found = numberIn(readRegister(file.db).organisation.city);
          expect(found).toBeGreaterThanOrEqual(confirmed);
          expect(found).toBeLessThanOrEqual(sent);
        },
      );
      all += confirmed;
    });
    expect(all).toBeGreaterThan(0);
    report('kills while editing', counts.editing, 0, `${all} confirmed changes`);
  },
  limit,
);

test(
  `${counts.bulk} kills while many rows are changed at once: all of them or none`,
  async () => {
    let confirmed = 0;
    await times(counts.bulk, async (seed) => {
      confirmed = 0;
      const work = async (of: Case): Promise<void> => {
        await open(of);
        for (let at = 1; await change(of, owners(at)); at++) {
          confirmed = at;
          of.ready();
        }
      };
      await kill(
        'bulk',
        seed,
        () => undefined,
        work,
        1500,
        (file) => {
          const found = new Set(readRegister(file.db).activity.map(({ owner }) => owner));
          expect(found.size).toBe(1);
          expect(numberIn([...found][0])).toBeGreaterThanOrEqual(confirmed);
        },
      );
    });
    report('kills while changing many rows', counts.bulk, 0);
  },
  limit,
);

/** A file of the first version, with as many records as make its migration take a moment. */
function older(path: string): void {
  rmSync(path);
  const db = new Database(path, nativeBinding());
  db.pragma('auto_vacuum = INCREMENTAL');
  db.pragma(`application_id = ${applicationId}`);
  migrate(db, 0, 1);
  db.exec("INSERT INTO organisation (id, position, legal_name) VALUES ('organisation', 0, 'Old Bakery')");
  const add = db.prepare('INSERT INTO party (id, position, name) VALUES (?, ?, ?)');
  db.transaction(() => {
    for (let at = 0; at < 2000; at++) add.run(`p${at}`, at, `Party ${at}`);
  })();
  db.close();
}

test(
  `${counts.migration} kills while an older file is brought forward`,
  async () => {
    let before = 0;
    await times(counts.migration, async (seed) => {
      const work = async (of: Case): Promise<void> => {
        await open(of);
      };
      const place = join(folder, `migration-${seed}`);
      const path = newFile(place);
      older(path);
      const backups = join(place, 'backups');
      const of: Case = { place, path, backups, keeper: startKeeper(built, backups), ready: () => undefined };
      await of.keeper.link.ask('keeper.author', { author: 'Marie' });
      const working = work(of).catch(() => undefined);
      await new Promise((done) => setTimeout(done, dice(seed * 31 + 7)(500)));
      await of.keeper.kill();
      await working;
      const db = new Database(path, { ...nativeBinding(), readonly: false });
      if (db.pragma('user_version', { simple: true }) === 1) before++;
      db.close();
      const file = agreed(openFile(path, { ...someone, backups }));
      expect(readRegister(file.db).party).toHaveLength(2000);
      expect(file.mode).toBe('write');
      file.close();
      const made = backupsOfPlace(backups, path).filter(({ reason }) => reason === 'migration');
      expect(made.length).toBeGreaterThan(0);
      expect(agreed(previewBackup(backups, made[0]?.id ?? '', null, path)).differences).toEqual([]);
      rmSync(place, { recursive: true, force: true });
    });
    report('kills while migrating', counts.migration, 0, `${before} before its end`);
  },
  limit,
);

test(
  `${counts.backup} kills while a backup is made, and changes go on`,
  async () => {
    await times(counts.backup, async (seed) => {
      let confirmed = 0;
      const work = async (of: Case): Promise<void> => {
        await open(of);
        for (let at = 1; at < 200; at++) {
          if (at % 10 === 1) void of.keeper.link.ask('keeper.backUp', null);
          if (!(await change(of, [city(at)]))) return;
          confirmed = at;
        }
      };
      await kill(
        'backup',
        seed,
        () => undefined,
        work,
        1500,
        (file) => {
          expect(numberIn(readRegister(file.db).organisation.city)).toBeGreaterThanOrEqual(confirmed);
        },
      );
    });
    report('kills while making backups', counts.backup, 0);
  },
  limit,
);

test(
  `${counts.restore} kills while a backup takes the place of the file: it is the one or the other, and none is lost`,
  async () => {
    await times(counts.restore, async (seed) => {
      let isPrepared = false;
      const work = async (of: Case): Promise<void> => {
        await open(of);
        await change(of, [city(1)]);
        const made = agreed(await of.keeper.link.ask('keeper.backUp', null));
        await change(of, [city(2)]);
        isPrepared = true;
        of.ready();
        await of.keeper.link.ask('keeper.restoreBackup', { id: made.id });
      };
      await kill(
        'restore',
        seed,
        () => undefined,
        work,
        2500,
        (file, { backups, path }) => {
          const found = numberIn(readRegister(file.db).organisation.city);
          if (!isPrepared) return;
          expect([1, 2]).toContain(found);
          if (found === 2) return;
          const replaced = backupsOfPlace(backups, path).filter(({ reason }) => reason === 'restore');
          expect(replaced.length).toBeGreaterThan(0);
        },
      );
    });
    report('kills while restoring', counts.restore, 0);
  },
  limit,
);

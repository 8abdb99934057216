import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFile, deriveKey, type Key, type Opened, openFile } from '../../src/main/file';
import { backupsOfPlace } from '../../src/main/file/backups';
import { previewBackup } from '../../src/main/file/backups/preview';
import { applicationId } from '../../src/main/file/format';
import { migrate } from '../../src/main/file/migrations';
import { nativeBinding } from '../../src/main/file/native-binding';
import { readRegister, verifyChain } from '../../src/main/store';
import type { Answer } from '../../src/shared/api';
import type { Edit } from '../../src/shared/register/edit';
import { buildKeeper, type RunningKeeper, startKeeper } from '../file/support/built-keeper';
import { agreed, registerOf, someone, written } from '../file/support/client-file';
import { closingIn, dice, times } from './support/dice';
import { kills, longest } from './support/report';

/**
 * The program is killed at random moments while it writes. Afterwards every change that it had confirmed is there,
 * none is there by half, the file opens and its chain holds. What SIGKILL cannot show, a missing flush, is in the
 * test of durability.
 */

const password = 'een wachtwoord';
let built = '';
let folder = '';
let secret: Key;
beforeAll(async () => {
  built = await buildKeeper();
  folder = mkdtempSync(join(tmpdir(), 'griffier-kills-'));
  secret = await deriveKey(password);
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** So many that a thread changes them all, with room for kills in the midst of it. */
const many = Array.from({ length: 250 }, (_, at) => ({
  id: `a${at}`,
  name: { en: `Activity ${at}` },
  owner: 'Owner 0',
}));

/** What is killed: a keeper of its own, with a client file of its own. */
type Case = Readonly<{
  path: string;
  backups: string;
  /** Of the file; null: it is in clear. */
  key: Key | null;
  keeper: RunningKeeper;
  /** The moment is counted from here; until then it is preparation. */
  ready: () => void;
}>;

const open = (of: Case): Promise<Answer<unknown>> =>
  of.keeper.link.ask('keeper.open', { path: of.path, password: of.key === null ? null : password });

async function change(of: Case, edits: readonly Edit[]): Promise<boolean> {
  const text = await of.keeper.link.pass('change', { verb: 'bulk', about: null, edits });
  const answer = JSON.parse(text) as Answer<unknown>;
  // Killed, it answers no more; anything else is a fault of this test.
  if (!answer.ok && answer.problem.code !== 'keeperGone') throw new Error(text);
  return answer.ok;
}

/** What is killed, when, and what must hold afterwards. */
type Kill = Readonly<{
  name: string;
  work: (of: Case) => Promise<void>;
  /** Milliseconds after `ready`. */
  moment: (seed: number) => number;
  /** Looks at what is going on just before the kill. */
  atKill?: () => void;
  /** What must hold in the file afterwards. */
  check: (file: Opened, of: Case) => void;
}>;

/** Kills at a random moment of what `work` does, and opens the file afterwards as the next start of the program would. */
async function kill(seed: number, { name, work, moment, atKill, check }: Kill): Promise<void> {
  const place = join(folder, `${name}-${seed}`);
  const path = join(place, 'Bakery.griffier');
  const backups = join(place, 'backups');
  // Every third file has a password.
  const key = seed % 3 === 0 ? secret : null;
  mkdirSync(place);
  agreed(createFile(path, registerOf({ activity: many }), { ...written, key }));
  let ready = (): void => undefined;
  const isReady = new Promise<void>((done) => {
    ready = done;
  });
  const of: Case = { path, backups, key, keeper: startKeeper(built, backups), ready };
  try {
    await of.keeper.link.ask('keeper.author', { author: 'Marie' });
    let fault: unknown = null;
    const working = work(of).catch((error: unknown) => {
      fault = error;
    });
    // Every fifth kill comes while the file is being opened, the others while it is written.
    if (seed % 5 !== 0) await Promise.race([isReady, working]);
    await new Promise((done) => setTimeout(done, moment(seed)));
    atKill?.();
    await of.keeper.kill();
    await working;
    expect(fault).toBeNull();
    // What was left behind is there for whoever looks into a failure.
    const opened = openFile(path, { ...someone, backups, key });
    expect(opened).toMatchObject({ ok: true, value: { mode: 'write' } });
    const file = agreed(opened);
    expect(verifyChain(file.db)).toMatchObject({ ok: true });
    expect(file.db.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    check(file, of);
    file.close();
    for (const { id } of backupsOfPlace(backups, path))
      expect(previewBackup(backups, id, key, null)).toMatchObject({ ok: true });
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
const cityIn = (file: Opened): number => numberIn(readRegister(file.db).organisation.city);

const counts = {
  editing: times(4, 110),
  bulk: times(2, 60),
  migration: times(2, 40),
  backup: times(2, 40),
  restore: times(2, 20),
};

test(`${counts.editing} kills while one field after another is saved`, { timeout: longest }, async () => {
  let all = 0;
  const one = async (seed: number): Promise<void> => {
    let confirmed = 0;
    let sent = 0;
    await kill(seed, {
      name: 'editing',
      moment: (own) => dice(own)(900),
      work: async (of) => {
        await open(of);
        for (;;) {
          sent++;
          if (!(await change(of, [city(sent)]))) return;
          confirmed = sent;
          of.ready();
        }
      },
      check: (file) => {
        expect(cityIn(file)).toBeGreaterThanOrEqual(confirmed);
        expect(cityIn(file)).toBeLessThanOrEqual(sent);
      },
    });
    all += confirmed;
  };
  await kills('while editing', counts.editing, one, () => `${all} confirmed changes, all there`);
  expect(all).toBeGreaterThan(0);
});

test(`${counts.bulk} kills while many rows are changed at once: all of them or none`, {
  timeout: longest,
}, async () => {
  let all = 0;
  const one = async (seed: number): Promise<void> => {
    let confirmed = 0;
    await kill(seed, {
      name: 'bulk',
      moment: (own) => dice(own)(1500),
      work: async (of) => {
        await open(of);
        for (let at = 1; await change(of, owners(at)); at++) {
          confirmed = at;
          of.ready();
        }
      },
      check: (file) => {
        const found = new Set(readRegister(file.db).activity.map(({ owner }) => owner));
        expect(found.size).toBe(1);
        expect(numberIn([...found][0])).toBeGreaterThanOrEqual(confirmed);
      },
    });
    all += confirmed;
  };
  const more = () => `${all} confirmed changes of ${many.length} rows each, all there`;
  await kills('while changing many rows at once', counts.bulk, one, more);
});

/** A file of the first version, with as many records as make its migration take a moment. */
function older(path: string): void {
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

function versionOf(path: string): unknown {
  const db = new Database(path, nativeBinding());
  try {
    return db.pragma('user_version', { simple: true });
  } finally {
    db.close();
  }
}

test(`${counts.migration} kills while an older file is brought forward`, { timeout: longest }, async () => {
  const found = { before: 0, during: 0, after: 0 };
  const time = closingIn(300);
  const one = async (seed: number): Promise<void> => {
    let isOpened = false;
    const place = join(folder, `migration-${seed}`);
    const path = join(place, 'Bakery.griffier');
    mkdirSync(place);
    older(path);
    const backups = join(place, 'backups');
    const keeper = startKeeper(built, backups);
    await keeper.link.ask('keeper.author', { author: 'Marie' });
    const working = keeper.link.ask('keeper.open', { path, password: null }).then((answer) => {
      isOpened = answer.ok;
    });
    await new Promise((done) => setTimeout(done, time.moment(seed)));
    const wasOpened = isOpened;
    await keeper.kill();
    await working;
    const isOld = versionOf(path) === 1;
    if (wasOpened) expect(isOld).toBe(false);
    const hasBackup = backupsOfPlace(backups, path).length > 0;
    if (!isOld) time.tooLate();
    else if (!hasBackup) time.tooEarly();
    found[wasOpened ? 'after' : isOld && !hasBackup ? 'before' : 'during'] += 1;
    const file = agreed(openFile(path, { ...someone, backups }));
    expect(file.mode).toBe('write');
    expect(readRegister(file.db).party).toHaveLength(2000);
    expect(file.db.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    file.close();
    const made = backupsOfPlace(backups, path).filter(({ reason }) => reason === 'migration');
    expect(made.length).toBeGreaterThan(0);
    expect(agreed(previewBackup(backups, made[0]?.id ?? '', null, { path, key: null })).differences).toEqual(
      [],
    );
    rmSync(place, { recursive: true, force: true });
  };
  const more = () =>
    `${found.before} before its backup was made, ${found.during} between that and its end, ${found.after} after`;
  await kills('while migrating an older file', counts.migration, one, more);
});

test(`${counts.backup} kills while a backup is made, and changes go on`, { timeout: longest }, async () => {
  let inside = 0;
  const one = async (seed: number): Promise<void> => {
    let confirmed = 0;
    let isMaking = false;
    await kill(seed, {
      name: 'backup',
      moment: (own) => dice(own)(1500),
      work: async (of) => {
        await open(of);
        if (!(await change(of, [city(0)]))) return;
        of.ready();
        for (let at = 1; ; at++) {
          if (!isMaking) {
            isMaking = true;
            void of.keeper.link.ask('keeper.backUp', null).then(() => {
              isMaking = false;
            });
          }
          if (!(await change(of, [city(at)]))) return;
          confirmed = at;
        }
      },
      atKill: () => {
        if (isMaking) inside++;
      },
      check: (file) => expect(cityIn(file)).toBeGreaterThanOrEqual(confirmed),
    });
  };
  await kills('while making backups', counts.backup, one, () => `${inside} in the middle of one`);
});

test(`${counts.restore} kills while a backup takes the place of the file: it is the one or the other, and none is lost`, {
  timeout: longest,
}, async () => {
  const found = { before: 0, after: 0 };
  const time = closingIn(1000);
  const one = async (seed: number): Promise<void> => {
    let isPrepared = false;
    let isConfirmed = false;
    await kill(seed, {
      name: 'restore',
      moment: time.moment,
      work: async (of) => {
        await open(of);
        await change(of, [city(1)]);
        const made = await of.keeper.link.ask('keeper.backUp', null);
        if (!made.ok) return;
        if (!(await change(of, [city(2)]))) return;
        isPrepared = true;
        of.ready();
        isConfirmed = (
          await of.keeper.link.ask('keeper.restoreBackup', { id: made.value.id, password: null })
        ).ok;
      },
      check: (file, { backups, path }) => {
        if (!isPrepared) return;
        expect(isConfirmed ? [1] : [1, 2]).toContain(cityIn(file));
        if (cityIn(file) === 2) {
          found.before++;
          time.tooEarly();
          return;
        }
        found.after++;
        time.tooLate();
        const replaced = backupsOfPlace(backups, path).filter(({ reason }) => reason === 'restore');
        expect(replaced.length).toBeGreaterThan(0);
      },
    });
  };
  const more = () => `${found.before} as before it, ${found.after} as after it`;
  await kills('while restoring a backup', counts.restore, one, more);
});

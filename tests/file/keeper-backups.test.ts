import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { KeeperLink } from '../../src/main/api/keeper-link';
import { applicationId } from '../../src/main/file/format';
import { migrate } from '../../src/main/file/migrations';
import { nativeBinding } from '../../src/main/file/native-binding';
import type { PassedOn } from '../../src/main/keeper/protocol';
import type { ActivityRow, Answer, BackupRow, Committed } from '../../src/shared/api';
import { partsOf } from './fixtures/parts';
import { buildKeeper, type RunningKeeper, startKeeper } from './support/built-keeper';
import { agreed } from './support/client-file';

let built = '';
beforeAll(async () => {
  built = await buildKeeper();
}, 120_000);

let folder = '';
let running: RunningKeeper;
let keeper: KeeperLink;
const at = (name: string): string => join(folder, name);

function start(): void {
  running = startKeeper(built, at('backups'));
  keeper = running.link;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'griffier-keeper-'));
  start();
});
afterEach(async () => {
  await running.kill();
  rmSync(folder, { recursive: true, force: true });
});

const pass = async <T>(name: PassedOn, input: unknown): Promise<T> =>
  agreed(JSON.parse(await keeper.pass(name, input)) as Answer<T>);
const addActivity = (name: string): Promise<Committed> =>
  pass('activity.add', { role: 'controller', name, language: 'en' });
const names = async (): Promise<readonly (string | undefined)[]> =>
  (await pass<readonly ActivityRow[]>('activities.list', null)).map(({ name }) => name?.en);
const backups = async (): Promise<readonly BackupRow[]> =>
  agreed(await keeper.ask('keeper.backups', { path: null }));

async function create(): Promise<void> {
  const path = at('bakery.griffier');
  agreed(
    await keeper.ask('keeper.create', {
      path,
      name: 'Bakery',
      languages: ['en'],
      from: null,
      json: null,
      replace: false,
      password: null,
    }),
  );
}

async function again(): Promise<void> {
  agreed(await keeper.ask('keeper.close', null));
  await running.kill();
  start();
  agreed(await keeper.ask('keeper.open', { path: at('bakery.griffier'), password: null }));
}

test('the first change of a day is made after a backup, the next ones are not', async () => {
  await create();
  expect(await backups()).toEqual([]);
  await addActivity('Payroll');
  // The change waits for the state of the file, not for the backup to be checked and named.
  await expect.poll(backups, { timeout: 60_000 }).toHaveLength(1);
  const [first] = await backups();
  expect(await backups()).toMatchObject([{ reason: 'day', path: at('bakery.griffier') }]);
  expect(
    agreed(await keeper.ask('keeper.previewBackup', { id: first?.id ?? '', password: null })).activities,
  ).toEqual([]);
  await addActivity('Cameras');
  await again();
  await addActivity('Newsletter');
  expect(await backups()).toHaveLength(1);
  expect(running.events).not.toContainEqual(expect.objectContaining({ name: 'backup' }));
});

test('changes that come while the first backup of a day is being made need no second one', async () => {
  await create();
  await Promise.all(['Payroll', 'Cameras', 'Newsletter', 'Orders'].map(addActivity));
  agreed(await keeper.ask('keeper.close', null));
  agreed(await keeper.ask('keeper.open', { path: at('bakery.griffier'), password: null }));
  await addActivity('Deliveries');
  agreed(await keeper.ask('keeper.close', null));
  agreed(await keeper.ask('keeper.open', { path: at('bakery.griffier'), password: null }));
  expect((await backups()).map(({ reason }) => reason)).toEqual(['day']);
});

test('changes that come while a backup is made are kept in the order in which they came', async () => {
  await create();
  const edits = Array.from({ length: 20 }, (_, index) =>
    pass('change', {
      verb: 'edit',
      about: null,
      edits: [{ do: 'set', noun: 'organisation', id: 'organisation', field: 'city', value: `City ${index}` }],
    }),
  );
  await Promise.all(edits);
  expect(await pass('organisation.read', null)).toMatchObject({ city: 'City 19' });
});

test('a change is not lost when the file is closed while its backup is being made', async () => {
  await create();
  const change = addActivity('Payroll');
  const closing = keeper.ask('keeper.close', null);
  await Promise.all([change, closing]);
  agreed(await keeper.ask('keeper.open', { path: at('bakery.griffier'), password: null }));
  expect(await names()).toEqual(['Payroll']);
});

test('a backup that cannot be made is told, and the change is saved all the same', async () => {
  await create();
  writeFileSync(at('backups'), 'a file stands where the folder should be');
  await addActivity('Payroll');
  expect(await names()).toEqual(['Payroll']);
  expect(running.events).toContainEqual({
    name: 'backup',
    value: { isMade: false, problem: expect.anything() },
  });
});

test('a restored file is the backup, says so in its history, and what it replaced is a backup itself', async () => {
  await create();
  await addActivity('Payroll');
  const made = agreed(await keeper.ask('keeper.backUp', null));
  await addActivity('Cameras');
  const restored = agreed(await keeper.ask('keeper.restoreBackup', { id: made.id, password: null }));
  expect(restored).toMatchObject({ activities: 1, state: { mode: 'write' } });
  expect(await names()).toEqual(['Payroll']);
  await addActivity('Newsletter');
  const [, , replaced] = await backups();
  expect(replaced).toMatchObject({ reason: 'restore' });
  const back = agreed(await keeper.ask('keeper.restoreBackup', { id: replaced?.id ?? '', password: null }));
  expect(back.activities).toBe(2);
  agreed(await keeper.ask('keeper.close', null));
  expect(readdirSync(folder).sort()).toEqual(['backups', 'bakery.griffier']);
});

test('a file of the first version is put aside among the backups before it is brought forward, and nothing beside it', async () => {
  const path = at('bakery.griffier');
  const db = new Database(path, nativeBinding());
  db.pragma(`application_id = ${applicationId}`);
  migrate(db, 0, 1);
  db.exec("INSERT INTO organisation (id, position, legal_name) VALUES ('organisation', 0, 'Old Bakery')");
  db.close();
  agreed(await keeper.ask('keeper.open', { path, password: null }));
  const [made] = await backups();
  expect(made).toMatchObject({ reason: 'migration', path });
  const preview = agreed(await keeper.ask('keeper.previewBackup', { id: made?.id ?? '', password: null }));
  expect(preview.name).toBe('Old Bakery');
  await addActivity('Payroll');
  const to = at('older.griffier');
  agreed(
    await keeper.ask('keeper.restoreBackupAs', {
      id: made?.id ?? '',
      path: to,
      replace: false,
      password: null,
    }),
  );
  agreed(await keeper.ask('keeper.open', { path: to, password: null }));
  expect(await names()).toEqual([]);
  agreed(await keeper.ask('keeper.close', null));
  expect(readdirSync(folder).sort()).toEqual(['backups', 'bakery.griffier', 'older.griffier']);
});

test.each([null, 'vier koele paarden'])(
  'a backup is compared with today, in words and in Word, and nothing is taken over from it (password: %s)',
  async (password) => {
    await create();
    if (password !== null)
      agreed(await keeper.ask('keeper.password', { current: null, next: password, backups: 'remake' }));
    await addActivity('Payroll');
    const made = agreed(await keeper.ask('keeper.backUp', null));
    const comparison = { before: { is: 'chosen' }, after: { is: 'today' }, language: 'en' } as const;
    // Until one is chosen there is nothing to compare with.
    expect(await keeper.ask('keeper.compare', comparison)).toMatchObject({ problem: { code: 'notFound' } });
    expect(agreed(await keeper.ask('keeper.chooseBackup', { id: made.id }))).toMatchObject({
      firm: 'Bakery',
      isCopy: true,
      apart: null,
    });
    expect(agreed(await keeper.ask('keeper.compare', comparison))).toEqual([]);
    await addActivity('Cameras');
    const found = agreed(await keeper.ask('keeper.compare', comparison));
    expect(found.map(({ noun, change }) => [noun, change])).toEqual([['activity', 'added']]);
    const word = at('differences.docx');
    agreed(await keeper.ask('keeper.saveComparison', { comparison, path: word }));
    const body = partsOf(readFileSync(word)).get('word/document.xml') ?? '';
    const added = body.match(/<w:ins [^>]*[^/]>.*?<\/w:ins>/gs)?.join('') ?? '';
    expect([added.includes('Cameras'), added.includes('Payroll')]).toEqual([true, false]);
    const items = [{ noun: 'activity' as const, id: found[0]?.id ?? '', field: null }];
    expect((await keeper.ask('keeper.takeOver', { items, language: 'en' })).ok).toBe(false);
    expect(await names()).toEqual(['Payroll', 'Cameras']);
  },
);

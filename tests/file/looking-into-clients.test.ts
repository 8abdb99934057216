import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { type ClientLooks, makeClientLooks } from '../../src/main/api/client-looks';
import { clientFilesIn, createFile, deriveKey } from '../../src/main/file';
import { nativeBinding } from '../../src/main/file/native-binding';
import { openRecent } from '../../src/main/settings/recent';
import { buildKeeper, type RunningKeeper, startKeeper } from './support/built-keeper';
import { agreed, fingerprint, registerOf, temporaryFolder, written } from './support/client-file';

let built = '';
const running: RunningKeeper[] = [];
const looks: ClientLooks[] = [];
beforeAll(async () => {
  built = await buildKeeper();
}, 120_000);
afterEach(async () => {
  for (const each of looks.splice(0)) each.cancel();
  for (const keeper of running.splice(0)) await keeper.kill();
});

const date = '2026-11-22';
const office = 'het ene kantoorwachtwoord';

/** A firm with a review that is due and an activity that lacks nearly everything. */
const firm = registerOf({
  organisation: { id: 'organisation', legalName: 'Bakery', nextReviewOn: '2026-12-01' },
  activity: [{ id: 'a', reference: 'A-01', name: { en: 'Payroll' } }],
});

async function clientFile(path: string, password: string | null = null): Promise<string> {
  agreed(
    createFile(path, firm, password === null ? written : { ...written, key: await deriveKey(password) }),
  );
  return path;
}

function start(): RunningKeeper {
  const keeper = startKeeper(built);
  running.push(keeper);
  return keeper;
}

/** Looks into files, and how many processes were started for it. */
function looker(): Readonly<{ looks: ClientLooks; started: () => number }> {
  let started = 0;
  const made = makeClientLooks(() => {
    started += 1;
    return start().link;
  });
  looks.push(made);
  return { looks: made, started: () => started };
}
const at = (path: string, password: string | null = null) => ({ path, date, password });

test('a client file tells what is open in it and what is due next, and stays as it was', async () => {
  const folder = temporaryFolder();
  const path = await clientFile(join(folder, 'Bakery.griffier'));
  const before = fingerprint(path);
  const seen = agreed(await looker().looks.look(at(path)));
  expect(seen.due).toMatchObject({ on: '2026-12-01', kind: 'review', noun: 'organisation' });
  expect(seen.findings.some(({ severity, count }) => severity === 'error' && count > 0)).toBe(true);
  expect(seen.issued).toBe(null);
  expect(fingerprint(path)).toEqual(before);
  expect(readdirSync(folder)).toEqual(['Bakery.griffier']);
});

test('a file that is open for work elsewhere is read beside whoever has it', async () => {
  const path = await clientFile(join(temporaryFolder(), 'Bakery.griffier'));
  const holder = start();
  const opened = agreed(await holder.link.ask('keeper.open', { path, password: null }));
  expect(opened.state).toMatchObject({ mode: 'write' });
  expect((await looker().looks.look(at(path))).ok).toBe(true);
  const listed = agreed(await start().link.ask('keeper.look', { paths: [path] }));
  expect(listed).toMatchObject([{ state: 'inUse' }]);
  const saved = await holder.link.pass('change', {
    verb: 'edit',
    about: null,
    edits: [{ do: 'set', noun: 'organisation', id: 'organisation', field: 'city', value: 'Gent' }],
  });
  expect(JSON.parse(saved)).toMatchObject({ ok: true });
});

test('what is locked, damaged, newer or gone says so, and the next file is looked into all the same', async () => {
  const folder = temporaryFolder();
  const good = await clientFile(join(folder, 'good.griffier'));
  const locked = await clientFile(join(folder, 'locked.griffier'), office);
  const bytes = readFileSync(good);
  const damaged = join(folder, 'damaged.griffier');
  writeFileSync(damaged, bytes.subarray(0, bytes.length - 4096));
  const torn = join(folder, 'torn.griffier');
  writeFileSync(torn, Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 7)]));
  const newer = join(folder, 'newer.griffier');
  copyFileSync(good, newer);
  const later = new Database(newer, nativeBinding());
  later.exec('PRAGMA user_version = 900; UPDATE meta SET readable_from = 900');
  later.close();
  const { looks: own, started } = looker();
  const codeOf = async (path: string): Promise<string> => {
    const answer = await own.look(at(path));
    return answer.ok ? 'seen' : answer.problem.code;
  };
  expect(await codeOf(locked)).toBe('encrypted');
  expect(await codeOf(damaged)).toBe('damaged');
  expect(['damaged', 'planted']).toContain(await codeOf(torn));
  expect(await codeOf(newer)).toBe('newer');
  expect(await codeOf(join(folder, 'gone.griffier'))).toBe('notFound');
  expect(await codeOf(good)).toBe('seen');
  expect(started()).toBe(1);
  const paths = [good, locked, damaged, newer, join(folder, 'gone.griffier')];
  const listed = agreed(await start().link.ask('keeper.look', { paths }));
  expect(listed.map(({ state }) => state)).toEqual(['ready', 'encrypted', 'damaged', 'newer', 'notFound']);
});

test('what was seen of a file is remembered until it changes; of a file with a password nothing is', async () => {
  const folder = temporaryFolder();
  const path = await clientFile(join(folder, 'Bakery.griffier'));
  const { looks: own, started } = looker();
  const first = agreed(await own.look(at(path)));
  own.cancel();
  expect(agreed(await own.look(at(path)))).toEqual(first);
  expect(started()).toBe(1);
  // Somebody gives it a password.
  const locked = await clientFile(join(folder, 'locked.griffier'), office);
  renameSync(locked, path);
  expect(await own.look(at(path))).toMatchObject({ ok: false, problem: { code: 'encrypted' } });
  expect((await own.look(at(path, 'wrong one altogether'))).ok).toBe(false);
  expect(agreed(await own.look(at(path, office))).due).toMatchObject({ on: '2026-12-01' });
  expect(await own.look(at(path))).toMatchObject({ ok: false, problem: { code: 'encrypted' } });
});

test('cancelling lets go of what waits, and what is asked later is looked into', async () => {
  const folder = temporaryFolder();
  const paths = await Promise.all(
    ['a', 'b', 'c'].map((name) => clientFile(join(folder, `${name}.griffier`))),
  );
  const { looks: own } = looker();
  const asked = paths.map((path) => own.look(at(path)));
  own.cancel();
  for (const answer of await Promise.all(asked))
    expect(answer).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  expect((await own.look(at(paths[0] ?? ''))).ok).toBe(true);
});

test('the list keeps nothing of a file that has a password by now', async () => {
  const folder = temporaryFolder();
  const recent = await openRecent(folder);
  const path = '/clients/bakery.griffier';
  await recent.remember(path, { name: 'Bakery Example', activities: 9, lastChange: written.time });
  await recent.remember('/clients/other.griffier', { name: 'Other', activities: 3 });
  await recent.blank([path]);
  expect(readFileSync(join(folder, 'recent.json'), 'utf8')).not.toContain('Bakery Example');
  expect(recent.list().map(({ name, activities }) => [name, activities])).toEqual([
    ['Other', 3],
    ['bakery', 0],
  ]);
});

test('a folder gives the client files in it and in its folders, each once on the list', async () => {
  const folder = temporaryFolder();
  for (const each of ['Bakery', 'Archive/2025', '.hidden'])
    mkdirSync(join(folder, each), { recursive: true });
  for (const each of [
    'b.griffier',
    'notes.txt',
    'Bakery/a.GRIFFIER',
    'Archive/2025/old.griffier',
    '.hidden/h.griffier',
  ])
    writeFileSync(join(folder, each), 'x');
  mkdirSync(join(folder, 'closed'));
  chmodSync(join(folder, 'closed'), 0o000);
  const found = await clientFilesIn(folder);
  expect(found.map((path) => path.slice(folder.length + 1))).toEqual([
    'b.griffier',
    'Bakery/a.GRIFFIER',
    'Archive/2025/old.griffier',
  ]);
  expect(await clientFilesIn(folder, { most: 2 })).toHaveLength(2);
  const recent = await openRecent(temporaryFolder());
  await recent.remember(found[1] ?? '', { name: 'Bakery' });
  expect(await recent.add(found)).toBe(2);
  expect(await recent.add(found)).toBe(0);
  expect(recent.list().map(({ name }) => name)).toEqual(['Bakery', 'b', 'old']);
});

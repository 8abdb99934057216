import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { forReading } from '../../src/main/file/connection';
import { nativeBinding } from '../../src/main/file/native-binding';
import type { PassedOn } from '../../src/main/keeper/protocol';
import { readRegister, verifyChain } from '../../src/main/store/index';
import type { ActivityRow, Answer, Committed, Step, UndoState } from '../../src/shared/api';
import { judgedIn } from '../../src/shared/findings';
import { type FindingTotals, totalsOf } from '../../src/shared/findings/near';
import type { Register } from '../../src/shared/register/register';
import { buildKeeper, type RunningKeeper, startKeeper } from './support/built-keeper';
import { closedFile, opened, registerOf } from './support/client-file';

/** More than are changed without a thread. */
const ids = Array.from({ length: 600 }, (_, n) => `a${n}`);
const marks = { owner: { toConfirm: true } };
const password = 'vier koele paarden';

let built = '';
beforeAll(async () => {
  built = await buildKeeper();
}, 120_000);

let folder = '';
let path = '';
let keeper: RunningKeeper;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'griffier-large-'));
  path = join(folder, 'bakery.griffier');
  closedFile(
    registerOf({
      activity: ids.map((id) => ({ id, name: { en: `Name of ${id}` }, owner: 'Jan Modaal', marks })),
    }),
    path,
  );
  keeper = startKeeper(built);
});
afterEach(async () => {
  await keeper.kill();
  rmSync(folder, { recursive: true, force: true });
});

async function pass<T>(name: PassedOn, input: unknown): Promise<Answer<T>> {
  return JSON.parse(await keeper.link.pass(name, input));
}

function agreed<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}

const open = async (): Promise<void> => {
  agreed(await keeper.link.ask('keeper.open', { path, password: null }));
};

/** Lets nobody write the file until it is let go: a thread that changes it has begun then, and stands still. */
function heldBack(): () => void {
  const db = new Database(path, nativeBinding());
  db.exec('BEGIN IMMEDIATE');
  return () => {
    db.exec('ROLLBACK');
    db.close();
  };
}

/** Resolves when the thread tells how far it is. */
const underWay = (): Promise<void> =>
  new Promise((done) =>
    keeper.onEvent((name) => {
      if (name === 'changeProgress') done();
    }),
  );

const confirmAll = { noun: 'activity', ids, fields: null, withParts: true };
const ownersNow = async (): Promise<ReadonlySet<string | null>> =>
  new Set(agreed(await pass<readonly ActivityRow[]>('activities.list', null)).map(({ owner }) => owner));

/** The register in the file, after the keeper has closed it and its history was found whole. */
async function closed(): Promise<Register> {
  agreed(await keeper.link.ask('keeper.close', null));
  expect(readdirSync(folder)).toEqual(['bakery.griffier']);
  const file = opened(path);
  try {
    expect(verifyChain(file.db).faults).toEqual([]);
    return readRegister(file.db);
  } finally {
    file.close();
  }
}

const changes: readonly (readonly [what: string, name: PassedOn, input: unknown])[] = [
  ['confirming', 'confirm', confirmAll],
  ['taking out of use', 'activities.retire', { ids, endDate: '2026-11-01', successor: null }],
  [
    'changing one field of all',
    'change',
    {
      verb: 'bulk',
      about: { noun: 'activity', id: 'a0', field: 'owner' },
      edits: ids.map((id) => ({ do: 'set', noun: 'activity', id, field: 'owner', value: 'HR' })),
    },
  ],
];

describe('a change of many records', () => {
  test.each(changes)(
    '%s tells how far it is, is answered beside, and is one step back',
    async (_, name, input) => {
      await open();
      const before = await pass('activities.list', null);
      const letGo = heldBack();
      const begun = underWay();
      const asked = pass<Committed>(name, input);
      await begun;
      expect(await pass('activities.list', null)).toEqual(before);
      letGo();
      agreed(await asked);
      expect(keeper.events.filter((event) => event.name === 'changed')).toHaveLength(1);
      const after = await pass('activities.list', null);
      expect(after).not.toEqual(before);
      agreed(await pass<Step>('undo', null));
      expect(await pass('activities.list', null)).toEqual(before);
      agreed(await pass<Step>('redo', null));
      expect(await pass('activities.list', null)).toEqual(after);
      await closed();
    },
  );

  test.each([
    ...changes,
    ['erasing a person', 'person.erase', { names: ['Jan Modaal'], instead: 'X', issued: [] }] as const,
  ])('%s, cancelled, leaves everything as it was, and work goes on', async (_, name, input) => {
    await open();
    const letGo = heldBack();
    const begun = underWay();
    const asked = pass<Committed>(name, input);
    await begun;
    const typed = pass('activity.add', { role: 'controller', name: 'Typed meanwhile', language: 'en' });
    agreed(await keeper.link.ask('keeper.cancelChange', null));
    letGo();
    expect(await asked).toEqual({ ok: false, problem: { code: 'cancelled' } });
    agreed(await typed);
    expect(agreed(await pass<UndoState>('undo.state', null)).undo?.verb).toBe('add');
    const { activity } = await closed();
    expect(activity.filter(({ id }) => ids.includes(id))).toHaveLength(ids.length);
    for (const { id, name, owner, endDate, marks: now } of activity.filter((each) => ids.includes(each.id)))
      expect({ name, owner, endDate, now }).toEqual({
        name: { en: `Name of ${id}` },
        owner: 'Jan Modaal',
        endDate: null,
        now: marks,
      });
  });

  test('assessments of another tool come in, in a thread from a handful on, whole or not at all', async () => {
    const pias = Array.from({ length: 5 }, (_, n) => ({
      pia: { name: `Assessment ${n}` },
      answers: [{ reference_to: 111, data: { text: '<p>Badges</p>' } }],
      measures: [{ id: 1, title: 'Locks' }],
      attachments: [{ name: `plan-${n}.txt`, file: `data:text/plain;base64,${btoa(`plan ${n}`)}` }],
    }));
    const elsewhere = mkdtempSync(join(tmpdir(), 'griffier-pias-'));
    const paths = pias.map((pia, n) => {
      const file = join(elsewhere, `${n}.json`);
      writeFileSync(file, JSON.stringify(pia));
      return file;
    });
    try {
      await open();
      expect(agreed(await keeper.link.ask('keeper.readPias', { paths })).pias).toHaveLength(5);
      const letGo = heldBack();
      const begun = underWay();
      const asked = pass<Committed>('pias.take', null);
      await begun;
      agreed(await keeper.link.ask('keeper.cancelChange', null));
      letGo();
      expect(await asked).toEqual({ ok: false, problem: { code: 'cancelled' } });
      // What was read is still there to be brought in.
      agreed(await pass<Committed>('pias.take', null));
      expect(keeper.events.some(({ name }) => name === 'changeProgress')).toBe(true);
      expect(await pass('pias.take', null)).toMatchObject({ problem: { code: 'noSuchRecord' } });
      agreed(await pass('activity.add', { role: 'controller', name: 'After it', language: 'en' }));
      const { dpia, attachment, measure } = await closed();
      expect([dpia.length, attachment.length, measure.length]).toEqual([5, 5, 1]);
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });

  test('what is typed meanwhile is written after it', async () => {
    await open();
    const letGo = heldBack();
    const begun = underWay();
    const [, , bulk] = changes;
    const asked = pass<Committed>('change', bulk?.[2]);
    await begun;
    const typed = pass<Committed>('change', {
      verb: 'edit',
      about: { noun: 'activity', id: 'a1', field: 'owner' },
      edits: [{ do: 'set', noun: 'activity', id: 'a1', field: 'owner', value: 'Sales' }],
      isTyping: true,
    });
    letGo();
    expect(agreed(await typed).seq).toBeGreaterThan(agreed(await asked).seq);
    expect(await ownersNow()).toEqual(new Set(['HR', 'Sales']));
    await closed();
  });

  test('a keeper that is killed in the midst of it leaves all of it or nothing', async () => {
    await open();
    const begun = underWay();
    const asked = pass('confirm', confirmAll);
    await begun;
    await keeper.kill();
    await asked;
    keeper = startKeeper(built);
    await open();
    const { activity } = await closed();
    expect(activity).toHaveLength(ids.length);
    expect(new Set(activity.map((each) => each.marks.owner?.toConfirm === true)).size).toBe(1);
  });

  test('of an encrypted file it goes with the key of the file, and the next change knows its own file', async () => {
    await open();
    agreed(await keeper.link.ask('keeper.password', { current: null, next: password, backups: 'delete' }));
    agreed(await pass('confirm', confirmAll));
    agreed(await pass('activity.add', { role: 'controller', name: 'After it', language: 'en' }));
    expect(agreed(await pass<UndoState>('undo.state', null)).undo?.verb).toBe('add');
  });

  test.each([
    ['a copy of itself', true],
    ['nothing', false],
  ])('with %s in the place of the file nothing is written', async (_, isCopy) => {
    await open();
    const other = join(folder, 'other.griffier');
    copyFileSync(path, other);
    const bytes = readFileSync(other);
    if (isCopy) renameSync(other, path);
    else renameSync(path, join(folder, 'moved.griffier'));
    const answer = await pass('confirm', confirmAll);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'moved' } });
    expect(readFileSync(isCopy ? path : other).equals(bytes)).toBe(true);
    expect(await pass('undo.state', null)).toEqual({ ok: true, value: { undo: null, redo: null } });
  });

  test('what an erasure would take along is looked up aside too', async () => {
    await open();
    const begun = underWay();
    const plan = pass('erase.plan', { noun: 'activity', id: 'a7' });
    await begun;
    expect(agreed(await plan)).toMatchObject({ parts: [], users: [] });
  });
});

/** Open findings by gravity, as kept and as judged from new. */
async function expectFindingsRight(): Promise<FindingTotals> {
  const input = { date: '2026-11-22' };
  const kept = agreed(await pass<FindingTotals>('findings.totals', input));
  const db = new Database(path, { ...nativeBinding(), readonly: true });
  expect(kept).toEqual(totalsOf(judgedIn(readRegister(forReading(db)), input.date)));
  db.close();
  return kept;
}

test('the kept findings are right after a change in a thread, after it is taken back and done again', async () => {
  await open();
  const before = await expectFindingsRight();
  // Asked while the thread writes: what it answers may be of before, what is asked after it is not.
  const changing = pass('activities.retire', { ids, endDate: '2026-11-01', successor: null });
  await pass('findings.totals', { date: '2026-11-22' });
  agreed(await changing);
  const after = await expectFindingsRight();
  expect(after).not.toEqual(before);
  agreed(await pass('undo', null));
  expect(await expectFindingsRight()).toEqual(before);
  agreed(await pass('redo', null));
  expect(await expectFindingsRight()).toEqual(after);
  agreed(await pass('person.erase', { names: ['Jan Modaal'], instead: 'a person', issued: [] }));
  await expectFindingsRight();
});

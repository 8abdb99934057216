import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type KeeperLink, type KeeperProcess, linkKeeper } from '../../src/main/api/keeper-link';
import type { FromKeeper, KeeperCalls, PassedOn } from '../../src/main/keeper/protocol';
import type { ActivityRow, Answer, Committed, Events, PackPlan } from '../../src/shared/api';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import { buildKeeper } from './support/built-keeper';
import { closedFile, registerOf } from './support/client-file';

let built = '';

beforeAll(async () => {
  built = await buildKeeper();
}, 120_000);

let folder = '';
let keeper: KeeperLink;
let events: { name: string; value: unknown }[] = [];
let gone = 0;
let child: ReturnType<typeof fork> | null = null;

function start(): KeeperProcess {
  const own = fork(join(built, 'keeper.js'), ['Marie'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  child = own;
  return {
    post: (message) => own.send(message),
    onMessage: (listener) => own.on('message', (message) => listener(message as FromKeeper)),
    onExit: (listener) => own.on('exit', listener),
    end: () => own.kill('SIGKILL'),
  };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'griffier-keeper-'));
  events = [];
  gone = 0;
  keeper = linkKeeper(start, {
    event: (name, value) => events.push({ name, value }),
    gone: () => {
      gone += 1;
    },
  });
});
afterEach(() => {
  keeper.stop();
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => join(folder, name);

async function pass<T>(name: PassedOn, input: unknown): Promise<Answer<T>> {
  return JSON.parse(await keeper.pass(name, input));
}

async function create(name = 'bakery'): Promise<KeeperCalls['keeper.create'][1]> {
  const answer = await keeper.ask('keeper.create', {
    path: at(`${name}.griffier`),
    name,
    languages: ['en'],
    from: null,
    json: null,
    replace: false,
    password: null,
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}

const addActivity = async (name: string): Promise<Answer<Committed & { id: string }>> =>
  await pass('activity.add', { role: 'controller', name, language: 'en' });

const wholeHistory = {
  record: null,
  actor: null,
  verb: null,
  noun: null,
  from: null,
  until: null,
  text: '',
  offset: 0,
  limit: 100,
};

const exportJobs = (['docx', 'xlsx'] as const).map((format) => ({
  format,
  options: documentOptionsSchema.parse({ language: 'en', date: '2026-11-22' }),
}));

describe('the keeper', () => {
  test('makes a large file from another client beside its work, tells how far it is, and can be cancelled', async () => {
    const activity = Array.from({ length: 3000 }, (_, index) => ({
      id: `a-${index}`,
      role: 'controller',
      status: 'inUse',
      name: { en: `Activity ${index}` },
    }));
    const large = closedFile(registerOf({ activity }), at('large.griffier'));
    await create();
    const order = {
      path: at('new.griffier'),
      name: 'New firm',
      languages: ['en'],
      from: large,
      json: null,
      replace: false,
      password: null,
    } as const;
    const steps = (): readonly { done: number; of: number }[] =>
      events.flatMap(({ name, value }) =>
        name === 'createProgress' ? [value as { done: number; of: number }] : [],
      );
    const cancelled = keeper.ask('keeper.create', order);
    await expect.poll(() => steps().some(({ of }) => of > 1), { interval: 5, timeout: 30_000 }).toBe(true);
    // The open file takes changes meanwhile.
    expect(await addActivity('Payroll')).toMatchObject({ ok: true });
    await keeper.ask('keeper.cancelCreate', null);
    expect(await cancelled).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(readdirSync(folder).filter((name) => name.includes('new.griffier'))).toEqual([]);
    expect(await pass<readonly ActivityRow[]>('activities.list', null)).toMatchObject({
      value: [{ name: { en: 'Payroll' } }],
    });

    expect(await keeper.ask('keeper.create', order)).toMatchObject({
      ok: true,
      value: { name: 'New firm', activities: 3000 },
    });

    // What a package of it holds is listed beside its work too.
    const { language: _, ...authority } = documentOptionsSchema.parse({
      language: 'en',
      date: '2026-11-22',
      reader: 'authority',
    });
    const choice = {
      receiver: 'The authority',
      date: '2026-11-22',
      language: 'en',
      documents: [{ options: authority, languages: ['en'], formats: ['docx'] }],
      attachments: [],
      isSealed: false,
    };
    const planned = pass<PackPlan>('pack.plan', choice);
    expect(await addActivity('Recruitment')).toMatchObject({ ok: true });
    expect(await planned).toMatchObject({ ok: true, value: { name: 'new-firm-2026-11-22.zip' } });
    const files = await planned;
    expect(files.ok && files.value.files.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['00-letter.docx', 'register-en-1.docx', 'register-en-3.docx']),
    );
    expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
  });
  test('makes a file from the open one beside its work', async () => {
    await create();
    await addActivity('Payroll');
    const made = keeper.ask('keeper.create', {
      path: at('new.griffier'),
      name: 'New firm',
      languages: ['en'],
      from: at('bakery.griffier'),
      json: null,
      replace: false,
      password: null,
    });
    expect(await made).toMatchObject({ ok: true, value: { name: 'New firm', activities: 1 } });
    // What was copied is the office's, under no name of the firm before.
    expect(await pass('history.list', wholeHistory)).toMatchObject({ value: { entries: [{ verb: 'new' }] } });
  });

  test('makes a file from a JSON document, and names the place of what does not fit', async () => {
    const register = registerOf({
      activity: [{ id: 'pay', role: 'controller', status: 'inUse', name: { nl: 'Lonen' } }],
    });
    const { organisation } = register;
    const whole = { format: 'griffier-register', version: 1, ...register };
    const document = {
      ...whole,
      organisation: { ...organisation, legalName: 'Bakkerij BV', contentLanguages: ['nl'] },
    };
    writeFileSync(at('good.json'), JSON.stringify(document));
    writeFileSync(
      at('bad.json'),
      JSON.stringify({ ...document, activity: [{ ...document.activity[0], role: 'baker' }] }),
    );
    expect(await keeper.ask('keeper.readJson', { path: at('good.json') })).toEqual({
      ok: true,
      value: { fileName: 'good.json', name: 'Bakkerij BV', activities: 1 },
    });
    const fault = {
      ok: false,
      problem: {
        code: 'notARegisterJson',
        fault: { is: 'doesNotFit', at: 'activity[0].role', value: 'baker' },
      },
    };
    expect(await keeper.ask('keeper.readJson', { path: at('bad.json') })).toMatchObject(fault);
    const order = {
      path: at('new.griffier'),
      name: 'Bloemen BV',
      languages: ['en'],
      from: null,
      replace: false,
      password: null,
    } as const;
    expect(await keeper.ask('keeper.create', { ...order, json: at('bad.json') })).toMatchObject(fault);
    expect(readdirSync(folder).filter((name) => name.includes('new.griffier'))).toEqual([]);
    expect(await keeper.ask('keeper.create', { ...order, json: at('good.json') })).toMatchObject({
      value: { name: 'Bloemen BV', activities: 1, contentLanguages: ['nl'] },
    });
    expect(await pass('history.list', wholeHistory)).toMatchObject({
      value: { entries: [{ verb: 'import' }] },
    });
  });

  test('makes a file, writes to it, tells what changed and reads it back', async () => {
    const { state } = await create();
    expect(state).toMatchObject({ isOpen: true, mode: 'write', fileName: 'bakery.griffier' });
    const added = await addActivity('Payroll');
    expect(added).toMatchObject({ ok: true });
    expect(events).toContainEqual({
      name: 'changed',
      value: expect.objectContaining({ nouns: expect.arrayContaining(['activity']) }),
    });
    const rows = await pass<readonly ActivityRow[]>('activities.list', null);
    expect(rows).toMatchObject({ ok: true, value: [{ reference: 'A-01', name: { en: 'Payroll' } }] });
  });

  test('numbers activities sent at once one after another', async () => {
    await create();
    await Promise.all(Array.from({ length: 20 }, (_, index) => addActivity(`Activity ${index}`)));
    const rows = await pass<readonly ActivityRow[]>('activities.list', null);
    const references = rows.ok ? rows.value.map(({ reference }) => reference) : [];
    expect(new Set(references).size).toBe(20);
  });

  test('refuses without a file, an unknown call and a record that is not there', async () => {
    expect(await pass('activities.list', null)).toEqual({ ok: false, problem: { code: 'noFile' } });
    expect(await pass('nonsense' as PassedOn, null)).toMatchObject({ problem: { code: 'badMessage' } });
    await create();
    expect(await pass('activity.read', { id: 'nobody', more: 1 })).toMatchObject({
      problem: { code: 'badMessage', detail: 'activity.read' },
    });
    expect(await pass('activity.read', { id: 'nobody' })).toMatchObject({
      problem: { code: 'noSuchRecord' },
    });
  });

  test('a file that is refused leaves the one before it open', async () => {
    await create();
    writeFileSync(at('letter.griffier'), 'Dear client');
    const refused = await keeper.ask('keeper.open', { path: at('letter.griffier'), password: null });
    expect(refused).toMatchObject({ ok: false });
    expect(await addActivity('Payroll')).toMatchObject({ ok: true });
  });

  test('closing leaves one file and nothing beside it', async () => {
    await create();
    await addActivity('Payroll');
    expect(await keeper.ask('keeper.close', null)).toEqual({ ok: true, value: { isOpen: false } });
    expect(readdirSync(folder)).toEqual(['bakery.griffier']);
  });

  test('a keeper that is killed is answered for, started again, and everything saved is there', async () => {
    await create();
    for (const name of ['Payroll', 'Cameras', 'Newsletter'])
      expect(await addActivity(name)).toMatchObject({ ok: true });
    const asked = Array.from({ length: 50 }, () => pass('activities.list', null));
    child?.kill('SIGKILL');
    const answers = await Promise.all(asked);
    expect(answers.at(-1)).toEqual({ ok: false, problem: { code: 'keeperGone' } });
    expect(gone).toBe(1);
    const opened = await keeper.ask('keeper.open', { path: at('bakery.griffier'), password: null });
    expect(opened).toMatchObject({ ok: true, value: { activities: 3, state: { mode: 'write' } } });
  });

  test('waits until nothing is under way', async () => {
    await create();
    let answered = 0;
    for (let index = 0; index < 10; index += 1)
      void addActivity(`Activity ${index}`).then(() => {
        answered += 1;
      });
    expect(answered).toBe(0);
    await keeper.idle();
    await new Promise(setImmediate);
    expect(answered).toBe(10);
  });

  test('exports in a worker with progress and tells the files', async () => {
    await create();
    await addActivity('Payroll');
    const made = await keeper.ask('keeper.export', { jobs: exportJobs, folder: at('out'), letterhead: null });
    expect(made).toMatchObject({
      ok: true,
      value: [{ fileName: expect.stringMatching(/\.docx$/) }, { fileName: expect.stringMatching(/\.xlsx$/) }],
    });
    expect(readdirSync(at('out'))).toHaveLength(2);
    const told = events
      .filter(({ name }) => name === 'exportProgress')
      .map(({ value }) => value as Events['exportProgress']);
    expect(new Set(told.map(({ format }) => format))).toEqual(new Set(['docx', 'xlsx']));
  });

  test('a cancelled export leaves no file, and the file can be written to meanwhile', async () => {
    await create();
    await addActivity('Payroll');
    const running = keeper.ask('keeper.export', { jobs: exportJobs, folder: at('out'), letterhead: null });
    expect(await addActivity('Cameras')).toMatchObject({ ok: true });
    await keeper.ask('keeper.cancelExport', null);
    expect(await running).toEqual({ ok: false, problem: { code: 'cancelled' } });
    expect(existsSync(at('out')) ? readdirSync(at('out')) : []).toEqual([]);
    expect(await addActivity('Newsletter')).toMatchObject({ ok: true });
  });

  test('two templates share one category of people', async () => {
    await create();
    const added = await pass<{ ids: readonly string[] }>('activities.fromTemplates', {
      templates: ['payroll', 'recruitment'],
      verb: 'template',
      answers: {},
    });
    expect(added).toMatchObject({ ok: true, value: { ids: [expect.any(String), expect.any(String)] } });
    const rows = await pass<readonly ActivityRow[]>('activities.list', null);
    expect(rows.ok && rows.value.every(({ toConfirm }) => toConfirm > 0)).toBe(true);
  });
});

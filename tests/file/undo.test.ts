import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { methods } from '../../src/main/keeper/methods';
import { type Session, startSession } from '../../src/main/keeper/session';
import { lastAction, stepsSince } from '../../src/main/keeper/undo-steps';
import { readRegister, sealTyping, verifyChain } from '../../src/main/store';
import type { Events, Step, UndoState } from '../../src/shared/api';
import type { Edit } from '../../src/shared/register/edit';
import type { Register } from '../../src/shared/register/register';
import { agreed, closedFile, opened, registerOf } from './support/client-file';

type Open = Readonly<{ session: Session; register: () => Register; told: Events['changed'][] }>;

/** A session of the keeper with a file open; what it tells the window is kept. */
function openSession(start: Register = registerOf()): Open {
  const told: Events['changed'][] = [];
  let time = Date.parse('2026-11-22T10:00:00.000Z');
  const session = startSession(
    'Ann',
    (name, value) => {
      if (name === 'changed') told.push(value as Events['changed']);
    },
    () => {
      time += 1000;
      return new Date(time);
    },
  );
  const file = opened(closedFile(start));
  // The disk's own flushes are not what is tried here.
  file.db.pragma('synchronous = OFF');
  session.opened = file;
  return { session, register: () => readRegister(file.db), told };
}

const state = (session: Session): UndoState => agreed(methods['undo.state'](session, null) as never);
const undo = (session: Session): Step | null => agreed(methods.undo(session, null) as never);
const redo = (session: Session): Step | null => agreed(methods.redo(session, null) as never);

function edit(session: Session, id: string, field: string, value: unknown, isTyping = false): void {
  const edits: Edit[] = [{ do: 'set', noun: 'activity', id, field, value }];
  agreed(
    methods.change(session, {
      verb: 'edit',
      about: { noun: 'activity', id, field },
      edits,
      isTyping,
    }) as never,
  );
}

/** What the keeper does after two seconds without a key. */
function pause(session: Session): boolean {
  const writer = session.opened?.writer;
  return writer ? sealTyping(writer) : false;
}

const actions = (session: Session): number =>
  Number(session.opened?.db.prepare('SELECT count(*) FROM action').pluck().get());

describe('undo and redo', () => {
  test('take back each change, name it, and do it again', () => {
    const { session, register, told } = openSession(
      registerOf({ activity: [{ id: 'a', name: { en: 'Payroll' } }] }),
    );
    const before = register();
    expect(state(session)).toEqual({ undo: null, redo: null });
    expect(undo(session)).toBeNull();
    edit(session, 'a', 'owner', 'HR');
    const after = register();
    expect(state(session).undo).toMatchObject({
      verb: 'edit',
      field: 'owner',
      about: { noun: 'activity', id: 'a', reference: 'A-01', title: { en: 'Payroll' } },
    });
    expect(told.at(-1)?.undo).toEqual(state(session));
    expect(undo(session)).toMatchObject({ field: 'owner' });
    expect(register()).toEqual(before);
    expect(state(session).undo).toBeNull();
    expect(redo(session)).toMatchObject({ field: 'owner' });
    expect(register()).toEqual(after);
    expect(state(session).redo).toBeNull();
  });

  test('a new change ends what could be done again', () => {
    const { session } = openSession(registerOf({ activity: [{ id: 'a' }] }));
    edit(session, 'a', 'owner', 'HR');
    undo(session);
    edit(session, 'a', 'department', 'Ledgers');
    expect(state(session).redo).toBeNull();
    expect(redo(session)).toBeNull();
  });

  test('append to the history and say what they undo', () => {
    const { session } = openSession(registerOf({ activity: [{ id: 'a' }] }));
    edit(session, 'a', 'owner', 'HR');
    undo(session);
    redo(session);
    const db = session.opened?.db;
    expect(db?.prepare('SELECT verb, undoes FROM action ORDER BY seq').all()).toEqual([
      { verb: 'new', undoes: null },
      { verb: 'edit', undoes: null },
      { verb: 'undo', undoes: 2 },
      { verb: 'redo', undoes: 3 },
    ]);
  });

  test('give a number that was taken back again to the same activity', () => {
    const { session, register } = openSession(registerOf({ activity: [{ id: 'a' }, { id: 'b' }] }));
    const made = agreed(
      methods['activity.add'](session, { role: 'controller', name: 'Third', language: 'en' }) as never,
    ) as Readonly<{ id: string }>;
    const referenceOf = (id: string) => register().activity.find((each) => each.id === id)?.reference;
    expect(referenceOf(made.id)).toBe('A-03');
    undo(session);
    expect(referenceOf(made.id)).toBeUndefined();
    redo(session);
    expect(referenceOf(made.id)).toBe('A-03');
    agreed(methods['activity.setRole'](session, { id: made.id, role: 'processor' }) as never);
    expect(referenceOf(made.id)).toBe('P-01');
    undo(session);
    expect(referenceOf(made.id)).toBe('A-03');
    redo(session);
    expect(referenceOf(made.id)).toBe('P-01');
  });

  test('templates, merging, retiring, roles, confirming and duplicating are each one step back', async () => {
    const { session, register } = openSession(
      registerOf({
        party: [
          { id: 'p1', name: 'Mailchimp' },
          { id: 'p2', name: 'Mail Chimp' },
        ],
        activity: [{ id: 'a', name: { en: 'Payroll' } }, { id: 'b' }],
        recipient: [{ id: 'r', activity: 'a', party: 'p2' }],
      }),
    );
    const all = [
      () =>
        methods['activities.fromTemplates'](session, {
          templates: ['payroll', 'recruitment'],
          verb: 'template',
          answers: {},
        }),
      () => methods['catalogue.merge'](session, { noun: 'party', keep: 'p1', drop: 'p2', take: ['name'] }),
      () =>
        methods['activities.retire'](session, { ids: ['a', 'b'], endDate: '2026-11-30', successor: null }),
      () => methods['activities.restore'](session, { ids: ['a'] }),
      () => methods['activity.setRole'](session, { id: 'a', role: 'processor' }),
      () => methods['activity.duplicate'](session, { id: 'a' }),
      () =>
        methods.confirm(session, {
          noun: 'activity',
          ids: register().activity.map(({ id }) => id),
          fields: null,
          withParts: true,
        }),
      () =>
        methods.change(session, {
          verb: 'remove',
          about: { noun: 'activity', id: 'a' },
          edits: [{ do: 'remove', noun: 'activity', id: 'a' }],
        }),
    ];
    const states = [register()];
    for (const one of all) {
      const answer = await one();
      expect(answer.ok).toBe(true);
      expect(register()).not.toEqual(states.at(-1));
      states.push(register());
    }
    for (let at = all.length - 1; at >= 0; at--) {
      undo(session);
      expect(register()).toEqual(states[at]);
    }
    for (let at = 1; at <= all.length; at++) {
      redo(session);
      expect(register()).toEqual(states[at]);
    }
  });

  test('whatever was done, undo gives each earlier register back and redo each later one', () => {
    const { session, register } = openSession(
      registerOf({ activity: [{ id: 'a' }, { id: 'b' }], party: [{ id: 'p' }] }),
    );
    // Few of each, so that typing often comes back to where it began.
    const field = fc.constantFrom('owner', 'department');
    const id = fc.constantFrom('a', 'a', 'b', 'c');
    const word = fc.constantFrom('', 'HR', 'Head');
    const someAction = fc.oneof(
      fc.tuple(fc.constant('type' as const), id, field, word),
      fc.tuple(fc.constant('type' as const), id, field, word),
      fc.tuple(fc.constant('set' as const), id, field, word),
      fc.tuple(fc.constant('add' as const), id, field, word),
      fc.tuple(fc.constant('remove' as const), id, field, word),
      fc.tuple(fc.constant('leave' as const), id, field, word),
      fc.tuple(fc.constant('pause' as const), id, field, word),
      fc.tuple(fc.constant('undo' as const), id, field, word),
      fc.tuple(fc.constant('redo' as const), id, field, word),
    );
    let steps = 0;
    fc.assert(
      fc.property(fc.array(someAction, { minLength: 3, maxLength: 25 }), (all) => {
        const first = register();
        for (const [what, on, at, value] of all) {
          const about = { noun: 'activity' as const, id: on };
          if (what === 'undo') undo(session);
          else if (what === 'redo') redo(session);
          else if (what === 'leave') agreed(methods['typing.end'](session, null) as never);
          else if (what === 'pause') pause(session);
          else if (what === 'add' || what === 'remove')
            methods.change(session, {
              verb: what,
              about,
              edits: [
                what === 'add'
                  ? { do: 'add', ...about, values: { owner: value } }
                  : { do: 'remove', ...about },
              ],
            });
          else
            methods.change(session, {
              verb: 'edit',
              about: { ...about, field: at },
              edits: [{ do: 'set', ...about, field: at, value }],
              isTyping: what === 'type',
            });
        }
        const last = register();
        const states: Register[] = [];
        while (state(session).undo !== null) {
          states.push(register());
          undo(session);
          steps++;
          // A step that is offered takes something back.
          expect(register()).not.toEqual(states.at(-1));
        }
        expect(register()).toEqual(first);
        for (const later of states.reverse()) {
          redo(session);
          expect(register()).toEqual(later);
        }
        expect(register()).toEqual(last);
        while (state(session).undo !== null) undo(session);
      }),
      { numRuns: 60, endOnFailure: true },
    );
    expect(steps).toBeGreaterThan(100);
    expect(verifyChain(session.opened?.db as never)).toMatchObject({ ok: true });
  });

  test('a thousand actions are taken back one by one to the very first state', () => {
    const { session, register } = openSession(registerOf({ activity: [{ id: 'a' }, { id: 'b' }] }));
    const first = register();
    for (let n = 0; n < 1_000; n++) edit(session, n % 2 === 0 ? 'a' : 'b', 'owner', `Somebody ${n}`);
    const last = register();
    for (let n = 0; n < 1_000; n++) if (undo(session) === null) throw new Error(`nothing left after ${n}`);
    expect(undo(session)).toBeNull();
    expect(register()).toEqual(first);
    for (let n = 0; n < 1_000; n++) redo(session);
    expect(register()).toEqual(last);
  });

  test('a change of ten thousand rows is one step back', () => {
    const ids = Array.from({ length: 10_000 }, (_, n) => `a${n}`);
    const { session, register } = openSession(registerOf({ activity: ids.map((id) => ({ id })) }));
    const first = register();
    agreed(
      methods.change(session, {
        verb: 'bulk',
        about: { noun: 'activity', id: 'a0', field: 'owner' },
        edits: ids.map((id) => ({ do: 'set', noun: 'activity', id, field: 'owner', value: 'HR' })),
      }) as never,
    );
    expect(state(session).undo).toMatchObject({ verb: 'bulk', records: 10_000 });
    undo(session);
    expect(register()).toEqual(first);
    redo(session);
    expect(register().activity.every(({ owner }) => owner === 'HR')).toBe(true);
  }, 120_000);
});

describe('typing in one field', () => {
  const start = () => openSession(registerOf({ activity: [{ id: 'a' }, { id: 'b' }] }));

  test('is saved at every pause and is one action and one step back', () => {
    const { session, register } = start();
    const before = actions(session);
    for (const typed of ['H', 'He', 'Head of', 'Head of sales']) {
      edit(session, 'a', 'owner', typed, true);
      expect(register().activity[0]?.owner).toBe(typed);
    }
    expect(actions(session)).toBe(before + 1);
    undo(session);
    expect(register().activity[0]?.owner).toBeNull();
    expect(state(session).undo).toBeNull();
    redo(session);
    expect(register().activity[0]?.owner).toBe('Head of sales');
    expect(verifyChain(session.opened?.db as never)).toMatchObject({ ok: true });
  });

  test('ends when the field is left, when another is typed in, and with any other change', () => {
    const { session } = start();
    const hashes = (): readonly unknown[] =>
      session.opened?.db.prepare('SELECT hash IS NULL FROM action ORDER BY seq').pluck().all() ?? [];
    edit(session, 'a', 'owner', 'H', true);
    expect(hashes()).toEqual([0, 1]);
    methods['typing.end'](session, null);
    expect(hashes()).toEqual([0, 0]);
    edit(session, 'a', 'owner', 'HR', true);
    expect(hashes()).toEqual([0, 0, 1]);
    edit(session, 'b', 'owner', 'HR', true);
    expect(hashes()).toEqual([0, 0, 0, 1]);
    edit(session, 'b', 'department', 'Ledgers');
    expect(hashes()).toEqual([0, 0, 0, 0, 0]);
    expect(verifyChain(session.opened?.db as never)).toMatchObject({ ok: true });
  });

  test('that comes back to where it began leaves nothing to take back and nothing in the history', () => {
    const { session, register } = start();
    const first = register();
    const before = actions(session);
    edit(session, 'a', 'owner', 'HR', true);
    edit(session, 'a', 'owner', null, true);
    expect(register()).toEqual(first);
    expect(actions(session)).toBe(before);
    expect(state(session).undo).toBeNull();
    expect(verifyChain(session.opened?.db as never)).toMatchObject({ ok: true });
  });

  test('that came back after a pause does not join what is typed next', () => {
    const { session, register } = start();
    edit(session, 'a', 'owner', 'HR', true);
    pause(session);
    edit(session, 'a', 'owner', null, true);
    expect(state(session).undo).toBeNull();
    edit(session, 'a', 'owner', 'Head', true);
    undo(session);
    expect(register().activity[0]?.owner).toBeNull();
  });

  test('is one step back also when it was sealed in between', () => {
    const { session, register } = start();
    edit(session, 'a', 'owner', 'Head', true);
    expect(pause(session)).toBe(true);
    edit(session, 'a', 'owner', 'Head of sales', true);
    expect(actions(session)).toBe(3);
    undo(session);
    expect(register().activity[0]?.owner).toBeNull();
    redo(session);
    expect(register().activity[0]?.owner).toBe('Head of sales');
  });
});

describe('a keeper that ended by itself', () => {
  test('knows from the log what can be taken back and done again, and does both', () => {
    const { session, register } = openSession(
      registerOf({ activity: [{ id: 'payroll' }, { id: 'cameras' }] }),
    );
    const { opened: file } = session;
    if (file === null) throw new Error('not open');
    const since = lastAction(file.db);
    const start = register();
    edit(session, 'payroll', 'owner', 'Ann');
    edit(session, 'cameras', 'owner', 'Bob');
    undo(session);
    redo(session);
    edit(session, 'payroll', 'owner', 'Ca', true);
    pause(session);
    edit(session, 'payroll', 'owner', 'Carla', true);
    edit(session, 'cameras', 'owner', 'Dirk');
    undo(session);
    undo(session);
    const end = register();
    const known = state(session);
    session.steps = stepsSince(file.db, since);
    expect(state(session)).toMatchObject({
      undo: { verb: known.undo?.verb, about: known.undo?.about },
      redo: { verb: known.redo?.verb, about: known.redo?.about },
    });
    redo(session);
    redo(session);
    expect(state(session).redo).toBeNull();
    expect(register().activity.map(({ owner }) => owner)).toEqual(['Carla', 'Dirk']);
    undo(session);
    undo(session);
    expect(register()).toEqual(end);
    while (state(session).undo !== null) undo(session);
    expect(register()).toEqual(start);
    expect(verifyChain(file.db).ok).toBe(true);
  });

  test('offers nothing of what was done before this session', () => {
    const { session } = openSession(registerOf({ activity: [{ id: 'payroll' }] }));
    edit(session, 'payroll', 'owner', 'Ann');
    const { opened: file } = session;
    if (file === null) throw new Error('not open');
    session.steps = stepsSince(file.db, lastAction(file.db));
    expect(state(session)).toEqual({ undo: null, redo: null });
  });
});

import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { nativeBinding } from '../../src/main/file/native-binding';
import { applyAction, chainHead, sealTyping, verifyChain, verifySteps } from '../../src/main/store';
import { chainHash } from '../../src/main/store/digest';
import type { Verified } from '../../src/shared/api';
import type { Edit } from '../../src/shared/register/edit';
import { agreed, change, openClient, opened, registerOf, written } from './support/client-file';

const owner = (id: string, value: string | null): Edit => ({
  do: 'set',
  noun: 'activity',
  id,
  field: 'owner',
  value,
});

/** A closed file with five changes after the first, and its head. */
function fileWithHistory(): Readonly<{ path: string; head: string }> {
  const file = openClient(
    registerOf({
      activity: [
        { id: 'a', name: { en: 'Payroll' }, marks: { name: { toConfirm: true } } },
        { id: 'b', name: { en: 'Orders' } },
      ],
    }),
  );
  for (const [id, value] of [
    ['a', 'HR'],
    ['b', 'Sales'],
    ['a', 'Finance'],
    ['b', 'Shop'],
    ['a', 'Office'],
  ] as const)
    agreed(change(file, [owner(id, value)]));
  const head = chainHead(file.db) ?? '';
  file.close();
  return { path: file.path, head };
}

/** Changes the file with a plain connection, as any other program could. */
function tamper(path: string, change_: (db: Database.Database) => void): void {
  const db = new Database(path, nativeBinding());
  db.pragma('foreign_keys = OFF');
  try {
    change_(db);
  } finally {
    db.close();
  }
}

function checked(path: string, head?: string): Verified {
  const file = opened(path);
  const found = verifyChain(file.db, head === undefined ? {} : { head });
  file.close();
  return found;
}

const named = ({ faults }: Verified) => faults.map(({ is, seq, about }) => [is, seq, about?.id ?? null]);

test('a whole history is whole, with the head that was noted at its end or earlier', () => {
  const { path, head } = fileWithHistory();
  expect(checked(path, head)).toMatchObject({
    ok: true,
    actions: 6,
    total: 0,
    head,
    headAt: { seq: 6, time: written.time },
  });
  const file = opened(path);
  agreed(change(file, [owner('a', 'Later')]));
  expect(verifyChain(file.db, { head })).toMatchObject({ ok: true, headAt: { seq: 6 } });
});

describe('what another program did is named:', () => {
  test.each<
    readonly [
      what: string,
      statements: string,
      found: readonly (readonly [string, number | null, string | null])[],
    ]
  >([
    ['a value', "UPDATE activity SET owner = 'Somebody' WHERE id = 'a'", [['recordChanged', 6, 'a']]],
    [
      'a text',
      "UPDATE activity_text SET value = 'Other' WHERE activity_id = 'a'",
      [['recordChanged', 6, 'a']],
    ],
    ['a mark', "DELETE FROM activity_mark WHERE activity_id = 'a'", [['recordChanged', 6, 'a']]],
    [
      'a record that was removed',
      "DELETE FROM activity_text WHERE activity_id = 'b'; DELETE FROM activity WHERE id = 'b'",
      [['recordRemoved', 5, 'b']],
    ],
    [
      'a record that was added',
      "INSERT INTO activity (id, position) VALUES ('x', 9)",
      [['recordAdded', null, 'x']],
    ],
    ['a time', "UPDATE action SET time = '2020-01-01T00:00:00.000Z' WHERE seq = 3", [['changed', 3, null]]],
    [
      'an author',
      "INSERT INTO actor (name) VALUES ('Bob'); UPDATE action SET actor = 2 WHERE seq = 3",
      [['changed', 3, null]],
    ],
    ['a verb', "UPDATE action SET verb = 'import' WHERE seq = 3", [['changed', 3, null]]],
    [
      'what an entry holds',
      `UPDATE change_body SET after = '{"marks":{},"values":{"owner":"X"}}' WHERE action = 3`,
      [['bodyChanged', 3, 'b']],
    ],
    [
      'an entry that holds no JSON',
      "UPDATE change_body SET after = 'x' WHERE action = 3",
      [['bodyChanged', 3, 'b']],
    ],
    ['an entry that is empty', 'DELETE FROM change_body WHERE action = 3', [['bodyMissing', 3, 'b']]],
    [
      'an entry that was taken out',
      'DELETE FROM change_body WHERE action = 3; DELETE FROM change WHERE action = 3',
      [['changed', 3, null]],
    ],
    [
      'an action that was taken out',
      `DELETE FROM change_body WHERE action = 3; DELETE FROM change WHERE action = 3;
        DELETE FROM action WHERE seq = 3`,
      [['missing', 4, null]],
    ],
    [
      'an action that was taken out, the others numbered anew',
      `DELETE FROM change_body WHERE action = 3; DELETE FROM change WHERE action = 3;
        DELETE FROM action WHERE seq = 3;
        UPDATE action SET seq = seq - 1 WHERE seq > 3; UPDATE change SET action = action - 1 WHERE action > 3;
        UPDATE change_body SET action = action - 1 WHERE action > 3`,
      [['missing', 3, null]],
    ],
    [
      'two actions that changed places',
      ['action SET seq', 'change SET action', 'change_body SET action']
        .map((set) => {
          const column = set.endsWith('seq') ? 'seq' : 'action';
          return `UPDATE ${set} = 900 WHERE ${column} = 3; UPDATE ${set} = 3 WHERE ${column} = 4;
              UPDATE ${set} = 4 WHERE ${column} = 900;`;
        })
        .join(''),
      [
        ['moved', 3, null],
        ['moved', 4, null],
      ],
    ],
    [
      'a hash that is gone in the middle',
      'UPDATE action SET hash = NULL WHERE seq = 3',
      [['changed', 3, null]],
    ],
  ])('%s', (_what, statements, found) => {
    const { path } = fileWithHistory();
    tamper(path, (db) => db.exec(statements));
    const after = checked(path);
    expect(after.ok).toBe(false);
    // The link after a hash that is gone cannot follow either.
    expect(named(after).slice(0, found.length)).toEqual(found);
    expect(after.total).toBe(after.faults.length);
  });

  test('every one of them, the ones after the first too', () => {
    const { path } = fileWithHistory();
    tamper(path, (db) =>
      db.exec(`UPDATE action SET time = '2020-01-01T00:00:00.000Z' WHERE seq IN (2, 5);
        UPDATE activity SET owner = 'X' WHERE id = 'a'; INSERT INTO activity (id, position) VALUES ('x', 9)`),
    );
    expect(named(checked(path))).toEqual([
      ['changed', 2, null],
      ['changed', 5, null],
      ['recordChanged', 6, 'a'],
      ['recordAdded', null, 'x'],
    ]);
  });

  test('with the time and the name that a person knows', () => {
    const { path } = fileWithHistory();
    tamper(path, (db) => db.exec("UPDATE activity SET owner = 'X' WHERE id = 'b'"));
    expect(checked(path).faults[0]).toMatchObject({
      is: 'recordChanged',
      about: { noun: 'activity', reference: 'A-02', title: { en: 'Orders' } },
    });
  });

  test('a hundred at most, the rest is counted', () => {
    const file = openClient(
      registerOf({ activity: Array.from({ length: 150 }, (_, n) => ({ id: `a${n}` })) }),
    );
    file.close();
    tamper(file.path, (db) => db.exec("UPDATE activity SET owner = 'X'"));
    const after = checked(file.path);
    expect(after.total).toBe(150);
    expect(after.faults).toHaveLength(100);
  });
});

/** Writes the whole history anew with another author's time, hashes and digests included. */
function rewrite(db: Database.Database): void {
  db.exec("UPDATE action SET time = '2020-01-01T00:00:00.000Z' WHERE seq = 2");
  type Row = { seq: number; time: string; actor: number; verb: string; undoes: null; hash: Buffer };
  type Entry = {
    noun: string;
    record: string;
    before_digest: Buffer;
    after_digest: Buffer;
    record_digest: Buffer;
  };
  let previous: Buffer | null = null;
  for (const { seq, time, actor, verb, undoes } of db
    .prepare('SELECT * FROM action ORDER BY seq')
    .all() as Row[]) {
    const changes = (
      db.prepare('SELECT * FROM change WHERE action = ? ORDER BY place').all(seq) as Entry[]
    ).map((entry) => ({
      noun: entry.noun,
      record: entry.record,
      before: entry.before_digest,
      after: entry.after_digest,
      whole: entry.record_digest,
    }));
    previous = chainHash(previous, { seq, time, actor, verb, undoes, about: null, changes });
    db.prepare('UPDATE action SET hash = ? WHERE seq = ?').run(previous, seq);
  }
}

describe('without a head a complete rewrite cannot be seen, with a head it is named:', () => {
  test('a history that was written anew', () => {
    const { path, head } = fileWithHistory();
    tamper(path, rewrite);
    expect(checked(path)).toMatchObject({ ok: true });
    expect(checked(path, head)).toMatchObject({ ok: false, headAt: null, faults: [{ is: 'rewritten' }] });
  });

  test('last actions that were cut off together with what they changed', () => {
    const { path, head } = fileWithHistory();
    tamper(path, (db) => {
      db.exec(`DELETE FROM change_body WHERE action = 6; DELETE FROM change WHERE action = 6;
        DELETE FROM action WHERE seq = 6; UPDATE activity SET owner = 'Finance' WHERE id = 'a'`);
    });
    expect(checked(path)).toMatchObject({ ok: true });
    expect(checked(path, head)).toMatchObject({ ok: false, faults: [{ is: 'rewritten' }] });
  });

  test('what is no head at all', () => {
    const { path } = fileWithHistory();
    expect(checked(path, 'zz')).toMatchObject({ ok: false, faults: [{ is: 'rewritten' }] });
  });
});

test('what is being typed is whole before it is sealed and after', () => {
  const file = openClient(registerOf({ activity: [{ id: 'a' }] }));
  const typing = (value: string) =>
    agreed(
      applyAction(
        file.writer,
        { verb: 'edit', about: { noun: 'activity', id: 'a', field: 'owner' }, edits: [owner('a', value)] },
        { ...written, isTyping: true },
      ),
    );
  const head = chainHead(file.db);
  typing('H');
  typing('HR');
  expect(verifyChain(file.db)).toMatchObject({ ok: true, head });
  // Also open, it is compared with the present state.
  file.db.exec("UPDATE activity SET owner = 'X' WHERE id = 'a'");
  expect(verifyChain(file.db)).toMatchObject({ ok: false, faults: [{ is: 'recordChanged' }] });
  file.db.exec("UPDATE activity SET owner = 'HR' WHERE id = 'a'");
  sealTyping(file.writer);
  expect(verifyChain(file.db)).toMatchObject({ ok: true });
  expect(chainHead(file.db)).not.toBe(head);
});

test('a check that is under way while the register changes finds nothing that is not there', () => {
  const file = openClient(
    registerOf({
      activity: Array.from({ length: 700 }, (_, n) => ({ id: `a${String(n).padStart(3, '0')}` })),
    }),
  );
  const steps = verifySteps(file.db);
  let n = 0;
  let found: Verified | null = null;
  while (found === null) {
    const next = steps.next();
    if (next.done === true) found = next.value;
    else {
      n += 1;
      // Behind the check, before it, and what it has not seen yet.
      agreed(change(file, [owner('a000', `x${n}`)]));
      agreed(change(file, [owner('a699', `x${n}`)]));
      agreed(change(file, [{ do: 'add', noun: 'activity', id: `a0${n}x`, values: {} }]));
      agreed(change(file, [{ do: 'remove', noun: 'activity', id: n % 2 === 0 ? `a0${n}x` : `a${600 + n}` }]));
    }
  }
  expect(n).toBeGreaterThan(3);
  expect(found).toMatchObject({ ok: true, total: 0 });
});

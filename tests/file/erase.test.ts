import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { cancelFinding, findPerson } from '../../src/main/keeper/erasing';
import { commit, startSession } from '../../src/main/keeper/session';
import {
  activityRows,
  eraseName,
  eraseRecords,
  findNameSteps,
  inverseOf,
  overview,
  readRegister,
  search,
  takenAlong,
  verifyChain,
} from '../../src/main/store';
import type { PersonFound } from '../../src/shared/api';
import { fold, replaceName } from '../../src/shared/register/fold';
import { agreed, change, openClient, registerOf, written } from './support/client-file';

const secret = 'Zeldzaamwoord';

/** Walks the whole file for a person. */
function foundIn(db: Parameters<typeof findNameSteps>[0], names: readonly string[]): PersonFound {
  const steps = findNameSteps(db, names);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    expect(step.value.done).toBeLessThan(step.value.of);
  }
}

/** A client with an activity that says the word in every kind of place, and neighbours that stay. */
function client() {
  const file = openClient(
    registerOf({
      party: [{ id: 'bank', name: 'Bank', role: 'processor' }],
      subjectCategory: [{ id: 'staff', name: { en: 'Staff' } }],
      dataCategory: [{ id: 'contact', name: { en: 'Contact' } }],
      activity: [
        { id: 'a', role: 'controller', name: { en: `Payroll ${secret}` }, notes: { en: secret } },
        { id: 'b', role: 'controller', name: { en: 'Newsletter' }, successor: 'a' },
      ],
      purpose: [
        { id: 'p1', activity: 'a', description: { en: `Paying ${secret}` } },
        { id: 'p2', activity: 'b', description: { en: 'Writing' } },
      ],
      recipient: [{ id: 'r1', activity: 'a', party: 'bank', receives: { en: secret } }],
    }),
  );
  agreed(
    change(file, [
      { do: 'set', noun: 'purpose', id: 'p1', field: 'description', value: { nl: `${secret} betalen` } },
    ]),
  );
  agreed(
    change(file, [
      {
        do: 'add',
        noun: 'purpose',
        id: 'p3',
        values: { activity: 'a', description: { en: `Gone ${secret}` } },
      },
    ]),
  );
  agreed(change(file, [{ do: 'remove', noun: 'purpose', id: 'p3' }], 'remove'));
  return file;
}

const bytesOf = (path: string) =>
  readdirSync(dirname(path))
    .map((name) => readFileSync(join(dirname(path), name)).toString('latin1'))
    .join('');

test('an activity deleted for good leaves nothing in register, search, history or bytes, and the chain holds', () => {
  const file = client();
  expect(activityRows(file.db)).toHaveLength(2);
  const along = takenAlong(file.db, [{ noun: 'activity', id: 'a' }]);
  expect(along.parts.map(({ id }) => id).sort()).toEqual(['p1', 'r1']);
  expect(along.users).toMatchObject([{ noun: 'activity', id: 'b', field: 'successor', reference: 'A-02' }]);
  expect(along.entries).toBe(6);

  agreed(
    eraseRecords(file.writer, [{ noun: 'activity', id: 'a' }], {
      ...written,
      withAttachments: false,
      issued: [],
    }),
  );

  expect(activityRows(file.db).map(({ id }) => id)).toEqual(['b']);
  expect(overview(file.db).activities).toBe(1);
  const register = readRegister(file.db);
  expect(register.activity.map(({ id }) => id)).toEqual(['b']);
  expect(register.activity[0]?.successor).toBeNull();
  expect(register.purpose.map(({ id }) => id)).toEqual(['p2']);
  expect(register.recipient).toEqual([]);
  expect(register.party.map(({ id }) => id)).toEqual(['bank']);
  expect(search(file.db, secret)).toEqual([]);
  expect(verifyChain(file.db)).toMatchObject({ ok: true });
  const path = file.path;
  file.close();
  expect(bytesOf(path)).toContain('Newsletter');
  expect(bytesOf(path)).not.toContain(secret);
  expect(bytesOf(path)).not.toContain(fold(secret));
});

test('an erasure cannot be undone, nor what it took the content of', () => {
  const file = client();
  const last = agreed(change(file, [{ do: 'set', noun: 'activity', id: 'a', field: 'owner', value: 'Ann' }]));
  const done = agreed(
    eraseRecords(file.writer, [{ noun: 'activity', id: 'a' }], {
      ...written,
      withAttachments: false,
      issued: [],
    }),
  );
  expect(inverseOf(file.db, done.seq)).toMatchObject({ ok: false });
  expect(inverseOf(file.db, last.seq)).toMatchObject({ ok: false });
});

test('a body that is missing without an entry that says so is found', () => {
  const file = client();
  file.writer.exec('DELETE FROM change_body WHERE action = 2');
  expect(verifyChain(file.db)).toMatchObject({ ok: false, faults: [{ is: 'bodyMissing', seq: 2 }] });
});

test('an attachment of the activity alone goes along when asked, with its bytes; a shared one stays', () => {
  const file = client();
  const bytes = { a: randomBytes(3), b: randomBytes(3) };
  const shaOf = (letter: 'a' | 'b') => createHash('sha256').update(bytes[letter]).digest('hex');
  for (const letter of ['a', 'b'] as const) {
    file.writer.prepare('INSERT INTO content VALUES (?, 3)').run(shaOf(letter));
    file.writer
      .prepare('INSERT INTO content_chunk (sha256, place, data) VALUES (?, 0, ?)')
      .run(shaOf(letter), bytes[letter]);
  }
  agreed(
    change(file, [
      { do: 'add', noun: 'attachment', id: 'own', values: { sha256: shaOf('a'), activities: ['a'] } },
      { do: 'add', noun: 'attachment', id: 'shared', values: { sha256: shaOf('b'), activities: ['a', 'b'] } },
    ]),
  );
  expect(takenAlong(file.db, [{ noun: 'activity', id: 'a' }]).attachments).toEqual(['own']);
  agreed(
    eraseRecords(file.writer, [{ noun: 'activity', id: 'a' }], {
      ...written,
      withAttachments: true,
      issued: [],
    }),
  );
  expect(readRegister(file.db).attachment.map(({ id, activities }) => [id, activities])).toEqual([
    ['shared', ['b']],
  ]);
  expect(file.db.prepare('SELECT sha256 FROM content').pluck().all()).toEqual([shaOf('b')]);
  expect(file.db.prepare('SELECT count(*) FROM content_chunk').pluck().get()).toBe(1);
  expect(verifyChain(file.db)).toMatchObject({ ok: true });
});

test('a record that was removed before is deleted for good out of the history, with its parts and its bytes', () => {
  const file = client();
  const sha256 = 'c'.repeat(64);
  file.writer.prepare('INSERT INTO content VALUES (?, 3)').run(sha256);
  agreed(
    change(file, [
      { do: 'add', noun: 'attachment', id: 'proof', values: { sha256, title: secret, parties: ['bank'] } },
    ]),
  );
  agreed(change(file, [{ do: 'remove', noun: 'attachment', id: 'proof' }], 'remove'));
  agreed(
    change(
      file,
      [
        { do: 'set', noun: 'activity', id: 'b', field: 'successor', value: null },
        ...(['p1', 'r1'] as const).map((id) => ({
          do: 'remove' as const,
          noun: id === 'p1' ? ('purpose' as const) : ('recipient' as const),
          id,
        })),
        { do: 'remove', noun: 'activity', id: 'a' },
      ],
      'remove',
    ),
  );
  const options = { ...written, withAttachments: true, issued: [] };
  for (const record of [
    { noun: 'attachment', id: 'proof' },
    { noun: 'activity', id: 'a' },
  ] as const) {
    expect(takenAlong(file.db, [record]).entries).toBeGreaterThan(0);
    agreed(eraseRecords(file.writer, [record], options));
    expect(takenAlong(file.db, [record]).entries).toBe(0);
    expect(eraseRecords(file.writer, [record], options)).toMatchObject({
      ok: false,
      problem: { code: 'noSuchRecord' },
    });
  }
  expect(file.db.prepare('SELECT count(*) FROM content').pluck().get()).toBe(0);
  expect(verifyChain(file.db)).toMatchObject({ ok: true });
  const path = file.path;
  file.close();
  expect(bytesOf(path)).not.toContain(secret);
});

test('a person is found and erased everywhere: texts, marks, history, authors, search, bytes', () => {
  const name = 'Jörg Van Zeldzaam';
  const file = openClient(
    registerOf({
      organisation: {
        id: 'organisation',
        legalName: 'Bakery',
        notes: { nl: `Vraag ${name}, of jorg van zeldzaam.` },
      },
      party: [
        {
          id: 'p',
          name,
          email: 'jorg@example.be',
          role: 'dpo',
          marks: { name: { sources: [`told by ${name}`] } },
        },
      ],
      activity: [
        {
          id: 'a',
          name: { en: 'Payroll' },
          owner: name,
          marks: { name: { confirmed: { by: name, on: '2026-01-01' } } },
        },
      ],
    }),
  );
  agreed(change(file, [{ do: 'set', noun: 'activity', id: 'a', field: 'owner', value: 'Ann' }]));
  file.writer.prepare("UPDATE actor SET name = ? WHERE name = 'Ann'").run(name);
  const others = agreed(
    change(file, [{ do: 'set', noun: 'activity', id: 'a', field: 'owner', value: 'Bea' }]),
  );

  const names = ['jorg van zeldzaam', 'jorg@example.be'];
  const found = foundIn(file.db, names);
  expect(found.places.map(({ noun, field, isMark }) => [noun, field, isMark])).toEqual([
    ['organisation', 'notes', false],
    ['party', 'name', false],
    ['party', 'email', false],
    ['party', 'name', true],
    ['activity', 'name', true],
  ]);
  expect(found).toMatchObject({ entries: 4, actors: 1, ids: 0 });

  agreed(eraseName(file.writer, names, '[…]', { ...written, issued: [] }));
  const register = readRegister(file.db);
  expect(register.organisation.notes).toEqual({ nl: 'Vraag […], of […].' });
  expect(register.party[0]).toMatchObject({ name: '[…]', email: '[…]' });
  expect(register.activity[0]).toMatchObject({ name: { en: 'Payroll' }, owner: 'Bea' });
  expect(foundIn(file.db, names)).toMatchObject({ places: [], entries: 0, actors: 0, ids: 0 });
  expect(verifyChain(file.db)).toMatchObject({ ok: true });
  expect(inverseOf(file.db, others.seq)).toMatchObject({ ok: true });
  const path = file.path;
  file.close();
  for (const word of ['Zeldzaam', 'zeldzaam', 'jorg@']) expect(bytesOf(path)).not.toContain(word);
});

test('a name that is part of a longer word stays', () => {
  expect(replaceName('Jan, januari, Jan-Piet en jàn', 'jan', 'X')).toBe('X, januari, X-Piet en X');
});

test('a name is found in the ways in which people write it, and not inside longer words', () => {
  const name = 'Jan Peeters';
  for (const text of [
    'Jan  Peeters',
    'Jan\nPeeters',
    'Jan\u00a0Peeters',
    'jan_peeters',
    'Jan-Peeters',
    'JAN, PEETERS',
    'Jan.Peeters',
    'Jan\u200bPeeters',
    'J\u00adan Pee\u200bters',
    'Jan\u200b Peeters',
  ])
    expect([text, replaceName(`agreement-${text}.pdf`, name, 'X')]).toEqual([text, 'agreement-X.pdf']);
  expect(replaceName('Jan Peeters-Claes', 'jan peeters-claes', 'X')).toBe('X');
  expect(replaceName('Jan Peeters Claes', 'Jan Peeters-Claes', 'X')).toBe('X');
  expect(replaceName('_Jan Peeters_ en jan  peeters', name, 'X')).toBe('_X_ en X');
  for (const text of [
    'Jan Peetersen',
    'Marjan Peeters',
    'Jan en Peeters',
    'Jan 2 Peeters',
    'Jan. Later Peeters',
  ])
    expect(replaceName(text, name, 'X')).toBe(text);
  expect(replaceName('Mail ann@example.be nu', 'ann@example.be', 'X')).toBe('Mail X nu');
  expect(replaceName('Mail ann@exampleXbe nu', 'ann@example.be', 'X')).toBe('Mail ann@exampleXbe nu');
});

test('while a person is looked for others write, and the look can be ended', async () => {
  const file = openClient(
    registerOf({
      activity: Array.from({ length: 1500 }, (_, index) => ({
        id: `a${index}`,
        role: 'controller',
        name: { en: `Activity ${index}` },
        owner: index === 1400 ? 'Jo Zeldzaam' : 'Ann',
      })),
    }),
  );
  const told: number[] = [];
  const own = startSession('Ann', (name, value) => {
    if (name === 'findProgress') told.push((value as { done: number }).done);
  });
  own.opened = file;
  const looking = findPerson(own, ['jo zeldzaam']);
  // Between two stretches.
  await new Promise((later) => setImmediate(later));
  agreed(
    commit(own, {
      verb: 'edit',
      about: null,
      edits: [{ do: 'set', noun: 'activity', id: 'a1', field: 'owner', value: 'Bea' }],
    }),
  );
  const found = agreed(await looking);
  expect(found.places.map(({ id }) => id)).toEqual(['a1400']);
  expect(told.length).toBeGreaterThan(5);
  expect([...told].sort((a, b) => a - b)).toEqual(told);

  const ended = findPerson(own, ['jo zeldzaam']);
  cancelFinding(own);
  expect(await ended).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
});

test('too short a name is refused: it would stand everywhere', () => {
  const file = client();
  expect(() => foundIn(file.db, [' ', 'a'])).toThrow('invalid');
});

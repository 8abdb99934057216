import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inverseOf, readRegister, verifyChain } from '../../src/main/store';
import { layouts } from '../../src/main/store/layout';
import type { Edit } from '../../src/shared/register/edit';
import type { Field } from '../../src/shared/register/field';
import { isEmpty } from '../../src/shared/register/mark';
import { type NounName, nounNames, nounOf } from '../../src/shared/register/nouns';
import { agreed, change, openClient, registerOf } from './support/client-file';

const ids = ['r1', 'r2', 'r3'] as const;

function valueFor(field: Field): fc.Arbitrary<unknown> {
  const word = fc.string({ minLength: 1, maxLength: 12, unit: 'binary' });
  const of = <T>(values: readonly T[]) => fc.constantFrom(...values);
  switch (field.kind) {
    case 'text':
      return fc.dictionary(fc.constantFrom('en', 'nl', 'fr', 'de'), word, {
        maxKeys: 3,
        noNullPrototype: true,
      });
    case 'line':
      return word;
    case 'choice':
      return of(field.of);
    case 'choices':
      return fc.uniqueArray(of(field.of), { maxLength: 3 });
    case 'yesNo':
      return fc.boolean();
    case 'date':
      return of(['2026-01-31', '2024-02-29']);
    case 'number':
      return fc.nat();
    case 'period':
      return of(['P7Y', 'P30D']);
    case 'country':
      return of(['BE', 'US', 'EEA']);
    case 'ref':
      return of(ids);
    case 'refs':
      return fc.uniqueArray(of(ids), { maxLength: 3 });
  }
}

const someNoun = fc.constantFrom<NounName>(
  'activity',
  'purpose',
  'dataUse',
  'party',
  'dataCategory',
  'retentionRule',
  'subjectCategory',
  'organisation',
  'transfer',
);
const someMark = fc.oneof(
  fc.constant(null),
  fc.record(
    {
      toConfirm: fc.constant(true as const),
      sources: fc.array(fc.string({ maxLength: 5 }), { minLength: 1, maxLength: 2 }),
      confirmed: fc.constant({ by: 'Ann', on: '2026-01-01' }),
    },
    { requiredKeys: [] },
  ),
  fc.constant({ none: true as const }),
);

const someEdit: fc.Arbitrary<Edit> = someNoun.chain((noun) => {
  const fields = nounOf(noun).fields;
  const id = noun === 'organisation' ? fc.constant('organisation') : fc.constantFrom(...ids);
  const field = fc.constantFrom(...Object.keys(fields));
  const set = field.chain((name) =>
    fc.record({
      do: fc.constant('set' as const),
      noun: fc.constant(noun),
      id,
      field: fc.constant(name),
      value: fc.oneof(fc.constant(null), valueFor(fields[name] as Field)),
    }),
  );
  const parent = layouts[noun].parent;
  const add = fc.record({
    do: fc.constant('add' as const),
    noun: fc.constant(noun),
    id,
    values: parent ? fc.record({ [parent.field]: fc.constantFrom(...ids) }) : fc.constant({}),
  });
  const mark = fc.record({
    do: fc.constant('mark' as const),
    noun: fc.constant(noun),
    id,
    field,
    mark: someMark,
  });
  const remove = fc.record({ do: fc.constant('remove' as const), noun: fc.constant(noun), id });
  return fc.oneof(
    { weight: 5, arbitrary: set },
    { weight: 5, arbitrary: add },
    { weight: 2, arbitrary: mark },
    { weight: 2, arbitrary: remove },
  ) as fc.Arbitrary<Edit>;
});

/** Edits of which those that the register refuses are left out, so that the rest really happens. */
const start = registerOf(
  Object.fromEntries(
    (['party', 'dataCategory', 'retentionRule', 'subjectCategory', 'activity'] as const).map((noun) => [
      noun,
      [{ id: 'r1' }, { id: 'r2' }],
    ]),
  ),
);

test('whatever was done, its inverse gives the register back, and the chain holds', () => {
  const file = openClient(start);
  let kept = 0;
  fc.assert(
    fc.property(
      fc.array(fc.array(someEdit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      (actions) => {
        const states = [readRegister(file.db)];
        const seqs: number[] = [];
        for (const edits of actions) {
          const whole = change(file, edits);
          if (!whole.ok) expect(readRegister(file.db)).toEqual(states.at(-1));
          // Much of what chance makes is refused: then its first edit alone.
          const answer = whole.ok ? whole : change(file, edits.slice(0, 1));
          if (!answer.ok || answer.value.nouns.length === 0) continue;
          seqs.push(answer.value.seq);
          states.push(readRegister(file.db));
          kept++;
        }
        for (const seq of seqs.reverse()) {
          states.pop();
          agreed(change(file, agreed(inverseOf(file.db, seq)), 'undo', seq));
          expect(readRegister(file.db)).toEqual(states.at(-1));
        }
      },
    ),
    { numRuns: 150, endOnFailure: true },
  );
  expect(verifyChain(file.db)).toMatchObject({ ok: true });
  expect(kept).toBeGreaterThan(100);
});

test('an undone action can be done again from its own record in the log', () => {
  const file = openClient(start);
  const before = readRegister(file.db);
  const { seq } = agreed(
    change(file, [
      { do: 'remove', noun: 'activity', id: 'r1' },
      { do: 'set', noun: 'activity', id: 'r2', field: 'owner', value: 'HR' },
    ]),
  );
  const after = readRegister(file.db);
  const undone = agreed(change(file, agreed(inverseOf(file.db, seq)), 'undo', seq));
  expect(readRegister(file.db)).toEqual(before);
  agreed(change(file, agreed(inverseOf(file.db, undone.seq)), 'redo', undone.seq));
  expect(readRegister(file.db)).toEqual(after);
});

test('the log keeps what changed and not the whole record, and no name in the chained part', () => {
  const file = openClient(
    registerOf({ activity: [{ id: 'a', owner: 'HR', description: { en: 'long text' } }] }),
  );
  agreed(change(file, [{ do: 'set', noun: 'activity', id: 'a', field: 'department', value: 'Ledgers' }]));
  const body = file.db.prepare('SELECT before, after FROM change_body WHERE action = 2').all();
  expect(body).toEqual([
    {
      before: '{"marks":{},"values":{"department":null}}',
      after: '{"marks":{},"values":{"department":"Ledgers"}}',
    },
  ]);
  const chained = JSON.stringify([
    file.db.prepare('SELECT * FROM action').all(),
    file.db.prepare('SELECT * FROM change').all(),
  ]);
  expect(chained).not.toContain('Ann');
  expect(chained).not.toContain('Ledgers');
});

test('equal values give different digests, since each change has its own salt', () => {
  const file = openClient(registerOf({ activity: [{ id: 'a' }, { id: 'b' }] }));
  agreed(
    change(
      file,
      ['a', 'b'].map((id): Edit => ({ do: 'set', noun: 'activity', id, field: 'owner', value: 'HR' })),
    ),
  );
  const digests = file.db
    .prepare('SELECT after_digest FROM change WHERE action = 2')
    .pluck()
    .all() as Uint8Array[];
  expect(Buffer.from(digests[0] ?? [])).not.toEqual(Buffer.from(digests[1] ?? []));
});

test('every field of every noun can be written and comes back', () => {
  const file = openClient(start);
  for (const noun of nounNames) {
    const id = noun === 'organisation' ? 'organisation' : 'all';
    const values: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(nounOf(noun).fields)) {
      const sample = fc.sample(
        valueFor(field).filter((value) => !isEmpty(value) && JSON.stringify(value).includes('r3') === false),
        { numRuns: 1, seed: 7 },
      )[0];
      if (field.kind === 'ref' || field.kind === 'refs') continue;
      values[name] = field.kind === 'text' ? { en: 'some text' } : field.kind === 'line' ? 'line' : sample;
    }
    const parent = layouts[noun].parent;
    // A parent other than an activity is the one made just before.
    if (parent) values[parent.field] = parent.noun === 'activity' ? 'r1' : 'all';
    const edits: Edit[] =
      noun === 'organisation'
        ? Object.entries(values).map(([field, value]) => ({ do: 'set', noun, id, field, value }))
        : [{ do: 'add', noun, id, values }];
    const isHandedOver = noun === 'issuedVersion' || noun === 'issuedFile';
    agreed(change(file, edits, isHandedOver ? 'issue' : 'edit'));
    const register = readRegister(file.db);
    const records = noun === 'organisation' ? [register.organisation] : register[noun];
    expect(
      records.find((record) => record.id === id),
      noun,
    ).toMatchObject(values);
  }
  // The attachment of this test has no bytes, and the check says so.
  expect(verifyChain(file.db).faults.map(({ is }) => is)).toEqual(['contentMissing']);
});

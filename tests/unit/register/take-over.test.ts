import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../src/shared/register/edit';
import {
  type Register,
  registerFormat,
  registerSchema,
  registerVersion,
} from '../../../src/shared/register/register';
import { type Apart, partedRecords, takeOver, type Wanted } from '../../../src/shared/register/take-over';

type Parts = Readonly<Record<string, unknown>>;

function registerOf(parts: Parts): Register {
  const {
    format: _,
    version: __,
    ...register
  } = registerSchema.parse({
    format: registerFormat,
    version: registerVersion,
    organisation: { id: 'organisation', legalName: 'Bakery' },
    ...parts,
  });
  return register;
}

const party = (id: string, more: Parts = {}) => ({ id, name: id, ...more });
const activity = (id: string, more: Parts = {}) => ({ id, name: { en: id }, ...more });

function apart(common: Parts, here: Parts, there: Parts, more: Partial<Apart> = {}): Apart {
  return {
    common: registerOf(common),
    here: registerOf(here),
    there: registerOf(there),
    unknown: new Set(),
    erased: new Map(),
    ...more,
  };
}

function taken(state: Apart, ...wanted: readonly Wanted[]) {
  const done = takeOver(state, wanted);
  if (!done.ok) throw new Error(done.problem.code);
  return done.value;
}
const said = (edits: readonly Edit[]): readonly string[] =>
  edits.map((edit) => `${edit.do} ${edit.noun}/${edit.id}${'field' in edit ? ` ${edit.field}` : ''}`);

describe('Two copies that went apart', () => {
  it('tell of each field whether it changed here, there or on both sides', () => {
    const state = apart(
      { party: [party('a', { country: 'BE', city: 'Gent', street: 'Old street' })] },
      { party: [party('a', { country: 'FR', city: 'Gent', street: 'Here street' })] },
      { party: [party('a', { country: 'BE', city: 'Aalst', street: 'There street' })] },
    );
    expect(partedRecords(state)).toMatchObject([
      {
        noun: 'party',
        origin: 'both',
        origins: { country: 'here', city: 'there', street: 'both' },
        canTake: true,
      },
    ]);
  });

  it('see a change of what is said of a value as a change', () => {
    const marked = (marks: Parts) => ({ party: [party('a', { country: 'BE', marks })] });
    const state = apart(
      marked({ country: { toConfirm: true } }),
      marked({ country: { toConfirm: true } }),
      marked({ country: { confirmed: { by: 'Ann', on: '2026-11-22' } } }),
    );
    expect(partedRecords(state)).toMatchObject([{ origins: { country: 'there' } }]);
    expect(taken(state, { noun: 'party', id: 'a', field: 'country' }).edits).toEqual([
      {
        do: 'mark',
        noun: 'party',
        id: 'a',
        field: 'country',
        mark: { confirmed: { by: 'Ann', on: '2026-11-22' } },
      },
    ]);
  });

  it('tell of each record that came or went on which side it did', () => {
    const state = apart(
      {
        party: [
          party('gone-here'),
          party('gone-there'),
          party('gone-and-changed'),
          party('changed-and-gone'),
        ],
      },
      { party: [party('gone-there'), party('new-here'), party('changed-and-gone', { country: 'BE' })] },
      { party: [party('gone-here'), party('new-there'), party('gone-and-changed', { country: 'BE' })] },
    );
    const found = Object.fromEntries(
      partedRecords(state).map(({ id, origin, canTake }) => [id, [origin, canTake]]),
    );
    expect(found).toEqual({
      'gone-here': ['here', false],
      'gone-there': ['there', true],
      'new-here': ['here', false],
      'new-there': ['there', true],
      'gone-and-changed': ['both', true],
      'changed-and-gone': ['both', true],
    });
  });

  it('count a record as changed here when one of its parts was', () => {
    const whole = { activity: [activity('a')], purpose: [{ id: 'p', activity: 'a' }] };
    const state = apart(
      whole,
      { ...whole, purpose: [{ id: 'p', activity: 'a', description: { en: 'Pay' } }] },
      {},
    );
    expect(partedRecords(state).find(({ id }) => id === 'a')).toMatchObject({ origin: 'both' });
  });

  it('are different on both sides where nobody knows any more what they had in common', () => {
    const state = apart(
      {},
      { party: [party('a', { city: 'Gent' })] },
      { party: [party('a', { city: 'Aalst' })] },
      {
        unknown: new Set(['party/a']),
      },
    );
    expect(partedRecords(state)).toMatchObject([{ origin: 'both', origins: { city: 'both' } }]);
  });
});

describe('Taking over', () => {
  const common = { party: [party('a', { city: 'Gent', street: 'Old' })], activity: [activity('pay')] };

  it('takes one field, or all that changed there, and leaves what changed here', () => {
    const state = apart(
      common,
      { ...common, party: [party('a', { city: 'Gent', street: 'Old', country: 'BE' })] },
      { ...common, party: [party('a', { city: 'Aalst', street: 'New' })] },
    );
    expect(taken(state, { noun: 'party', id: 'a', field: 'city' }).edits).toEqual([
      { do: 'set', noun: 'party', id: 'a', field: 'city', value: 'Aalst' },
    ]);
    expect(said(taken(state, { noun: 'party', id: 'a', field: null }).edits)).toEqual([
      'set party/a street',
      'set party/a city',
    ]);
    expect(taken(state, { noun: 'party', id: 'a', field: 'country' }).edits).toEqual([]);
  });

  it('brings along the records that a value points to, and says which', () => {
    const state = apart(common, common, {
      ...common,
      party: [...common.party, party('host')],
      system: [{ id: 'cloud', name: 'Cloud', supplier: 'host' }],
      activity: [activity('pay', { systems: ['cloud'] })],
    });
    const done = taken(state, { noun: 'activity', id: 'pay', field: 'systems' });
    expect(done.along).toEqual([
      { noun: 'system', id: 'cloud' },
      { noun: 'party', id: 'host' },
    ]);
    expect(said(done.edits).toSorted()).toEqual([
      'add party/host',
      'add system/cloud',
      'set activity/pay systems',
    ]);
  });

  it('brings a new activity with its parts and what they use, under a number that is free here', () => {
    const state = apart(
      common,
      { ...common, activity: [activity('pay'), activity('mine', { reference: 'A-07' })] },
      {
        ...common,
        activity: [activity('pay'), activity('theirs', { reference: 'A-07' })],
        purpose: [{ id: 'p', activity: 'theirs' }],
        subjectCategory: [{ id: 'staff' }],
        dataUse: [{ id: 'd', activity: 'theirs', subjects: ['staff'] }],
      },
    );
    const done = taken(state, { noun: 'activity', id: 'theirs', field: null });
    expect(said(done.edits).toSorted()).toEqual([
      'add activity/theirs',
      'add dataUse/d',
      'add purpose/p',
      'add subjectCategory/staff',
    ]);
    expect(done.renumbered).toEqual(['theirs']);
    expect(done.edits.find(({ id }) => id === 'theirs')).toMatchObject({ values: { reference: null } });
    // Its parts belong to what was asked for; what they use was not asked for.
    expect(done.along).toEqual([{ noun: 'subjectCategory', id: 'staff' }]);
  });

  it('takes a part with the activity that it belongs to when that was removed here', () => {
    const whole = { activity: [activity('a')], purpose: [{ id: 'p', activity: 'a' }] };
    const changed = { ...whole, purpose: [{ id: 'p', activity: 'a', description: { en: 'Pay' } }] };
    const done = taken(apart(whole, {}, changed), { noun: 'purpose', id: 'p', field: null });
    expect(said(done.edits).toSorted()).toEqual(['add activity/a', 'add purpose/p']);
    expect(done.along).toEqual([{ noun: 'activity', id: 'a' }]);
  });

  it('removes what was removed there, out of the lists that there no longer name it', () => {
    const before = {
      party: [party('a'), party('b')],
      system: [{ id: 's', supplier: 'a' }],
      agreement: [{ id: 'contract', subProcessors: ['a', 'b'] }],
    };
    const state = apart(before, before, {
      party: [party('b')],
      system: [{ id: 's' }],
      agreement: [{ id: 'contract', subProcessors: ['b'] }],
    });
    const done = taken(state, { noun: 'party', id: 'a', field: null });
    expect(said(done.edits).at(-1)).toBe('remove party/a');
    expect(done.edits).toContainEqual({
      do: 'set',
      noun: 'agreement',
      id: 'contract',
      field: 'subProcessors',
      value: ['b'],
    });
    expect(done.edits).toContainEqual({ do: 'set', noun: 'system', id: 's', field: 'supplier', value: null });
    expect(done.along.map(({ id }) => id)).toEqual(['s', 'contract']);
  });

  it('brings nothing back that was deleted for good here', () => {
    const there = { party: [party('a', { city: 'Aalst', street: 'New' }), party('gone', { city: 'Gent' })] };
    const state = apart({ party: [party('a'), party('gone')] }, { party: [party('a')] }, there, {
      erased: new Map([
        ['party/gone', new Set(['*'])],
        ['party/a', new Set(['city'])],
      ]),
    });
    expect(takeOver(state, [{ noun: 'party', id: 'gone', field: null }])).toMatchObject({
      ok: false,
      problem: { code: 'erased', detail: 'gone' },
    });
    expect(takeOver(state, [{ noun: 'party', id: 'a', field: 'city' }])).toMatchObject({ ok: false });
    expect(said(taken(state, { noun: 'party', id: 'a', field: null }).edits)).toEqual(['set party/a street']);
  });
});

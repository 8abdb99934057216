import { expect, test } from 'vitest';
import {
  addActivity,
  confirmEdits,
  copyOfficeContent,
  duplicateActivity,
  mergeRecords,
  partsOf,
  registerToEdits,
  restore,
  retire,
  setRole,
} from '../../../../src/shared/register/actions';
import { type Edit, editSchema } from '../../../../src/shared/register/edit';
import { isEmpty } from '../../../../src/shared/register/mark';
import { nounNames, nounOf } from '../../../../src/shared/register/nouns';
import { type Register, registerSchema } from '../../../../src/shared/register/register';

const registerOf = (parts: Readonly<Record<string, unknown>>): Register =>
  registerSchema.parse({
    format: 'griffier-register',
    version: 1,
    organisation: { id: 'organisation' },
    ...parts,
  });

function counter(): () => string {
  let last = 0;
  return () => `new-${++last}`;
}

const office = registerOf({
  organisation: {
    id: 'organisation',
    legalName: 'First Firm',
    enterpriseNumber: '0123456789',
    dpo: 'dpo',
    measures: ['backup'],
    country: 'BE',
    notes: { en: 'secret' },
  },
  site: [{ id: 'shop', name: 'Shop' }],
  party: [
    {
      id: 'acerta',
      name: 'Acerta',
      role: 'processor',
      contactPerson: 'Mia',
      engagedBy: null,
      notes: { en: 'rude' },
    },
    { id: 'dpo', name: 'Jan', role: 'dpo' },
    { id: 'hospital', name: 'Hospital', role: 'customer' },
    {
      id: 'acerta2',
      name: 'ACERTA nv',
      role: 'processor',
      country: 'BE',
      engagedBy: 'acerta',
      marks: { country: { sources: ['F-1'] } },
    },
  ],
  measure: [{ id: 'backup', name: { en: 'Backup' }, owner: 'Mia', status: 'verified' }],
  agreement: [{ id: 'dpa', party: 'acerta2', subProcessors: ['acerta', 'acerta2'] }],
  transfer: [{ id: 't', party: 'acerta2', country: 'US' }],
  activity: [
    {
      id: 'pay',
      reference: 'A-01',
      role: 'controller',
      status: 'inUse',
      name: { en: 'Payroll', nl: 'Loon' },
      owner: 'HR',
      sites: ['shop'],
      agreements: ['dpa'],
      measures: ['backup'],
      startDate: '2020-01-01',
      createdOn: '2020-01-01',
      notes: { en: 'ask Mia' },
      template: 'payroll',
      isOccasional: false,
      marks: {
        name: { confirmed: { by: 'Ann', on: '2026-01-01' }, sources: ['F-1'] },
        description: { none: true },
        measures: { toConfirm: true },
        startDate: { toConfirm: true },
      },
    },
    { id: 'old', reference: 'A-02', status: 'ended' },
  ],
  purpose: [
    {
      id: 'wages',
      activity: 'pay',
      description: { en: 'Paying' },
      marks: { description: { toConfirm: true } },
    },
    { id: 'gone', activity: 'old' },
  ],
  dataUse: [{ id: 'iban', activity: 'pay', purposes: ['wages'] }],
  recipient: [
    { id: 'r1', activity: 'pay', party: 'acerta2', agreement: 'dpa' },
    { id: 'r2', activity: 'pay', party: 'hospital' },
  ],
  camera: [{ id: 'cam', activity: 'pay', address: 'Street 1' }],
});

const setsOf = (edits: readonly Edit[]) =>
  edits.flatMap((edit) => (edit.do === 'set' ? [[edit.noun, edit.id, edit.field, edit.value]] : []));

test('a new activity is a draft from today, without a number of its own choosing', () => {
  expect(addActivity({ id: 'x', role: 'joint', name: { nl: 'Camera' }, today: '2026-11-22' })).toEqual([
    {
      do: 'add',
      noun: 'activity',
      id: 'x',
      values: { role: 'joint', name: { nl: 'Camera' }, status: 'draft', createdOn: '2026-11-22' },
    },
  ]);
});

test('a duplicate has new ids throughout, and its parts point to each other as before', () => {
  const { id, edits } = duplicateActivity(partsOf(office, 'pay'), counter(), '2026-11-22');
  const added = Object.fromEntries(edits.map((edit) => [edit.noun, edit.do === 'add' ? edit : null]));
  expect(edits).toHaveLength(6);
  expect(id).toBe('new-1');
  expect(added['purpose']).toMatchObject({ values: { activity: id, description: { en: 'Paying' } } });
  expect(added['dataUse']).toMatchObject({ values: { activity: id, purposes: [added['purpose']?.id] } });
  expect(new Set(edits.map((edit) => edit.id)).size).toBe(edits.length);
  for (const edit of edits) expect(() => editSchema.parse(edit)).not.toThrow();
});

test('a duplicate is a draft of today: number, dates and confirmations of the first stay behind', () => {
  const [activity] = duplicateActivity(partsOf(office, 'pay'), counter(), '2026-11-22').edits;
  if (activity?.do !== 'add') throw new Error('the activity comes first');
  expect(activity.values).toMatchObject({
    name: { en: 'Payroll (copy)', nl: 'Loon (kopie)' },
    status: 'draft',
    createdOn: '2026-11-22',
    owner: 'HR',
  });
  expect(activity.values).not.toHaveProperty('reference');
  expect(activity.values).not.toHaveProperty('startDate');
  expect(activity.values['marks']).toEqual({
    name: { sources: ['F-1'] },
    description: { none: true },
    measures: { toConfirm: true },
  });
});

test('the name of a duplicate stays within its length', () => {
  const bundle = partsOf(office, 'pay');
  const long = { ...bundle, activity: { ...bundle.activity, name: { fr: 'x'.repeat(300) } } };
  const [activity] = duplicateActivity(long, counter(), '2026-11-22').edits;
  expect(activity).toMatchObject({ values: { name: { fr: `${'x'.repeat(292)} (copie)` } } });
});

test('retiring sets the day and the successor, never the activity itself; restoring takes both away', () => {
  expect(setsOf(retire(['a', 'b'], '2026-12-31', 'b'))).toEqual([
    ['activity', 'a', 'status', 'ended'],
    ['activity', 'a', 'endDate', '2026-12-31'],
    ['activity', 'a', 'successor', 'b'],
    ['activity', 'b', 'status', 'ended'],
    ['activity', 'b', 'endDate', '2026-12-31'],
    ['activity', 'b', 'successor', null],
  ]);
  expect(setsOf(restore(['a']))).toEqual([
    ['activity', 'a', 'status', 'inUse'],
    ['activity', 'a', 'endDate', null],
    ['activity', 'a', 'successor', null],
  ]);
});

test('another role asks for another number only when it is another record of processing', () => {
  const { activity } = partsOf(office, 'pay');
  expect(setRole(activity, 'controller')).toEqual([]);
  expect(setsOf(setRole(activity, 'joint'))).toEqual([['activity', 'pay', 'role', 'joint']]);
  expect(setsOf(setRole(activity, 'processor'))).toEqual([
    ['activity', 'pay', 'role', 'processor'],
    ['activity', 'pay', 'reference', null],
  ]);
});

test('merging repoints every reference, takes the chosen values with their marks, and removes the other', () => {
  const edits = mergeRecords(office, 'party', 'acerta', 'acerta2', ['country']);
  expect(setsOf(edits)).toEqual([
    ['party', 'acerta', 'country', 'BE'],
    ['agreement', 'dpa', 'party', 'acerta'],
    ['agreement', 'dpa', 'subProcessors', ['acerta']],
    ['transfer', 't', 'party', 'acerta'],
    ['recipient', 'r1', 'party', 'acerta'],
  ]);
  expect(edits).toContainEqual({
    do: 'mark',
    noun: 'party',
    id: 'acerta',
    field: 'country',
    mark: { sources: ['F-1'] },
  });
  expect(edits.at(-1)).toEqual({ do: 'remove', noun: 'party', id: 'acerta2' });
});

test('merging never leaves a record that points to itself', () => {
  expect(setsOf(mergeRecords(office, 'party', 'acerta', 'acerta2', ['engagedBy']))).toContainEqual([
    'party',
    'acerta',
    'engagedBy',
    null,
  ]);
  expect(setsOf(mergeRecords(office, 'party', 'acerta2', 'acerta', []))).toContainEqual([
    'party',
    'acerta2',
    'engagedBy',
    null,
  ]);
});

test('merging a record with itself or with one that is not there is a mistake of the caller', () => {
  expect(() => mergeRecords(office, 'party', 'acerta', 'acerta', [])).toThrow();
  expect(() => mergeRecords(office, 'party', 'acerta', 'x', [])).toThrow();
});

test('confirming an activity with its parts puts name and day in the place of "to be confirmed"', () => {
  const confirmed = { by: 'Ann', on: '2026-11-22' };
  expect(
    confirmEdits(
      office,
      { noun: 'activity', ids: ['pay'], fields: null, withParts: true },
      'Ann',
      '2026-11-22',
    ),
  ).toEqual([
    { do: 'mark', noun: 'activity', id: 'pay', field: 'measures', mark: { confirmed } },
    { do: 'mark', noun: 'activity', id: 'pay', field: 'startDate', mark: { confirmed } },
    { do: 'mark', noun: 'purpose', id: 'wages', field: 'description', mark: { confirmed } },
  ]);
  expect(
    confirmEdits(
      office,
      { noun: 'activity', ids: ['pay'], fields: ['measures'], withParts: true },
      'Ann',
      '2026-11-22',
    ),
  ).toHaveLength(1);
  expect(
    confirmEdits(
      office,
      { noun: 'activity', ids: ['old'], fields: null, withParts: true },
      'Ann',
      '2026-11-22',
    ),
  ).toEqual([]);
});

test('a register as edits holds every record once, with its position', () => {
  const edits = registerToEdits(office);
  const records = nounNames.reduce(
    (sum, noun) => sum + (noun === 'organisation' ? 1 : office[noun].length),
    0,
  );
  expect(edits).toHaveLength(records);
  expect(edits.find(({ id }) => id === 'old')).toMatchObject({ values: { reference: 'A-02', position: 2 } });
});

const client = copyOfficeContent(office, {
  name: 'Second Firm',
  languages: ['nl', 'fr'],
  today: '2026-11-22',
});

test('a client from a client has its own identity and nothing that belongs to the first firm', () => {
  expect(client.organisation).toMatchObject({
    legalName: 'Second Firm',
    enterpriseNumber: null,
    dpo: null,
    notes: null,
    contentLanguages: ['nl', 'fr'],
    mainLanguage: 'nl',
    measures: ['backup'],
  });
  expect(client.site).toEqual([]);
  expect(client.agreement).toEqual([]);
  expect(client.party.map(({ id }) => id)).toEqual(['acerta', 'acerta2']);
  expect(JSON.stringify(client)).not.toMatch(
    /First Firm|0123456789|Mia|Jan|Hospital|rude|secret|ask Mia|Street 1|F-1/,
  );
  for (const noun of nounNames) {
    if (noun === 'organisation') continue;
    for (const record of client[noun] as readonly Readonly<Record<string, unknown>>[])
      for (const [field, of] of Object.entries(nounOf(noun).fields))
        if (of.isOfOneFirm && field !== 'createdOn')
          expect(isEmpty(record[field]), `${noun}.${field}`).toBe(true);
  }
});

test('a client from a client keeps the activities in use as drafts, every value to be confirmed', () => {
  expect(client.activity.map(({ id, status, createdOn }) => [id, status, createdOn])).toEqual([
    ['pay', 'draft', '2026-11-22'],
  ]);
  expect(client.purpose.map(({ id }) => id)).toEqual(['wages']);
  expect(client.activity[0]).toMatchObject({
    reference: 'A-01',
    measures: ['backup'],
    agreements: [],
    sites: [],
  });
  expect(client.activity[0]?.marks).toEqual({
    name: { toConfirm: true },
    description: { none: true, toConfirm: true },
    measures: { toConfirm: true },
    isOccasional: { toConfirm: true },
  });
});

test('a client from a client points to nothing that stayed behind', () => {
  expect(client.recipient.map(({ id, party, agreement }) => [id, party, agreement])).toEqual([
    ['r1', 'acerta2', null],
    ['r2', null, null],
  ]);
  for (const noun of nounNames) {
    const records = (noun === 'organisation'
      ? [client.organisation]
      : client[noun]) as unknown as readonly Readonly<Record<string, unknown>>[];
    for (const record of records)
      for (const [field, of] of Object.entries(nounOf(noun).fields)) {
        if (of.kind !== 'ref' && of.kind !== 'refs') continue;
        const ids = [record[field]].flat().filter((id) => typeof id === 'string');
        const there = of.to === 'organisation' ? [] : client[of.to].map(({ id }) => id);
        for (const id of ids) expect(there, `${noun}.${field}`).toContain(id);
      }
  }
});

test('confirming an activity takes along the catalogue entries that print on its sheet, and no others', () => {
  const register = registerSchema.parse({
    format: 'griffier-register',
    version: 1,
    organisation: { id: 'organisation' },
    party: ['bank', 'police'].map((id) => ({ id, name: id, marks: { name: { toConfirm: true } } })),
    activity: [{ id: 'pay', role: 'controller', name: { en: 'Payroll' } }],
    recipient: [{ id: 'r', activity: 'pay', party: 'bank' }],
  });
  const edits = confirmEdits(
    register,
    { noun: 'activity', ids: ['pay'], fields: null, withParts: true },
    'Ann',
    '2026-11-22',
  );
  expect(edits).toEqual([
    {
      do: 'mark',
      noun: 'party',
      id: 'bank',
      field: 'name',
      mark: { confirmed: { by: 'Ann', on: '2026-11-22' } },
    },
  ]);
});

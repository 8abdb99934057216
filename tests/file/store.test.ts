import { expect, test } from 'vitest';
import { openFile } from '../../src/main/file';
import {
  activityRows,
  overview,
  readBundle,
  readCatalogue,
  readRecord,
  readRegister,
  registerJson,
  search,
  usedIn,
  verifyChain,
} from '../../src/main/store';
import { registerToEdits } from '../../src/shared/register/actions';
import type { Edit } from '../../src/shared/register/edit';
import type { Mark } from '../../src/shared/register/mark';
import { emptyRegister } from '../../src/shared/register/register';
import { agreed, change, closedFile, openClient, opened, registerOf, someone } from './support/client-file';

const payroll: readonly Edit[] = [
  { do: 'add', noun: 'party', id: 'acerta', values: { name: 'Acerta', role: 'processor', country: 'BE' } },
  {
    do: 'add',
    noun: 'subjectCategory',
    id: 'staff',
    values: { name: { en: 'Employees', nl: 'Werknemers' } },
  },
  { do: 'add', noun: 'retentionRule', id: 'seven', values: { name: { en: 'Seven years' }, duration: 'P7Y' } },
  { do: 'add', noun: 'agreement', id: 'dpa', values: { title: 'DPA', party: 'acerta' } },
  { do: 'add', noun: 'transfer', id: 'usa', values: { party: 'acerta', country: 'US' } },
  {
    do: 'add',
    noun: 'activity',
    id: 'payroll',
    values: {
      role: 'controller',
      name: { en: 'Payroll', nl: 'Loonadministratie' },
      subjects: ['staff'],
      transfers: ['usa'],
      agreements: ['dpa'],
      status: 'inUse',
    },
  },
  {
    do: 'add',
    noun: 'purpose',
    id: 'pay',
    values: { activity: 'payroll', description: { en: 'Paying wages' }, legalBasis: '6.1.c' },
  },
  {
    do: 'add',
    noun: 'dataUse',
    id: 'iban',
    values: {
      activity: 'payroll',
      retention: 'seven',
      purposes: ['pay'],
      marks: { retention: { toConfirm: true } },
    },
  },
  { do: 'add', noun: 'recipient', id: 'to-acerta', values: { activity: 'payroll', party: 'acerta' } },
];

test('a new file holds its organisation and nothing else, and its log begins there', () => {
  const file = openClient();
  expect(registerJson(file.db)).toEqual(emptyRegister());
  expect(overview(file.db)).toMatchObject({ activities: 0, toConfirm: 0, recent: [{ seq: 1, verb: 'new' }] });
  expect(verifyChain(file.db)).toMatchObject({ ok: true, changes: 1 });
});

test('what is written is read back, whole, in a bundle and in the table of activities', () => {
  const file = openClient();
  expect(agreed(change(file, payroll))).toMatchObject({ seq: 2 });
  const bundle = readBundle(file.db, 'payroll');
  expect(bundle?.activity).toMatchObject({
    reference: 'A-01',
    name: { en: 'Payroll', nl: 'Loonadministratie' },
    subjects: ['staff'],
  });
  expect(bundle?.purposes.map(({ id }) => id)).toEqual(['pay']);
  expect(bundle?.dataUses[0]).toMatchObject({ purposes: ['pay'], marks: { retention: { toConfirm: true } } });
  expect(activityRows(file.db)).toEqual([
    {
      id: 'payroll',
      reference: 'A-01',
      role: 'controller',
      status: 'inUse',
      name: { en: 'Payroll', nl: 'Loonadministratie' },
      owner: null,
      bases: ['6.1.c'],
      retention: ['seven'],
      transfers: ['US'],
      subjects: ['staff'],
      recipients: 1,
      measures: 0,
      toConfirm: 1,
      nextReviewOn: null,
      endDate: null,
      dpiaState: null,
      screenedOn: null,
    },
  ]);
  expect(overview(file.db)).toMatchObject({ activities: 1, toConfirm: 1 });
});

test('a transfer inside the EEA is no third country, a statement that there is none says so', () => {
  const file = openClient();
  agreed(change(file, payroll));
  agreed(change(file, [{ do: 'set', noun: 'transfer', id: 'usa', field: 'country', value: 'FR' }]));
  expect(activityRows(file.db)[0]?.transfers).toEqual([]);
  agreed(
    change(file, [
      { do: 'set', noun: 'activity', id: 'payroll', field: 'transfers', value: [] },
      { do: 'mark', noun: 'activity', id: 'payroll', field: 'transfers', mark: { none: true } },
    ]),
  );
  expect(activityRows(file.db)[0]?.transfers).toBe('none');
  agreed(change(file, [{ do: 'mark', noun: 'activity', id: 'payroll', field: 'transfers', mark: null }]));
  expect(activityRows(file.db)[0]?.transfers).toBe('unknown');
});

test('the table of activities that is kept up to date is the one that is asked for anew, whatever changed', () => {
  const path = closedFile();
  const file = opened(path);
  const fresh = () => {
    const other = agreed(openFile(path, { ...someone, readOnly: true }));
    const list = activityRows(other.db);
    other.close();
    return list;
  };
  const mark = { toConfirm: true } as const;
  const steps: readonly (readonly Edit[])[] = [
    payroll,
    [{ do: 'set', noun: 'activity', id: 'payroll', field: 'name', value: { fr: 'Paie' } }],
    [
      {
        do: 'add',
        noun: 'purpose',
        id: 'p2',
        values: { activity: 'payroll', position: 0.5, legalBasis: '6.1.b' },
      },
    ],
    [{ do: 'mark', noun: 'purpose', id: 'p2', field: 'legalBasis', mark }],
    [{ do: 'add', noun: 'activity', id: 'second', values: { position: 0.1 } }],
    [{ do: 'set', noun: 'recipient', id: 'to-acerta', field: 'activity', value: 'second' }],
    [{ do: 'set', noun: 'transfer', id: 'usa', field: 'country', value: 'JP' }],
    [{ do: 'remove', noun: 'purpose', id: 'pay' }],
    [{ do: 'set', noun: 'activity', id: 'second', field: 'position', value: 99 }],
    [{ do: 'set', noun: 'party', id: 'acerta', field: 'name', value: 'Other' }],
    [{ do: 'remove', noun: 'activity', id: 'payroll' }],
  ];
  for (const edits of steps) {
    agreed(change(file, edits));
    expect(activityRows(file.db)).toEqual(fresh());
  }
  expect(activityRows(file.db).map(({ id, recipients }) => [id, recipients])).toEqual([['second', 1]]);
});

test('a record is used by the activities that point to it, through parts and through other lists', () => {
  const file = openClient();
  agreed(change(file, payroll));
  expect(usedIn(file.db, 'party')).toEqual({ acerta: ['payroll'] });
  agreed(
    change(file, [
      { do: 'remove', noun: 'recipient', id: 'to-acerta' },
      { do: 'set', noun: 'activity', id: 'payroll', field: 'transfers', value: [] },
    ]),
  );
  expect(usedIn(file.db, 'party')).toEqual({ acerta: ['payroll'] });
  agreed(change(file, [{ do: 'set', noun: 'activity', id: 'payroll', field: 'agreements', value: [] }]));
  expect(readCatalogue(file.db, 'party')).toMatchObject({ usedIn: {}, records: [{ id: 'acerta' }] });
});

test('what is still used cannot be removed, and the refusal names who uses it', () => {
  const file = openClient();
  agreed(change(file, payroll));
  const before = readRegister(file.db);
  expect(change(file, [{ do: 'remove', noun: 'retentionRule', id: 'seven' }])).toEqual({
    ok: false,
    problem: { code: 'stillUsed', field: 'dataUse.retention', detail: 'A-01 Payroll' },
  });
  expect(readRegister(file.db)).toEqual(before);
});

test('an activity goes with its parts, and a part goes out of the lists of its siblings', () => {
  const file = openClient();
  agreed(change(file, payroll));
  agreed(change(file, [{ do: 'remove', noun: 'purpose', id: 'pay' }]));
  expect(readRecord(file.db, 'dataUse', 'iban')?.purposes).toEqual([]);
  agreed(change(file, [{ do: 'remove', noun: 'activity', id: 'payroll' }]));
  expect(readRegister(file.db)).toMatchObject({
    activity: [],
    purpose: [],
    dataUse: [],
    recipient: [],
    party: [{ id: 'acerta' }],
  });
  expect(search(file.db, 'payroll')).toEqual([]);
});

test.each<readonly [string, Edit, object]>([
  [
    'a record that is not there',
    { do: 'set', noun: 'activity', id: 'x', field: 'owner', value: 'HR' },
    { code: 'noSuchRecord', detail: 'x' },
  ],
  [
    'a field that is not there',
    { do: 'set', noun: 'activity', id: 'payroll', field: 'constructor', value: 'x' },
    { code: 'invalid', field: 'activity.constructor' },
  ],
  [
    'a value of another shape',
    { do: 'set', noun: 'activity', id: 'payroll', field: 'startDate', value: '31/12/2026' },
    { code: 'invalid', field: 'activity.startDate', detail: 'A-01 Payroll' },
  ],
  [
    'text that is too long',
    { do: 'set', noun: 'activity', id: 'payroll', field: 'description', value: { en: 'x'.repeat(4001) } },
    { code: 'invalid', field: 'activity.description' },
  ],
  [
    'a reference to nothing',
    { do: 'set', noun: 'activity', id: 'payroll', field: 'subjects', value: ['nobody'] },
    { code: 'noSuchRecord', field: 'activity.subjects', detail: 'nobody' },
  ],
  [
    'the same item twice',
    { do: 'set', noun: 'activity', id: 'payroll', field: 'subjects', value: ['staff', 'staff'] },
    { code: 'invalid', field: 'activity.subjects' },
  ],
  [
    '"none" on a field that has a value',
    { do: 'mark', noun: 'activity', id: 'payroll', field: 'subjects', mark: { none: true } },
    { code: 'invalid', field: 'activity.subjects' },
  ],
  [
    'a part without its whole',
    { do: 'add', noun: 'purpose', id: 'p2', values: {} },
    { code: 'invalid', field: 'purpose.activity' },
  ],
  [
    'an id that is taken',
    { do: 'add', noun: 'activity', id: 'payroll', values: {} },
    { code: 'alreadyExists', detail: 'payroll' },
  ],
  [
    'a second organisation',
    { do: 'add', noun: 'organisation', id: 'other', values: {} },
    { code: 'invalid', field: 'organisation' },
  ],
  [
    'removing the organisation',
    { do: 'remove', noun: 'organisation', id: 'organisation' },
    { code: 'invalid', field: 'organisation' },
  ],
])('%s is refused, and nothing changes', (_what, edit, problem) => {
  const file = openClient();
  agreed(change(file, payroll));
  const before = readRegister(file.db);
  expect(
    change(file, [{ do: 'set', noun: 'activity', id: 'payroll', field: 'owner', value: 'HR' }, edit]),
  ).toMatchObject({ ok: false, problem });
  expect(readRegister(file.db)).toEqual(before);
  expect(overview(file.db).recent).toHaveLength(2);
});

test('numbers are given per series, have two digits at least, and are never given twice', () => {
  const file = openClient();
  const add = (id: string, values: Record<string, unknown>): Edit => ({
    do: 'add',
    noun: 'activity',
    id,
    values,
  });
  agreed(
    change(file, [
      add('a', { role: 'controller' }),
      add('b', { role: 'processor' }),
      add('c', { role: 'joint' }),
    ]),
  );
  expect(activityRows(file.db).map(({ reference }) => reference)).toEqual(['A-01', 'P-01', 'A-02']);
  agreed(change(file, [{ do: 'remove', noun: 'activity', id: 'c' }]));
  agreed(change(file, [add('d', { role: 'controller' })]));
  agreed(change(file, [add('e', { reference: 'A-99' })]));
  agreed(change(file, [add('f', {})]));
  expect(activityRows(file.db).map(({ reference }) => reference)).toEqual([
    'A-01',
    'P-01',
    'A-03',
    'A-99',
    'A-100',
  ]);
  expect(
    change(file, [{ do: 'set', noun: 'activity', id: 'f', field: 'reference', value: 'A-03' }]),
  ).toMatchObject({ ok: false, problem: { code: 'invalid', field: 'activity.reference' } });
  agreed(
    change(file, [
      { do: 'set', noun: 'activity', id: 'a', field: 'role', value: 'processor' },
      { do: 'set', noun: 'activity', id: 'a', field: 'reference', value: null },
    ]),
  );
  expect(readRecord(file.db, 'activity', 'a')?.reference).toBe('P-02');
});

test('a value that a person changes is confirmed by that; a value from a template is not', () => {
  const file = openClient();
  agreed(change(file, payroll));
  const mark: Mark = { toConfirm: true, sources: ['template:payroll'] };
  agreed(
    change(
      file,
      [
        { do: 'set', noun: 'activity', id: 'payroll', field: 'owner', value: 'HR' },
        { do: 'mark', noun: 'activity', id: 'payroll', field: 'owner', mark },
      ],
      'template',
    ),
  );
  const marks = () => readRecord(file.db, 'activity', 'payroll')?.marks;
  agreed(change(file, [{ do: 'set', noun: 'activity', id: 'payroll', field: 'owner', value: 'HR' }]));
  expect(marks()).toEqual({ owner: mark });
  agreed(
    change(file, [{ do: 'set', noun: 'activity', id: 'payroll', field: 'owner', value: 'Staff' }], 'import'),
  );
  expect(marks()).toEqual({ owner: mark });
  agreed(change(file, [{ do: 'set', noun: 'activity', id: 'payroll', field: 'owner', value: 'People' }]));
  expect(marks()).toEqual({ owner: { sources: ['template:payroll'] } });
});

test('a value in place of "none" or "not applicable" takes its statement away', () => {
  const file = openClient();
  agreed(change(file, payroll));
  agreed(
    change(file, [
      {
        do: 'mark',
        noun: 'activity',
        id: 'payroll',
        field: 'owner',
        mark: { notApplicable: { en: 'one person' } },
      },
    ]),
  );
  expect(readRecord(file.db, 'activity', 'payroll')?.marks).toEqual({
    owner: { notApplicable: { en: 'one person' } },
  });
  agreed(change(file, [{ do: 'set', noun: 'activity', id: 'payroll', field: 'owner', value: 'HR' }]));
  expect(readRecord(file.db, 'activity', 'payroll')?.marks).toEqual({});
});

test('an action that changes nothing leaves no trace in the log', () => {
  const file = openClient();
  agreed(change(file, payroll));
  expect(
    agreed(change(file, [{ do: 'set', noun: 'activity', id: 'payroll', field: 'owner', value: null }])),
  ).toMatchObject({ seq: 2, nouns: [] });
});

test('texts of any script, with control characters and of full length, come back as they were', () => {
  const texts = [
    'Αθήνα',
    'Łódź',
    'cœur',
    'Straße',
    'ĳsje',
    '𝔊𝔯𝔦𝔣𝔣𝔦𝔢𝔯 😀',
    'tab\there\u0001\u001f\u007f',
    'a\nb',
    '\uFFFE\uFFFF',
    `'; DROP TABLE activity; --`,
    'x'.repeat(4000),
    'é'.repeat(4000),
    '😀'.repeat(2000),
  ];
  const file = openClient();
  agreed(
    change(
      file,
      texts.map(
        (text, index): Edit => ({
          do: 'add',
          noun: 'activity',
          id: `t${index}`,
          values: { description: { en: text, nl: text } },
        }),
      ),
    ),
  );
  expect(readRegister(file.db).activity.map(({ description }) => description)).toEqual(
    texts.map((text) => ({ en: text, nl: text })),
  );
});

test('NUL, half characters, foreign line ends and blank texts are put right at the door', () => {
  const file = openClient();
  agreed(
    change(file, [
      {
        do: 'add',
        noun: 'activity',
        id: 'a',
        values: { description: { en: 'a\0b\r\nc\ud800', nl: '  ' }, owner: ' ', department: 'x\ny' },
      },
    ]),
  );
  expect(readRecord(file.db, 'activity', 'a')).toMatchObject({
    description: { en: 'ab\nc\uFFFD' },
    owner: null,
    department: 'x y',
  });
  expect(readRecord(file.db, 'activity', 'a')?.description).not.toHaveProperty('nl');
  expect(verifyChain(file.db).ok).toBe(true);
});

test('a register made into a file and read back is the same register', () => {
  const file = openClient();
  agreed(change(file, payroll));
  const register = readRegister(file.db);
  const copy = opened(closedFile(register));
  expect(readRegister(copy.db)).toEqual(register);
  expect(registerToEdits(readRegister(copy.db))).toEqual(registerToEdits(register));
});

test('records of JSON without positions keep the order in which they stand', () => {
  const file = openClient(registerOf({ activity: [{ id: 'z' }, { id: 'm' }, { id: 'a' }] }));
  expect(readRegister(file.db).activity.map(({ id, reference }) => [id, reference])).toEqual([
    ['z', 'A-01'],
    ['m', 'A-02'],
    ['a', 'A-03'],
  ]);
});

test('records stand in the order of their position, which can be changed', () => {
  const file = openClient(registerOf({ activity: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }));
  agreed(change(file, [{ do: 'set', noun: 'activity', id: 'c', field: 'position', value: 1.5 }]));
  expect(readRegister(file.db).activity.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
});

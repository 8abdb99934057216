import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { methods } from '../../src/main/keeper/methods';
import { startSession } from '../../src/main/keeper/session';
import {
  eraseName,
  eraseRecords,
  findNameSteps,
  inverseOf,
  readCatalogue,
  readRegister,
  search,
  takenAlong,
  verifyChain,
} from '../../src/main/store';
import type { Edit } from '../../src/shared/register/edit';
import { agreed, change, openClient, registerOf, written } from './support/client-file';

/** A client with a signed-off screening and one assessment with two risks, a control for both and a remark. */
const assessed = () =>
  registerOf({
    measure: [{ id: 'tls', name: { en: 'Encrypted lines' } }],
    activity: [
      { id: 'a', role: 'controller', name: { en: 'Loyalty card' } },
      { id: 'b', role: 'controller', name: { en: 'Payroll' } },
    ],
    screening: [
      { id: 's', activity: 'b', ruledOut: ['W1', 'B8'], screenedBy: 'Els Maes', screenedOn: '2026-11-20' },
    ],
    dpia: [
      {
        id: 'd',
        name: { en: 'Profiles of card holders' },
        activities: ['a'],
        state: 'draft',
        signedBy: 'Els Maes',
      },
    ],
    dpiaAnswer: [{ id: 'q', dpia: 'd', question: 'need', answer: { en: 'Coupons need the purchases.' } }],
    risk: [
      {
        id: 'r1',
        dpia: 'd',
        name: { en: 'A nosy cashier' },
        measures: ['tls'],
        severityNow: '3',
        likelihoodNow: '2',
      },
      { id: 'r2', dpia: 'd', name: { en: 'Zeldzaam risk' } },
    ],
    control: [{ id: 'c', dpia: 'd', name: { en: 'Fewer rights' }, risks: ['r1', 'r2'], owner: 'Els Maes' }],
    dpiaComment: [{ id: 'k', dpia: 'd', risk: 'r2', body: { en: 'Who rated this?' }, isSettled: false }],
  });

test('an assessment is written and read back whole, its parts in their order', () => {
  const file = openClient(assessed());
  const register = readRegister(file.db);
  expect(register.risk.map(({ id }) => id)).toEqual(['r1', 'r2']);
  expect(register.risk[0]).toMatchObject({ measures: ['tls'], severityNow: '3', likelihoodNow: '2' });
  expect(register.control[0]?.risks).toEqual(['r1', 'r2']);
  expect(register.screening[0]).toMatchObject({ activity: 'b', ruledOut: ['W1', 'B8'] });
  expect(verifyChain(file.db)).toMatchObject({ ok: true });
});

test('screenings say the same of the part of the register that they are drawn from as of the whole', () => {
  const sample = (path: string) =>
    JSON.parse(readFileSync(new URL(`../samples/${path}`, import.meta.url), 'utf8'));
  for (const firm of ['luxifer', 'sendtex']) {
    const { format: _, version: __, ...whole } = sample(`${firm}.json`);
    const session = startSession('Ann');
    session.opened = openClient(registerOf({ ...whole, ...sample(`assessments/${firm}.json`) }));
    const date = '2026-11-22';
    const [first] = readRegister(session.opened.db).activity;
    const asked = { activity: first?.id ?? '', language: 'en', date } as const;
    const ask = () => [
      methods['screenings.list'](session, { date }),
      methods['screening.read'](session, asked),
    ];
    const ofPart = ask();
    session.register = readRegister(session.opened.db);
    expect(ofPart).toEqual(ask());
  }
});

test('a page cannot take a remark away or move it to another assessment; with its draft it goes', () => {
  const session = startSession('Ann');
  session.opened = openClient(assessed());
  const remove = (noun: 'dpia' | 'dpiaComment', id: string): Edit => ({ do: 'remove', noun, id });
  const write = (edits: Edit[]) => methods.change(session, { verb: 'remove', about: null, edits });
  const refused = { ok: false, problem: { code: 'badMessage', detail: 'dpiaComment' } };
  expect(write([remove('dpiaComment', 'k')])).toEqual(refused);
  expect(write([{ do: 'set', noun: 'dpiaComment', id: 'k', field: 'dpia', value: 'other' }])).toEqual(
    refused,
  );
  expect(readRegister(session.opened.db).dpiaComment).toHaveLength(1);
  expect(write([remove('dpia', 'd')])).toMatchObject({ ok: true });
  expect(readRegister(session.opened.db).dpiaComment).toEqual([]);
});

test('a risk that is removed leaves the controls that speak of it, and undo brings it back to them', () => {
  const file = openClient(assessed());
  const before = readRegister(file.db);
  const removed = agreed(change(file, [{ do: 'remove', noun: 'risk', id: 'r1' }], 'remove'));
  expect(readRegister(file.db).control[0]?.risks).toEqual(['r2']);
  agreed(change(file, agreed(inverseOf(file.db, removed.seq)), 'undo'));
  expect(readRegister(file.db)).toEqual(before);
});

test('a measure or an activity that an assessment names refuses to go, and the assessment is named', () => {
  const file = openClient(assessed());
  for (const [noun, id] of [
    ['measure', 'tls'],
    ['activity', 'a'],
  ] as const)
    expect(change(file, [{ do: 'remove', noun, id }], 'remove')).toMatchObject({
      ok: false,
      problem: { code: 'stillUsed', detail: 'Profiles of card holders' },
    });
  // A list of measures counts the activities that use each: an assessment is none of them.
  expect(readCatalogue(file.db, 'measure').usedIn).toEqual({});
});

test('an assessment goes with all its parts; a screening goes with its activity', () => {
  const file = openClient(assessed());
  agreed(change(file, [{ do: 'remove', noun: 'dpia', id: 'd' }], 'remove'));
  agreed(change(file, [{ do: 'remove', noun: 'activity', id: 'b' }], 'remove'));
  const { dpiaAnswer, risk, control, dpiaComment, screening } = readRegister(file.db);
  expect([dpiaAnswer, risk, control, dpiaComment, screening]).toEqual([[], [], [], [], []]);
});

test('words of a risk are found, and lead to no activity that does not exist', () => {
  const file = openClient(assessed());
  expect(search(file.db, 'zeldzaam')).toMatchObject([{ noun: 'risk', id: 'r2', activity: null }]);
  expect(search(file.db, 'coupons')).toMatchObject([{ noun: 'dpiaAnswer', id: 'q', activity: null }]);
});

test('a person is found and erased in screenings and assessments, history included', () => {
  const file = openClient(assessed());
  const steps = findNameSteps(file.db, ['Els Maes']);
  let found = steps.next();
  while (found.done !== true) found = steps.next();
  expect(found.value.places.map(({ noun }) => noun).sort()).toEqual(['control', 'dpia', 'screening']);
  agreed(eraseName(file.writer, ['Els Maes'], 'the manager', { ...written, issued: [] }));
  const { dpia, control, screening } = readRegister(file.db);
  expect([dpia[0]?.signedBy, control[0]?.owner, screening[0]?.screenedBy]).toEqual([
    'the manager',
    'the manager',
    'the manager',
  ]);
});

test('an assessment can be deleted for good with what it says of its risks', () => {
  const file = openClient(assessed());
  expect(
    takenAlong(file.db, [{ noun: 'dpia', id: 'd' }])
      .parts.map(({ noun }) => noun)
      .sort(),
  ).toEqual(['control', 'dpiaAnswer', 'dpiaComment', 'risk', 'risk']);
  agreed(
    eraseRecords(file.writer, [{ noun: 'dpia', id: 'd' }], {
      ...written,
      withAttachments: false,
      issued: [],
    }),
  );
  expect(readRegister(file.db).risk).toEqual([]);
  expect(verifyChain(file.db)).toMatchObject({ ok: true });
});

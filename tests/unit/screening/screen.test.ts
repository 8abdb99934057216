import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundlesOf, lookupsFrom } from '../../../src/shared/documents/lookups';
import {
  type Register,
  registerFormat,
  registerSchema,
  registerVersion,
} from '../../../src/shared/register/register';
import { type Outcome, type Screened, screen } from '../../../src/shared/screening/screen';

const day = '2026-11-22';
const root = join(import.meta.dirname, '../../..');
const sample = (path: string): Register =>
  registerSchema.parse(JSON.parse(readFileSync(join(root, path), 'utf8')));
const screenAll = (register: Register): readonly Screened[] =>
  bundlesOf(register).map((bundle) => screen(bundle, lookupsFrom(register), day));
const registerOf = (parts: object): Register =>
  registerSchema.parse({
    format: registerFormat,
    version: registerVersion,
    organisation: { id: 'organisation' },
    ...parts,
  });
const only = (register: Register): Screened => {
  const [first] = screenAll(register);
  if (first === undefined) throw new Error('no activity');
  return first;
};
const criterion = (screened: Screened, code: string) =>
  screened.criteria.find((each) => each.code === code) ?? { reasons: [], answer: 'none', suggestion: null };

/** Which activities the register alone makes likely to need one, and which are ordinary in spite of their criteria. */
const suggested = (path: string, outcome: Outcome): readonly (string | null)[] =>
  screenAll(sample(path))
    .filter((each) => each.suggested === outcome)
    .map(({ activity }) => activity.reference);

describe('what the register suggests', () => {
  test.each([
    // Hosting whatever customers store, for all of them.
    ['lobi-systems', ['P-01']],
    ['senef-soft', ['P-01']],
    // Figures of visitors out of connected systems, chats and files of any content, mouse and clicks of end users.
    ['luxifer', ['P-02', 'P-04', 'P-05']],
    // Recorded visits and an advertising pixel.
    ['selentic', ['A-01', 'A-02']],
    // Large contact lists whose fields the customers choose.
    ['sendtex', ['P-01']],
  ] as const)('for %s: an assessment is likely for these and no others', (firm, expected) => {
    expect(suggested(`tests/samples/${firm}.json`, 'presumed')).toEqual(expected);
    expect(suggested(`tests/samples/${firm}.json`, 'required')).toEqual([]);
  });

  test.each([
    // Sickness of staff, computers of staff.
    ['accountant', ['P-01', 'A-06', 'A-08'], ['A-04', 'A-14']],
    // Sickness of staff, cameras in a shop with staff in it.
    ['bakery', ['A-03', 'A-09'], ['A-01', 'A-04', 'A-14']],
    ['software', ['A-14', 'P-03'], ['A-11', 'A-15']],
  ] as const)(
    'for %s: likely for these, and payroll is met with the list without assessment',
    (firm, likely, ordinary) => {
      expect(suggested(`resources/samples/${firm}.json`, 'presumed')).toEqual(likely);
      expect(suggested(`resources/samples/${firm}.json`, 'ordinary')).toEqual(ordinary);
    },
  );

  /** Each criterion with the kinds of sign behind it, of the activities that are likely to need an assessment. */
  const hosted = { W4: ['mayContainSensitive'], W5: ['peopleOfCustomers'] };
  const watched = { W3: ['observing'], W5: ['openToAll'], B8: ['combination'] };
  test.each([
    ['lobi-systems', { 'P-01': hosted }],
    ['senef-soft', { 'P-01': hosted }],
    [
      'luxifer',
      {
        'P-02': { ...watched, W5: ['peopleOfCustomers', 'openToAll'], W6: ['combining'] },
        'P-04': hosted,
        'P-05': { ...watched, W5: ['peopleOfCustomers', 'openToAll'] },
      },
    ],
    ['selentic', { 'A-01': { ...watched, W3: ['observing', 'observingService'] }, 'A-02': watched }],
    ['sendtex', { 'P-01': hosted }],
  ] as const)(
    'for %s: each likely one with its reasons, and no reason is enough alone elsewhere',
    (firm, expected) => {
      const found = screenAll(sample(`tests/samples/${firm}.json`)).map(
        ({ activity, suggested, criteria }) => ({
          reference: activity.reference ?? '',
          suggested,
          reasons: Object.fromEntries(
            criteria
              .filter(({ suggestion }) => suggestion !== null)
              .map(({ code, reasons }) => [code, [...new Set(reasons.map((reason) => reason.code))]]),
          ),
        }),
      );
      const likely = found.filter((each) => each.suggested === 'presumed');
      expect(Object.fromEntries(likely.map(({ reference, reasons }) => [reference, reasons]))).toEqual(
        expected,
      );
      for (const { suggested, reasons } of found)
        if (suggested === 'notPresumed') expect(Object.keys(reasons).length).toBeLessThan(2);
    },
  );

  test('tells which record says so', () => {
    const tracking = screenAll(sample('tests/samples/luxifer.json')).find(
      ({ activity }) => activity.reference === 'P-05',
    );
    if (tracking === undefined) throw new Error('no P-05');
    expect(criterion(tracking, 'W3').reasons).toContainEqual({
      code: 'observing',
      from: { noun: 'dataCategory', id: 'd-behaviour', field: 'name' },
    });
    expect(criterion(tracking, 'B8')).toMatchObject({
      suggestion: 'hints',
      reasons: [{ code: 'combination', criteria: ['W3', 'W5'] }],
    });
  });

  test('health data are sensitive, and the kind is told', () => {
    const screened = only(
      registerOf({
        dataCategory: [{ id: 'absence', name: { en: 'Absence' }, flags: ['S'], specialKinds: ['health'] }],
        activity: [{ id: 'a', role: 'controller' }],
        dataUse: [{ id: 'u', activity: 'a', category: 'absence' }],
      }),
    );
    expect(criterion(screened, 'W4')).toMatchObject({
      suggestion: 'says',
      reasons: [{ code: 'sensitive', kinds: ['health'], from: { noun: 'dataCategory', id: 'absence' } }],
    });
  });

  test('watching machines for errors is not watching people', () => {
    const named = (en: string) => only(registerOf({ activity: [{ id: 'a', name: { en } }] }));
    expect(criterion(named('Error tracking'), 'W3').suggestion).toBeNull();
    expect(criterion(named('Error monitoring'), 'W3').suggestion).toBeNull();
    expect(criterion(named('Tracking of vans by GPS'), 'W3').suggestion).toBe('hints');
    expect(criterion(named('User profiles of the platform'), 'W1').suggestion).toBeNull();
    expect(criterion(named('Building customer profiles'), 'W1').suggestion).toBe('hints');
  });

  test('a case of a list is never more than suggested, whatever the register says', () => {
    const screened = only(
      registerOf({
        dataCategory: [{ id: 'd', flags: ['S'], specialKinds: ['health'] }],
        activity: [{ id: 'a', role: 'controller', isLargeScale: true }],
        dataUse: [{ id: 'u', activity: 'a', category: 'd' }],
      }),
    );
    expect(criterion(screened, '35.3.b').suggestion).toBe('hints');
    expect([screened.suggested, screened.confirmed]).toEqual(['presumed', 'notPresumed']);
  });
});

describe('what a person answers', () => {
  const answered = (highRiskCriteria: readonly string[], screening: object = {}, more: object = {}) =>
    only(
      registerOf({
        activity: [{ id: 'a', role: 'controller', name: { en: 'Payroll' }, highRiskCriteria, ...more }],
        screening: [{ id: 's', activity: 'a', ...screening }],
      }),
    );

  test('two criteria are a presumption, one is none, a case of Article 35(3) or of a list is enough alone', () => {
    expect(answered(['W7']).confirmed).toBe('notPresumed');
    expect(answered(['W4', 'W7']).confirmed).toBe('presumed');
    expect(answered(['35.3.c']).confirmed).toBe('required');
    expect(answered(['B8']).confirmed).toBe('required');
  });

  test('payroll is ordinary once each condition of the list was confirmed, and not before', () => {
    const conditions = ['onlyThisPurpose', 'onlyNeededRecipients', 'keptNoLonger'];
    const of = (conditionsMet: readonly string[]) =>
      answered(['W4', 'W7'], { withoutDpia: ['N2'], conditionsMet }).confirmed;
    expect(of(conditions)).toBe('ordinary');
    expect(of(conditions.slice(1))).toBe('presumed');
    // A case that always needs one is not taken away by that list.
    expect(answered(['W4', 'B5'], { withoutDpia: ['N2'], conditionsMet: conditions }).confirmed).toBe(
      'required',
    );
  });

  test('staff administration with health data does not meet the conditions', () => {
    const screened = only(
      registerOf({
        dataCategory: [{ id: 'd', specialKinds: ['health'] }],
        activity: [{ id: 'a', role: 'controller', template: 'staff-administration' }],
        dataUse: [{ id: 'u', activity: 'a', category: 'd' }],
      }),
    );
    expect(screened.ordinary).toMatchObject([{ code: 'N3', isPossible: false }]);
    expect(screened.ordinary[0]?.conditions).toContainEqual({ code: 'noSensitiveData', state: 'fails' });
  });

  test('a no is kept, and takes the suggestion out of what is likely', () => {
    const watched = { name: { en: 'CCTV for staff' } };
    expect(criterion(answered([], { ruledOut: ['W3'] }, watched), 'W3')).toMatchObject({
      answer: 'no',
      suggestion: 'hints',
    });
  });

  test('values of a template that nobody confirmed are no answers', () => {
    const marks = { highRiskCriteria: { toConfirm: true } };
    const screened = answered(['W4', 'W7'], {}, { marks });
    expect(criterion(screened, 'W4').answer).toBe('open');
    expect(screened.confirmed).toBe('notPresumed');
  });

  test('it is screened when somebody put a name and a day to it, also when none is needed', () => {
    expect(answered([]).by).toBeNull();
    expect(answered([], { screenedBy: 'Els', screenedOn: day }).by).toEqual({ name: 'Els', on: day });
  });
});

import { expect, test } from 'vitest';
import { noticeAudiences } from '../../../src/shared/register/notice';
import { made, registerWith, textOf } from './support';

/** An activity for each kind of people, called after it. */
const kinds = ['visitor', 'customer', 'endUser', 'supplier', 'applicant', 'employee', 'subscriber'] as const;
const base = registerWith({});
const [first] = base.activity;
if (first === undefined) throw new Error('no activity');
const people = registerWith(
  {},
  { subjectCategory: kinds.map((kind) => ({ id: `s-${kind.toLowerCase()}`, kind, name: { en: kind } })) },
);
const register = {
  ...people,
  activity: kinds.map((kind, at) => ({
    ...first,
    id: `a-${kind.toLowerCase()}`,
    reference: `A-${at}`,
    position: at + 1,
    name: { en: `What we do for each ${kind}` },
    subjects: [`s-${kind.toLowerCase()}`],
  })),
};

test.each([
  ['visitors', 'visitor'],
  ['customers', 'customer'],
  ['endUsers', 'endUser'],
  ['suppliers', 'supplier'],
  ['applicants', 'applicant'],
  ['employees', 'employee'],
  ['subscribers', 'subscriber'],
] as const)(
  'a notice for %s tells of what concerns them, and of nothing that concerns others alone',
  (audience, kind) => {
    const text = textOf(made(register, { document: 'notice', audience, withOpenPoints: false }));
    for (const each of kinds)
      if (each === kind) expect(text).toContain(`What we do for each ${each}`);
      else expect(text).not.toContain(`What we do for each ${each}`);
  },
);

test('a notice for everyone tells of all of it, and there is a group for each of these people', () => {
  const text = textOf(made(register, { document: 'notice', withOpenPoints: false }));
  for (const each of kinds) expect(text).toContain(`What we do for each ${each}`);
  expect(noticeAudiences).toHaveLength(kinds.length + 1);
});

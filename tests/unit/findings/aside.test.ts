import { expect, test } from 'vitest';
import { judgedIn, listsOf } from '../../../src/shared/findings';
import { isAside, withSetAside } from '../../../src/shared/findings/aside';
import { check } from '../../../src/shared/findings/check';
import type { Finding } from '../../../src/shared/findings/finding';
import { countsOf, near } from '../../../src/shared/findings/near';
import { putAside, takeUpAgain } from '../../../src/shared/register/actions/set-aside';
import type { SetAside } from '../../../src/shared/register/set-aside';
import { firm } from '../samples/firm';

const register = firm('luxifer');
const today = '2026-11-22';
const all = judgedIn(register, today);
const [one] = all;
if (one === undefined) throw new Error('nothing was found');

const record = (finding: Finding, until: string | null): SetAside => ({
  id: 'aside',
  position: 1,
  marks: {},
  finding: finding.key,
  digest: finding.digest,
  reason: { en: 'The accountant decides in March.' },
  setBy: 'Els Maes',
  setOn: '2026-11-20',
  until,
});
const stateOf = (of: SetAside, day: string) =>
  withSetAside([one], [of], day).map(({ setAside }) => setAside?.is);

test('a finding is put aside up to and including its last day, and comes back the day after', () => {
  expect(stateOf(record(one, '2027-03-03'), '2027-03-03')).toEqual(['aside']);
  expect(stateOf(record(one, '2027-03-03'), '2027-03-04')).toEqual(['passed']);
  expect(stateOf(record(one, null), today)).toEqual(['passed']);
});

test('a finding comes back when the facts that were judged have changed, and says who put it aside and why', () => {
  const before = { ...record(one, '2027-03-03'), digest: 'of-other-facts' };
  const [back] = withSetAside([one], [before], today);
  expect(back?.setAside).toMatchObject({
    is: 'changed',
    by: 'Els Maes',
    until: '2027-03-03',
    reason: { en: 'The accountant decides in March.' },
  });
  expect(back && isAside(back)).toBe(false);
});

test('what was put aside of one finding says nothing of another', () => {
  const judged = withSetAside(all, [record(one, '2027-03-03')], today);
  expect(judged.filter(isAside).map(({ key }) => key)).toEqual([one.key]);
  expect(judged).toHaveLength(all.length);
});

test('what is put aside is listed apart and not counted', () => {
  const lists = listsOf(withSetAside(all, [record(one, '2027-03-03')], today));
  const count = (groups: typeof lists.open) => groups.reduce((sum, group) => sum + group.count, 0);
  expect(count(lists.aside)).toBe(1);
  expect(count(lists.open)).toBe(all.length - 1);
  const { open } = countsOf(withSetAside(all, [record(one, '2027-03-03')], today));
  expect(open.error + open.warning + open.info).toBe(all.length - 1);
});

test('putting aside adds a record; putting aside what came back changes the same record; taking up removes it', () => {
  const said = { reason: { en: 'Decided.' }, by: null, on: today, until: '2027-11-22' };
  expect(putAside(one, said, 'new')).toMatchObject([{ do: 'add', noun: 'setAside', id: 'new' }]);
  const [back] = withSetAside([one], [record(one, '2026-01-01')], today);
  if (back?.setAside === undefined) throw new Error('it did not come back');
  const edits = putAside(back, said, 'new');
  expect(edits).toContainEqual({
    do: 'set',
    noun: 'setAside',
    id: 'aside',
    field: 'until',
    value: '2027-11-22',
  });
  expect(edits.every((edit) => edit.do === 'set' && edit.id === 'aside')).toBe(true);
  expect(takeUpAgain(back.setAside)).toEqual([{ do: 'remove', noun: 'setAside', id: 'aside' }]);
});

test('near an activity are the findings of it and of its parts, and of nothing else', () => {
  const owners = new Map<string, string>(register.purpose.map(({ id, activity }) => [id, activity]));
  const ofPart = all.find(({ place }) => place.noun === 'purpose');
  const activity = owners.get(ofPart?.place.id ?? '') ?? '';
  const found = near(all, check(register, today).rootOf, { noun: 'activity', id: activity });
  expect(found).toContain(ofPart);
  for (const { place } of found)
    expect(place.noun === 'purpose' ? owners.get(place.id) : place.noun).not.toBe('party');
  const others = found.filter(({ place }) => place.noun === 'purpose' && owners.get(place.id) !== activity);
  expect(others).toEqual([]);
});

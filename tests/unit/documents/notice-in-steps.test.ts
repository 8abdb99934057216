import { expect, test } from 'vitest';
import { noticeView, noticeViewInSteps } from '../../../src/shared/documents/notice/view';
import { registerWith } from './support';

const choice = { site: null, audience: 'everyone', language: 'en', date: '2026-11-22' } as const;
const one = registerWith({}, { purpose: [{ id: 'p', activity: 'a', description: { en: 'Bake bread' } }] });
const [activity] = one.activity;
const [purpose] = one.purpose;
if (activity === undefined || purpose === undefined) throw new Error('no activity');
const many = {
  ...one,
  activity: Array.from({ length: 220 }, (_, at) => ({ ...activity, id: `a${at}`, position: at + 1 })),
  purpose: Array.from({ length: 220 }, (_, at) => ({ ...purpose, id: `p${at}`, activity: `a${at}` })),
};

test('a notice of many activities is made in steps, none of which tells of more than fifty, and says the same', () => {
  const steps = noticeViewInSteps(many, choice);
  let count = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) count += 1;
  expect(step.value).toEqual(noticeView(many, choice));
  // Sections of the notice, the stretches of the one that tells of each activity, and what follows from them.
  expect(count).toBeGreaterThanOrEqual(22 + Math.ceil(220 / 50));
});

test('of many lines the window gets the first, and how many more there are', () => {
  const { sections } = noticeView(many, choice);
  const told = sections.find(({ key }) => key === 'purposes');
  expect(told?.blocks).toHaveLength(300);
  expect(told?.more).toBe(220 * 4 - 300);
});

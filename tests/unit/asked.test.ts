import { expect, test } from 'vitest';
import {
  type AskedQuestion,
  askedQuestions,
  noteAnswered,
  noteAsked,
} from '../../src/shared/questions/asked';
import type { Question } from '../../src/shared/questions/question';
import type { QuestionRecord } from '../../src/shared/register/question';

const question: Question = {
  id: 'q1',
  rule: 'CHK-05',
  place: { noun: 'activity', id: 'a' },
  whom: 'Sales',
  about: 'Shop',
  text: 'Why is it done?',
  kind: 'note',
  options: [],
  present: '',
};
const record: QuestionRecord = {
  id: 'r1',
  position: 0,
  key: 'q1',
  rule: 'CHK-05',
  about: 'Shop',
  text: { en: 'Why is it done?' },
  askedOn: '2026-11-01',
  askedOf: 'Sales',
  dueOn: '2026-11-22',
  answeredOn: null,
  answer: null,
  remark: null,
  marks: {},
};
const listed = (
  questions: readonly Question[],
  records: readonly QuestionRecord[],
  today: string,
): readonly AskedQuestion[] => askedQuestions(questions, records, today, 'en', 'en');

test('a question is open, asked, overdue after its last day, and answered', () => {
  expect(listed([question], [], '2026-11-22')).toMatchObject([{ is: 'open', record: null }]);
  expect(listed([question], [record], '2026-11-22')).toMatchObject([{ is: 'asked', askedOf: 'Sales' }]);
  expect(listed([question], [record], '2026-11-23')).toMatchObject([{ is: 'overdue' }]);
  const answered = { ...record, answeredOn: '2026-11-24', answer: { en: 'To sell' } };
  expect(listed([question], [answered], '2026-12-23')).toMatchObject([{ is: 'answered', answer: 'To sell' }]);
  // What is there now stays listed when it was answered, and goes when it was filled in without an answer.
  expect(listed([], [answered], '2026-12-23')).toMatchObject([{ is: 'answered', text: 'Why is it done?' }]);
  expect(listed([], [record], '2026-12-23')).toEqual([]);
});

test('asking is noted with the person of each question unless another is named, and anew on the same record', () => {
  const said = { whom: '', on: '2026-12-01', due: '2026-12-22', language: 'en' } as const;
  expect(noteAsked(listed([question], [], '2026-12-01'), said, () => 'new')).toMatchObject([
    { do: 'add', noun: 'question', id: 'new', values: { key: 'q1', askedOf: 'Sales', dueOn: '2026-12-22' } },
  ]);
  const again = noteAsked(listed([question], [record], '2026-12-01'), { ...said, whom: 'Jan' }, () => 'new');
  expect(again).toContainEqual({
    do: 'set',
    noun: 'question',
    id: 'r1',
    field: 'askedOf',
    value: 'Jan',
  });
  expect(again.every((edit) => edit.do === 'set')).toBe(true);
});

test('an answer is kept with its question once; nothing is kept of one that is no longer asked', () => {
  const row = {
    id: 'q1',
    whom: '',
    about: '',
    question: '',
    present: '',
    answer: 'To sell',
    remark: '',
    does: 'kept',
    edits: [],
    isKept: true,
  } as const;
  const said = { on: '2026-11-24', language: 'en' } as const;
  const newId = () => 'new';
  expect(noteAnswered([question], [], [row], said, newId)).toMatchObject([
    { do: 'add', values: { key: 'q1', answeredOn: '2026-11-24', answer: { en: 'To sell' }, remark: null } },
  ]);
  expect(noteAnswered([question], [record], [row], said, newId)).toHaveLength(3);
  const answered = { ...record, answeredOn: '2026-11-23', answer: { en: 'To sell' } };
  expect(noteAnswered([question], [answered], [row], said, newId)).toEqual([]);
  expect(noteAnswered([], [record], [row], said, newId)).toEqual([]);
  expect(noteAnswered([question], [record], [{ ...row, isKept: false }], said, newId)).toEqual([]);
});

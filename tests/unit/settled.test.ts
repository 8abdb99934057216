import { expect, test } from 'vitest';
import { judgedIn } from '../../src/shared/findings';
import { questionsIn } from '../../src/shared/questions/question';
import { withoutSettled } from '../../src/shared/questions/settled';
import type { Due } from '../../src/shared/register/due';
import type { QuestionRecord } from '../../src/shared/register/question';
import { emptyRegister } from '../../src/shared/register/register';

const today = '2026-11-22';
const empty = emptyRegister();
const missing = questionsIn(empty, today, 'en')[0]?.id ?? '';
const asked = (id: string, key: string): QuestionRecord => ({
  id,
  position: 0,
  key,
  rule: 'CHK-01',
  about: '',
  text: null,
  askedOn: '2026-11-01',
  askedOf: null,
  dueOn: '2026-11-20',
  answeredOn: null,
  answer: null,
  remark: null,
  marks: {},
});
const due = (noun: Due['noun'], id: string): Due => ({
  on: '2026-11-20',
  kind: 'answer',
  noun,
  id,
  owner: null,
  name: null,
  reference: null,
  since: null,
});

test('a question falls due while what it asks is missing, and no longer when the register tells it', () => {
  expect(missing).not.toBe('');
  const questions = [asked('waiting', missing), asked('told', 'of-another-day')];
  const list = [due('rightsRequest', 'access'), due('question', 'waiting'), due('question', 'told')];
  expect(withoutSettled(list, questions, judgedIn(empty, today)).map(({ id }) => id)).toEqual([
    'access',
    'waiting',
  ]);
});

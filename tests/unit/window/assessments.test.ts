import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { placeOf } from '../../../src/renderer/app/places';
import { highestAt, placeAt } from '../../../src/renderer/pages/dpia/levels';
import { asTheRegisterSays, conditionEdits } from '../../../src/renderer/pages/dpia/screening-edits';
import {
  findingsByStep,
  isOfStep,
  openQuestions,
  stepOf,
  steps,
} from '../../../src/renderer/pages/dpia/steps';
import {
  assessmentList,
  assessmentView,
  registerSaysTo,
  screeningRows,
  screeningView,
} from '../../../src/shared/documents/dpia/view';
import { judgedIn } from '../../../src/shared/findings';
import { check } from '../../../src/shared/findings/check';
import { near } from '../../../src/shared/findings/near';
import { type Register, registerSchema } from '../../../src/shared/register/register';

const samples = join(import.meta.dirname, '../../samples');
const read = (name: string): object => JSON.parse(readFileSync(join(samples, name), 'utf8'));
const luxifer: Register = registerSchema.parse({
  ...read('luxifer.json'),
  ...read('assessments/luxifer.json'),
});
const asked = { language: 'en', date: '2026-11-22' } as const;
const view = assessmentView(luxifer, 'x-dpia');
if (view === null) throw new Error('the sample has an assessment');
const screened = screeningView(luxifer, { activity: 'q5', ...asked });
if (screened === null) throw new Error('the sample has an activity');

describe('an assessment as the window shows it', () => {
  test('has its own parts, and what was kept at the signing stays out of it', () => {
    const [first] = luxifer.dpia;
    if (first === undefined) throw new Error('no assessment');
    const two: Register = {
      ...luxifer,
      dpia: [
        { ...first, asSigned: { en: 'long' } },
        { ...first, id: 'other', name: null },
      ],
    };
    expect(assessmentView(two, 'other')?.risks).toEqual([]);
    expect(assessmentView(two, 'x-dpia')?.risks.length).toBe(luxifer.risk.length);
    expect(JSON.stringify(assessmentList(two))).not.toContain('asSigned');
    expect(assessmentView(two, 'nobody')).toBeNull();
  });

  test('tells what the register says beside each question, and nothing as signed while it is a draft', () => {
    const says = registerSaysTo(luxifer, { id: 'x-dpia', ...asked });
    expect(JSON.stringify(says?.now.nature)).toContain('behaviour of end-users');
    expect(says?.signed).toBeNull();
    expect(says?.moved).toEqual([]);
  });

  test('counts questions without an answer, and finds the step in which a record stands', () => {
    const none = { ...view, answers: [] };
    expect(openQuestions(none, 'description')).toBeGreaterThan(openQuestions(view, 'description'));
    expect(stepOf(view, 'risk', view.risks[0]?.id ?? '', 'name')).toBe('risks');
    expect(stepOf(view, 'dpia', 'x-dpia', 'viewsSought')).toBe('advice');
    expect(stepOf(view, 'dpia', 'x-dpia', 'reviewOn')).toBe('decision');
    expect(placeOf('risk', 'r1', 'x-dpia')).toBe('/dpia/x-dpia?part=risk:r1');
    expect(placeOf('screening', 's1', 'q5')).toBe('/screening/q5');
  });

  test('has as its highest risk today the highest that is rated; a half rating is none', () => {
    expect(highestAt(view.risks, 'Now')).toBe('moderate');
    expect(highestAt(view.risks, 'Before')).toBe('high');
    expect(highestAt([], 'Now')).toBeNull();
    const [risk] = view.risks;
    if (risk === undefined) throw new Error('no risk');
    expect(placeAt({ ...risk, likelihoodNow: null }, 'Now')).toBeNull();
  });
});

describe('a screening as the window shows it', () => {
  test('gives each reason in words with the record it comes from', () => {
    const watched = screened.criteria.find(({ code }) => code === 'W3');
    expect(watched?.reasons[0]?.words).toContain('End-user behaviour tracking');
    expect(watched?.reasons[0]?.from?.noun).toBe('activity');
  });

  test('answers for a person what the register states and what it has no sign of, never a hint', () => {
    const answers = asTheRegisterSays(screened);
    expect(answers.W3).toBeUndefined();
    expect(answers['35.3.a']).toBe('no');
  });

  test('lists every activity, also those that nobody screened', () => {
    const rows = screeningRows(luxifer, asked.date);
    expect(rows.length).toBe(luxifer.activity.length);
    expect(rows.find(({ activity }) => activity === 'q5')).toMatchObject({
      by: null,
      suggested: 'presumed',
      assessments: ['x-dpia'],
    });
  });

  test('begins its record with the first thing that a person says of it', () => {
    const [first] = conditionEdits(screened, 'keptNoLonger', true);
    expect(first).toMatchObject({
      do: 'add',
      noun: 'screening',
      values: { activity: 'q5', conditionsMet: ['keptNoLonger'] },
    });
  });
});

describe('findings in the editor of an assessment', () => {
  const [dpia] = luxifer.dpia;
  if (dpia === undefined) throw new Error('no assessment');
  const bare: Register = {
    ...luxifer,
    dpia: [
      { ...dpia, state: 'signed', activities: [], decision: null, consultedOn: null, mustConsult: true },
    ],
    dpiaAnswer: [],
    risk: [],
    control: luxifer.control.map((each) => ({ ...each, state: 'planned', owner: null, dueOn: '2026-01-31' })),
  };
  const bareView = assessmentView(bare, dpia.id);
  if (bareView === null) throw new Error('no assessment');
  // What lacks a translation is found in every record, and is judged elsewhere.
  const found = near(judgedIn(bare, asked.date), check(bare, asked.date).rootOf, {
    noun: 'dpia',
    id: dpia.id,
  }).filter(({ says }) => says !== 'untranslated');
  const byStep = findingsByStep(bareView, found);
  const said = (step: (typeof steps)[number]) => (byStep.get(step) ?? []).map(({ says }) => says);

  test('each stands in the step that mends it, and none is lost', () => {
    expect(said('about')).toContain('noActivity');
    expect(said('necessity')).toEqual(['noNeed']);
    expect(said('risks')).toEqual(['noRisk']);
    expect(new Set(said('plan'))).toEqual(new Set(['overdue', 'noOwner']));
    expect(said('decision')).toContain('mustConsult');
    expect(steps.flatMap(said)).toHaveLength(found.length);
  });

  test('what is of no field stands at the head of the step, the rest beside its field', () => {
    const atHead = found.filter(isOfStep).map(({ says }) => says);
    expect(atHead.toSorted()).toEqual(['noActivity', 'noNeed', 'noRisk']);
  });
});

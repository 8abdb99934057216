import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changesSince } from '../../../src/shared/documents/dpia/revision';
import { lookupsFrom } from '../../../src/shared/documents/lookups';
import {
  answerScreening,
  confirmSuggestions,
  copyDpia,
  dpiaPartsOf,
  editOfSigned,
  lackingIn,
  partsOf,
  reopenComment,
  reviseDpia,
  settleComment,
  signDpia,
  startDpia,
} from '../../../src/shared/register/actions';
import type { DpiaParts } from '../../../src/shared/register/dpia';
import type { Edit } from '../../../src/shared/register/edit';
import { emptyValue } from '../../../src/shared/register/field';
import { nounOf } from '../../../src/shared/register/nouns';
import { type Register, registerSchema } from '../../../src/shared/register/register';
import { screen } from '../../../src/shared/screening/screen';

const samples = join(import.meta.dirname, '../../samples');
const read = (path: string) => JSON.parse(readFileSync(join(samples, path), 'utf8'));
const luxifer: Register = registerSchema.parse({
  ...read('luxifer.json'),
  ...read('assessments/luxifer.json'),
});
const today = '2026-11-22';

function ids(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `new-${count}`;
  };
}

/** The register after some edits, as the store would write them. */
function applied(register: Register, edits: readonly Edit[]): Register {
  const lists: Record<string, Record<string, unknown>[]> = structuredClone(register) as never;
  for (const edit of edits) {
    const list = lists[edit.noun] ?? [];
    if (edit.do === 'add') {
      const blank = Object.entries(nounOf(edit.noun).fields).map(([name, of]) => [name, emptyValue(of)]);
      list.push({
        ...Object.fromEntries(blank),
        id: edit.id,
        position: list.length,
        marks: {},
        ...edit.values,
      });
      continue;
    }
    const record = list.find(({ id }) => id === edit.id);
    if (record === undefined) throw new Error(`no ${edit.noun} ${edit.id}`);
    if (edit.do === 'set') record[edit.field] = edit.value;
    if (edit.do === 'mark')
      record['marks'] = { ...(record['marks'] as object), [edit.field]: edit.mark ?? undefined };
  }
  return lists as unknown as Register;
}

const partsIn = (register: Register, id: string): DpiaParts => {
  const parts = dpiaPartsOf(register, id);
  if (parts === null) throw new Error(`no assessment ${id}`);
  return parts;
};
const start = () => ({ id: 'made', today, by: 'Ann', newId: ids() });
const decided: readonly Edit[] = [
  { do: 'set', noun: 'dpia', id: 'x-dpia', field: 'decision', value: 'approveWithConditions' },
];
function signed(register = luxifer): Register {
  const ready = applied(register, decided);
  const done = signDpia(ready, 'x-dpia', { by: 'Mia Maes', as: 'Director', on: today });
  if (!('edits' in done)) throw new Error(`stopped by ${done.stops.map(({ code }) => code)}`);
  return applied(ready, done.edits);
}

describe('a new assessment', () => {
  const made = applied(
    luxifer,
    startDpia({
      ...start(),
      organisation: luxifer.organisation,
      activities: luxifer.activity.filter(({ id }) => id === 'q5' || id === 'q2'),
    }),
  );

  test('begins with the three feared events as risks, which nobody has rated', () => {
    const { dpia, risks } = partsIn(made, 'made');
    expect(dpia).toMatchObject({ state: 'draft', startedOn: today, preparedBy: 'Ann' });
    expect(risks.map(({ event }) => event)).toEqual(['access', 'change', 'loss']);
    for (const risk of risks)
      for (const moment of ['Before', 'Now', 'After'] as const)
        expect([risk[`severity${moment}`], risk[`likelihood${moment}`]]).toEqual([null, null]);
  });

  test('is called as its activities and speaks the languages of the file', () => {
    const { dpia, risks } = partsIn(made, 'made');
    for (const id of ['q5', 'q2']) {
      const name = luxifer.activity.find((each) => each.id === id)?.name?.en ?? 'nothing';
      expect(dpia.name?.en).toContain(name);
    }
    const languages = luxifer.organisation.contentLanguages;
    for (const { name } of risks)
      expect(Object.keys(name ?? {}).every((one) => languages.some((each) => each === one))).toBe(true);
  });
});

describe('signing', () => {
  test('keeps what the register says, who signed and when, and says of the activities that they have one', () => {
    const { dpia } = partsIn(signed(), 'x-dpia');
    expect(dpia).toMatchObject({
      state: 'signed',
      signedBy: 'Mia Maes',
      signedAs: 'Director',
      signedOn: today,
    });
    expect(dpia.asSigned?.en).toContain('[[data]]');
    const states = signed().activity.filter(({ id }) => dpia.activities.includes(id));
    expect(states.map(({ dpiaState }) => dpiaState)).toEqual(states.map(() => 'done'));
  });

  test('is refused without a decision or a name, and while a risk stays high and nobody asks the authority', () => {
    const stopped = (register: Register, by = 'Mia') => {
      const answer = signDpia(register, 'x-dpia', { by, as: '', on: today });
      return 'stops' in answer ? answer.stops.map(({ code }) => code) : [];
    };
    expect(stopped(luxifer)).toEqual(['noDecision']);
    const ready = applied(luxifer, decided);
    expect(stopped(ready, ' ')).toEqual(['noSignatory']);
    expect(stopped(ready)).toEqual([]);
    const high = applied(
      ready,
      ['severityAfter', 'likelihoodAfter'].map((field) => ({
        do: 'set',
        noun: 'risk',
        id: 'x-r2',
        field,
        value: '3',
      })),
    );
    expect(stopped(high)).toEqual(['highRemains']);
    const asked = applied(high, [
      { do: 'set', noun: 'dpia', id: 'x-dpia', field: 'mustConsult', value: true },
    ]);
    expect(stopped(asked)).toEqual(['notConsulted']);
    const rejected = applied(high, [
      { do: 'set', noun: 'dpia', id: 'x-dpia', field: 'decision', value: 'reject' },
    ]);
    expect(stopped(rejected)).toEqual([]);
  });

  test('tells what misses without standing in the way', () => {
    const reopened = applied(luxifer, reopenComment(luxifer.dpiaComment[0]?.id ?? ''));
    const lacks = lackingIn(reopened, partsIn(reopened, 'x-dpia'), '2026-11-22', 'Mia');
    const found = lacks.map(({ code, id, question }) => [code, question ?? id].join(' '));
    expect(found.some((each) => each.startsWith('overdue '))).toBe(true);
    expect(found.some((each) => each.startsWith('openComment '))).toBe(true);
    const answered = new Set(luxifer.dpiaAnswer.map(({ question }) => question));
    for (const { code, question } of lacks)
      if (code === 'notAnswered') expect(answered.has(question as never)).toBe(false);
    const without: Register = { ...luxifer, risk: [], control: [], dpiaComment: [] };
    expect(lackingIn(without, partsIn(without, 'x-dpia'), today).map(({ code }) => code)).toContain('noRisk');
  });

  test('what is signed is not edited: only the plan, the authority, remarks and the summary go on', () => {
    const register = signed();
    const owner = (noun: 'dpiaAnswer' | 'risk' | 'control' | 'dpiaComment', id: string) =>
      register[noun].find((each) => each.id === id)?.dpia ?? null;
    const isRefused = (edit: Edit) => editOfSigned(new Set(['x-dpia']), owner, [edit]) !== null;
    const set = (noun: Edit['noun'], id: string, field: string): Edit => ({
      do: 'set',
      noun,
      id,
      field,
      value: null,
    });
    const control = partsIn(register, 'x-dpia').controls[0]?.id ?? '';
    const comment = partsIn(register, 'x-dpia').comments[0]?.id ?? '';
    expect(isRefused(set('dpia', 'x-dpia', 'decision'))).toBe(true);
    expect(isRefused(set('dpia', 'x-dpia', 'state'))).toBe(true);
    expect(isRefused(set('risk', 'x-r2', 'severityNow'))).toBe(true);
    expect(isRefused(set('control', control, 'dueOn'))).toBe(true);
    expect(isRefused({ do: 'remove', noun: 'risk', id: 'x-r2' })).toBe(true);
    expect(isRefused({ do: 'add', noun: 'risk', id: 'n', values: { dpia: 'x-dpia' } })).toBe(true);
    expect(isRefused({ do: 'add', noun: 'dpia', id: 'n', values: { state: 'signed' } })).toBe(true);
    expect(isRefused({ do: 'set', noun: 'dpia', id: 'draft', field: 'state', value: 'signed' })).toBe(true);
    expect(isRefused(set('dpia', 'x-dpia', 'consultationOutcome'))).toBe(false);
    expect(isRefused(set('dpia', 'x-dpia', 'summary'))).toBe(false);
    expect(isRefused(set('control', control, 'state'))).toBe(false);
    expect(isRefused(set('dpiaComment', comment, 'isSettled'))).toBe(false);
    expect(isRefused({ do: 'add', noun: 'risk', id: 'n', values: { dpia: 'draft' } })).toBe(false);
  });
});

describe('next year', () => {
  const register = signed();
  const revised = applied(register, reviseDpia(partsIn(register, 'x-dpia'), start()));

  test('the revision says what this year says and asks advice, views and decision anew', () => {
    const [before, now] = [partsIn(register, 'x-dpia'), partsIn(revised, 'made')];
    expect(now.dpia).toMatchObject({ state: 'draft', previous: 'x-dpia', startedOn: today, decision: null });
    expect(now.dpia).toMatchObject({ signedBy: null, asSigned: null, dpoAdvice: null, viewsSought: null });
    expect(now.answers.map(({ answer }) => answer)).toEqual(before.answers.map(({ answer }) => answer));
    expect(now.risks.map(({ previous }) => previous)).toEqual(before.risks.map(({ id }) => id));
    expect(now.risks.map(({ severityNow }) => severityNow)).toEqual(
      before.risks.map(({ severityNow }) => severityNow),
    );
    const own = new Set(now.risks.map(({ id }) => id));
    for (const { risks } of now.controls) for (const id of risks) expect(own.has(id)).toBe(true);
    expect(changesSince(revised, now, today)).toMatchObject({
      previous: 'x-dpia',
      signedOn: today,
      register: [],
      answers: [],
      risks: [],
      controls: [],
    });
  });

  test('remarks that are open go along, settled ones stay where they were', () => {
    expect(partsIn(register, 'x-dpia').comments.map(({ isSettled }) => isSettled)).toEqual([true]);
    expect(partsIn(revised, 'made').comments).toEqual([]);
    const [comment] = partsIn(register, 'x-dpia').comments;
    const open = applied(register, reopenComment(comment?.id ?? ''));
    const next = applied(open, reviseDpia(partsIn(open, 'x-dpia'), start()));
    expect(partsIn(next, 'made').comments).toMatchObject([{ body: comment?.body, isSettled: false }]);
    expect(partsIn(next, 'x-dpia').comments).toEqual(partsIn(open, 'x-dpia').comments);
  });

  test('what changed is told: the register, answers, risks and planned measures that are new, changed and gone', () => {
    const { risks, controls, answers } = partsIn(revised, 'made');
    const [first, second] = risks;
    const later = applied(
      {
        ...revised,
        risk: revised.risk.filter(({ id }) => id !== second?.id),
        dataCategory: revised.dataCategory.map((each) =>
          each.id === 'd-behaviour' ? { ...each, name: { en: 'Eye movements', fr: 'Regards' } } : each,
        ),
      },
      [
        { do: 'set', noun: 'risk', id: first?.id ?? '', field: 'severityNow', value: '4' },
        { do: 'add', noun: 'risk', id: 'another', values: { dpia: 'made', name: { en: 'Another' } } },
        { do: 'set', noun: 'control', id: controls[0]?.id ?? '', field: 'owner', value: 'Zoë' },
        { do: 'set', noun: 'dpiaAnswer', id: answers[0]?.id ?? '', field: 'answer', value: { en: 'Other.' } },
      ],
    );
    const found = changesSince(later, partsIn(later, 'made'), today);
    expect(found?.register).toContain('data');
    expect(found?.answers).toEqual([answers[0]?.question]);
    expect(found?.risks).toEqual([
      { id: first?.id, previous: first?.previous, change: 'changed', fields: ['severityNow'] },
      { id: 'another', previous: null, change: 'new', fields: [] },
      { id: null, previous: second?.previous, change: 'gone', fields: [] },
    ]);
    expect(found?.controls[0]).toMatchObject({ change: 'changed', fields: ['owner'] });
  });

  test('signing the revision says of the one before that it is replaced', () => {
    const ready = applied(revised, [
      { do: 'set', noun: 'dpia', id: 'made', field: 'decision', value: 'approve' },
    ]);
    const done = signDpia(ready, 'made', { by: 'Mia', as: '', on: '2027-11-22' });
    expect('edits' in done ? done.edits : []).toContainEqual({
      do: 'set',
      noun: 'dpia',
      id: 'x-dpia',
      field: 'state',
      value: 'replaced',
    });
  });

  test('a measure that was done is one in place from now on; one that was dropped stays behind', () => {
    const [done, dropped] = partsIn(register, 'x-dpia').controls;
    const [against] = done?.risks ?? [];
    const moved = applied(register, [
      { do: 'set', noun: 'control', id: done?.id ?? '', field: 'state', value: 'done' },
      { do: 'set', noun: 'control', id: done?.id ?? '', field: 'measure', value: 'm-new' },
      { do: 'set', noun: 'control', id: dropped?.id ?? '', field: 'state', value: 'dropped' },
    ]);
    const next = applied(moved, reviseDpia(partsIn(moved, 'x-dpia'), start()));
    const { risks, controls } = partsIn(next, 'made');
    expect(controls.map(({ previous }) => previous)).not.toContain(done?.id);
    expect(controls.map(({ previous }) => previous)).not.toContain(dropped?.id);
    expect(risks.find(({ previous }) => previous === against)?.measures).toContain('m-new');
  });
});

test('a copy for other activities is to be confirmed in all it says, and begins its plan anew', () => {
  const copied = applied(luxifer, copyDpia(partsIn(luxifer, 'x-dpia'), { ...start(), activities: ['q1'] }));
  const { dpia, answers, risks, controls, comments } = partsIn(copied, 'made');
  expect(dpia).toMatchObject({ activities: ['q1'], previous: null, why: null, state: 'draft' });
  expect(dpia.name?.en).toMatch(/\(copy\)$/);
  for (const answer of answers) expect(answer.marks.answer).toMatchObject({ toConfirm: true });
  for (const risk of risks)
    if (risk.severityNow !== null) expect(risk.marks.severityNow).toMatchObject({ toConfirm: true });
  for (const { state, dueOn, doneOn } of controls) expect([state, dueOn, doneOn]).toEqual([null, null, null]);
  expect(comments).toEqual([]);
});

test('a remark is settled by somebody on a day and can be opened again; nothing of it is lost', () => {
  const [comment] = luxifer.dpiaComment;
  const id = comment?.id ?? '';
  const settled = applied(
    luxifer,
    settleComment(id, { by: 'Ann', on: today, settlement: { en: 'Masked.' } }),
  );
  expect(settled.dpiaComment[0]).toMatchObject({
    body: comment?.body,
    isSettled: true,
    settledBy: 'Ann',
    settledOn: today,
    settlement: { en: 'Masked.' },
  });
  expect(applied(settled, reopenComment(id)).dpiaComment[0]).toMatchObject({
    isSettled: false,
    settledBy: null,
    settlement: { en: 'Masked.' },
  });
});

describe('screening', () => {
  const answering = () => ({ by: 'Ann', on: today, newId: ids() });
  const looked = (register: Register, id: string) =>
    screen(partsOf(register, id), lookupsFrom(register), today);
  const open = (register: Register) =>
    looked(register, 'q5').criteria.filter(
      ({ suggestion, answer }) => suggestion !== null && answer === 'open',
    );

  test('confirming all suggestions answers each with yes, and the screening says who and when', () => {
    expect(open(luxifer).length).toBeGreaterThan(1);
    const register = applied(luxifer, confirmSuggestions(luxifer, 'q5', null, answering()));
    expect(open(register)).toEqual([]);
    expect(looked(register, 'q5').by).toEqual({ name: 'Ann', on: today });
    expect(confirmSuggestions(register, 'q5', null, answering())).toEqual([]);
  });

  test('one is confirmed alone; one that is ruled out stays so when the rest is confirmed', () => {
    const [one, other] = open(luxifer).map(({ code }) => code);
    if (one === undefined || other === undefined) throw new Error('too few suggestions');
    const first = applied(luxifer, confirmSuggestions(luxifer, 'q5', [one], answering()));
    expect(first.activity.find(({ id }) => id === 'q5')?.highRiskCriteria).toEqual([one]);
    const out = applied(first, answerScreening(first, 'q5', new Map([[other, 'no']]), answering()));
    const all = applied(out, confirmSuggestions(out, 'q5', null, answering()));
    const answers = new Map(looked(all, 'q5').criteria.map(({ code, answer }) => [code, answer]));
    expect([answers.get(one), answers.get(other)]).toEqual(['yes', 'no']);
    const back = applied(all, answerScreening(all, 'q5', new Map([[one, 'open']]), answering()));
    expect(looked(back, 'q5').criteria.find(({ code }) => code === one)?.answer).toBe('open');
  });
});

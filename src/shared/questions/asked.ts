import type { IsoDate } from '../law/dated';
import type { Edit } from '../register/edit';
import type { QuestionRecord } from '../register/question';
import { type Language, readText, type ScreenLanguage } from '../register/text';
import type { AnswerRow } from './answers';
import type { Question } from './question';

/** `open`: not asked yet; `asked`: waiting; `overdue`: the day by which an answer was wanted has passed. */
export type AskedState = 'open' | 'asked' | 'overdue' | 'answered';

/** A question with what was noted of asking it. One that was answered stays, also when it is no longer missing. */
export type AskedQuestion = Readonly<{
  id: string;
  rule: string;
  whom: string;
  about: string;
  text: string;
  present: string;
  is: AskedState;
  askedOn: IsoDate | null;
  askedOf: string | null;
  dueOn: IsoDate | null;
  answeredOn: IsoDate | null;
  answer: string;
  remark: string;
  /** The record of asking it; null: none yet. */
  record: string | null;
}>;

/** The open questions with what was noted of them on a day, then those that were answered and are no longer missing. */
export function askedQuestions(
  questions: readonly Question[],
  records: readonly QuestionRecord[],
  today: IsoDate,
  language: ScreenLanguage,
  main: Language,
): readonly AskedQuestion[] {
  const byKey = new Map(records.map((record) => [record.key, record]));
  const open = new Set(questions.map(({ id }) => id));
  const read = (text: QuestionRecord['text'] | undefined): string =>
    readText(text ?? null, language, main)?.text ?? '';
  const noted = (record: QuestionRecord | undefined) => ({
    is: stateOf(record, today),
    askedOn: record?.askedOn ?? null,
    askedOf: record?.askedOf ?? null,
    dueOn: record?.dueOn ?? null,
    answeredOn: record?.answeredOn ?? null,
    answer: read(record?.answer),
    remark: read(record?.remark),
    record: record?.id ?? null,
  });
  return [
    ...questions.map(({ id, rule, whom, about, text, present }) => ({
      id,
      rule,
      whom,
      about,
      text,
      present,
      ...noted(byKey.get(id)),
    })),
    ...records
      .filter(({ key, answeredOn }) => answeredOn !== null && !open.has(key ?? ''))
      .map((record) => ({
        id: record.key ?? record.id,
        rule: record.rule ?? '',
        whom: record.askedOf ?? '',
        about: record.about ?? '',
        text: read(record.text),
        present: '',
        ...noted(record),
      })),
  ];
}

function stateOf(record: QuestionRecord | undefined, today: IsoDate): AskedState {
  if (record === undefined) return 'open';
  if (record.answeredOn !== null) return 'answered';
  if (record.askedOn === null) return 'open';
  return record.dueOn !== null && record.dueOn < today ? 'overdue' : 'asked';
}

/** Notes that questions were asked. `whom`: ''; each person whom the question is for. `due` is the last day for an answer. */
export function noteAsked(
  questions: readonly AskedQuestion[],
  said: Readonly<{ whom: string; on: IsoDate; due: IsoDate | null; language: ScreenLanguage }>,
  newId: () => string,
): readonly Edit[] {
  return questions.flatMap(({ id, rule, about, text, whom, record }): readonly Edit[] => {
    const values = {
      askedOn: said.on,
      askedOf: lineOf(said.whom === '' ? whom : said.whom),
      dueOn: said.due,
      answeredOn: null,
    };
    return record === null
      ? [add(newId(), { key: id, rule, about: lineOf(about), text: { [said.language]: text }, ...values })]
      : set(record, values);
  });
}

/** Notes what came back to questions that are open. What was noted already is not noted again. */
export function noteAnswered(
  questions: readonly Question[],
  records: readonly QuestionRecord[],
  rows: readonly AnswerRow[],
  said: Readonly<{ on: IsoDate; language: ScreenLanguage }>,
  newId: () => string,
): readonly Edit[] {
  const asked = new Map(questions.map((question) => [question.id, question]));
  const known = new Map(records.map((record) => [record.key, record]));
  return rows.flatMap(({ id, answer, remark, isKept }): readonly Edit[] => {
    const question = asked.get(id);
    if (!isKept || question === undefined) return [];
    const value = (words: string) => (words === '' ? null : { [said.language]: words.slice(0, 4000) });
    const values = { answeredOn: said.on, answer: value(answer), remark: value(remark) };
    const record = known.get(id);
    if (record === undefined)
      return [
        add(newId(), {
          key: id,
          rule: question.rule,
          about: lineOf(question.about),
          text: { [said.language]: question.text },
          askedOf: lineOf(question.whom),
          ...values,
        }),
      ];
    const isSame =
      record.answeredOn !== null &&
      JSON.stringify([record.answer, record.remark]) === JSON.stringify([values.answer, values.remark]);
    return isSame ? [] : set(record.id, values);
  });
}

const lineOf = (words: string): string | null => (words.trim() === '' ? null : words.trim().slice(0, 300));

const add = (id: string, values: Readonly<Record<string, unknown>>): Edit => ({
  do: 'add',
  noun: 'question',
  id,
  values,
});

const set = (id: string, values: Readonly<Record<string, unknown>>): readonly Edit[] =>
  Object.entries(values).map(([field, value]) => ({ do: 'set', noun: 'question', id, field, value }));

import { countryCodes, countryName } from '../law/countries';
import type { Edit } from '../register/edit';
import { fieldSchema } from '../register/field';
import { fold } from '../register/fold';
import type { Mark } from '../register/mark';
import { isEmpty } from '../register/mark';
import type { Register } from '../register/register';
import { type ScreenLanguage, screenLanguages, type Text } from '../register/text';
import { choiceWords } from '../words/choices';
import { questionWords } from '../words/questions';
import { fieldAt, type Question } from './question';

/** A line of a book that came back: texts alone, whatever the book held. */
export type Answered = Readonly<{ id: string; question: string; answer: string; remark: string }>;
export type AnswerBook = Readonly<{
  /** The client file that the questions are of; null: the book does not say it. */
  owner: string | null;
  /** Of the questions, and so of the answers. */
  language: ScreenLanguage;
  rows: readonly Answered[];
  /** Cells that held a formula: they count as empty. */
  formulas: number;
}>;

/** What taking an answer over does: see the words of it. */
export type Does = keyof (typeof questionWords)['en']['does'];

export type AnswerRow = Readonly<{
  id: string;
  whom: string;
  about: string;
  question: string;
  present: string;
  answer: string;
  remark: string;
  does: Does;
  /** Nothing for an answer that fills no field. */
  edits: readonly Edit[];
  /** Whether it is kept with the question: something was answered to a question that is still asked. */
  isKept: boolean;
}>;

/**
 * What came back beside what is asked today. A question that is no longer asked is `gone`; one of today that the book does
 * not hold is left out. Text fills only what is empty, to be confirmed: it never takes the place of something.
 */
export function answersTo(
  register: Register,
  questions: readonly Question[],
  book: AnswerBook,
): readonly AnswerRow[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  return book.rows.map(({ id, question: said, answer, remark }): AnswerRow => {
    const question = byId.get(id);
    if (question === undefined)
      return {
        id,
        whom: '',
        about: '',
        question: said,
        present: '',
        answer,
        remark,
        does: 'gone',
        edits: [],
        isKept: false,
      };
    const { whom, about, text, present } = question;
    return {
      id,
      whom,
      about,
      question: text,
      present,
      answer,
      remark,
      isKept: answer !== '' || remark !== '',
      ...effect(register, question, answer, book),
    };
  });
}

function effect(
  register: Register,
  { place, kind }: Question,
  answer: string,
  { language }: AnswerBook,
): Pick<AnswerRow, 'does' | 'edits'> {
  const nothing = (does: Does): Pick<AnswerRow, 'does' | 'edits'> => ({ does, edits: [] });
  if (answer === '' || isDontKnow(answer)) return nothing('nothing');
  const { noun, id, field } = place;
  const about = fieldAt(place);
  if (kind === 'note' || field === undefined || about === undefined || kind !== about.kind)
    return nothing('kept');
  const record = [register[noun]].flat().find((each) => each.id === id) as
    | (Readonly<Record<string, unknown>> & Readonly<{ marks: Readonly<Record<string, Mark | undefined>> }>)
    | undefined;
  if (record === undefined) return nothing('gone');
  const now = record[field];
  const isText = kind === 'text' || kind === 'line';
  const value = meaningOf(answer, kind, noun, field, language);
  if (value === undefined || !fieldSchema(about).safeParse(value).success) return nothing('unclear');
  if (JSON.stringify(now) === JSON.stringify(value)) return nothing('same');
  const mark = record.marks[field];
  if (isText && (!isEmpty(now) || mark?.none || mark?.notApplicable)) return nothing('standing');
  const edits: Edit[] = [];
  // A mark that there is none does not stand beside a value.
  if (mark?.none || mark?.notApplicable) edits.push({ do: 'mark', noun, id, field, mark: null });
  edits.push({ do: 'set', noun, id, field, value });
  if (isText) edits.push({ do: 'mark', noun, id, field, mark: { toConfirm: true } });
  return { does: isText ? 'toConfirm' : 'set', edits };
}

const isDontKnow = (answer: string): boolean =>
  screenLanguages.some((language) => fold(questionWords[language].dontKnow) === fold(answer));

/** The value that words mean, in whichever language they are; undefined: it is not understood. */
function meaningOf(
  answer: string,
  kind: Question['kind'],
  noun: Question['place']['noun'],
  field: string,
  language: ScreenLanguage,
): unknown {
  const said = fold(answer);
  switch (kind) {
    case 'yesNo':
      if (screenLanguages.some((each) => fold(questionWords[each].yes) === said)) return true;
      return screenLanguages.some((each) => fold(questionWords[each].no) === said) ? false : undefined;
    case 'choice':
    case 'choices': {
      const about = fieldAt({ noun, id: '', field });
      const of = about?.kind === 'choice' || about?.kind === 'choices' ? about.of : [];
      const codes = (kind === 'choice' ? [answer] : answer.split(/[;\n]/))
        .map((part) => fold(part.trim()))
        .filter((part) => part !== '')
        .map((part) =>
          of.find((code) =>
            screenLanguages.some((each) => fold(choiceWords(each, noun, field, code)) === part),
          ),
        );
      if (codes.length === 0 || codes.includes(undefined)) return undefined;
      return kind === 'choice' ? codes[0] : [...new Set(codes)];
    }
    case 'date':
      return dayOf(answer);
    case 'number':
      return /^\d{1,10}$/.test(answer.replace(/[\s.\u00a0\u202f]/g, ''))
        ? Number(answer.replace(/[\s.\u00a0\u202f]/g, ''))
        : undefined;
    case 'period': {
      const found = /^(\d{1,4})\s*(\p{L}+)$/u.exec(answer);
      const unit = periodUnits.find(([pattern]) => pattern.test(fold(found?.[2] ?? '')))?.[1];
      return found === null || unit === undefined ? undefined : `P${Number(found[1])}${unit}`;
    }
    case 'country':
      return countryCodes.find(
        (code) =>
          code === answer.toUpperCase() ||
          screenLanguages.some((each) => fold(countryName(code, each)) === said),
      );
    case 'text': {
      const text: Text = { [language]: answer };
      return text;
    }
    default:
      return answer.replace(/\s+/g, ' ');
  }
}

const periodUnits = [
  [/^(years?|jaar|jaren|ans?|annees?)$/, 'Y'],
  [/^(months?|maand|maanden|mois)$/, 'M'],
  [/^(weeks?|week|weken|semaines?)$/, 'W'],
  [/^(days?|dag|dagen|jours?)$/, 'D'],
] as const;

/** A day written as ISO or as day, month and year in digits, as all three languages do. */
function dayOf(answer: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(answer);
  if (iso !== null) return answer;
  const found = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(answer);
  return found === null
    ? undefined
    : `${found[3]}-${found[2]?.padStart(2, '0')}-${found[1]?.padStart(2, '0')}`;
}

import type { ActivityBundle } from '../../api';
import type { DpiaQuestionCode } from '../../law/dpia-questions';
import type { Control, Dpia, DpiaAnswer, DpiaComment, Risk } from '../../register/dpia';
import type { NounName } from '../../register/nouns';
import type { Register } from '../../register/register';
import type { ScreenLanguage } from '../../register/text';
import { type Criterion, type Reason, type Screened, screen } from '../../screening/screen';
import type { Content } from '../document';
import { bundlesOf, lookupsFrom } from '../lookups';
import { documentOptionsSchema } from '../options';
import { makeWriter } from '../writer';
import { bundlesFor, movedSince, registerSays, signedAnswers } from './says';
import { reasonWords } from './screening-sheet';

/** An assessment without the text that was kept when it was signed: hundreds of thousands of characters. */
export type ListedDpia = Omit<Dpia, 'asSigned'>;
export type AssessmentList = Readonly<{
  dpias: readonly ListedDpia[];
  risks: readonly Risk[];
  controls: readonly Control[];
}>;
/** One assessment as the window edits it. */
export type AssessmentView = Readonly<{
  dpia: ListedDpia;
  answers: readonly DpiaAnswer[];
  risks: readonly Risk[];
  controls: readonly Control[];
  comments: readonly DpiaComment[];
}>;

/** What the register says to each question, for the page on which a person answers beside it. */
export type RegisterSays = Readonly<{
  /** What it says today. */
  now: Readonly<Partial<Record<DpiaQuestionCode, readonly Content[]>>>;
  /** What it said when the assessment was signed; null while it is a draft. */
  signed: Readonly<Partial<Record<DpiaQuestionCode, string>>> | null;
  /** Questions to which it says something else now. */
  moved: readonly DpiaQuestionCode[];
}>;

/** Why the register suggests an answer: in words, and where that stands. */
export type ReasonView = Readonly<{ words: string; from: Reason['from'] }>;
export type CriterionView = Omit<Criterion, 'reasons'> & Readonly<{ reasons: readonly ReasonView[] }>;

/** One activity with each criterion, the answer and its reasons. */
export type ScreeningView = Omit<Screened, 'criteria' | 'assessments'> &
  Readonly<{ criteria: readonly CriterionView[]; assessments: readonly ListedDpia[] }>;

export type ScreeningRow = Readonly<
  Pick<Screened, 'confirmed' | 'suggested' | 'by'> & {
    activity: string;
    /** Criteria that nobody answered and for which the register has a sign. */
    open: number;
    assessments: readonly string[];
  }
>;

export const assessmentNouns: ReadonlySet<NounName> = new Set<NounName>([
  'dpia',
  'dpiaAnswer',
  'risk',
  'control',
  'dpiaComment',
]);

const listed = ({ asSigned: _, ...dpia }: Dpia): ListedDpia => dpia;

export const assessmentList = (register: Register): AssessmentList => ({
  dpias: register.dpia.map(listed),
  risks: register.risk,
  controls: register.control,
});

/** Null when there is no assessment of that id. */
export function assessmentView(register: Register, id: string): AssessmentView | null {
  const dpia = register.dpia.find((each) => each.id === id);
  if (dpia === undefined) return null;
  const own = <R extends Readonly<{ dpia: string }>>(records: readonly R[]): readonly R[] =>
    records.filter((record) => record.dpia === id);
  return {
    dpia: listed(dpia),
    answers: own(register.dpiaAnswer),
    risks: own(register.risk),
    controls: own(register.control),
    comments: own(register.dpiaComment),
  };
}

type Asked = Readonly<{ language: ScreenLanguage; date: string }>;

const writerFor = (register: Register, { language, date }: Asked) =>
  makeWriter(
    lookupsFrom(register),
    documentOptionsSchema.parse({ document: 'dpia', language, date, reader: 'client' }),
  );

/** What the register says to the questions of an assessment; null when there is none of that id. `date`: ISO day. */
export function registerSaysTo(
  register: Register,
  { id, ...asked }: Asked & Readonly<{ id: string }>,
): RegisterSays | null {
  const dpia = register.dpia.find((each) => each.id === id);
  if (dpia === undefined) return null;
  const signed = signedAnswers(dpia, asked.language);
  return {
    now: Object.fromEntries(registerSays(writerFor(register, asked), bundlesFor(register, dpia))),
    signed: signed === null ? null : Object.fromEntries(signed),
    moved: movedSince(register, dpia, asked.language, asked.date),
  };
}

/** What a screening of every activity is drawn from: of a large register the rest takes long to read. */
export const screeningNouns: ReadonlySet<NounName> = new Set<NounName>([
  'activity',
  'purpose',
  'dataUse',
  'recipient',
  'camera',
  'party',
  'dataCategory',
  'subjectCategory',
  'screening',
  'dpia',
]);

/** Whether each activity asks for an assessment, and who decided. `date`: ISO day of the law. */
export function screeningRows(register: Register, date: string): readonly ScreeningRow[] {
  const lookups = lookupsFrom(register);
  return bundlesOf(register).map((bundle) => {
    const { confirmed, suggested, by, criteria, assessments } = screen(bundle, lookups, date);
    return {
      activity: bundle.activity.id,
      confirmed,
      suggested,
      by,
      open: criteria.filter(({ answer, suggestion }) => answer === 'open' && suggestion !== null).length,
      assessments: assessments.map(({ id }) => id),
    };
  });
}

/** The screening of one activity; null when there is no activity of that id. */
export function screeningView(
  register: Register,
  { activity, ...asked }: Asked & Readonly<{ activity: string }>,
): ScreeningView | null {
  const bundle = bundlesOf(register).find((each: ActivityBundle) => each.activity.id === activity);
  if (bundle === undefined) return null;
  const writer = writerFor(register, asked);
  const found = screen(bundle, writer.lookups, asked.date);
  return {
    ...found,
    criteria: found.criteria.map((criterion) => ({
      ...criterion,
      reasons: criterion.reasons.map((reason) => ({
        words: reasonWords(writer, reason),
        from: reason.from,
      })),
    })),
    assessments: found.assessments.map(listed),
  };
}

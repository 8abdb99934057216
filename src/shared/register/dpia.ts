import { dpiaQuestionCodes } from '../law/dpia-questions';
import { fearedEventCodes, riskSourceCodes, riskSteps, threatAssetCodes } from '../law/risk-scale';
import { choice, choices, date, line, parent, ref, refs, text, yesNo } from './field';
import { noun, type RecordOf } from './noun';

export const dpiaStates = ['draft', 'signed', 'replaced'] as const;
export const dpiaDecisions = ['approve', 'approveWithConditions', 'reject', 'consult'] as const;
export const reviewTriggers = [
  'newPurpose',
  'newData',
  'newTechnology',
  'newRecipient',
  'scale',
  'incident',
  'complaints',
  'law',
] as const;

/**
 * A data protection impact assessment of one activity or of several that are alike (Art. 35(1)). What it says of them is
 * read from the register while it is a draft; `asSigned` is that text on the day it was signed.
 */
export const dpia = noun('dpia', {
  name: text({ max: 300, isOfOneFirm: true }),
  reference: line({ max: 40, isOfOneFirm: true }),
  activities: refs('activity', { article: '35(1)', isOfOneFirm: true }),
  state: choice(dpiaStates, { isOfOneFirm: true }),
  why: text({ article: '35(1), 35(3), 35(4)', isOfOneFirm: true }),
  preparedBy: line({ max: 500, isOfOneFirm: true }),
  startedOn: date({ isOfOneFirm: true }),
  /** The assessment that this one goes on from, of which it is the revision: last year's. */
  previous: ref('dpia', { article: '35(11)', isOfOneFirm: true }),
  // advice and views
  dpoAdvice: text({ article: '35(2), 39(1)(c)', isOfOneFirm: true }),
  dpoOpinion: choice(['positive', 'withConditions', 'negative'], { article: '35(2)', isOfOneFirm: true }),
  dpoAdviceBy: line({ max: 300, article: '35(2)', isOfOneFirm: true }),
  dpoAdviceOn: date({ article: '35(2)', isOfOneFirm: true }),
  dpoNotFollowedWhy: text({ article: '35(2)', isOfOneFirm: true }),
  viewsSought: yesNo({ article: '35(9)', isOfOneFirm: true }),
  viewsOf: text({ article: '35(9)', isOfOneFirm: true }),
  views: text({ article: '35(9)', isOfOneFirm: true }),
  viewsNotSoughtWhy: text({ article: '35(9)', isOfOneFirm: true }),
  viewsNotFollowedWhy: text({ article: '35(9)', isOfOneFirm: true }),
  // decision
  decision: choice(dpiaDecisions, { article: '35(7)', isOfOneFirm: true }),
  decisionWhy: text({ article: '35(7)', isOfOneFirm: true }),
  mustConsult: yesNo({ article: '36(1)', isOfOneFirm: true }),
  consultedOn: date({ article: '36(1)', isOfOneFirm: true }),
  consultationReference: line({ max: 100, article: '36', isOfOneFirm: true }),
  consultationAnsweredOn: date({ article: '36(2)', isOfOneFirm: true }),
  consultationOutcome: text({ article: '36(2)', isOfOneFirm: true }),
  signedBy: line({ max: 300, isOfOneFirm: true }),
  signedAs: line({ max: 300, isOfOneFirm: true }),
  signedOn: date({ isOfOneFirm: true }),
  reviewOn: date({ article: '35(11)', isOfOneFirm: true }),
  reviewTriggers: choices(reviewTriggers, { article: '35(11)', isOfOneFirm: true }),
  reviewNote: text({ article: '35(11)', isOfOneFirm: true }),
  /** What is published of it; the rest stays inside. */
  summary: text({ isOfOneFirm: true }),
  /** The description out of the register as it stood when this was signed, per language. */
  asSigned: text({ max: 200_000, isInternal: true, isOfOneFirm: true }),
  /** Template it was started from. */
  template: line({ max: 60, isInternal: true }),
  notes: text({ isInternal: true, isOfOneFirm: true, max: 20_000 }),
});
export type Dpia = RecordOf<typeof dpia>;

export const answerEvaluations = ['acceptable', 'improvable', 'notAcceptable'] as const;

/** What a person answers to one question of an assessment, beside what the register says: Art. 35(7)(a) and (b). */
export const dpiaAnswer = noun('dpiaAnswer', {
  dpia: parent('dpia'),
  question: choice(dpiaQuestionCodes, { article: '35(7)(a)-(b)' }),
  answer: text({ max: 20_000 }),
  evaluation: choice(answerEvaluations),
  evaluationNote: text(),
});
export type DpiaAnswer = RecordOf<typeof dpiaAnswer>;

/**
 * A risk to the rights and freedoms of people (Art. 35(7)(c)): what they fear, where it comes from, what it does to them.
 * Rated three times: before any measure, with those in place, and after the planned ones.
 */
export const risk = noun('risk', {
  dpia: parent('dpia'),
  /** The same risk in the assessment that this one goes on from. */
  previous: ref('risk', { isInternal: true, isOfOneFirm: true }),
  name: text({ max: 300, article: '35(7)(c)' }),
  event: choice(fearedEventCodes, { article: '35(7)(c)' }),
  sources: choices(riskSourceCodes, { article: '35(7)(c), recital 90' }),
  sourcesNote: text(),
  assets: choices(threatAssetCodes),
  threats: text({ article: '35(7)(c)' }),
  impacts: text({ article: '35(7)(c), recital 75' }),
  severityBefore: choice(riskSteps, { article: '35(7)(c)' }),
  likelihoodBefore: choice(riskSteps, { article: '35(7)(c)' }),
  /** Measures in place against it. */
  measures: refs('measure', { article: '35(7)(d)' }),
  measuresNote: text({ article: '35(7)(d)' }),
  severityNow: choice(riskSteps, { article: '35(7)(c)' }),
  likelihoodNow: choice(riskSteps, { article: '35(7)(c)' }),
  severityAfter: choice(riskSteps, { article: '35(7)(d)' }),
  likelihoodAfter: choice(riskSteps, { article: '35(7)(d)' }),
  severityWhy: text(),
  likelihoodWhy: text(),
  evaluation: choice(answerEvaluations),
  evaluationNote: text(),
  notes: text({ isInternal: true, isOfOneFirm: true, max: 20_000 }),
});
export type Risk = RecordOf<typeof risk>;

export const controlStates = ['planned', 'started', 'done', 'dropped'] as const;

/** A measure that is planned against risks: who does what until when (Art. 35(7)(d)). */
export const control = noun('control', {
  dpia: parent('dpia'),
  /** The same measure in the plan that this one goes on from. */
  previous: ref('control', { isInternal: true, isOfOneFirm: true }),
  name: text({ max: 300, article: '35(7)(d)' }),
  detail: text(),
  risks: refs('risk', { article: '35(7)(d)' }),
  owner: line({ max: 300, isOfOneFirm: true }),
  dueOn: date({ isOfOneFirm: true }),
  state: choice(controlStates, { isOfOneFirm: true }),
  doneOn: date({ isOfOneFirm: true }),
  stateNote: text({ isOfOneFirm: true }),
  effort: text({ max: 500 }),
  /** The measure of the catalogue that it became. */
  measure: ref('measure', { isOfOneFirm: true }),
  notes: text({ isInternal: true, isOfOneFirm: true, max: 20_000 }),
});
export type Control = RecordOf<typeof control>;

export const commentPlaces = [
  'whole',
  'description',
  'necessity',
  'risks',
  'plan',
  'advice',
  'decision',
] as const;

/** What somebody remarked on an assessment. It is settled, never deleted. */
export const dpiaComment = noun('dpiaComment', {
  dpia: parent('dpia'),
  place: choice(commentPlaces),
  question: choice(dpiaQuestionCodes),
  risk: ref('risk'),
  control: ref('control'),
  body: text({ max: 20_000, isInternal: true, isOfOneFirm: true }),
  writtenBy: line({ max: 300, isInternal: true, isOfOneFirm: true }),
  writtenOn: date({ isInternal: true, isOfOneFirm: true }),
  isSettled: yesNo({ isInternal: true, isOfOneFirm: true }),
  settledBy: line({ max: 300, isInternal: true, isOfOneFirm: true }),
  settledOn: date({ isInternal: true, isOfOneFirm: true }),
  settlement: text({ isInternal: true, isOfOneFirm: true }),
});
export type DpiaComment = RecordOf<typeof dpiaComment>;

/** An assessment with everything that is a part of it. */
export type DpiaParts = Readonly<{
  dpia: Dpia;
  answers: readonly DpiaAnswer[];
  risks: readonly Risk[];
  controls: readonly Control[];
  comments: readonly DpiaComment[];
}>;

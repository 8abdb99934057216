import type { AssessmentView } from '../../../shared/documents/dpia/view';
import type { Finding } from '../../../shared/findings/finding';
import { type DpiaPart, dpiaQuestions } from '../../../shared/law/dpia-questions';
import { commentPlaces } from '../../../shared/register/dpia';
import { stateOf } from '../../../shared/register/mark';

/** The steps of an assessment, in the order of Article 35(7). */
export const steps = ['about', 'description', 'necessity', 'risks', 'plan', 'advice', 'decision'] as const;
export type Step = (typeof steps)[number];

/** The article that stands at a step. */
export const stepArticle: Readonly<Record<Step, string>> = {
  about: '35(1)',
  description: '35(7)(a)',
  necessity: '35(7)(b)',
  risks: '35(7)(c)',
  plan: '35(7)(d)',
  advice: '35(2), 35(9)',
  decision: '36, 35(11)',
};

/** Which fields of an assessment stand in which step, in groups. */
export const dpiaFields = {
  about: [
    'name',
    'reference',
    'activities',
    'why',
    'preparedBy',
    'startedOn',
    'previous',
    'summary',
    'notes',
  ],
  dpo: ['dpoOpinion', 'dpoAdvice', 'dpoAdviceBy', 'dpoAdviceOn', 'dpoNotFollowedWhy'],
  views: ['viewsSought', 'viewsOf', 'views', 'viewsNotSoughtWhy', 'viewsNotFollowedWhy'],
  decision: ['decision', 'decisionWhy'],
  consultation: [
    'mustConsult',
    'consultedOn',
    'consultationReference',
    'consultationAnsweredOn',
    'consultationOutcome',
  ],
  signing: ['signedBy', 'signedAs', 'signedOn'],
  review: ['reviewOn', 'reviewTriggers', 'reviewNote'],
} as const;

/** Fields of a risk besides its six ratings. */
export const riskFields = {
  what: ['name', 'event', 'sources', 'sourcesNote', 'assets', 'threats', 'impacts'],
  measures: ['measures', 'measuresNote'],
  why: ['severityWhy', 'likelihoodWhy'],
  judgement: ['evaluation', 'evaluationNote'],
  notes: ['notes'],
} as const;

export const questionsOf = (part: DpiaPart) => dpiaQuestions.filter((question) => question.part === part);

/** Questions of a part that a person has not answered. */
export function openQuestions({ answers }: AssessmentView, part: DpiaPart): number {
  return questionsOf(part).filter(
    ({ code }) =>
      !answers.some(
        (answer) =>
          answer.question === code && stateOf(answer.answer, answer.marks.answer) !== 'notDetermined',
      ),
  ).length;
}

const stepOfField: Readonly<Record<string, Step>> = Object.fromEntries([
  ...[...dpiaFields.dpo, ...dpiaFields.views].map((field) => [field, 'advice'] as const),
  ...[...dpiaFields.decision, ...dpiaFields.consultation, ...dpiaFields.signing, ...dpiaFields.review].map(
    (field) => [field, 'decision'] as const,
  ),
]);

/** The step in which a record or field stands that an address names. */
export function stepOf(view: AssessmentView, noun: string, id: string, field: string | undefined): Step {
  if (noun === 'risk') return 'risks';
  if (noun === 'control') return 'plan';
  if (noun === 'dpiaAnswer') {
    const code = view.answers.find((answer) => answer.id === id)?.question;
    return dpiaQuestions.find((question) => question.code === code)?.part ?? 'description';
  }
  if (noun === 'dpiaComment') {
    const place = view.comments.find((comment) => comment.id === id)?.place;
    return steps.find((step) => placeOfStep(step) === place) ?? 'about';
  }
  return (field === undefined ? undefined : stepOfField[field]) ?? 'about';
}

/** Articles that an assessment without a record yet is held against: the answer, the risk that is not there. */
const stepOfArticle: Readonly<Record<string, Step>> = { '35(7)(b)': 'necessity', '35(7)(c)': 'risks' };

/** Open findings of an assessment and its parts, by the step in which they are mended. */
export function findingsByStep(
  view: AssessmentView,
  findings: readonly Finding[],
): ReadonlyMap<Step, readonly Finding[]> {
  const found = new Map<Step, Finding[]>();
  for (const finding of findings) {
    const { noun, id, field } = finding.place;
    const step =
      noun === 'dpia' && field === undefined
        ? (stepOfArticle[finding.article] ?? 'about')
        : stepOf(view, noun, id, field);
    found.set(step, [...(found.get(step) ?? []), finding]);
  }
  return found;
}

/** Whether a finding stands at the head of its step: it is of no field, or of one that is not drawn as a field. */
export const isOfStep = ({ place: { noun, field } }: Finding): boolean =>
  field === undefined || (noun === 'dpia' && field === 'activities');

/** Where a comment made in a step is kept. */
export const placeOfStep = (step: Step): (typeof commentPlaces)[number] =>
  commentPlaces.find((place) => place === step) ?? 'whole';

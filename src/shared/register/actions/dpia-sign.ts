import { registerAnswers, textAsSigned } from '../../documents/dpia/says';
import { dpiaQuestions } from '../../law/dpia-questions';
import { isHighRisk, type RiskStep, riskLevel } from '../../law/risk-scale';
import type { DpiaParts, Risk } from '../dpia';
import type { Edit } from '../edit';
import { type Marks, stateOf } from '../mark';
import type { NounName } from '../nouns';
import type { Register } from '../register';
import { dpiaPartsOf } from './dpia-parts';

export const dpiaLackCodes = [
  'noActivity',
  'notAnswered',
  'noRisk',
  'notRated',
  'highRemains',
  'noOwner',
  'noDueDate',
  'overdue',
  'noDpoAdvice',
  'noViews',
  'noReasonForNoViews',
  'noDecision',
  'notConsulted',
  'noSignatory',
  'noReviewDate',
  'openComment',
] as const;
export type DpiaLackCode = (typeof dpiaLackCodes)[number];

/** What misses before an assessment can be signed, and where it is filled in. */
export type DpiaLack = Readonly<{
  code: DpiaLackCode;
  noun: NounName;
  id: string;
  /** Null for the whole record, as for a list without a risk. */
  field: string | null;
  /** The question that nobody answered: a code of `dpiaQuestions`. */
  question: string | null;
  /** A signature under it would say what is not so: it is refused. The rest is told, and can be signed all the same. */
  stops: boolean;
}>;

/**
 * What an assessment does not say yet: Art. 35(7) in order, then advice and views (35(2), 35(9)), decision and review
 * (36, 35(11)). `on`: ISO date on which it would be signed. `signedBy`: who signs, when that is not in the register yet.
 */
export function lackingIn(
  register: Register,
  parts: DpiaParts,
  on: string,
  signedBy: string | null = parts.dpia.signedBy,
): readonly DpiaLack[] {
  const { dpia, answers, risks, controls, comments } = parts;
  const lacks: DpiaLack[] = [];
  const add = (code: DpiaLackCode, field: string | null, more: Partial<DpiaLack> = {}): void => {
    lacks.push({ code, noun: 'dpia', id: dpia.id, field, question: null, stops: false, ...more });
  };
  if (dpia.activities.length === 0) add('noActivity', 'activities', { stops: true });
  const known = registerAnswers(register, dpia, on);
  for (const { code, article } of dpiaQuestions) {
    const isAnswered = answers.some((each) => each.question === code && !misses(each, 'answer'));
    // Codes of conduct are taken into account where there are any (Art. 35(8)); the others are asked of everybody.
    if (!isAnswered && !known.has(code) && article !== '35(8)' && code !== 'consent')
      add('notAnswered', null, { question: code });
  }
  if (risks.length === 0) add('noRisk', null);
  for (const risk of risks) {
    const missing = firstUnrated(risk);
    if (missing !== null) add('notRated', missing, { noun: 'risk', id: risk.id });
  }
  for (const { id, owner, dueOn, state } of controls) {
    if (state === 'done' || state === 'dropped') continue;
    const at = { noun: 'control' as const, id };
    if (owner === null) add('noOwner', 'owner', at);
    if (dueOn === null) add('noDueDate', 'dueOn', at);
    else if (dueOn < on) add('overdue', 'dueOn', at);
  }
  if (register.organisation.dpoStatus === 'appointed' && misses(dpia, 'dpoAdvice'))
    add('noDpoAdvice', 'dpoAdvice');
  if (dpia.viewsSought === null || (dpia.viewsSought && misses(dpia, 'views')))
    add('noViews', dpia.viewsSought === null ? 'viewsSought' : 'views');
  if (dpia.viewsSought === false && misses(dpia, 'viewsNotSoughtWhy'))
    add('noReasonForNoViews', 'viewsNotSoughtWhy');
  if (dpia.decision === null) add('noDecision', 'decision', { stops: true });
  const goesAhead = dpia.decision === 'approve' || dpia.decision === 'approveWithConditions';
  const high = risks.filter(isStillHigh);
  // Art. 36(1): the authority is consulted before the processing starts.
  if (high.length > 0 && dpia.mustConsult !== true) add('highRemains', 'mustConsult', { stops: goesAhead });
  if (dpia.mustConsult === true && dpia.consultationAnsweredOn === null && goesAhead)
    add('notConsulted', 'consultationAnsweredOn', { stops: true });
  if (signedBy === null || signedBy.trim() === '') add('noSignatory', 'signedBy', { stops: true });
  if (dpia.reviewOn === null) add('noReviewDate', 'reviewOn');
  for (const { id, isSettled } of comments)
    if (isSettled !== true) add('openComment', 'isSettled', { noun: 'dpiaComment', id });
  return lacks;
}

/** Neither a value nor a word why there is none. */
function misses<F extends string>(
  record: Readonly<{ marks: Marks<F> }> & Readonly<Record<F, unknown>>,
  field: F,
): boolean {
  return stateOf(record[field], record.marks[field]) === 'notDetermined';
}

const ratings = [
  'severityBefore',
  'likelihoodBefore',
  'severityNow',
  'likelihoodNow',
  'severityAfter',
  'likelihoodAfter',
] as const;

const firstUnrated = (risk: Risk): string | null => ratings.find((field) => risk[field] === null) ?? null;

/** Whether a risk is high after the planned measures, or today as long as nobody rated it for then. */
function isStillHigh(risk: Risk): boolean {
  const isHigh = (severity: RiskStep | null, likelihood: RiskStep | null): boolean | null =>
    severity === null || likelihood === null ? null : isHighRisk(riskLevel(severity, likelihood));
  return (
    isHigh(risk.severityAfter, risk.likelihoodAfter) ?? isHigh(risk.severityNow, risk.likelihoodNow) ?? false
  );
}

export type Signing = Readonly<{
  by: string;
  /** Function of who signs. */
  as: string;
  /** ISO date of the signature. */
  on: string;
}>;

/**
 * Signs an assessment: keeps what the register says on that day, and marks the one that it goes on from as replaced. The
 * activities it covers have one from then on. `register` holds them, their parts and the catalogues. Refused, with what
 * stops it, when it is signed already (`stops` is empty then) or when a signature would say what is not so.
 */
export function signDpia(
  register: Register,
  id: string,
  { by, as, on }: Signing,
): Readonly<{ edits: readonly Edit[] }> | Readonly<{ stops: readonly DpiaLack[] }> {
  const parts = dpiaPartsOf(register, id);
  if (parts === null || isSigned(parts.dpia)) return { stops: [] };
  const stops = lackingIn(register, parts, on, by).filter((lack) => lack.stops);
  if (stops.length > 0) return { stops };
  const { dpia } = parts;
  const set = (noun: NounName, of: string, field: string, value: unknown): Edit => ({
    do: 'set',
    noun,
    id: of,
    field,
    value,
  });
  const previous = register.dpia.find((each) => each.id === dpia.previous);
  return {
    edits: [
      set('dpia', id, 'signedBy', by.trim()),
      ...(as.trim() === '' ? [] : [set('dpia', id, 'signedAs', as.trim())]),
      set('dpia', id, 'signedOn', on),
      set('dpia', id, 'asSigned', textAsSigned(register, dpia, on)),
      set('dpia', id, 'state', 'signed'),
      ...(previous?.state === 'signed' ? [set('dpia', previous.id, 'state', 'replaced')] : []),
      ...register.activity
        .filter((activity) => dpia.activities.includes(activity.id) && activity.dpiaState !== 'done')
        .map((activity) => set('activity', activity.id, 'dpiaState', 'done')),
    ],
  };
}

/** Signed, whether or not a later one took its place. */
export const isSigned = ({ state }: Readonly<{ state: string | null }>): boolean =>
  state === 'signed' || state === 'replaced';

/** What goes on after the signature: the answer of the authority, how far the plan is, remarks, evidence, the summary. */
const openAfterSigning: Readonly<Record<string, readonly string[] | 'all'>> = {
  dpia: [
    'consultedOn',
    'consultationReference',
    'consultationAnsweredOn',
    'consultationOutcome',
    'summary',
    'notes',
  ],
  control: ['state', 'doneOn', 'stateNote', 'measure', 'notes'],
  risk: ['notes'],
  dpiaComment: 'all',
};
const partNouns = ['dpiaAnswer', 'risk', 'control', 'dpiaComment'] as const;

const isPartNoun = (noun: NounName): noun is (typeof partNouns)[number] =>
  (partNouns as readonly string[]).includes(noun);

/**
 * The first edit that would change what was signed, or null. A signed assessment is revised (`reviseDpia`), not edited;
 * it is unsigned by taking the signature back. `ownerOf` knows the assessment that a record is a part of.
 */
export function editOfSigned(
  signed: ReadonlySet<string>,
  ownerOf: (noun: (typeof partNouns)[number], id: string) => string | null,
  edits: readonly Edit[],
): Edit | null {
  const touches = (edit: Edit): boolean => {
    const { noun, id } = edit;
    const open = openAfterSigning[noun];
    if (noun === 'dpia') {
      // A new one is a draft: it is signed by the action alone.
      if (edit.do === 'add') return isSigned({ state: String(edit.values['state'] ?? 'draft') });
      if (edit.do === 'set' && edit.field === 'state' && edit.value !== 'draft') return true;
      if (!signed.has(id)) return false;
      return edit.do === 'remove' || open === undefined || !open.includes(edit.field);
    }
    if (!isPartNoun(noun) || open === 'all') return false;
    if (edit.do === 'set' && edit.field === 'dpia' && signed.has(String(edit.value))) return true;
    const owner = edit.do === 'add' ? String(edit.values['dpia']) : ownerOf(noun, id);
    if (owner === null || !signed.has(owner)) return false;
    return edit.do === 'add' || edit.do === 'remove' || open === undefined || !open.includes(edit.field);
  };
  return edits.find(touches) ?? null;
}

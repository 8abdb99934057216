import { lookupsFrom } from '../../documents/lookups';
import { type CriterionCode, type Screened, screen } from '../../screening/screen';
import type { Edit, NewId } from '../edit';
import type { Register } from '../register';
import { partsOf } from './parts';

export type CriterionAnswer = 'yes' | 'no' | 'open';
export type Answering = Readonly<{
  by: string;
  /** ISO date. */
  on: string;
  newId: NewId;
}>;

/**
 * What a person answers to criteria of one activity. A yes stands with the activity, a no with its screening, which also
 * says who answered last and when (Art. 5(2)). Empty when nothing is another answer than before. Throws when there is no
 * such activity. `register` holds it with its parts, the catalogues and the screenings.
 */
export function answerScreening(
  register: Register,
  activityId: string,
  given: ReadonlyMap<CriterionCode, CriterionAnswer>,
  { by, on, newId }: Answering,
): Edit[] {
  const found = screen(partsOf(register, activityId), lookupsFrom(register), on);
  const { activity, record } = found;
  const before = new Map(found.criteria.map(({ code, answer }) => [code, answer]));
  const changed = [...given].filter(([code, answer]) => (before.get(code) ?? 'open') !== answer);
  if (changed.length === 0) return [];
  const answers = new Map(changed);
  const without = (codes: readonly CriterionCode[]) => codes.filter((code) => !answers.has(code));
  const with_ = (answer: CriterionAnswer) =>
    changed.filter(([, each]) => each === answer).map(([code]) => code);
  const met = [...without(activity.highRiskCriteria), ...with_('yes')];
  const ruledOut = [...without(record?.ruledOut ?? []), ...with_('no')];
  const edits: Edit[] = [];
  const ofActivity = { noun: 'activity', id: activityId, field: 'highRiskCriteria' } as const;
  if (!isSame(met, activity.highRiskCriteria)) edits.push({ do: 'set', ...ofActivity, value: met });
  if (activity.marks.highRiskCriteria?.toConfirm) {
    // Those that a template or an import proposed stay to be confirmed until each has its answer.
    const isOpen = activity.highRiskCriteria.some((code) => !answers.has(code));
    const { toConfirm: _, ...known } = activity.marks.highRiskCriteria;
    const mark = isOpen ? { ...known, toConfirm: true as const } : { ...known, confirmed: { by, on } };
    edits.push({ do: 'mark', ...ofActivity, mark });
  }
  const values = { ruledOut, screenedBy: by.trim() === '' ? null : by, screenedOn: on };
  if (record === null) {
    const id = newId();
    edits.push({ do: 'add', noun: 'screening', id, values: { activity: activityId, ...values } });
  } else
    for (const [field, value] of Object.entries(values))
      if (!isSame(value, record[field as keyof typeof values]))
        edits.push({ do: 'set', noun: 'screening', id: record.id, field, value });
  return edits;
}

/**
 * Confirms what the register suggests of an activity: every criterion with a sign that nobody has answered, or those of
 * `codes` alone. A suggestion that somebody ruled out stays ruled out.
 */
export function confirmSuggestions(
  register: Register,
  activityId: string,
  codes: readonly CriterionCode[] | null,
  answering: Answering,
): Edit[] {
  const found = screen(partsOf(register, activityId), lookupsFrom(register), answering.on);
  const wanted = suggestedIn(found).filter((code) => codes === null || codes.includes(code));
  return answerScreening(register, activityId, new Map(wanted.map((code) => [code, 'yes'])), answering);
}

/** Criteria that the register suggests and that nobody has answered. */
export const suggestedIn = ({ criteria }: Screened): readonly CriterionCode[] =>
  criteria
    .filter(({ suggestion, answer }) => suggestion !== null && answer === 'open')
    .map(({ code }) => code);

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

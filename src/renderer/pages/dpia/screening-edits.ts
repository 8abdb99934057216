import type { ScreeningView } from '../../../shared/documents/dpia/view';
import type { WithoutDpiaCode, WithoutDpiaConditionCode } from '../../../shared/law/dpia-not-required';
import type { Edit } from '../../../shared/register/edit';
import type { CriterionCode } from '../../../shared/screening/screen';
import { write } from '../../parts/fields/change';
import { flushDrafts } from '../../parts/fields/drafts';
import { newId } from '../../parts/fields/newId';

export type Answer = 'yes' | 'no' | 'open';
type Values = Readonly<Record<string, unknown>>;

/** Values of the record of the screening: set, or added with the record when nobody began it yet. */
function onRecord({ record, activity }: ScreeningView, values: Values): readonly Edit[] {
  if (record === null)
    return [{ do: 'add', noun: 'screening', id: newId(), values: { activity: activity.id, ...values } }];
  return Object.entries(values).map(([field, value]) => ({
    do: 'set',
    noun: 'screening',
    id: record.id,
    field,
    value,
  }));
}

/**
 * What a person answers to criteria, as one action. What is met is a fact of the activity; what was ruled out stands in
 * the screening. Answers are a person's own: nothing that was to be confirmed stays among them unseen.
 */
export function answerEdits(
  view: ScreeningView,
  answers: ReadonlyMap<CriterionCode, Answer>,
): readonly Edit[] {
  const { activity, record, criteria } = view;
  const answerOf = (code: CriterionCode): Answer =>
    answers.get(code) ?? criteria.find((each) => each.code === code)?.answer ?? 'open';
  const met = criteria.filter(({ code }) => answerOf(code) === 'yes').map(({ code }) => code);
  const ruledOut = criteria.filter(({ code }) => answerOf(code) === 'no').map(({ code }) => code);
  const same = (one: readonly string[], other: readonly string[]): boolean =>
    one.length === other.length && one.every((each) => other.includes(each));
  const mark = activity.marks.highRiskCriteria;
  return [
    ...(same(met, activity.highRiskCriteria)
      ? []
      : [
          {
            do: 'set' as const,
            noun: 'activity' as const,
            id: activity.id,
            field: 'highRiskCriteria',
            value: met,
          },
        ]),
    ...(mark?.toConfirm === true
      ? [
          {
            do: 'mark' as const,
            noun: 'activity' as const,
            id: activity.id,
            field: 'highRiskCriteria',
            mark: null,
          },
        ]
      : []),
    ...(same(ruledOut, record?.ruledOut ?? []) ? [] : onRecord(view, { ruledOut })),
  ];
}

/** What the register states is answered yes, what it has no sign of is answered no; hints stay with the person. */
export function asTheRegisterSays({ criteria }: ScreeningView): ReadonlyMap<CriterionCode, Answer> {
  return new Map(
    criteria
      .filter(({ answer, suggestion }) => answer === 'open' && suggestion !== 'hints')
      .map(({ code, suggestion }) => [code, suggestion === 'says' ? 'yes' : 'no']),
  );
}

export async function act(view: ScreeningView, edits: readonly Edit[]): Promise<void> {
  if (edits.length === 0) return;
  await flushDrafts();
  await write('edit', { noun: 'activity', id: view.activity.id, field: 'highRiskCriteria' }, edits);
}

/** Whether the activity is an entry of the list of processing without assessment. */
export const entryEdits = (view: ScreeningView, code: WithoutDpiaCode, isOn: boolean): readonly Edit[] =>
  onRecord(view, { withoutDpia: toggled(view.record?.withoutDpia ?? [], code, isOn) });

export const conditionEdits = (
  view: ScreeningView,
  code: WithoutDpiaConditionCode,
  isOn: boolean,
): readonly Edit[] =>
  onRecord(view, { conditionsMet: toggled(view.record?.conditionsMet ?? [], code, isOn) });

/** A person takes the decision on themselves. `on`: ISO day. */
export const decisionEdits = (view: ScreeningView, by: string, on: string): readonly Edit[] =>
  onRecord(view, { screenedBy: by, screenedOn: on });

const toggled = <T>(codes: readonly T[], code: T, isOn: boolean): readonly T[] =>
  isOn ? [...codes.filter((each) => each !== code), code] : codes.filter((each) => each !== code);

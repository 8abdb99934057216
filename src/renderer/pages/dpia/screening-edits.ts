import type { ScreeningView } from '../../../shared/documents/dpia/view';
import type { WithoutDpiaCode, WithoutDpiaConditionCode } from '../../../shared/law/dpia-not-required';
import type { Edit } from '../../../shared/register/edit';
import type { CriterionCode } from '../../../shared/screening/screen';
import { newId } from '../../parts/fields/newId';

export type Answer = 'yes' | 'no' | 'open';

/** Values of the record of the screening: set, or added with the record when nobody began it yet. */
function onRecord(
  { record, activity }: ScreeningView,
  values: Readonly<Record<string, unknown>>,
): readonly Edit[] {
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

/** What the register states is answered yes, what it has no sign of is answered no; hints stay with the person. */
export function asTheRegisterSays({
  criteria,
}: ScreeningView): Readonly<Partial<Record<CriterionCode, Answer>>> {
  return Object.fromEntries(
    criteria
      .filter(({ answer, suggestion }) => answer === 'open' && suggestion !== 'hints')
      .map(({ code, suggestion }) => [code, suggestion === 'says' ? 'yes' : 'no']),
  );
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

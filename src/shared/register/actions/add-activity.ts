import type { ActivityRole } from '../activity';
import type { Edit } from '../edit';
import type { Text } from '../text';

/** A new activity, a draft from today. Its number is given where it is written. */
export function addActivity(
  input: Readonly<{ id: string; role: ActivityRole; name: Text; today: string }>,
): Edit[] {
  const { id, role, name, today } = input;
  return [{ do: 'add', noun: 'activity', id, values: { role, name, status: 'draft', createdOn: today } }];
}

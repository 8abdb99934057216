import type { ActivityBundle } from '../../../shared/api';
import type { ScreenLanguage } from '../../../shared/register/text';
import { useCall } from '../../app/bridge';
import { today } from '../../parts/fields/dates';
import type { SheetBlock } from '../../parts/paper/Sheet';

/** The sheet of one activity in a language, null while there is none. */
export function useSheet(
  bundle: ActivityBundle,
  language: ScreenLanguage,
): Readonly<{ block: SheetBlock; title: string; firm: string }> | null {
  const { data } = useCall('document.preview', { language, activity: bundle.activity.id, date: today() });
  const block = data?.blocks.find((each) => each.is === 'sheet');
  return data === undefined || block?.is !== 'sheet' ? null : { block, title: data.title, firm: data.firm };
}

import { fearedEvents } from '../../../shared/law/risk-scale';
import type { Edit } from '../../../shared/register/edit';
import { type Language, screenLanguages, type Text } from '../../../shared/register/text';
import { addRecord } from '../../parts/fields/change';
import { today } from '../../parts/fields/dates';
import { flushDrafts } from '../../parts/fields/drafts';
import { newId } from '../../parts/fields/newId';

/** The three events that people fear, to begin with: access, change, loss. */
export function feareds(dpia: string, languages: readonly Language[]): readonly Edit[] {
  return fearedEvents
    .filter(({ code }) => code === 'access' || code === 'change' || code === 'loss')
    .map(({ code, name }): Edit => {
      const said: Text = Object.fromEntries(
        screenLanguages
          .filter((language) => languages.includes(language))
          .map((language) => [language, name[language]]),
      );
      return { do: 'add', noun: 'risk', id: newId(), values: { dpia, name: said, event: code } };
    });
}

/** Makes a draft of an assessment of these activities, with the three feared events. Answers its id. */
export async function makeDpia(
  activities: readonly string[],
  name: Text,
  languages: readonly Language[],
): Promise<string> {
  const id = newId();
  await flushDrafts();
  await addRecord(
    'dpia',
    id,
    { name, activities: [...activities], state: 'draft', startedOn: today() },
    feareds(id, languages),
  );
  return id;
}

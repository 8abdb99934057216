import { fearedEvents } from '../../../shared/law/risk-scale';
import type { Edit } from '../../../shared/register/edit';
import { type Language, screenLanguages, type Text } from '../../../shared/register/text';
import { newId } from '../../parts/fields/newId';

/** The three events that people fear as risks of an assessment that has none: access, change, loss. */
export function fearedEventEdits(dpia: string, languages: readonly Language[]): readonly Edit[] {
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

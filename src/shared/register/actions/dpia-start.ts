import { dpiaAlways, dpiaCriteria } from '../../law/dpia';
import { dpiaLists } from '../../law/dpia-lists';
import { fearedEvents } from '../../law/risk-scale';
import { semicolon } from '../../words/semicolon';
import type { Activity } from '../activity';
import type { Edit, NewId } from '../edit';
import type { Organisation } from '../organisation';
import { languages, type Text } from '../text';

/** The events that every assessment looks at to begin with: who may see, change or lose the data. */
const firstEvents = fearedEvents.filter(({ code }) => ['access', 'change', 'loss'].includes(code));

const longestName = 300;
const longestWhy = 4000;

/** Words of the program in the languages that the file is kept in: a text in another one would never be looked after. */
export function inLanguagesOf(organisation: Pick<Organisation, 'contentLanguages'>, words: Text): Text {
  const kept = Object.entries(words).filter(([language]) =>
    organisation.contentLanguages.some((one) => one === language),
  );
  return kept.length === 0 ? words : Object.fromEntries(kept);
}

/**
 * A new impact assessment of one activity or of several that are alike (Art. 35(1)): a draft from today, with the three
 * feared events as risks that nobody has rated. It is called as the activities are, and says which criteria a person
 * confirmed for them; both can be changed. Throws when no activity is named.
 */
export function startDpia(
  input: Readonly<{
    id: string;
    organisation: Organisation;
    activities: readonly Activity[];
    /** ISO date. */
    today: string;
    by: string;
    newId: NewId;
  }>,
): Edit[] {
  const { id, organisation, activities, today, by, newId } = input;
  if (activities.length === 0) throw new Error('an assessment is of an activity');
  const why = confirmedCriteria(organisation, activities);
  return [
    {
      do: 'add',
      noun: 'dpia',
      id,
      values: {
        name: namesTogether(activities),
        activities: activities.map((activity) => activity.id),
        state: 'draft',
        startedOn: today,
        ...(by.trim() === '' ? {} : { preparedBy: by }),
        ...(why === null ? {} : { why, marks: { why: { toConfirm: true, sources: ['screening'] } } }),
      },
    },
    ...firstEvents.map(
      ({ code, name }): Edit => ({
        do: 'add',
        noun: 'risk',
        id: newId(),
        values: { dpia: id, event: code, name: inLanguagesOf(organisation, name) },
      }),
    ),
  ];
}

function namesTogether(activities: readonly Activity[]): Text | null {
  const said = languages.flatMap((language) => {
    const names = activities.flatMap(({ name }) => name?.[language] ?? []);
    return names.length === activities.length
      ? [[language, names.join(' · ').slice(0, longestName)] as const]
      : [];
  });
  return said.length === 0 ? (activities[0]?.name ?? null) : Object.fromEntries(said);
}

const namesOfCriteria = new Map<string, Text>(
  [...dpiaAlways, ...dpiaLists.flatMap(({ cases }) => cases), ...dpiaCriteria].map(({ code, name }) => [
    code,
    name,
  ]),
);

/** `W3 Systematic monitoring; B8 …`: why an assessment is made, as far as a person has said so. */
function confirmedCriteria(organisation: Organisation, activities: readonly Activity[]): Text | null {
  const confirmed = new Set(
    activities
      .filter(({ marks }) => marks.highRiskCriteria?.toConfirm !== true && marks['*']?.toConfirm !== true)
      .flatMap(({ highRiskCriteria }) => highRiskCriteria),
  );
  const named = [...namesOfCriteria].filter(([code]) => confirmed.has(code as never));
  if (named.length === 0) return null;
  const said = (['en', 'nl', 'fr'] as const).map((language) => [
    language,
    named
      .map(([code, name]) => `${code} ${name[language] ?? ''}`)
      .join(semicolon(language))
      .slice(0, longestWhy),
  ]);
  return inLanguagesOf(organisation, Object.fromEntries(said));
}

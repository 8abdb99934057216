import type { ActivityBundle } from '../../api';
import type { Edit, NewId } from '../edit';
import type { NounName } from '../nouns';
import type { Text } from '../text';
import { type AnyRecord, fieldsOf } from './parts';
import { mapMarks, valuesOf } from './values';

const copyWords: Readonly<Required<Text>> = { en: 'copy', nl: 'kopie', fr: 'copie', de: 'Kopie' };
const longestName = 300;

/** Dates and numbers that tell of the first activity only. */
const ownFacts = ['reference', 'startDate', 'endDate', 'successor', 'lastReviewedOn', 'nextReviewOn'];

/**
 * A second activity with the same parts, as a draft from today with a number of its own. What somebody confirmed was
 * confirmed for the first one: the copy keeps its sources and what is still to be confirmed, not the confirmations.
 */
export function duplicateActivity(
  bundle: ActivityBundle,
  newId: NewId,
  today: string,
): { id: string; edits: Edit[] } {
  const id = newId();
  const ids = new Map<string, string>([[bundle.activity.id, id]]);
  const parts: readonly (readonly [NounName, readonly AnyRecord[]])[] = [
    ['purpose', bundle.purposes as unknown as readonly AnyRecord[]],
    ['dataUse', bundle.dataUses as unknown as readonly AnyRecord[]],
    ['recipient', bundle.recipients as unknown as readonly AnyRecord[]],
    ['exclusion', bundle.exclusions as unknown as readonly AnyRecord[]],
    ['camera', bundle.cameras as unknown as readonly AnyRecord[]],
  ];
  for (const [noun, records] of parts) for (const record of records) ids.set(`${noun}/${record.id}`, newId());

  const copy = (noun: NounName, record: AnyRecord): Record<string, unknown> => {
    const values = valuesOf(noun, record, false);
    for (const [field, of] of Object.entries(fieldsOf(noun))) {
      if (of.kind === 'ref' && of.isParent) values[field] = id;
      else if (of.kind === 'ref' && ids.has(`${of.to}/${String(values[field])}`))
        values[field] = ids.get(`${of.to}/${String(values[field])}`);
      else if (of.kind === 'refs' && Array.isArray(values[field]))
        values[field] = values[field].map((item: string) => ids.get(`${of.to}/${item}`) ?? item);
    }
    const marks = mapMarks(record.marks, ({ confirmed: _, ...rest }) => rest);
    return { ...values, marks };
  };

  const { activity } = bundle;
  const values = copy('activity', activity as unknown as AnyRecord);
  for (const field of ownFacts) delete values[field];
  const edits: Edit[] = [
    {
      do: 'add',
      noun: 'activity',
      id,
      values: {
        ...values,
        name: nameOfCopy(activity.name),
        status: 'draft',
        createdOn: today,
        marks: marksWithout(values, ownFacts),
      },
    },
  ];
  for (const [noun, records] of parts)
    for (const record of records)
      edits.push({
        do: 'add',
        noun,
        id: ids.get(`${noun}/${record.id}`) ?? newId(),
        values: copy(noun, record),
      });
  return { id, edits };
}

function marksWithout(
  values: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(values['marks'] ?? {}).filter(([field]) => !fields.includes(field)),
  );
}

export function nameOfCopy(name: Text | null): Text | null {
  if (name === null) return null;
  return Object.fromEntries(
    Object.entries(name).map(([language, text]) => {
      const ending = ` (${copyWords[language as keyof Text]})`;
      return [language, text.slice(0, longestName - ending.length) + ending];
    }),
  );
}

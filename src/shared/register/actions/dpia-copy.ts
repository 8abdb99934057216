import type { DpiaParts } from '../dpia';
import type { Edit, NewId } from '../edit';
import type { NounName } from '../nouns';
import type { Text } from '../text';
import { nameOfCopy } from './duplicate-activity';
import type { AnyRecord } from './parts';
import { mapMarks, valuesOf } from './values';

type Start = Readonly<{
  /** Of the new assessment. */
  id: string;
  /** ISO date. */
  today: string;
  by: string;
  newId: NewId;
}>;

/** What was advised, heard and decided then: it is asked anew. */
const decided = [
  'dpoAdvice',
  'dpoOpinion',
  'dpoAdviceBy',
  'dpoAdviceOn',
  'dpoNotFollowedWhy',
  'viewsSought',
  'viewsOf',
  'views',
  'viewsNotSoughtWhy',
  'viewsNotFollowedWhy',
  'decision',
  'decisionWhy',
  'mustConsult',
  'consultedOn',
  'consultationReference',
  'consultationAnsweredOn',
  'consultationOutcome',
  'signedBy',
  'signedAs',
  'signedOn',
  'reviewOn',
  'asSigned',
] as const;
/** What speaks of the activities of the first one only. */
const ofItsActivities = ['activities', 'why', 'summary', 'reference', 'previous', 'reviewNote', 'notes'];
/** How far a planned measure was in the first one. */
const progress = ['state', 'dueOn', 'doneOn', 'stateNote', 'notes'];

/**
 * Next year's assessment from this year's (Art. 35(11)): a draft from today that goes on from it, with its answers, risks
 * and ratings as they stand. Advice, views and decision are asked anew. Planned measures that are open go along; one that
 * is done and became a measure of the catalogue is from now on a measure in place against its risks, and one that was
 * dropped stays behind, as do remarks that were settled. `risk.previous` and `control.previous` tell where each comes from.
 */
export function reviseDpia(parts: DpiaParts, { id, today, by, newId }: Start): Edit[] {
  const { dpia } = parts;
  const inPlace = new Map<string, string[]>();
  for (const { state, measure, risks } of parts.controls)
    if (state === 'done' && measure !== null)
      for (const risk of risks) inPlace.set(risk, [...(inPlace.get(risk) ?? []), measure]);
  const controls = parts.controls.filter(
    ({ state, measure }) => state !== 'dropped' && !(state === 'done' && measure !== null),
  );
  const comments = parts.comments.filter(({ isSettled }) => isSettled !== true);
  const ids = newIds([...parts.risks, ...controls], newId);
  const own = (noun: NounName, record: unknown, more: Readonly<Record<string, unknown>>): Edit => ({
    do: 'add',
    noun,
    id: ids.get((record as AnyRecord).id) ?? newId(),
    values: { ...pointing(valuesOf(noun, record as AnyRecord, false), ids), dpia: id, ...more },
  });
  return [
    {
      do: 'add',
      noun: 'dpia',
      id,
      values: {
        ...without(valuesOf('dpia', dpia as unknown as AnyRecord, false), [...decided, 'notes']),
        state: 'draft',
        startedOn: today,
        previous: dpia.id,
        ...(by.trim() === '' ? {} : { preparedBy: by }),
      },
    },
    ...parts.answers.map((answer) => own('dpiaAnswer', answer, {})),
    ...parts.risks.map((risk) =>
      own('risk', risk, {
        previous: risk.id,
        measures: [...new Set([...risk.measures, ...(inPlace.get(risk.id) ?? [])])],
      }),
    ),
    ...controls.map((control) => own('control', control, { previous: control.id })),
    ...comments.map((comment) => own('dpiaComment', comment, {})),
  ];
}

/**
 * A second assessment like a first one, for `activities`: a draft from today. What it says was said of other activities,
 * so every answer, text and rating is to be confirmed; planned measures begin anew, remarks stay behind.
 */
export function copyDpia(
  parts: DpiaParts,
  { id, today, by, newId, activities }: Start & Readonly<{ activities: readonly string[] }>,
): Edit[] {
  const { dpia } = parts;
  const ids = newIds([...parts.risks, ...parts.controls], newId);
  const own = (noun: NounName, record: unknown, left: readonly string[]): Edit => {
    const values = without(valuesOf(noun, record as AnyRecord, false), left);
    return {
      do: 'add',
      noun,
      id: ids.get((record as AnyRecord).id) ?? newId(),
      values: { ...pointing(values, ids), dpia: id, marks: toConfirm(values, dpia.id) },
    };
  };
  return [
    {
      do: 'add',
      noun: 'dpia',
      id,
      values: {
        ...without(valuesOf('dpia', dpia as unknown as AnyRecord, false), [...decided, ...ofItsActivities]),
        name: nameOfCopy(dpia.name as Text | null),
        activities,
        state: 'draft',
        startedOn: today,
        ...(by.trim() === '' ? {} : { preparedBy: by }),
      },
    },
    ...parts.answers.map((answer) => own('dpiaAnswer', answer, [])),
    ...parts.risks.map((risk) => own('risk', risk, ['previous', 'notes'])),
    ...parts.controls.map((control) => own('control', control, ['previous', ...progress])),
  ];
}

function newIds(records: readonly Readonly<{ id: string }>[], newId: NewId): ReadonlyMap<string, string> {
  return new Map(records.map(({ id }) => [id, newId()]));
}

type Values = Record<string, unknown>;

function without(values: Values, fields: readonly string[]): Values {
  const kept = Object.fromEntries(Object.entries(values).filter(([field]) => !fields.includes(field)));
  if (typeof kept['marks'] !== 'object') return kept;
  const marks = mapMarks(kept['marks'] as AnyRecord['marks'], ({ confirmed: _, ...rest }, field) =>
    fields.includes(field) ? null : rest,
  );
  return { ...kept, marks };
}

/** Risks and planned measures of the new assessment in the place of the first one's. */
function pointing(values: Values, ids: ReadonlyMap<string, string>): Values {
  const pointed = { ...values };
  for (const field of ['risk', 'control'])
    if (typeof pointed[field] === 'string') pointed[field] = ids.get(pointed[field]) ?? null;
  if (Array.isArray(pointed['risks']))
    pointed['risks'] = pointed['risks'].flatMap((risk: string) => ids.get(risk) ?? []);
  return pointed;
}

function toConfirm(values: Values, from: string): Values {
  const given = Object.keys(values).filter((field) => !['marks', 'dpia', 'event', 'risks'].includes(field));
  const sources = [`copy:${from}`];
  return {
    ...(values['marks'] as Values | undefined),
    ...Object.fromEntries(given.map((field) => [field, { toConfirm: true, sources }])),
  };
}

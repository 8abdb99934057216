import { gdpr } from '../../law/dated';
import { type Marks, stateOf } from '../../register/mark';
import { type NounName, nounNames, nounOf, type RecordFor } from '../../register/nouns';
import type { Facts } from '../facts';
import { type Found, type Rule, rule, words } from '../rule';

type AnyRecord = Readonly<Record<string, unknown>> & Readonly<{ id: string; marks: Marks }>;

const partsOf = Object.fromEntries(
  nounNames.map((noun) => [noun, nounNames.filter((each) => nounOf(each).parent === noun)]),
) as unknown as Readonly<Record<NounName, readonly Exclude<NounName, 'organisation'>[]>>;

/** A record with its parts: what nobody has looked at yet is counted together, a conflict is named where it is. */
function judge(noun: NounName, record: RecordFor<NounName>, facts: Facts): readonly Found[] {
  const found: Found[] = [];
  // Values that come from a template, an import or a policy, and that no person has looked at.
  const open: string[] = [];
  const look = (of: NounName, each: RecordFor<NounName>): void => {
    const values = each as unknown as AnyRecord;
    const { id, marks } = values;
    for (const field in marks) {
      const mark = marks[field];
      if (!mark?.toConfirm && !mark?.rivals) continue;
      const state = field === '*' ? null : stateOf(values[field], mark);
      if (mark.toConfirm && (state === null || state === 'toConfirm')) open.push(`${id} ${field}`);
      if (state === 'inConflict')
        found.push({
          says: 'conflict',
          severity: 'warning',
          place: { noun: of, id, field },
          slots: { field: { label: [of, field] } },
          from: [values[field], mark.rivals],
        });
    }
  };
  look(noun, record);
  for (const part of partsOf[noun])
    for (const each of facts.naming(part, { noun, id: record.id })) look(part, each);
  if (open.length > 0) found.push({ says: 'toConfirm', slots: { count: open.length }, from: open });
  return found;
}

export const toBeConfirmed = rule({
  ...gdpr,
  id: 'CHK-43',
  severity: 'info',
  article: '5(1)(d), 5(2)',
  name: words('To be confirmed', 'Te bevestigen', 'À confirmer'),
  why: words(
    'What comes from a template, an import or a policy that was read is a proposal until a person has said that it is so.',
    'Wat uit een sjabloon, een invoer of een gelezen beleid komt, is een voorstel tot een persoon heeft gezegd dat het klopt.',
    'Ce qui vient d’un modèle, d’un import ou d’une politique lue est une proposition tant que personne n’a dit que c’est exact.',
  ),
  mend: words(
    'Look at each value: confirm it, change it or empty it.',
    'Bekijk elke waarde: bevestig, wijzig of maak ze leeg.',
    'Regardez chaque valeur\u202f: confirmez-la, changez-la ou videz-la.',
  ),
  says: {
    toConfirm: words(
      'Values to be confirmed: {count}.',
      'Te bevestigen waarden: {count}.',
      'Valeurs à confirmer\u202f: {count}.',
    ),
    conflict: words(
      'Sources say different things of: {field}.',
      'Bronnen zeggen iets anders over: {field}.',
      'Les sources se contredisent sur\u202f: {field}.',
    ),
  },
  judges: Object.fromEntries(
    nounNames
      .filter((noun) => nounOf(noun).parent === null)
      .map((noun) => [noun, (record: RecordFor<NounName>, facts: Facts) => judge(noun, record, facts)]),
  ) as unknown as Rule['judges'],
});

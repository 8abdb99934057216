import { from as checkedFrom } from '../../law/dated';
import { type NounName, nounNames, nounOf, type RecordFor } from '../../register/nouns';
import type { Facts } from '../facts';
import type { Slot } from '../finding';
import { partyName } from '../naming';
import { rule, words } from '../rule';

type Unused =
  | 'party'
  | 'subjectCategory'
  | 'dataCategory'
  | 'retentionRule'
  | 'measure'
  | 'system'
  | 'transfer';

/** Kinds of records that can name one of a kind. */
const namers = (of: Unused): readonly Exclude<NounName, 'organisation'>[] =>
  nounNames.flatMap((noun) =>
    noun !== 'organisation' &&
    Object.values(nounOf(noun).fields).some(
      (field) => (field.kind === 'ref' || field.kind === 'refs') && field.to === of,
    )
      ? [noun]
      : [],
  );

const namersOf: Readonly<Record<Unused, readonly Exclude<NounName, 'organisation'>[]>> = {
  party: namers('party'),
  subjectCategory: namers('subjectCategory'),
  dataCategory: namers('dataCategory'),
  retentionRule: namers('retentionRule'),
  measure: namers('measure'),
  system: namers('system'),
  transfer: namers('transfer'),
};

function isNamed(noun: Unused, id: string, facts: Facts): boolean {
  if (namersOf[noun].some((each) => facts.naming(each, { noun, id }).length > 0)) return true;
  const { measures, dpo, representative, jointControllers } = facts.organisation();
  return [...measures, dpo, representative, ...jointControllers].includes(id);
}

const judge =
  <N extends Unused>(noun: N, nameOf: (record: RecordFor<N>, facts: Facts) => Slot) =>
  (record: RecordFor<N>, facts: Facts) =>
    isNamed(noun, record.id, facts)
      ? []
      : [
          {
            says: noun === 'transfer' ? 'transfer' : 'unused',
            slots: { name: nameOf(record, facts) },
            from: [record.id],
          },
        ];

export const unusedEntries = rule({
  ...checkedFrom('Regulation (EU) 2016/679, Art. 5(1)(d) and 5(2): good practice', 'C'),
  id: 'CHK-44',
  severity: 'info',
  article: '5(1)(d)',
  name: words('Used nowhere', 'Nergens gebruikt', 'Utilisé nulle part'),
  why: words(
    'An entry that no activity uses is either no longer true, or missing where it belongs.',
    'Iets dat geen activiteit gebruikt, klopt niet meer, of ontbreekt waar het hoort.',
    'Une entrée qu’aucune activité n’utilise n’est plus vraie, ou manque là où elle devrait être.',
  ),
  mend: words(
    'Choose it in the activity that it belongs to, or remove it.',
    'Kies het in de activiteit waar het bij hoort, of verwijder het.',
    'Choisissez-la dans l’activité concernée, ou supprimez-la.',
  ),
  says: {
    unused: words(
      '“{name}” is used nowhere.',
      '“{name}” wordt nergens gebruikt.',
      '«\u202f{name}\u202f» n’est utilisé dans aucune activité.',
    ),
    transfer: words(
      'No activity names the transfer to “{name}”.',
      'Geen activiteit noemt de doorgifte aan “{name}”.',
      'Aucune activité ne nomme le transfert vers «\u202f{name}\u202f».',
    ),
  },
  judges: {
    party: judge('party', partyName),
    subjectCategory: judge('subjectCategory', ({ name }) => ({ text: name })),
    dataCategory: judge('dataCategory', ({ name }) => ({ text: name })),
    retentionRule: judge('retentionRule', ({ name }) => ({ text: name })),
    measure: (measure, facts) =>
      measure.isOrganisationWide === true
        ? []
        : judge('measure', ({ name }) => ({ text: name }))(measure, facts),
    system: judge('system', ({ name }) => name),
    transfer: judge(
      'transfer',
      ({ party, country, countryNote }, facts) =>
        facts.find('party', party)?.name ?? (country === null ? { text: countryNote } : { country }),
    ),
  },
});

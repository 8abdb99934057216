import { gdpr } from '../../law/dated';
import { isVagueMeasure } from '../../law/vague-words';
import type { Measure } from '../../register/measure';
import type { RecordFor } from '../../register/nouns';
import type { Facts } from '../facts';
import { activityName, saying } from '../naming';
import { rule, words } from '../rule';

/** Flags of data that ask for control of access or encryption: special, criminal, national number, credential. */
const guarded: readonly string[] = ['S', 'C', 'N', 'K'];

/** In place, and more than general words. */
const isConcrete = ({ status, name, detail }: Measure, main: Facts['main']): boolean =>
  (status === 'inPlace' || status === 'verified') && !(detail === null && isVagueMeasure(saying(name, main)));

/** The measures of an activity: its own and those of the whole firm. */
const measuresOf = (activity: RecordFor<'activity'>, facts: Facts): readonly Measure[] =>
  [...new Set([...activity.measures, ...facts.organisation().measures])].flatMap(
    (id) => facts.find('measure', id) ?? [],
  );

/** Whether one of them controls access or encrypts, and is concrete. It is looked for no further than the first. */
function isGuarded(ids: readonly string[], facts: Facts): boolean {
  return ids.some((id) => {
    const measure = facts.find('measure', id);
    if (measure === undefined || (measure.group !== 'ACC' && measure.group !== 'CRY')) return false;
    return isConcrete(measure, facts.main);
  });
}

export const securityIsConcrete = rule({
  ...gdpr,
  id: 'CHK-19',
  severity: 'warning',
  article: '32, 30(1)(g), 30(2)(d)',
  name: words('Security measures', 'Beveiligingsmaatregelen', 'Mesures de sécurité'),
  why: words(
    'Data are secured with measures that fit the risk. General words such as “appropriate measures” tell nobody which.',
    'Gegevens worden beveiligd met maatregelen die bij het risico passen. Algemene woorden als “passende maatregelen” zeggen niet welke.',
    'Les données sont protégées par des mesures adaptées au risque. Des mots généraux comme «\u202fmesures appropriées\u202f» ne disent pas lesquelles.',
  ),
  mend: words(
    'Choose the measures that are in place from the catalogue and add the detail.',
    'Kies in de catalogus de maatregelen die genomen zijn en voeg het detail toe.',
    'Choisissez dans le catalogue les mesures en place et ajoutez le détail.',
  ),
  says: {
    firm: words(
      'No concrete security measure of the firm is recorded as in place.',
      'Er staat geen concrete beveiligingsmaatregel van de firma die genomen is.',
      'Aucune mesure de sécurité concrète de l’entreprise n’est indiquée comme en place.',
    ),
    activity: words(
      'No concrete security measure of “{activity}” is recorded as in place.',
      'Er staat geen concrete beveiligingsmaatregel van “{activity}” die genomen is.',
      'Aucune mesure de sécurité concrète de «\u202f{activity}\u202f» n’est indiquée comme en place.',
    ),
    guarded: words(
      '“{activity}” uses “{category}”, and neither control of access nor encryption is recorded as in place.',
      '“{activity}” gebruikt “{category}”, en er staat geen toegangsbeheer en geen versleuteling die genomen is.',
      '«\u202f{activity}\u202f» utilise «\u202f{category}\u202f», et ni contrôle d’accès ni chiffrement n’est indiqué comme en place.',
    ),
  },
  ask: {
    firm: {
      en: 'What does the firm do to keep personal data safe?',
      nl: 'Wat doet de firma om persoonsgegevens veilig te houden?',
      fr: 'Que fait l’entreprise pour protéger les données personnelles\u202f?',
    },
    activity: {
      en: 'What is done to keep the data of “{activity}” safe?',
      nl: 'Wat wordt er gedaan om de gegevens van “{activity}” veilig te houden?',
      fr: 'Que fait-on pour protéger les données de «\u202f{activity}\u202f»\u202f?',
    },
    guarded: {
      en: 'Who can reach “{category}” in “{activity}”, and are these data encrypted?',
      nl: 'Wie kan aan “{category}” in “{activity}”, en zijn deze gegevens versleuteld?',
      fr: 'Qui a accès à «\u202f{category}\u202f» dans «\u202f{activity}\u202f», et ces données sont-elles chiffrées\u202f?',
    },
  },
  judges: {
    activity: (activity, facts) => {
      const firm = facts.organisation().measures;
      // One concrete guard answers both questions: the others need not be read.
      if (isGuarded(activity.measures, facts) || isGuarded(firm, facts)) return [];
      const concrete = measuresOf(activity, facts).filter((measure) => isConcrete(measure, facts.main));
      const sensitive = facts
        .naming('dataUse', { noun: 'activity', id: activity.id })
        .flatMap(({ category }) => facts.find('dataCategory', category) ?? [])
        .find(({ flags }) => flags.some((flag) => guarded.includes(flag)));
      const slots = { activity: activityName(activity) };
      const field = 'measures';
      if (sensitive !== undefined)
        return [
          {
            says: 'guarded',
            severity: 'error',
            field,
            slots: { ...slots, category: { text: sensitive.name } },
            from: [sensitive.flags, concrete.map(({ id, group }) => [id, group]).sort()],
          },
        ];
      if (concrete.length > 0) return [];
      // Where an activity only repeats the measures of the whole firm, the firm is what lacks them: said once.
      return activity.measures.every((id) => firm.includes(id))
        ? [{ says: 'firm', place: { noun: 'organisation', id: 'organisation', field }, from: [firm] }]
        : [{ says: 'activity', field, slots, from: [activity.measures, firm] }];
    },
  },
});

import { gdpr, from as source } from '../../law/dated';
import type { RecordFor } from '../../register/nouns';
import type { Facts } from '../facts';
import { isBelgian } from '../judging';
import { activityName, isUnsaid, ownActivity } from '../naming';
import { rule, words } from '../rule';

type Activity = RecordFor<'activity'>;

/** Whether an activity uses data that are marked as data on offences. */
const holdsCriminal = ({ id }: Activity, facts: Facts): boolean =>
  facts
    .naming('dataUse', { noun: 'activity', id })
    .some(({ category }) => facts.find('dataCategory', category)?.flags.includes('C') === true);

/** Whether a purpose of an activity is about offences: whoever reports these uses data on them. */
const isAboutOffences = ({ id }: Activity, facts: Facts): boolean =>
  facts.naming('purpose', { noun: 'activity', id }).some(({ kind }) => kind === 'crimePrevention');

/** Whether the persons with access are asked for because of offences. */
export const concernsOffences = (activity: Activity, facts: Facts): boolean =>
  holdsCriminal(activity, facts) || isAboutOffences(activity, facts);

export const restrictedData = rule({
  ...gdpr,
  ...source(
    'Regulation (EU) 2016/679, Art. 10 and 87; Act of 30 July 2018, Art. 10; Act of 8 August 1983',
    'C',
  ),
  id: 'CHK-10',
  severity: 'error',
  article: '10, 87',
  name: words(
    'Criminal data and National Register number',
    'Strafrechtelijke gegevens en rijksregisternummer',
    'Données pénales et numéro de registre national',
  ),
  why: words(
    'Data on offences and the National Register number may only be used where a law allows it.',
    'Gegevens over strafbare feiten en het rijksregisternummer mogen alleen worden gebruikt waar een wet het toelaat.',
    'Les données sur des infractions et le numéro de registre national ne peuvent être utilisés que si une loi le permet.',
  ),
  mend: words(
    'Name the law that allows it, or stop using these data.',
    'Noem de wet die het toelaat, of gebruik deze gegevens niet langer.',
    'Citez la loi qui le permet, ou cessez d’utiliser ces données.',
  ),
  says: {
    criminal: words(
      'In “{activity}”, no law is named that allows “{category}”: data on offences.',
      'In “{activity}” is geen wet genoemd die “{category}” toelaat: gegevens over strafbare feiten.',
      'Dans «\u202f{activity}\u202f», aucune loi n’est citée qui permette «\u202f{category}\u202f»\u202f: données sur des infractions.',
    ),
    number: words(
      'In “{activity}”, no law is named that allows “{category}”: a National Register number.',
      'In “{activity}” is geen wet genoemd die “{category}” toelaat: een rijksregisternummer.',
      'Dans «\u202f{activity}\u202f», aucune loi n’est citée qui permette «\u202f{category}\u202f»\u202f: un numéro de registre national.',
    ),
    implied: words(
      '“{purpose}” is about offences. A law that allows data on offences is not named.',
      '“{purpose}” gaat over strafbare feiten. Een wet die zulke gegevens toelaat, is niet genoemd.',
      '«\u202f{purpose}\u202f» concerne des infractions. Une loi qui permette de telles données n’est pas citée.',
    ),
    access: words(
      'Who has access to the data on offences of “{activity}” is not recorded.',
      'Wie toegang heeft tot de gegevens over strafbare feiten van “{activity}”, staat er niet.',
      'Qui a accès aux données sur des infractions de «\u202f{activity}\u202f» n’est pas indiqué.',
    ),
    impliedAccess: words(
      '“{activity}” has a purpose that is about offences. Who has access to data on offences is not recorded.',
      '“{activity}” heeft een doel dat over strafbare feiten gaat. Wie toegang heeft tot zulke gegevens, staat er niet.',
      '«\u202f{activity}\u202f» a une finalité qui concerne des infractions. Qui a accès à de telles données n’est pas indiqué.',
    ),
  },
  ask: {
    criminal: {
      en: 'Which law allows the use of “{category}” in “{activity}”?',
      nl: 'Welke wet laat het gebruik van “{category}” in “{activity}” toe?',
      fr: 'Quelle loi permet d’utiliser «\u202f{category}\u202f» dans «\u202f{activity}\u202f»\u202f?',
    },
    number: {
      en: 'Which law allows the use of “{category}” in “{activity}”?',
      nl: 'Welke wet laat het gebruik van “{category}” in “{activity}” toe?',
      fr: 'Quelle loi permet d’utiliser «\u202f{category}\u202f» dans «\u202f{activity}\u202f»\u202f?',
    },
    impliedAccess: {
      en: 'Which people in the firm can see what is found for “{activity}”?',
      nl: 'Wie in de firma kan zien wat er voor “{activity}” wordt vastgesteld?',
      fr: 'Qui, dans l’entreprise, peut voir ce qui est constaté pour «\u202f{activity}\u202f»\u202f?',
    },
    access: {
      en: 'Which people in the firm can see the data on offences of “{activity}”?',
      nl: 'Wie in de firma kan de gegevens over strafbare feiten van “{activity}” zien?',
      fr: 'Qui, dans l’entreprise, peut voir les données sur des infractions de «\u202f{activity}\u202f»\u202f?',
    },
  },
  judges: {
    dataUse: (use, facts) => {
      const activity = ownActivity(use, facts);
      const category = facts.find('dataCategory', use.category);
      if (activity === undefined || category === undefined || !isUnsaid(use, 'legalGround')) return [];
      const isCriminal = category.flags.includes('C');
      if (!isCriminal && !category.flags.includes('N')) return [];
      return [
        {
          says: isCriminal ? 'criminal' : 'number',
          article: isCriminal ? '10' : '87',
          field: 'legalGround',
          slots: { activity: activityName(activity), category: { text: category.name } },
          from: [use.legalGround, isCriminal],
        },
      ];
    },
    purpose: (purpose, facts) => {
      const activity = ownActivity(purpose, facts);
      if (activity === undefined || purpose.kind !== 'crimePrevention' || !isUnsaid(purpose, 'law'))
        return [];
      return holdsCriminal(activity, facts)
        ? []
        : [
            {
              says: 'implied',
              article: '10',
              field: 'law',
              slots: { purpose: { text: purpose.description } },
              from: [purpose.kind, purpose.law],
            },
          ];
    },
    activity: (activity, facts) => {
      if (activity.role === 'processor' || !isUnsaid(activity, 'personsWithAccess')) return [];
      if (!isBelgian(facts.organisation())) return [];
      const isCriminal = holdsCriminal(activity, facts);
      return isCriminal || isAboutOffences(activity, facts)
        ? [
            {
              says: isCriminal ? 'access' : 'impliedAccess',
              article: 'Act of 30 July 2018, Art. 10',
              field: 'personsWithAccess',
              slots: { activity: activityName(activity) },
              from: [activity.personsWithAccess],
            },
          ]
        : [];
    },
  },
});

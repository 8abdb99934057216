import { gdpr } from '../../law/dated';
import { isEmpty } from '../../register/mark';
import { isOwn, isUnknown } from '../judging';
import { rule, words } from '../rule';

/** Sources that do not yet tell from whom: who or which register it is stands in the note. */
const unnamed = ['otherPerson', 'otherParty', 'publicSource'] as const;

export const sourceMissing = rule({
  ...gdpr,
  id: 'CHK-30',
  severity: 'error',
  article: '14(2)(f)',
  name: words('Source of the data', 'Bron van de gegevens', 'Source des données'),
  why: words(
    'Who does not give data in person is told where they come from, and whether that source is public.',
    'Wie de gegevens niet zelf gaf, verneemt waar ze vandaan komen, en of die bron openbaar is.',
    'Qui n’a pas donné ses données apprend d’où elles viennent, et si cette source est publique.',
  ),
  mend: words(
    'Tick where the data come from; name who gives them when it is not the person.',
    'Vink aan waar de gegevens vandaan komen; noem wie ze geeft als het niet de betrokkene is.',
    'Cochez d’où viennent les données\u202f; nommez qui les donne si ce n’est pas la personne.',
  ),
  says: {
    unknown: words(
      'It is not recorded where the data of “{activity}” come from.',
      'Er is niet vastgelegd waar de gegevens van “{activity}” vandaan komen.',
      'L’origine des données de «\u202f{activity}\u202f» n’est pas enregistrée.',
    ),
    unnamed: words(
      '“{activity}” has data from elsewhere ({sources}), and the source is not named.',
      '“{activity}” heeft gegevens van elders ({sources}), en de bron wordt niet genoemd.',
      '«\u202f{activity}\u202f» a des données venant d’ailleurs ({sources}), et la source n’est pas nommée.',
    ),
  },
  ask: {
    unknown: {
      en: 'Where do the data of “{activity}” come from?',
      nl: 'Waar komen de gegevens van “{activity}” vandaan?',
      fr: 'D’où viennent les données de «\u202f{activity}\u202f»\u202f?',
    },
    unnamed: {
      en: 'From whom exactly does the firm get the data of “{activity}”?',
      nl: 'Van wie precies krijgt de firma de gegevens van “{activity}”?',
      fr: 'De qui exactement l’entreprise reçoit-elle les données de «\u202f{activity}\u202f»\u202f?',
    },
  },
  judges: {
    activity: (activity, facts) => {
      if (!isOwn(activity)) return [];
      const slots = { activity: { text: activity.name } };
      const told = (): boolean =>
        !isEmpty(activity.sourceNote) ||
        facts.naming('dataUse', { noun: 'activity', id: activity.id }).some(({ source }) => !isEmpty(source));
      if (activity.source.length === 0)
        return isUnknown(activity, 'source') && !told()
          ? [
              {
                says: 'unknown',
                field: 'source',
                slots,
                from: [activity.source, activity.sourceNote],
              },
            ]
          : [];
      const open = unnamed.filter((each) => activity.source.includes(each));
      return open.length === 0 || !isUnknown(activity, 'sourceNote') || told()
        ? []
        : [
            {
              says: 'unnamed',
              field: 'sourceNote',
              slots: {
                ...slots,
                sources: { list: open.map((each) => ({ choice: ['activity', 'source', each] })) },
              },
              from: [activity.source, activity.sourceNote],
            },
          ];
    },
  },
});

import { gdpr } from '../../law/dated';
import { isOwn, isUnknown } from '../judging';
import { activityName, ownActivity } from '../naming';
import { type Found, rule, words } from '../rule';

export const peopleAndData = rule({
  ...gdpr,
  id: 'CHK-11',
  severity: 'error',
  article: '30(1)(c)',
  name: words('People and data', 'Betrokkenen en gegevens', 'Personnes et données'),
  why: words(
    'The register says of each activity whose data are used and which ones.',
    'Het register zegt van elke verwerking wiens gegevens worden gebruikt en welke.',
    'Le registre dit pour chaque traitement de qui les données sont utilisées et lesquelles.',
  ),
  mend: words(
    'Add the categories of people and of data, from the catalogue or in your own words.',
    'Voeg de categorieën van betrokkenen en van gegevens toe, uit de catalogus of in eigen woorden.',
    'Ajoutez les catégories de personnes et de données, du catalogue ou avec vos propres mots.',
  ),
  says: {
    people: words(
      '“{activity}” does not say whose data are used.',
      '“{activity}” zegt niet wiens gegevens worden gebruikt.',
      '«\u202f{activity}\u202f» ne dit pas de qui les données sont utilisées.',
    ),
    data: words(
      '“{activity}” does not say which data are used.',
      '“{activity}” zegt niet welke gegevens worden gebruikt.',
      '«\u202f{activity}\u202f» ne dit pas quelles données sont utilisées.',
    ),
    category: words(
      'Data of “{activity}” belong to no category yet.',
      'Gegevens van “{activity}” horen nog bij geen categorie.',
      'Des données de «\u202f{activity}\u202f» ne relèvent encore d’aucune catégorie.',
    ),
    nothingOf: words(
      '“{activity}” names “{people}”, but none of their data.',
      '“{activity}” noemt “{people}”, maar geen gegevens van hen.',
      '«\u202f{activity}\u202f» nomme «\u202f{people}\u202f», mais aucune de leurs données.',
    ),
  },
  ask: {
    people: {
      en: 'Whose data are used in “{activity}”?',
      nl: 'Van wie worden in “{activity}” gegevens gebruikt?',
      fr: 'De qui utilise-t-on les données dans «\u202f{activity}\u202f»\u202f?',
    },
    data: {
      en: 'Which data are used in “{activity}”?',
      nl: 'Welke gegevens worden in “{activity}” gebruikt?',
      fr: 'Quelles données utilise-t-on dans «\u202f{activity}\u202f»\u202f?',
    },
    nothingOf: {
      en: 'Which data of “{people}” are used in “{activity}”?',
      nl: 'Welke gegevens van “{people}” worden in “{activity}” gebruikt?',
      fr: 'Quelles données de «\u202f{people}\u202f» utilise-t-on dans «\u202f{activity}\u202f»\u202f?',
    },
  },
  judges: {
    activity: (activity, facts) => {
      if (!isOwn(activity)) return [];
      const slots = { activity: activityName(activity) };
      const found: Found[] = [];
      if (isUnknown(activity, 'subjects'))
        found.push({ says: 'people', field: 'subjects', slots, from: [activity.subjects] });
      const uses = facts.naming('dataUse', { noun: 'activity', id: activity.id });
      if (uses.length === 0) return [...found, { says: 'data', slots, from: [activity.role] }];
      // Data of which the people are not said are data of all people of the activity.
      if (uses.some(({ subjects }) => subjects.length === 0)) return found;
      const withData = new Set(uses.flatMap(({ subjects }) => subjects));
      for (const id of activity.subjects)
        if (!withData.has(id))
          found.push({
            says: 'nothingOf',
            field: 'subjects',
            part: id,
            slots: { ...slots, people: { text: facts.find('subjectCategory', id)?.name ?? null } },
            from: [id, [...withData].sort()],
          });
      return found;
    },
    dataUse: (use, facts) => {
      const activity = ownActivity(use, facts);
      return activity !== undefined && isUnknown(use, 'category')
        ? [
            {
              says: 'category',
              field: 'category',
              slots: { activity: activityName(activity) },
              from: [use.category],
            },
          ]
        : [];
    },
  },
});

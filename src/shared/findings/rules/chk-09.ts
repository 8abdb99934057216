import { gdpr } from '../../law/dated';
import type { DataCategory } from '../../register/people-and-data';
import { isBelgian, isUnknown } from '../judging';
import { activityName, isUnsaid, isUsed, ownActivity } from '../naming';
import { type Found, rule, words } from '../rule';
import { concernsOffences } from './chk-10';

/** Kinds for which the Act of 30 July 2018, Art. 9, asks who has access. */
const accessKinds: readonly string[] = ['genetic', 'biometric', 'health'];

/** Whether a category is of a kind that Art. 9(1) names. */
export const isSpecial = ({ flags, specialKinds }: DataCategory): boolean =>
  flags.includes('S') || specialKinds.length > 0;

/** Whether the Belgian Act asks for the categories of persons with access to such data. */
const asksAccess = ({ specialKinds }: DataCategory): boolean =>
  specialKinds.some((kind) => accessKinds.includes(kind));

export const specialCategories = rule({
  ...gdpr,
  id: 'CHK-09',
  severity: 'error',
  article: '9(1)-(2)',
  name: words(
    'Special categories of data',
    'Bijzondere categorieën van gegevens',
    'Catégories particulières de données',
  ),
  why: words(
    'Data on health, belief, origin and the like may not be used, unless a condition of Article 9(2) holds, besides the legal basis.',
    'Gegevens over gezondheid, overtuiging, afkomst en dergelijke mogen niet worden gebruikt, tenzij er naast de rechtsgrond een voorwaarde van artikel 9, lid 2, geldt.',
    'Les données de santé, de convictions, d’origine et semblables ne peuvent être utilisées, sauf si une condition de l’article 9, paragraphe 2, vaut en plus de la base juridique.',
  ),
  mend: words(
    'Choose the condition that holds; if none does, the data have to go. Ask people not to send what may be sensitive and is not needed.',
    'Kies de voorwaarde die geldt; is er geen, dan moeten de gegevens weg. Vraag mensen om niet te sturen wat gevoelig kan zijn en niet nodig is.',
    'Choisissez la condition qui vaut\u202f; s’il n’y en a pas, les données doivent disparaître. Demandez de ne pas envoyer ce qui peut être sensible et n’est pas nécessaire.',
  ),
  says: {
    missing: words(
      'In “{activity}”, “{category}” has no condition of Article 9(2).',
      'In “{activity}” heeft “{category}” geen voorwaarde van artikel 9, lid 2.',
      'Dans «\u202f{activity}\u202f», «\u202f{category}\u202f» n’a pas de condition de l’article 9, paragraphe 2.',
    ),
    maybe: words(
      '“{category}” may hold sensitive data and is used without a condition of Article 9(2).',
      '“{category}” kan gevoelige gegevens bevatten en wordt gebruikt zonder voorwaarde van artikel 9, lid 2.',
      '«\u202f{category}\u202f» peut contenir des données sensibles et s’emploie sans condition de l’article 9, paragraphe 2.',
    ),
    maybeOfCustomers: words(
      '“{category}” may hold sensitive data of customers. The agreement with them should say so.',
      '“{category}” kan gevoelige gegevens van klanten bevatten. De overeenkomst met hen zegt dat best.',
      '«\u202f{category}\u202f» peut contenir des données sensibles de clients. Le contrat avec eux devrait le dire.',
    ),
    access: words(
      'Who has access to the health, genetic or biometric data of “{activity}” is not recorded.',
      'Wie toegang heeft tot de gezondheids-, genetische of biometrische gegevens van “{activity}”, staat er niet.',
      'Qui a accès aux données de santé, génétiques ou biométriques de «\u202f{activity}\u202f» n’est pas indiqué.',
    ),
  },
  ask: {
    missing: {
      en: 'Why may the firm use “{category}” in “{activity}”?',
      nl: 'Waarom mag de firma “{category}” gebruiken in “{activity}”?',
      fr: 'Pourquoi l’entreprise peut-elle utiliser «\u202f{category}\u202f» dans «\u202f{activity}\u202f»\u202f?',
    },
    access: {
      en: 'Which people in the firm can see the sensitive data of “{activity}”?',
      nl: 'Wie in de firma kan de gevoelige gegevens van “{activity}” zien?',
      fr: 'Qui, dans l’entreprise, peut voir les données sensibles de «\u202f{activity}\u202f»\u202f?',
    },
  },
  judges: {
    dataUse: (use, facts) => {
      const activity = ownActivity(use, facts);
      const category = facts.find('dataCategory', use.category);
      if (activity === undefined || category === undefined || !isSpecial(category)) return [];
      return isUnknown(use, 'article9Condition')
        ? [
            {
              says: 'missing',
              article: '9(2)',
              field: 'article9Condition',
              slots: { activity: activityName(activity), category: { text: category.name } },
              from: [use.article9Condition, category.flags, category.specialKinds],
            },
          ]
        : [];
    },
    activity: (activity, facts) => {
      if (activity.role === 'processor' || !isUnsaid(activity, 'personsWithAccess')) return [];
      if (!isBelgian(facts.organisation())) return [];
      const categories = facts
        .naming('dataUse', { noun: 'activity', id: activity.id })
        .flatMap(({ category }) => facts.find('dataCategory', category) ?? []);
      const asked = categories.filter(asksAccess);
      // Data on offences in the same activity ask for the same field, and graver: CHK-10 says it.
      if (asked.length === 0 || concernsOffences(activity, facts)) return [];
      const found: Found = {
        says: 'access',
        severity: 'warning',
        article: 'Act of 30 July 2018, Art. 9',
        field: 'personsWithAccess',
        slots: { activity: activityName(activity) },
        from: [activity.personsWithAccess, asked.map(({ id }) => id).sort()],
      };
      return [found];
    },
    dataCategory: (category, facts) => {
      const about = { noun: 'dataCategory', id: category.id } as const;
      if (category.mayContainSpecial !== true || isSpecial(category) || !isUsed(about, facts)) return [];
      const open = facts.namingJudged('dataUse', about).filter((use) => isUnknown(use, 'article9Condition'));
      const isOfFirm = open.some((use) => ownActivity(use, facts) !== undefined);
      return open.length === 0
        ? []
        : [
            {
              says: isOfFirm ? 'maybe' : 'maybeOfCustomers',
              // Whose data they are decides on the condition: the customer, where the firm only works for one.
              severity: isOfFirm ? 'error' : 'warning',
              article: isOfFirm ? '9(1)-(2)' : '9(1), 28(3)',
              field: 'mayContainSpecial',
              slots: { category: { text: category.name } },
              touches: [...new Set(open.map(({ activity }) => activity))],
              from: [category.mayContainSpecial],
            },
          ];
    },
  },
});

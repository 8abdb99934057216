import { gdpr } from '../../law/dated';
import { isInForce } from '../facts';
import { isUnknown } from '../judging';
import { rule, words } from '../rule';

export const controllersMissing = rule({
  ...gdpr,
  id: 'CHK-34',
  severity: 'error',
  article: '30(2)(a)',
  name: words(
    'Controllers in the register of a processor',
    'Verwerkingsverantwoordelijken in het register van een verwerker',
    'Responsables dans le registre d’un sous-traitant',
  ),
  why: words(
    'The register of a processor names each controller for whom it works.',
    'Het register van een verwerker noemt elke verwerkingsverantwoordelijke voor wie hij werkt.',
    'Le registre d’un sous-traitant nomme chaque responsable du traitement pour lequel il agit.',
  ),
  mend: words(
    'Add the customers by name; a list can be imported from a spreadsheet.',
    'Voeg de klanten bij naam toe; een lijst kan uit een rekenblad worden ingevoerd.',
    'Ajoutez les clients par leur nom\u202f; une liste peut être importée d’un tableur.',
  ),
  says: {
    none: words(
      '“{activity}” names no controller for whom it is done.',
      '“{activity}” noemt geen verwerkingsverantwoordelijke voor wie het gebeurt.',
      '«\u202f{activity}\u202f» ne nomme aucun responsable du traitement pour lequel elle est faite.',
    ),
    onlyCategory: words(
      'Processing on behalf of customers names only a category ({customers}), not each controller.',
      'Verwerking in opdracht van klanten noemt enkel een categorie ({customers}), niet elke verwerkingsverantwoordelijke.',
      'Un traitement pour le compte de clients ne nomme qu’une catégorie ({customers}), et non chaque responsable.',
    ),
  },
  ask: {
    none: {
      en: 'For which customers does the firm do “{activity}”?',
      nl: 'Voor welke klanten doet de firma “{activity}”?',
      fr: 'Pour quels clients l’entreprise fait-elle «\u202f{activity}\u202f»\u202f?',
    },
  },
  judges: {
    activity: (activity) =>
      activity.role === 'processor' && activity.customers.length === 0 && isUnknown(activity, 'customers')
        ? [
            {
              says: 'none',
              field: 'customers',
              slots: { activity: { text: activity.name } },
              from: [activity.customers],
            },
          ]
        : [],
    // The category is what stands in the place of names: one finding, however many activities are done for it.
    party: ({ id, name, label, isCategory }, facts) => {
      if (isCategory !== true) return [];
      const touches = facts
        .naming('activity', { noun: 'party', id })
        .filter(
          (activity) =>
            activity.role === 'processor' &&
            isInForce(activity, facts.today) &&
            activity.customers.includes(id) &&
            activity.customers.every((each) => facts.find('party', each)?.isCategory === true),
        )
        .map((activity) => activity.id);
      return touches.length === 0
        ? []
        : [
            {
              says: 'onlyCategory',
              field: 'isCategory',
              slots: { customers: label === null ? name : { text: label } },
              touches,
              from: [id, isCategory, touches.length > 0],
            },
          ];
    },
  },
});

import { gdpr } from '../../law/dated';
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
    'Ajoutez les clients par leur nom ; une liste peut être importée d’un tableur.',
  ),
  says: {
    none: words(
      '“{activity}” names no controller for whom it is done.',
      '“{activity}” noemt geen verwerkingsverantwoordelijke voor wie het gebeurt.',
      '« {activity} » ne nomme aucun responsable du traitement pour lequel elle est faite.',
    ),
    onlyCategory: words(
      '“{activity}” names only a category of customers ({customers}), not each controller.',
      '“{activity}” noemt enkel een categorie van klanten ({customers}), niet elke verwerkingsverantwoordelijke.',
      '« {activity} » ne nomme qu’une catégorie de clients ({customers}), et non chaque responsable.',
    ),
  },
  judges: {
    activity: (activity, facts) => {
      if (activity.role !== 'processor') return [];
      const slots = { activity: { text: activity.name } };
      const field = 'customers';
      if (activity.customers.length === 0)
        return isUnknown(activity, field) ? [{ says: 'none', field, slots, from: [activity.customers] }] : [];
      const parties = activity.customers.flatMap((id) => facts.find('party', id) ?? []);
      return parties.length > 0 && parties.every(({ isCategory }) => isCategory === true)
        ? [
            {
              says: 'onlyCategory',
              field,
              slots: {
                ...slots,
                customers: { list: parties.map(({ name, label }) => name ?? { text: label }) },
              },
              from: parties.map(({ id, isCategory }) => [id, isCategory]),
            },
          ]
        : [];
    },
  },
});

import { from as checkedFrom } from '../../law/dated';
import { lawDate } from '../../law/in-force';
import { addMonths } from '../../law/rights';
import { rule, words } from '../rule';

/** Months after which the law in the program is looked at again. */
const freshMonths = 12;

export const lawDataOld = rule({
  ...checkedFrom('Good practice: lists of law change', 'C'),
  id: 'CHK-48',
  severity: 'warning',
  article: '5(2), 24(1)',
  name: words('Law data out of date', 'Wetgegevens verouderd', 'Données juridiques anciennes'),
  why: words(
    'Adequacy decisions, periods and thresholds change. What the program knows of them was checked on one day.',
    'Adequaatheidsbesluiten, termijnen en drempels veranderen. Wat het programma ervan weet, is op één dag nagekeken.',
    'Décisions d’adéquation, délais et seuils changent. Ce que le programme en sait a été vérifié un jour donné.',
  ),
  mend: words(
    'Load newer law data, or install a newer version of the program.',
    'Laad nieuwere wetgegevens, of installeer een nieuwere versie van het programma.',
    'Chargez des données juridiques plus récentes, ou installez une version plus récente du programme.',
  ),
  says: {
    old: words(
      'The law data were last checked on {day}, more than twelve months ago.',
      'De wetgegevens zijn laatst nagekeken op {day}, meer dan twaalf maanden geleden.',
      'Les données juridiques ont été vérifiées le {day}, il y a plus de douze mois.',
    ),
  },
  judges: {
    organisation: (_, { today }) =>
      addMonths(lawDate(), freshMonths) < today
        ? [{ says: 'old', slots: { day: { day: lawDate() } }, from: [lawDate()] }]
        : [],
  },
});

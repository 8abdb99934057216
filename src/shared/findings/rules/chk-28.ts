import { digitalConsentAge } from '../../law/children';
import { from as checkedFrom } from '../../law/dated';
import { isBelgian, isOwn, runningActivities } from '../judging';
import { rule, words } from '../rule';

export const childrensAge = rule({
  ...checkedFrom(digitalConsentAge.source, digitalConsentAge.certainty),
  id: 'CHK-28',
  severity: 'info',
  article: '8',
  name: words('Age of children', 'Leeftijd van kinderen', 'Âge des enfants'),
  why: words(
    'Where an online service offered to children rests on consent, the parents consent below a certain age: 13 in Belgium, 16 where a country chose nothing else. Another age is a rule of the house.',
    'Waar een onlinedienst voor kinderen op toestemming steunt, stemmen onder een bepaalde leeftijd de ouders toe: 13 in België, 16 waar een land niets anders koos. Een andere leeftijd is een huisregel.',
    'Lorsqu’un service en ligne destiné aux enfants repose sur le consentement, les parents consentent sous un certain âge\u202f: 13 ans en Belgique, 16 là où un pays n’a rien choisi d’autre. Un autre âge est une règle de la maison.',
  ),
  mend: words(
    'Keep the age if it is your choice, and present it as a rule of your own.',
    'Behoud de leeftijd als het uw keuze is, en stel ze voor als een eigen regel.',
    'Gardez cet âge si c’est votre choix, et présentez-le comme une règle propre.',
  ),
  says: {
    ownRule: words(
      'The lowest age is set at {age}. The law in Belgium asks consent of the parents below {law}: {age} is a rule of your own.',
      'De laagste leeftijd staat op {age}. De wet vraagt in België toestemming van de ouders onder {law}: {age} is een eigen regel.',
      'L’âge minimum est fixé à {age}. En Belgique, la loi demande le consentement des parents sous {law}\u202f: {age} est une règle propre.',
    ),
  },
  judges: {
    // One age is one choice, however many activities repeat it: it stands at the first of them.
    organisation: (organisation, facts) => {
      if (!isBelgian(organisation)) return [];
      const byAge = new Map<number, { id: string; position: number }[]>();
      for (const activity of runningActivities(facts)) {
        const { minimumAge: age, id, position } = activity;
        if (age === null || age >= 18 || age === digitalConsentAge.age || !isOwn(activity)) continue;
        byAge.set(age, [...(byAge.get(age) ?? []), { id, position }]);
      }
      return [...byAge].map(([age, activities]) => {
        const [first] = activities.toSorted((a, b) => a.position - b.position);
        return {
          says: 'ownRule',
          place: { noun: 'activity' as const, id: first?.id ?? '', field: 'minimumAge' },
          slots: { age, law: digitalConsentAge.age },
          touches: activities.map(({ id }) => id),
          from: [age],
        };
      });
    },
  },
});

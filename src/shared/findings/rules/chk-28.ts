import { digitalConsentAge, tellsAgeCheck } from '../../law/children';
import { from as checkedFrom } from '../../law/dated';
import type { RecordFor } from '../../register/nouns';
import { isBelgian, isOwn, runningActivities } from '../judging';
import { type Found, rule, words } from '../rule';

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
    'Keep the age if it is your choice, present it as a rule of your own, and write down how the age is checked.',
    'Behoud de leeftijd als het uw keuze is, stel ze voor als een eigen regel, en schrijf op hoe de leeftijd wordt nagekeken.',
    'Gardez cet âge si c’est votre choix, présentez-le comme une règle propre, et notez comment l’âge est vérifié.',
  ),
  says: {
    noCheck: words(
      'The lowest age is set at {age}, and how the age is checked is not recorded.',
      'De laagste leeftijd staat op {age}, en hoe de leeftijd wordt nagekeken is niet vastgelegd.',
      'L’âge minimum est fixé à {age}, et la manière dont l’âge est vérifié n’est pas enregistrée.',
    ),
    ownRule: words(
      'The lowest age is set at {age}. The law in Belgium asks consent of the parents below {law}: {age} is a rule of your own.',
      'De laagste leeftijd staat op {age}. De wet vraagt in België toestemming van de ouders onder {law}: {age} is een eigen regel.',
      'L’âge minimum est fixé à {age}. En Belgique, la loi demande le consentement des parents sous {law}\u202f: {age} est une règle propre.',
    ),
  },
  judges: {
    // One age is one choice, however many activities repeat it: it stands at the first of them.
    organisation: (organisation, facts) => {
      const byAge = new Map<number, RecordFor<'activity'>[]>();
      for (const activity of runningActivities(facts)) {
        const { minimumAge: age } = activity;
        if (age !== null && age < 18 && isOwn(activity))
          byAge.set(age, [...(byAge.get(age) ?? []), activity]);
      }
      return [...byAge].flatMap(([age, activities]) => {
        const touches = activities.map(({ id }) => id);
        const [first] = activities;
        const ruled = activities.find(({ ageRule }) => ageRule !== null) ?? first;
        const place = (field: string, of = first) => ({ noun: 'activity', id: of?.id ?? '', field }) as const;
        const found: Found[] = [];
        if (isBelgian(organisation) && age !== digitalConsentAge.age)
          found.push({
            says: 'ownRule',
            place: place('minimumAge'),
            slots: { age, law: digitalConsentAge.age },
            touches,
            from: [age],
          });
        if (!activities.some(({ ageRule }) => tellsAgeCheck(ageRule)))
          found.push({
            says: 'noCheck',
            article: '8(2)',
            place: place('ageRule', ruled),
            slots: { age },
            part: String(age),
            touches,
            from: [age, ruled?.ageRule],
          });
        return found;
      });
    },
  },
});

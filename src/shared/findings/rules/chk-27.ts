import { from as checkedFrom } from '../../law/dated';
import { following, isTracker } from '../../law/tracking';
import { languages } from '../../register/text';
import { isOwn, isUnknown } from '../judging';
import { type Found, rule, words } from '../rule';

const law = 'Act of 30 July 2018, Art. 10/2';

export const trackersWithoutConsent = rule({
  ...checkedFrom('Act of 30 July 2018, Art. 10/2; Court of Justice, C-673/17', 'B'),
  id: 'CHK-27',
  severity: 'error',
  article: law,
  name: words('Cookies and trackers', 'Cookies en trackers', 'Cookies et traceurs'),
  why: words(
    'What is read from or written on somebody’s device needs consent beforehand, unless the service that was asked for cannot do without. People see what it is for, how long it stays and who else reads it.',
    'Wat op iemands toestel wordt gelezen of geschreven, vraagt vooraf toestemming, tenzij de gevraagde dienst niet zonder kan. Mensen zien waarvoor het dient, hoelang het blijft en wie het nog leest.',
    'Ce qui est lu ou écrit sur l’appareil de quelqu’un demande un consentement préalable, sauf si le service demandé ne peut s’en passer. Les personnes voient à quoi cela sert, combien de temps cela reste et qui d’autre le lit.',
  ),
  mend: words(
    'List each cookie with its kind, purpose and duration, and record how consent is asked.',
    'Zet elke cookie in de lijst met soort, doel en duur, en leg vast hoe toestemming wordt gevraagd.',
    'Listez chaque cookie avec son type, son but et sa durée, et enregistrez comment le consentement est demandé.',
  ),
  says: {
    noConsent: words(
      'No consent is recorded for the cookie “{cookie}” ({kind}).',
      'Voor de cookie “{cookie}” ({kind}) is geen toestemming vastgelegd.',
      'Aucun consentement n’est enregistré pour le cookie «\u202f{cookie}\u202f» ({kind}).',
    ),
    incomplete: words(
      'The cookie “{cookie}” lacks: {fields}.',
      'Bij de cookie “{cookie}” ontbreekt: {fields}.',
      'Pour le cookie «\u202f{cookie}\u202f», il manque\u202f: {fields}.',
    ),
    notListed: words(
      '{party} usually follows visitors, and no cookie in the list names it.',
      '{party} volgt gewoonlijk bezoekers, en geen cookie in de lijst noemt het.',
      '{party} suit habituellement les visiteurs, et aucun cookie de la liste ne le nomme.',
    ),
    whoAsks: words(
      '“{activity}” follows people on behalf of customers, and the instructions do not say who asks consent.',
      '“{activity}” volgt mensen in opdracht van klanten, en de instructies zeggen niet wie toestemming vraagt.',
      '«\u202f{activity}\u202f» suit des personnes pour le compte de clients, et les instructions ne disent pas qui demande le consentement.',
    ),
  },
  ask: {
    noConsent: {
      en: 'Are visitors asked for consent before the cookie “{cookie}” is placed?',
      nl: 'Wordt bezoekers om toestemming gevraagd voordat de cookie “{cookie}” wordt geplaatst?',
      fr: 'Le consentement des visiteurs est-il demandé avant de placer le cookie «\u202f{cookie}\u202f»\u202f?',
    },
  },
  judges: {
    cookie: (cookie) => {
      const { name, kind, asksConsent } = cookie;
      const found: Found[] = [];
      const slot = name ?? '';
      if (
        kind !== null &&
        kind !== 'necessary' &&
        asksConsent !== true &&
        !cookie.marks.asksConsent?.notApplicable
      )
        found.push({
          says: 'noConsent',
          field: 'asksConsent',
          slots: { cookie: slot, kind: { choice: ['cookie', 'kind', kind] } },
          from: [kind, asksConsent],
        });
      const missing = (['name', 'kind', 'purpose', 'duration'] as const).filter((field) =>
        isUnknown(cookie, field),
      );
      const [first] = missing;
      if (first !== undefined)
        found.push({
          says: 'incomplete',
          field: first,
          slots: { cookie: slot, fields: { list: missing.map((field) => ({ label: ['cookie', field] })) } },
          from: missing.map((field) => [field, cookie[field]]),
        });
      return found;
    },
    party: ({ id, name }, facts) => {
      if (!isTracker(name)) return [];
      const about = { noun: 'party', id } as const;
      if (facts.naming('cookie', about).length > 0) return [];
      const touches = [...new Set(facts.naming('recipient', about).map(({ activity }) => activity))].filter(
        (each) => {
          const activity = facts.find('activity', each);
          return activity !== undefined && isOwn(activity) && facts.isJudged({ noun: 'activity', id: each });
        },
      );
      return touches.length === 0
        ? []
        : [{ says: 'notListed', severity: 'warning', slots: { party: name }, touches, from: [name, false] }];
    },
    activity: (activity) => {
      const { role, name, processingCategories, instructions } = activity;
      if (role !== 'processor' || !isUnknown(activity, 'instructions')) return [];
      const follows = languages.some((each) =>
        following.pattern.test(`${name?.[each] ?? ''}. ${processingCategories?.[each] ?? ''}`),
      );
      return follows
        ? [
            {
              says: 'whoAsks',
              severity: 'warning',
              field: 'instructions',
              slots: { activity: { text: name } },
              from: [name, processingCategories, instructions],
            },
          ]
        : [];
    },
  },
});

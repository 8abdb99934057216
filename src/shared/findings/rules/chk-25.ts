import { from as checkedFrom } from '../../law/dated';
import { addMonths } from '../../law/rights';
import { isEmpty } from '../../register/mark';
import type { Facts } from '../facts';
import type { Slot } from '../finding';
import { isUnknown, runningActivities } from '../judging';
import { type Found, rule, words } from '../rule';

/** Months after which a notice is looked at again: good practice, no time limit of the law. */
const noticeMonths = 24;

const overdue = (field: string, name: Slot, day: string | null, facts: Facts): readonly Found[] =>
  day === null || day >= facts.today
    ? []
    : [{ says: 'overdue', article: '5(2), 24(1)', field, slots: { name, day: { day } }, from: [day] }];

export const reviewOverdue = rule({
  ...checkedFrom(
    'Regulation (EU) 2016/679, Art. 5(2), 24(1), 32(1)(d) and 35(11); 24 months for a notice is good practice',
    'C',
  ),
  id: 'CHK-25',
  severity: 'warning',
  article: '5(2), 24(1), 32(1)(d), 35(11)',
  name: words('Review overdue', 'Nazicht achterstallig', 'Révision en retard'),
  why: words(
    'A register holds as long as it is looked at again. What was to be reviewed on a day that has passed may no longer be so.',
    'Een register klopt zolang het opnieuw wordt bekeken. Wat op een voorbije dag moest worden nagekeken, is misschien niet meer juist.',
    'Un registre vaut tant qu’il est revu. Ce qui devait être revu à une date passée n’est peut-être plus exact.',
  ),
  mend: words(
    'Look whether it still holds, change what does not, and set the next day.',
    'Kijk of het nog klopt, wijzig wat niet klopt, en kies de volgende datum.',
    'Vérifiez que c’est toujours exact, modifiez ce qui ne l’est plus, et fixez la date suivante.',
  ),
  says: {
    overdue: words(
      '“{name}” was to be reviewed on {day}.',
      '“{name}” moest worden nagekeken op {day}.',
      '«\u202f{name}\u202f» devait être revu le {day}.',
    ),
    register: words(
      'The register was to be reviewed on {day}.',
      'Het register moest worden nagekeken op {day}.',
      'Le registre devait être revu le {day}.',
    ),
    noDate: words(
      'No day is set on which the register, or an activity of it, is reviewed.',
      'Er is geen dag bepaald waarop het register, of een activiteit ervan, wordt nagekeken.',
      'Aucune date n’est fixée pour revoir le registre ou une de ses activités.',
    ),
    undated: words(
      'The notice “{name}” has no date.',
      'De privacyverklaring “{name}” heeft geen datum.',
      'La déclaration «\u202f{name}\u202f» n’a pas de date.',
    ),
    old: words(
      'The notice “{name}” dates from {day}, more than two years ago.',
      'De privacyverklaring “{name}” dateert van {day}, meer dan twee jaar geleden.',
      'La déclaration «\u202f{name}\u202f» date du {day}, il y a plus de deux ans.',
    ),
  },
  ask: {
    noDate: {
      en: 'On which day will the register be looked through again?',
      nl: 'Op welke dag wordt het register opnieuw nagekeken?',
      fr: 'Quel jour le registre sera-t-il revu\u202f?',
    },
    undated: {
      en: 'From which day does the notice “{name}” apply?',
      nl: 'Vanaf welke dag geldt de verklaring “{name}”?',
      fr: 'À partir de quel jour la déclaration «\u202f{name}\u202f» s’applique-t-elle\u202f?',
    },
  },
  judges: {
    organisation: (organisation, facts) => {
      const { nextReviewOn } = organisation;
      if (nextReviewOn !== null)
        return nextReviewOn < facts.today
          ? [
              {
                says: 'register',
                article: '5(2), 24(1)',
                field: 'nextReviewOn',
                slots: { day: { day: nextReviewOn } },
                from: [nextReviewOn],
              },
            ]
          : [];
      if (!isUnknown(organisation, 'nextReviewOn')) return [];
      const running = runningActivities(facts);
      return running.length === 0 || running.some(({ nextReviewOn: own }) => own !== null)
        ? []
        : [{ says: 'noDate', article: '5(2), 24(1)', field: 'nextReviewOn', from: [nextReviewOn] }];
    },
    activity: ({ name, nextReviewOn }, facts) => overdue('nextReviewOn', { text: name }, nextReviewOn, facts),
    notice: (notice, facts) => {
      const { title, effectiveDate } = notice;
      const name = { text: title };
      if (effectiveDate === null)
        return isUnknown(notice, 'effectiveDate')
          ? [
              {
                says: 'undated',
                article: '12(1)',
                field: 'effectiveDate',
                slots: { name },
                from: [effectiveDate],
              },
            ]
          : [];
      return addMonths(effectiveDate, noticeMonths) < facts.today
        ? [
            {
              says: 'old',
              article: '5(2), 24(1)',
              field: 'effectiveDate',
              slots: { name, day: { day: effectiveDate } },
              from: [effectiveDate],
            },
          ]
        : [];
    },
    dpia: ({ name, state, reviewOn }, facts) =>
      state === 'signed'
        ? overdue('reviewOn', { text: name }, reviewOn, facts).map((each) => ({ ...each, article: '35(11)' }))
        : [],
    screening: ({ activity, reviewOn }, facts) =>
      overdue('reviewOn', { text: facts.find('activity', activity)?.name ?? null }, reviewOn, facts).map(
        (each) => ({
          ...each,
          article: '35(11)',
        }),
      ),
    agreement: ({ id, title, party, reviewOn, status, endsOn }, facts) =>
      status === 'ended' ||
      (endsOn !== null && endsOn < facts.today) ||
      facts.activitiesOf({ noun: 'agreement', id }).length === 0
        ? []
        : overdue(
            'reviewOn',
            isEmpty(title) ? (facts.find('party', party)?.name ?? '') : title,
            reviewOn,
            facts,
          ),
    transfer: ({ id, party, country, countryNote, reviewOn }, facts) =>
      facts.activitiesOf({ noun: 'transfer', id }).length === 0
        ? []
        : overdue(
            'reviewOn',
            facts.find('party', party)?.name ?? (country === null ? { text: countryNote } : { country }),
            reviewOn,
            facts,
          ),
    measure: ({ name, reviewOn }, facts) =>
      overdue('reviewOn', { text: name }, reviewOn, facts).map((each) => ({ ...each, article: '32(1)(d)' })),
    system: ({ name, reviewOn }, facts) => overdue('reviewOn', name, reviewOn, facts),
  },
});

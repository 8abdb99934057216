import { from as checkedFrom } from '../../law/dated';
import { addMonths } from '../../law/rights';
import { isEmpty } from '../../register/mark';
import type { RecordFor } from '../../register/nouns';
import type { Facts } from '../facts';
import type { Slot } from '../finding';
import { isUnknown, runningActivities } from '../judging';
import { activityName } from '../naming';
import { type Found, rule, words } from '../rule';

/** Of what has no day of review, the first ones are named: of thousands nobody reads all. */
const named = 10;

/** Months after which a notice is looked at again: good practice, no time limit of the law. */
const noticeMonths = 24;

const hasNotEnded = ({ status, endsOn }: RecordFor<'agreement'>, { today }: Facts): boolean =>
  status !== 'ended' && (endsOn === null || endsOn >= today);

const overdue = (field: string, name: Slot, day: string | null, facts: Facts): readonly Found[] =>
  day === null || day >= facts.today
    ? []
    : [{ says: 'overdue', article: '5(2), 24(1)', field, slots: { name, day: { day } }, from: [day] }];

const agreementName = ({ title, party }: RecordFor<'agreement'>, facts: Facts): Slot =>
  isEmpty(title) ? (facts.find('party', party)?.name ?? '') : title;

const transferName = ({ party, country, countryNote }: RecordFor<'transfer'>, facts: Facts): Slot =>
  facts.find('party', party)?.name ?? (country === null ? { text: countryNote } : { country });

/** What has no day of its own on which it is looked at again, where the register has none either. */
function withoutDay(facts: Facts): readonly Readonly<{ name: Slot; activities: readonly string[] }>[] {
  const activities = runningActivities(facts)
    .filter((activity) => isUnknown(activity, 'nextReviewOn'))
    .map((activity) => ({ name: activityName(activity), activities: [activity.id] }));
  const agreements = facts
    .all('agreement')
    .filter((each) => isUnknown(each, 'reviewOn') && hasNotEnded(each, facts))
    .map((each) => ({
      name: agreementName(each, facts),
      activities: facts.activitiesOf({ noun: 'agreement', id: each.id }),
    }));
  const transfers = facts
    .all('transfer')
    .filter((each) => isUnknown(each, 'reviewOn'))
    .map((each) => ({
      name: transferName(each, facts),
      activities: facts.activitiesOf({ noun: 'transfer', id: each.id }),
    }));
  const assessments = facts
    .all('dpia')
    .filter((each) => each.state === 'signed' && isUnknown(each, 'reviewOn'))
    .map(({ name, activities: of }) => ({ name: { text: name }, activities: of }));
  return [...activities, ...agreements, ...transfers, ...assessments].filter(
    ({ activities: of }) => of.length > 0,
  );
}

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
    noDateFor: words(
      'No day is set on which the register is reviewed, nor one for: {names}.',
      'Er is geen dag bepaald waarop het register wordt nagekeken, en ook niet voor: {names}.',
      'Aucune date n’est fixée pour revoir le registre, ni pour\u202f: {names}.',
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
      if (running.length === 0) return [];
      const article = '5(2), 24(1)';
      if (running.every(({ nextReviewOn: own }) => own === null))
        return [{ says: 'noDate', article, field: 'nextReviewOn', from: [nextReviewOn] }];
      const open = withoutDay(facts);
      return open.length === 0
        ? []
        : [
            {
              says: 'noDateFor',
              article,
              field: 'nextReviewOn',
              slots: { names: { list: open.slice(0, named).map(({ name }) => name) } },
              touches: open.flatMap(({ activities }) => activities),
              from: [nextReviewOn],
            },
          ];
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
    agreement: (agreement, facts) =>
      hasNotEnded(agreement, facts) && facts.activitiesOf({ noun: 'agreement', id: agreement.id }).length > 0
        ? overdue('reviewOn', agreementName(agreement, facts), agreement.reviewOn, facts)
        : [],
    transfer: (transfer, facts) =>
      facts.activitiesOf({ noun: 'transfer', id: transfer.id }).length > 0
        ? overdue('reviewOn', transferName(transfer, facts), transfer.reviewOn, facts)
        : [],
    measure: ({ name, reviewOn }, facts) =>
      overdue('reviewOn', { text: name }, reviewOn, facts).map((each) => ({ ...each, article: '32(1)(d)' })),
    system: ({ name, reviewOn }, facts) => overdue('reviewOn', name, reviewOn, facts),
  },
});

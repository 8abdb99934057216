import { gdpr } from '../../law/dated';
import { addMonths } from '../../law/rights';
import { isEmpty } from '../../register/mark';
import { rule, words } from '../rule';

/** Months before its end in which an agreement is announced. */
const ahead = 2;

export const agreementEnded = rule({
  ...gdpr,
  id: 'CHK-47',
  severity: 'error',
  article: '28(3)',
  name: words('Agreement at its end', 'Overeenkomst ten einde', 'Accord arrivé à terme'),
  why: words(
    'Data are in the hands of another on the strength of an agreement. When it ends and the work goes on, nothing binds the other any more.',
    'Gegevens zijn bij een ander op grond van een overeenkomst. Eindigt ze en gaat het werk door, dan bindt niets de ander nog.',
    'Des données sont chez un autre en vertu d’un accord. S’il prend fin et que le travail continue, plus rien ne lie l’autre.',
  ),
  mend: words(
    'Renew the agreement, replace it, or end the activity.',
    'Verleng de overeenkomst, vervang ze, of beëindig de activiteit.',
    'Renouvelez l’accord, remplacez-le, ou mettez fin à l’activité.',
  ),
  says: {
    ended: words(
      'The agreement “{name}” has ended, and an activity still rests on it.',
      'De overeenkomst “{name}” is beëindigd, en een activiteit steunt er nog op.',
      'L’accord «\u202f{name}\u202f» a pris fin, et une activité s’appuie encore dessus.',
    ),
    endedOn: words(
      'The agreement “{name}” ended on {day}, and an activity still rests on it.',
      'De overeenkomst “{name}” eindigde op {day}, en een activiteit steunt er nog op.',
      'L’accord «\u202f{name}\u202f» a pris fin le {day}, et une activité s’appuie encore dessus.',
    ),
    ending: words(
      'The agreement “{name}” ends on {day}.',
      'De overeenkomst “{name}” eindigt op {day}.',
      'L’accord «\u202f{name}\u202f» prend fin le {day}.',
    ),
  },
  judges: {
    agreement: ({ id, title, party, kind, status, endsOn }, facts) => {
      const isOver = status === 'ended' || (endsOn !== null && endsOn < facts.today);
      const isNear = endsOn !== null && endsOn <= addMonths(facts.today, ahead);
      // An agreement with a processor that has ended is a missing one: CHK-13 names it.
      if (isOver ? kind !== 'jointControllers' && kind !== 'group' : !isNear) return [];
      const touches = facts.activitiesOf({ noun: 'agreement', id });
      if (touches.length === 0) return [];
      const isReplaced =
        party !== null &&
        facts
          .naming('agreement', { noun: 'party', id: party })
          .some(
            (other) =>
              other.id !== id &&
              other.party === party &&
              other.kind === kind &&
              other.status === 'signed' &&
              (other.endsOn === null || other.endsOn > facts.today),
          );
      if (isReplaced) return [];
      const name = isEmpty(title) ? (facts.find('party', party)?.name ?? '') : title;
      const article = kind === 'jointControllers' ? '26(1)' : '28(3)';
      const from = [status, endsOn];
      if (!isOver)
        return [
          {
            says: 'ending',
            severity: 'info',
            field: 'endsOn',
            article,
            slots: { name, day: { day: endsOn ?? '' } },
            touches,
            from,
          },
        ];
      return endsOn !== null && endsOn < facts.today
        ? [
            {
              says: 'endedOn',
              field: 'endsOn',
              article,
              slots: { name, day: { day: endsOn } },
              touches,
              from,
            },
          ]
        : [{ says: 'ended', field: 'status', article, slots: { name }, touches, from }];
    },
  },
});

import { answerDueOn, endsOnWorkingDay } from '../../law/clocks';
import { gdpr } from '../../law/dated';
import { isUnknown } from '../judging';
import { type Found, rule, words } from '../rule';

export const requestOpen = rule({
  ...gdpr,
  id: 'CHK-49',
  severity: 'error',
  article: '12(3)-(4)',
  name: words('Requests of people', 'Verzoeken van betrokkenen', 'Demandes des personnes'),
  why: words(
    'A request is answered within one month, or three when that was told within the first month with the reason. A refusal gives its ground.',
    'Een verzoek wordt binnen één maand beantwoord, of drie als dat binnen de eerste maand met de reden is gemeld. Een weigering geeft haar grond.',
    'Une demande reçoit réponse dans le mois, ou dans les trois mois si cela a été annoncé dans le premier mois avec la raison. Un refus indique son motif.',
  ),
  mend: words(
    'Answer the request, or record the day and the decision if that was done.',
    'Beantwoord het verzoek, of leg dag en beslissing vast als dat gebeurd is.',
    'Répondez à la demande, ou enregistrez la date et la décision si c’est fait.',
  ),
  says: {
    late: words(
      'The request of {day} was to be answered by {due}, and no answer is recorded.',
      'Het verzoek van {day} moest tegen {due} beantwoord zijn, en er is geen antwoord vastgelegd.',
      'La demande du {day} devait recevoir réponse pour le {due}, et aucune réponse n’est enregistrée.',
    ),
    noDay: words(
      'A request has no day of receipt: its time limit is not known.',
      'Een verzoek heeft geen dag van ontvangst: de termijn is niet gekend.',
      'Une demande n’a pas de date de réception\u202f: son délai n’est pas connu.',
    ),
    noGround: words(
      'The request of {day} was refused, and no ground is recorded.',
      'Het verzoek van {day} is geweigerd, en er is geen grond vastgelegd.',
      'La demande du {day} a été refusée, et aucun motif n’est enregistré.',
    ),
    notTold: words(
      'The time for the request of {day} was extended: it is not recorded when and why the person was told.',
      'De termijn voor het verzoek van {day} is verlengd: er is niet vastgelegd wanneer en waarom de persoon dat vernam.',
      'Le délai de la demande du {day} a été prolongé\u202f: il n’est pas enregistré quand et pourquoi la personne en a été avertie.',
    ),
  },
  ask: {
    late: {
      en: 'On which day was the request of {day} answered?',
      nl: 'Op welke dag is het verzoek van {day} beantwoord?',
      fr: 'Quel jour a-t-on répondu à la demande du {day}\u202f?',
    },
    noDay: {
      en: 'On which day did the request arrive?',
      nl: 'Op welke dag kwam het verzoek binnen?',
      fr: 'Quel jour la demande est-elle arrivée\u202f?',
    },
  },
  judges: {
    rightsRequest: (request, facts) => {
      const { receivedOn, dueOn, extendedTo, extensionToldOn, extensionReason, decision, closedOn } = request;
      const found: Found[] = [];
      if (receivedOn === null)
        return isUnknown(request, 'receivedOn')
          ? [{ says: 'noDay', severity: 'warning', field: 'receivedOn', from: [receivedOn] }]
          : [];
      const slots = { day: { day: receivedOn } };
      const due = extendedTo ?? dueOn ?? answerDueOn(receivedOn, false);
      if (closedOn === null && decision === null && due !== null && endsOnWorkingDay(due) < facts.today)
        found.push({
          says: 'late',
          field: 'closedOn',
          article: '12(3)',
          slots: { ...slots, due: { day: due } },
          from: [due, decision, closedOn],
        });
      if (decision === 'refused' && isUnknown(request, 'refusalGround'))
        found.push({
          says: 'noGround',
          field: 'refusalGround',
          article: '12(4)',
          slots,
          from: [decision, request.refusalGround],
        });
      if (
        extendedTo !== null &&
        (isUnknown(request, 'extensionToldOn') || isUnknown(request, 'extensionReason'))
      )
        found.push({
          says: 'notTold',
          field: isUnknown(request, 'extensionToldOn') ? 'extensionToldOn' : 'extensionReason',
          article: '12(3)',
          slots,
          from: [extendedTo, extensionToldOn, extensionReason],
        });
      return found;
    },
  },
});

import { from as checkedFrom } from '../../law/dated';
import { isEmpty } from '../../register/mark';
import { isOwn, isUnknown } from '../judging';
import { rule, words } from '../rule';

export const directMarketing = rule({
  ...checkedFrom(
    'Regulation (EU) 2016/679, Art. 21(2)-(4); Code of Economic Law, Art. XII.13; GBA/APD Recommendation 1/2025',
    'B',
  ),
  id: 'CHK-32',
  severity: 'error',
  article: '21(2)-(4)',
  name: words(
    'Objection to direct marketing',
    'Bezwaar tegen direct marketing',
    'Opposition à la prospection',
  ),
  why: words(
    'Whoever gets direct marketing can object at any time, without a reason, and then it stops, whatever the legal basis. That is told apart from everything else, and every message offers a way out.',
    'Wie direct marketing krijgt, kan op elk moment zonder reden bezwaar maken, en dan stopt het, wat de rechtsgrond ook is. Dat staat apart van al het andere, en elk bericht biedt een uitweg.',
    'Qui reçoit de la prospection peut s’y opposer à tout moment, sans raison, et elle cesse alors, quelle que soit la base juridique. C’est dit à part du reste, et chaque message offre un moyen d’y mettre fin.',
  ),
  mend: words(
    'Describe how people object or unsubscribe: a link in every message, an address.',
    'Beschrijf hoe mensen bezwaar maken of zich uitschrijven: een link in elk bericht, een adres.',
    'Décrivez comment s’opposer ou se désinscrire\u202f: un lien dans chaque message, une adresse.',
  ),
  says: {
    noRoute: words(
      'It is not recorded how people object to direct marketing or unsubscribe: “{purpose}”.',
      'Er is niet vastgelegd hoe mensen bezwaar maken tegen direct marketing of zich uitschrijven: “{purpose}”.',
      'Il n’est pas enregistré comment s’opposer à la prospection ou se désinscrire\u202f: «\u202f{purpose}\u202f».',
    ),
    onlyWithdrawal: words(
      '“{purpose}” tells how consent is withdrawn; the right to object to direct marketing is not recorded beside it.',
      '“{purpose}” zegt hoe de toestemming wordt ingetrokken; het recht van bezwaar tegen direct marketing staat er niet bij.',
      '«\u202f{purpose}\u202f» dit comment retirer le consentement\u202f; le droit de s’opposer à la prospection n’est pas enregistré à côté.',
    ),
  },
  ask: {
    noRoute: {
      en: 'How can people say that they want no advertising: “{purpose}”?',
      nl: 'Hoe kunnen mensen zeggen dat ze geen reclame willen: “{purpose}”?',
      fr: 'Comment peut-on refuser la publicité\u202f: «\u202f{purpose}\u202f»\u202f?',
    },
  },
  judges: {
    purpose: (purpose, facts) => {
      if (purpose.kind !== 'directMarketing' || !isUnknown(purpose, 'optOutRoute')) return [];
      const activity = facts.find('activity', purpose.activity);
      if (activity === undefined || !isOwn(activity)) return [];
      const { withdrawalRoute, optOutRoute, description } = purpose;
      const hasRoute = !isEmpty(withdrawalRoute);
      return [
        {
          says: hasRoute ? 'onlyWithdrawal' : 'noRoute',
          field: 'optOutRoute',
          slots: { purpose: { text: description } },
          from: [optOutRoute, withdrawalRoute],
        },
      ];
    },
  },
});

import { gdpr } from '../../law/dated';
import { isUnknown } from '../judging';
import { isUnsaid, ownActivity } from '../naming';
import type { Found } from '../rule';
import { rule } from '../rule';

export const legitimateInterest = rule({
  ...gdpr,
  id: 'CHK-06',
  severity: 'error',
  article: '6(1)(f), 13(1)(d), 14(2)(b), 5(2)',
  name: { en: 'Legitimate interest', nl: 'Gerechtvaardigd belang', fr: 'Intérêt légitime' },
  why: {
    en: 'Who relies on a legitimate interest names it, weighs it against the interests of people, and can show that.',
    nl: 'Wie zich op een gerechtvaardigd belang beroept, noemt het, weegt het af tegen dat van de mensen en kan dat aantonen.',
    fr: 'Qui invoque un intérêt légitime le nomme, le met en balance avec celui des personnes et peut le montrer.',
  },
  mend: {
    en: 'Write the interest in one sentence and record the balancing test with its outcome and date.',
    nl: 'Schrijf het belang in één zin en noteer de belangenafweging met uitkomst en datum.',
    fr: 'Écrivez l’intérêt en une phrase et notez la mise en balance avec son résultat et sa date.',
  },
  says: {
    interest: {
      en: '“{purpose}” rests on a legitimate interest that is not named.',
      nl: '“{purpose}” rust op een gerechtvaardigd belang dat niet is genoemd.',
      fr: '«\u202f{purpose}\u202f» repose sur un intérêt légitime qui n’est pas nommé.',
    },
    balancing: {
      en: 'No balancing test with outcome and date is recorded for “{purpose}”.',
      nl: 'Voor “{purpose}” staat er geen belangenafweging met uitkomst en datum.',
      fr: 'Aucune mise en balance avec résultat et date n’est notée pour «\u202f{purpose}\u202f».',
    },
    fails: {
      en: 'The balancing test of “{purpose}” came out against the firm; the purpose still rests on it.',
      nl: 'De belangenafweging van “{purpose}” viel tegen de firma uit; het doel rust er nog op.',
      fr: 'La mise en balance de «\u202f{purpose}\u202f» a été défavorable à l’entreprise\u202f; la finalité repose encore dessus.',
    },
    publicAuthority: {
      en: 'A public authority cannot rest its tasks on a legitimate interest: “{purpose}”.',
      nl: 'Een overheidsinstantie kan haar taken niet op een gerechtvaardigd belang laten rusten: “{purpose}”.',
      fr: 'Une autorité publique ne peut fonder ses missions sur un intérêt légitime\u202f: «\u202f{purpose}\u202f».',
    },
  },
  ask: {
    interest: {
      en: 'Which interest of the firm does “{purpose}” serve?',
      nl: 'Welk belang van de firma dient “{purpose}”?',
      fr: 'Quel intérêt de l’entreprise «\u202f{purpose}\u202f» sert-il\u202f?',
    },
  },
  judges: {
    purpose: (purpose, facts) => {
      const { legalBasis, balancingOutcome, balancingOn, description } = purpose;
      if (legalBasis !== '6.1.f' || ownActivity(purpose, facts) === undefined) return [];
      const slots = { purpose: { text: description } };
      const found: Found[] = [];
      const { isPublicAuthority } = facts.organisation();
      if (isPublicAuthority === true)
        found.push({
          says: 'publicAuthority',
          article: '6(1)',
          field: 'legalBasis',
          slots,
          from: [legalBasis, isPublicAuthority],
        });
      if (isUnsaid(purpose, 'legitimateInterest'))
        found.push({
          says: 'interest',
          field: 'legitimateInterest',
          article: '13(1)(d)',
          slots,
          from: [legalBasis, purpose.legitimateInterest],
        });
      const from = [legalBasis, balancingOutcome, balancingOn];
      if (balancingOutcome === 'fails')
        found.push({ says: 'fails', article: '6(1)(f)', field: 'balancingOutcome', slots, from });
      else if (isUnknown(purpose, 'balancingOutcome') || isUnknown(purpose, 'balancingOn'))
        found.push({
          says: 'balancing',
          severity: 'warning',
          article: '5(2), 6(1)(f)',
          field: isUnknown(purpose, 'balancingOutcome') ? 'balancingOutcome' : 'balancingOn',
          slots,
          from,
        });
      return found;
    },
  },
});

import { exemptionReasonNames, exemptionRule, mayBeExempt } from '../../law/article-30-5';
import { gdpr } from '../../law/dated';
import type { Words } from '../../register/text';
import { rule, words } from '../rule';

export const exemptionUnsupported = rule({
  ...gdpr,
  id: 'CHK-40',
  severity: 'error',
  article: '30(5)',
  name: words('Exemption claimed', 'Vrijstelling ingeroepen', 'Exemption invoquée'),
  why: words(
    'Firms with fewer than 250 persons need not record what is occasional, bears no risk and holds no special or criminal data. One of these missing is enough to be in the register; customers, staff and suppliers are not occasional.',
    'Organisaties met minder dan 250 personen hoeven niet vast te leggen wat incidenteel is, geen risico inhoudt en geen bijzondere of strafrechtelijke gegevens bevat. Eén voorwaarde die ontbreekt volstaat; klanten, personeel en leveranciers zijn niet incidenteel.',
    'Les organisations de moins de 250 personnes n’ont pas à inscrire ce qui est occasionnel, sans risque et sans données particulières ou pénales. Il suffit qu’une condition manque\u202f; clients, personnel et fournisseurs ne sont pas occasionnels.',
  ),
  mend: words(
    'Answer the questions of the exemption, or take the claim away: the activity stays in the register.',
    'Beantwoord de vragen over de vrijstelling, of haal ze weg: de activiteit blijft in het register.',
    'Répondez aux questions de l’exemption, ou retirez-la\u202f: l’activité reste dans le registre.',
  ),
  says: {
    unsupported: words(
      'The exemption for “{activity}” is not supported: {reasons}.',
      'De vrijstelling voor “{activity}” is niet onderbouwd: {reasons}.',
      'L’exemption pour «\u202f{activity}\u202f» n’est pas étayée\u202f: {reasons}.',
    ),
  },
  judges: {
    activity: ({ id, name, isClaimedExempt, isOccasional, isLikelyRisk }, facts) => {
      if (isClaimedExempt !== true || exemptionRule(facts.today) === undefined) return [];
      const uses = facts.naming('dataUse', { noun: 'activity', id });
      const flags = new Set(
        uses.flatMap(({ category }) => facts.find('dataCategory', category)?.flags ?? []),
      );
      const known = uses.length > 0;
      const { mayBeExempt: may, reasons } = mayBeExempt(
        {
          headcount: facts.organisation().headcount,
          isOccasional,
          isLikelyRisk,
          hasSpecialData: known ? flags.has('S') : null,
          hasCriminalData: known ? flags.has('C') : null,
        },
        facts.today,
      );
      return may
        ? []
        : [
            {
              says: 'unsupported',
              field: 'isClaimedExempt',
              slots: {
                activity: { text: name },
                reasons: { words: sentences(reasons.map((each) => exemptionReasonNames[each])) },
              },
              from: [isClaimedExempt, reasons],
            },
          ];
    },
  },
});

const plain = (sentence: string): string =>
  sentence.slice(0, 1).toLowerCase() + sentence.slice(1).replace(/\.$/, '');

const sentences = (texts: readonly Words[]): Words => ({
  en: texts.map(({ en }) => plain(en)).join('; '),
  nl: texts.map(({ nl }) => plain(nl)).join('; '),
  fr: texts.map(({ fr }) => plain(fr)).join('\u202f; '),
});

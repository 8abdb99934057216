import { gdpr } from '../../law/dated';
import { speaksOfInvoices } from '../../law/vague-words';
import { isUnknown } from '../judging';
import { ownActivity, saying } from '../naming';
import { rule } from '../rule';

export const legalBasisOfPurpose = rule({
  ...gdpr,
  id: 'CHK-05',
  severity: 'error',
  article: '6(1), 13(1)(c), 5(2)',
  name: { en: 'Legal basis', nl: 'Rechtsgrond', fr: 'Base juridique' },
  why: {
    en: 'Each purpose rests on one of the six bases of Article 6(1); people are told which.',
    nl: 'Elk doel rust op een van de zes rechtsgronden van artikel 6, lid 1; mensen horen welke.',
    fr: 'Chaque finalité repose sur l’une des six bases de l’article 6, paragraphe 1\u202f; les personnes apprennent laquelle.',
  },
  mend: {
    en: 'Choose the basis that holds for this purpose, one per purpose.',
    nl: 'Kies de rechtsgrond die voor dit doel geldt, één per doel.',
    fr: 'Choisissez la base qui vaut pour cette finalité, une par finalité.',
  },
  says: {
    missing: {
      en: 'The purpose “{purpose}” has no legal basis.',
      nl: 'Het doel “{purpose}” heeft geen rechtsgrond.',
      fr: 'La finalité «\u202f{purpose}\u202f» n’a pas de base juridique.',
    },
    unmapped: {
      en: 'For the purpose “{purpose}” several bases are listed, without the one that holds: {bases}.',
      nl: 'Voor het doel “{purpose}” staan er meerdere rechtsgronden, zonder te zeggen welke geldt: {bases}.',
      fr: 'Pour la finalité «\u202f{purpose}\u202f», plusieurs bases sont citées, sans dire laquelle vaut\u202f: {bases}.',
    },
    consentForDuty: {
      en: 'Consent hardly fits “{purpose}”: what a law or an invoice needs cannot be withdrawn.',
      nl: 'Toestemming past moeilijk bij “{purpose}”: wat een wet of een factuur vraagt, kan niet worden ingetrokken.',
      fr: 'Le consentement convient mal à «\u202f{purpose}\u202f»\u202f: ce qu’une loi ou une facture exige ne peut être retiré.',
    },
    notAParty: {
      en: '“{purpose}” rests on a contract to which the person is not a party.',
      nl: '“{purpose}” rust op een overeenkomst waarbij de betrokkene geen partij is.',
      fr: '«\u202f{purpose}\u202f» repose sur un contrat auquel la personne n’est pas partie.',
    },
  },
  ask: {
    missing: {
      en: 'On what ground does the firm use personal data for “{purpose}”?',
      nl: 'Op welke grond gebruikt de firma persoonsgegevens voor “{purpose}”?',
      fr: 'Sur quelle base l’entreprise utilise-t-elle des données personnelles pour «\u202f{purpose}\u202f»\u202f?',
    },
  },
  judges: {
    purpose: (purpose, facts) => {
      if (ownActivity(purpose, facts) === undefined) return [];
      const { legalBasis, candidateBases, kind, subjectIsParty, description } = purpose;
      const field = 'legalBasis';
      const slots = { purpose: { text: description } };
      if (isUnknown(purpose, field))
        return candidateBases.length > 0
          ? [
              {
                says: 'unmapped',
                field,
                slots: {
                  ...slots,
                  bases: { list: candidateBases.map((code) => ({ choice: ['purpose', field, code] })) },
                },
                from: [legalBasis, candidateBases],
              },
            ]
          : [{ says: 'missing', field, slots, from: [legalBasis] }];
      if (
        legalBasis === '6.1.a' &&
        (kind === 'legalDuty' || speaksOfInvoices(saying(description, facts.main)))
      )
        return [
          {
            says: 'consentForDuty',
            severity: 'warning',
            article: '6(1)(a), 7(4)',
            field,
            slots,
            from: [legalBasis, kind, description],
          },
        ];
      return legalBasis === '6.1.b' && subjectIsParty === false
        ? [
            {
              says: 'notAParty',
              severity: 'warning',
              article: '6(1)(b)',
              field,
              slots,
              from: [legalBasis, subjectIsParty],
            },
          ]
        : [];
    },
  },
});

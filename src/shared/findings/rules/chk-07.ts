import { gdpr } from '../../law/dated';
import type { Purpose } from '../../register/purpose';
import type { Facts } from '../facts';
import { isUnknown } from '../judging';
import { activityName, isUnsaid, ownActivity } from '../naming';
import type { Found } from '../rule';
import { rule } from '../rule';

/** Ways of asking that are no active, separate choice: Art. 4(11), recital 32. */
const invalid: readonly string[] = ['inferredFromUse', 'preTicked', 'bundledWithContract', 'none'];

/** Whether sensitive data of a purpose rest on explicit consent: Art. 9(2)(a). */
const isExplicit = (purpose: Purpose, facts: Facts): boolean =>
  facts
    .naming('dataUse', { noun: 'activity', id: purpose.activity })
    .some(
      ({ article9Condition, purposes }) =>
        article9Condition === '9.2.a' && (purposes.length === 0 || purposes.includes(purpose.id)),
    );

export const validConsent = rule({
  ...gdpr,
  id: 'CHK-07',
  severity: 'error',
  article: '4(11), 7(1)-(4), 13(2)(c)',
  name: { en: 'Consent', nl: 'Toestemming', fr: 'Consentement' },
  why: {
    en: 'Consent is an active, separate choice. The firm can prove it, and withdrawing it is as easy as giving it.',
    nl: 'Toestemming is een actieve, aparte keuze. De firma kan ze bewijzen, en intrekken is even makkelijk als geven.',
    fr: 'Le consentement est un choix actif et distinct. L’entreprise peut le prouver, et le retirer est aussi simple que le donner.',
  },
  mend: {
    en: 'Ask with an empty box or a separate question, keep the proof, and give a way to withdraw; or choose the basis that really holds.',
    nl: 'Vraag ze met een leeg vakje of een aparte vraag, bewaar het bewijs en geef een manier om in te trekken; of kies de rechtsgrond die echt geldt.',
    fr: 'Demandez-le par une case vide ou une question distincte, gardez la preuve et donnez un moyen de le retirer\u202f; ou choisissez la base qui vaut vraiment.',
  },
  says: {
    invalid: {
      en: 'Consent for “{purpose}” is not a free, active choice: {method}.',
      nl: 'De toestemming voor “{purpose}” is geen vrije, actieve keuze: {method}.',
      fr: 'Le consentement pour «\u202f{purpose}\u202f» n’est pas un choix libre et actif\u202f: {method}.',
    },
    method: {
      en: 'How consent for “{purpose}” is asked is not recorded.',
      nl: 'Hoe de toestemming voor “{purpose}” wordt gevraagd, staat er niet.',
      fr: 'La façon de demander le consentement pour «\u202f{purpose}\u202f» n’est pas indiquée.',
    },
    withdrawal: {
      en: 'How people withdraw their consent for “{purpose}” is not recorded.',
      nl: 'Hoe mensen hun toestemming voor “{purpose}” intrekken, staat er niet.',
      fr: 'La façon de retirer son consentement pour «\u202f{purpose}\u202f» n’est pas indiquée.',
    },
    evidence: {
      en: 'How consent for “{purpose}” is proved is not recorded.',
      nl: 'Hoe de toestemming voor “{purpose}” wordt bewezen, staat er niet.',
      fr: 'La preuve du consentement pour «\u202f{purpose}\u202f» n’est pas indiquée.',
    },
    notSeparate: {
      en: 'Consent for “{purpose}” is asked together with other terms.',
      nl: 'De toestemming voor “{purpose}” wordt samen met andere voorwaarden gevraagd.',
      fr: 'Le consentement pour «\u202f{purpose}\u202f» est demandé avec d’autres conditions.',
    },
    condition: {
      en: 'The contract depends on consent for “{purpose}”; consent is then hardly free.',
      nl: 'De overeenkomst hangt af van toestemming voor “{purpose}”; die is dan moeilijk vrij te noemen.',
      fr: 'Le contrat dépend du consentement pour «\u202f{purpose}\u202f»\u202f; il n’est alors guère libre.',
    },
    explicit: {
      en: 'In “{activity}”, “{category}” rests on explicit consent; no purpose there records a consent.',
      nl: 'In “{activity}” rust “{category}” op uitdrukkelijke toestemming; geen doel vermeldt er een toestemming.',
      fr: 'Dans «\u202f{activity}\u202f», «\u202f{category}\u202f» repose sur un consentement explicite\u202f; aucune finalité n’en indique un.',
    },
    whoAsks: {
      en: 'In “{activity}”, “{category}” is used after an opt-in; who asks for it is not recorded.',
      nl: 'In “{activity}” wordt “{category}” gebruikt na een opt-in; wie die vraagt, staat er niet.',
      fr: 'Dans «\u202f{activity}\u202f», «\u202f{category}\u202f» sert après accord préalable\u202f; qui le demande n’est pas indiqué.',
    },
  },
  ask: {
    method: {
      en: 'How are people asked for their consent for “{purpose}”?',
      nl: 'Hoe wordt toestemming gevraagd voor “{purpose}”?',
      fr: 'Comment le consentement est-il demandé pour «\u202f{purpose}\u202f»\u202f?',
    },
    withdrawal: {
      en: 'How can people take back their consent for “{purpose}”?',
      nl: 'Hoe kunnen mensen hun toestemming voor “{purpose}” intrekken?',
      fr: 'Comment peut-on retirer son consentement pour «\u202f{purpose}\u202f»\u202f?',
    },
    evidence: {
      en: 'How can the firm show that people consented to “{purpose}”?',
      nl: 'Hoe kan de firma aantonen dat mensen toestemden in “{purpose}”?',
      fr: 'Comment l’entreprise peut-elle prouver le consentement pour «\u202f{purpose}\u202f»\u202f?',
    },
    whoAsks: {
      en: 'Who asks people for their consent before “{category}” is used in “{activity}”?',
      nl: 'Wie vraagt toestemming voordat “{category}” in “{activity}” wordt gebruikt?',
      fr: 'Qui demande le consentement avant que «\u202f{category}\u202f» soit utilisé dans «\u202f{activity}\u202f»\u202f?',
    },
  },
  judges: {
    purpose: (purpose, facts) => {
      if (ownActivity(purpose, facts) === undefined) return [];
      const { legalBasis, consentMethod, isSeparateFromTerms, isConditionOfContract } = purpose;
      const slots = { purpose: { text: purpose.description } };
      const found: Found[] = [];
      const claimed = legalBasis === '6.1.a' || legalBasis === null || isExplicit(purpose, facts);
      if (claimed && consentMethod !== null && invalid.includes(consentMethod))
        found.push({
          says: 'invalid',
          article: '4(11), 7',
          field: 'consentMethod',
          slots: { ...slots, method: { choice: ['purpose', 'consentMethod', consentMethod] } },
          from: [legalBasis, consentMethod],
        });
      // A consent that carries sensitive data is judged like one that carries the purpose; where none is recorded, the data say so.
      if (legalBasis !== '6.1.a' && (consentMethod === null || !isExplicit(purpose, facts))) return found;
      if (isUnknown(purpose, 'consentMethod'))
        found.push({
          says: 'method',
          severity: 'warning',
          article: '4(11)',
          field: 'consentMethod',
          slots,
          from: [legalBasis, consentMethod],
        });
      if (isUnsaid(purpose, 'withdrawalRoute'))
        found.push({
          says: 'withdrawal',
          article: '7(3), 13(2)(c)',
          field: 'withdrawalRoute',
          slots,
          from: [legalBasis, purpose.withdrawalRoute],
        });
      if (isUnsaid(purpose, 'consentEvidence'))
        found.push({
          says: 'evidence',
          article: '7(1)',
          field: 'consentEvidence',
          slots,
          from: [legalBasis, purpose.consentEvidence],
        });
      if (isSeparateFromTerms === false)
        found.push({
          says: 'notSeparate',
          article: '7(2)',
          field: 'isSeparateFromTerms',
          slots,
          from: [legalBasis, isSeparateFromTerms],
        });
      if (isConditionOfContract === true)
        found.push({
          says: 'condition',
          severity: 'warning',
          article: '7(4)',
          field: 'isConditionOfContract',
          slots,
          from: [legalBasis, isConditionOfContract],
        });
      return found;
    },
    dataUse: (use, facts) => {
      const activity = facts.find('activity', use.activity);
      const category = facts.find('dataCategory', use.category);
      if (activity === undefined || category === undefined) return [];
      const slots = { category: { text: category.name }, activity: activityName(activity) };
      const consents = facts
        .naming('purpose', { noun: 'activity', id: activity.id })
        .filter(({ legalBasis, consentMethod }) => legalBasis === '6.1.a' || consentMethod !== null).length;
      if (activity.role !== 'processor' && use.article9Condition === '9.2.a' && consents === 0)
        return [
          {
            says: 'explicit',
            article: '9(2)(a)',
            field: 'article9Condition',
            slots,
            from: [use.article9Condition, consents],
          },
        ];
      const isSaid = activity.role === 'processor' ? !isUnsaid(activity, 'instructions') : consents > 0;
      return use.provision === 'optIn' && !isSaid && isUnsaid(use, 'provisionNote')
        ? [
            {
              says: 'whoAsks',
              severity: 'warning',
              article: '4(11), 7',
              field: 'provisionNote',
              slots,
              from: [use.provision, use.provisionNote, activity.instructions, consents],
            },
          ]
        : [];
    },
  },
});

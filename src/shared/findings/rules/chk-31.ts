import { gdpr } from '../../law/dated';
import { isEmpty } from '../../register/mark';
import { isOwn, isUnknown } from '../judging';
import { rule, words } from '../rule';

export const provisionUnexplained = rule({
  ...gdpr,
  id: 'CHK-31',
  severity: 'warning',
  article: '13(2)(e)',
  name: words(
    'Must the data be given?',
    'Moeten de gegevens worden gegeven?',
    'Les données doivent-elles être données\u202f?',
  ),
  why: words(
    'People are told whether a law or a contract asks for the data, whether they must give them, and what happens if they do not.',
    'Betrokkenen vernemen of een wet of een overeenkomst de gegevens vraagt, of ze die moeten geven, en wat er anders gebeurt.',
    'Les personnes apprennent si une loi ou un contrat demande les données, si elles doivent les donner, et ce qui se passe sinon.',
  ),
  mend: words(
    'Choose whether the data must be given and say what follows if they are not.',
    'Kies of de gegevens moeten worden gegeven en zeg wat er anders gebeurt.',
    'Choisissez si les données doivent être données et dites ce qui suit sinon.',
  ),
  says: {
    provision: words(
      'It is not recorded whether the data for “{purpose}” must be given.',
      'Er is niet vastgelegd of de gegevens voor “{purpose}” moeten worden gegeven.',
      'Il n’est pas enregistré si les données pour «\u202f{purpose}\u202f» doivent être données.',
    ),
    consequence: words(
      'It is not recorded what happens when the data for “{purpose}” are not given.',
      'Er is niet vastgelegd wat er gebeurt als de gegevens voor “{purpose}” niet worden gegeven.',
      'Il n’est pas enregistré ce qui se passe si les données pour «\u202f{purpose}\u202f» ne sont pas données.',
    ),
    required: words(
      'The data “{data}” are required, and it is not recorded what happens when they are not given.',
      'De gegevens “{data}” zijn verplicht, en er is niet vastgelegd wat er gebeurt als ze niet worden gegeven.',
      'Les données «\u202f{data}\u202f» sont obligatoires, et il n’est pas enregistré ce qui se passe si elles ne sont pas données.',
    ),
  },
  ask: {
    provision: {
      en: 'Must people give their data for “{purpose}”?',
      nl: 'Moeten mensen hun gegevens geven voor “{purpose}”?',
      fr: 'Doit-on fournir ses données pour «\u202f{purpose}\u202f»\u202f?',
    },
    consequence: {
      en: 'What happens when people do not give their data for “{purpose}”?',
      nl: 'Wat gebeurt er als mensen hun gegevens niet geven voor “{purpose}”?',
      fr: 'Que se passe-t-il si l’on ne fournit pas ses données pour «\u202f{purpose}\u202f»\u202f?',
    },
    required: {
      en: 'What happens when people do not give “{data}”?',
      nl: 'Wat gebeurt er als mensen “{data}” niet geven?',
      fr: 'Que se passe-t-il si l’on ne fournit pas «\u202f{data}\u202f»\u202f?',
    },
  },
  judges: {
    purpose: (purpose, facts) => {
      const { legalBasis, provision, provisionConsequence, description } = purpose;
      const activity = facts.find('activity', purpose.activity);
      if (activity === undefined || !isOwn(activity)) return [];
      // Art. 13(2)(e) is about data that people give themselves.
      if (activity.source.length > 0 && !activity.source.includes('dataSubject')) return [];
      const slots = { purpose: { text: description } };
      if (provision === null)
        return (legalBasis === '6.1.b' || legalBasis === '6.1.c') && isUnknown(purpose, 'provision')
          ? [{ says: 'provision', field: 'provision', slots, from: [legalBasis, provision] }]
          : [];
      return provision !== 'voluntary' && isUnknown(purpose, 'provisionConsequence')
        ? [
            {
              says: 'consequence',
              field: 'provisionConsequence',
              slots,
              from: [provision, provisionConsequence],
            },
          ]
        : [];
    },
    dataUse: (use, facts) => {
      if (use.provision !== 'required' || !isUnknown(use, 'provisionNote')) return [];
      const activity = facts.find('activity', use.activity);
      if (activity === undefined || !isOwn(activity)) return [];
      const told = facts
        .naming('purpose', { noun: 'activity', id: use.activity })
        .some(
          ({ id, legalBasis, provision, provisionConsequence }) =>
            (use.purposes.length === 0 || use.purposes.includes(id)) &&
            (!isEmpty(provisionConsequence) ||
              provision !== null ||
              legalBasis === '6.1.b' ||
              legalBasis === '6.1.c'),
        );
      return told
        ? []
        : [
            {
              says: 'required',
              field: 'provisionNote',
              slots: { data: { text: facts.find('dataCategory', use.category)?.name ?? null } },
              from: [use.provision, use.provisionNote, told],
            },
          ];
    },
  },
});

import { gdpr } from '../../law/dated';
import { isEmpty } from '../../register/mark';
import { isUnknown } from '../judging';
import { type Found, rule, words } from '../rule';

/** Purposes that only somebody who decides for himself can have. */
const ownKinds = new Set(['directMarketing', 'profiling']);

export const rolesMixed = rule({
  ...gdpr,
  id: 'CHK-42',
  severity: 'error',
  article: '4(7)-(8), 30(1)-(2)',
  name: words('Roles mixed', 'Rollen door elkaar', 'Rôles mélangés'),
  why: words(
    'An activity is done for the firm’s own purposes or on behalf of customers, never both: each has its own register, and people ask their rights of somebody else.',
    'Een activiteit gebeurt voor eigen doeleinden of in opdracht van klanten, nooit allebei: elk heeft zijn eigen register, en betrokkenen oefenen hun rechten bij iemand anders uit.',
    'Une activité se fait pour des finalités propres ou pour le compte de clients, jamais les deux\u202f: chacune a son registre, et les personnes exercent leurs droits auprès de quelqu’un d’autre.',
  ),
  mend: words(
    'Split the activity: one for your own purposes, one on behalf of customers.',
    'Splits de activiteit: één voor eigen doeleinden, één in opdracht van klanten.',
    'Scindez l’activité\u202f: une pour vos finalités propres, une pour le compte de clients.',
  ),
  says: {
    ownPurpose: words(
      '“{activity}” is done on behalf of customers and has a purpose of your own: {purpose}.',
      '“{activity}” gebeurt in opdracht van klanten en heeft een eigen doel: {purpose}.',
      '«\u202f{activity}\u202f» se fait pour le compte de clients et a une finalité propre\u202f: {purpose}.',
    ),
    onBehalf: words(
      '“{activity}” is done for your own purposes and holds what belongs to work on behalf of customers: {fields}.',
      '“{activity}” gebeurt voor eigen doeleinden en bevat wat bij werk in opdracht van klanten hoort: {fields}.',
      '«\u202f{activity}\u202f» se fait pour vos finalités propres et contient ce qui relève d’un travail pour le compte de clients\u202f: {fields}.',
    ),
    unclear: words(
      'Nothing shows that “{activity}” is done on behalf of customers: neither instructions nor an agreement are recorded.',
      'Niets toont dat “{activity}” in opdracht van klanten gebeurt: er zijn geen instructies en geen overeenkomst vastgelegd.',
      'Rien ne montre que «\u202f{activity}\u202f» se fait pour le compte de clients\u202f: ni instructions ni accord ne sont enregistrés.',
    ),
  },
  judges: {
    activity: (activity, facts) => {
      const slots = { activity: { text: activity.name } };
      const found: Found[] = [];
      if (activity.role === 'processor') {
        for (const { id, kind, legalBasis, description } of facts.naming('purpose', {
          noun: 'activity',
          id: activity.id,
        }))
          if (legalBasis !== null || (kind !== null && ownKinds.has(kind)))
            found.push({
              says: 'ownPurpose',
              place: { noun: 'purpose', id, field: 'legalBasis' },
              slots: { ...slots, purpose: { text: description } },
              from: [activity.role, kind, legalBasis],
            });
        if (
          activity.agreements.length === 0 &&
          isUnknown(activity, 'agreements') &&
          isUnknown(activity, 'instructions')
        )
          found.push({
            says: 'unclear',
            severity: 'info',
            field: 'instructions',
            slots,
            from: [activity.agreements, activity.instructions],
          });
        return found;
      }
      const fields = (['customers', 'processingCategories', 'instructions'] as const).filter(
        (field) => !isEmpty(activity[field]),
      );
      const [first] = fields;
      return first === undefined || activity.role === null
        ? []
        : [
            {
              says: 'onBehalf',
              field: first,
              slots: { ...slots, fields: { list: fields.map((field) => ({ label: ['activity', field] })) } },
              from: [activity.role, fields],
            },
          ];
    },
  },
});

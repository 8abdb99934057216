import { gdpr } from '../../law/dated';
import { isOwn, isUnknown } from '../judging';
import { rule, words } from '../rule';

export const automatedDecisions = rule({
  ...gdpr,
  id: 'CHK-29',
  severity: 'warning',
  article: '13(2)(f), 22',
  name: words('Automated decisions', 'Geautomatiseerde besluiten', 'Décisions automatisées'),
  why: words(
    'People are told when a decision with legal or similar effect is taken by automated means alone, how it comes about and what it can mean for them. Most activities have none: then that is the answer.',
    'Betrokkenen vernemen of een besluit met rechtsgevolg of vergelijkbaar gevolg volledig geautomatiseerd valt, hoe het tot stand komt en wat het voor hen kan betekenen. De meeste activiteiten kennen er geen: dan is dat het antwoord.',
    'Les personnes apprennent si une décision aux effets juridiques ou similaires est entièrement automatisée, comment elle est prise et ce qu’elle peut signifier pour elles. La plupart des activités n’en ont pas\u202f: c’est alors la réponse.',
  ),
  mend: words(
    'Answer yes or no; with yes, describe logic, significance and consequences.',
    'Antwoord ja of neen; bij ja: beschrijf logica, belang en gevolgen.',
    'Répondez oui ou non\u202f; si oui, décrivez la logique, l’importance et les conséquences.',
  ),
  says: {
    unanswered: words(
      'It is not recorded whether “{activity}” takes decisions by automated means alone.',
      'Er is niet vastgelegd of “{activity}” volledig geautomatiseerde besluiten neemt.',
      'Il n’est pas enregistré si «\u202f{activity}\u202f» comporte des décisions entièrement automatisées.',
    ),
    undescribed: words(
      'The automated decisions of “{activity}” lack: {fields}.',
      'Bij de geautomatiseerde besluiten van “{activity}” ontbreekt: {fields}.',
      'Pour les décisions automatisées de «\u202f{activity}\u202f», il manque\u202f: {fields}.',
    ),
  },
  ask: {
    unanswered: {
      en: 'Does a computer alone take decisions about people in “{activity}”?',
      nl: 'Neemt in “{activity}” alleen een computer beslissingen over mensen?',
      fr: 'Un ordinateur prend-il seul des décisions sur des personnes dans «\u202f{activity}\u202f»\u202f?',
    },
  },
  judges: {
    activity: (activity) => {
      if (!isOwn(activity)) return [];
      const slots = { activity: { text: activity.name } };
      const { hasAutomatedDecisions } = activity;
      if (hasAutomatedDecisions === null)
        return isUnknown(activity, 'hasAutomatedDecisions')
          ? [{ says: 'unanswered', field: 'hasAutomatedDecisions', slots, from: [hasAutomatedDecisions] }]
          : [];
      if (!hasAutomatedDecisions) return [];
      const missing = (['automatedLogic', 'automatedSignificance', 'automatedConsequences'] as const).filter(
        (field) => isUnknown(activity, field),
      );
      const [field] = missing;
      return field === undefined
        ? []
        : [
            {
              says: 'undescribed',
              field,
              slots: { ...slots, fields: { list: missing.map((each) => ({ label: ['activity', each] })) } },
              from: missing,
            },
          ];
    },
  },
});

import { gdpr, from as source, validOn } from '../../law/dated';
import { belgianDpiaList, dpiaAlways, dpiaThresholds } from '../../law/dpia';
import { dpiaLists } from '../../law/dpia-lists';
import { isOwn, isUnknown } from '../judging';
import { activityName, isUnsaid } from '../naming';
import { rule, words } from '../rule';

/** Cases that alone make an assessment obligatory: Art. 35(3) and the lists of authorities. */
const always: ReadonlySet<string> = new Set([
  ...dpiaAlways.map(({ code }) => code),
  ...belgianDpiaList.map(({ code }) => code),
  ...dpiaLists.flatMap(({ cases }) => cases.map(({ code }) => code)),
]);

export const impactAssessment = rule({
  ...gdpr,
  ...source('Regulation (EU) 2016/679, Art. 35; WP 248 rev.01; GBA/APD decision 01/2019', 'B'),
  id: 'CHK-21',
  severity: 'error',
  article: '35(1), 35(3), 35(4)',
  name: words('Impact assessment', 'Effectbeoordeling', 'Analyse d’impact'),
  why: words(
    'Processing with a high risk is assessed before it starts. Who leaves it out although it looks risky writes down why.',
    'Een verwerking met een hoog risico wordt beoordeeld voor ze begint. Wie dat niet doet hoewel ze riskant lijkt, noteert waarom.',
    'Un traitement à haut risque est évalué avant de commencer. Qui y renonce alors qu’il semble risqué note pourquoi.',
  ),
  mend: words(
    'Screen the activity; carry out the assessment, or write down why it is not needed.',
    'Screen de verwerking; voer de beoordeling uit, of noteer waarom ze niet nodig is.',
    'Examinez le traitement\u202f; faites l’analyse, ou notez pourquoi elle n’est pas nécessaire.',
  ),
  says: {
    required: words(
      '“{activity}” needs an impact assessment and has none: {criteria}.',
      'Voor “{activity}” is een effectbeoordeling nodig en er is er geen: {criteria}.',
      '«\u202f{activity}\u202f» demande une analyse d’impact et n’en a pas\u202f: {criteria}.',
    ),
    decided: words(
      'The register says that “{activity}” needs an impact assessment; there is none yet.',
      'Volgens het register is voor “{activity}” een effectbeoordeling nodig; er is er nog geen.',
      'Selon le registre, «\u202f{activity}\u202f» demande une analyse d’impact\u202f; il n’y en a pas encore.',
    ),
    presumed: words(
      '“{activity}” meets {count} criteria of a high risk, without an assessment or a reason against one: {criteria}.',
      '“{activity}” voldoet aan {count} criteria van een hoog risico, zonder beoordeling of reden waarom niet: {criteria}.',
      '«\u202f{activity}\u202f» répond à {count} critères de risque élevé, sans analyse ni motif d’y renoncer\u202f: {criteria}.',
    ),
    notScreened: words(
      '“{activity}” has not been screened for an impact assessment.',
      '“{activity}” is nog niet gescreend voor een effectbeoordeling.',
      '«\u202f{activity}\u202f» n’a pas été examiné pour une analyse d’impact.',
    ),
  },
  judges: {
    activity: (activity, facts) => {
      // Only controllers owe an assessment; a processor helps: Art. 28(3)(f).
      if (!isOwn(activity)) return [];
      const about = { noun: 'activity', id: activity.id } as const;
      const { dpiaState, highRiskCriteria, marks } = activity;
      if (dpiaState === 'done' || facts.naming('dpia', about).length > 0) return [];
      // Criteria that a template or a reading put there are suggestions until a person confirms them.
      const confirmed =
        marks.highRiskCriteria?.toConfirm === true || marks['*']?.toConfirm === true ? [] : highRiskCriteria;
      const field = 'dpiaState';
      const slots = {
        activity: activityName(activity),
        criteria: {
          list: confirmed.map((code) => ({ choice: ['activity', 'highRiskCriteria', code] as const })),
        },
      };
      const from = [dpiaState, confirmed];
      const decisive = confirmed.filter((code) => always.has(code));
      if (decisive.length > 0) return [{ says: 'required', article: '35(3), 35(4)', field, slots, from }];
      if (dpiaState === 'required') return [{ says: 'decided', article: '35(1)', field, slots, from }];
      const most = validOn(dpiaThresholds, facts.today)[0]?.criteria ?? 2;
      const screenings = facts.naming('screening', about);
      const hasReason =
        !isUnsaid(activity, 'dpiaNote') || screenings.some((each) => each.withoutDpia.length > 0);
      if (confirmed.length >= most)
        return hasReason
          ? []
          : [
              {
                says: 'presumed',
                article: '35(1)',
                severity: 'warning',
                field: 'dpiaNote',
                slots: { ...slots, count: confirmed.length },
                from: [...from, activity.dpiaNote],
              },
            ];
      return (isUnknown(activity, field) || dpiaState === 'notScreened') &&
        !screenings.some(({ screenedOn }) => screenedOn !== null)
        ? [{ says: 'notScreened', article: '35(1)', severity: 'info', field, slots, from }]
        : [];
    },
  },
});

import { gdpr } from '../../law/dated';
import { isHighRisk, type RiskStep, riskLevel } from '../../law/risk-scale';
import type { Risk } from '../../register/dpia';
import { isEmpty } from '../../register/mark';
import { isUnknown } from '../judging';
import { type Found, rule, words } from '../rule';

const isHigh = (severity: RiskStep | null, likelihood: RiskStep | null): boolean | null =>
  severity === null || likelihood === null ? null : isHighRisk(riskLevel(severity, likelihood));

/** High after the planned measures, or today as long as nobody rated it for then. */
const remainsHigh = (risk: Risk): boolean =>
  isHigh(risk.severityAfter, risk.likelihoodAfter) ?? isHigh(risk.severityNow, risk.likelihoodNow) ?? false;

export const incompleteAssessment = rule({
  ...gdpr,
  id: 'CHK-22',
  severity: 'error',
  article: '35(2), 35(7), 35(9), 36',
  name: words(
    'Assessment (DPIA) incomplete',
    'Effectbeoordeling (DPIA) onvolledig',
    'Analyse d’impact (AIPD) incomplète',
  ),
  why: words(
    'A signed assessment describes the processing, its risks and the measures against them, holds the advice of the data protection officer and the views of people, and ends with a decision. A risk that stays high goes to the authority first.',
    'Een ondertekende effectbeoordeling beschrijft de verwerking, de risico’s en de maatregelen daartegen, bevat het advies van de functionaris en de mening van betrokkenen, en eindigt met een beslissing. Een risico dat hoog blijft, gaat eerst naar de autoriteit.',
    'Une analyse signée décrit le traitement, ses risques et les mesures contre ceux-ci, contient l’avis du délégué et celui des personnes, et se termine par une décision. Un risque qui reste élevé est d’abord soumis à l’autorité.',
  ),
  mend: words(
    'Open the assessment, make a revision if it is signed, and fill in what is named.',
    'Open de effectbeoordeling, maak een herziening als ze ondertekend is, en vul aan wat genoemd wordt.',
    'Ouvrez l’analyse, faites une révision si elle est signée, et complétez ce qui est nommé.',
  ),
  says: {
    noActivity: words(
      'The signed assessment “{name}” names no activity.',
      'De ondertekende effectbeoordeling “{name}” noemt geen activiteit.',
      'L’analyse signée «\u202f{name}\u202f» ne nomme aucune activité.',
    ),
    noRisk: words(
      'The signed assessment “{name}” holds no risk.',
      'De ondertekende effectbeoordeling “{name}” bevat geen risico.',
      'L’analyse signée «\u202f{name}\u202f» ne contient aucun risque.',
    ),
    noMeasure: words(
      'No measure stands against the risk “{risk}”.',
      'Tegen het risico “{risk}” staat geen maatregel.',
      'Aucune mesure ne répond au risque «\u202f{risk}\u202f».',
    ),
    missing: words(
      'The signed assessment “{name}” lacks: {field}.',
      'In de ondertekende effectbeoordeling “{name}” ontbreekt: {field}.',
      'Dans l’analyse signée «\u202f{name}\u202f», il manque\u202f: {field}.',
    ),
    noNeed: words(
      'The signed assessment “{name}” does not answer whether the processing is needed and in proportion.',
      'De ondertekende effectbeoordeling “{name}” zegt niet of de verwerking nodig en evenredig is.',
      'L’analyse signée «\u202f{name}\u202f» ne dit pas si le traitement est nécessaire et proportionné.',
    ),
    mustConsult: words(
      'The assessment “{name}” decides that the authority is consulted first, and no consultation is recorded.',
      'De effectbeoordeling “{name}” beslist dat de autoriteit eerst wordt geraadpleegd, en er is geen raadpleging vastgelegd.',
      'L’analyse «\u202f{name}\u202f» décide que l’autorité est d’abord consultée, et aucune consultation n’est enregistrée.',
    ),
    highRemains: words(
      'A risk of “{name}” stays high, and no consultation of the authority is recorded.',
      'Een risico van “{name}” blijft hoog, en er is geen raadpleging van de autoriteit vastgelegd.',
      'Un risque de «\u202f{name}\u202f» reste élevé, et aucune consultation de l’autorité n’est enregistrée.',
    ),
    overdue: words(
      'The planned measure “{control}” was due on {day}.',
      'De geplande maatregel “{control}” moest klaar zijn op {day}.',
      'La mesure prévue «\u202f{control}\u202f» était attendue pour le {day}.',
    ),
    noOwner: words(
      'Nobody is named for the planned measure “{control}”.',
      'Voor de geplande maatregel “{control}” is niemand genoemd.',
      'Personne n’est désigné pour la mesure prévue «\u202f{control}\u202f».',
    ),
    rejected: words(
      'The signed assessment “{name}” decides against the processing, and “{activity}” is in use.',
      'De ondertekende effectbeoordeling “{name}” beslist tegen de verwerking, en “{activity}” is in gebruik.',
      'L’analyse signée «\u202f{name}\u202f» décide contre le traitement, et «\u202f{activity}\u202f» est en service.',
    ),
    contradicted: words(
      'The activity “{activity}” says that no assessment is needed, and “{name}” assesses it.',
      'De activiteit “{activity}” zegt dat geen effectbeoordeling nodig is, en “{name}” beoordeelt ze.',
      'L’activité «\u202f{activity}\u202f» dit qu’aucune analyse n’est nécessaire, et «\u202f{name}\u202f» l’analyse.',
    ),
  },
  judges: {
    dpia: (dpia, facts) => {
      if (dpia.state === 'replaced') return [];
      const name = { text: dpia.name };
      const found: Found[] = [];
      for (const id of dpia.activities) {
        const activity = facts.find('activity', id);
        if (activity?.dpiaState === 'notRequired')
          found.push({
            says: 'contradicted',
            article: '35(7)',
            severity: 'warning',
            place: { noun: 'activity', id, field: 'dpiaState' },
            slots: { activity: { text: activity.name }, name },
            part: dpia.id,
            from: [activity.dpiaState, dpia.state],
          });
        if (
          dpia.state === 'signed' &&
          dpia.decision === 'reject' &&
          activity?.status === 'inUse' &&
          facts.isJudged({ noun: 'activity', id })
        )
          found.push({
            says: 'rejected',
            article: '35(7)',
            place: { noun: 'activity', id, field: 'status' },
            slots: { activity: { text: activity.name }, name },
            part: dpia.id,
            from: [activity.status, dpia.decision],
          });
      }
      if (dpia.state !== 'signed') return found;
      if (dpia.activities.length === 0)
        found.push({
          says: 'noActivity',
          field: 'activities',
          article: '35(7)(a)',
          slots: { name },
          from: [0],
        });
      const lacks = (
        field:
          | 'dpoAdvice'
          | 'viewsSought'
          | 'views'
          | 'viewsNotSoughtWhy'
          | 'decision'
          | 'signedBy'
          | 'signedOn',
        article: string,
      ) => {
        if (isUnknown(dpia, field))
          found.push({
            says: 'missing',
            field,
            article,
            slots: { name, field: { label: ['dpia', field] } },
            from: [dpia[field]],
          });
      };
      if (facts.organisation().dpoStatus === 'appointed' && dpia.dpoOpinion === null)
        lacks('dpoAdvice', '35(2)');
      if (dpia.viewsSought === null) lacks('viewsSought', '35(9)');
      else lacks(dpia.viewsSought ? 'views' : 'viewsNotSoughtWhy', '35(9)');
      lacks('decision', '35(7)');
      lacks('signedBy', '35(7)');
      lacks('signedOn', '35(7)');
      const about = { noun: 'dpia', id: dpia.id } as const;
      const risks = facts.naming('risk', about);
      const controls = facts.naming('control', about);
      // The register itself tells most of the description, but not whether less would do: Art. 35(7)(b).
      const need = facts.naming('dpiaAnswer', about).find(({ question }) => question === 'need');
      if (need === undefined || (isUnknown(need, 'answer') && need.evaluation === null))
        found.push({
          says: 'noNeed',
          article: '35(7)(b)',
          ...(need === undefined ? {} : { place: { noun: 'dpiaAnswer', id: need.id, field: 'answer' } }),
          slots: { name },
          from: [need?.answer, need?.evaluation],
        });
      if (risks.length === 0) found.push({ says: 'noRisk', article: '35(7)(c)', slots: { name }, from: [0] });
      for (const risk of risks)
        if (
          risk.measures.length === 0 &&
          isUnknown(risk, 'measuresNote') &&
          !controls.some(({ risks: against }) => against.includes(risk.id))
        )
          found.push({
            says: 'noMeasure',
            article: '35(7)(d)',
            place: { noun: 'risk', id: risk.id, field: 'measures' },
            slots: { risk: { text: risk.name } },
            from: [risk.measures, risk.measuresNote],
          });
      if (risks.some(remainsHigh) && dpia.consultedOn === null)
        found.push({
          says: 'highRemains',
          field: 'consultedOn',
          article: '36(1)',
          slots: { name },
          from: [risks.filter(remainsHigh).map(({ id }) => id), dpia.consultedOn],
        });
      else if ((dpia.mustConsult === true || dpia.decision === 'consult') && dpia.consultedOn === null)
        found.push({
          says: 'mustConsult',
          field: 'consultedOn',
          article: '36(1)',
          slots: { name },
          from: [dpia.mustConsult, dpia.decision, dpia.consultedOn],
        });
      for (const { id, name: control, owner, dueOn, state } of controls) {
        if (state === 'done' || state === 'dropped') continue;
        const slots = { control: { text: control } };
        if (dueOn !== null && dueOn < facts.today)
          found.push({
            says: 'overdue',
            article: '35(7)(d)',
            place: { noun: 'control', id, field: 'dueOn' },
            slots: { ...slots, day: { day: dueOn } },
            from: [dueOn, state],
          });
        if (isEmpty(owner))
          found.push({
            says: 'noOwner',
            article: '35(7)(d)',
            place: { noun: 'control', id, field: 'owner' },
            slots,
            from: [owner, state],
          });
      }
      return found;
    },
  },
});

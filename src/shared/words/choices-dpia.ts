import { withoutDpiaConditions, withoutDpiaLists } from '../law/dpia-not-required';
import { dpiaQuestions } from '../law/dpia-questions';
import { fearedEvents, riskScale, riskSources, threatAssets } from '../law/risk-scale';
import type { Text, Words } from '../register/text';

const w = (en: string, nl: string, fr: string): Words => ({ en, nl, fr });
type ChoiceList = Readonly<Record<string, Words | Text>>;

const fromLaw = (list: readonly Readonly<{ code: string; name: Text }>[]): ChoiceList =>
  Object.fromEntries(list.map(({ code, name }) => [code, name]));

/** `3 Significant`: the number is what is compared, the word is what it means. */
const steps: ChoiceList = Object.fromEntries(
  riskScale.map(({ code, name }) => [
    code,
    w(`${code} ${name.en}`, `${code} ${name.nl}`, `${code} ${name.fr}`),
  ]),
);
const evaluation: ChoiceList = {
  acceptable: w('Acceptable', 'Aanvaardbaar', 'Acceptable'),
  improvable: w('To be improved', 'Te verbeteren', 'Améliorable'),
  notAcceptable: w('Not acceptable', 'Niet aanvaardbaar', 'Non acceptable'),
};
const question = fromLaw(dpiaQuestions);

/** Choices of screenings and impact assessments. */
export const dpiaChoices: Readonly<Record<string, ChoiceList>> = {
  'screening.withoutDpia': fromLaw(withoutDpiaLists.flatMap(({ cases }) => cases)),
  'screening.conditionsMet': fromLaw(withoutDpiaConditions),
  'dpia.state': {
    draft: w('Draft', 'Ontwerp', 'Projet'),
    signed: w('Signed', 'Ondertekend', 'Signée'),
    replaced: w('Replaced', 'Vervangen', 'Remplacée'),
  },
  'dpia.dpoOpinion': {
    positive: w('Positive', 'Gunstig', 'Favorable'),
    withConditions: w('Positive, with conditions', 'Gunstig onder voorwaarden', 'Favorable sous conditions'),
    negative: w('Negative', 'Ongunstig', 'Défavorable'),
  },
  'dpia.decision': {
    approve: w('Approved', 'Goedgekeurd', 'Approuvée'),
    approveWithConditions: w(
      'Approved under conditions',
      'Goedgekeurd onder voorwaarden',
      'Approuvée sous conditions',
    ),
    reject: w('Rejected', 'Afgekeurd', 'Rejetée'),
    consult: w(
      'Consult the authority first',
      'Eerst de autoriteit raadplegen',
      'Consulter d’abord l’autorité',
    ),
  },
  'dpia.reviewTriggers': {
    newPurpose: w('a new purpose', 'een nieuw doel', 'nouvelle finalité'),
    newData: w('other data or people', 'andere gegevens of personen', 'autres données ou personnes'),
    newTechnology: w('a new technology', 'een nieuwe technologie', 'nouvelle technologie'),
    newRecipient: w(
      'a new processor or recipient',
      'een nieuwe verwerker of ontvanger',
      'nouveau sous-traitant ou destinataire',
    ),
    scale: w('a larger scale', 'een grotere schaal', 'échelle plus grande'),
    incident: w('a breach or an incident', 'een inbreuk of incident', 'violation ou incident'),
    complaints: w('complaints of people', 'klachten van personen', 'plaintes de personnes'),
    law: w('a change of law', 'een wetswijziging', 'changement de la loi'),
  },
  'dpiaAnswer.question': question,
  'dpiaAnswer.evaluation': evaluation,
  'risk.event': fromLaw(fearedEvents),
  'risk.sources': fromLaw(riskSources),
  'risk.assets': fromLaw(threatAssets),
  'risk.evaluation': evaluation,
  'risk.severityBefore': steps,
  'risk.likelihoodBefore': steps,
  'risk.severityNow': steps,
  'risk.likelihoodNow': steps,
  'risk.severityAfter': steps,
  'risk.likelihoodAfter': steps,
  'control.state': {
    planned: w('Planned', 'Gepland', 'Prévue'),
    started: w('Started', 'Begonnen', 'Commencée'),
    done: w('Done', 'Gedaan', 'Réalisée'),
    dropped: w('Dropped', 'Geschrapt', 'Abandonnée'),
  },
  'dpiaComment.place': {
    whole: w('The whole', 'Het geheel', 'L’ensemble'),
    description: w('Description', 'Beschrijving', 'Description'),
    necessity: w('Necessity', 'Noodzaak', 'Nécessité'),
    risks: w('Risks', 'Risico’s', 'Risques'),
    plan: w('Action plan', 'Actieplan', 'Plan d’action'),
    advice: w('Advice and views', 'Advies en meningen', 'Avis'),
    decision: w('Decision', 'Beslissing', 'Décision'),
  },
  'dpiaComment.question': question,
};

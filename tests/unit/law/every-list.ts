import { adequacyDecisions, deadFrameworks } from '../../../src/shared/law/adequacy';
import { article30Exemptions } from '../../../src/shared/law/article-30-5';
import { article9Conditions } from '../../../src/shared/law/article9-conditions';
import { headings, registerItems } from '../../../src/shared/law/articles';
import { belgianAuthority, outdatedAuthorityNames } from '../../../src/shared/law/authority';
import { cameraDuties, cameraRegisterFacts, placeKinds } from '../../../src/shared/law/camera-register';
import { contradictions } from '../../../src/shared/law/contradictions';
import { eeaStates, euTerritories } from '../../../src/shared/law/countries';
import { dataCategories } from '../../../src/shared/law/data-categories';
import type { Dated } from '../../../src/shared/law/dated';
import { belgianDpiaList, dpiaAlways, dpiaCriteria, dpiaThresholds } from '../../../src/shared/law/dpia';
import { dpiaLists } from '../../../src/shared/law/dpia-lists';
import { withoutDpiaConditions, withoutDpiaLists } from '../../../src/shared/law/dpia-not-required';
import { dpiaQuestions } from '../../../src/shared/law/dpia-questions';
import { knownCookies } from '../../../src/shared/law/known-cookies';
import { knownServices } from '../../../src/shared/law/known-services';
import { laws, repealedLaws } from '../../../src/shared/law/laws';
import { legalBases } from '../../../src/shared/law/legal-bases';
import { measureGroups, measures } from '../../../src/shared/law/measures';
import { agreementHeader, agreementPoints } from '../../../src/shared/law/processor-agreement';
import { recipientKinds } from '../../../src/shared/law/recipient-kinds';
import { retentionRules } from '../../../src/shared/law/retention';
import { answerTimes, rights, rightsLimits } from '../../../src/shared/law/rights';
import {
  fearedEvents,
  riskLevels,
  riskScale,
  riskSources,
  threatAssets,
} from '../../../src/shared/law/risk-scale';
import { safeguards, sccModules } from '../../../src/shared/law/safeguards';
import { criminalData, nationalNumber, specialCategories } from '../../../src/shared/law/special-categories';
import { subjectCategories } from '../../../src/shared/law/subject-categories';
import {
  placeholders,
  vagueCriteria,
  vagueMeasures,
  vaguePurposes,
  vagueRecipients,
} from '../../../src/shared/law/vague-words';
import { languageAreas } from '../../../src/shared/law/workplace-language';

export type AnyEntry = Dated & Readonly<{ code: string; name?: unknown; records?: unknown; row?: string }>;

/** Every list of the law, by name, so that what holds for one entry is tested for all. */
export const everyList: Readonly<Record<string, readonly AnyEntry[]>> = {
  registerItems,
  headings,
  legalBases,
  specialCategories,
  languageAreas,
  restrictedData: [criminalData, nationalNumber],
  article9Conditions,
  adequacyDecisions,
  deadFrameworks,
  safeguards,
  sccModules,
  measureGroups,
  measures,
  retentionRules,
  rights,
  rightsLimits,
  contradictions,
  answerTimes,
  agreementPoints,
  agreementHeader,
  article30Exemptions,
  cameraRegisterFacts,
  cameraDuties,
  placeKinds,
  dataCategories,
  subjectCategories,
  recipientKinds,
  dpiaCriteria,
  dpiaThresholds,
  dpiaAlways,
  belgianDpiaList,
  dpiaLists,
  withoutDpiaConditions,
  withoutDpiaLists,
  withoutDpiaCases: withoutDpiaLists.flatMap(({ cases }) => cases),
  dpiaQuestions,
  riskScale,
  riskLevels,
  fearedEvents,
  riskSources,
  threatAssets,
  laws,
  repealedLaws,
  authorities: [belgianAuthority],
  outdatedAuthorityNames,
  wordLists: [vaguePurposes, vagueCriteria, vagueRecipients, vagueMeasures, placeholders],
  eeaStates,
  euTerritories,
  knownServices,
  knownCookies,
};

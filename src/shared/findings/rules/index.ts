import type { RuleId } from '../finding';
import type { Rule } from '../rule';
import { identityOfTheFirm } from './chk-01';
import { belgianEnterpriseNumber } from './chk-02';
import { dataProtectionOfficer } from './chk-03';
import { specificPurpose } from './chk-04';
import { legalBasisOfPurpose } from './chk-05';
import { legitimateInterest } from './chk-06';
import { validConsent } from './chk-07';
import { lawIsNamed } from './chk-08';
import { specialCategories } from './chk-09';
import { restrictedData } from './chk-10';
import { peopleAndData } from './chk-11';
import { recipientsAreKnown } from './chk-12';
import { processorAgreement } from './chk-13';
import { countryIsKnown } from './chk-14';
import { transferHasSafeguard } from './chk-15';
import { safeguardStillHolds } from './chk-16';
import { retentionIsSet } from './chk-17';
import { retentionFitsLaw } from './chk-18';
import { securityIsConcrete } from './chk-19';
import { jointControllers } from './chk-20';
import { impactAssessment } from './chk-21';
import { incompleteAssessment } from './chk-22';
import { noticeItemMissing } from './chk-23';
import { rightsDiffer } from './chk-24';
import { reviewOverdue } from './chk-25';
import { authorityMissing } from './chk-26';
import { trackersWithoutConsent } from './chk-27';
import { childrensAge } from './chk-28';
import { automatedDecisions } from './chk-29';
import { sourceMissing } from './chk-30';
import { provisionUnexplained } from './chk-31';
import { directMarketing } from './chk-32';
import { breachIncomplete } from './chk-33';
import { controllersMissing } from './chk-34';
import { statementsContradict } from './chk-35';
import { siteIncomplete } from './chk-36';
import { languageCoverage } from './chk-37';
import { deadLaw } from './chk-38';
import { anonymityDoubtful } from './chk-39';
import { exemptionUnsupported } from './chk-40';
import { cameraRegister } from './chk-41';
import { rolesMixed } from './chk-42';
import { toBeConfirmed } from './chk-43';
import { unusedEntries } from './chk-44';
import { doubleEntries } from './chk-45';
import { noticeBehind } from './chk-46';
import { agreementEnded } from './chk-47';
import { lawDataOld } from './chk-48';
import { requestOpen } from './chk-49';

/** Every rule, in the order of its number. */
export const rules: readonly Rule[] = [
  identityOfTheFirm,
  belgianEnterpriseNumber,
  dataProtectionOfficer,
  specificPurpose,
  legalBasisOfPurpose,
  legitimateInterest,
  validConsent,
  lawIsNamed,
  specialCategories,
  restrictedData,
  peopleAndData,
  recipientsAreKnown,
  processorAgreement,
  countryIsKnown,
  transferHasSafeguard,
  safeguardStillHolds,
  retentionIsSet,
  retentionFitsLaw,
  securityIsConcrete,
  jointControllers,
  impactAssessment,
  incompleteAssessment,
  noticeItemMissing,
  rightsDiffer,
  reviewOverdue,
  authorityMissing,
  trackersWithoutConsent,
  childrensAge,
  automatedDecisions,
  sourceMissing,
  provisionUnexplained,
  directMarketing,
  breachIncomplete,
  controllersMissing,
  statementsContradict,
  siteIncomplete,
  languageCoverage,
  deadLaw,
  anonymityDoubtful,
  exemptionUnsupported,
  cameraRegister,
  rolesMixed,
  toBeConfirmed,
  unusedEntries,
  doubleEntries,
  noticeBehind,
  agreementEnded,
  lawDataOld,
  requestOpen,
];

const byId = new Map(rules.map((each) => [each.id, each]));

/** The rule of that number, or undefined for one that this version does not know. */
export function ruleOf(id: RuleId): Rule | undefined {
  return byId.get(id);
}

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
];

const byId = new Map(rules.map((each) => [each.id, each]));

/** The rule of that number, or undefined for one that this version does not know. */
export function ruleOf(id: RuleId): Rule | undefined {
  return byId.get(id);
}

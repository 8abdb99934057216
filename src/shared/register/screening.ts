import { withoutDpiaCodes, withoutDpiaConditionCodes } from '../law/dpia-not-required';
import { highRiskCriteria } from './activity';
import { choices, date, line, parent, text } from './field';
import { noun, type RecordOf } from './noun';

/**
 * What a person decided when an activity was looked at for a high risk (Art. 35(1)), kept also when no assessment is
 * needed. The criteria that are met and the outcome are facts of the activity (`highRiskCriteria`, `dpiaState`,
 * `dpiaNote`); here stands what was ruled out, on which ground, and who decided when.
 */
export const screening = noun('screening', {
  activity: parent('activity'),
  /** Criteria that a person answered with no. Those neither here nor on the activity are open. */
  ruledOut: choices(highRiskCriteria, { grows: true, article: '35(1), 35(3), 35(4)', isOfOneFirm: true }),
  ruledOutWhy: text({ article: '35(1)', isOfOneFirm: true }),
  /** Processing of the Belgian list without assessment that the person holds it to be. */
  withoutDpia: choices(withoutDpiaCodes, { article: '35(5)', isOfOneFirm: true }),
  /** Conditions of that list that the person confirmed. */
  conditionsMet: choices(withoutDpiaConditionCodes, { article: '35(5)', isOfOneFirm: true }),
  screenedBy: line({ max: 300, article: '35(1)', isOfOneFirm: true }),
  screenedOn: date({ article: '35(1)', isOfOneFirm: true }),
  reviewOn: date({ article: '35(11)', isOfOneFirm: true }),
  notes: text({ isInternal: true, isOfOneFirm: true, max: 20_000 }),
});
export type Screening = RecordOf<typeof screening>;

import { date, line, text } from './field';
import { noun, type RecordOf } from './noun';

/**
 * A question that the firm was asked about a missing fact: when, whom, by when, and what came back. It stays when the fact
 * is there: who told it, and when, is evidence (Art. 5(2)). Internal, as every open point is.
 */
export const question = noun('question', {
  /** The identification of the question: the same as long as the same fact is missing at the same place. */
  key: line({ max: 40, isInternal: true, isOfOneFirm: true }),
  rule: line({ max: 40, isInternal: true, isOfOneFirm: true }),
  about: line({ max: 300, isInternal: true, isOfOneFirm: true }),
  text: text({ isInternal: true, isOfOneFirm: true }),
  askedOn: date({ isInternal: true, isOfOneFirm: true }),
  askedOf: line({ max: 300, isInternal: true, isOfOneFirm: true }),
  /** The day by which an answer is wanted, inclusive. */
  dueOn: date({ isInternal: true, isOfOneFirm: true }),
  answeredOn: date({ isInternal: true, isOfOneFirm: true }),
  answer: text({ isInternal: true, isOfOneFirm: true }),
  remark: text({ isInternal: true, isOfOneFirm: true }),
});
export type QuestionRecord = RecordOf<typeof question>;

import { choice, line, period, text, yesNo } from './field';
import { noun, type RecordOf } from './noun';

/** How long a category of data is kept: a period or a criterion, from which event, why, and what happens then. */
export const retentionRule = noun('retentionRule', {
  name: text({ max: 300 }),
  duration: period({ article: '30(1)(f)', level: 'law' }),
  /** When no period can be given: how the end is determined, Art. 13(2)(a). */
  criterion: text({ article: '30(1)(f), 13(2)(a)', level: 'law' }),
  trigger: text({ article: '30(1)(f)', level: 'law' }),
  /** What holds before the period starts to run ("while the account is active"). */
  activePhase: text({ article: '5(1)(e)' }),
  archivePhase: text({ article: '5(1)(e)' }),
  isRolling: yesNo(),
  isAggregate: yesNo(),
  isMaximum: yesNo(),
  endAction: choice(['erase', 'anonymise', 'return', 'archive'], { article: '5(1)(e), 17' }),
  endActionNote: text({ article: '5(1)(e)' }),
  /** Code of the list of Belgian retention periods, `BE-R01` to `BE-R20`. */
  code: line({ max: 12 }),
  law: text({ article: '6(1)(c), 5(1)(e)' }),
  reason: text({ article: '5(1)(e)' }),
  exceptions: text({ article: '17(3)' }),
  /** Longest time that deleted data live on in backups. */
  backupPeriod: period({ article: '5(1)(e)' }),
  backupNote: text({ article: '5(1)(e)' }),
  /** What a firm admits: not for an authority or the public to read. */
  isActuallyDone: yesNo({ article: '5(2)', isInternal: true, isOfOneFirm: true }),
  notDoneReason: text({ article: '5(2)', isInternal: true, isOfOneFirm: true }),
  owner: line({ isOfOneFirm: true }),
  notes: text({ isInternal: true, isOfOneFirm: true, max: 20_000 }),
});
export type RetentionRule = RecordOf<typeof retentionRule>;

import { choice, line, period, text } from './field';
import { noun, type RecordOf } from './noun';

export const rights = [
  'all',
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'withdrawal',
  'automated',
  'complaint',
] as const;

/** How a request of a person is dealt with, in general (`all`) or for one right: Art. 12 to 22. */
export const rightsProcedure = noun('rightsProcedure', {
  right: choice(rights, { article: '12-22' }),
  channel: text({ article: '12(2)' }),
  contact: line({ article: '12(2)', isOfOneFirm: true }),
  timeLimit: period({ article: '12(3)' }),
  timeLimitNote: text({ article: '12(3)' }),
  identityProof: text({ article: '12(6)' }),
  selfService: text({ article: '12(2)' }),
  conditions: text({ article: '15-22' }),
  statement: text({ article: '15-22' }),
  authority: text({ article: '77' }),
  url: line({}),
  owner: line({ isOfOneFirm: true }),
  notes: text({ isInternal: true, isOfOneFirm: true, max: 20_000 }),
});
export type RightsProcedure = RecordOf<typeof rightsProcedure>;

import { date, line, text } from './field';
import { noun, type RecordOf } from './noun';

/**
 * A finding that was put aside until a day, by somebody, for a reason. It comes back after that day, and sooner when the
 * facts that were judged have changed. Internal: what a firm set aside is not told to an authority or the public.
 */
export const setAside = noun('setAside', {
  /** Key of the finding: its rule, its place, what it says. */
  finding: line({ max: 300, isInternal: true, isOfOneFirm: true }),
  reason: text({ isInternal: true, isOfOneFirm: true }),
  setBy: line({ max: 300, isInternal: true, isOfOneFirm: true }),
  setOn: date({ isInternal: true, isOfOneFirm: true }),
  /** The last day on which it stays aside. */
  until: date({ isInternal: true, isOfOneFirm: true }),
  /** Digest of the facts that were judged when it was put aside. */
  digest: line({ max: 40, isInternal: true, isOfOneFirm: true }),
});
export type SetAside = RecordOf<typeof setAside>;

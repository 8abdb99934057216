import { answerDueOn, breachDueAt, endsOnWorkingDay, isNotifiedLate } from '../law/clocks';
import type { IsoDate } from '../law/dated';
import type { Breach } from './breach';
import type { RightsRequest } from './rights-request';

/**
 * The period that runs for a breach or a request. `due`: a day, or a moment where one is known. `met`: done in time;
 * `late`: done, but not in time; `overdue`: not done, and the period is over.
 */
export type Clock = Readonly<{
  due: string;
  isExtended: boolean;
  state: 'running' | 'overdue' | 'met' | 'late';
}>;

/**
 * The 72 hours of a controller after it became aware of a breach: Art. 33(1). Null where none run: for a processor, where a
 * risk is unlikely, where nobody wrote down when it became known.
 */
export function breachClock(breach: Breach, today: IsoDate): Clock | null {
  const { role, risk, awareAt, authorityNotifiedAt, notificationKind } = breach;
  const due = breachDueAt(awareAt);
  if (due === null || role === 'processor') return null;
  if (authorityNotifiedAt !== null)
    return { due, isExtended: false, state: isNotifiedLate(awareAt, authorityNotifiedAt) ? 'late' : 'met' };
  if (risk === 'none' || notificationKind === 'notNeeded') return null;
  return { due, isExtended: false, state: due.slice(0, 10) < today ? 'overdue' : 'running' };
}

/** The month in which a request is answered, or the three of one that was extended: Art. 12(3). Null without receipt. */
export function requestClock(request: RightsRequest, today: IsoDate): Clock | null {
  const isExtended = request.extensionToldOn !== null || request.extendedTo !== null;
  const due = request.extendedTo ?? request.dueOn ?? answerDueOn(request.receivedOn, isExtended);
  if (due === null) return null;
  const isOver = endsOnWorkingDay(due) < (request.closedOn ?? today);
  if (request.closedOn !== null) return { due, isExtended, state: isOver ? 'late' : 'met' };
  return { due, isExtended, state: isOver ? 'overdue' : 'running' };
}

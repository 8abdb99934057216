import { type Dated, gdpr } from './dated';
import { addMonths, answerTime } from './rights';

/** Hours from becoming aware within which a breach is notified, where feasible: Art. 33(1). */
export const breachHours: Dated & Readonly<{ article: string; hours: number }> = {
  ...gdpr,
  article: '33(1)',
  hours: 72,
};

const dayShape = /^\d{4}-\d{2}-\d{2}$/;
const momentShape = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/;

/** A day or a moment without its seconds; null for what is neither. */
export function momentOf(text: string | null): Readonly<{ day: string; time: string | null }> | null {
  if (text === null) return null;
  const [, day, time] = momentShape.exec(text) ?? [];
  if (day !== undefined && time !== undefined) return { day, time };
  return dayShape.test(text) ? { day: text, time: null } : null;
}

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * When the 72 hours of a breach are over: the same time of day three days on; of a day without a time, the end of the third
 * day after it. Clock time of the place where it was written down, weekends and holidays counted. Null when the moment of
 * becoming aware is not known.
 */
export function breachDueAt(awareAt: string | null): string | null {
  const aware = momentOf(awareAt);
  if (aware === null) return null;
  const day = shifted(aware.day, breachHours.hours / 24);
  return aware.time === null ? day : `${day}T${aware.time}`;
}

/** Whether a notification came after the 72 hours. Null when one of the two is not known. A day alone counts to its end. */
export function isNotifiedLate(awareAt: string | null, notifiedAt: string | null): boolean | null {
  const [due, notified] = [breachDueAt(awareAt), notifiedAt];
  if (due === null || momentOf(notified) === null || notified === null) return null;
  // Moments of one length compare as text; where one has no time, the days decide.
  const length = Math.min(due.length, notified.length, 16) < 16 ? 10 : 16;
  return notified.slice(0, length) > due.slice(0, length);
}

/** The day by which a request is answered: one month after receipt, three when it was extended. Null without receipt. */
export function answerDueOn(receivedOn: string | null, isExtended: boolean): string | null {
  if (receivedOn === null) return null;
  return addMonths(receivedOn, answerTime.answerMonths + (isExtended ? answerTime.extensionMonths : 0));
}

/**
 * The working day on which a period that ends on that day is over: Regulation (EEC, Euratom) No 1182/71, Art. 3(4), of which
 * it is not certain that it governs this period (certainty C): no day is printed as due because of it, it only keeps from
 * calling an answer late. Public holidays are not known here.
 */
export function endsOnWorkingDay(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 6 ? shifted(day, 2) : weekday === 0 ? shifted(day, 1) : day;
}

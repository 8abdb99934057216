/** What the schedule looks at: when a backup was made, and in which order (the clock of a computer may jump). */
export type Dated = Readonly<{ id: string; time: string }>;

const dayMs = 86_400_000;
const mostDays = 31;
/** The schedule, in days: everything, then one a week, then one a month, then nothing. */
export const schedule = { all: 7, weekly: 61, monthly: 730 } as const;

/**
 * Which backups go, by id. All of the last seven days stay, then the last of each week for two months, then the last
 * of each month for two years. The newest of all, which is the last in the list, always stays.
 *
 * A clock that jumps must not thin out everything at once: time passes here by a month per backup at most, and what
 * seems to come from the future stays.
 *
 * @param backups in the order in which they were made, all of them checked
 * @param now ISO date-time
 */
export function thinOut(backups: readonly Dated[], now: string): readonly string[] {
  const newest = backups.at(-1)?.id;
  const before = Date.parse(backups.at(-2)?.time ?? now);
  const reference = Math.min(Date.parse(now), before + mostDays * dayMs);
  const ageOf = (time: string): number => (reference - Date.parse(time)) / dayMs;
  const last = new Map<string, string>();
  for (const { id, time } of backups) last.set(bucketOf(time, ageOf(time), id), id);
  const stay = new Set(last.values());
  return backups
    .filter(({ id, time }) => id !== newest && (ageOf(time) > schedule.monthly || !stay.has(id)))
    .map(({ id }) => id);
}

/** Of each bucket the last one stays. Weeks begin on Monday (the first of January 1970 was a Thursday). */
function bucketOf(time: string, age: number, id: string): string {
  if (age <= schedule.all || Number.isNaN(age)) return `every ${id}`;
  if (age <= schedule.weekly) return `week ${Math.floor((Date.parse(time) / dayMs + 3) / 7)}`;
  return `month ${time.slice(0, 7)}`;
}

import type { WriteDb } from './db';
import { refuse } from './problem';
import type { AnyRecord } from './record';
import { one, run, sql } from './sql';
import type { Touched, WorkingSet } from './working-set';

/** Records of processing as controller are numbered ..., those as processor P-01, P-02 ... (Art. 30(1), 30(2)). */
export type Series = 'A' | 'P';

export function seriesOf(role: unknown): Series {
  return role === 'processor' ? 'P' : 'A';
}

/** At least two digits. */
export function referenceOf(series: Series, number: number): string {
  return `${series}-${String(number).padStart(2, '0')}`;
}

/**
 * Gives every touched activity without a reference the next number of its series. A number is never given twice,
 * also not that of an activity that was removed: it stands in documents that were handed over.
 */
export function giveReferences(db: WriteDb, set: WorkingSet): void {
  const activities = [...set.touched()].filter(
    (touched): touched is Touched & { after: AnyRecord } =>
      touched.noun === 'activity' && touched.after !== null,
  );
  const changed = activities.filter(
    ({ before, after }) => before === null || before['reference'] !== after['reference'],
  );
  if (changed.length === 0) return;
  const last = new Map<Series, number>();
  for (const series of ['A', 'P'] as const)
    last.set(series, one<number>(db, sql`SELECT last FROM number_series WHERE series = ${series}`) ?? 0);
  for (const { after } of changed) {
    const [, series, digits] = /^([AP])-(\d{1,9})$/.exec(String(after['reference'])) ?? [];
    if (series === 'A' || series === 'P') last.set(series, Math.max(last.get(series) ?? 0, Number(digits)));
  }
  for (const touched of changed) {
    if (touched.after['reference'] !== null) continue;
    const series = seriesOf(touched.after['role']);
    const number = (last.get(series) ?? 0) + 1;
    last.set(series, number);
    touched.after = { ...touched.after, reference: referenceOf(series, number) };
  }
  for (const [series, number] of last)
    run(db, sql`UPDATE number_series SET last = ${number} WHERE series = ${series} AND last < ${number}`);
}

/** Two activities with one number could not be told apart in a document. */
export function refuseDoubleReferences(db: WriteDb, set: WorkingSet): void {
  for (const { noun, before, after } of set.touched()) {
    if (noun !== 'activity' || after === null || before?.['reference'] === after['reference']) continue;
    const reference = String(after['reference']);
    if ((one<number>(db, sql`SELECT count(*) FROM activity WHERE reference = ${reference}`) ?? 0) > 1)
      refuse('invalid', { field: 'activity.reference', detail: reference });
  }
}

import type { RecordFor } from '../register/nouns';
import { aboutKinds, isPublished } from './kinds';
import { type DocumentOptions, documentOptionsSchema } from './options';

type Made = Omit<DocumentOptions, 'language'>;
/** What a row of numbers is told by. */
export type OfSeries = Pick<Made, 'document' | 'site' | 'audience' | 'activity'> &
  Partial<Pick<Made, 'dpia'>>;
type Version = Pick<RecordFor<'issuedVersion'>, 'id' | 'number' | 'options' | 'issuedOn'>;

/** With what a version was made. The language is each file's own. */
export const issuedWith = ({ options }: Pick<Version, 'options'>): Made =>
  documentOptionsSchema.omit({ language: true }).parse(JSON.parse(options ?? '{}'));

/**
 * What counts in one row of numbers. Whatever is handed over of the register is one; a notice is one of its own for its
 * site and its readers, who get the versions 1, 2, 3 of what concerns them.
 */
export function seriesOf(made: OfSeries): string {
  const by = aboutKinds[made.document].numberedBy;
  return by === null ? 'register' : [made.document, ...by.map((each) => made[each] ?? '')].join(':');
}

/** The versions of one row of numbers, the earliest first. */
export const inSeries = <T extends Version>(versions: readonly T[], series: string): readonly T[] =>
  versions
    .filter((version) => seriesOf(issuedWith(version)) === series)
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));

/**
 * ISO date on which the next version of the same notice came in its place. Null: it is the one that is published.
 * A register is handed over, not published: it has no such day.
 */
export function publishedUntil<T extends Version>(version: T, versions: readonly T[]): string | null {
  const made = issuedWith(version);
  if (!isPublished(made.document)) return null;
  const next = inSeries(versions, seriesOf(made)).find(({ number }) => (number ?? 0) > (version.number ?? 0));
  return next?.issuedOn ?? null;
}

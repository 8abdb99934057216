import { issuedWith, type OfSeries, seriesOf } from '../../shared/documents/issued';
import { fold } from '../../shared/register/fold';
import type { RecordFor } from '../../shared/register/nouns';
import type { Register } from '../../shared/register/register';
import type { ReadDb } from '../store/db';
import { readRecords } from '../store/read-records';
import { Failure } from './failure';

/** A version that was issued, as it is named on the command line; `site` by its name or address. */
export type IssueNamed = Readonly<{
  number: number;
  document: OfSeries['document'];
  site: string | null;
  audience: OfSeries['audience'];
  /** Of a screening its activity, of an assessment or an action plan the assessment, as a person names it. */
  of: string | null;
}>;

/** A site by its name or its address, in any case. Throws when the client has none of that name. */
export function siteNamed({ site: sites }: Pick<Register, 'site'>, wanted: string): string {
  const folded = fold(wanted);
  const found = sites.find(({ name, url }) =>
    [name, url].some((text) => text !== null && fold(text) === folded),
  );
  if (found === undefined) throw new Failure({ code: 'notFound', detail: wanted });
  return found.id;
}

/**
 * What an export of Article 35 is limited to: an activity by its number or name, an assessment by its reference or name
 * in any language. Throws when there is none of that name.
 */
export function ofNamed(
  db: ReadDb,
  { document, of }: Pick<IssueNamed, 'document' | 'of'>,
): Readonly<{ activity: string | null; dpia: string | null }> {
  if (of === null) return { activity: null, dpia: null };
  const wanted = fold(of);
  const isNamed = ({
    id,
    reference,
    name,
  }: Pick<RecordFor<'activity'>, 'id' | 'reference' | 'name'>): boolean =>
    [id, reference ?? '', ...Object.values(name ?? {})].some((text) => fold(text) === wanted);
  const found = readRecords(db, document === 'screening' ? 'activity' : 'dpia').find(isNamed);
  if (found === undefined) throw new Failure({ code: 'notFound', detail: of });
  return document === 'screening' ? { activity: found.id, dpia: null } : { activity: null, dpia: found.id };
}

/** The version, or the numbers that there are of that document. Throws when there is no such site. */
export function issueNamed(
  db: ReadDb,
  { number, document, site, audience, of }: IssueNamed,
): Readonly<{ version: RecordFor<'issuedVersion'> | undefined; numbers: string }> {
  const id = site === null ? null : siteNamed({ site: readRecords(db, 'site') }, site);
  const series = seriesOf({ document, site: id, audience, ...ofNamed(db, { document, of }) });
  const versions = readRecords(db, 'issuedVersion').filter(
    (version) => seriesOf(issuedWith(version)) === series,
  );
  return {
    version: versions.find((version) => version.number === number),
    numbers: versions.map((version) => version.number).join(', '),
  };
}

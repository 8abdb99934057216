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

/** The version, or the numbers that there are of that document. Throws when there is no such site. */
export function issueNamed(
  db: ReadDb,
  { number, document, site, audience }: IssueNamed,
): Readonly<{ version: RecordFor<'issuedVersion'> | undefined; numbers: string }> {
  const id = site === null ? null : siteNamed({ site: readRecords(db, 'site') }, site);
  const series = seriesOf({ document, site: id, audience, activity: null });
  const versions = readRecords(db, 'issuedVersion').filter(
    (version) => seriesOf(issuedWith(version)) === series,
  );
  return {
    version: versions.find((version) => version.number === number),
    numbers: versions.map((version) => version.number).join(', '),
  };
}

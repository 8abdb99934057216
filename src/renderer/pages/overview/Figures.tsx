import { Link } from 'wouter';
import type { ActivityRow, Catalogue } from '../../../shared/api';
import { overviewWords } from '../../../shared/words/overview';
import { useCall } from '../../app/bridge';
import { useIsReadOnly } from '../../app/file';
import { useLanguage } from '../../app/language';
import { dayText } from '../../parts/fields/dates';
import { countryWords, useNames } from '../../parts/fields/names';
import { useIssuedName } from '../../parts/issued-name';

/** How many names stand under a figure. */
const named = 5;

/** Data that leave the European Economic Area, Art. 30(1)(e), and activities that do not say. */
export function TransfersCard({ rows }: { readonly rows: readonly ActivityRow[] }) {
  const language = useLanguage();
  const words = overviewWords[language];
  const abroad = rows.filter((row) => typeof row.transfers !== 'string' && row.transfers.length > 0);
  const unknown = rows.filter((row) => row.transfers === 'unknown').length;
  const countries = [
    ...new Set(
      abroad.flatMap((row) =>
        typeof row.transfers === 'string' ? [] : row.transfers.filter((code) => code !== null),
      ),
    ),
  ].map((code) => countryWords(code, language));
  return (
    <section className="card fig" aria-labelledby="ov-eea">
      <h2 id="ov-eea" className="t2">
        <Link href="/transfers?">{words.eea}</Link>
      </h2>
      <p>
        <span className="big num">{abroad.length}</span>{' '}
        <span className="t2">{words.eeaActivities(abroad.length)}</span>
      </p>
      {countries.length > 0 && <p>{listOf(countries)}</p>}
      <p className="t2">{unknown === 0 ? words.eeaAll : `${words.eeaUnknown(unknown)}.`}</p>
    </section>
  );
}

/** Processors under a signed agreement, Art. 28(3). */
export function AgreementsCard({ unnamed }: { readonly unnamed: string }) {
  const language = useLanguage();
  const words = overviewWords[language];
  const names = useNames();
  const parties = useCall('catalogue.read', { noun: 'party' }).data as Catalogue<'party'> | undefined;
  const agreements = useCall('catalogue.read', { noun: 'agreement' }).data as
    | Catalogue<'agreement'>
    | undefined;
  if (parties === undefined || agreements === undefined) return null;
  const processors = parties.records.filter(({ role }) => role === 'processor');
  const signed = new Set(
    agreements.records.filter(({ status }) => status === 'signed').map(({ party }) => party),
  );
  const without = processors.filter(({ id }) => !signed.has(id));
  return (
    <section className="card fig" aria-labelledby="ov-agreements">
      <h2 id="ov-agreements" className="t2">
        <Link href="/agreements?">{words.agreements}</Link>
      </h2>
      {processors.length === 0 ? (
        <p className="t2">{words.noProcessors}</p>
      ) : (
        <>
          <p>
            <span className="big num">{processors.length - without.length}</span>{' '}
            <span className="t2">
              {words.of(processors.length)} {words.signed}
            </span>
          </p>
          {without.length > 0 && (
            <p className="t2">
              {words.unsigned} {listOf(without.map(({ id }) => names.of('party', id) ?? unnamed))}
            </p>
          )}
        </>
      )}
    </section>
  );
}

/** What was handed over last, and where the next version is issued. */
export function IssuedCard() {
  const language = useLanguage();
  const words = overviewWords[language];
  const isReadOnly = useIsReadOnly();
  const nameOf = useIssuedName();
  const { data } = useCall('issued.list', null);
  if (data === undefined) return null;
  const last = data
    .map(({ version }) => version)
    .reduce<(typeof data)[number]['version'] | null>(
      (latest, each) => ((latest?.issuedOn ?? '') >= (each.issuedOn ?? '') ? (latest ?? each) : each),
      null,
    );
  return (
    <section className="card fig" aria-labelledby="ov-issued">
      <h2 id="ov-issued" className="t2">
        <Link href="/history?">{words.issued}</Link>
      </h2>
      {last === null ? (
        <p className="b">{words.issuedNone}</p>
      ) : (
        <>
          <p className="b">{nameOf(last)}</p>
          <p className="t2">
            {[last.issuedOn === null ? null : dayText(last.issuedOn, language), last.issuedTo]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </>
      )}
      {!isReadOnly && (
        <p>
          <Link className="link" href="/export?">
            {words.issueOne}
          </Link>
        </p>
      )}
    </section>
  );
}

function listOf(items: readonly string[]): string {
  const more = items.length - named;
  return `${items.slice(0, named).join(', ')}${more > 0 ? ` + ${more}` : ''}`;
}
